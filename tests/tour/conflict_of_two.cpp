// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/conflict_of_two.h"

#include <QLabel>
#include <QUuid>
#include <QtTest>

namespace lianlu::tour {

QString ConflictOfTwo::intent() const { return m_far.ask(QStringLiteral("select body::json->>'intent' from lead where id = '%1'").arg(m_bench.lead)); }

QString ConflictOfTwo::textOf(const char* label) { return m_driver.find<QLabel>(label)->text(); }

void ConflictOfTwo::run() {
    writeBoth();
    seeTheQueue();
    decideAndUndo();
}

void ConflictOfTwo::writeBoth() {
    m_driver.say(QStringLiteral("offline: the same field as a colleague's"));
    const auto mark = QUuid::createUuid().toString(QUuid::Id128).left(6);
    m_mine = QStringLiteral("想要驼色羊绒大衣 %1").arg(mark);
    m_theirs = QStringLiteral("想要灰色短外套 %1").arg(mark);
    m_far.stopServer();
    m_bench.waitForSync(false, 0);
    m_bench.openLead();
    m_driver.enter("leadIntent", m_mine);
    m_driver.click("leadSave");
    m_bench.waitForSync(false, 1);
    // Locked, it does not sync: the other device comes first.
    m_driver.click("statusLock");
    m_driver.find("unlockPassphrase");
    m_far.startServer();
    m_far.writeAsAnother(QStringLiteral("lead"), m_bench.lead, QStringLiteral("intent"), m_theirs);
    Driver::expect("the colleague's value is at the server", intent() == m_theirs);
    m_driver.enter("unlockPassphrase", m_bench.passphrase);
    m_driver.click("unlockButton");
    m_driver.find("deskPage", 30'000);
    m_bench.waitForSync(true, 0);
    Driver::expect("what came first stays", intent() == m_theirs);
    Driver::expect("PostgreSQL has the conflict", m_far.ask(QStringLiteral("select count(*) from conflict where row_id = '%1' and body::json->>'decided_at' is null").arg(m_bench.lead)) == QStringLiteral("1"));
}

void ConflictOfTwo::seeTheQueue() {
    m_driver.say(QStringLiteral("the queue, and both values side by side"));
    m_driver.click("statusSync");
    m_driver.click("queueSent");
    m_driver.waitUntil("what was sent is listed", [&] { return m_driver.rows("queueList") > 0; });
    m_driver.clickRow("queueList", 0);
    QTest::qWait(300);
    m_driver.shot("mainWindow", QStringLiteral("queue-sent"));
    m_driver.click("queueConflicted");
    m_driver.waitUntil("the edit that lost is listed", [&] { return m_driver.rows("queueList") == 1; });
    m_driver.find("queueReview");
    QTest::qWait(300);
    m_driver.shot("mainWindow", QStringLiteral("queue-conflict"));
    m_driver.click("queueReview");
    m_driver.waitUntil("mine stands there", [&] { return m_driver.sees("conflictMineIntent") && textOf("conflictMineIntent") == m_mine; });
    Driver::expect("theirs stands beside it", textOf("conflictTheirsIntent") == m_theirs);
    QTest::qWait(300);
    m_driver.shot("mainWindow", QStringLiteral("conflict"));
}

void ConflictOfTwo::decideAndUndo() {
    m_driver.say(QStringLiteral("mine is used, and the decision taken back"));
    m_driver.click("conflictUseIntent");
    m_driver.waitUntil("nothing is open", [&] { return m_driver.rows("conflictsTable") == 0; });
    m_driver.shot("mainWindow", QStringLiteral("conflict-decided"));
    m_driver.waitUntil("mine is at the server", [&] { return intent() == m_mine; }, 90'000);
    m_bench.waitForSync(true, 0);
    m_driver.click("conflictsDecided");
    m_driver.waitUntil("the decision is listed", [&] { return m_driver.rows("conflictsTable") > 0; });
    m_driver.clickRow("conflictsTable", 0);
    m_driver.click("conflictUndo");
    m_driver.waitUntil("theirs is back at the server", [&] { return intent() == m_theirs; }, 90'000);
    m_driver.click("conflictsOpen");
    m_driver.waitUntil("it is open again", [&] { return m_driver.rows("conflictsTable") == 1; });
    m_driver.click("conflictKeepAll");
    m_driver.waitUntil("nothing is open", [&] { return m_driver.rows("conflictsTable") == 0; });
    m_driver.waitUntil("the decision is at the server",
                       [&] { return m_far.ask(QStringLiteral("select body::json->'decisions'->>0 from conflict where row_id = '%1'").arg(m_bench.lead)) == QStringLiteral("intent=theirs"); }, 90'000);
    m_bench.waitForSync(true, 0);
}

}  // namespace lianlu::tour
