// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "models/domain/enums.h"

namespace lianlu::server {

//! \brief Where a buyer decides.
enum class Decision : std::uint8_t { both, online, store };

//! \brief What a generator made, for the figures it must hold. Thread: each worker has its own; merge at the end.
struct Figures {
    std::map<std::string_view, std::int64_t> rows;   //!< by entity
    std::vector<std::int64_t> revenueMinor;          //!< one a buyer
    std::vector<std::int32_t> basketsMinor;          //!< one an order
    std::array<std::int64_t, 7> ordersByChannel{};   //!< by domain::SalesChannel
    std::array<std::int64_t, 3> buyersByDecision{};  //!< by Decision
    std::map<int, std::int64_t> ordersByMonth;       //!< by year * 100 + month
    std::uint64_t digest = 0;                        //!< over all rows, whatever their order

    void merge(const Figures& other);

    [[nodiscard]] std::int64_t allRows() const;
    [[nodiscard]] std::int64_t orders() const noexcept { return static_cast<std::int64_t>(basketsMinor.size()); }
    [[nodiscard]] std::int64_t revenue() const;
    //! \brief Share of the revenue that the best fifth of the buyers brings, 0…1.
    [[nodiscard]] double topFifthShare() const;
    [[nodiscard]] double channelShare(domain::SalesChannel channel) const;
    [[nodiscard]] double decisionShare(Decision decision) const;
    [[nodiscard]] std::int64_t medianBasketMinor() const;
};

}  // namespace lianlu::server
