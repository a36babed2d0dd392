// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_match.h"

#include <algorithm>
#include <array>

#include "models/actions/run.h"
#include "models/domain/rules/lead_stage.h"
#include "models/store/imports.h"
#include "models/store/layers.h"
#include "models/store/queries.h"

namespace lianlu::actions {

namespace {

using domain::IdentityKind;

constexpr std::int64_t kImportedMaturity = 20;

struct Address {
    IdentityKind kind;
    const std::string& value;
    std::string_view field;
};
std::array<Address, 3> addressesOf(const ImportRow& row) {
    return {{{IdentityKind::mobile, row.phone, "phone"}, {IdentityKind::email, row.email, "email"}, {IdentityKind::card, row.card, "card"}}};
}

RowPlan badRow(ImportFault fault, std::string_view field) {
    RowPlan plan;
    plan.problem = {fault, std::string(field)};
    return plan;
}

//! Whom the addresses belong to; more than one person, or none.
struct Holder {
    domain::CustomerId person;
    ImportProblem problem;
};
Result<Holder> holderOf(db::Connection& connection, const ImportRow& row) {
    Holder holder;
    for (const auto& [kind, value, field] : addressesOf(row)) {
        if (value.empty()) continue;
        LIANLU_TRY(const auto found, store::Queries::customersWith(connection, kind, value));
        if (found.size() > 1) return Holder{{}, {ImportFault::severalPersons, std::string(field)}};
        if (found.empty()) continue;
        if (!holder.person.isNull() && holder.person != found.front()) return Holder{{}, {ImportFault::twoPersons, std::string(field)}};
        holder.person = found.front();
    }
    return holder;
}

void addDiffering(RowPlan& plan, domain::Fields& changes, std::string_view entity, const domain::Fields& before, const domain::Fields& wanted) {
    for (const auto& [name, value] : wanted) {
        auto held = store::valueIn(before, name);
        if (store::sameValue(held, value)) continue;
        changes.emplace(name, value);
        plan.changes.push_back({name, std::string(entity), name, std::move(held)});
    }
}

Result<void> planAddresses(db::Connection& connection, const ImportRow& row, RowPlan& plan) {
    LIANLU_TRY(const auto held, store::Imports::identitiesOf(connection, plan.person));
    for (const auto& [kind, value, field] : addressesOf(row)) {
        if (value.empty()) continue;
        const domain::Identity* first = nullptr;
        bool has = false;
        for (const auto& one : held) {
            if (one.kind != kind || one.status == domain::IdentityStatus::retired) continue;
            has = has || one.value == value;
            if (!first) first = &one;
        }
        if (has) continue;
        if (first && kind == IdentityKind::card) continue;
        if (!first) plan.newAddresses.emplace_back(kind, value);
        else plan.mendedAddresses.emplace_back(first->id, value);
        plan.changes.push_back({std::string(field), std::string(domain::Identity::kEntity), "value", first ? domain::Value(first->value) : domain::Value()});
    }
    return {};
}

Result<void> planLead(db::Connection& connection, OnExisting existing, const ImportRow& row, RowPlan& plan) {
    LIANLU_TRY(const auto leads, store::Imports::leadsOf(connection, plan.person));
    const auto open = std::find_if(leads.begin(), leads.end(), [](const domain::Lead& lead) { return domain::isOpen(lead.stage); });
    if (open == leads.end()) {
        plan.newLead = existing == OnExisting::addLead;
        return {};
    }
    plan.lead = open->id;
    addDiffering(plan, plan.leadChanges, domain::Lead::kEntity, domain::toFields(*open), row.lead);
    return {};
}

Result<void> addImported(const Context& context, store::WriteTxn& txn, const domain::Scope& scope, domain::CustomerId person, IdentityKind kind, const std::string& value) {
    domain::Identity identity;
    identity.id = context.ids.next<domain::IdentityId>();
    identity.customerId = person;
    identity.kind = kind;
    identity.value = value;
    identity.status = domain::IdentityStatus::active;
    identity.source = "import";
    return insert(txn, identity, scope);
}

Result<void> addLead(const Context& context, store::WriteTxn& txn, const domain::Scope& scope, const ImportRow& row, domain::CustomerId person, domain::StaffId owner) {
    domain::Lead lead;
    lead.maturity = kImportedMaturity;
    if (!domain::applyFields(lead, row.lead)) return fail(Code::invalid, "a value of a wrong type", "lead");
    lead.id = context.ids.next<domain::LeadId>();
    lead.customerId = person;
    lead.source = row.source == domain::LeadSource::unknown ? domain::LeadSource::ingest : row.source;
    lead.sourceDetail = row.sourceDetail;
    lead.stage = domain::LeadStage::fresh;
    lead.ownerId = owner;
    lead.openedAt = txn.now();
    return insert(txn, lead, scope);
}

Result<domain::CustomerId> createPerson(const Context& context, store::WriteTxn& txn, ImportKind kind, const ImportRow& row) {
    domain::Customer customer;
    if (!domain::applyFields(customer, row.person)) return fail(Code::invalid, "a value of a wrong type", "person");
    customer.id = context.ids.next<domain::CustomerId>();
    customer.kind = kind == ImportKind::leads ? domain::CustomerKind::prospect : domain::CustomerKind::customer;
    customer.name = row.name;
    customer.homeStoreId = context.shop;
    // A guide's are the guide's; a manager's wait in the pool until they are assigned.
    if (context.role == domain::Role::guide) customer.guideId = context.staff;
    const auto scope = domain::Scope::ofPerson(customer.guideId, customer.homeStoreId);
    LIANLU_CHECK(insert(txn, customer, scope));
    for (const auto& [identity, value, field] : addressesOf(row))
        if (!value.empty()) LIANLU_CHECK(addImported(context, txn, scope, customer.id, identity, value));
    if (kind == ImportKind::leads) LIANLU_CHECK(addLead(context, txn, scope, row, customer.id, customer.guideId));
    return customer.id;
}

}  // namespace

Result<RowPlan> planRow(db::Connection& connection, ImportKind kind, OnExisting existing, const ImportRow& row) {
    LIANLU_TRY(const auto holder, holderOf(connection, row));
    if (holder.problem.fault != ImportFault::none) return badRow(holder.problem.fault, holder.problem.field);
    RowPlan plan;
    plan.person = holder.person;
    if (holder.person.isNull()) {
        if (row.name.empty()) return badRow(ImportFault::noName, "name");
        plan.fate = RowFate::create;
        return plan;
    }
    plan.fate = RowFate::skipped;
    if (existing == OnExisting::skip) return plan;
    LIANLU_TRY(const auto before, rowOf<domain::Customer>(connection, holder.person));
    auto wanted = row.person;
    if (!row.name.empty()) wanted.emplace("name", row.name);
    addDiffering(plan, plan.personChanges, domain::Customer::kEntity, domain::toFields(before), wanted);
    LIANLU_CHECK(planAddresses(connection, row, plan));
    if (kind == ImportKind::leads) LIANLU_CHECK(planLead(connection, existing, row, plan));
    const bool changes = !plan.personChanges.empty() || !plan.newAddresses.empty() || !plan.mendedAddresses.empty() || !plan.leadChanges.empty() || plan.newLead;
    plan.fate = changes ? RowFate::update : RowFate::same;
    return plan;
}

Result<domain::CustomerId> writeRow(const Context& context, store::WriteTxn& txn, ImportKind kind, const ImportRow& row, const RowPlan& plan) {
    if (plan.fate == RowFate::create) return createPerson(context, txn, kind, row);
    if (plan.fate != RowFate::update) return plan.person;
    LIANLU_TRY(const auto scope, txn.scopeOf(domain::Customer::kEntity, plan.person.uuid));
    if (!plan.personChanges.empty()) LIANLU_CHECK(txn.update(domain::Customer::kEntity, plan.person, plan.personChanges));
    for (const auto& [kindOf, value] : plan.newAddresses) LIANLU_CHECK(addImported(context, txn, scope, plan.person, kindOf, value));
    for (const auto& [id, value] : plan.mendedAddresses) LIANLU_CHECK(txn.update(domain::Identity::kEntity, id, {{"value", value}}));
    if (!plan.leadChanges.empty()) LIANLU_CHECK(txn.update(domain::Lead::kEntity, plan.lead, plan.leadChanges));
    if (!plan.newLead) return plan.person;
    LIANLU_TRY(const auto customer, txn.get<domain::Customer>(plan.person));
    LIANLU_CHECK(addLead(context, txn, scope, row, plan.person, customer.guideId));
    return plan.person;
}

}  // namespace lianlu::actions
