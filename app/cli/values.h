// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "app/cli/local_time.h"
#include "models/domain/enums.h"
#include "models/domain/entities.h"
#include "models/store/queries.h"

//! From what a person typed to typed values; a misuse that names the option where it does not fit.
namespace lianlu::cli {

[[nodiscard]] Outcome<std::int64_t> wholeNumber(const Arguments& arguments, std::string_view option, std::int64_t least, std::int64_t most,
                                                std::int64_t otherwise);
[[nodiscard]] Outcome<std::optional<Time>> timeOf(const Arguments& arguments, std::string_view option, DayPart ofDate);
//! \brief "199.5" → 19950 minor units.
[[nodiscard]] Outcome<std::int64_t> moneyOf(const Arguments& arguments, std::string_view option);

[[nodiscard]] Outcome<std::size_t> choiceOf(std::string_view option, std::string_view typed, const std::string_view* names, std::size_t count);

//! \brief One of an enumeration's names; dashes serve for underscores.
template <class E>
[[nodiscard]] Outcome<E> enumOf(std::string_view option, std::string_view typed) {
    const auto& names = domain::EnumNames<E>::kNames;
    LIANLU_TRY(const auto index, choiceOf(option, typed, names.data() + 1, names.size() - 1));
    return static_cast<E>(index + 1);
}
template <class E>
[[nodiscard]] Outcome<E> enumOf(const Arguments& arguments, std::string_view option, E otherwise) {
    if (!arguments.has(option)) return otherwise;
    return enumOf<E>(option, arguments.text(option));
}

//! \brief A whole id, or the beginning of one that `candidates` (asked only then) has once.
[[nodiscard]] Outcome<Uuid> idOf(std::string_view typed, const std::function<Result<std::vector<Uuid>>()>& candidates);

//! \brief Also a guest's of another store, while the visit lasts.
[[nodiscard]] Outcome<domain::CustomerId> customerIdOf(const Desk& desk, const std::string& typed);
//! \brief An id, its beginning, or the code.
[[nodiscard]] Outcome<domain::StoreId> storeIdOf(const Desk& desk, const std::string& typed);
//! \brief An id, its beginning, or the code; of whoever this device knows, leavers too.
[[nodiscard]] Outcome<domain::StaffId> staffIdOf(const Desk& desk, const std::string& typed);
//! \brief Every --tag: "name" or "name: value", with the colon of either script.
[[nodiscard]] Outcome<std::vector<store::WantedTag>> tagsOf(const Arguments& arguments);
[[nodiscard]] Outcome<domain::LeadId> leadIdOf(const Desk& desk, const std::string& typed);
//! \brief An id, its beginning, or the SKU.
[[nodiscard]] Outcome<domain::ProductId> productIdOf(const Desk& desk, const std::string& typed);
//! \brief An id, its beginning, or the template's code.
[[nodiscard]] Outcome<domain::CouponTemplateId> couponTemplateIdOf(const Desk& desk, const std::string& typed, Time now);
[[nodiscard]] Outcome<domain::OfferId> offerIdOf(const Desk& desk, const std::string& typed);
[[nodiscard]] Outcome<domain::TaskId> taskIdOf(const Desk& desk, const std::string& typed);
[[nodiscard]] Outcome<domain::OpId> opIdOf(const Desk& desk, const std::string& typed);

}  // namespace lianlu::cli
