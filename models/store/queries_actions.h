// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/ids.h"

namespace lianlu::db {
class Connection;
}

//! What the next best action and the scores of one person are read from, beside Queries::customer. Any thread, with a reader's connection.
namespace lianlu::store {

struct ActionRows {
    struct Task {
        domain::TaskId id;
        domain::LeadId lead;
        std::string words;  //!< title, else reason
        Time dueAt{};
    };
    //! Of the own store's stock, what the person looked at or asked for.
    struct Wish {
        domain::ProductId product;
        std::string name;
        Time at{};  //!< the last look
        std::int64_t pieces = 0;
        bool bought = false;
    };
    //! A step that was agreed about a lead and is over: its task is done or dropped.
    struct DoneStep {
        domain::LeadId lead;
        Time dueAt{};
    };
    //! To be fetched in the own store, open or packed.
    struct Pickup {
        domain::OrderId order;
        std::string number;
        Time placedAt{};
        bool packed = false;
    };
    std::vector<DoneStep> doneSteps;
    std::vector<Pickup> pickups;
    std::vector<Task> tasks;  //!< open ones with a date, but for those that the rules of the next best action find by themselves
    std::vector<Wish> wishes;
    std::vector<std::pair<domain::CouponTemplateId, std::string>> coupons;  //!< names of the templates of issued coupons
    std::optional<Time> contactAt;  //!< the newest talk that reached them, or offer that was made and not refused or taken back
    std::string contactBy;
    std::vector<Time> sent;  //!< messages that went out since `sentSince`
};
[[nodiscard]] Result<ActionRows> actionRows(db::Connection& c, domain::CustomerId customer, domain::StoreId shop, Time now, Time sentSince);

//! \brief The newest talk that reached somebody, or offer that was made and not refused or taken back; nothing: none.
struct LastContact {
    Time at{};
    std::string by;
};
[[nodiscard]] Result<std::optional<LastContact>> lastContact(db::Connection& c, domain::CustomerId customer, Time now);

//! \brief What happened with one person, for stage, state, figures: touches (scanners aside), talks, orders and refunds, the oldest first.
struct PersonEvent {
    enum class Source : std::uint8_t { touch, interaction, order, refund };
    Source source = Source::touch;
    Uuid id;
    Time at{};
    std::string kind;   //!< of a touch or talk
    double weight = 0;  //!< of a touch; 0: its source does not say
    std::int64_t amountMinor = 0;
    std::string title;
};
[[nodiscard]] Result<std::vector<PersonEvent>> personEvents(db::Connection& c, domain::CustomerId customer);

//! \brief Every order and refund (amount below zero) of everybody held here, by customer's number. False from `take` ends it: Code::cancelled.
[[nodiscard]] Result<void> eachPurchase(db::Connection& c, const std::function<bool(std::int64_t customer, Time at, std::int64_t amountMinor)>& take);

//! \brief What a lead is judged by; see models/actions/lead_chance.h.
struct LeadRowFacts {
    domain::LeadId id;
    std::optional<Time> closedAt;
    std::string source;
    bool product = false, budget = false;
    std::int64_t touches = 0;  //!< scanners aside, within 30 days before it was opened
    bool bought = false;       //!< before it was opened
    bool won = false;
};
//! \brief Won and lost ones by id, but for those of persons who ever withdrew profiling.
[[nodiscard]] Result<std::vector<LeadRowFacts>> closedLeads(db::Connection& c);
//! \brief notFound where there is no such lead, or where it is not known when it was opened.
[[nodiscard]] Result<LeadRowFacts> leadFacts(db::Connection& c, domain::LeadId lead);

}  // namespace lianlu::store
