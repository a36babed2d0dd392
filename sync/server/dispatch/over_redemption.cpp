// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/over_redemption.h"

#include <chrono>

#include "models/base/text.h"
#include "sync/server/dispatch/offer_case.h"

namespace lianlu::server {

namespace {

Result<domain::StaffId> managerOf(pg::Connection& connection, const domain::StoreId& store) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id FROM staff WHERE store_id = $1 AND role = 'manager' AND NOT deleted "
                                                     "AND body::json ->> 'status' IS DISTINCT FROM 'left' ORDER BY id LIMIT 1",
                                                     pg::Params().uuid(store.uuid)));
    return domain::StaffId{rows.empty() ? Uuid{} : rows.uuid(0, 0)};
}

}  // namespace

Result<void> tellOverRedemption(WriteBatch& batch, const domain::Redemption& redemption, const Uuid& id) {
    LIANLU_TRY(const auto brand, readBrand(batch.connection()));
    const bool chinese = text::lowerAscii(brand.locale).starts_with("zh");
    domain::Task task;
    task.id = {id};
    task.storeId = redemption.storeId;
    LIANLU_TRY(task.assigneeId, managerOf(batch.connection(), redemption.storeId));
    task.kind = domain::TaskKind::followUp;
    task.title = chinese ? "优惠券被重复核销" : "A coupon was redeemed twice";
    task.reason = (chinese ? "券码 " : "Coupon ") + redemption.couponCode +
                  (chinese ? " 此前已在服务器登记核销，请核对两笔小票。" : " had been redeemed before: compare the two receipts.");
    task.dueAt = batch.now() + std::chrono::hours(24);
    task.status = domain::TaskStatus::open;
    task.priority = 1;
    return batch.create(task, domain::Scope::store(redemption.storeId));
}

}  // namespace lianlu::server
