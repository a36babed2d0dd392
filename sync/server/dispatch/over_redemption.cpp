// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/over_redemption.h"

#include "models/base/text.h"
#include "models/domain/rules/quiet_hours.h"
#include "sync/server/dispatch/offer_case.h"
#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

namespace {

Result<domain::StaffId> managerOf(pg::Connection& connection, const domain::StoreId& store) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id FROM staff WHERE store_id = $1 AND role = 'manager' AND NOT deleted "
                                                     "AND body::json ->> 'status' IS DISTINCT FROM 'left' ORDER BY id LIMIT 1",
                                                     pg::Params().uuid(store.uuid)));
    return domain::StaffId{rows.empty() ? Uuid{} : rows.uuid(0, 0)};
}

//! In words of both: who, and in which store where that is another.
Result<std::string> whoRedeemed(WriteBatch& batch, const domain::Redemption& redemption, const domain::StoreId& here, bool chinese) {
    LIANLU_TRY(const auto staff, readRow<domain::Staff>(batch.connection(), redemption.staffId));
    std::string who = staff && !staff->name.empty() ? staff->name : chinese ? "收银系统" : "the till";
    if (redemption.storeId == here) return who;
    LIANLU_TRY(const auto store, readRow<domain::Store>(batch.connection(), redemption.storeId));
    if (store) who += chinese ? "（" + store->name + "）" : " (" + store->name + ")";
    return who;
}

struct Told {
    std::string coupon, first, second;
    std::optional<domain::Customer> customer;  //!< of this store
    Time due{};
    bool chinese = false;
};

Result<Told> toldOf(WriteBatch& batch, const domain::Redemption& redemption, const domain::Redemption* first) {
    Told told;
    LIANLU_TRY(const auto brand, readBrand(batch.connection()));
    told.chinese = text::lowerAscii(brand.locale).starts_with("zh");
    LIANLU_TRY(const auto coupon, batch.get<domain::Coupon>(redemption.couponId));
    LIANLU_TRY(const auto couponTemplate, readRow<domain::CouponTemplate>(batch.connection(), coupon ? coupon->templateId : domain::CouponTemplateId{}));
    told.coupon = redemption.couponCode;
    if (couponTemplate) told.coupon = told.chinese ? couponTemplate->name + "（" + redemption.couponCode + "）" : couponTemplate->name + " (" + redemption.couponCode + ")";
    if (coupon && !coupon->customerId.isNull()) {
        LIANLU_TRY(const Uuid living, batch.livingPerson(coupon->customerId.uuid));
        LIANLU_TRY(auto customer, readRow<domain::Customer>(batch.connection(), domain::CustomerId{living}));
        if (customer && customer->homeStoreId == redemption.storeId) told.customer = std::move(customer);
    }
    LIANLU_TRY(told.second, whoRedeemed(batch, redemption, redemption.storeId, told.chinese));
    told.first = told.chinese ? "别人" : "somebody";
    if (first) {
        LIANLU_TRY(told.first, whoRedeemed(batch, *first, redemption.storeId, told.chinese));
    }
    LIANLU_TRY(const auto store, readRow<domain::Store>(batch.connection(), redemption.storeId));
    const auto zone = store && !store->timeZone.empty() ? store->timeZone : brand.timeZone.empty() ? std::string("UTC") : brand.timeZone;
    // A zone that nobody knows keeps nobody from being told.
    const auto evening = domain::endOfDay(batch.now(), 0, zone);
    told.due = evening ? *evening : batch.now();
    return told;
}

domain::Task taskOf(const domain::Redemption& redemption, const Told& told) {
    domain::Task task;
    task.storeId = redemption.storeId;
    task.kind = domain::TaskKind::followUp;
    task.dueAt = told.due;
    task.status = domain::TaskStatus::open;
    task.priority = 1;
    return task;
}

}  // namespace

Result<void> tellOverRedemption(WriteBatch& batch, const domain::Redemption& redemption, const domain::Redemption* first) {
    LIANLU_TRY(const auto told, toldOf(batch, redemption, first));
    auto task = taskOf(redemption, told);
    task.id = {overRedemptionTask(redemption.id)};
    LIANLU_TRY(task.assigneeId, managerOf(batch.connection(), redemption.storeId));
    if (told.customer) task.customerId = told.customer->id;
    task.title = told.chinese ? "优惠券被重复核销" : "A coupon was redeemed twice";
    task.reason = std::string(text::left(told.chinese ? "优惠券" + told.coupon + "：" + told.first + "的核销有效，" + told.second + "之后又核销了一次，请核对两笔小票。"
                                          : "Coupon " + told.coupon + ": that of " + told.first + " counts, " + told.second + " redeemed it again. Compare the two receipts.", 500));
    LIANLU_CHECK(batch.create(task, domain::Scope::store(redemption.storeId)));
    if (redemption.staffId.isNull() || redemption.staffId == task.assigneeId) return {};
    auto notice = taskOf(redemption, told);
    notice.id = {overRedemptionNotice(redemption.id)};
    notice.assigneeId = redemption.staffId;
    // Only where the guide's own device holds the customer: else it would lead nowhere.
    if (told.customer && (told.customer->guideId.isNull() || told.customer->guideId == redemption.staffId)) notice.customerId = told.customer->id;
    notice.title = told.chinese ? "您核销的优惠券此前已核销" : "A coupon you redeemed had been redeemed before";
    notice.reason = std::string(text::left(told.chinese ? "优惠券" + told.coupon + "：" + told.first + "的核销有效，您的这一次不算。店长也收到了任务，请一起核对小票。"
                                            : "Coupon " + told.coupon + ": that of " + told.first + " counts, yours does not. Your manager has a task too: look at the receipts together.", 500));
    return batch.create(notice, domain::Scope::store(redemption.storeId));
}

Result<void> forgetOverRedemption(WriteBatch& batch, const domain::RedemptionId& redemption) {
    LIANLU_CHECK(batch.remove(domain::Task::kEntity, overRedemptionTask(redemption)));
    return batch.remove(domain::Task::kEntity, overRedemptionNotice(redemption));
}

}  // namespace lianlu::server
