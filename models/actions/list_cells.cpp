// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/list_cells.h"

#include "models/base/text.h"

namespace lianlu::actions {

namespace {

using exchange::Cell;
using exchange::Money;

struct ListColumn {
    std::string_view name;
    int width;
};

// The names are a contract with whoever reads such files by program: add, never rename.
constexpr ListColumn kCustomerColumns[]{{"name", 16}, {"kind", 10}, {"phone", 16}, {"email", 26}, {"city", 12}, {"tier", 10}, {"points", 10}, {"points_to_next", 12},
                                        {"spent", 12}, {"orders", 8}, {"last_purchase", 18}, {"guide", 14}, {"id", 38}};
constexpr ListColumn kLeadColumns[]{{"name", 16}, {"phone", 16}, {"email", 26}, {"maturity", 10}, {"stage", 12}, {"intent", 30}, {"next_step", 30}, {"next_step_at", 18},
                                    {"source", 14}, {"last_contact", 18}, {"opened", 18}, {"owner", 14}, {"id", 38}, {"customer_id", 38}};
constexpr ListColumn kOfferColumns[]{{"name", 16}, {"subject", 40}, {"channel", 10}, {"status", 12}, {"reason", 30}, {"created", 18}, {"dispatched", 18}, {"opened", 18},
                                     {"clicked", 18}, {"bought", 18}, {"id", 38}, {"customer_id", 38}};

Cell at(const std::optional<Time>& moment) { return moment ? Cell{*moment} : Cell{}; }

}  // namespace

std::string ListCells::word(std::string_view group, std::string_view name) const {
    if (name.empty()) return {};
    auto key = std::string(group) + '/' + std::string(name);
    const auto found = m_words.find(key);
    return found == m_words.end() ? std::string(name) : found->second;
}

std::string ListCells::phone(std::string_view e164) const {
    // As people of the mainland write it: with the country's code a spreadsheet would see a sum.
    if (e164.starts_with("+86")) e164.remove_prefix(3);
    return m_whole || e164.empty() ? std::string(e164) : text::maskPhone(e164);
}

std::string ListCells::email(std::string_view address) const { return m_whole || address.empty() ? std::string(address) : text::maskEmail(address); }

exchange::Table ListCells::tableOf(const ListFilter& list, domain::LocalDays clock) const {
    const auto make = [&](std::string_view name, std::span<const ListColumn> columns) {
        exchange::Table table{word("list", name), {}, std::move(clock)};
        for (const auto& column : columns) table.columns.push_back({word(name, column.name), column.width});
        return table;
    };
    if (std::holds_alternative<store::CustomerFilter>(list)) return make("customers", kCustomerColumns);
    if (std::holds_alternative<store::LeadFilter>(list)) return make("leads", kLeadColumns);
    return make("offers", kOfferColumns);
}

std::vector<Cell> ListCells::cellsOf(const store::CustomerRow& row) const {
    return {row.name, wordOf("kind", row.kind), phone(row.phone), email(row.email), row.city, word("tier", row.tierCode), row.points, row.pointsToNext,
            Money{row.spentMinor}, row.orderCount, at(row.lastPurchaseAt), row.inPool ? word("owner", "pool") : row.guideName, row.id.toString()};
}

std::vector<Cell> ListCells::cellsOf(const store::LeadRow& row) const {
    return {row.customerName, phone(row.phone), email(row.email), row.maturity, wordOf("stage", row.stage), row.intent, row.nextStep, at(row.nextStepAt),
            wordOf("source", row.source), at(row.lastContactAt), at(row.openedAt), row.inPool ? word("owner", "pool") : row.ownerName, row.id.toString(), row.customerId.toString()};
}

std::vector<Cell> ListCells::cellsOf(const store::OfferRow& row) const {
    const auto& offer = row.offer;
    // One that the server has not seen has no status yet.
    const auto status = offer.cancelled ? std::string_view("cancelled") : domain::nameOf(offer.status == domain::OfferStatus::unknown ? domain::OfferStatus::queued : offer.status);
    const auto reason = offer.refusal == domain::Refusal::none ? std::string() : wordOf("reason", offer.refusal);
    return {row.customerName, offer.subject, wordOf("channel", offer.channel), word("status", status), reason, at(offer.createdAt), at(offer.dispatchedAt), at(offer.openedAt),
            at(offer.clickedAt), at(offer.boughtAt), offer.id.toString(), offer.customerId.toString()};
}

}  // namespace lianlu::actions
