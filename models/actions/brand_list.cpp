// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/brand_list.h"

#include <array>
#include <unordered_set>

#include "models/actions/disclose.h"
#include "models/actions/file_beside.h"
#include "models/domain/rules/policy.h"

namespace lianlu::actions {

namespace {

using exchange::Cell;

// As in the other lists of customers: a contract with whoever reads such files by program.
constexpr std::pair<std::string_view, int> kBrandColumns[]{{"name", 16}, {"kind", 10}, {"phone", 16}, {"tier", 10}, {"store", 22}, {"guide", 14},
                                                           {"orders", 8}, {"spent", 12}, {"joined", 18}, {"last_purchase", 18}, {"id", 38}};

std::string wordIn(const ExportWords& words, std::string_view group, std::string_view name) {
    if (name.empty()) return {};
    const auto found = words.find(std::string(group) + '/' + std::string(name));
    return found == words.end() ? std::string(name) : found->second;
}

Cell momentCell(const std::optional<Time>& moment) { return moment ? Cell{*moment} : Cell{}; }

exchange::Table brandTable(const ExportWords& words, domain::LocalDays wall) {
    exchange::Table table{wordIn(words, "list", "customers"), {}, std::move(wall)};
    for (const auto& [name, width] : kBrandColumns) table.columns.push_back({wordIn(words, "customers", name), width});
    return table;
}

Result<std::vector<BrandCustomer>> allOf(const BrandPages& pages, ExportProgress& progress) {
    std::vector<BrandCustomer> rows;
    std::unordered_set<Uuid> met;
    std::string after;
    do {
        if (progress.cancelled) return fail(Code::cancelled, "the export was stopped");
        LIANLU_TRY(auto page, pages(after, kBrandPage));
        if (page.total > kMostBrandRows) return fail(Code::tooLarge, "more than leave in one file", "rows");
        if (page.total > 0) progress.total = page.total;
        for (auto& row : page.rows)
            if (met.insert(row.id.uuid).second) rows.push_back(std::move(row));
        progress.done = static_cast<std::int64_t>(rows.size());
        if (progress.done > kMostBrandRows) return fail(Code::tooLarge, "more than leave in one file", "rows");
        after = std::move(page.next);
    } while (!after.empty());
    return rows;
}

}  // namespace

Result<std::int64_t> exportBrand(const Context& context, const BrandExport& input, const BrandPages& pages, ExportProgress& progress) {
    if (!domain::may(context.role, domain::Act::queryCustomers)) return fail(Code::forbidden, "this role's customers are on its device");
    LIANLU_TRY(const auto place, filePlace(context, input.file));
    LIANLU_TRY(const auto rows, allOf(pages, progress));
    if (rows.empty()) return fail(Code::notFound, "nobody fits", "rows");
    if (progress.cancelled) return fail(Code::cancelled, "the export was stopped");
    const auto count = static_cast<std::int64_t>(rows.size());
    LIANLU_CHECK(disclose(context, {domain::DisclosureAct::exported, domain::Disclosed::customersMasked, {}, count}).get());
    FileBeside file(place);
    LIANLU_TRY(auto wall, domain::LocalDays::in(input.timeZone));
    LIANLU_TRY(const auto writer, exchange::beginTable(input.form, file.written(), brandTable(input.words, std::move(wall))));
    for (const auto& row : rows) {
        const std::array<Cell, std::size(kBrandColumns)> cells{
            row.name, wordIn(input.words, "kind", row.kind == domain::CustomerKind::unknown ? std::string_view() : domain::nameOf(row.kind)), row.phone, wordIn(input.words, "tier", row.tierCode), row.storeName, row.guideName,
            row.orderCount, exchange::Money{row.spentMinor}, momentCell(row.joinedAt), momentCell(row.lastPurchaseAt), row.id.toString()};
        LIANLU_CHECK(writer->add(cells));
    }
    LIANLU_CHECK(writer->finish());
    // The last moment to stop: from here on the file is there.
    if (progress.cancelled) return fail(Code::cancelled, "the export was stopped");
    LIANLU_CHECK(file.publish());
    return count;
}

}  // namespace lianlu::actions
