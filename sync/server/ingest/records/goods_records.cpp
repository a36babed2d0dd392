// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/records/record.h"
#include "sync/server/ingest/records/record_fields.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kMostLines = 500;
constexpr std::int64_t kMostPieces = 1'000'000'000;
constexpr std::int64_t kMostPoints = 10'000'000'000'000;

std::int64_t boundedInteger(RecordFields& fields, std::string_view name, std::int64_t fallback, std::int64_t most) {
    const auto number = fields.integer(name, fallback);
    if (number > most || number < -most) fields.wrong(name, "number too large");
    return number;
}

void readLines(RecordFields& fields, OrderRecord& record) {
    record.saidLines = fields.said("lines");
    auto items = fields.objects("lines");
    if (items.size() > kMostLines) return fields.wrong("lines", "list too long");
    for (auto& item : items) {
        OrderRecord::Line line;
        line.sku = item.text("product");
        line.name = item.text("name");
        line.line.lineNo = boundedInteger(item, "line_no", static_cast<std::int64_t>(record.lines.size()) + 1, kMostPieces);
        line.line.quantity = boundedInteger(item, "quantity", 1, kMostPieces);
        line.line.amountMinor = item.money("amount");
        line.line.discountMinor = item.money("discount");
        for (const auto& held : record.lines)
            if (held.line.lineNo == line.line.lineNo) item.wrong("line_no", "comes twice");
        if (auto ended = item.end(); !ended) return fields.wrong(ended.error().subject, ended.error().context);
        record.lines.push_back(std::move(line));
    }
}

}  // namespace

RecordBody readOrder(RecordFields& fields, const std::string& sourceId) {
    OrderRecord record;
    record.person = readPerson(fields);
    record.newPerson = readNewPerson(fields);
    record.store = fields.needText("store");
    record.guide = fields.text("guide");
    record.coupon = fields.text("coupon");
    auto& order = record.order;
    order.number = fields.text("number");
    if (order.number.empty()) order.number = sourceId;
    order.channel = fields.choice("channel", domain::SalesChannel::unknown);
    order.status = fields.choice("status", domain::OrderStatus::done);
    order.fulfilment = fields.choice("fulfilment", domain::Fulfilment::unknown);
    order.placedAt = fields.needTime("placed_at");
    if (!fields.hasMoney("total")) fields.wrong("total", "is needed");
    order.totalMinor = fields.money("total");
    if (order.totalMinor < 0) fields.wrong("total", "must not be negative: a refund is a record of its own");
    order.discountMinor = fields.money("discount");
    order.pickupCode = fields.text("pickup_code");
    if (fields.has("points")) record.points = boundedInteger(fields, "points", 0, kMostPoints);
    else if (fields.said("points")) static_cast<void>(fields.take("points"));
    if (record.points && *record.points < 0) fields.wrong("points", "must not be negative");
    readLines(fields, record);
    return record;
}

RecordBody readRefund(RecordFields& fields) {
    RefundRecord record;
    record.order = fields.text("order");
    record.orderNumber = fields.text("order_number");
    if (record.order.empty() == record.orderNumber.empty()) fields.wrong("order", "order or order_number is needed, one of both");
    record.full = fields.boolean("full");
    if (!record.full && !fields.hasMoney("amount")) fields.wrong("amount", "is needed, or full");
    record.amountMinor = fields.money("amount");
    if (record.amountMinor < 0) fields.wrong("amount", "must not be negative");
    record.at = fields.needTime("at").value_or(Time{});
    record.reason = fields.text("reason");
    if (record.reason.size() > 300) fields.wrong("reason", "text too long");
    return record;
}

RecordBody readProduct(RecordFields& fields, const std::string& sourceId) {
    ProductRecord record;
    auto& product = record.product;
    product.sku = fields.text("sku");
    if (product.sku.empty()) product.sku = sourceId;
    product.name = fields.needText("name");
    product.category = fields.text("category");
    product.brandName = fields.text("brand");
    product.priceMinor = fields.money("price");
    product.mallPath = fields.text("mall_path");
    product.description = fields.text("description");
    product.status = fields.choice("status", domain::ProductStatus::active);
    for (const auto& [name, field] : {std::pair<std::string_view, std::string_view>{"category", "category"}, {"brand", "brand_name"},
                                      {"mall_path", "mall_path"}, {"description", "description"}})
        if (fields.said(name) && !fields.has(name)) record.emptied.emplace_back(field);
    return record;
}

RecordBody readStock(RecordFields& fields) {
    StockRecord record;
    record.store = fields.needText("store");
    record.sku = fields.needText("product");
    if (!fields.has("quantity")) fields.wrong("quantity", "is needed");
    record.stock.quantity = boundedInteger(fields, "quantity", 0, kMostPieces);
    record.stock.asOf = fields.time("as_of");
    return record;
}

namespace {

RecordBody readTemplate(RecordFields& fields) {
    CouponTemplateRecord record;
    auto& made = record.made;
    made.code = fields.needText("code");
    made.name = fields.needText("name");
    made.kind = fields.choice("coupon_kind", domain::CouponKind::amount);
    made.value = made.kind == domain::CouponKind::percent ? fields.integer("percent") : fields.money("value");
    if (made.kind == domain::CouponKind::percent && (made.value < 1 || made.value > 100)) fields.wrong("percent", "1 to 100 expected");
    made.minSpendMinor = fields.money("min_spend");
    made.validDays = boundedInteger(fields, "valid_days", 0, 36'500);
    made.validFromAt = fields.time("valid_from");
    made.validToAt = fields.time("valid_to");
    record.sku = fields.text("product");
    made.terms = fields.text("terms");
    made.status = fields.choice("status", domain::CouponTemplateStatus::active);
    return record;
}

RecordBody readRedemption(RecordFields& fields) {
    RedemptionRecord record;
    record.coupon = fields.needText("code");
    record.store = fields.needText("store");
    record.guide = fields.text("guide");
    record.order = fields.text("order");
    record.redemption.couponCode = record.coupon;
    record.redemption.amountMinor = fields.money("amount");
    record.redemption.at = fields.needTime("at");
    return record;
}

RecordBody readIssued(RecordFields& fields) {
    CouponRecord record;
    record.person = readPerson(fields);
    if (record.person.isNone()) fields.wrong("member", "is needed, or an identity");
    record.templateCode = fields.needText("template");
    record.coupon.code = fields.needText("code");
    record.coupon.issuedAt = fields.time("issued_at");
    record.coupon.expiresAt = fields.time("expires_at");
    record.coupon.status = fields.choice("status", domain::CouponStatus::issued);
    return record;
}

}  // namespace

RecordBody readCoupon(RecordFields& fields) {
    const auto type = fields.text("type");
    if (type == "template") return readTemplate(fields);
    if (type == "redemption") return readRedemption(fields);
    if (!type.empty() && type != "coupon") fields.wrong("type", "template, coupon or redemption expected");
    return readIssued(fields);
}

}  // namespace lianlu::server
