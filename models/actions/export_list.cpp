// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/export_list.h"

#include "models/actions/disclose.h"
#include "models/actions/file_beside.h"
#include "models/actions/list_cells.h"
#include "models/actions/list_pages.h"
#include "models/domain/rules/policy.h"
#include "models/search/lists.h"

namespace lianlu::actions {

namespace {

constexpr int kExportPage = 500;

domain::Disclosed whatOf(const ListFilter& list, bool whole) {
    using enum domain::Disclosed;
    if (std::holds_alternative<store::CustomerFilter>(list) || std::holds_alternative<QualityList>(list)) return whole ? customers : customersMasked;
    if (std::holds_alternative<store::LeadFilter>(list)) return whole ? leads : leadsMasked;
    if (std::holds_alternative<store::TaskFilter>(list)) return tasks;
    if (std::holds_alternative<TeamList>(list)) return team;
    return std::holds_alternative<PairList>(list) ? duplicates : offers;
}

template <class Filter>
Result<void> writeRows(const Context& context, db::Connection& connection, const Filter& filter, const ListCells& cells, exchange::TableWriter& writer, ExportProgress& progress) {
    const ListPages pages{context, connection, kExportPage};
    std::string after;
    do {
        LIANLU_TRY(const auto page, pages.of(filter, after));
        for (const auto& row : page.rows) {
            if (progress.cancelled) return fail(Code::cancelled, "the export was stopped");
            LIANLU_CHECK(writer.add(cells.cellsOf(row)));
            ++progress.done;
        }
        after = page.next;
    } while (!after.empty());
    return {};
}

Result<domain::LocalDays> wallOf(db::Connection& connection, domain::StoreId shop) {
    LIANLU_TRY(const auto brand, store::Queries::brand(connection));
    const auto store = store::Queries::store(connection, shop);
    if (!store && store.error().code != Code::notFound) return fail(store.error());
    return domain::LocalDays::in(store && !store->timeZone.empty() ? store->timeZone : brand.timeZone);
}

}  // namespace

Result<ListFilter> answered(search::PersonIndex& persons, ListFilter list) {
    if (auto* customers = std::get_if<store::CustomerFilter>(&list)) LIANLU_CHECK(search::answer(persons, *customers));
    if (auto* leads = std::get_if<store::LeadFilter>(&list)) LIANLU_CHECK(search::answer(persons, *leads));
    if (auto* offers = std::get_if<store::OfferFilter>(&list)) LIANLU_CHECK(search::answer(persons, *offers));
    if (auto* tasks = std::get_if<store::TaskFilter>(&list)) LIANLU_CHECK(search::answer(persons, *tasks));
    return list;
}

ListFilter onlyRows(ListFilter list, std::vector<Uuid> ids) {
    if (auto* customers = std::get_if<store::CustomerFilter>(&list)) {
        customers->search.clear();
        customers->among = std::move(ids);
    } else if (auto* leads = std::get_if<store::LeadFilter>(&list)) {
        leads->search.clear();
        leads->chosen = std::move(ids);
    } else if (auto* tasks = std::get_if<store::TaskFilter>(&list)) {
        tasks->search.clear();
        tasks->chosen = std::move(ids);
    }
    return list;
}

std::string_view nameOf(const ListFilter& list) noexcept {
    constexpr std::string_view kNames[]{"customers", "leads", "offers", "tasks", "team", "duplicates", "quality"};
    static_assert(std::size(kNames) == std::variant_size_v<ListFilter>);
    return kNames[list.index()];
}

bool hasAddresses(const ListFilter& list) noexcept {
    return std::holds_alternative<store::CustomerFilter>(list) || std::holds_alternative<store::LeadFilter>(list) || std::holds_alternative<QualityList>(list);
}

Result<std::int64_t> countList(const Context& context, db::Connection& connection, const ListFilter& list) {
    const ListPages pages{context, connection, kExportPage};
    return std::visit([&](const auto& filter) { return pages.count(filter); }, list);
}

Result<std::int64_t> exportList(const Context& context, const ExportList& input, ExportProgress& progress) {
    if (input.whole && !domain::mayTakeOutWhole(context.role)) return fail(Code::forbidden, "numbers and addresses stay masked", "whole");
    LIANLU_TRY(const auto place, filePlace(context, input.file));
    FileBeside file(place);
    std::int64_t count = 0;
    // One read transaction: what others write meanwhile neither moves a row to a page that was read nor changes how many there are.
    LIANLU_CHECK(context.store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(count, countList(context, connection, input.list));
        progress.total = count;
        LIANLU_TRY(auto wall, wallOf(connection, context.shop));
        const ListCells cells(input.words, input.whole);
        LIANLU_TRY(const auto writer, exchange::beginTable(input.form, file.written(), cells.tableOf(input.list, std::move(wall))));
        if (progress.cancelled) return fail(Code::cancelled, "the export was stopped");
        if (count > 0) LIANLU_CHECK(disclose(context, {domain::DisclosureAct::exported, whatOf(input.list, input.whole), {}, count}).get());
        LIANLU_CHECK(std::visit([&](const auto& filter) { return writeRows(context, connection, filter, cells, *writer, progress); }, input.list));
        if (progress.done != count) return fail(Code::damaged, "rows of the list could not be read");
        return writer->finish();
    }));
    // The last moment to stop: from here on the file is there.
    if (progress.cancelled) return fail(Code::cancelled, "the export was stopped");
    LIANLU_CHECK(file.publish());
    return count;
}

}  // namespace lianlu::actions
