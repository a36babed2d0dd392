// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "sync/server/ingest/ingest_sources.h"
#include "sync/server/ingest/ndjson.h"
#include "sync/server/ingest/records/record_writer.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/manual_clock.h"

//! What the tests of open ingest share: a brand with tiers and an online store, records in short words, and the state they leave.
namespace lianlu::test {

inline Result<void> addBrandThings(server::pg::Connection& connection) {
    using namespace domain;
    const SystemClock clock;
    IdGenerator ids(clock);
    LIANLU_TRY(auto txn, server::pg::Transaction::begin(connection));
    server::WriteBatch batch(connection, clock.now());
    for (const auto& [code, rank, points] : {std::tuple{"silver", 1, 100}, {"gold", 2, 300}}) {
        TierRule tier;
        tier.id = ids.next<TierRuleId>();
        tier.code = tier.name = code;
        tier.rank = rank;
        tier.pointsNeeded = points;
        LIANLU_CHECK(batch.create(tier, Scope::brand()));
    }
    Store online;
    online.id = ids.next<StoreId>();
    online.code = online.name = "WEB";
    online.kind = StoreKind::online;
    online.timeZone = "Asia/Shanghai";
    LIANLU_CHECK(batch.create(online, Scope::brand()));
    for (const char* sku : {"SKU1", "SKU2"}) {
        Product product;
        product.id = ids.next<ProductId>();
        product.sku = sku;
        product.name = std::string("Coat ") + sku;
        product.status = ProductStatus::active;
        LIANLU_CHECK(batch.create(product, Scope::brand()));
    }
    return batch.commit(txn);
}

//! One line of a post, and which kind it belongs to.
struct Said {
    server::RecordKind kind;
    nlohmann::json json;
};

//! As the HTTP handler does it, without HTTP.
inline server::RecordReport post(server::pg::Connection& connection, const Clock& clock, const std::string& source, server::RecordKind kind,
                                 const std::vector<nlohmann::json>& records) {
    std::string body;
    for (const auto& one : records) body += one.dump() + "\n";
    auto written = server::writeNdjson(connection, clock, source, kind, body);
    if (written) return *written;
    server::RecordReport report;
    report.addBad({0, {}, "error", written.error().describe()});
    return report;
}

inline std::string words(const server::RecordReport& report) {
    auto text = std::to_string(report.accepted) + " accepted, " + std::to_string(report.unchanged) + " unchanged, " + std::to_string(report.stale) +
                " stale, " + std::to_string(report.waiting) + " waiting, " + std::to_string(report.bad) + " bad";
    for (const auto& problem : report.problems) text += "; line " + std::to_string(problem.line) + " " + problem.field + ": " + problem.reason;
    return text;
}

//! Every row that ingest may leave, by entity and id, with scope and body.
inline std::string stateOf(server::pg::Connection& connection) {
    std::string all;
    for (const auto& entity : domain::entities()) {
        const auto rows = connection.query("SELECT id::text || ' ' || scope || ' ' || body FROM " + server::pg::quoted(entity.name) + " WHERE NOT deleted ORDER BY id");
        if (!rows) return rows.error().describe();
        for (int i = 0; i < rows->size(); ++i) all += entity.name + " " + std::string(rows->text(i, 0)) + "\n";
    }
    for (const char* sql : {"SELECT id::text || ' ' || order_id || ' ' || amount_minor || ' ' || at FROM order_refund ORDER BY id",
                            "SELECT source || '/' || kind || '/' || source_id || ' ' || COALESCE(version, -1) || ' ' || row_id FROM ingest_record ORDER BY 1",
                            "SELECT 'waits ' || source || '/' || kind || '/' || source_id || ' for ' || needs FROM ingest_waiting ORDER BY 1"}) {
        const auto rows = connection.query(sql);
        if (!rows) return rows.error().describe();
        for (int i = 0; i < rows->size(); ++i) all += std::string(rows->text(i, 0)) + "\n";
    }
    return all;
}

}  // namespace lianlu::test
