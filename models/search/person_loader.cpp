// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/person_loader.h"

#include <atomic>
#include <future>
#include <limits>
#include <thread>
#include <unordered_map>

#include "models/db/connection.h"
#include "models/store/keyset.h"
#include "models/store/local_store.h"

namespace lianlu::search {

namespace {

// What most take, so that room is asked for once.
constexpr std::size_t kNameBytes = 10, kAddressBytes = 15, kMostReserved = 4'000'000;

constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

//! Texts one after the other, and where each begins; the last entry is the end.
struct Texts {
    std::string bytes;
    std::vector<std::uint32_t> begins{0};
    void reserve(std::size_t texts, std::size_t each) {
        bytes.reserve(texts * each);
        begins.reserve(texts + 1);
    }
    void add(std::string_view text) {
        bytes += text;
        begins.push_back(static_cast<std::uint32_t>(bytes.size()));
    }
    [[nodiscard]] std::string_view operator[](std::size_t i) const {
        return std::string_view(bytes).substr(begins[i], begins[i + 1] - begins[i]);
    }
};

//! Each of the three comes out of one index that holds all it needs, so that no row is looked up. A customer's pk stands in every index.
struct Order {
    std::vector<Place> places;
    std::vector<std::int64_t> rows;  //!< pk
};
struct Names {
    Texts texts;
    std::vector<std::int64_t> rows;
};
struct Addresses {
    Texts texts;
    std::vector<Uuid> persons;
};

template <class Take>
Result<void> each(store::LocalStore& store, std::string_view sql, Take take) {
    return store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto statement, connection.prepare(sql));
        for (;;) {
            LIANLU_TRY(const bool more, statement->step());
            if (!more) return {};
            take(*statement);
        }
    });
}

Result<Order> readOrder(store::LocalStore& store, std::size_t persons) {
    Order order;
    order.places.reserve(persons);
    order.rows.reserve(persons);
    LIANLU_CHECK(each(store, "SELECT coalesce(last_purchase_at, 0), id, pk FROM customer ORDER BY coalesce(last_purchase_at, 0) DESC, id DESC",
                      [&](const db::Statement& s) {
                          order.places.push_back({s.integer(0), s.uuid(1)});
                          order.rows.push_back(s.integer(2));
                      }));
    return order;
}

Result<Names> readNames(store::LocalStore& store, std::size_t persons) {
    Names names;
    names.texts.reserve(persons, kNameBytes);
    names.rows.reserve(persons);
    LIANLU_CHECK(each(store, "SELECT name, pk FROM customer INDEXED BY customer_by_name", [&](const db::Statement& s) {
        names.texts.add(s.text(0));
        names.rows.push_back(s.integer(1));
    }));
    return names;
}

Result<Addresses> readAddresses(store::LocalStore& store, std::string_view kind, std::size_t persons) {
    Addresses addresses;
    addresses.texts.reserve(persons, kAddressBytes);
    addresses.persons.reserve(persons);
    LIANLU_CHECK(each(store, "SELECT value, customer_id FROM identity INDEXED BY identity_by_value WHERE kind = '" + std::string(kind) + "'",
                      [&](const db::Statement& s) {
                          addresses.texts.add(s.text(0));
                          addresses.persons.push_back(s.uuid(1));
                      }));
    return addresses;
}

//! Places by id: open addressing over the random last bytes of the ids.
class PlaceOf {
public:
    explicit PlaceOf(const std::vector<Place>& places) : m_places(places) {
        std::size_t room = 16;
        while (room < 2 * places.size()) room *= 2;
        m_slots.assign(room, kNobody);
        for (std::uint32_t i = 0; i < places.size(); ++i) {
            auto slot = first(places[i].id);
            while (m_slots[slot] != kNobody) slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = i;
        }
    }
    [[nodiscard]] std::uint32_t operator[](const Uuid& id) const {
        for (auto slot = first(id); m_slots[slot] != kNobody; slot = (slot + 1) & (m_slots.size() - 1))
            if (m_places[m_slots[slot]].id == id) return m_slots[slot];
        return kNobody;
    }

private:
    [[nodiscard]] std::size_t first(const Uuid& id) const { return std::hash<Uuid>{}(id) & (m_slots.size() - 1); }
    const std::vector<Place>& m_places;
    std::vector<std::uint32_t> m_slots;
};

//! For each place the addresses of that person: [begin[i], begin[i + 1]) of `which`.
struct Grouped {
    std::vector<std::uint32_t> begin, which;
};

Grouped grouped(const Addresses& addresses, const PlaceOf& placeOf, std::size_t persons) {
    std::vector<std::uint32_t> place(addresses.persons.size());
    Grouped groups{std::vector<std::uint32_t>(persons + 1), {}};
    for (std::size_t i = 0; i < place.size(); ++i)
        if (place[i] = placeOf[addresses.persons[i]]; place[i] != kNobody) ++groups.begin[place[i] + 1];
    for (std::size_t i = 0; i < persons; ++i) groups.begin[i + 1] += groups.begin[i];
    groups.which.resize(groups.begin[persons]);
    auto next = groups.begin;
    for (std::uint32_t i = 0; i < place.size(); ++i)
        if (place[i] != kNobody) groups.which[next[place[i]]++] = i;
    return groups;
}

std::vector<std::uint32_t> nameOf(const Order& order, const Names& names) {
    std::int64_t most = 0;
    for (const auto row : names.rows) most = std::max(most, row);
    std::vector<std::uint32_t> byRow(static_cast<std::size_t>(most) + 1, kNobody);
    for (std::uint32_t i = 0; i < names.rows.size(); ++i) byRow[static_cast<std::size_t>(names.rows[i])] = i;
    std::vector<std::uint32_t> of(order.rows.size(), kNobody);
    for (std::size_t i = 0; i < of.size(); ++i)
        if (order.rows[i] <= most) of[i] = byRow[static_cast<std::size_t>(order.rows[i])];
    return of;
}

struct Parts {
    Order order;
    Names names;
    Addresses mobiles, emails;
};

//! About how many there are: nobody is counted.
Result<std::size_t> roughly(store::LocalStore& store) {
    std::size_t last = 0;
    LIANLU_CHECK(each(store, "SELECT max(pk) FROM customer", [&](const db::Statement& s) { last = static_cast<std::size_t>(s.integer(0)); }));
    return std::min(last, kMostReserved);
}

Result<Parts> readParts(store::LocalStore& store) {
    LIANLU_TRY(const auto persons, roughly(store));
    auto names = std::async(std::launch::async, [&] { return readNames(store, persons); });
    auto mobiles = std::async(std::launch::async, [&] { return readAddresses(store, "mobile", persons); });
    Parts parts;
    auto order = readOrder(store, persons);
    auto emails = readAddresses(store, "email", 0);
    LIANLU_TRY(parts.names, names.get());
    LIANLU_TRY(parts.mobiles, mobiles.get());
    LIANLU_TRY(parts.order, std::move(order));
    LIANLU_TRY(parts.emails, std::move(emails));
    return parts;
}

}  // namespace

Result<PersonTable> loadPersons(store::LocalStore& store) {
    LIANLU_TRY(auto packed, loadPacked(store));
    if (packed) return std::move(*packed);
    return loadFromIndexes(store);
}

Result<PersonTable> loadFromIndexes(store::LocalStore& store) {
    LIANLU_TRY(auto parts, readParts(store));
    const auto persons = parts.order.places.size();
    const PlaceOf placeOf(parts.order.places);
    const auto names = nameOf(parts.order, parts.names);
    const auto mobiles = grouped(parts.mobiles, placeOf, persons), emails = grouped(parts.emails, placeOf, persons);

    std::vector<PersonBlock> blocks((persons + PersonBlock::kPersons - 1) / PersonBlock::kPersons);
    std::atomic<std::size_t> next = 0;
    const auto build = [&] {
        std::string numbers, addresses;
        const auto gather = [](std::string& to, const Addresses& from, const Grouped& of, std::size_t person) {
            to.clear();
            for (auto i = of.begin[person]; i < of.begin[person + 1]; ++i) ((to.empty() ? to : to += ' ')) += from.texts[of.which[i]];
        };
        for (std::size_t b = next++; b < blocks.size(); b = next++) {
            const auto begin = b * PersonBlock::kPersons, end = std::min(persons, begin + PersonBlock::kPersons);
            blocks[b].reserve(end - begin);
            for (auto person = begin; person < end; ++person) {
                gather(numbers, parts.mobiles, mobiles, person);
                gather(addresses, parts.emails, emails, person);
                blocks[b].add(names[person] == kNobody ? std::string_view() : parts.names.texts[names[person]], numbers, addresses);
            }
        }
    };
    auto other = std::async(std::launch::async, build);
    build();
    other.get();
    return PersonTable(std::move(parts.order.places), std::move(blocks));
}

Result<std::vector<Person>> readPersons(db::Connection& connection, const std::vector<Uuid>& ids) {
    std::unordered_map<Uuid, Person> found;
    const auto list = store::idArray(ids);
    LIANLU_TRY(const auto customers, connection.prepare("SELECT id, coalesce(last_purchase_at, 0), name FROM customer WHERE id IN (SELECT unhex(value) FROM json_each(?))"));
    customers->bind(1, list);
    for (;;) {
        LIANLU_TRY(const bool more, customers->step());
        if (!more) break;
        found[customers->uuid(0)] = {customers->uuid(0), customers->integer(1), customers->string(2), {}, {}};
    }
    LIANLU_TRY(const auto addresses, connection.prepare("SELECT customer_id, kind = 'email', value FROM identity WHERE customer_id IN (SELECT unhex(value) FROM json_each(?)) "
                                                        "AND kind IN ('mobile', 'email')"));
    addresses->bind(1, list);
    for (;;) {
        LIANLU_TRY(const bool more, addresses->step());
        if (!more) break;
        const auto person = found.find(addresses->uuid(0));
        if (person == found.end()) continue;
        (addresses->integer(1) != 0 ? person->second.emails : person->second.numbers).push_back(addresses->string(2));
    }
    std::vector<Person> persons;
    for (auto& [id, person] : found) persons.push_back(std::move(person));
    return persons;
}

}  // namespace lianlu::search
