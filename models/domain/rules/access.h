// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/enums.h"
#include "models/domain/ids.h"
#include "models/domain/scope.h"
#include "models/domain/value.h"

//! Who may hold and change what. Pure; the server decides by it, the desktop may ask it before it offers an action. What is not
//! allowed here is denied.
namespace lianlu::domain {

//! \brief Who made a change that somebody else lets in: it is signed by them, and happened where they stood.
struct Author {
    StaffId staff;
    std::vector<StoreId> stores;  //!< they have worked at
};

//! \brief Where a staff member stands now, out of staff and staff_assignment.
struct Standing {
    StaffId staff;
    Role role = Role::unknown;
    StoreId homeStore;
    std::vector<StoreId> stores;    //!< where they work, the home store among them
    std::vector<StaffId> team;      //!< managers: everybody of their stores; their books are theirs to see
    std::vector<RegionId> regions;  //!< regional heads
    std::optional<Author> author{};   //!< of changes that waited in quarantine
};

//! \brief Scopes this person's device may hold, at most 200: a guide the own book, the pools and the stores; a manager all books and desks too; a
//! regional head rollups; HQ no persons at all.
[[nodiscard]] std::vector<Scope> readableScopes(const Standing& standing);
//! \brief How many more there would be: books of a team too large for one device. Somebody has to be told.
[[nodiscard]] std::size_t scopesLeftOut(const Standing& standing);
[[nodiscard]] bool mayRead(const Standing& standing, const Scope& scope);

enum class Verb : std::uint8_t { create, update, remove, voidEntry };

//! \brief One change somebody wants to make.
struct Intent {
    std::string_view entity;
    Verb verb = Verb::update;
    Scope scope;           //!< where the row lives; with create: where it would
    const Fields& before;  //!< the row as it is; empty with create
    const Fields& changed;
};

//! \brief Whether this person may. forbidden, with the field at fault as subject where it is one.
[[nodiscard]] Result<void> mayWrite(const Standing& standing, const Intent& intent);

//! \brief The same for a guest of another store, whom this person may serve by a visit grant (the caller has looked): only an interaction,
//! a consent or a tag may be added, in whatever scope that person lives. A manager is no more than a guide there.
[[nodiscard]] Result<void> mayWriteVisiting(const Standing& standing, const Intent& intent);

//! \brief Whether this person may look for somebody of another store: guides and managers, who stand before the guest.
[[nodiscard]] Result<void> mayLookUp(const Standing& standing);

struct Workplace {
    StaffId staff;
    StoreId homeStore;
};
//! \brief Whether this person may hand over customers of `from` to `to`, or to the pool where `to` is nobody: a manager among those whose home
//! store is an own one (not those lent to it), HQ anywhere. forbidden, with `from_id` or `to_id` as subject; invalid where the two are one.
[[nodiscard]] Result<void> mayHandOver(const Standing& standing, const Workplace& from, const Workplace& to);
//! \brief Whether this person may see and decide what waits in quarantine for rows of `scope`: the manager who holds them. forbidden for every
//! other role; notFound where a manager must not learn that there is one.
[[nodiscard]] Result<void> mayDecideQuarantine(const Standing& standing, const Scope& scope);

//! \brief Whether this person may take out all that is held of one person, or ask that it be erased: a manager for the persons of the own
//! stores, HQ and service for everybody; guides and regional heads never. notFound where a manager must not learn that there is one.
[[nodiscard]] Result<void> mayAskPrivacy(const Standing& standing, const Scope& person);

}  // namespace lianlu::domain
