// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/row_writer.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "sync/protocol/codec.h"
#include "sync/server/ingest/after_erasure.h"
#include "sync/server/seed/bulk_loader.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kAskAtOnce = 10'000;
constexpr std::size_t kBulkFrom = 2'000;
constexpr std::size_t kRowsABatch = 300;

struct Sorted {
    std::vector<const MadeRow*> fresh;
    std::vector<const MadeRow*> perhapsChanged;
};

Result<void> sortSome(pg::Connection& connection, std::string_view entity, std::span<const MadeRow* const> rows,
                      Sorted& sorted, WriteReport& report) {
    std::vector<Uuid> ids;
    for (const auto* row : rows) ids.push_back(row->id);
    LIANLU_TRY(const pg::Rows found,
               connection.query("SELECT id, body, deleted FROM " + pg::quoted(entity) + " WHERE id = ANY($1)",
                                pg::Params().uuids(ids)));
    std::unordered_map<Uuid, int> places;
    for (int i = 0; i < found.size(); ++i) places.emplace(found.uuid(i, 0), i);
    for (const auto* row : rows) {
        const auto place = places.find(row->id);
        if (place == places.end())
            sorted.fresh.push_back(row);
        else if (found.boolean(place->second, 2) || found.text(place->second, 1) == protocol::bodyText(row->fields))
            ++report.unchanged;
        else
            sorted.perhapsChanged.push_back(row);
    }
    return {};
}

Result<Sorted> sortRows(pg::Connection& connection, std::span<const MadeRow> rows, WriteReport& report) {
    Sorted sorted;
    std::size_t from = 0;
    while (from < rows.size()) {
        std::vector<const MadeRow*> some;
        std::size_t at = from;
        while (at < rows.size() && rows[at].entity == rows[from].entity && some.size() < kAskAtOnce)
            some.push_back(&rows[at++]);
        LIANLU_CHECK(sortSome(connection, rows[from].entity, some, sorted, report));
        from = at;
    }
    return sorted;
}

//! Tags that HQ keeps apart from their persons: WriteBatch knows where, a copy does not.
Result<std::vector<const MadeRow*>> takeApart(pg::Connection& connection, std::vector<const MadeRow*>& rows) {
    LIANLU_TRY(const pg::Rows found, connection.query("SELECT code FROM tag_definition WHERE NOT deleted AND "
                                                      "body::json ->> 'seen_by' IN ('manager', 'hq')"));
    std::unordered_set<std::string> names;
    for (int i = 0; i < found.size(); ++i) names.emplace(found.text(i, 0));
    std::vector<const MadeRow*> apart;
    std::erase_if(rows, [&](const MadeRow* row) {
        if (names.empty() || row->entity != domain::Tag::kEntity) return false;
        const auto name = row->fields.find("name");
        const auto* text = name == row->fields.end() ? nullptr : std::get_if<std::string>(&name->second);
        if (!text || !names.contains(*text)) return false;
        apart.push_back(row);
        return true;
    });
    return apart;
}

Result<void> copyIn(pg::Connection& connection, std::span<const MadeRow* const> rows, WriteReport& report) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    BulkLoader loader(connection);
    for (const auto* row : rows) {
        loader.take(row->entity, row->id, row->scope, protocol::bodyText(row->fields));
        ++report.fresh[row->entity];
    }
    LIANLU_CHECK(loader.finish());
    LIANLU_CHECK(writeScopeHeads(connection, loader.digests()));
    return txn.commit();
}

bool mayOverwrite(const domain::FieldInfo& field, const StoredRow& stored) {
    const auto merge = field.rule.merge;
    return merge == domain::Merge::derived || merge == domain::Merge::server || stored.versionOf(field.name) <= 1;
}

domain::Fields changesOf(const MadeRow& row, const StoredRow& stored) {
    const auto* info = domain::findEntity(row.entity);
    domain::Fields changed;
    for (const auto& [name, value] : row.fields) {
        const auto held = stored.fields.find(name);
        if ((held == stored.fields.end() || held->second != value) && mayOverwrite(*info->field(name), stored))
            changed.emplace(name, value);
    }
    return changed;
}

Result<void> lay(WriteBatch& batch, const MadeRow& row, WriteReport& report) {
    LIANLU_TRY(const StoredRow* stored, batch.find(row.entity, row.id));
    if (!stored) {
        ++report.fresh[row.entity];
        return batch.upsert(row.entity, row.id, row.scope, row.fields);
    }
    const auto changed = changesOf(row, *stored);
    if (changed.empty()) {
        ++report.unchanged;
        return {};
    }
    ++report.changed[row.entity];
    return batch.upsert(row.entity, row.id, row.scope, changed);
}

Result<void> writeBatches(pg::Connection& connection, std::span<const MadeRow* const> rows, WriteReport& report) {
    for (std::size_t from = 0; from < rows.size(); from += kRowsABatch) {
        const auto some = rows.subspan(from, std::min(kRowsABatch, rows.size() - from));
        LIANLU_TRY(const auto counted, pg::retrying([&]() -> Result<WriteReport> {
                       WriteReport mine;
                       LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
                       WriteBatch batch(connection, SystemClock().now());
                       for (const auto* row : some) LIANLU_CHECK(lay(batch, *row, mine));
                       LIANLU_CHECK(batch.commit(txn));
                       return mine;
                   }));
        for (const auto& [entity, count] : counted.fresh) report.fresh[entity] += count;
        for (const auto& [entity, count] : counted.changed) report.changed[entity] += count;
        report.unchanged += counted.unchanged;
    }
    return {};
}

Result<void> compareSome(pg::Connection& connection, std::span<const MadeRow* const> rows, WriteReport& report) {
    std::vector<Uuid> ids;
    for (const auto* row : rows) ids.push_back(row->id);
    LIANLU_TRY(const pg::Rows found, connection.query("SELECT id, scope, ver, deleted, body, fv FROM " +
                                                          pg::quoted(rows[0]->entity) + " WHERE id = ANY($1)",
                                                      pg::Params().uuids(ids)));
    std::unordered_map<Uuid, int> places;
    for (int i = 0; i < found.size(); ++i) places.emplace(found.uuid(i, 0), i);
    for (const auto* row : rows) {
        const auto place = places.find(row->id);
        if (place == places.end()) continue;  // gone since it was looked for
        LIANLU_TRY(const auto stored, readStoredRow(found, place->second, 1));
        if (changesOf(*row, stored).empty())
            ++report.unchanged;
        else
            ++report.changed[row->entity];
    }
    return {};
}

}  // namespace

Result<WriteReport> compareMadeRows(pg::Connection& connection, std::span<const MadeRow> rows) {
    WriteReport report;
    LIANLU_TRY(const auto sorted, sortRows(connection, rows, report));
    for (const auto* row : sorted.fresh) ++report.fresh[row->entity];
    const std::span<const MadeRow* const> open = sorted.perhapsChanged;
    for (std::size_t from = 0; from < open.size();) {
        std::size_t to = from;
        while (to < open.size() && open[to]->entity == open[from]->entity && to - from < kAskAtOnce) ++to;
        LIANLU_CHECK(compareSome(connection, open.subspan(from, to - from), report));
        from = to;
    }
    return report;
}

Result<WriteReport> writeMadeRows(pg::Connection& connection, std::span<const MadeRow> rows) {
    WriteReport report;
    LIANLU_TRY(const auto afresh, afterErasure(connection, rows));
    if (afresh) rows = afresh->rows;
    LIANLU_TRY(auto sorted, sortRows(connection, rows, report));
    if (afresh)
        report.afterErasure = std::count_if(sorted.fresh.begin(), sorted.fresh.end(), [&](const MadeRow* row) { return afresh->people.contains(row->id); });
    if (sorted.fresh.size() >= kBulkFrom) {
        LIANLU_TRY(const auto apart, takeApart(connection, sorted.fresh));
        LIANLU_CHECK(copyIn(connection, sorted.fresh, report));
        LIANLU_CHECK(writeBatches(connection, apart, report));
    } else {
        LIANLU_CHECK(writeBatches(connection, sorted.fresh, report));
    }
    LIANLU_CHECK(writeBatches(connection, sorted.perhapsChanged, report));
    return report;
}

}  // namespace lianlu::server
