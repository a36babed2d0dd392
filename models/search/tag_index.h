// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "models/base/result.h"
#include "models/search/person_orders.h"
#include "models/store/keyset.h"

namespace lianlu::search {

//! \brief A place in one of the orders of customers, to be compared.
struct OrderKey {
    std::int64_t number = 0;
    std::string text;
    Uuid id;
    friend auto operator<=>(const OrderKey&, const OrderKey&) = default;
};
[[nodiscard]] OrderKey orderKey(const store::ListPlace& place, store::CustomerOrder order);
//! \brief Whether the list goes from the smallest key to the largest.
[[nodiscard]] inline bool isAscending(const store::CustomerFilter& filter) noexcept { return (filter.order == store::CustomerOrder::name) != filter.backwards; }

//! \brief Who stands where in the list of customers, who may have which tag, and what else lists are narrowed by, in memory: whom to look at next in a
//! narrowed list, however far the next one is. The store says who of them fits the filter indeed.
//!
//! A tag, and whom one may write to over a channel: a bit a person, set by what commits say. Kind and guide: out of the person's row, as long as it does
//! not change; of whoever changed, what it says now. Whom somebody contacted: read at the question.
//!
//! A thread of its own reads it, from begin() on; until it has, and while it is far behind, there is no answer and the store is asked alone. What
//! commits say is read at the next question. Nobody who has the tags is missing; somebody whose tag was taken away or has ended may be named.
//! Thread: any, several at once; not the screen's. The store outlives it.
class TagIndex {
public:
    explicit TagIndex(store::LocalStore& store);
    ~TagIndex();  //!< ends what is being read within some thousand rows
    TagIndex(const TagIndex&) = delete;
    TagIndex& operator=(const TagIndex&) = delete;

    //! \brief Begins to read; from now on there are answers as soon as there can be.
    void begin();
    //! \brief begin(), and waits until nothing is left to read.
    void load();

    struct Ahead {
        std::vector<Uuid> persons;  //!< in their order
        std::vector<Uuid> moved;    //!< who changed since the orders were read; in theirs
        bool more = false;          //!< there may be others behind the last of `persons`
        std::optional<OrderKey> movedEnd;  //!< there are others who moved behind this place
        std::size_t passed = 0;     //!< how many stand between `after` and the last of `persons`
    };
    //! \brief At most `most` of either kind who may fit `filter` (but for its search and `among`), behind `after`. Nothing: not known now. Errors of the store.
    [[nodiscard]] Result<std::optional<Ahead>> ahead(const store::CustomerFilter& filter, const std::optional<store::ListPlace>& after, std::size_t most);

private:
    //! \brief Whose bits: who has the tag (without a value: any), or may be written to over the channel.
    struct SetKey {
        std::string tag, value;
        std::optional<domain::Channel> channel{};
        friend auto operator<=>(const SetKey&, const SetKey&) = default;
    };
    struct Changes;
    struct News;
    struct State;

    void work();
    [[nodiscard]] bool stopping() const { return m_stopping.load(); }
    [[nodiscard]] std::uint64_t heard() const;
    [[nodiscard]] Result<News> readNews(std::uint64_t from, std::uint64_t to) const;
    [[nodiscard]] Result<std::shared_ptr<State>> readState() const;
    [[nodiscard]] Result<std::optional<SlotSet>> readHolders(const PersonOrders& orders, const SetKey& tag, std::int64_t most) const;
    [[nodiscard]] Result<SlotSet> readContactable(const PersonOrders& orders, domain::Channel channel, std::int64_t& mark) const;
    [[nodiscard]] Result<std::optional<SlotSet>> readContacted(const PersonOrders& orders, const store::ContactedBy& by) const;
    [[nodiscard]] Result<bool> has(const SetKey& key);
    void want(const SetKey& key);
    [[nodiscard]] bool isReady();
    void takeIn(const News& news, std::uint64_t to);
    [[nodiscard]] Result<std::optional<SlotSet>> holders(const store::CustomerFilter& filter);
    [[nodiscard]] Result<std::size_t> behind(const store::CustomerFilter& filter, const std::optional<store::ListPlace>& after) const;
    void catchUp(std::unique_lock<std::mutex>& lock);
    void reload(std::unique_lock<std::mutex>& lock);
    void readWanted(std::unique_lock<std::mutex>& lock);

    store::LocalStore& m_store;
    std::shared_ptr<Changes> m_changes;
    std::shared_ptr<void> m_ear;
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;  //!< of all below
    std::condition_variable m_wake, m_rest;
    static constexpr auto kNoReload = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t m_reloadFrom = kNoReload;  //!< of the reading that is going on: changes from this one on are to be told to it
    bool m_begun = false, m_reload = false, m_behind = false, m_resting = false;
    std::set<SetKey> m_wanted;
    std::shared_ptr<State> m_state;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace lianlu::search
