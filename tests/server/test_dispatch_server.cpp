// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>

#include "tests/server/dispatch_world.h"
#include "tests/server/server_process.h"
#include "tests/support/test_main.h"

namespace test_dispatch_server {

using namespace lianlu;
using namespace lianlu::domain;
using test::ServerProcess;

class TestDispatchServer : public QObject {
    Q_OBJECT

    test::Cluster m_cluster;
    std::unique_ptr<test::World> m_world;
    std::unique_ptr<test::MailServer> m_mail;

    OfferId pushed(const std::string& email) {
        const auto offer = m_world->newOffer(m_world->addCustomer("王小明", email));
        m_world->push(offer);
        return offer.id;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (!QFileInfo::exists(test::serverProgram())) QSKIP("lianlu-server is not built");
        if (!m_cluster.start()) QSKIP("PostgreSQL is not installed here");
    }
    void init() {
        m_world = std::make_unique<test::World>(m_cluster.newDatabase());
        // The servers run by the real clock, at whatever hour this is.
        m_world->edit<Brand>({Uuid::fromName("test", "brand")}, [](Brand& brand) { brand.quietFromMinute = brand.quietToMinute = 0; });
        m_world->edit<CouponTemplate>(test::World::couponTemplate(), [](CouponTemplate& coupon) { coupon.validDays = 3'650; });
        m_mail = std::make_unique<test::MailServer>();
        QVERIFY2(m_mail->start(), "aiosmtpd is needed for /usr/bin/python3");
    }
    void cleanup() {
        m_mail.reset();
        m_world.reset();
    }

    void fromOfferToClick() {
        const auto id = pushed("wang@mail.example");
        ServerProcess server;
        QVERIFY2(server.start(m_world->conninfo(), m_mail->url()), server.log().constData());
        const auto answer = test::output(QStringLiteral("/usr/bin/python3"), {test::sourceFile("packaging/demo/follow_link.py"), m_mail->folder(),
                                                                             QStringLiteral("wang@mail.example"), QStringLiteral("30")});
        const auto followed = QJsonDocument::fromJson(QByteArray::fromStdString(answer)).object();
        QCOMPARE(followed[QStringLiteral("status")].toInt(), 302);
        QVERIFY(followed[QStringLiteral("location")].toString().startsWith(QStringLiteral("https://mall.example/p/1?coupon=")));
        QVERIFY(followed[QStringLiteral("link")].toString().startsWith(server.url() + QStringLiteral("/l/")));
        QTRY_VERIFY_WITH_TIMEOUT(m_world->dispatch(id).status == DispatchStatus::sent, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_world->offer(id).clickedAt.has_value(), 10'000);
        QVERIFY(m_world->offer(id).status == OfferStatus::clicked);
        // Nothing of the person stands in the server's log.
        const auto offer = m_world->offer(id);
        QVERIFY(!offer.linkCode.empty());
        const auto log = server.log();
        for (const char* word : {"wang@", "王小明", offer.linkCode.c_str()}) QVERIFY2(!log.contains(word), word);
        server.process().terminate();
        QVERIFY(server.process().waitForFinished(30'000));
        QCOMPARE(server.process().exitCode(), 0);
    }

    void twoServersSendOnce() {
        constexpr int kOffers = 30;
        for (int i = 0; i < kOffers; ++i) pushed("c" + std::to_string(i) + "@mail.example");
        ServerProcess one, two;
        QVERIFY2(one.start(m_world->conninfo(), m_mail->url()), one.log().constData());
        QVERIFY2(two.start(m_world->conninfo(), m_mail->url()), two.log().constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_world->count("dispatch WHERE status = 'sent'"), kOffers, 60'000);
        QCOMPARE(m_mail->count(), kOffers);
    }

    void CR13_killedBetweenDataAndRecord() {
#ifndef LIANLU_KILL_POINTS
        QSKIP("built without kill points");
#endif
        const auto id = pushed("wang@mail.example");
        {
            ServerProcess doomed;
            // The first line of its output may be the last sign of it: the mail is due at once.
            (void)doomed.start(m_world->conninfo(), m_mail->url(),
                               {QStringLiteral("LIANLU_KILL_AT=server-between-data-and-record"), QStringLiteral("LIANLU_SMTP_TIMEOUT=2")});
            QVERIFY(doomed.process().state() == QProcess::NotRunning || doomed.process().waitForFinished(30'000));
            QVERIFY(doomed.process().exitStatus() == QProcess::CrashExit);
        }
        QCOMPARE(m_mail->count(), 1);
        QVERIFY(m_world->dispatch(id).status == DispatchStatus::sending);

        ServerProcess next;
        QVERIFY2(next.start(m_world->conninfo(), m_mail->url(), {QStringLiteral("LIANLU_SMTP_TIMEOUT=2")}), next.log().constData());
        const auto after = pushed("other@mail.example");
        QTRY_VERIFY_WITH_TIMEOUT(m_world->dispatch(id).status == DispatchStatus::unconfirmed, 40'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_world->dispatch(after).status == DispatchStatus::sent, 20'000);
        QCOMPARE(m_mail->count(), 2);  // that of the other person; the first was not sent again
        QVERIFY(m_world->offer(id).status == OfferStatus::accepted);
        QVERIFY(next.log().contains("unconfirmed"));
    }

    void withoutDispatcherNothingGoesOut() {
        const auto id = pushed("wang@mail.example");
        ServerProcess idle;
        QVERIFY2(idle.start(m_world->conninfo(), m_mail->url(), {}, {QStringLiteral("--no-dispatcher")}), idle.log().constData());
        // A server with one, started later, sends what the first left: so the first had its chance.
        QVERIFY(!QTest::qWaitFor([&] { return m_mail->count() > 0; }, 3'000));
        QVERIFY(m_world->dispatch(id).status == DispatchStatus::queued);
        ServerProcess busy;
        QVERIFY2(busy.start(m_world->conninfo(), m_mail->url()), busy.log().constData());
        QTRY_VERIFY_WITH_TIMEOUT(m_world->dispatch(id).status == DispatchStatus::sent, 20'000);
        QCOMPARE(m_mail->count(), 1);
    }
};

LIANLU_TEST(TestDispatchServer)

}  // namespace test_dispatch_server

#include "test_dispatch_server.moc"
