// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_views.h"

#include <tuple>
#include <unordered_map>

#include "models/store/entity_reader.h"

namespace lianlu::store {

namespace {

// An id begins with the time it was made.
constexpr std::string_view kWhole = "WHERE t.store_id = ?1 AND (?2 = 'unknown' OR t.list = ?2) ORDER BY t.id";
constexpr std::string_view kBeside = "SELECT t.id, coalesce(p.name, ''), EXISTS (SELECT 1 FROM base_row r WHERE r.entity = 'shared_view' AND r.id = t.id) "
                                     "FROM shared_view t LEFT JOIN staff p ON p.id = t.staff_id WHERE t.store_id = ?1";

}  // namespace

Result<std::vector<SharedViewRow>> sharedViews(db::Connection& c, domain::StoreId store, domain::ViewList list) {
    LIANLU_TRY(auto views, readEntities<domain::SharedView>(c, kWhole, store, domain::nameOf(list)));
    LIANLU_TRY(const auto s, c.prepare(kBeside));
    s->bindAll(store);
    std::unordered_map<Uuid, std::pair<std::string, bool>> beside;
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) break;
        beside.emplace(s->uuid(0), std::pair(s->string(1), s->integer(2) != 0));
    }
    std::vector<SharedViewRow> rows;
    for (auto& view : views) {
        auto& row = rows.emplace_back();
        if (const auto found = beside.find(view.id.uuid); found != beside.end()) std::tie(row.sharedBy, row.pending) = found->second;
        row.view = std::move(view);
    }
    return rows;
}

Result<bool> hasSharedView(db::Connection& c, domain::StoreId store, domain::ViewList list, std::string_view name, domain::SharedViewId except) {
    LIANLU_TRY(const auto found, c.integer("SELECT EXISTS (SELECT 1 FROM shared_view WHERE store_id = ?1 AND list = ?2 AND name = ?3 COLLATE NOCASE AND id IS NOT ?4)", store,
                                           domain::nameOf(list), name, except));
    return found != 0;
}

}  // namespace lianlu::store
