// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/list_order.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <limits>

namespace lianlu::search {

namespace {

//! Of either kind: those who bought, by time, then those who never did, by id; the last one is for times before 1970.
constexpr std::size_t kHalf = 1u << 15u;
constexpr std::size_t kDrawers = 2 * kHalf + 1;
constexpr std::size_t kDrawersAtOnce = 512;

//! The first bytes of an id as a number that is ordered as they are.
std::uint64_t headOf(const Uuid& id) noexcept {
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < sizeof(head); ++i) head = head << 8u | id.bytes[i];
    return head;
}

bool standsBefore(const PackedPerson& a, const PackedPerson& b) noexcept {
    if (a.place.recent != b.place.recent) return a.place.recent > b.place.recent;
    const auto one = headOf(a.place.id), other = headOf(b.place.id);
    return one != other ? one > other : a.place.id > b.place.id;
}

struct Span {
    std::int64_t oldest = std::numeric_limits<std::int64_t>::max(), newest = 0;  //!< of those who bought since 1970
    void take(std::int64_t recent) noexcept {
        if (recent <= 0) return;
        oldest = std::min(oldest, recent);
        newest = std::max(newest, recent);
    }
};

class Drawers {
public:
    explicit Drawers(const Span& span) : m_newest(span.newest), m_width(span.newest < span.oldest ? 1 : (span.newest - span.oldest) / static_cast<std::int64_t>(kHalf) + 1) {}
    [[nodiscard]] std::size_t of(const Place& place) const noexcept {
        if (place.recent > 0) return static_cast<std::size_t>((m_newest - place.recent) / m_width);
        if (place.recent < 0) return kDrawers - 1;
        return kHalf + static_cast<std::size_t>(~headOf(place.id) >> (64u - 15u));
    }

private:
    std::int64_t m_newest, m_width;
};

}  // namespace

std::vector<PackedPerson> inListOrder(const std::array<std::vector<std::vector<PackedPerson>*>, 2>& shares) {
    std::array<Span, 2> spans;
    onTwo([&](std::size_t share) {
        for (const auto* persons : shares[share])
            for (const auto& person : *persons) spans[share].take(person.place.recent);
    });
    const Drawers drawers({std::min(spans[0].oldest, spans[1].oldest), std::max(spans[0].newest, spans[1].newest)});

    std::array<std::vector<std::uint32_t>, 2> next;
    onTwo([&](std::size_t share) {
        next[share].assign(kDrawers, 0);
        for (const auto* persons : shares[share])
            for (const auto& person : *persons) ++next[share][drawers.of(person.place)];
    });
    std::vector<std::uint32_t> begins(kDrawers + 1);
    for (std::size_t drawer = 0; drawer < kDrawers; ++drawer) {
        const auto one = next[0][drawer], other = next[1][drawer];
        next[0][drawer] = begins[drawer];
        next[1][drawer] = begins[drawer] + one;
        begins[drawer + 1] = begins[drawer] + one + other;
    }
    std::vector<PackedPerson> all(begins.back());
    onTwo([&](std::size_t share) {
        for (auto* persons : shares[share]) {
            for (const auto& person : *persons) all[next[share][drawers.of(person.place)]++] = person;
            *persons = {};
        }
    });
    std::atomic<std::size_t> turn = 0;
    onTwo([&](std::size_t) {
        for (auto first = turn.fetch_add(kDrawersAtOnce); first < kDrawers; first = turn.fetch_add(kDrawersAtOnce))
            for (auto drawer = first; drawer < std::min(kDrawers, first + kDrawersAtOnce); ++drawer)
                std::sort(all.begin() + begins[drawer], all.begin() + begins[drawer + 1], standsBefore);
    });
    return all;
}

}  // namespace lianlu::search
