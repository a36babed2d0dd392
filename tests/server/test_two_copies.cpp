// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Two processes of the server on one database: whatever is to be done, one of them does it, once.
#include <QDateTime>
#include <QFileInfo>
#include <QRegularExpression>

#include "models/domain/rules/person_match.h"
#include "tests/server/dispatch_world.h"
#include "tests/server/server_process.h"
#include "tests/support/test_main.h"

namespace test_two_copies {

using namespace lianlu;
using namespace lianlu::domain;
using test::ServerProcess;

namespace {

constexpr int kOffers = 200, kPairs = 20, kTags = 40, kSenders = 2;

//! A zone in which it is three o'clock at night now.
std::string nightZone() {
    const int utc = QDateTime::currentDateTimeUtc().time().hour();
    int east = (3 - utc + 24) % 24;  // hours that this zone is ahead
    if (east > 14) east -= 24;
    // The sign of these names is the other way round.
    return east == 0 ? "Etc/UTC" : "Etc/GMT" + std::string(east > 0 ? "-" : "+") + std::to_string(std::abs(east));
}

//! What a server's log says, summed over its lines of this message.
qint64 told(const QByteArray& log, const char* message, const char* field) {
    qint64 sum = 0;
    for (const auto& line : log.split('\n')) {
        const auto entry = QJsonDocument::fromJson(line).object();
        if (entry[QStringLiteral("msg")].toString() == QString::fromUtf8(message)) sum += field ? entry[QString::fromUtf8(field)].toInteger() : 1;
    }
    return sum;
}

}  // namespace

class TestTwoCopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (!QFileInfo::exists(test::serverProgram())) QSKIP("lianlu-server is not built");
        if (!m_cluster.start()) QSKIP("PostgreSQL is not installed here");
    }
    void init() {
        m_world = std::make_unique<test::World>(m_cluster.newDatabase());
        m_world->edit<Brand>({Uuid::fromName("test", "brand")}, [](Brand& brand) {
            brand.quietFromMinute = brand.quietToMinute = 0;
            brand.timeZone = nightZone();
        });
        // The servers run by the real clock, the world's coupons by its own.
        m_world->edit<CouponTemplate>(test::World::couponTemplate(), [](CouponTemplate& coupon) { coupon.validDays = 3'650; });
        m_mail = std::make_unique<test::MailServer>();
        QVERIFY2(m_mail->start({QStringLiteral("--answer-after"), QStringLiteral("0.3")}), "aiosmtpd is needed for /usr/bin/python3");
    }
    void cleanup() {
        m_mail.reset();
        m_world.reset();
    }

    void eachJobOnce() {
        addPairs();
        addTags();
        addOldChanges();
        const auto firstFloor = number("SELECT max(floor) FROM scope_head");

        ServerProcess one, two;
        const QStringList patience{QStringLiteral("LIANLU_SMTP_TIMEOUT=2")};
        QVERIFY2(one.start(m_world->conninfo(), m_mail->url(), patience), one.log().constData());
        QVERIFY2(two.start(m_world->conninfo(), m_mail->url(), patience), two.log().constData());
        const auto logged = [&](const char* message, const char* field) { return told(one.log() + two.log(), message, field); };
        QTRY_COMPARE_WITH_TIMEOUT(logged("one id run done", nullptr), qint64{1}, 90'000);
        QTRY_COMPARE_WITH_TIMEOUT(logged("persons settled", "joined"), qint64{kPairs}, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(logged("tags expired", "count"), qint64{kTags}, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(logged("log compacted", "count"), m_old - 1, 60'000);
        for (int i = 0; i < kOffers; ++i) addOffer(i);
        // One of them dies in the middle of it, without a word.
        QTRY_VERIFY_WITH_TIMEOUT(m_mail->count() >= kOffers / 4, 60'000);
        one.process().kill();
        QVERIFY(one.process().waitForFinished(10'000));
        const auto whenKilled = m_mail->count();
        QVERIFY(whenKilled < kOffers);
        QTRY_COMPARE_WITH_TIMEOUT(m_world->count("dispatch WHERE status IN ('queued', 'sending')"), std::int64_t{0}, 120'000);

        // Offers: nobody had two, and whom the record calls sent has one. What the dead copy had in its hands is left to a person.
        const auto mails = mailsByAddress();
        for (auto it = mails.cbegin(); it != mails.cend(); ++it) QVERIFY2(it.value() == 1, qPrintable(it.key()));
        const auto sent = m_world->count("dispatch WHERE status = 'sent'"), unsure = m_world->count("dispatch WHERE status = 'unconfirmed'");
        qInfo("%lld sent, %lld unconfirmed, %d mails, %d when one was killed", static_cast<long long>(sent), static_cast<long long>(unsure), static_cast<int>(mails.size()), whenKilled);
        QCOMPARE(sent + unsure, std::int64_t{kOffers});
        QVERIFY(unsure <= kSenders);
        QVERIFY(mails.size() >= sent && mails.size() <= kOffers);
        QCOMPARE(m_world->count("dispatch WHERE status = 'sent' AND (body::json ->> 'attempts')::int <> 1"), std::int64_t{0});

        // The night's search: one run, done.
        QCOMPARE(logged("one id run done", nullptr), qint64{1});
        QCOMPARE(number("SELECT tries FROM one_id_run"), std::int64_t{1});
        // Joins.
        QCOMPARE(logged("persons settled", "joined"), qint64{kPairs});
        QCOMPARE(number("SELECT count(*) FROM audit WHERE action = 'person-join'"), std::int64_t{kPairs});
        QCOMPARE(number("SELECT count(*) FROM person_merge"), std::int64_t{kPairs});
        // The housekeeper's work.
        QCOMPARE(logged("tags expired", "count"), qint64{kTags});
        QCOMPARE(number("SELECT count(*) FROM change_log WHERE entity = 'tag' AND kind = 'd'"), std::int64_t{kTags});
        QVERIFY(number("SELECT max(floor) FROM scope_head") > firstFloor);
        QCOMPARE(logged("log compacted", "count"), m_old - 1);
        // And no scope's history has a gap or two ends.
        QCOMPARE(number("SELECT count(*) FROM scope_head h WHERE seq <> (SELECT max(seq) FROM change_log l WHERE l.scope = h.scope) "
                        "OR seq - greatest(floor, 1) + 1 <> (SELECT count(*) FROM change_log l WHERE l.scope = h.scope)"), std::int64_t{0});
    }

private:
    CustomerId person(const std::string& name) {
        // Names that nobody's are like: who is searched for at night must not be found.
        const auto noise = Uuid::fromName("noise", name).toString();
        return m_world->addCustomer(noise.substr(0, 8) + " " + noise.substr(24), name + "@mail.example");
    }
    void addOffer(int number) { m_world->push(m_world->newOffer(person("offer" + std::to_string(number)))); }
    void addPairs() {
        for (int i = 0; i < kPairs; ++i) {
            const auto stays = person("stays" + std::to_string(i)), gone = person("gone" + std::to_string(i));
            auto made = newMatch(stays, gone, MatchMethod::person, 1, m_world->clock.now());
            made.status = MatchStatus::joined;
            made.keepId = stays;
            made.decidedAt = m_world->clock.now();
            m_world->write([&](server::WriteBatch& batch) { return batch.create(made, Scope{}); });
        }
    }
    void addTags() {
        const auto who = person("tagged");
        m_world->write([&](server::WriteBatch& batch) -> Result<void> {
            for (int i = 0; i < kTags; ++i) {
                Tag tag;
                tag.id = m_world->ids.next<TagId>();
                tag.customerId = who;
                tag.name = "tag " + std::to_string(i);
                tag.source = TagSource::own;
                tag.expiresAt = fromUnixMs(1'000);
                LIANLU_CHECK(batch.create(tag, Scope{}));
            }
            return {};
        });
    }
    //! So many changes of the brand's scope, from long ago.
    void addOldChanges() {
        for (int i = 0; i < 30; ++i)
            m_world->edit<Brand>({Uuid::fromName("test", "brand")}, [i](Brand& brand) { brand.senderName = "sender " + std::to_string(i); });
        m_old = number("SELECT seq FROM scope_head WHERE scope = 'brand'");
        const auto aged = m_world->db().query("UPDATE change_log SET at = at - interval '91 days' WHERE scope = 'brand'");
        QVERIFY(aged && aged->affected() == m_old);
    }
    QMap<QString, int> mailsByAddress() {
        QMap<QString, int> found;
        static const QRegularExpression to(QStringLiteral("^To:.*?<?([a-z0-9]+@mail\\.example)>?"), QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
        for (int i = 1; i <= m_mail->count(); ++i) {
            const auto match = to.match(QString::fromUtf8(m_mail->raw(i)));
            ++found[match.hasMatch() ? match.captured(1) : QStringLiteral("nobody in mail %1").arg(i)];
        }
        return found;
    }
    std::int64_t number(const std::string& sql) {
        const auto rows = m_world->db().fetch("SELECT (" + sql + ")::bigint");
        if (!rows) qWarning("%s", rows.error().describe().c_str());
        return rows && !rows->empty() ? rows->integer(0, 0) : -1;
    }

    test::Cluster m_cluster;
    std::unique_ptr<test::World> m_world;
    std::unique_ptr<test::MailServer> m_mail;
    qint64 m_old = 0;
};

LIANLU_TEST(TestTwoCopies)

}  // namespace test_two_copies

#include "test_two_copies.moc"
