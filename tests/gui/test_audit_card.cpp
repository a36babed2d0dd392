// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTest>
#include <QTimeZone>

#include "models/item/day_text.h"
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

    //! What was done on somebody's own computer: when it happened, how many it was about, and when it came in, in the three languages.
    void whatHappenedOfflineIsToldSo_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("en") << QStringLiteral("en") << QStringList{QStringLiteral("Looked at a phone number"), QStringLiteral("With somebody else by now · Recorded offline, came in at "),
                                                                   QStringLiteral("Exported a list of customers"), QStringLiteral("120 records"), QStringLiteral("Not one of their customers")};
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN") << QStringList{QStringLiteral("查看手机号"), QStringLiteral("现已由他人跟进 · 离线时记录，收到于 "), QStringLiteral("导出客户列表"),
                                                                         QStringLiteral("120 条记录"), QStringLiteral("不是其名下的客户")};
        QTest::newRow("zh_TW") << QStringLiteral("zh_TW") << QStringList{QStringLiteral("檢視手機號碼"), QStringLiteral("現已由他人跟進 · 離線時記錄，收到於 "), QStringLiteral("匯出客戶清單"),
                                                                         QStringLiteral("120 筆紀錄"), QStringLiteral("不是其名下的客戶")};
    }
    void whatHappenedOfflineIsToldSo() {
        QFETCH(QString, language);
        QFETCH(QStringList, words);
        const auto now = toUnixMs(SystemClock().now());
        const auto store = m_world.store1.toString();
        constexpr std::int64_t kHour = 3'600'000;
        note({m_world.anna.toString(), "guide", "show-phone", m_world.annas.customer.toString(), "handed-over", server::AuditElsewhere{now - 5 * kHour, 1, store}});
        note({m_world.anna.toString(), "guide", "export-customers", "", "", server::AuditElsewhere{now - 1000, 120, store}});
        note({m_world.anna.toString(), "guide", "show-phone", m_world.carls.customer.toString(), "out-of-reach", server::AuditElsewhere{now - 1000, 1, store}});
        const ServerProfile mia(m_world.server().url(), "mia");
        DeskWindow window(mia.options(), language);
        QVERIFY(window.find("deskPage"));
        window.click("railSettings");
        auto* table = window.find<QTableWidget>("auditTable");
        QVERIFY(table);
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 3, 20'000);
        const auto cell = [&](int row, int column) { return table->item(row, column)->text(); };
        // On the wall of the shop, wherever this computer stands; a first sync brings the shop's zone.
        QTRY_COMPARE(table->rowCount() == 3 ? cell(2, 0) : QString(), item::momentText(QDateTime::fromMSecsSinceEpoch(now - 5 * kHour, QTimeZone("Asia/Shanghai"))));
        QCOMPARE(cell(2, 1), QStringLiteral("anna"));
        QCOMPARE(cell(2, 2), words[0]);
        QCOMPARE(cell(2, 3), QStringLiteral("w***"));
        QVERIFY2(cell(2, 4).startsWith(words[1]), qPrintable(cell(2, 4)));
        QCOMPARE(cell(1, 2), words[2]);
        QCOMPARE(cell(1, 3), words[3]);
        QCOMPARE(cell(1, 4), QString());
        QCOMPARE(cell(0, 4), words[4]);
        for (auto* scroll : window.bench().window().findChildren<QScrollArea*>())
            if (scroll->isAncestorOf(table)) scroll->ensureWidgetVisible(table);
        test::picture(window.bench().window(), QStringLiteral("audit-offline-") + language);
    }

    //! A handover from whom to whom, an invitation for whom, what a consent was for.
    void whatItIsAboutHasAName() {
        const auto handover = *Uuid::parse("0190a000-0000-7000-8000-000000000001"), pool = *Uuid::parse("0190a000-0000-7000-8000-000000000002"),
                   invitation = *Uuid::parse("0190a000-0000-7000-8000-000000000003");
        const auto give = [&](const Uuid& id, bool toBen) {
            pg::Params params;
            params.uuid(id).uuid(m_world.anna.uuid);
            if (toBen) params.uuid(m_world.ben.uuid);
            else params.null();
            QVERIFY(m_world.db().query("INSERT INTO handover (id, from_staff, to_staff, whole, asked_by, asked_at, total, state) VALUES ($1, $2, $3, true, $2, 1, 0, 'done')", params).has_value());
        };
        give(handover, true);
        give(pool, false);
        QVERIFY(m_world.db()
                    .query("INSERT INTO invitation (id, email, name, role, store_id, invited_by, created_at, expires_at) VALUES ($1, 'fu@example.com', '', 'guide', $2, $3, $4, $4)",
                           std::move(pg::Params().uuid(invitation).uuid(m_world.store1.uuid).uuid(m_world.mia.uuid).integer(toUnixMs(SystemClock().now()))))
                    .has_value());
        const auto mia = m_world.mia.toString();
        note({mia, "manager", "handover", handover.toString(), "colleague"});
        note({mia, "manager", "handover", pool.toString(), "pool"});
        note({mia, "manager", "invitation-send", invitation.toString(), ""});
        note({mia, "manager", "consent-grant", m_world.annas.customer.toString(), "email/marketing verbal"});
        const ServerProfile profile(m_world.server().url(), "mia");
        DeskWindow window(profile.options(), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        window.click("railSettings");
        auto* table = window.find<QTableWidget>("auditTable");
        QVERIFY(table);
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 4, 20'000);
        const auto cell = [&](int row, int column) { return table->item(row, column)->text(); };
        QCOMPARE(cell(3, 2), QStringLiteral("Handed customers over"));
        QCOMPARE(cell(3, 3), QStringLiteral("anna → ben"));
        QCOMPARE(cell(3, 4), QStringLiteral("To a colleague"));
        QCOMPARE(cell(2, 3), QStringLiteral("anna"));
        QCOMPARE(cell(2, 4), QStringLiteral("To the common pool"));
        QCOMPARE(cell(1, 3), QStringLiteral("fu@example.com"));
        QVERIFY2(!cell(0, 4).contains(QLatin1Char('/')) && cell(0, 4).count(QStringLiteral(" · ")) == 2, qPrintable(cell(0, 4)));
        // A look again leaves the focus where it was.
        auto* refresh = DeskWindow::visible<QPushButton>("auditRefresh");
        QVERIFY(refresh);
        refresh->setFocus();
        QTest::keyClick(refresh, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 4, 20'000);
        QCOMPARE(refresh->window()->focusWidget(), static_cast<QWidget*>(refresh));
        for (auto* scroll : window.bench().window().findChildren<QScrollArea*>())
            if (scroll->isAncestorOf(table)) scroll->ensureWidgetVisible(refresh);
        test::picture(window.bench().window(), QStringLiteral("audit-about"));
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
