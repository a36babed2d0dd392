// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A colleague named in a note: who it is survives another name, and nobody sees more for it.
#include "models/actions/mentions.h"
#include "models/domain/rules/mention.h"
#include "models/store/device_values.h"
#include "models/store/mentions.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_mentions {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using domain::Role;
using domain::StaffStatus;

class TestMentions : public QObject {
    Q_OBJECT

    const domain::StaffId m_bo{uuid("bo")}, m_boss{uuid("boss")}, m_gone{uuid("gone")}, m_far{uuid("far")};
    const domain::CustomerId m_theirs{uuid("bo's customer")};

    static domain::Staff staff(domain::StaffId id, domain::StoreId shop, const std::string& name, Role role, StaffStatus status = StaffStatus::active) {
        domain::Staff one;
        one.id = id;
        one.storeId = shop;
        one.code = id.toString().substr(0, 6);
        one.name = name;
        one.role = role;
        one.status = status;
        return one;
    }
    Result<void> open(ShopFloor& floor) {
        LIANLU_CHECK(floor.open());
        auto& vault = floor.vault;
        const domain::StoreId elsewhere{uuid("elsewhere")};
        LIANLU_CHECK(vault.apply(domain::Scope::store(vault.shop), {vault.row(staff(m_bo, vault.shop, "林博", Role::guide), 7), vault.row(staff(m_boss, vault.shop, "王店长", Role::manager), 7),
                                                                    vault.row(staff(m_gone, vault.shop, "旧同事", Role::guide, StaffStatus::left), 7), vault.row(staff(m_far, elsewhere, "远方", Role::guide), 7)}));
        auto theirs = floor.person(m_theirs, "孙八", domain::CustomerKind::customer, false);
        theirs.guideId = m_bo;
        LIANLU_CHECK(vault.apply(domain::Scope::book(m_bo), {vault.row(theirs, 8)}));
        return {};
    }
    static std::string choices(ShopFloor& floor, domain::CustomerId customer) {
        const auto context = floor.context();
        std::string text;
        const auto offered = floor.vault.read<std::vector<MentionChoice>>([&](db::Connection& c) { return mentionChoices(c, context, customer); });
        for (const auto& one : offered.value()) text += one.name + (one.sees ? "+ " : "- ");
        return text;
    }
    //! A note of Bo's about the customer, as the server would bring it.
    domain::InteractionId note(ShopFloor& floor, const std::string& name, domain::CustomerId about, const std::string& text, std::int64_t hoursAgo) {
        domain::Interaction made;
        made.id = {uuid(name)};
        made.customerId = about;
        made.staffId = m_bo;
        made.kind = domain::InteractionKind::note;
        made.note = text;
        made.at = floor.vault.clock.now() - std::chrono::hours(hoursAgo);
        const auto put = floor.vault.apply(floor.vault.book, {floor.vault.row(made, 9)});
        if (!put) qFatal("%s", put.error().describe().c_str());
        return made.id;
    }
    static std::vector<store::MentionLine> unseen(ShopFloor& floor, int limit = 50) {
        const auto since = floor.vault.clock.now() - std::chrono::hours(24 * 30);
        return floor.vault.read<std::vector<store::MentionLine>>([&](db::Connection& c) { return store::Mentions::unseen(c, floor.vault.staff, since, limit); }).value();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void whatAMentionLooksLike() {
        const auto text = "问 " + domain::mentionText(m_bo, "林[博]\n") + "，再问 " + domain::mentionText(m_boss, "王店长");
        const auto found = domain::mentionsIn(text);
        QCOMPARE(found.size(), std::size_t{2});
        QVERIFY(found[0].staff == m_bo && found[1].staff == m_boss);
        QCOMPARE(found[0].name, std::string("林博"));
        QCOMPARE(text.substr(found[1].at, found[1].length), domain::mentionText(m_boss, "王店长"));
        QCOMPARE(domain::withMentionNames(text), std::string("问 @林博，再问 @王店长"));
        QCOMPARE(domain::withMentionNames(text, [&](domain::StaffId id) { return id == m_bo ? std::string("林小博") : std::string(); }), std::string("问 @林小博，再问 @王店长"));
        for (const std::string& no : std::vector<std::string>{"@", "@[", "@[a]", "@[a](", "@[](" + m_bo.toString() + ")", "@[a](" + m_bo.toString(), "@[a](" + m_bo.toString() + "]", "@[a](not an id that is thirty-six long..)",
                                                              "@[a\nb](" + m_bo.toString() + ")", "mail@[a] (" + m_bo.toString() + ")", "@[a](" + Uuid{}.toString() + ")"}) {
            QVERIFY2(domain::mentionsIn(no).empty(), no.c_str());
            QCOMPARE(domain::withMentionNames(no), no);
        }
        QCOMPARE(domain::mentionsIn("@[@[林博](" + m_bo.toString() + ")").size(), std::size_t{1});
    }

    void whoIsOfferedAndWhoSees() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        // Not oneself, nobody who left, nobody of another store; a colleague's device does not hold what is in one's book.
        QCOMPARE(choices(floor, floor.wang), std::string("林博- 王店长+ "));
        QCOMPARE(choices(floor, floor.zhao), std::string("林博+ 王店长+ "));  // the pool is everybody's
        QCOMPARE(choices(floor, m_theirs), std::string("林博+ 王店长+ "));
        QCOMPARE(choices(floor, {uuid("a guest")}), std::string("林博- 王店长- "));
        const auto context = floor.context();
        const auto all = floor.vault.read<std::vector<MentionChoice>>([&](db::Connection& c) { return mentionChoices(c, context, floor.wang); }).value();
        for (const char* typed : {"林", "linbo", "lb"}) QVERIFY2(all[0].typed.find(typed) != std::string::npos, all[0].typed.c_str());
    }

    void unseenUntilSeen() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto me = domain::mentionText(floor.vault.staff, "陈旧名");
        const auto first = note(floor, "first", floor.wang, "请 " + me + " 回电，" + domain::mentionText(m_boss, "王店长") + " 知道", 5);
        const auto second = note(floor, "second", floor.li, me, 2);
        note(floor, "of the boss", floor.wang, domain::mentionText(m_boss, "王店长"), 1);
        note(floor, "looks like it", floor.wang, "](" + floor.vault.staff.toString() + ")", 1);
        note(floor, "old", floor.wang, me, 24 * 31);
        QVERIFY_DONE(finish(logInteraction(floor.context(), {floor.wang, {}, domain::InteractionKind::note, domain::Outcome::unknown, "自己 " + me, {}, 0, {}, {}})));
        auto lines = unseen(floor);
        QCOMPARE(lines.size(), std::size_t{2});
        QVERIFY(lines[0].id == second && lines[1].id == first);
        QCOMPARE(lines[1].note, std::string("请 @陈导购 回电，@王店长 知道"));  // by the name of today
        QCOMPARE(lines[1].byName, std::string("林博"));
        QCOMPARE(lines[1].customerName, std::string("王芳"));
        QCOMPARE(unseen(floor, 1).size(), std::size_t{1});
        const auto ops = floor.ops().size();
        const auto seen = finish(setMentionsSeen(floor.context(), {second}, true));
        QVERIFY_DONE(seen);
        QVERIFY(!seen->changes.rows.empty());  // whoever shows them looks again
        QCOMPARE(floor.ops().size(), ops + 1);  // the other devices of the same person hear of it
        QCOMPARE(floor.opsOf("mention_seen").size(), std::size_t{1});
        lines = unseen(floor);
        QCOMPARE(lines.size(), std::size_t{1});
        QVERIFY(lines[0].id == first);
        QVERIFY_DONE(finish(setMentionsSeen(floor.context(), {second}, false)));
        QCOMPARE(unseen(floor).size(), std::size_t{2});
        // Taken back before it went out nothing is left of it; after, the opposite is said.
        const auto again = finish(setMentionsSeen(floor.context(), {second}, true));
        QVERIFY_DONE(again);
        QCOMPARE(unseen(floor).size(), std::size_t{1});
        QVERIFY_DONE(finish(undo(floor.context(), again->txn)));
        QCOMPARE(unseen(floor).size(), std::size_t{2});
        QCOMPARE_CODE(finish(setMentionsSeen(floor.context(), {}, true)), Code::invalid);
        QCOMPARE_CODE(finish(setMentionsSeen(floor.context(), {domain::InteractionId{}}, true)), Code::invalid);
    }

    //! What another device of this person said, with a clock that is ahead, is answered by what is said now.
    void theOtherDevicesClockIsAhead() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto id = note(floor, "first", floor.wang, "请 " + domain::mentionText(floor.vault.staff, "陈"), 5);
        domain::MentionSeen said;
        said.id = {uuid("said elsewhere")};
        said.staffId = floor.vault.staff;
        said.noteId = id;
        said.seen = true;
        said.at = floor.vault.clock.now() + std::chrono::hours(3);
        QVERIFY_DONE(floor.vault.apply(domain::Scope::user(floor.vault.staff), {floor.vault.row(said, 12)}));
        QVERIFY(unseen(floor).empty());
        QVERIFY_DONE(finish(setMentionsSeen(floor.context(), {id}, false)));
        QCOMPARE(unseen(floor).size(), std::size_t{1});
        // Somebody else's mark on the same note is not this person's.
        auto others = said;
        others.id = {uuid("of somebody else")};
        others.staffId = m_bo;
        others.at = floor.vault.clock.now() + std::chrono::hours(9);
        QVERIFY_DONE(floor.vault.apply(domain::Scope::user(floor.vault.staff), {floor.vault.row(others, 13)}));
        QCOMPARE(unseen(floor).size(), std::size_t{1});
    }

    //! What was marked before marks went to the other devices stays marked here, and can be unmarked.
    void whatWasSeenBeforeStaysSeen() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto id = note(floor, "first", floor.wang, "请 " + domain::mentionText(floor.vault.staff, "陈"), 5);
        QVERIFY_DONE(floor.vault.store->writeNow([&](store::WriteTxn& txn) { return store::devicevalues::save(txn.connection(), "mentions_seen", id.toString()); }));
        QVERIFY(unseen(floor).empty());
        QVERIFY_DONE(finish(setMentionsSeen(floor.context(), {id}, false)));
        QCOMPARE(unseen(floor).size(), std::size_t{1});
    }

    void theStoryShowsNames() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        note(floor, "one", floor.wang, "给 " + domain::mentionText(m_bo, "从前") + " 和 " + domain::mentionText({uuid("never met")}, "外店"), 3);
        const auto page = floor.vault.read<store::Page<store::TimelineRow>>([&](db::Connection& c) { return store::Queries::timeline(c, floor.wang, {}, 10); });
        QVERIFY_DONE(page);
        QCOMPARE(page->rows.front().title, std::string("给 @林博 和 @外店"));
        // The row itself keeps the id.
        QVERIFY(floor.vault.get<domain::Interaction>({uuid("one")})->note.find(m_bo.toString()) != std::string::npos);
    }
};

LIANLU_TEST(TestMentions)

}  // namespace test_mentions

#include "test_mentions.moc"
