// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <nlohmann/json.hpp>

#include "models/base/clock.h"
#include "models/domain/registry.h"
#include "sync/server/ingest/mapping_tables.h"
#include "sync/server/ingest/record_rule.h"
#include "tests/fuzz/fuzz_folder.h"

namespace lianlu::fuzz {

namespace {

constexpr std::string_view kOrders =
    "no,phone,shop,at,paid,points\n"
    "A1,13812345678,S1,2026-03-10 09:05,199.00,199\n"
    "A2,+86 139-1234-5678,S1,2026-03-09,20.5,\n"
    "A3,,S2,2026-02-28T23:59:59+08:00,-20.5,-20\n";

void run(const server::Mapping& mapping, const std::filesystem::path& folder) {
    server::IngestOptions options;
    options.now = fromUnixMs(1'773'144'000'000);
    server::IngestReport report;
    const auto tables = server::readTables(mapping, folder, options, report);
    if (!tables) return;
    const auto maker = server::makeEntities(mapping, *tables);
    if (!maker) return;
    for (const auto& row : maker->rows()) {
        const auto* entity = domain::findEntity(row.entity);
        require(entity && domain::checkFields(*entity, row.fields, true).has_value(), "what a mapping makes is what an entity may be");
    }
    for (const auto& rule : mapping.document->value("records", nlohmann::json::array())) {
        server::RecordReport one;
        (void)server::makeRecords(rule, *tables, mapping.space, one);
    }
}

}  // namespace

void mapping(std::string_view bytes) {
    static const Folder folder;
    static const bool written = (folder.write("orders.csv", kOrders), true);
    (void)written;
    const auto parsed = server::Mapping::parse(std::string(bytes));
    if (!parsed) return;
    try {
        run(*parsed, folder.path());
    } catch (const nlohmann::json::exception&) {
        // as ingestFolder: a value of a wrong type in the mapping
    }
}

}  // namespace lianlu::fuzz
