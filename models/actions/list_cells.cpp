// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/list_cells.h"

#include <span>

#include "models/base/text.h"
#include "models/domain/entities/task.h"
#include "models/domain/rules/person_match.h"

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
                                    {"source", 14}, {"last_contact", 18}, {"opened", 18}, {"owner", 14}, {"id", 38}, {"customer_id", 38}, {"budget", 12}};
constexpr ListColumn kOfferColumns[]{{"name", 16}, {"subject", 40}, {"channel", 10}, {"status", 12}, {"reason", 30}, {"created", 18}, {"dispatched", 18}, {"opened", 18},
                                     {"clicked", 18}, {"bought", 18}, {"id", 38}, {"customer_id", 38}};

constexpr ListColumn kTaskColumns[]{{"title", 36}, {"kind", 14}, {"person", 16}, {"due", 18}, {"status", 10}, {"priority", 10}, {"assignee", 14}, {"reason", 40}, {"done", 18},
                                    {"id", 38}, {"customer_id", 38}};
constexpr ListColumn kTeamColumns[]{{"name", 16}, {"role", 14}, {"status", 10}, {"store", 18}, {"customers", 10}, {"open_leads", 10}, {"open_tasks", 10}, {"overdue_tasks", 10},
                                    {"contacts_7_days", 12}, {"contacts_30_days", 12}, {"offers_30_days", 12}, {"won_this_month", 12}, {"id", 38}};
constexpr ListColumn kPairColumns[]{{"first", 16}, {"second", 16}, {"likeness", 10}, {"method", 18}, {"status", 12}, {"kept", 16}, {"first_store", 18}, {"second_store", 18},
                                    {"found", 18}, {"decided_by", 14}, {"decided", 18}, {"joined", 18}, {"id", 38}, {"first_id", 38}, {"second_id", 38}, {"customer_id", 38}};
constexpr ListColumn kQualityColumns[]{{"figure", 24}, {"name", 16}, {"other", 16}, {"phone", 16}, {"email", 26}, {"city", 12}, {"guide", 14}, {"last_purchase", 18}, {"id", 38}, {"other_id", 38}};

Cell at(const std::optional<Time>& moment) { return moment ? Cell{*moment} : Cell{}; }
template <class Id>
Cell idOf(const Id& id) {
    return id.isNull() ? Cell{} : Cell{id.toString()};
}

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
    constexpr std::span<const ListColumn> kColumns[]{kCustomerColumns, kLeadColumns, kOfferColumns, kTaskColumns, kTeamColumns, kPairColumns, kQualityColumns};
    static_assert(std::size(kColumns) == std::variant_size_v<ListFilter>);
    return make(nameOf(list), kColumns[list.index()]);
}

std::vector<Cell> ListCells::cellsOf(const store::CustomerRow& row) const {
    return {row.name, wordOf("kind", row.kind), phone(row.phone), email(row.email), row.city, word("tier", row.tierCode), row.points, row.pointsToNext,
            Money{row.spentMinor}, row.orderCount, at(row.lastPurchaseAt), row.inPool ? word("owner", "pool") : row.guideName, row.id.toString()};
}

std::vector<Cell> ListCells::cellsOf(const store::LeadRow& row) const {
    return {row.customerName, phone(row.phone), email(row.email), row.maturity, wordOf("stage", row.stage), row.intent, row.nextStep, at(row.nextStepAt),
            wordOf("source", row.source), at(row.lastContactAt), at(row.openedAt), row.inPool ? word("owner", "pool") : row.ownerName, row.id.toString(), row.customerId.toString(), row.budgetMinor > 0 ? Cell{Money{row.budgetMinor}} : Cell{}};
}

std::vector<Cell> ListCells::cellsOf(const store::OfferRow& row) const {
    const auto& offer = row.offer;
    // One that the server has not seen has no status yet.
    const auto status = offer.cancelled ? std::string_view("cancelled") : domain::nameOf(offer.status == domain::OfferStatus::unknown ? domain::OfferStatus::queued : offer.status);
    const auto reason = offer.refusal == domain::Refusal::none ? std::string() : wordOf("reason", offer.refusal);
    return {row.customerName, offer.subject, wordOf("channel", offer.channel), word("status", status), reason, at(offer.createdAt), at(offer.dispatchedAt), at(offer.openedAt),
            at(offer.clickedAt), at(offer.boughtAt), offer.id.toString(), offer.customerId.toString()};
}

std::vector<Cell> ListCells::cellsOf(const store::TaskLine& row) const {
    const auto& task = row.task;
    const auto title = task.title.empty() ? wordOf("task_kind", task.kind) : task.title;
    const auto priority = std::to_string(domain::priorityOf(task));
    return {title, wordOf("task_kind", task.kind), row.customerName, at(task.dueAt), wordOf("task_status", task.status), word("priority", priority),
            task.assigneeId.isNull() ? word("owner", "nobody") : row.assigneeName, task.reason, at(task.doneAt), task.id.toString(), idOf(task.customerId)};
}

std::vector<Cell> ListCells::cellsOf(const TeamRow& row) const {
    const auto& line = row.line;
    // What the pool cannot have is no zero.
    const auto own = [&](std::int64_t figure) { return line.pool ? Cell{} : Cell{figure}; };
    return {line.pool ? word("owner", "pool") : line.staff.name, line.pool ? std::string() : wordOf("role", line.staff.role), line.pool ? std::string() : wordOf("staff_status", line.staff.status),
            line.storeName, line.customers, line.openLeads, line.openTasks, line.overdueTasks, own(line.contactsIn(row.period.week)), own(line.contactsIn(row.period.days.size())),
            own(line.offers), own(line.wonLeads), idOf(line.staff.id)};
}

std::vector<Cell> ListCells::cellsOf(const store::MatchRow& row) const {
    const auto& match = row.match;
    // As on the screen: the one that would stay stands first. Whom they keep is known once they are one.
    const bool turned = match.customerId == match.secondId;
    const bool joined = match.status == domain::MatchStatus::joined;
    const int percent = domain::likenessPercent(match);
    return {turned ? row.secondName : row.firstName, turned ? row.firstName : row.secondName, percent < 0 ? std::string() : std::to_string(percent) + " %",
            word("method", domain::nameOf(match.method)), wordOf("match_status", match.status), joined ? row.staysName : std::string(),
            turned ? row.secondStore : row.firstStore, turned ? row.firstStore : row.secondStore, at(match.foundAt), row.decidedByName, at(match.decidedAt), at(match.joinedAt), match.id.toString(),
            (turned ? match.secondId : match.firstId).toString(), (turned ? match.firstId : match.secondId).toString(), joined ? idOf(match.customerId) : Cell{}};
}

std::vector<Cell> ListCells::cellsOf(const QualityPersonRow& row) const {
    const auto& one = row.customer;
    return {word("figure", insight::nameOf(row.issue)), one.name, row.twinName, phone(one.phone), email(one.email), one.city, one.inPool ? word("owner", "pool") : one.guideName,
            at(one.lastPurchaseAt), one.id.toString(), idOf(row.twin)};
}

}  // namespace lianlu::actions
