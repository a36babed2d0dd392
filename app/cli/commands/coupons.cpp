// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/values.h"
#include "models/actions/actions.h"
#include "models/actions/coupons.h"
#include "models/domain/rules/coupon_ticket.h"

namespace lianlu::cli {

namespace {

//! valid, unknown_key, forged, expired, already_used, redeemed (known here, and not again).
std::string checkName(const actions::CouponSheet& sheet) {
    if (sheet.redemption) return "redeemed";
    switch (sheet.check) {
        case domain::CouponCheck::valid: return "valid";
        case domain::CouponCheck::unknownKey: return "unknown_key";
        case domain::CouponCheck::forged: return "forged";
        case domain::CouponCheck::expired: return "expired";
        case domain::CouponCheck::alreadyUsed: return "already_used";
    }
    return {};
}

//! The errors name a field; what was typed says more.
Fault typedFault(Error error, const std::string& typed) {
    if (error.subject == "code" && error.code == Code::notFound) return {Error{error.code, "coupon-unknown", typed}};
    if (error.subject == "code" && error.code == Code::invalid) return {Error{error.code, "coupon-mistyped", typed}};
    return {std::move(error)};
}

Outcome<void> show(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    const auto found = desk.read([&](db::Connection& c) { return actions::couponByCode(c, arguments.operands[0], app.clock.now()); });
    if (!found) return tl::unexpected(typedFault(found.error(), arguments.operands[0]));
    const auto& sheet = *found;
    Item item;
    item.add("code", sheet.coupon.code).add("check", checkName(sheet)).add("held", sheet.held).add("status", sheet.coupon.status).add("expires_at", sheet.coupon.expiresAt);
    item.add("template_id", sheet.coupon.templateId).add("name", sheet.couponTemplate.name).add("kind", sheet.couponTemplate.kind);
    // What the number means its kind says; a gift has none.
    if (sheet.couponTemplate.kind == domain::CouponKind::amount) item.add("amount_minor", domain::Value{sheet.couponTemplate.value});
    if (sheet.couponTemplate.kind == domain::CouponKind::percent) item.add("percent", domain::Value{sheet.couponTemplate.value});
    if (app.json) item.add("value", domain::Value{sheet.couponTemplate.value});
    item.add("min_spend_minor", sheet.couponTemplate.minSpendMinor).add("customer_id", sheet.coupon.customerId).add("customer_name", sheet.customerName);
    item.add("ticket", domain::couponTicket(sheet.coupon)).add("id", sheet.coupon.id);
    if (sheet.redemption) item.add("redeemed_at", sheet.redemption->at).add("redemption_status", sheet.redemption->status);
    printItem(app, item);
    return {};
}

Outcome<void> redeem(App& app, const Arguments& arguments) {
    actions::RedeemCoupon input;
    input.typed = arguments.operands[0];
    if (arguments.has("amount")) {
        LIANLU_TRY(input.amountMinor, moneyOf(arguments, "amount"));
    }
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    const auto done = actions::redeemCoupon(desk.context(), input).get();
    if (!done) return tl::unexpected(typedFault(done.error(), input.typed));
    printDone(app, say("coupon-redeemed", app.language, done->id.toString()), itemOf(*done));
    return {};
}

}  // namespace

std::vector<Command> couponCommands() {
    return {
        {"coupons show", "CODE", "What is known of a coupon here, and whether it is good", "CODE is typed as it is printed, or the ticket that its QR code holds: that can be checked wherever it was issued, without a network.", {}, show},
        {"coupons redeem", "CODE", "Redeems a coupon in the own store", "Without a network it is provisional: the first one that reaches the server counts.", {{"amount", "MONEY", "of the purchase, such as 399.50"}}, redeem},
    };
}

}  // namespace lianlu::cli
