// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTest>

#include "sync/server/audit/audit.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/gui/server_profile.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_audit_card {

using namespace lianlu;
using test::DeskWindow;
using test::ServerProfile;
namespace pg = server::pg;

//! The audit as a manager reads it, in the real workbench before the real server.
class TestAuditCard : public QObject {
    Q_OBJECT

    test::ServerWorld m_world;

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() { m_world.stop(); }

    void aManagerReadsPageByPage() {
        for (int i = 0; i < 70; ++i) note({m_world.anna.toString(), "guide", i % 2 ? "lookup" : "visit-read", m_world.bens.customer.toString(), i % 2 ? "found" : ""});
        note({m_world.hugo.toString(), "hq", "reveal-phone", m_world.annas.customer.toString(), "complaint"});
        const ServerProfile mia(m_world.server().url(), "mia");
        DeskWindow window(mia.options(), QStringLiteral("zh_CN"));
        QVERIFY(window.find("deskPage"));
        window.click("railSettings");
        auto* table = window.find<QTableWidget>("auditTable");
        QVERIFY(table);
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 50, 20'000);
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("hugo"));
        QCOMPARE(table->item(0, 2)->text(), QStringLiteral("查看完整手机号"));
        QCOMPARE(table->item(0, 3)->text(), QStringLiteral("w***"));
        QCOMPARE(table->item(0, 4)->text(), QStringLiteral("投诉"));
        QCOMPARE(table->item(1, 2)->text(), QStringLiteral("查询号码"));
        auto* older = DeskWindow::visible<QPushButton>("auditOlder");
        QVERIFY(older && older->isEnabled());
        for (auto* scroll : window.bench().window().findChildren<QScrollArea*>())
            if (scroll->isAncestorOf(table)) scroll->ensureWidgetVisible(older);
        test::picture(window.bench().window(), QStringLiteral("audit"));
        window.click("auditOlder");
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 71, 20'000);
        QVERIFY(!older->isEnabled());
        // What is noted meanwhile is there with the next look.
        note({m_world.mia.toString(), "manager", "privacy-export", m_world.annas.customer.toString(), ""});
        window.click("auditRefresh");
        QTRY_COMPARE_WITH_TIMEOUT(table->item(0, 2)->text(), QStringLiteral("导出个人数据"), 20'000);
        QCOMPARE(table->rowCount(), 50);
    }

    void aGuideSeesNoneOfIt() {
        const ServerProfile anna(m_world.server().url(), "anna");
        DeskWindow window(anna.options(), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        window.click("railSettings");
        QVERIFY(window.find("settingsWorkspace"));
        QVERIFY(!window.bench().window().findChild<QWidget*>(QStringLiteral("auditCard")));
    }

private:
    void note(const server::AuditNote& one) {
        auto txn = pg::Transaction::begin(m_world.db());
        QVERIFY(txn.has_value());
        QVERIFY(server::Audit::append(m_world.db(), {&one, 1}, SystemClock().now()).has_value());
        QVERIFY(txn->commit().has_value());
    }
};

LIANLU_WIDGETS_TEST(TestAuditCard)

}  // namespace test_audit_card

#include "test_audit_card.moc"
