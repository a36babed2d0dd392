// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "models/base/result.h"

//! What happened between customers and the brand, in the order of time: what stages, states and flows are read from.
namespace lianlu::insight {

//! \brief What an event says about how near a person is. served: somebody of ours did something for them.
enum class Act : std::uint8_t { seen, interested, joined, bought, spread, served, left };

//! \brief The act of a kind of event ("ad_click", "follow", "purchase", "加购" …; capitals, blanks and dashes do not matter); nothing for kinds nobody knows.
[[nodiscard]] std::optional<Act> actOf(std::string_view kind);

//! \brief Columns, one entry an event. Days since 1970-01-01, customers from 0.
struct Events {
    std::span<const std::uint32_t> customer;
    std::span<const std::int32_t> day;
    std::span<const Act> act;
};

struct Event {
    std::int32_t day;
    Act act;
};

//! \brief Events by customer, each one's by day; of one day in the order of Act: nobody is late for a share because the till told of the purchase after it.
class Journal {
public:
    //! \brief Errors: invalid "columns" where they differ in length or a customer's number is too great.
    [[nodiscard]] static Result<Journal> of(std::size_t customers, const Events& events);

    [[nodiscard]] std::size_t customers() const noexcept { return m_first.size() - 1; }
    [[nodiscard]] std::span<const Event> operator[](std::size_t customer) const noexcept {
        return std::span(m_events).subspan(m_first[customer], m_first[customer + 1] - m_first[customer]);
    }

private:
    std::vector<std::size_t> m_first;
    std::vector<Event> m_events;
};

}  // namespace lianlu::insight
