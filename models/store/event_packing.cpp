// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#include "models/store/event_segments.h"

namespace lianlu::store {

namespace {

static_assert(std::endian::native == std::endian::little, "segments are written as the machine holds them");

struct Head {
    std::uint32_t customers = 0, purchases = 0, touches = 0;
    std::int32_t firstDay = 0;
    std::uint8_t dayBytes = 2, amountBytes = 4, spare[2]{};
};

class Packer {
public:
    template <class T>
    void add(const T& value) {
        const auto* from = reinterpret_cast<const std::uint8_t*>(&value);
        m_bytes.insert(m_bytes.end(), from, from + sizeof(T));
    }
    template <class T, class Values, class Of>
    void column(const Values& values, Of of) {
        for (const auto& value : values) add(static_cast<T>(of(value)));
    }
    template <class Values>
    void whole(const Values& values) {
        const auto* from = reinterpret_cast<const std::uint8_t*>(values.data());
        m_bytes.insert(m_bytes.end(), from, from + values.size() * sizeof(values[0]));
    }
    std::vector<std::uint8_t> take() { return std::move(m_bytes); }

private:
    std::vector<std::uint8_t> m_bytes;
};

class Unpacker {
public:
    explicit Unpacker(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    template <class T>
    bool get(T& value) {
        if (m_bytes.size() < sizeof(T)) return false;
        std::memcpy(&value, m_bytes.data(), sizeof(T));
        m_bytes = m_bytes.subspan(sizeof(T));
        return true;
    }
    //! `count` values of type T, each through `of`, to the end of `out`.
    template <class T, class Values, class Of>
    bool column(std::size_t count, Values& out, Of of) {
        if (m_bytes.size() / sizeof(T) < count) return false;
        const auto before = out.size();
        out.resize(before + count);
        for (std::size_t i = 0; i < count; ++i) {
            T value;
            std::memcpy(&value, m_bytes.data() + i * sizeof(T), sizeof(T));
            out[before + i] = of(value);
        }
        m_bytes = m_bytes.subspan(count * sizeof(T));
        return true;
    }
    [[nodiscard]] bool atEnd() const noexcept { return m_bytes.empty(); }

private:
    std::span<const std::uint8_t> m_bytes;
};

tl::unexpected<Error> damagedSegment() { return fail(Code::damaged, "segment of events"); }

//! How many events each customer has, from the customers of the events.
std::vector<std::uint32_t> countsOf(std::size_t customers, const std::vector<std::uint32_t>& of) {
    std::vector<std::uint32_t> counts(customers);
    for (const auto place : of) ++counts[place];
    return counts;
}

bool expand(const std::vector<std::uint32_t>& counts, std::size_t base, std::size_t total, std::vector<std::uint32_t>& of) {
    std::size_t sum = 0;
    for (const auto count : counts) sum += count;
    if (sum != total) return false;
    of.reserve(of.size() + total);
    for (std::size_t i = 0; i < counts.size(); ++i) of.insert(of.end(), counts[i], static_cast<std::uint32_t>(base + i));
    return true;
}

template <class Day>
bool unpackDays(Unpacker& in, std::size_t count, std::int32_t first, std::vector<std::int32_t>& days) {
    return in.column<Day>(count, days, [first](Day day) { return static_cast<std::int32_t>(first + static_cast<std::int32_t>(day)); });
}

}  // namespace

void EventColumns::clear() {
    customers.clear();
    purchaseOf.clear();
    purchaseDay.clear();
    purchaseMinor.clear();
    touchOf.clear();
    touchDay.clear();
    touchWeight.clear();
}

std::vector<std::uint8_t> packEvents(std::int64_t num, const EventColumns& columns) {
    Head head;
    head.customers = static_cast<std::uint32_t>(columns.customers.size());
    head.purchases = static_cast<std::uint32_t>(columns.purchaseOf.size());
    head.touches = static_cast<std::uint32_t>(columns.touchOf.size());
    std::int32_t first = std::numeric_limits<std::int32_t>::max(), last = std::numeric_limits<std::int32_t>::min();
    for (const auto* days : {&columns.purchaseDay, &columns.touchDay})
        for (const auto day : *days) first = std::min(first, day), last = std::max(last, day);
    head.firstDay = first <= last ? first : 0;
    if (first <= last && std::int64_t{last} - first > std::numeric_limits<std::uint16_t>::max()) head.dayBytes = 4, head.firstDay = 0;
    const bool narrow = std::all_of(columns.purchaseMinor.begin(), columns.purchaseMinor.end(), [](std::int64_t amount) {
        return amount >= std::numeric_limits<std::int32_t>::min() && amount <= std::numeric_limits<std::int32_t>::max();
    });
    head.amountBytes = narrow ? 4 : 8;
    Packer out;
    out.add(head);
    out.column<std::uint16_t>(columns.customers, [num](std::int64_t number) { return number - num * kSegmentCustomers; });
    out.whole(countsOf(columns.customers.size(), columns.purchaseOf));
    out.whole(countsOf(columns.customers.size(), columns.touchOf));
    const auto fromFirst = [&head](std::int32_t day) { return std::int64_t{day} - head.firstDay; };
    for (const auto* days : {&columns.purchaseDay, &columns.touchDay}) {
        if (head.dayBytes == 2) out.column<std::uint16_t>(*days, fromFirst);
        else out.column<std::int32_t>(*days, fromFirst);
    }
    const auto same = [](auto value) { return value; };
    if (narrow) out.column<std::int32_t>(columns.purchaseMinor, same);
    else out.column<std::int64_t>(columns.purchaseMinor, same);
    out.whole(columns.touchWeight);
    return out.take();
}

Result<void> unpackEvents(std::int64_t num, std::span<const std::uint8_t> blob, EventColumns& columns) {
    Unpacker in(blob);
    Head head;
    if (!in.get(head) || head.customers > kSegmentCustomers) return damagedSegment();
    const auto base = columns.customers.size();
    const auto same = [](auto value) { return value; };
    std::vector<std::uint32_t> purchases, touches;
    if (!in.column<std::uint16_t>(head.customers, columns.customers, [num](std::uint16_t place) { return num * kSegmentCustomers + place; })) return damagedSegment();
    if (!in.column<std::uint32_t>(head.customers, purchases, same) || !in.column<std::uint32_t>(head.customers, touches, same)) return damagedSegment();
    if (!expand(purchases, base, head.purchases, columns.purchaseOf) || !expand(touches, base, head.touches, columns.touchOf)) return damagedSegment();
    const bool days = head.dayBytes == 2 ? unpackDays<std::uint16_t>(in, head.purchases, head.firstDay, columns.purchaseDay) &&
                                               unpackDays<std::uint16_t>(in, head.touches, head.firstDay, columns.touchDay)
                                         : head.dayBytes == 4 && unpackDays<std::int32_t>(in, head.purchases, 0, columns.purchaseDay) &&
                                               unpackDays<std::int32_t>(in, head.touches, 0, columns.touchDay);
    if (!days) return damagedSegment();
    const bool amounts = head.amountBytes == 4   ? in.column<std::int32_t>(head.purchases, columns.purchaseMinor, same)
                         : head.amountBytes == 8 ? in.column<std::int64_t>(head.purchases, columns.purchaseMinor, same)
                                                 : false;
    if (!amounts || !in.column<float>(head.touches, columns.touchWeight, same) || !in.atEnd()) return damagedSegment();
    return {};
}

std::vector<std::uint8_t> packFigures(std::int64_t num, const FigureColumns& figures) {
    Packer out;
    out.add(static_cast<std::uint32_t>(figures.customers.size()));
    out.column<std::uint16_t>(figures.customers, [num](std::int64_t number) { return number - num * kSegmentCustomers; });
    out.whole(figures.recency);
    out.whole(figures.frequency);
    out.whole(figures.monetaryMinor);
    out.whole(figures.x);
    return out.take();
}

Result<void> unpackFigures(std::int64_t num, std::span<const std::uint8_t> blob, FigureColumns& figures) {
    Unpacker in(blob);
    std::uint32_t count = 0;
    const auto same = [](auto value) { return value; };
    const auto number = [num](std::uint16_t place) { return num * kSegmentCustomers + place; };
    if (!in.get(count) || count > kSegmentCustomers || !in.column<std::uint16_t>(count, figures.customers, number) || !in.column<std::int32_t>(count, figures.recency, same) ||
        !in.column<std::int32_t>(count, figures.frequency, same) || !in.column<std::int64_t>(count, figures.monetaryMinor, same) ||
        !in.column<double>(count, figures.x, same) || !in.atEnd())
        return damagedSegment();
    return {};
}

}  // namespace lianlu::store
