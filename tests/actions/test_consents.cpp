// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

#include "models/domain/rules/access.h"
#include "models/domain/rules/consent.h"
#include "models/store/queries.h"

namespace test_consents {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using domain::Channel;
using domain::ConsentAct;
using domain::Purpose;

namespace {

RecordConsent grantFor(domain::CustomerId customer) {
    RecordConsent input;
    input.customer = customer;
    input.channel = Channel::email;
    input.granted = true;
    input.act = ConsentAct::verbal;
    return input;
}

RecordConsent withdrawalOf(domain::CustomerId customer) {
    auto input = grantFor(customer);
    input.granted = false;
    input.act = ConsentAct::askedToStop;
    return input;
}

std::vector<domain::Consent> ledgerOf(ShopFloor& floor, domain::CustomerId customer) {
    return floor.vault.read<std::vector<domain::Consent>>([customer](db::Connection& c) { return store::Queries::consentLedger(c, customer); }).value();
}

bool mayMail(ShopFloor& floor, domain::CustomerId customer) { return domain::contactable(ledgerOf(floor, customer), Channel::email, Purpose::marketing); }

domain::ConsentWording wording(const char* code, std::int64_t from) {
    domain::ConsentWording one;
    one.id = {uuid(code)};
    one.code = code;
    one.channel = Channel::email;
    one.purpose = Purpose::marketing;
    one.language = "zh-CN";
    one.text = "我同意通过电子邮件接收优惠信息。";
    one.fromAt = fromUnixMs(from);
    return one;
}

}  // namespace

class TestConsents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void aGrantAndAWithdrawalAreEntriesOfTheLedger() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QVERIFY(!mayMail(floor, floor.wang));
        QVERIFY_DONE(finish(recordConsent(floor.context(), grantFor(floor.wang))));
        QVERIFY(mayMail(floor, floor.wang));
        QVERIFY_DONE(finish(recordConsent(floor.context(), withdrawalOf(floor.wang))));
        QVERIFY(!mayMail(floor, floor.wang));
        const auto ops = floor.opsOf("consent");
        QCOMPARE(ops.size(), std::size_t{2});
        QVERIFY(ops[0].type == "create" && ops[1].type == "create");
        QCOMPARE(ledgerOf(floor, floor.wang).size(), std::size_t{2});
    }

    void whatDoesNotFitIsSaid() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto with = [&](auto change) {
            auto input = grantFor(floor.wang);
            change(input);
            return finish(recordConsent(floor.context(), input));
        };
        QCOMPARE_FAULT(with([](auto& i) { i.customer = {}; }), Code::invalid, "customer");
        QCOMPARE_FAULT(with([](auto& i) { i.channel = Channel::unknown; }), Code::invalid, "channel");
        QCOMPARE_FAULT(with([](auto& i) { i.purpose = Purpose::unknown; }), Code::invalid, "purpose");
        QCOMPARE_FAULT(with([](auto& i) { i.act = ConsentAct::followed; }), Code::invalid, "act");
        QCOMPARE_FAULT(with([](auto& i) { i.act = ConsentAct::takenBack; }), Code::invalid, "act");
        QCOMPARE_FAULT(with([](auto& i) { i.act = ConsentAct::askedToStop; }), Code::invalid, "act");
        QCOMPARE_FAULT(with([&](auto& i) { i.at = floor.vault.clock.now() + std::chrono::hours(1); }), Code::invalid, "at");
        QVERIFY(floor.opsOf("consent").empty());
    }

    void aGrantNamesTheWordsInForce() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QVERIFY_DONE(floor.vault.apply(domain::Scope::brand(), {floor.vault.row(wording("mail-1", 1), 2), floor.vault.row(wording("mail-2", 2), 2)}));
        auto input = grantFor(floor.wang);
        QCOMPARE_FAULT(finish(recordConsent(floor.context(), input)), Code::invalid, "wording");
        input.wording = "mail-1";  // replaced
        QCOMPARE_FAULT(finish(recordConsent(floor.context(), input)), Code::invalid, "wording");
        input.wording = "mail-2";
        QVERIFY_DONE(finish(recordConsent(floor.context(), input)));
        QCOMPARE(ledgerOf(floor, floor.wang).front().wordingVersion, std::string("mail-2"));
        // A withdrawal asks for no words.
        QVERIFY_DONE(finish(recordConsent(floor.context(), withdrawalOf(floor.wang))));
    }

    void aGrantDatedBackDoesNotOvertakeAWithdrawal() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QVERIFY_DONE(finish(recordConsent(floor.context(), withdrawalOf(floor.wang))));
        auto input = grantFor(floor.wang);
        input.at = floor.vault.clock.now() - std::chrono::hours(24);
        QVERIFY_DONE(finish(recordConsent(floor.context(), input)));
        QVERIFY(!mayMail(floor, floor.wang));
    }

    void undoBeforeSendingLeavesNothing() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = finish(recordConsent(floor.context(), grantFor(floor.wang)));
        QVERIFY_DONE(done);
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        QVERIFY(ledgerOf(floor, floor.wang).empty());
        QVERIFY(floor.opsOf("consent").empty());
    }

    void undoOfASentEntryIsACounterEntry() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto stopped = finish(recordConsent(floor.context(), withdrawalOf(floor.li)));
        QVERIFY_DONE(stopped);
        QVERIFY_DONE(floor.pushAll(9));
        QVERIFY(!mayMail(floor, floor.li));
        QVERIFY_DONE(finish(undo(floor.context(), stopped->txn)));
        QVERIFY(mayMail(floor, floor.li));
        const auto ledger = ledgerOf(floor, floor.li);
        QCOMPARE(ledger.size(), std::size_t{3});  // nothing was taken away
        QCOMPARE(ledger.front().source, std::string("taken_back"));
        QVERIFY(floor.opsOf("consent").back().type == "create");
        QVERIFY_DONE(floor.pushAll(10));
        // A grant that was a mistake, where nothing had been said before.
        const auto granted = finish(recordConsent(floor.context(), grantFor(floor.wang)));
        QVERIFY_DONE(granted);
        QVERIFY_DONE(floor.pushAll(11));
        QVERIFY_DONE(finish(undo(floor.context(), granted->txn)));
        QVERIFY(!mayMail(floor, floor.wang));
        QVERIFY(domain::consentState(ledgerOf(floor, floor.wang), domain::Channel::email, domain::Purpose::marketing).permission == domain::Permission::silent);
    }

    void undoStandsBackBeforeALaterWord() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto granted = finish(recordConsent(floor.context(), grantFor(floor.wang)));
        QVERIFY_DONE(granted);
        QVERIFY_DONE(floor.pushAll(9));
        QVERIFY_DONE(finish(recordConsent(floor.context(), withdrawalOf(floor.wang))));
        QVERIFY_DONE(floor.pushAll(10));
        const auto refused = finish(undo(floor.context(), granted->txn));
        QVERIFY(!refused && refused.error().code == Code::refused);
        QCOMPARE(refused.error().context, std::string("changed-since"));
    }

    void aNewLeadAgreesToTheWordsInForce() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QVERIFY_DONE(floor.vault.apply(domain::Scope::brand(), {floor.vault.row(wording("mail-2", 2), 2)}));
        CreateLead input;
        input.name = "周舟";
        input.email = "zhou@example.com";
        input.marketingConsent = true;
        QVERIFY_DONE(finish(createLead(floor.context(), input)));
        const auto ops = floor.opsOf("consent");
        QCOMPARE(ops.size(), std::size_t{1});
        QVERIFY(ops[0].newFields.at("wording_version") == domain::Value{std::string("mail-2")});
    }

    void theStaffWritesOnlyWhatItCanHaveSeen() {
        domain::Standing guide;
        guide.staff = {uuid("guide")};
        guide.role = domain::Role::guide;
        guide.homeStore = {uuid("shop")};
        guide.stores = {guide.homeStore};
        const auto book = domain::Scope::book(guide.staff);
        const domain::Fields none;
        for (const auto& act : domain::consentActs()) {
            const domain::Fields entry{{"source", std::string(act.name)}, {"granted", true}};
            QCOMPARE(domain::mayWrite(guide, {"consent", domain::Verb::create, book, none, entry}).has_value(), act.byStaff);
        }
        const domain::Fields entry{{"source", std::string("of a newer version")}, {"granted", true}};
        QVERIFY(!domain::mayWrite(guide, {"consent", domain::Verb::create, book, none, entry}));
        QVERIFY(!domain::mayWrite(guide, {"consent", domain::Verb::remove, book, entry, none}));
        QVERIFY(!domain::mayWrite(guide, {"consent", domain::Verb::voidEntry, book, entry, none}));
    }

    void exportAndErasureAreForManagersOfTheirStoresAndHq() {
        const domain::StaffId self{uuid("self")}, mate{uuid("mate")}, stranger{uuid("stranger")};
        domain::Standing standing;
        standing.staff = self;
        standing.homeStore = {uuid("shop")};
        standing.stores = {standing.homeStore};
        standing.team = {self, mate};
        using enum domain::Role;
        for (const auto role : {unknown, guide, regional}) {
            standing.role = role;
            QVERIFY(domain::mayAskPrivacy(standing, domain::Scope::book(self)).error().code == Code::forbidden);
        }
        standing.role = manager;
        QVERIFY(domain::mayAskPrivacy(standing, domain::Scope::book(mate)));
        QVERIFY(domain::mayAskPrivacy(standing, domain::Scope::pool(standing.homeStore)));
        QVERIFY(domain::mayAskPrivacy(standing, domain::Scope::book(stranger)).error().code == Code::notFound);
        for (const auto role : {hq, service}) {
            standing.role = role;
            QVERIFY(domain::mayAskPrivacy(standing, domain::Scope::book(stranger)));
        }
        QVERIFY(!domain::mayAskPrivacy({}, domain::Scope::book(stranger)));
    }

    //! The condition of lists says of every ledger what the rule says.
    void listsFilterByTheRuleItself() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        std::uint32_t seed = 20261126;
        const auto random = [&seed](std::uint32_t below) {
            seed = seed * 1'664'525u + 1'013'904'223u;
            return (seed >> 8u) % below;
        };
        constexpr const char* kSources[]{"consent_form", "verbal", "unsubscribed", "of a newer version", "join", "unsubscribe link"};
        std::vector<domain::CustomerId> people;
        for (int n = 0; n < 60; ++n) {
            const domain::CustomerId id{uuid("p" + std::to_string(n))};
            people.push_back(id);
            std::vector<store::ServerRow> rows{floor.vault.row(floor.person(id, "人" + std::to_string(n), domain::CustomerKind::customer), 5)};
            for (auto left = random(5); left > 0; --left) {
                domain::Consent entry;
                entry.id = {uuid("c" + std::to_string(n) + "/" + std::to_string(left))};
                entry.customerId = id;
                entry.channel = random(4) == 0 ? Channel::sms : Channel::email;
                entry.purpose = random(4) == 0 ? Purpose::service : Purpose::marketing;
                entry.granted = random(3) != 0;
                entry.source = kSources[random(std::size(kSources))];
                entry.at = fromUnixMs(1'700'000'000'000 + random(3));
                rows.push_back(floor.vault.row(entry, 5));
            }
            QVERIFY_DONE(floor.vault.apply(floor.vault.book, rows));
        }
        store::CustomerFilter filter;
        filter.contactable = Channel::email;
        const auto page = floor.vault.read<store::Page<store::CustomerRow>>([&](db::Connection& c) { return store::Queries::customers(c, filter, {}, 500); });
        QVERIFY_DONE(page);
        std::vector<domain::CustomerId> listed;
        for (const auto& row : page->rows) listed.push_back(row.id);
        int fits = 0;
        for (const auto& id : people) {
            const bool wanted = mayMail(floor, id);
            fits += wanted ? 1 : 0;
            QCOMPARE(std::find(listed.begin(), listed.end(), id) != listed.end(), wanted);
        }
        QVERIFY(fits > 5 && fits < 55);
        QCOMPARE(floor.vault.read<std::int64_t>([&](db::Connection& c) { return store::Queries::countCustomers(c, filter); }).value(),
                 static_cast<std::int64_t>(listed.size()));
    }
};

LIANLU_TEST(TestConsents)

}  // namespace test_consents

#include "test_consents.moc"
