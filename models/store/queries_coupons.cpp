// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_coupons.h"

#include <nlohmann/json.hpp>

#include "models/db/connection.h"
#include "models/domain/record.h"
#include "models/domain/registry.h"
#include "models/store/device_values.h"
#include "models/store/row_table.h"

namespace lianlu::store {

namespace {

template <class E>
Result<E> rowWith(db::Connection& c, decltype(E::id) id) {
    E entity;
    LIANLU_TRY(const auto stored, RowTable::of(E::kEntity).read(c, E::kEntity, id.uuid));
    if (!stored) return entity;
    if (!domain::applyFields(entity, stored->fields)) return fail(Code::damaged, "row does not fit its entity", std::string(E::kEntity));
    entity.id = id;
    return entity;
}

}  // namespace

Result<domain::Coupon> couponWithCode(db::Connection& c, std::string_view code) {
    LIANLU_TRY(const auto s, c.prepare("SELECT id FROM coupon WHERE code = ?1 COLLATE NOCASE LIMIT 1"));
    s->bind(1, code);
    LIANLU_TRY(const bool found, s->step());
    if (!found) return domain::Coupon{};
    return rowWith<domain::Coupon>(c, s->id<domain::CouponId>(0));
}

Result<std::vector<domain::Redemption>> redemptionsOf(db::Connection& c, domain::CouponId coupon) {
    std::vector<domain::Redemption> all;
    LIANLU_TRY(const auto s, c.prepare("SELECT id FROM redemption WHERE coupon_id = ? ORDER BY at DESC, id DESC"));
    s->bindAll(coupon);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return all;
        LIANLU_TRY(auto redemption, rowWith<domain::Redemption>(c, s->id<domain::RedemptionId>(0)));
        if (!redemption.id.isNull()) all.push_back(std::move(redemption));
    }
}

Result<std::vector<domain::CouponId>> provisionalOf(db::Connection& c, domain::CustomerId customer) {
    std::vector<domain::CouponId> all;
    LIANLU_TRY(const auto s, c.prepare("SELECT DISTINCT r.coupon_id FROM coupon c JOIN redemption r ON r.coupon_id = c.id WHERE c.customer_id = ? AND coalesce(r.status, 'provisional') = 'provisional'"));
    s->bindAll(customer);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return all;
        all.push_back(s->id<domain::CouponId>(0));
    }
}

Result<std::vector<domain::CouponPublicKey>> couponKeys(db::Connection& c) {
    std::vector<domain::CouponPublicKey> keys;
    LIANLU_TRY(const auto text, devicevalues::load(c, "coupon_keys"));
    if (!text || text->empty()) return keys;
    const auto list = nlohmann::json::parse(*text, nullptr, false);
    if (!list.is_array()) return fail(Code::damaged, "the keys of coupons cannot be read");
    for (const auto& key : list)
        if (key.is_object()) keys.push_back({key.value("key_id", ""), key.value("key", "")});
    return keys;
}

}  // namespace lianlu::store
