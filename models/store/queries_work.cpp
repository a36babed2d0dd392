// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/text.h"
#include "models/store/entity_reader.h"
#include "models/store/keyset.h"
#include "models/store/queries.h"

namespace lianlu::store {

Result<std::vector<domain::Product>> Queries::products(db::Connection& c, const std::string& search, int limit) {
    const auto wanted = text::halfWidth(text::trim(search));
    if (wanted.empty())
        return readEntities<domain::Product>(
            c, "WHERE (status = 'active' OR status IS NULL) ORDER BY name_key(name), id LIMIT ?", limit);
    return readEntities<domain::Product>(
        c,
        "WHERE (status = 'active' OR status IS NULL) AND (name LIKE ?1 ESCAPE '\\' OR sku LIKE ?1 ESCAPE '\\') "
        "ORDER BY name_key(name), id LIMIT ?2",
        "%" + likePart(wanted) + "%", limit);
}

Result<std::vector<domain::CouponTemplate>> Queries::couponTemplates(db::Connection& c, Time now) {
    return readEntities<domain::CouponTemplate>(
        c,
        "WHERE status = 'active' AND (valid_from_at IS NULL OR valid_from_at <= ?1) "
        "AND (valid_to_at IS NULL OR valid_to_at > ?1) ORDER BY name_key(name), id",
        now);
}

Result<std::vector<domain::Offer>> Queries::offers(db::Connection& c, domain::StaffId staff, int limit) {
    return readEntities<domain::Offer>(c, "WHERE staff_id = ? ORDER BY created_at DESC, id DESC LIMIT ?", staff, limit);
}

Result<domain::Brand> Queries::brand(db::Connection& c) { return readEntity<domain::Brand>(c, "ORDER BY id LIMIT 1"); }

Result<domain::Store> Queries::store(db::Connection& c, domain::StoreId id) {
    return readEntity<domain::Store>(c, "WHERE id = ?", id);
}

Result<std::vector<domain::Staff>> Queries::staffOf(db::Connection& c, domain::StoreId id) {
    return readEntities<domain::Staff>(
        c,
        "WHERE (status = 'active' OR status IS NULL) AND (store_id = ?1 OR EXISTS (SELECT 1 FROM staff_assignment a "
        "WHERE a.store_id = ?1 AND a.staff_id = t.id AND a.to_at IS NULL)) ORDER BY name_key(name), id",
        id);
}

}  // namespace lianlu::store
