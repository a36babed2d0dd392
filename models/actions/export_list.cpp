// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/export_list.h"

#include "models/actions/disclose.h"
#include "models/actions/file_beside.h"
#include "models/actions/list_cells.h"
#include "models/actions/offer_words.h"
#include "models/domain/rules/policy.h"
#include "models/search/lists.h"

namespace lianlu::actions {

namespace {

constexpr int kExportPage = 500;

domain::Disclosed whatOf(const ListFilter& list, bool whole) {
    using enum domain::Disclosed;
    if (std::holds_alternative<store::CustomerFilter>(list)) return whole ? customers : customersMasked;
    if (std::holds_alternative<store::LeadFilter>(list)) return whole ? leads : leadsMasked;
    return offers;
}

Result<store::Page<store::CustomerRow>> pageOf(db::Connection& connection, const store::CustomerFilter& filter, const std::string& after) {
    return store::Queries::customers(connection, filter, after, kExportPage);
}
Result<store::Page<store::LeadRow>> pageOf(db::Connection& connection, const store::LeadFilter& filter, const std::string& after) {
    return store::Queries::leads(connection, filter, after, kExportPage);
}
Result<store::Page<store::OfferRow>> pageOf(db::Connection& connection, const store::OfferFilter& filter, const std::string& after) {
    LIANLU_TRY(auto page, store::offerPage(connection, filter, after, kExportPage));
    for (auto& row : page.rows) {
        LIANLU_TRY(row.offer.subject, offerWords(connection, row.offer, row.offer.subject));
    }
    return page;
}

template <class Filter>
Result<void> writeRows(db::Connection& connection, const Filter& filter, const ListCells& cells, exchange::TableWriter& writer, ExportProgress& progress) {
    std::string after;
    do {
        LIANLU_TRY(const auto page, pageOf(connection, filter, after));
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
    return list;
}

ListFilter onlyRows(ListFilter list, std::vector<Uuid> ids) {
    if (auto* customers = std::get_if<store::CustomerFilter>(&list)) {
        customers->search.clear();
        customers->among = std::move(ids);
    } else if (auto* leads = std::get_if<store::LeadFilter>(&list)) {
        leads->search.clear();
        leads->chosen = std::move(ids);
    }
    return list;
}

Result<std::int64_t> countList(db::Connection& connection, const ListFilter& list) {
    if (const auto* customers = std::get_if<store::CustomerFilter>(&list)) return store::Queries::countCustomers(connection, *customers);
    if (const auto* leads = std::get_if<store::LeadFilter>(&list)) return store::Queries::countLeads(connection, *leads);
    return store::countOffers(connection, std::get<store::OfferFilter>(list));
}

Result<std::int64_t> exportList(const Context& context, const ExportList& input, ExportProgress& progress) {
    if (input.whole && !domain::mayTakeOutWhole(context.role)) return fail(Code::forbidden, "numbers and addresses stay masked", "whole");
    LIANLU_TRY(const auto place, filePlace(context, input.file));
    FileBeside file(place);
    std::int64_t count = 0;
    // One read transaction: what others write meanwhile neither moves a row to a page that was read nor changes how many there are.
    LIANLU_CHECK(context.store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(count, countList(connection, input.list));
        progress.total = count;
        LIANLU_TRY(auto wall, wallOf(connection, context.shop));
        const ListCells cells(input.words, input.whole);
        LIANLU_TRY(const auto writer, exchange::beginTable(input.form, file.written(), cells.tableOf(input.list, std::move(wall))));
        if (progress.cancelled) return fail(Code::cancelled, "the export was stopped");
        if (count > 0) LIANLU_CHECK(disclose(context, {domain::DisclosureAct::exported, whatOf(input.list, input.whole), {}, count}).get());
        LIANLU_CHECK(std::visit([&](const auto& filter) { return writeRows(connection, filter, cells, *writer, progress); }, input.list));
        if (progress.done != count) return fail(Code::damaged, "rows of the list could not be read");
        return writer->finish();
    }));
    // The last moment to stop: from here on the file is there.
    if (progress.cancelled) return fail(Code::cancelled, "the export was stopped");
    LIANLU_CHECK(file.publish());
    return count;
}

}  // namespace lianlu::actions
