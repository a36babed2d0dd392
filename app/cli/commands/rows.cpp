// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/rows.h"

#include "models/base/text.h"

namespace lianlu::cli {

namespace {

std::string_view nameOf(store::TimelineRow::Kind kind) {
    switch (kind) {
        case store::TimelineRow::Kind::touch: return "touch";
        case store::TimelineRow::Kind::interaction: return "interaction";
        case store::TimelineRow::Kind::offer: return "offer";
        case store::TimelineRow::Kind::order: return "order";
        case store::TimelineRow::Kind::redemption: return "redemption";
        case store::TimelineRow::Kind::other: break;
    }
    return "other";
}

std::string_view nameOf(store::OpState state) {
    switch (state) {
        case store::OpState::pending: return "pending";
        case store::OpState::sent: return "sent";
        case store::OpState::acknowledged: return "acknowledged";
        case store::OpState::rejected: return "rejected";
        case store::OpState::conflict: return "conflict";
        case store::OpState::quarantined: return "quarantined";
    }
    return "unknown";
}

std::string shownIdentity(const App& app, const domain::Identity& identity) {
    if (app.showPhones) return identity.value;
    if (identity.kind == domain::IdentityKind::mobile) return text::maskPhone(identity.value);
    if (identity.kind == domain::IdentityKind::email) return text::maskEmail(identity.value);
    return text::maskName(identity.value);
}

}  // namespace

Item itemOf(const App& app, const store::CustomerRow& row) {
    Item item;
    item.add("id", row.id).add("kind", row.kind).add("name", row.name).add("phone", shownPhone(app, row.phone));
    item.add("email", shownEmail(app, row.email)).add("city", row.city).add("guide_name", row.guideName).add("in_pool", row.inPool);
    item.add("tier_code", row.tierCode).add("points", row.points).add("points_to_next", row.pointsToNext);
    item.add("spent_minor", row.spentMinor).add("order_count", row.orderCount).add("last_purchase_at", row.lastPurchaseAt);
    return item.add("pending", row.pending);
}

Item itemOf(const App& app, const store::LeadRow& row) {
    Item item;
    item.add("id", row.id).add("customer_id", row.customerId).add("customer_name", row.customerName);
    item.add("phone", shownPhone(app, row.phone)).add("email", shownEmail(app, row.email)).add("stage", row.stage);
    item.add("source", row.source).add("maturity", row.maturity).add("intent", row.intent).add("next_step", row.nextStep);
    item.add("next_step_at", row.nextStepAt).add("last_contact_at", row.lastContactAt).add("opened_at", row.openedAt);
    return item.add("owner_name", row.ownerName).add("in_pool", row.inPool).add("pending", row.pending);
}

Item itemOf(const App&, const store::TimelineRow& row) {
    Item item;
    item.add("at", std::optional<Time>(row.at)).add("kind", nameOf(row.kind)).add("detail", row.detail).add("channel", row.channel);
    item.add("title", row.title).add("staff_name", row.staffName).add("extra", row.extra);
    item.add("amount_minor", row.amountMinor ? domain::Value{*row.amountMinor} : domain::Value{});
    return item.add("id", domain::Value{row.id.toString()}).add("pending", row.pending);
}

Item itemOf(const App&, const store::TaskLine& line) {
    const auto& task = line.task;
    Item item;
    item.add("id", task.id).add("kind", task.kind).add("title", task.title).add("reason", task.reason).add("due_at", task.dueAt);
    item.add("status", task.status).add("customer_id", task.customerId).add("lead_id", task.leadId).add("customer_name", line.customerName);
    item.add("priority", domain::priorityOf(task)).add("assignee_name", line.assigneeName).add("done_at", task.doneAt);
    return item.add("pending", line.pending);
}

Item itemOf(const App&, const store::OutboxOp& op) {
    std::vector<std::string> fields;
    for (const auto& [name, value] : op.newFields) fields.push_back(name);
    Item item;
    item.add("op_id", op.opId).add("txn_id", op.txnId).add("op_seq", op.opSeq).add("state", nameOf(op.state)).add("type", op.type);
    item.add("entity", op.entity).add("id", domain::Value{op.id.toString()}).add("fields", domain::Value{fields});
    item.add("occurred_at", std::optional<Time>(fromUnixMs(op.occurredAt)));
    return item.add("code", op.code).add("reason", op.reason).add("field", op.field);
}

Item itemOf(const App&, const domain::Offer& offer) {
    Item item;
    item.add("id", offer.id).add("customer_id", offer.customerId).add("lead_id", offer.leadId).add("channel", offer.channel);
    item.add("subject", offer.subject).add("status", offer.cancelled ? std::string_view("cancelled") : domain::nameOf(offer.status));
    item.add("refusal", offer.refusal == domain::Refusal::unknown || offer.refusal == domain::Refusal::none ? std::string_view{} : domain::nameOf(offer.refusal));
    item.add("product_id", offer.productId).add("coupon_template_id", offer.couponTemplateId).add("coupon_id", offer.couponId);
    item.add("created_at", offer.createdAt).add("send_after_at", offer.sendAfterAt).add("dispatched_at", offer.dispatchedAt);
    item.add("hand", offer.hand == domain::HandSend::unknown ? std::string_view{} : domain::nameOf(offer.hand)).add("delivered_at", offer.deliveredAt).add("refused_at", offer.refusedAt);
    return item.add("opened_at", offer.openedAt).add("clicked_at", offer.clickedAt).add("bought_at", offer.boughtAt);
}

Item itemOf(const App& app, const domain::Identity& identity) {
    Item item;
    item.add("kind", identity.kind).add("value", shownIdentity(app, identity)).add("status", identity.status);
    return item.add("source", identity.source).add("id", identity.id);
}

Item itemOf(const actions::Done& done) {
    Item item;
    return item.add("id", domain::Value{done.id.toString()}).add("txn_id", done.txn);
}

}  // namespace lianlu::cli
