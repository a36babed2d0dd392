// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include "sync/server/sync/write_batch.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/gui/server_profile.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"
#include "ui/shell/desk_page.h"

namespace test_brand_screen {

using namespace lianlu;
using test::DeskWindow;
using test::ServerProfile;

//! Customers of head office and of a regional head, in the real workbench before the real server.
class TestBrandScreen : public QObject {
    Q_OBJECT

    test::ServerWorld m_world;

    int audited(const char* action) { return std::stoi(m_world.one(std::string("SELECT count(*) FROM audit WHERE action = '") + action + "'")); }
    static QString said(const char* name) {
        auto* label = DeskWindow::visible<QLabel>(name);
        return label ? label->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() { m_world.stop(); }

    void headOfficeSeesTheBrand_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
        QTest::newRow("zh_TW") << QStringLiteral("zh_TW");
        QTest::newRow("en") << QStringLiteral("en");
    }
    void headOfficeSeesTheBrand() {
        QFETCH(QString, language);
        const ServerProfile hugo(m_world.server().url(), "hugo");
        DeskWindow window(hugo.options(), language);
        // Where nothing of a guide's is, no place promises it.
        QVERIFY(window.find("brandWorkspace"));
        for (const char* none : {"railToday", "railLeads", "railTasks", "railOffers", "railQuality", "railDuplicates", "railTeam"}) QVERIFY2(!DeskWindow::visible(none), none);
        for (const char* place : {"railCustomers", "railSync", "railSettings"}) QVERIFY2(DeskWindow::visible(place), place);
        auto* table = window.find<QAbstractItemView>("brandTable");
        QVERIFY(table);
        const int customers = std::stoi(m_world.one("SELECT count(*) FROM customer WHERE NOT deleted"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), customers, 20'000);
        QVERIFY(audited("query-customers") >= 1);
        QTRY_VERIFY(said("brandWholeNameText").contains(QLatin1Char('*')));
        const auto masked = said("brandWholeNameText");
        window.click("brandWholeNameShow");
        auto* reason = window.find<QComboBox>("revealReason");
        QVERIFY(reason);
        reason->setCurrentIndex(2);
        window.click("revealDo");
        QTRY_VERIFY_WITH_TIMEOUT(!said("brandWholeNameText").isEmpty() && !said("brandWholeNameText").contains(QLatin1Char('*')), 20'000);
        QCOMPARE(audited("reveal-name"), 1);
        QCOMPARE(m_world.one("SELECT reason || ' ' || role FROM audit WHERE action = 'reveal-name'"), std::string("delivery hq"));
        test::picture(window.bench().window(), QStringLiteral("brand-real-") + language);
        // The lock takes it away with everything else.
        window.bench().lock();
        QTRY_VERIFY(window.bench().isAtRest());
        window.unlock();
        QVERIFY(window.find("brandWorkspace"));
        QTRY_COMPARE_WITH_TIMEOUT(said("brandWholeNameText"), masked, 20'000);
    }

    void aRegionalHeadSeesTheRegionAndNoNumber() {
        const ServerProfile rita(m_world.server().url(), "rita");
        DeskWindow window(rita.options(), QStringLiteral("zh_CN"));
        QVERIFY(window.find("brandWorkspace"));
        auto* table = window.find<QAbstractItemView>("brandTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 20'000);
        QVERIFY(!DeskWindow::visible("brandWholeNameShow"));
        QTRY_VERIFY(DeskWindow::visible<QLabel>("brandMasked"));
        // The stores of the own region, by their names.
        auto* store = window.find<QComboBox>("brandStore");
        QTRY_VERIFY(store->count() > 1);
        const auto id = store->itemData(1).toString().toStdString();
        store->setCurrentIndex(1);
        Q_EMIT store->activated(1);
        QTRY_COMPARE_WITH_TIMEOUT(std::to_string(table->model()->rowCount()), m_world.one("SELECT count(*) FROM customer WHERE NOT deleted AND home_store_id = '" + id + "'"), 20'000);
        QCOMPARE(audited("reveal-name"), 0);
        test::picture(window.bench().window(), QStringLiteral("brand-real-regional"));
    }

    void withoutTheServer() {
        const ServerProfile hugo(m_world.server().url(), "hugo");
        m_world.stop();
        DeskWindow window(hugo.options(), QStringLiteral("zh_TW"));
        QVERIFY(window.find("brandWorkspace"));
        auto* table = window.find("brandTable");
        QVERIFY(table);
        // The pane beside it says that nobody is chosen, in a label of the same name.
        QTRY_COMPARE_WITH_TIMEOUT(table->findChild<QLabel*>(QStringLiteral("emptyWhat"))->text(), QStringLiteral("現在連不上伺服器。"), 30'000);
        QVERIFY(table->findChild<QPushButton*>(QStringLiteral("emptyAction"))->isVisible());
        test::picture(window.bench().window(), QStringLiteral("brand-real-away"));
    }
};

LIANLU_WIDGETS_TEST(TestBrandScreen)

}  // namespace test_brand_screen

#include "test_brand_screen.moc"
