// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "models/domain/registry.h"
#include "models/domain/value.h"

namespace lianlu::db {
class Connection;
class Statement;
}

namespace lianlu::store {

struct RowMeta {
    std::int64_t scope = 0;  //!< number in the table scope
    std::int64_t ver = 0;
};

struct StoredRow {
    RowMeta meta;
    domain::Fields fields;  //!< empty ones left out
};

//! \brief The table of one entity: from fields to columns and back. A value that does not fit its column (a newer peer's) is
//! kept in `extra`, so that a row comes out as it went in.
class RowTable {
public:
    //! \brief Unknown entities share a table of their own.
    [[nodiscard]] static const RowTable& of(std::string_view entity);
    //! \brief By index in domain::entities().
    [[nodiscard]] static const RowTable& at(std::size_t index);

    [[nodiscard]] const domain::EntityInfo* info() const noexcept { return m_info; }
    [[nodiscard]] Result<std::optional<RowMeta>> meta(db::Connection& c, std::string_view entity, const Uuid& id) const;
    [[nodiscard]] Result<std::optional<StoredRow>> read(db::Connection& c, std::string_view entity, const Uuid& id) const;
    [[nodiscard]] Result<void> write(db::Connection& c, std::string_view entity, const Uuid& id, RowMeta meta, const domain::Fields& fields) const;
    [[nodiscard]] Result<void> remove(db::Connection& c, std::string_view entity, const Uuid& id) const;

    //! \brief "INSERT INTO …(id, scope, ver, extra, fields…) VALUES(…)" for prepared use; parameters in that order.
    [[nodiscard]] const std::string& insertSql() const noexcept { return m_insert; }
    //! \brief The columns of SELECT: all fields, then extra; decode them with fieldsAt().
    [[nodiscard]] const std::string& fieldColumns() const noexcept { return m_columns; }
    [[nodiscard]] Result<domain::Fields> fieldsAt(const db::Statement& statement, int firstColumn) const;
    [[nodiscard]] const std::string& quotedName() const noexcept { return m_table; }

    explicit RowTable(const domain::EntityInfo* info);

private:
    const domain::EntityInfo* m_info;  //!< null: the table of unknown entities
    std::string m_table, m_columns, m_meta, m_read, m_insert, m_upsert, m_remove;
};

//! \brief First parameter of the fields in RowTable::insertSql.
inline constexpr int kFirstFieldParameter = 5;

}  // namespace lianlu::store
