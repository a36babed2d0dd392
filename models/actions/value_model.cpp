// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/value_model.h"

#include <algorithm>
#include <cmath>

#include "models/domain/rules/local_days.h"
#include "models/insight/lifetime/forecast.h"
#include "models/insight/lifetime/history.h"
#include "models/store/event_segments.h"
#include "models/store/queries_actions.h"

namespace lianlu::actions {

namespace {

namespace lifetime = insight::lifetime;

const double kWeekDays = lifetime::daysOf(lifetime::Unit::week);

lifetime::Period periodTo(std::int32_t asOf) { return {asOf, lifetime::Unit::week, kValueDays / kWeekDays}; }

//! What could not be learned is left out; only a wish to end, or a fault, is handed on.
template <class Fit>
Result<std::optional<Fit>> ifLearned(Result<Fit> fit) {
    if (fit) return fit->certain ? std::optional(std::move(*fit)) : std::nullopt;
    if (fit.error().code == Code::invalid) return std::optional<Fit>{};
    return fail(fit.error());
}

}  // namespace

Result<ValueModel> learnValue(db::Connection& c, std::int32_t asOf, const std::function<bool()>& cancelled) {
    LIANLU_TRY(const auto zone, store::brandZone(c));
    LIANLU_TRY(auto days, domain::LocalDays::in(zone));
    std::vector<std::uint32_t> customer;
    std::vector<std::int32_t> day;
    std::vector<double> amount;
    std::int64_t number = -1;
    std::uint32_t place = 0;
    LIANLU_CHECK(store::eachPurchase(c, [&](std::int64_t who, Time at, std::int64_t minor) {
        if (cancelled && day.size() % 4096 == 0 && cancelled()) return false;
        if (number >= 0 && who != number) ++place;
        number = who;
        customer.push_back(place);
        day.push_back(days(at));
        amount.push_back(static_cast<double>(minor));
        return true;
    }));
    LIANLU_TRY(const auto histories, lifetime::historiesOf({customer, day, amount}, periodTo(asOf)));
    ValueModel model;
    model.asOf = asOf;
    model.customers = static_cast<std::int64_t>(histories.x.size());
    model.repeaters = std::count_if(histories.x.begin(), histories.x.end(), [](std::uint32_t x) { return x > 0; });
    if (static_cast<double>(model.repeaters) < kLeastRepeaters) return model;
    LIANLU_TRY(const auto pasts, lifetime::pastsOf(histories.x, histories.tx, histories.T));
    LIANLU_TRY(model.purchases, ifLearned(lifetime::fitBgNbd(pasts, cancelled)));
    LIANLU_TRY(model.amounts, ifLearned(lifetime::fitGammaGamma(histories.x, histories.mx, cancelled)));
    return model;
}

Result<std::optional<CustomerValue>> valueOf(const ValueModel& model, std::span<const PurchaseDay> purchases) {
    if (!model.purchases) return std::optional<CustomerValue>{};
    std::vector<std::uint32_t> customer(purchases.size());
    std::vector<std::int32_t> day;
    std::vector<double> amount;
    for (const auto& one : purchases) {
        day.push_back(one.day);
        amount.push_back(static_cast<double>(one.amountMinor));
    }
    const auto period = periodTo(model.asOf);
    LIANLU_TRY(const auto histories, lifetime::historiesOf({customer, day, amount}, period));
    if (histories.x.empty()) return std::optional<CustomerValue>{};
    LIANLU_TRY(const auto pasts, lifetime::pastsOf(histories.x, histories.tx, histories.T));
    // Money of next year is told as money: not discounted.
    LIANLU_TRY(const auto forecast, lifetime::forecastOf(model.purchases->model, &model.purchases->covariance, pasts, {period.horizon, 0, lifetime::kDaysOfYear / kWeekDays}));
    CustomerValue value;
    value.again = histories.x[0];
    value.lastDays = histories.tx[0] * kWeekDays;
    value.seenDays = histories.T[0] * kWeekDays;
    value.alive = forecast.alive[0];
    value.purchases = forecast.expected[0];
    value.low = forecast.low;
    value.high = forecast.high;
    if (model.amounts)
        if (const auto each = lifetime::expectedAmount(model.amounts->model, histories.x[0], histories.mx[0])) {
            value.amountMinor = std::llround(*each);
            value.valueMinor = std::llround(*each * value.purchases);
            value.valueLow = std::llround(*each * value.low);
            value.valueHigh = std::llround(*each * value.high);
        }
    return std::optional(value);
}

}  // namespace lianlu::actions
