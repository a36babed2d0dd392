// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "models/base/text.h"
#include "models/domain/record.h"
#include "sync/server/ingest/expression.h"
#include "sync/server/ingest/records/record_applier.h"

namespace lianlu::server {

namespace {

constexpr std::int64_t kAllOfIt = 9'000'000'000'000'000;  // a full refund: held to what the order costs

std::string_view shownName(domain::SalesChannel channel, bool chinese) {
    constexpr std::array<std::string_view, 7> kChinese{"购买", "门店购买", "小程序购买", "天猫购买", "抖音购买", "京东购买", "商城购买"};
    constexpr std::array<std::string_view, 7> kEnglish{"Order", "In store", "Mini program", "Tmall", "Douyin", "JD", "Mall"};
    return (chinese ? kChinese : kEnglish)[static_cast<std::size_t>(channel)];
}

//! Out of the record alone: names in the catalogue change, and what was told stays told.
std::string titleOf(const OrderRecord& record, domain::SalesChannel channel, bool chinese) {
    std::string title(shownName(channel, chinese));
    std::string_view first;
    for (const auto& line : record.lines)
        if (first.empty()) first = line.name;
    const auto count = record.lines.size();
    if (!first.empty()) title += fmt::format(" · {}", text::left(first, 200));
    if (count > 1) title += chinese ? fmt::format(" 等 {} 件", count) : fmt::format(", {} items", count);
    return title;
}

}  // namespace

Result<Applied> RecordApplier::applyOrder(const std::string& source, const IngestRecord& record, const OrderRecord& said, const KnownRecord* known) {
    Applied applied;
    auto order = said.order;
    LIANLU_TRY(order.storeId, resolveStore(said.store));
    LIANLU_TRY(order.staffId, resolveStaff(said.guide));
    if (!said.coupon.empty()) order.couponId = {resolveOne(needs::coupon(said.coupon), applied.waitsFor)};
    for (const auto& line : said.lines)
        if (!line.sku.empty() && applied.waitsFor.empty()) static_cast<void>(resolveOne(needs::product(line.sku), applied.waitsFor));
    if (!applied.waitsFor.empty()) return applied;

    order.id = {known ? known->row : ingestId(source, "order", record.sourceId)};
    LIANLU_TRY(const auto held, m_batch.get<domain::Order>(order.id));
    if (held && held->storeId != order.storeId) return fail(Code::refused, "an order stays with its store", "store");
    LIANLU_TRY(const bool stripped, wasStripped(order.id.uuid));
    if (!said.person.isNone() && !stripped) {
        LIANLU_TRY(order.customerId, resolvePerson(source, said.person, said.newPerson, order.storeId, applied.waitsFor));
        if (!applied.waitsFor.empty()) return applied;
    }
    const bool online = m_directory.store(order.storeId)->kind == domain::StoreKind::online;
    if (order.channel == domain::SalesChannel::unknown) order.channel = online ? domain::SalesChannel::mall : domain::SalesChannel::store;
    if (order.fulfilment == domain::Fulfilment::unknown) order.fulfilment = online ? domain::Fulfilment::delivery : domain::Fulfilment::carry;

    const auto scope = domain::Scope::store(order.storeId);
    auto fields = domain::toFields(order);
    if (held) fields.erase("offer_id");  // which offer led here is not the source's to say
    LIANLU_CHECK(m_batch.upsert("order", order.id.uuid, scope, fields));
    LIANLU_TRY(applied.made, layLines(source, record, said, order.id.uuid, scope, known, !held));

    auto& touched = m_orders[order.id.uuid];
    if (!touched.said) {
        touched.isNew = !held;
        if (held) touched.before = held->customerId;
    }
    touched.said = order.status;
    touched.points = said.points;
    touched.title = titleOf(said, order.channel, m_directory.chinese);
    applied.row = order.id.uuid;
    applied.number = order.number;
    const auto key = needs::order(source, record.sourceId);
    m_references.add(key, {applied.row, {}, {}});
    m_references.add(needs::number(order.number), {applied.row, {}, source});
    m_provided.push_back(key);
    m_provided.push_back(needs::number(order.number));
    return applied;
}

Result<bool> RecordApplier::wasStripped(const Uuid& order) {
    LIANLU_TRY(const StoredRow* held, m_batch.find("order", order));
    if (!held || held->fields.contains("customer_id") || held->versionOf("customer_id") <= 1) return false;
    if (!m_anyErasure) {
        LIANLU_TRY(const pg::Rows any, m_batch.connection().query("SELECT EXISTS (SELECT 1 FROM erasure WHERE done_at IS NOT NULL)"));
        m_anyErasure = any.boolean(0, 0);
    }
    return *m_anyErasure;
}

Result<std::vector<std::string>> RecordApplier::layLines(const std::string& source, const IngestRecord& record, const OrderRecord& order, const Uuid& id,
                                                         const domain::Scope& scope, const KnownRecord* known, bool isNew) {
    std::vector<std::string> now;
    if (!order.saidLines && known) return known->made;
    for (const auto& said : order.lines) {
        auto line = said.line;
        line.id = {ingestId(source, "order_line", record.sourceId + "/" + std::to_string(line.lineNo))};
        line.orderId = {id};
        if (isNew) m_batch.presumeNew("order_line", line.id.uuid);
        if (!said.sku.empty()) line.productId = {m_references.find(needs::product(said.sku)).front().id};
        LIANLU_TRY(line.id.uuid, aliveId("order_line", line.id.uuid));
        LIANLU_CHECK(m_batch.create(line, scope));
        now.push_back("order_line/" + line.id.toString());
    }
    if (known)
        for (const auto& one : known->made)
            if (std::find(now.begin(), now.end(), one) == now.end() && one.starts_with("order_line/"))
                LIANLU_CHECK(m_batch.remove("order_line", Uuid::parse(std::string_view(one).substr(11)).value_or(Uuid{})));
    return now;
}

Result<Applied> RecordApplier::applyRefund(const std::string& source, const IngestRecord& record, const RefundRecord& refund, const KnownRecord* known) {
    Applied applied;
    const auto key = refund.order.empty() ? needs::number(refund.orderNumber) : needs::order(source, refund.order);
    const auto& found = m_references.find(key);
    if (found.empty()) {
        applied.waitsFor = key;
        return applied;
    }
    auto order = found.front().id;
    if (found.size() > 1) {
        const auto own = std::find_if(found.begin(), found.end(), [&](const auto& row) { return row.source == source; });
        if (own == found.end()) return fail(Code::invalid, "several orders have this number", "order_number");
        order = own->id;
    }
    LIANLU_TRY(const auto held, m_batch.get<domain::Order>({order}));
    if (!held) return fail(Code::refused, "this order was deleted here", "order");
    applied.row = known ? known->row : ingestId(source, "refund", record.sourceId);
    if (known && (known->made.empty() || known->made.front() != "order/" + order.toString()))
        return fail(Code::refused, "a refund stays with its order", "order");
    applied.made = {"order/" + order.toString()};
    const auto amount = refund.full ? kAllOfIt : refund.amountMinor;
    auto [touched, isFirst] = m_orders.try_emplace(order);
    if (isFirst) touched->second.before = held->customerId;
    touched->second.refunds[applied.row] = {amount, toUnixMs(refund.at), refund.reason};
    m_batch.also("INSERT INTO order_refund (id, order_id, amount_minor, at, reason) VALUES ($1, $2, $3, $4, $5) "
                 "ON CONFLICT (id) DO UPDATE SET amount_minor = excluded.amount_minor, at = excluded.at, reason = excluded.reason",
                 std::move(pg::Params().uuid(applied.row).uuid(order).integer(amount).integer(toUnixMs(refund.at)).text(refund.reason)));
    return applied;
}

Result<Applied> RecordApplier::applyProduct(const ProductRecord& record, const KnownRecord* known) {
    auto product = record.product;
    const auto key = needs::product(product.sku);
    const auto& found = m_references.find(key);
    if (known && !found.empty() && found.front().id != known->row) return fail(Code::refused, "another product has this sku", "sku");
    product.id = {known ? known->row : !found.empty() ? found.front().id : ingestId("sku", "product", product.sku)};
    auto fields = domain::toFields(product);
    // What is left out stays as it is; only what is said to be empty is emptied.
    std::erase_if(fields, [&](const auto& field) {
        return domain::isNull(field.second) && std::find(record.emptied.begin(), record.emptied.end(), field.first) == record.emptied.end();
    });
    LIANLU_CHECK(m_batch.upsert("product", product.id.uuid, domain::Scope::brand(), fields));
    m_references.add(key, {product.id.uuid, {}, {}});
    m_provided.push_back(key);
    Applied applied;
    applied.row = product.id.uuid;
    return applied;
}

Result<void> RecordApplier::loadStock(const domain::StoreId& store) {
    if (!m_stockLoaded.insert(store.uuid).second) return {};
    LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT id, (body::json ->> 'product_id')::uuid FROM stock WHERE scope = $1 AND NOT deleted",
                                                               pg::Params().text(domain::Scope::store(store).toString())));
    for (int i = 0; i < rows.size(); ++i) m_stock.emplace(std::pair(store.uuid, rows.uuid(i, 1)), rows.uuid(i, 0));
    return {};
}

Result<Applied> RecordApplier::applyStock(const StockRecord& record) {
    Applied applied;
    auto stock = record.stock;
    LIANLU_TRY(stock.storeId, resolveStore(record.store));
    stock.productId = {resolveOne(needs::product(record.sku), applied.waitsFor)};
    if (!applied.waitsFor.empty()) return applied;
    LIANLU_CHECK(loadStock(stock.storeId));
    const std::pair place(stock.storeId.uuid, stock.productId.uuid);
    auto [held, isNew] = m_stock.try_emplace(place, ingestId("shelf", "stock", stock.storeId.toString() + "/" + stock.productId.toString()));
    stock.id = {held->second};
    LIANLU_CHECK(m_batch.create(stock, domain::Scope::store(stock.storeId)));
    applied.row = stock.id.uuid;
    return applied;
}

}  // namespace lianlu::server
