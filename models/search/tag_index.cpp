// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/tag_index.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "models/base/text.h"
#include "models/db/connection.h"
#include "models/domain/entities.h"
#include "models/store/device_values.h"
#include "models/store/local_store.h"
#include "models/store/person_search.h"

namespace lianlu::search {

namespace {

using store::CustomerFilter;
using store::CustomerOrder;

//! So many changes are read while somebody waits (about 12 µs each); more are read beside.
constexpr std::uint64_t kAtOnce = 400;
constexpr std::uint64_t kStretchOfNews = 2'000;
//! More changes than these between two questions, and everything is read anew.
constexpr std::size_t kMostHeard = 200'000;
//! More persons than these beside the orders, and they are read anew.
constexpr std::size_t kMostMoved = 20'000;
//! So many holders are read while somebody waits; the tags of more are read with the orders.
constexpr std::int64_t kFewHolders = 8'000;
constexpr std::size_t kMostSets = 256;
constexpr int kTries = 3;

struct Moved {
    Uuid id;
    std::uint32_t slot = PersonOrders::kNoSlot;
    std::int64_t recent = 0, spent = 0;
    std::string nameKey;
    PersonFact fact;
};

OrderKey keyOf(const Moved& one, CustomerOrder order) {
    switch (order) {
        case CustomerOrder::name:
            return {0, one.nameKey, one.id};
        case CustomerOrder::spent:
            return {one.spent, {}, one.id};
        case CustomerOrder::lastPurchase:
            break;
    }
    return {one.recent, {}, one.id};
}

}  // namespace

OrderKey orderKey(const store::ListPlace& place, CustomerOrder order) {
    if (order == CustomerOrder::name) return {0, place.key, place.id};
    return {text::toInteger(place.key).value_or(0), {}, place.id};
}

//! What commits said. Shared with the listener, which may be called while the index ends. Entries are counted from the first one on.
struct TagIndex::Changes {
    enum class Kind : std::uint8_t { customer, tag, consent };
    struct Row {
        Uuid id;
        Kind kind;
    };
    std::mutex mutex;
    std::uint64_t first = 0;  //!< number of the first one that is kept
    std::vector<Row> rows;
    bool everything = false;

    void hear(const store::ChangeSet& set) {
        const std::lock_guard lock(mutex);
        for (const auto& row : set.rows) {
            if (row.entity == domain::Tag::kEntity) rows.push_back({row.id, Kind::tag});
            if (row.entity == domain::Consent::kEntity) rows.push_back({row.id, Kind::consent});
            if (row.entity == domain::Customer::kEntity) rows.push_back({row.id, Kind::customer});
        }
        everything = everything || set.everything || rows.size() > kMostHeard;
        if (everything) forget(rows.size());
    }
    void forget(std::size_t count) {
        rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count));
        first += count;
    }
};

//! What the rows of those changes say now.
struct TagIndex::News {
    std::vector<Uuid> customers;  //!< those who are there no more, too
    std::vector<Moved> now;
    struct Held {
        Uuid customer;
        std::string name, value;
    };
    std::vector<Held> tags;
    std::vector<Uuid> consented;  //!< of whom an entry of the ledger came or changed
};

struct TagIndex::State {
    std::shared_ptr<const PersonOrders> orders;
    SlotSet moved;  //!< whose place in the orders does not count any more
    std::unordered_map<Uuid, Moved> persons;
    struct Set {
        SlotSet slots;
        std::uint64_t asked = 0;
        std::int64_t mark = 0;  //!< of a channel: how many entries had been taken from persons when it was read
    };
    std::map<SetKey, Set> sets;
    std::uint64_t turn = 0;
    std::uint64_t taken = 0;  //!< up to which change

    explicit State(PersonOrders all) : orders(std::make_shared<const PersonOrders>(std::move(all))), moved(orders->size()) {}

    void take(const News& news) {
        for (const auto& id : news.customers) {
            if (const auto slot = orders->slotOf(id); slot != PersonOrders::kNoSlot) moved.set(slot);
            persons.erase(id);
        }
        for (auto one : news.now) {
            one.slot = orders->slotOf(one.id);
            persons.insert_or_assign(one.id, std::move(one));
        }
        for (const auto& held : news.tags) {
            const auto slot = orders->slotOf(held.customer);
            if (slot == PersonOrders::kNoSlot) continue;
            for (const auto* value : {&held.value, static_cast<const std::string*>(nullptr)})
                if (const auto set = sets.find({held.name, value ? *value : std::string(), {}}); set != sets.end()) set->second.slots.set(slot);
        }
        takeConsents(news);
    }
    //! A new entry may make one to whom one may write, over whichever channel.
    void takeConsents(const News& news) {
        for (const auto& id : news.consented) {
            const auto slot = orders->slotOf(id);
            if (slot == PersonOrders::kNoSlot) continue;
            for (auto& [key, set] : sets)
                if (key.channel) set.slots.set(slot);
        }
    }
    void keep(const SetKey& key, SlotSet slots, std::int64_t mark = 0) {
        if (sets.size() >= kMostSets)
            sets.erase(std::min_element(sets.begin(), sets.end(), [](const auto& a, const auto& b) { return a.second.asked < b.second.asked; }));
        sets.insert_or_assign(key, Set{std::move(slots), ++turn, mark});
    }
};

TagIndex::TagIndex(store::LocalStore& store) : m_store(store), m_changes(std::make_shared<Changes>()) {}

TagIndex::~TagIndex() {
    m_stopping = true;
    {
        const std::lock_guard lock(m_mutex);
        m_wake.notify_all();
    }
    if (m_thread.joinable()) m_thread.join();
}

void TagIndex::begin() {
    const std::lock_guard lock(m_mutex);
    if (m_begun) return;
    m_begun = m_reload = true;
    m_ear = m_store.subscribe([changes = m_changes](const store::ChangeSet& set) { changes->hear(set); });
    m_thread = std::thread([this] { work(); });
}

void TagIndex::load() {
    begin();
    std::unique_lock lock(m_mutex);
    m_resting = false;
    m_behind = true;
    m_wake.notify_all();
    m_rest.wait(lock, [this] { return m_resting; });
}

void TagIndex::work() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_resting = !m_reload && !m_behind && m_wanted.empty();
        if (m_resting) m_rest.notify_all();
        m_wake.wait(lock, [this] { return stopping() || m_reload || m_behind || !m_wanted.empty(); });
        if (stopping()) break;
        m_resting = false;
        if (m_reload) reload(lock);
        else if (m_behind) catchUp(lock);
        else readWanted(lock);
    }
    m_resting = true;
    m_rest.notify_all();
}

std::uint64_t TagIndex::heard() const {
    const std::lock_guard lock(m_changes->mutex);
    return m_changes->first + m_changes->rows.size();
}

//! A failure is no answer, and the next question wishes for it again.
void TagIndex::reload(std::unique_lock<std::mutex>& lock) {
    m_reload = false;
    {
        const std::lock_guard ear(m_changes->mutex);
        if (std::exchange(m_changes->everything, false)) m_state.reset();
        m_reloadFrom = m_changes->first + m_changes->rows.size();
    }
    lock.unlock();
    auto fresh = readState();
    lock.lock();
    const auto from = std::exchange(m_reloadFrom, kNoReload);
    const std::lock_guard ear(m_changes->mutex);
    if (m_changes->everything) m_reload = true;
    if (!fresh || m_changes->everything) return;
    (*fresh)->taken = from;
    m_state = std::move(*fresh);
}

void TagIndex::takeIn(const News& news, std::uint64_t to) {
    m_state->take(news);
    m_state->taken = to;
    // Who is being read at this moment has yet to hear of it.
    const auto done = std::min(to, m_reloadFrom);
    const std::lock_guard ear(m_changes->mutex);
    if (done > m_changes->first) m_changes->forget(std::min(m_changes->rows.size(), static_cast<std::size_t>(done - m_changes->first)));
}

void TagIndex::catchUp(std::unique_lock<std::mutex>& lock) {
    m_behind = false;
    while (m_state && !stopping()) {
        const auto state = m_state;
        const auto from = state->taken, to = std::min(heard(), from + kStretchOfNews);
        if (from == to) return;
        lock.unlock();
        const auto news = readNews(from, to);
        lock.lock();
        if (!news) return;
        if (m_state == state && state->taken == from) takeIn(*news, to);
    }
}

void TagIndex::readWanted(std::unique_lock<std::mutex>& lock) {
    const auto key = *m_wanted.begin();
    m_wanted.erase(m_wanted.begin());
    for (int i = 0; i < kTries && m_state; ++i) {
        const auto state = m_state;
        const auto taken = state->taken;
        lock.unlock();
        std::int64_t mark = 0;
        auto set = key.channel ? readContactable(*state->orders, *key.channel, mark).map([](SlotSet read) { return std::optional(std::move(read)); })
                               : readHolders(*state->orders, key, std::numeric_limits<std::int64_t>::max());
        lock.lock();
        if (!set) return;
        // What was taken in meanwhile was told to the other sets, not to this one.
        if (m_state != state || state->taken != taken) continue;
        state->keep(key, std::move(**set), mark);
        return;
    }
}

Result<TagIndex::News> TagIndex::readNews(std::uint64_t from, std::uint64_t to) const {
    News news;
    std::vector<Uuid> tags, consents;
    {
        const std::lock_guard lock(m_changes->mutex);
        if (from < m_changes->first || to > m_changes->first + m_changes->rows.size()) return fail(Code::notFound, "changes that are not kept any more");
        for (auto i = from - m_changes->first; i < to - m_changes->first; ++i) {
            const auto& row = m_changes->rows[i];
            (row.kind == Changes::Kind::tag ? tags : row.kind == Changes::Kind::consent ? consents : news.customers).push_back(row.id);
        }
    }
    LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto persons, connection.prepare("SELECT id, coalesce(last_purchase_at, 0), coalesce(spent_minor, 0), name_key(name), kind, guide_id FROM customer INDEXED BY customer_keys "
                                                          "WHERE id IN (SELECT unhex(value) FROM json_each(?))"));
        persons->bindAll(store::idArray(news.customers));
        for (;;) {
            LIANLU_TRY(const bool more, persons->step());
            if (!more) break;
            news.now.push_back({persons->uuid(0), PersonOrders::kNoSlot, persons->integer(1), persons->integer(2), persons->string(3),
                                {domain::enumFromName<domain::CustomerKind>(persons->text(4)), persons->isNull(5) ? std::nullopt : std::optional(persons->uuid(5))}});
        }
        LIANLU_TRY(const auto held, connection.prepare("SELECT customer_id, name, coalesce(value, '') FROM tag WHERE id IN (SELECT unhex(value) FROM json_each(?)) AND customer_id IS NOT NULL"));
        held->bindAll(store::idArray(tags));
        for (;;) {
            LIANLU_TRY(const bool more, held->step());
            if (!more) break;
            news.tags.push_back({held->uuid(0), held->string(1), held->string(2)});
        }
        LIANLU_TRY(const auto entries, connection.prepare("SELECT customer_id FROM consent WHERE id IN (SELECT unhex(value) FROM json_each(?)) AND customer_id IS NOT NULL"));
        entries->bindAll(store::idArray(consents));
        for (;;) {
            LIANLU_TRY(const bool more, entries->step());
            if (!more) return {};
            news.consented.push_back(entries->uuid(0));
        }
    }));
    return news;
}

Result<std::shared_ptr<TagIndex::State>> TagIndex::readState() const {
    const auto stop = [this] { return stopping(); };
    LIANLU_TRY(auto orders, PersonOrders::read(m_store, stop));
    auto state = std::make_shared<State>(std::move(orders));
    LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto s, connection.prepare("SELECT name, customer_id FROM tag INDEXED BY tag_by_name ORDER BY name"));
        std::string name;
        std::vector<std::uint32_t> slots;
        const auto keep = [&] {
            if (std::ssize(slots) <= kFewHolders || state->sets.size() >= kMostSets) return;
            SlotSet set(state->orders->size());
            for (const auto slot : slots) set.set(slot);
            state->keep({name, {}, {}}, std::move(set));
        };
        for (std::size_t row = 1;; ++row) {
            if (row % 4'096 == 0 && stop()) return fail(Code::cancelled, "who has which tag");
            LIANLU_TRY(const bool more, s->step());
            if (!more) break;
            if (s->text(0) != name) {
                keep();
                slots.clear();
                name = s->string(0);
            }
            if (s->isNull(1)) continue;
            const auto slot = state->orders->slotOf(s->uuid(1), slots.empty() ? 0 : slots.back());
            if (slot != PersonOrders::kNoSlot) slots.push_back(slot);
        }
        keep();
        return {};
    }));
    return state;
}

//! Whether there is a state, up to date.
bool TagIndex::isReady() {
    if (!m_begun) return false;
    bool everything = false;
    {
        const std::lock_guard ear(m_changes->mutex);
        everything = m_changes->everything;
    }
    if (everything) m_state.reset();
    if ((!m_state || m_state->persons.size() > kMostMoved) && m_reloadFrom == kNoReload) {
        m_reload = true;
        m_wake.notify_all();
    }
    if (!m_state) return false;
    const auto from = m_state->taken, to = heard();
    if (to - from > kAtOnce) {
        m_behind = true;
        m_wake.notify_all();
        return false;
    }
    if (from == to) return true;
    const auto news = readNews(from, to);
    if (news) takeIn(*news, to);
    return news.has_value();
}

void TagIndex::want(const SetKey& key) {
    m_wanted.insert(key);
    m_wake.notify_all();
}

//! Whether the set is there and holds; it is asked for where not, or read at once where few are in it.
Result<bool> TagIndex::has(const SetKey& key) {
    auto& state = *m_state;
    const auto found = state.sets.find(key);
    if (key.channel) {
        std::int64_t taken = 0;
        LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(taken, store::devicevalues::integer(connection, store::kConsentsTaken, 0));
            return {};
        }));
        if (found != state.sets.end() && found->second.mark == taken) return true;
        want(key);
        return false;
    }
    if (found != state.sets.end()) return true;
    LIANLU_TRY(auto few, readHolders(*state.orders, key, kFewHolders));
    if (!few) {
        want(key);
        return false;
    }
    state.keep(key, std::move(*few));
    return true;
}

//! Whoever may have the tags and consents of the filter, and was contacted. Nothing: not known now.
Result<std::optional<SlotSet>> TagIndex::holders(const CustomerFilter& filter) {
    auto& state = *m_state;
    std::vector<SetKey> keys;
    for (const auto& tag : filter.tags) keys.push_back({tag.name, tag.value, {}});
    if (filter.contactable) keys.push_back({{}, {}, filter.contactable});
    std::optional<SlotSet> all;
    for (const auto& key : keys) {
        LIANLU_TRY(const bool there, has(key));
        if (!there) return std::optional<SlotSet>();
        auto& set = state.sets.at(key);
        set.asked = ++state.turn;
        if (all) all->keep(set.slots);
        else all = set.slots;
    }
    if (!all) all = SlotSet::everybody(state.orders->size());
    if (filter.contactedBy) {
        LIANLU_TRY(const auto contacted, readContacted(*state.orders, *filter.contactedBy));
        if (contacted) all->keep(*contacted);
    }
    return all;
}

//! How many of the orders stand up to `after`, seen from the list's beginning.
Result<std::size_t> TagIndex::behind(const CustomerFilter& filter, const std::optional<store::ListPlace>& after) const {
    if (!after) return std::size_t{0};
    const auto& orders = *m_state->orders;
    const auto& order = orders.order(filter.order);
    const auto count = [&](std::uint32_t slot, bool itself) {
        const auto at = static_cast<std::size_t>(std::find(order.begin(), order.end(), slot) - order.begin());
        return (isAscending(filter) ? at : order.size() - 1 - at) + (itself ? 1 : 0);
    };
    const auto stands = [&](const Uuid& id) {
        const auto slot = orders.slotOf(id);
        return slot != PersonOrders::kNoSlot && !m_state->moved.has(slot) ? slot : PersonOrders::kNoSlot;
    };
    if (const auto slot = stands(after->id); slot != PersonOrders::kNoSlot) return count(slot, true);
    // Whoever stood there has moved: the next who has not.
    std::uint32_t next = PersonOrders::kNoSlot;
    LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
        auto from = toText(*after);
        for (int rows = 50; next == PersonOrders::kNoSlot && !from.empty(); rows = std::min(rows * 4, 5'000)) {
            LIANLU_TRY(const auto page, store::keysetPage(connection, store::customerOrder(filter), {}, from, rows));
            for (const auto& id : page.ids)
                if ((next = stands(id)) != PersonOrders::kNoSlot) break;
            from = page.next;
        }
        return {};
    }));
    return next == PersonOrders::kNoSlot ? order.size() : count(next, false);
}

Result<std::optional<TagIndex::Ahead>> TagIndex::ahead(const CustomerFilter& filter, const std::optional<store::ListPlace>& after, std::size_t most) {
    const std::lock_guard lock(m_mutex);
    if (!isReady()) return std::optional<Ahead>();
    LIANLU_TRY(auto wanted, holders(filter));
    if (!wanted) return std::optional<Ahead>();
    const auto& state = *m_state;
    Ahead ahead;
    for (const auto& [id, one] : state.persons) {
        if ((one.slot != PersonOrders::kNoSlot && !wanted->has(one.slot)) || !fits(filter, one.fact)) continue;
        ahead.moved.push_back(id);
    }
    state.orders->facts().keep(filter, *wanted);
    const bool ascending = isAscending(filter);
    const auto keyed = [&](const Uuid& id) { return keyOf(state.persons.at(id), filter.order); };
    const auto before = [&](const OrderKey& a, const OrderKey& b) { return ascending ? a < b : b < a; };
    if (after) {
        const auto place = orderKey(*after, filter.order);
        std::erase_if(ahead.moved, [&](const Uuid& id) { return !before(place, keyed(id)); });
    }
    const auto shown = std::min(most, ahead.moved.size());
    std::partial_sort(ahead.moved.begin(), ahead.moved.begin() + static_cast<std::ptrdiff_t>(shown), ahead.moved.end(), [&](const Uuid& a, const Uuid& b) { return before(keyed(a), keyed(b)); });
    if (shown < ahead.moved.size()) {
        ahead.moved.resize(shown);
        ahead.movedEnd = keyed(ahead.moved.back());
    }
    LIANLU_TRY(const auto begin, behind(filter, after));
    wanted->without(state.moved);
    const auto& order = state.orders->order(filter.order);
    auto at = begin;
    for (; at < order.size() && ahead.persons.size() < most; ++at) {
        const auto slot = order[ascending ? at : order.size() - 1 - at];
        if (wanted->has(slot)) ahead.persons.push_back(state.orders->idOf(slot));
    }
    ahead.more = at < order.size();
    ahead.passed = at - begin;
    return std::optional(std::move(ahead));
}

}  // namespace lianlu::search
