// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "app/cli/output.h"
#include "app/cli/sentences.h"
#include "app/cli/values.h"
#include "models/actions/assign.h"
#include "models/actions/team_figures.h"
#include "models/domain/rules/team.h"

namespace lianlu::cli {

namespace {

Item itemOf(const store::TeamLine& line, const store::TeamPeriod& period) {
    Item item;
    item.add("staff_id", line.staff.id).add("code", line.staff.code).add("name", line.pool ? std::string("(pool)") : line.staff.name);
    item.add("role", line.pool ? std::string() : std::string(domain::nameOf(line.staff.role))).add("status", line.staff.status).add("store_name", line.storeName);
    item.add("customers", domain::Value{line.customers}).add("open_leads", domain::Value{line.openLeads});
    item.add("open_tasks", domain::Value{line.openTasks}).add("overdue_tasks", domain::Value{line.overdueTasks});
    item.add("contacts_7_days", domain::Value{line.contactsIn(period.week)}).add("contacts_30_days", domain::Value{line.contactsIn(period.days.size())});
    return std::move(item.add("offers_30_days", domain::Value{line.offers}).add("won_leads_this_month", domain::Value{line.wonLeads}));
}

Outcome<void> team(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    const auto context = desk.context();
    if (!domain::leadsTeam(context.role)) return fail(Code::refused, "team-by-manager", "team");
    LIANLU_TRY(const auto figures, desk.read([&](db::Connection& c) { return actions::teamFigures(c, context.shop, app.clock.now()); }));
    std::vector<Item> rows;
    for (const auto& line : figures.lines) rows.push_back(itemOf(line, figures.period));
    Item rest;
    rest.add("days_from_at", std::optional<Time>(figures.period.days.front())).add("month_from_at", std::optional<Time>(figures.period.month)).add("measured_at", std::optional<Time>(figures.period.now));
    printList(app, {{"name", "NAME", 20}, {"role", "ROLE"}, {"status", "STATUS"}, {"customers", "CUSTOMERS"}, {"open_leads", "LEADS"}, {"open_tasks", "TASKS"}, {"overdue_tasks", "OVERDUE"},
                    {"contacts_7_days", "CONTACTS 7 D"}, {"contacts_30_days", "30 D"}, {"offers_30_days", "OFFERS 30 D"}, {"won_leads_this_month", "WON THIS MONTH"}}, rows, rest);
    return {};
}

//! Says what happened, or why nothing did.
Outcome<void> assigned(App& app, const Desk& desk, const actions::Assign& wish) {
    LIANLU_TRY(const auto plan, desk.read([&](db::Connection& c) { return actions::planAssign(c, wish); }));
    if (plan.others > 0) return fail(Code::refused, "held-by-colleague", "customer");
    LIANLU_TRY(const auto done, actions::assign(desk.context(), wish).get());
    Item item;
    item.add("staff_id", wish.to).add("customers", domain::Value{static_cast<std::int64_t>(plan.customers.size())}).add("leads", domain::Value{static_cast<std::int64_t>(plan.leads.size())});
    item.add("txn_id", done.changes.empty() ? domain::TxnId{} : done.txn);
    printDone(app, say(done.changes.empty() ? "assigned-already" : "assigned", app.language, std::to_string(plan.customers.size() + plan.leads.size())), item);
    return {};
}

//! Nobody named: whoever asks.
Outcome<domain::StaffId> holderOf(const Desk& desk, const Arguments& arguments) {
    if (!arguments.has("to")) return desk.context().staff;
    return staffIdOf(desk, arguments.text("to"));
}

Outcome<void> assignCustomer(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    actions::Assign wish;
    LIANLU_TRY(const auto id, customerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(wish.to, holderOf(desk, arguments));
    wish.customers.push_back(id);
    return assigned(app, desk, wish);
}

Outcome<void> assignLead(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    actions::Assign wish;
    LIANLU_TRY(const auto id, leadIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(wish.to, holderOf(desk, arguments));
    wish.leads.push_back(id);
    return assigned(app, desk, wish);
}

const Option kHolder{"to", "STAFF", "whose they become, by id or code; the store manager's to say (else the own)"};

}  // namespace

std::vector<Command> teamCommands() {
    return {{"customers assign", "CUSTOMER", "Takes somebody out of the pool into a colleague's book, or into the own",
             "Open leads that are nobody's go along. It works offline; `undo` takes it back, after it was sent a manager's only. Who is in a colleague's book changes hands by\n"
             "`handover start`.", {kHolder}, assignCustomer},
            {"leads assign", "LEAD", "Takes a lead out of the pool, with its person", "", {kHolder}, assignLead},
            {"team", "", "What each of the store's people has in hand and did, and the pool",
             "For store managers, of what this machine holds by its last sync. Days are those of the store's time zone, today among them; a contact is a logged\n"
             "interaction; offers are without those taken back; won are leads closed this month.", {}, team}};
}

}  // namespace lianlu::cli
