// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "models/domain/entities/person.h"
#include "models/store/queries_tasks.h"

//! What one day asks for, out of all rows of a book or a store: each table is read once, whatever the number of customers. Which of it holds, the
//! rules of insight/action/next_action.h say. Any thread, with a reader's connection.
namespace lianlu::store {

//! \brief Whose customers: a guide's book, with what is nobody's where somebody must see to it; without one, all that this device holds.
struct DueFilter {
    std::optional<domain::StaffId> book{};
    domain::StoreId shop;
    Time now{};
    Time contactsSince{};  //!< contacts before it are not read
    Time couponsUntil{};   //!< coupons that end later are not read
    Time joinedSince{};    //!< who joined earlier is no new member
    Time quietSince{};     //!< neither a purchase nor a contact since then: quiet
    std::vector<std::string> birthdays{};  //!< as MM-DD
};

struct DueRows {
    struct Person {
        domain::CustomerId id;
        std::string birthday;
        std::optional<Time> joinedAt;  //!< only of who has not bought yet
    };
    struct Coupon {
        Uuid id;
        domain::CustomerId customer;
        std::string name;
        Time expiresAt{};
    };
    struct Member {
        domain::CustomerId customer;
        std::string next;
        std::int64_t points = 0, toNext = 0;
    };
    struct Lead {
        domain::LeadId id;
        domain::CustomerId customer;
        domain::ProductId product;
        std::string intent;
        domain::LeadStage stage = domain::LeadStage::unknown;
        std::optional<Time> openedAt, lastContactAt;
        bool step = false;  //!< one is agreed and not over
        bool unowned = false;
    };
    struct Pickup {
        Uuid id;
        domain::CustomerId customer;
        std::string number;
        Time placedAt{};
        bool packed = false;
    };
    struct Quiet {
        domain::CustomerId customer;
        Time lastPurchaseAt{};
    };
    //! An open task, whoever's.
    struct Cover {
        domain::CustomerId customer;
        domain::LeadId lead;
        domain::TaskKind kind = domain::TaskKind::unknown;
    };
    std::vector<Person> persons;
    std::vector<Coupon> coupons;
    std::vector<Member> members;  //!< whose gap is at most a third of the points that count: a quarter of what the next tier takes
    std::vector<Lead> leads;      //!< open ones
    std::vector<Pickup> pickups;
    std::vector<Quiet> quiet;  //!< who bought, the greatest spenders first
    bool moreQuiet = false;    //!< there are others
    std::vector<Cover> tasks;
    std::unordered_map<Uuid, Time> contacts;  //!< the last one of a customer since `contactsSince`
};
[[nodiscard]] Result<DueRows> dueRows(db::Connection& c, const DueFilter& filter);

//! \brief What a row says of a person beside its reason.
struct DuePerson {
    std::string name;
    domain::Channel preferred = domain::Channel::unknown;
    std::vector<domain::Consent> consents;  //!< every entry
    std::vector<domain::Identity> identities;
    std::vector<Time> sent;  //!< messages since `sentSince`
};
[[nodiscard]] Result<std::unordered_map<Uuid, DuePerson>> duePersons(db::Connection& c, const std::vector<Uuid>& customers, Time sentSince);

//! \brief Next steps of open leads that nobody's task tells of, as tasks without an id, the intent as their reason: agreed in the lead itself, with a date, and no contact since.
//! `owner`: whose; none: everybody's. Due from `from` on and before `before`, by date.
struct StepFilter {
    std::optional<domain::StaffId> owner{};
    std::optional<Time> from{};
    Time before{};
};
[[nodiscard]] Result<std::vector<TaskLine>> leadSteps(db::Connection& c, const StepFilter& filter, int limit);
//! \brief Of each owner of leads, how many next steps are late at `now`; who has none is left out.
[[nodiscard]] Result<std::vector<std::pair<Uuid, std::int64_t>>> overdueSteps(db::Connection& connection, Time now);
[[nodiscard]] Result<std::int64_t> countLeadSteps(db::Connection& c, const StepFilter& filter);

//! \brief How many of somebody's offers were clicked since then.
[[nodiscard]] Result<std::int64_t> countClicks(db::Connection& c, domain::StaffId staff, Time since);

//! \brief What customers did by themselves: bought, or came to the store.
struct CustomerNews {
    enum class Kind : std::uint8_t { bought, visited };
    Kind kind = Kind::bought;
    domain::CustomerId customer;
    std::string customerName;
    Time at{};
    std::string words;  //!< the order's title, or the note of the visit
    std::optional<std::int64_t> amountMinor{};
};
//! \brief Since then, the newest first. Visits that `staff` logged are no news to them. `book` as in DueFilter; touches of a store's gate are read for a book only,
//! person by person.
[[nodiscard]] Result<std::vector<CustomerNews>> customerNews(db::Connection& c, std::optional<domain::StaffId> book, domain::StaffId staff, Time since, int limit);

//! \brief Settings whose name begins with the prefix, name and value.
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> settingsNamed(db::Connection& c, std::string_view prefix);

}  // namespace lianlu::store
