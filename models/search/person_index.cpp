// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/person_index.h"

#include <algorithm>

#include "models/db/connection.h"
#include "models/domain/entities.h"
#include "models/search/person_loader.h"
#include "models/search/tag_index.h"
#include "models/store/keyset.h"
#include "models/store/local_store.h"

namespace lianlu::search {

namespace {

//! More persons than this beside the table, and reading it all anew is cheaper.
constexpr std::size_t kMostBeside = 5'000;

bool concerns(const store::RowKey& row) { return row.entity == domain::Customer::kEntity || row.entity == domain::Identity::kEntity; }

}  // namespace

//! The table as it was read, without `gone`; and who changed since.
struct PersonIndex::View {
    std::shared_ptr<const PersonTable> table;
    std::unordered_set<Uuid> gone;  //!< who changed since, and who is not there any more
    std::vector<Person> besides;
    PersonTable beside;  //!< of besides

    //! In the order of lists, until `take` returns false.
    template <class Take>
    void each(const Query& query, const std::optional<Place>& after, Take take) const {
        std::vector<Place> changed;
        beside.find(query, after ? beside.behind(*after) : 0, [&](std::size_t i) {
            changed.push_back(beside.places()[i]);
            return true;
        });
        auto next = changed.begin();
        bool more = true;
        table->find(query, after ? table->behind(*after) : 0, [&](std::size_t i) {
            const auto& place = table->places()[i];
            if (!gone.empty() && gone.contains(place.id)) return true;
            for (; more && next != changed.end() && next->before(place); ++next) more = take(*next);
            return more = more && take(place);
        });
        for (; more && next != changed.end(); ++next) more = take(*next);
    }
};

PersonIndex::~PersonIndex() = default;

PersonIndex::PersonIndex(store::LocalStore& store) : m_store(store), m_tags(std::make_unique<TagIndex>(store)) {
    m_ear = store.subscribe([changes = m_changes](const store::ChangeSet& set) {
        const std::lock_guard lock(changes->mutex);
        if (set.everything) changes->everything = true;
        if (changes->everything) return;
        for (const auto& row : set.rows)
            if (concerns(row)) changes->rows.push_back(row);
        changes->everything = changes->rows.size() > kMostBeside;
    });
}

Result<std::shared_ptr<const PersonIndex::View>> PersonIndex::view() {
    const std::lock_guard lock(m_mutex);
    std::vector<store::RowKey> rows;
    bool everything = false;
    {
        const std::lock_guard heard(m_changes->mutex);
        rows = std::exchange(m_changes->rows, {});
        everything = std::exchange(m_changes->everything, false) || !m_view;
    }
    if (!everything && rows.empty()) return m_view;
    auto fresh = everything ? loaded() : changed(*m_view, rows);
    if (!fresh) {
        // What was heard is not lost: the next question reads it all.
        const std::lock_guard heard(m_changes->mutex);
        m_changes->everything = true;
        return fail(std::move(fresh).error());
    }
    m_view = std::move(*fresh);
    return m_view;
}

Result<std::shared_ptr<const PersonIndex::View>> PersonIndex::loaded() {
    LIANLU_TRY(auto table, loadPersons(m_store));
    auto view = std::make_shared<View>();
    view->table = std::make_shared<const PersonTable>(std::move(table));
    return std::shared_ptr<const View>(std::move(view));
}

Result<std::shared_ptr<const PersonIndex::View>> PersonIndex::changed(const View& old, const std::vector<store::RowKey>& rows) {
    std::unordered_set<Uuid> persons;
    std::vector<Uuid> identities;
    for (const auto& row : rows) {
        if (row.entity == domain::Customer::kEntity) persons.insert(row.id);
        else identities.push_back(row.id);
    }
    std::vector<Person> fresh;
    bool unknown = false;
    LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
        std::unordered_set<Uuid> found;
        LIANLU_TRY(const auto owners, connection.prepare("SELECT id, customer_id FROM identity WHERE id IN (SELECT unhex(value) FROM json_each(?))"));
        owners->bind(1, store::idArray(identities));
        for (;;) {
            LIANLU_TRY(const bool more, owners->step());
            if (!more) break;
            found.insert(owners->uuid(0));
            persons.insert(owners->uuid(1));
        }
        // Whose an address was that is gone stands nowhere any more.
        unknown = std::any_of(identities.begin(), identities.end(), [&](const Uuid& id) { return !found.contains(id); });
        if (unknown) return {};
        LIANLU_TRY(fresh, readPersons(connection, {persons.begin(), persons.end()}));
        return {};
    }));
    if (unknown || old.gone.size() + persons.size() > kMostBeside) return loaded();

    auto view = std::make_shared<View>();
    view->table = old.table;
    view->gone = old.gone;
    view->gone.insert(persons.begin(), persons.end());
    for (const auto& person : old.besides)
        if (!persons.contains(person.id)) view->besides.push_back(person);
    for (auto& person : fresh) view->besides.push_back(std::move(person));
    view->beside = PersonTable(view->besides);
    return std::shared_ptr<const View>(std::move(view));
}

Result<void> PersonIndex::load() {
    LIANLU_TRY(const auto ready, view());
    static_cast<void>(ready);
    return {};
}

Result<std::vector<Place>> PersonIndex::find(std::string_view text, const std::optional<Place>& after, std::size_t limit) {
    LIANLU_TRY(const auto now, view());
    std::vector<Place> found;
    if (limit == 0) return found;
    now->each(parseQuery(text), after, [&](const Place& place) {
        found.push_back(place);
        return found.size() < limit;
    });
    return found;
}

Result<std::vector<Uuid>> PersonIndex::findAll(std::string_view text, std::size_t limit) {
    LIANLU_TRY(const auto places, find(text, std::nullopt, limit));
    std::vector<Uuid> ids;
    ids.reserve(places.size());
    for (const auto& place : places) ids.push_back(place.id);
    return ids;
}

Result<std::size_t> PersonIndex::count(std::string_view text) {
    LIANLU_TRY(const auto now, view());
    std::size_t count = 0;
    now->each(parseQuery(text), std::nullopt, [&](const Place&) { return ++count, true; });
    return count;
}

}  // namespace lianlu::search
