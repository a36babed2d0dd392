// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief What a device may hold is cut into scopes; each is a sequence of changes of its own.
//! Text form: `brand`, `region:<id>`, `store:<id>`, `pool:<store>`, `book:<staff>`, `user:<staff>`, `desk:<store>` (what hangs on persons of
//! the store and only its manager may see), `sealed:<store>` (the same for HQ: no device holds it).
struct Scope {
    enum class Kind : std::uint8_t { brand, region, store, pool, book, user, desk, sealed };

    Kind kind = Kind::brand;
    Uuid owner{};

    friend auto operator<=>(const Scope&, const Scope&) = default;
    [[nodiscard]] std::string toString() const;
    [[nodiscard]] static std::optional<Scope> parse(std::string_view text) noexcept;

    [[nodiscard]] static Scope brand() noexcept { return {}; }
    [[nodiscard]] static Scope store(StoreId id) noexcept { return {Kind::store, id.uuid}; }
    [[nodiscard]] static Scope pool(StoreId id) noexcept { return {Kind::pool, id.uuid}; }
    [[nodiscard]] static Scope book(StaffId id) noexcept { return {Kind::book, id.uuid}; }
    [[nodiscard]] static Scope user(StaffId id) noexcept { return {Kind::user, id.uuid}; }
    [[nodiscard]] static Scope desk(StoreId id) noexcept { return {Kind::desk, id.uuid}; }
    [[nodiscard]] static Scope sealed(StoreId id) noexcept { return {Kind::sealed, id.uuid}; }
    //! \brief Holds rows of persons apart from them.
    [[nodiscard]] bool isApart() const noexcept { return kind == Kind::desk || kind == Kind::sealed; }
    [[nodiscard]] static Scope region(RegionId id) noexcept { return {Kind::region, id.uuid}; }
    //! \brief Where a person's rows live: the guide's book, else the home store's pool.
    [[nodiscard]] static Scope ofPerson(StaffId guide, StoreId homeStore) noexcept {
        return guide.isNull() ? pool(homeStore) : book(guide);
    }
};

//! \brief One row's share of a scope's digest. The digest of a scope is the sum of its rows' shares modulo 2⁶⁴, so a
//! write changes it by (new share − old share). Mixing: splitmix64 (Steele, Lea, Flood 2014).
[[nodiscard]] std::uint64_t digestShare(const Uuid& id, std::int64_t ver) noexcept;

}  // namespace lianlu::domain
