// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/look_of_head_office.h"

#include <QLabel>
#include <QtTest>

namespace lianlu::tour {

void LookOfHeadOffice::run() {
    m_driver.say(QStringLiteral("head office"));
    m_driver.click("railCustomers");
    m_driver.waitUntil("the server lists customers", [&] { return m_driver.rows("brandTable") > 0; });
    m_driver.choose("brandSegment", 4);
    m_driver.waitUntil("the best are listed", [&] { return m_driver.rows("brandTable") > 0; });
    m_driver.clickRow("brandTable", 0);
    QTest::qWait(300);
    m_driver.shot("mainWindow", QStringLiteral("brand"));
    const auto shown = [&] { return m_driver.find<QLabel>("brandPhoneText")->text(); };
    Driver::expect("the number is masked", shown().contains(QLatin1Char('*')));
    const auto noted = [&] { return m_far.ask(QStringLiteral("select count(*) from audit where action = 'reveal-phone' and reason = 'complaint'")).toInt(); };
    const int before = noted();
    m_driver.click("brandPhoneShow");
    m_driver.find("revealDialog");
    m_driver.choose("revealReason", 1);
    QTest::qWait(200);
    m_driver.shot("revealDialog", QStringLiteral("brand-reason"));
    m_driver.click("revealDo");
    m_driver.waitUntil("the number is shown", [&] { return !shown().contains(QLatin1Char('*')); });
    Driver::expect("it stands in the audit", noted() == before + 1);
}

}  // namespace lianlu::tour
