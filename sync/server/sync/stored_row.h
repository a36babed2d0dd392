// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/domain/registry.h"
#include "models/domain/scope.h"
#include "models/domain/value.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief Unix ms by field.
using EditTimes = std::map<std::string, std::int64_t, std::less<>>;

//! \brief A synced row as the server keeps it.
struct StoredRow {
    domain::Scope scope;
    std::int64_t ver = 0;
    bool deleted = false;
    domain::Fields fields;  //!< without empty ones
    bool erased = false;    //!< set by WriteBatch::erase: the log tells devices so
    //! A field not named here has version 1. "stage@": when a `latest` field was last edited, Unix ms, for edits that did not know of that one.
    std::map<std::string, std::int64_t, std::less<>> fieldVer;

    //! \brief A tombstone of which nothing was kept: the person was erased, and no late edit may bring anything back.
    [[nodiscard]] bool isErased() const noexcept { return deleted && fields.empty(); }
    [[nodiscard]] std::int64_t versionOf(std::string_view field) const noexcept;
    [[nodiscard]] std::optional<std::int64_t> timeOf(std::string_view field) const;
    void noteTime(std::string_view field, std::int64_t ms) { fieldVer.insert_or_assign(std::string(field) + '@', ms); }
    [[nodiscard]] static bool isTime(std::string_view name) noexcept { return name.ends_with('@'); }
};

//! \brief The text of column fv, both ways.
[[nodiscard]] std::string fieldVersionsText(const std::map<std::string, std::int64_t, std::less<>>& versions);
[[nodiscard]] std::map<std::string, std::int64_t, std::less<>> parseFieldVersions(std::string_view text);

//! \brief Columns scope, ver, deleted, body, fv from `firstColumn` on.
[[nodiscard]] Result<StoredRow> readStoredRow(const pg::Rows& rows, int row, int firstColumn);

//! \brief Entities that hang on a customer (all have customer_id; a conflict may have none in it), in registry order.
[[nodiscard]] std::span<const std::string> personEntities();
[[nodiscard]] bool hangsOnPerson(const domain::EntityInfo& entity) noexcept;

//! \brief The id held by a field, or the null id.
[[nodiscard]] Uuid idIn(const domain::Fields& fields, std::string_view name) noexcept;

}  // namespace lianlu::server
