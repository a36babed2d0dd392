// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "models/base/clock.h"

namespace lianlu {

//! \brief 16 bytes, RFC 9562. All zero means "none".
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    friend auto operator<=>(const Uuid&, const Uuid&) = default;
    [[nodiscard]] bool isNull() const noexcept { return *this == Uuid{}; }
    //! \brief 36 lower-case characters with dashes.
    [[nodiscard]] std::string toString() const;
    //! \brief Accepts exactly the 36-character form, either case.
    [[nodiscard]] static std::optional<Uuid> parse(std::string_view text) noexcept;
    //! \brief A stable id for a row known by its source: UUIDv8 of BLAKE2b(space, name).
    [[nodiscard]] static Uuid fromName(std::string_view space, std::string_view name);
};

//! \brief A typed id: ids of different kinds neither compare nor convert.
template <class Tag>
struct Id {
    Uuid uuid{};

    friend auto operator<=>(const Id&, const Id&) = default;
    [[nodiscard]] bool isNull() const noexcept { return uuid.isNull(); }
    [[nodiscard]] std::string toString() const { return uuid.toString(); }
    [[nodiscard]] static std::optional<Id> parse(std::string_view text) noexcept {
        if (auto parsed = Uuid::parse(text)) return Id{*parsed};
        return std::nullopt;
    }
};

//! \brief Makes UUIDv7: milliseconds of the clock, then 74 random bits (libsodium). Ids of one process never go back,
//! also when the clock does. Thread: any.
class IdGenerator {
public:
    explicit IdGenerator(const Clock& clock) : m_clock(clock) {}
    [[nodiscard]] Uuid next();
    template <class TypedId>
    [[nodiscard]] TypedId next() {
        return TypedId{next()};
    }

private:
    const Clock& m_clock;
    std::mutex m_mutex;
    std::int64_t m_lastMs = 0;
    std::uint16_t m_counter = 0;
};

}  // namespace lianlu

template <>
struct std::hash<lianlu::Uuid> {
    std::size_t operator()(const lianlu::Uuid& id) const noexcept {
        // The last eight bytes are random in v7 and a digest in v8: good enough as they are.
        std::size_t value = 0;
        std::memcpy(&value, id.bytes.data() + 8, sizeof value < 8 ? sizeof value : 8);
        return value;
    }
};
template <class Tag>
struct std::hash<lianlu::Id<Tag>> {
    std::size_t operator()(const lianlu::Id<Tag>& id) const noexcept { return std::hash<lianlu::Uuid>{}(id.uuid); }
};
