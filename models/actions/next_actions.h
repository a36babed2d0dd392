// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "models/actions/value_model.h"
#include "models/base/clock.h"
#include "models/domain/entities/person.h"
#include "models/domain/ids.h"
#include "models/domain/rules/local_days.h"
#include "models/insight/action/next_action.h"
#include "models/store/queries_actions.h"

namespace lianlu::store {
class WriteTxn;
}

//! The next best action of one customer out of the store, and what somebody wants to hear of later. Not for the screen's thread.
namespace lianlu::actions {

//! \brief What the rules ask for, read in a dozen statements over indexes. `value`: what was learned, may be null. Who is not held here (erased,
//! or a guest) is not `known`; that is no error.
[[nodiscard]] Result<insight::ActionFacts> actionFacts(db::Connection& c, domain::CustomerId customer, domain::StoreId shop, Time now, const ValueModel* value = nullptr);

//! \brief The days of the store's wall; the brand's where the store's is not known.
[[nodiscard]] Result<domain::LocalDays> daysOfShop(db::Connection& c, domain::StoreId shop);
//! \brief How a person can be reached, out of the consents that hold and the addresses.
[[nodiscard]] std::vector<insight::ReachFacts> reachFacts(std::span<const domain::Consent> consents, std::span<const domain::Identity> identities);

//! \brief What was put off. Kept on this device only (a setting of the person who said so), for each customer by itself; it goes when they are erased.
using insight::PutOff;
[[nodiscard]] Result<std::vector<PutOff>> putOffs(db::Connection& c, domain::CustomerId customer, std::int32_t today);  //!< those that hold
//! \brief Of everybody, by customer.
[[nodiscard]] Result<std::unordered_map<Uuid, std::vector<PutOff>>> allPutOffs(db::Connection& c, std::int32_t today);
//! \brief One that was said by mistake is told again.
[[nodiscard]] Result<void> takeBackPutOff(store::WriteTxn& txn, domain::CustomerId customer, const PutOff& what);
[[nodiscard]] Result<void> putOff(store::WriteTxn& txn, domain::CustomerId customer, const PutOff& what);
[[nodiscard]] Result<void> takeBackPutOffs(store::WriteTxn& txn, domain::CustomerId customer);

struct NextForCustomer {
    insight::NextActions next;  //!< without what rests
    std::int32_t today = 0;     //!< on the store's wall
};
[[nodiscard]] Result<NextForCustomer> nextFor(db::Connection& c, domain::CustomerId customer, domain::StoreId shop, Time now, const ValueModel* value = nullptr);

//! \brief Stage and state of one person, and the events they come from.
struct JourneyPlace {
    insight::JourneyStage stage = insight::JourneyStage::contact;
    std::array<std::optional<std::int32_t>, insight::kJourneyStages> entries{};
    insight::CustomerState state = insight::CustomerState::none;
    bool anything = false;  //!< false: no event at all
};
[[nodiscard]] Result<JourneyPlace> journeyPlace(std::span<const store::PersonEvent> events, const std::function<std::int32_t(Time)>& dayOf, std::int32_t today);

//! \brief Orders and refunds among events, by day.
[[nodiscard]] std::vector<PurchaseDay> purchaseDays(std::span<const store::PersonEvent> events, const std::function<std::int32_t(Time)>& dayOf);

}  // namespace lianlu::actions
