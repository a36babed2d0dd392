// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/deterministic.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "models/base/text.h"
#include "models/insight/resolve/compare.h"
#include "models/insight/resolve/normalise.h"

namespace lianlu::oneid {

namespace {

struct Known {
    std::string name, birthday;
};

//! One value of one record.
struct Holding {
    IdentityType type;
    std::string value;
    std::uint32_t record;
    friend auto operator<=>(const Holding& x, const Holding& y) { return std::tie(x.type, x.value, x.record) <=> std::tie(y.type, y.value, y.record); }
    friend bool operator==(const Holding&, const Holding&) = default;
};

enum class Says : std::uint8_t { nothing, same, other };

//! A screen name (tb_9, 138****0000, the account's own id) tells nothing of who it is.
bool isScreenName(std::string_view name) { return name.find_first_of("0123456789_*@#") != std::string_view::npos; }

Says saysName(const Known& a, const Known& b) {
    if (a.name.empty() || b.name.empty()) return Says::nothing;
    return compareNames(a.name, b.name) >= Level::fair ? Says::same : Says::other;
}

Says saysBirthday(const Known& a, const Known& b) {
    if (a.birthday.empty() || b.birthday.empty()) return Says::nothing;
    return compareDates(a.birthday, b.birthday) >= Level::fair ? Says::same : Says::other;
}

bool isSure(IdentityType type) { return type <= IdentityType::card; }

bool contradicts(IdentityType type, const Known& a, const Known& b) {
    const auto name = saysName(a, b), birthday = saysBirthday(a, b);
    // People marry, and birthdays are mistyped: of a sure number only both together say that it is the number that is wrong.
    if (isSure(type)) return name == Says::other && birthday == Says::other;
    return name == Says::other || birthday == Says::other;
}

//! Who is joined with whom, and the sure identities of each person.
class Persons {
public:
    explicit Persons(std::size_t records) : m_parent(records), m_members(records), m_unions(records), m_cards(records) {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
        for (std::uint32_t i = 0; i < records; ++i) m_members[i] = {i};
    }
    void own(const Holding& holding) {
        if (holding.type == IdentityType::unionId) m_unions[holding.record].insert(holding.value);
        if (holding.type == IdentityType::card) m_cards[holding.record].insert(holding.value);
    }
    [[nodiscard]] std::uint32_t of(std::uint32_t record) {
        while (m_parent[record] != record) record = m_parent[record] = m_parent[m_parent[record]];
        return record;
    }
    [[nodiscard]] bool conflict(IdentityType by, std::uint32_t a, std::uint32_t b) const {
        const auto apart = [](const std::set<std::string>& x, const std::set<std::string>& y) {
            return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&y](const auto& value) { return y.contains(value); });
        };
        return apart(m_unions[a], m_unions[b]) || (by != IdentityType::unionId && apart(m_cards[a], m_cards[b]));
    }
    [[nodiscard]] const std::vector<std::uint32_t>& members(std::uint32_t person) const { return m_members[person]; }
    void join(std::uint32_t a, std::uint32_t b) {
        if (a > b) std::swap(a, b);
        m_parent[b] = a;
        m_members[a].insert(m_members[a].end(), m_members[b].begin(), m_members[b].end());
        m_members[b].clear();
        m_unions[a].merge(m_unions[b]);
        m_cards[a].merge(m_cards[b]);
    }

private:
    std::vector<std::uint32_t> m_parent;
    std::vector<std::vector<std::uint32_t>> m_members;
    std::vector<std::set<std::string>> m_unions, m_cards;
};

//! How many of these records cannot be one person with any before them.
std::size_t differentPersons(std::span<const Holding> holders, const std::vector<Known>& known, std::size_t enough) {
    std::vector<std::uint32_t> different;
    for (const auto& holder : holders) {
        const bool alone = std::all_of(different.begin(), different.end(), [&](std::uint32_t other) {
            return contradicts(IdentityType::phone, known[other], known[holder.record]);
        });
        if (alone) different.push_back(holder.record);
        if (different.size() > enough) break;
    }
    return different.size();
}

//! Where two persons of several records meet, none of the one may contradict any of the other: so no chain leads past a contradiction.
bool anyContradicts(IdentityType type, const Persons& persons, std::uint32_t a, std::uint32_t b, const std::vector<Known>& known) {
    for (const auto x : persons.members(a))
        for (const auto y : persons.members(b))
            if (contradicts(type, known[x], known[y])) return true;
    return false;
}

}  // namespace

std::string normalIdentity(IdentityType type, std::string_view value) {
    if (isMissing(value)) return {};
    switch (type) {
        case IdentityType::phone: return phoneE164(value).value_or("");
        case IdentityType::email: return text::normalEmail(text::halfWidth(value)).value_or("");
        case IdentityType::unionId:
        case IdentityType::account: return std::string(text::trim(value));  // its letters' case counts
        case IdentityType::card:
        case IdentityType::device: return normalise(value, Kind::id);
    }
    return {};
}

DeterministicResult resolveDeterministic(std::span<const PersonRecord> records, const DeterministicOptions& options) {
    std::vector<Known> known;
    std::vector<Holding> holdings;
    Persons persons(records.size());
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        known.push_back({isScreenName(text::halfWidth(records[i].name)) ? std::string{} : normalise(records[i].name, Kind::name), dateDigits(records[i].birthday).value_or("")});
        for (const auto& identity : records[i].identities)
            if (auto value = normalIdentity(identity.type, identity.value); !value.empty()) holdings.push_back({identity.type, std::move(value), i});
    }
    std::sort(holdings.begin(), holdings.end());
    holdings.erase(std::unique(holdings.begin(), holdings.end()), holdings.end());
    for (const auto& holding : holdings) persons.own(holding);

    DeterministicResult result;
    for (auto from = holdings.begin(); from != holdings.end();) {
        const auto to = std::find_if(from, holdings.end(), [&](const Holding& h) { return h.type != from->type || h.value != from->value; });
        const std::span<const Holding> holders(from, to);
        const auto type = from->type;
        const bool shared = !isSure(type) && differentPersons(holders, known, options.mostPersons) > options.mostPersons;
        for (std::size_t i = 1; i < holders.size(); ++i) {
            // With the first that it may be joined to: of a household's phone each finds its own.
            DeterministicLink link{holders[0].record, holders[i].record, type, shared ? Refused::shared : Refused::contradicts};
            for (std::size_t j = 0; j < i && !shared; ++j) {
                const auto a = persons.of(holders[j].record), b = persons.of(holders[i].record);
                auto refused = Refused::no;
                if (a != b && anyContradicts(type, persons, a, b, known)) refused = Refused::contradicts;
                else if (a != b && persons.conflict(type, a, b)) refused = Refused::conflict;
                if (j == 0 || refused == Refused::no) link.a = holders[j].record, link.refused = refused;
                if (refused != Refused::no) continue;
                if (a != b) persons.join(a, b);
                break;
            }
            result.links.push_back(link);
        }
        from = to;
    }
    for (std::uint32_t i = 0; i < records.size(); ++i) result.personOf.push_back(persons.of(i));
    return result;
}

}  // namespace lianlu::oneid
