// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/coupons.h"

#include "models/actions/run.h"
#include "models/base/text.h"
#include "models/domain/rules/coupon_ticket.h"
#include "models/store/queries_coupons.h"

namespace lianlu::actions {

namespace {

using domain::CouponCheck;

template <class E>
Result<E> heldOr(db::Connection& c, decltype(E::id) id) {
    auto row = rowOf<E>(c, id);
    if (!row && row.error().code == Code::notFound) return E{};
    return row;
}

Result<CouponSheet> sheetOf(db::Connection& c, domain::Coupon coupon, bool held, Time now) {
    CouponSheet sheet;
    sheet.held = held;
    LIANLU_TRY(const auto keys, store::couponKeys(c));
    sheet.check = domain::checkCoupon(coupon, keys, now);
    // A row came from the server by sync: where nothing can be checked, that is what vouches for it.
    if (held && sheet.check == CouponCheck::unknownKey) {
        if (coupon.status == domain::CouponStatus::redeemed || coupon.status == domain::CouponStatus::cancelled) sheet.check = CouponCheck::alreadyUsed;
        else sheet.check = coupon.status == domain::CouponStatus::expired || (coupon.expiresAt && *coupon.expiresAt < now) ? CouponCheck::expired : CouponCheck::valid;
    }
    LIANLU_TRY(sheet.couponTemplate, heldOr<domain::CouponTemplate>(c, coupon.templateId));
    LIANLU_TRY(const auto customer, heldOr<domain::Customer>(c, coupon.customerId));
    sheet.customerName = customer.name;
    LIANLU_TRY(auto redemptions, store::redemptionsOf(c, coupon.id));
    if (!redemptions.empty()) sheet.redemption = std::move(redemptions.front());
    sheet.coupon = std::move(coupon);
    return sheet;
}

Result<void> mayRedeem(const CouponSheet& sheet, std::int64_t amountMinor) {
    switch (sheet.check) {
        case CouponCheck::unknownKey: return fail(Code::refused, "coupon-unsigned", "code");
        case CouponCheck::forged: return fail(Code::refused, "coupon-forged", "code");
        case CouponCheck::expired: return fail(Code::refused, "coupon-expired", "code");
        case CouponCheck::alreadyUsed: return fail(Code::refused, "coupon-used", "code");
        case CouponCheck::valid: break;
    }
    if (sheet.redemption) return fail(Code::refused, "coupon-used", "code");
    if (amountMinor > 0 && amountMinor < sheet.couponTemplate.minSpendMinor) return fail(Code::refused, "coupon-min-spend", "amountMinor");
    return {};
}

}  // namespace

Result<CouponSheet> couponSheet(db::Connection& c, domain::CouponId id, Time now) {
    LIANLU_TRY(auto coupon, rowOf<domain::Coupon>(c, id));
    return sheetOf(c, std::move(coupon), true, now);
}

Result<CouponSheet> couponByCode(db::Connection& c, std::string_view typed, Time now) {
    const auto text = text::trim(typed);
    if (auto ticket = domain::couponFromTicket(text)) {
        LIANLU_TRY(auto held, heldOr<domain::Coupon>(c, ticket->id));
        // One that is here is believed over what was scanned, unless that is another code.
        if (!held.id.isNull() && held.code == ticket->code) return sheetOf(c, std::move(held), true, now);
        return sheetOf(c, std::move(*ticket), false, now);
    }
    const auto code = domain::normalCouponCode(text);
    LIANLU_TRY(auto held, store::couponWithCode(c, code ? std::string_view(*code) : text));
    if (!held.id.isNull()) return sheetOf(c, std::move(held), true, now);
    if (!code) return fail(Code::invalid, "not the code of a coupon", "code");
    return fail(Code::notFound, "no coupon of this code is held here", "code");
}

Doing redeemCoupon(const Context& context, RedeemCoupon input) {
    if (input.amountMinor < 0) return ready(Error{Code::invalid, "below nothing", "amountMinor"});
    if (context.shop.isNull()) return ready(Error{Code::refused, "no-store", "store"});
    return start(context, [context, input = std::move(input)](store::WriteTxn& txn) -> Result<Uuid> {
        const auto now = context.clock.now();
        LIANLU_TRY(const auto sheet, couponByCode(txn.connection(), input.typed, now));
        LIANLU_CHECK(mayRedeem(sheet, input.amountMinor));
        domain::Redemption redemption;
        redemption.id = context.ids.next<domain::RedemptionId>();
        redemption.couponId = sheet.coupon.id;
        redemption.couponCode = sheet.coupon.code;
        redemption.storeId = context.shop;
        redemption.staffId = context.staff;
        redemption.amountMinor = input.amountMinor;
        redemption.at = now;
        redemption.status = domain::RedemptionStatus::provisional;
        LIANLU_CHECK(insert(txn, redemption, domain::Scope::store(context.shop)));
        return redemption.id.uuid;
    });
}

}  // namespace lianlu::actions
