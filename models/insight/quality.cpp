// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/quality.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <unordered_map>

#include "models/base/text.h"

namespace lianlu::insight {

namespace {

using enum QualityIssue;

constexpr std::array<std::string_view, kQualityIssues> kNames{"no_name",  "no_phone",     "no_email",  "no_birthday", "no_consent",
                                                              "quiet",    "stale",        "conflict",  "odd_birthday", "bad_phone",
                                                              "bad_email", "same_phone",  "same_email", "same_name_birthday"};
constexpr std::array<std::string_view, kQualityGroups> kGroupNames{"completeness", "freshness", "conflicts", "duplicates"};
constexpr int kOldest = 110;

std::uint32_t bit(QualityIssue issue) noexcept { return 1u << static_cast<unsigned>(issue); }

std::uint32_t maskOf(QualityGroup group) noexcept {
    std::uint32_t mask = 0;
    for (std::size_t i = 0; i < kQualityIssues; ++i)
        if (groupOf(static_cast<QualityIssue>(i)) == group) mask |= bit(static_cast<QualityIssue>(i));
    return mask;
}

//! E.164 for what is a number at all; a foreign one is taken by its form.
std::optional<std::string> phoneKey(std::string_view value) {
    if (auto mainland = text::normalPhone(value)) return mainland;
    const auto digits = value.substr(value.starts_with('+') ? 1 : 0);
    const bool form = value.starts_with('+') && !value.starts_with("+86") && digits.size() >= 8 && digits.size() <= 15 &&
                      digits.find_first_not_of("0123456789") == digits.npos;
    return form ? std::optional<std::string>(value) : std::nullopt;
}

//! What is read out of YYYY-MM-DD compares as text.
bool isOddBirthday(std::string_view birthday, std::string_view today) {
    if (birthday.size() != 10 || birthday > today) return true;
    const auto born = text::toInteger(birthday.substr(0, 4)), now = text::toInteger(today.substr(0, 4));
    return !born || !now || *born < *now - kOldest;
}

bool isOlder(const std::optional<Time>& at, Time now, int days) { return !at || *at < now - std::chrono::hours(24) * days; }

std::uint32_t alone(const QualityPerson& person, Time now, std::string_view today) {
    std::uint32_t issues = 0;
    const auto note = [&issues](QualityIssue issue, bool holds) { issues |= holds ? bit(issue) : 0; };
    note(noName, text::trim(person.name).empty());
    note(noPhone, person.phones.empty());
    note(noEmail, person.emails.empty());
    note(noBirthday, person.birthday.empty());
    note(noConsent, !person.consentSaid);
    note(quiet, isOlder(person.touchedAt, now, kQuietDays));
    note(stale, isOlder(person.editedAt, now, kStaleDays));
    note(conflict, person.conflict);
    note(oddBirthday, !person.birthday.empty() && isOddBirthday(person.birthday, today));
    note(badPhone, std::any_of(person.phones.begin(), person.phones.end(), [](const auto& phone) { return !phoneKey(phone); }));
    note(badEmail, std::any_of(person.emails.begin(), person.emails.end(), [](const auto& email) { return !text::normalEmail(email); }));
    return issues;
}

class Keys {
public:
    void add(std::string key, std::size_t person) {
        auto& held = m_persons[std::move(key)];
        if (held.empty() || held.back() != person) held.push_back(person);  // the same number twice with one person is no twin
    }
    //! In the order of the persons, which is that of their ids.
    [[nodiscard]] std::vector<std::vector<std::size_t>> shared() const {
        std::vector<std::vector<std::size_t>> groups;
        for (const auto& [key, persons] : m_persons)
            if (persons.size() > 1) groups.push_back(persons);
        std::sort(groups.begin(), groups.end());
        return groups;
    }

private:
    std::unordered_map<std::string, std::vector<std::size_t>> m_persons;
};

//! Index of a key among slices, made where it is new.
class Slices {
public:
    std::uint32_t at(const std::string& key) {
        const auto [found, fresh] = m_index.emplace(key, static_cast<std::uint32_t>(slices.size()));
        if (fresh) slices.emplace_back().key = key;
        return found->second;
    }
    std::vector<QualitySlice> slices;

private:
    std::unordered_map<std::string, std::uint32_t> m_index;
};

void count(QualitySlice& slice, std::uint32_t issues) {
    ++slice.people;
    for (std::size_t i = 0; i < kQualityIssues; ++i) slice.affected[i] += issues >> i & 1u;
    for (std::size_t g = 0; g < kQualityGroups; ++g) slice.sound[g] += (issues & maskOf(static_cast<QualityGroup>(g))) == 0;
}

//! The largest first; returns where each one went.
std::vector<std::uint32_t> order(std::vector<QualitySlice>& slices) {
    std::vector<std::uint32_t> by(slices.size()), place(slices.size());
    std::iota(by.begin(), by.end(), 0u);
    std::sort(by.begin(), by.end(), [&](std::uint32_t a, std::uint32_t b) {
        return slices[a].people != slices[b].people ? slices[a].people > slices[b].people : slices[a].key < slices[b].key;
    });
    std::vector<QualitySlice> sorted;
    for (std::uint32_t i = 0; i < by.size(); ++i) {
        place[by[i]] = i;
        sorted.push_back(std::move(slices[by[i]]));
    }
    slices = std::move(sorted);
    return place;
}

}  // namespace

QualityGroup groupOf(QualityIssue issue) noexcept {
    if (issue <= noConsent) return QualityGroup::completeness;
    if (issue <= stale) return QualityGroup::freshness;
    return issue <= badEmail ? QualityGroup::conflicts : QualityGroup::duplicates;
}

std::string_view nameOf(QualityIssue issue) noexcept { return kNames[static_cast<std::size_t>(issue)]; }
std::string_view nameOf(QualityGroup group) noexcept { return kGroupNames[static_cast<std::size_t>(group)]; }

int QualitySlice::percent(QualityGroup group) const noexcept {
    return people > 0 ? static_cast<int>(sound[static_cast<std::size_t>(group)] * 100 / people) : 100;
}

QualityBoard countQuality(std::span<const QualityPerson> people, Time now, std::string_view today) {
    std::vector<const QualityPerson*> byId;
    for (const auto& person : people) byId.push_back(&person);
    std::sort(byId.begin(), byId.end(), [](const auto* a, const auto* b) { return a->id < b->id; });

    QualityBoard board;
    Keys phones, emails, names;
    Slices stores, sources;
    for (std::size_t i = 0; i < byId.size(); ++i) {
        const auto& person = *byId[i];
        board.members.push_back({person.id, alone(person, now, today), stores.at(person.store.isNull() ? std::string() : person.store.toString()),
                                 sources.at(person.source)});
        for (const auto& phone : person.phones)
            if (auto key = phoneKey(phone)) phones.add(std::move(*key), i);
        for (const auto& email : person.emails)
            if (auto key = text::normalEmail(email)) emails.add(std::move(*key), i);
        for (const auto& other : person.keptApart) {
            board.apart.emplace(person.id, other);
            board.apart.emplace(other, person.id);
        }
        const auto name = text::lowerAscii(text::trim(text::halfWidth(person.name)));
        if (!name.empty() && !person.birthday.empty()) names.add(name + "|" + person.birthday, i);
    }
    for (const auto& [issue, keys] : {std::pair{samePhone, &phones}, {sameEmail, &emails}, {sameNameBirthday, &names}})
        for (const auto& group : keys->shared()) {
            std::vector<domain::CustomerId> twins;
            for (const auto person : group) {
                const auto& id = board.members[person].id;
                const bool answered = std::all_of(group.begin(), group.end(), [&](std::size_t other) {
                    return other == person || board.apart.contains({id, board.members[other].id});
                });
                if (answered) continue;
                board.members[person].issues |= bit(issue);
                twins.push_back(id);
            }
            if (!twins.empty()) board.twins[static_cast<std::size_t>(issue)].push_back(std::move(twins));
        }
    for (const auto& member : board.members) {
        count(board.all, member.issues);
        count(stores.slices[member.store], member.issues);
        count(sources.slices[member.source], member.issues);
    }
    const auto storePlace = order(stores.slices), sourcePlace = order(sources.slices);
    for (auto& member : board.members) {
        member.store = storePlace[member.store];
        member.source = sourcePlace[member.source];
    }
    board.byStore = std::move(stores.slices);
    board.bySource = std::move(sources.slices);
    return board;
}

QualitySlice QualityBoard::slice(int store, int source) const {
    QualitySlice some;
    for (const auto& member : members)
        if ((store < 0 || member.store == static_cast<std::uint32_t>(store)) && (source < 0 || member.source == static_cast<std::uint32_t>(source)))
            count(some, member.issues);
    return some;
}

std::vector<domain::CustomerId> QualityBoard::behind(QualityIssue issue, int store, int source) const {
    const auto fits = [&](const QualityMember& member) {
        return member.has(issue) && (store < 0 || member.store == static_cast<std::uint32_t>(store)) &&
               (source < 0 || member.source == static_cast<std::uint32_t>(source));
    };
    std::vector<domain::CustomerId> ids;
    if (groupOf(issue) != QualityGroup::duplicates) {
        for (const auto& member : members)
            if (fits(member)) ids.push_back(member.id);
        return ids;
    }
    std::unordered_map<Uuid, bool> taken;
    for (const auto& group : twins[static_cast<std::size_t>(issue)])
        for (const auto& id : group) {
            const auto member = std::lower_bound(members.begin(), members.end(), id, [](const QualityMember& m, const auto& wanted) { return m.id < wanted; });
            if (fits(*member) && taken.emplace(id.uuid, true).second) ids.push_back(id);
        }
    return ids;
}

domain::CustomerId QualityBoard::twinOf(QualityIssue issue, domain::CustomerId id) const {
    for (const auto& group : twins[static_cast<std::size_t>(issue)])
        if (std::find(group.begin(), group.end(), id) != group.end())
            for (const auto& other : group)
                if (other != id && !apart.contains({id, other})) return other;
    return {};
}

}  // namespace lianlu::insight
