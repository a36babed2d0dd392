// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "models/base/result.h"
#include "models/domain/entities.h"
#include "models/domain/registry.h"
#include "models/domain/scope.h"
#include "models/domain/value.h"
#include "sync/server/ingest/table_step.h"

namespace lianlu::server {

//! \brief A row that a mapping makes.
struct MadeRow {
    std::string_view entity;  //!< of the registry, lives for ever
    Uuid id;
    domain::Scope scope;
    domain::Fields fields;  //!< without empty ones
};

struct EntityReport {
    std::int64_t made = 0;
    std::int64_t bad = 0;
    std::map<std::string, std::int64_t> reasons;
    std::map<std::string, std::int64_t> sums;  //!< of fields that hold money
};

//! \brief Makes entities out of tables, checked against the registry, each in its scope: that of the person, the store
//! or the brand. Parents come before their children.
class EntityMaker {
public:
    EntityMaker(const Tables& tables, std::string space) : m_tables(tables), m_space(std::move(space)) {}

    //! \brief One rule of the mapping: {"entity", "key", "fields", "from", … (as in runStep)}.
    [[nodiscard]] Result<void> run(const nlohmann::json& rule);
    //! \brief member_state of every member out of the points entries and tier rules made so far.
    [[nodiscard]] Result<void> deriveMemberStates(std::int64_t asOfMs);

    [[nodiscard]] const std::vector<MadeRow>& rows() const noexcept { return m_rows; }
    [[nodiscard]] const std::map<std::string_view, EntityReport>& reports() const noexcept { return m_reports; }

private:
    void take(const domain::EntityInfo& info, EntityReport& report, std::string_view key, domain::Fields fields);
    [[nodiscard]] Result<domain::Scope> scopeOf(const domain::EntityInfo& info, const domain::Fields& fields) const;
    void remember(const domain::EntityInfo& info, const MadeRow& row);

    const Tables& m_tables;
    std::string m_space;
    std::vector<MadeRow> m_rows;
    std::map<std::string_view, EntityReport> m_reports;
    std::unordered_map<Uuid, domain::Scope>
        m_scopes;  //!< of customers, orders, staff and accounts: what children hang on
    std::unordered_map<Uuid, int> m_ids;
};

}  // namespace lianlu::server
