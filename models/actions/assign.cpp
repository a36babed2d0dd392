// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/assign.h"

#include <set>

#include "models/actions/run.h"
#include "models/actions/steps.h"
#include "models/domain/rules/team.h"
#include "models/store/entity_reader.h"
#include "models/store/keyset.h"

namespace lianlu::actions {

namespace {

//! What one push takes; see protocol::kMaxPushOps.
constexpr std::size_t kMostAssignOps = 200;

bool isOpenLead(const domain::Lead& lead) { return lead.stage != domain::LeadStage::won && lead.stage != domain::LeadStage::lost; }

template <class TypedId>
std::string textOf(const std::vector<TypedId>& ids) {
    std::vector<Uuid> plain;
    for (const auto& id : ids) plain.push_back(id.uuid);
    return store::idArray(plain);
}

constexpr auto kTheseRows = "WHERE id IN (SELECT unhex(value) FROM json_each(?1))";

Result<std::vector<domain::Customer>> customersOf(db::Connection& c, const std::vector<domain::CustomerId>& ids) {
    return store::readEntities<domain::Customer>(c, kTheseRows, textOf(ids));
}

//! The plan as it grows: nobody twice.
class Planner {
public:
    Planner(domain::StaffId to, AssignPlan& plan) : m_to(to), m_plan(plan) {}

    void addPerson(const domain::Customer& person) {
        if (m_persons.insert(person.id.uuid).second) m_plan.customers.push_back(person.id);
    }
    void addLead(const domain::Lead& lead) {
        if (m_leads.insert(lead.id.uuid).second) m_plan.leads.push_back(lead.id);
    }
    //! Counts a row that was chosen; true: it changes.
    bool choose(domain::StaffId holder) {
        ++(holder.isNull() ? m_plan.chosen : holder == m_to ? m_plan.already : m_plan.others);
        return holder.isNull();
    }

private:
    domain::StaffId m_to;
    AssignPlan& m_plan;
    std::set<Uuid> m_persons, m_leads;
};

Result<void> planLeads(db::Connection& c, const Assign& input, Planner& planner) {
    LIANLU_TRY(const auto leads, store::readEntities<domain::Lead>(c, kTheseRows, textOf(input.leads)));
    std::vector<domain::CustomerId> ids;
    for (const auto& lead : leads) ids.push_back(lead.customerId);
    LIANLU_TRY(const auto persons, customersOf(c, ids));
    std::map<Uuid, const domain::Customer*> byId;
    for (const auto& person : persons) byId.emplace(person.id.uuid, &person);
    for (const auto& lead : leads) {
        const auto found = byId.find(lead.customerId.uuid);
        const auto* person = found == byId.end() ? nullptr : found->second;
        // A lead without its own owner is still out of everybody else's sight while its person is in a colleague's book.
        const bool elsewhere = person && !person->guideId.isNull() && person->guideId != input.to;
        if (!planner.choose(lead.ownerId.isNull() && elsewhere ? person->guideId : lead.ownerId)) continue;
        planner.addLead(lead);
        if (person && person->guideId.isNull()) planner.addPerson(*person);
    }
    return {};
}

}  // namespace

Result<void> checkHolder(const Context& context, db::Connection& c, domain::StaffId to) {
    if (to.isNull()) return fail(Code::invalid, "to whom", "to");
    if (context.role != domain::Role::manager && to != context.staff) return fail(Code::refused, "assign-by-manager", "to");
    if (context.role != domain::Role::manager && context.role != domain::Role::guide) return fail(Code::forbidden, "not this role's to do", "to");
    auto staff = rowOf<domain::Staff>(c, to);
    if (!staff) {
        auto error = std::move(staff).error();
        error.subject = "to";
        return fail(std::move(error));
    }
    if (staff->status == domain::StaffStatus::left) return fail(Code::refused, "left", "to");
    if (!domain::canHoldBook(*staff)) return fail(Code::refused, "not-a-guide", "to");
    return {};
}

Result<AssignPlan> planAssign(db::Connection& c, const Assign& input) {
    AssignPlan plan;
    Planner planner(input.to, plan);
    LIANLU_TRY(const auto persons, customersOf(c, input.customers));
    for (const auto& person : persons)
        if (planner.choose(person.guideId)) planner.addPerson(person);
    LIANLU_CHECK(planLeads(c, input, planner));
    LIANLU_TRY(const auto along, store::readEntities<domain::Lead>(c, "WHERE owner_id IS NULL AND customer_id IN (SELECT unhex(value) FROM json_each(?1))", textOf(plan.customers)));
    for (const auto& lead : along)
        if (isOpenLead(lead)) planner.addLead(lead);
    return plan;
}

Result<void> assignIn(store::WriteTxn& txn, const Assign& input) {
    LIANLU_TRY(const auto plan, planAssign(txn.connection(), input));
    if (plan.customers.size() + plan.leads.size() > kMostAssignOps) return fail(Code::tooLarge, "more than can be taken back as one", "customers");
    // The person first: the server moves all that hangs on a person with it, and then the lead is within reach.
    for (const auto& id : plan.customers) LIANLU_CHECK(txn.update(domain::Customer::kEntity, id, {{"guide_id", input.to.toString()}}));
    for (const auto& id : plan.leads) LIANLU_CHECK(txn.update(domain::Lead::kEntity, id, {{"owner_id", input.to.toString()}}));
    return {};
}

Doing assign(const Context& context, Assign input) {
    if (input.customers.empty() && input.leads.empty()) return ready(Error{Code::invalid, "whom", "customers"});
    if (input.customers.size() + input.leads.size() > kMostAssignedAtOnce) return ready(Error{Code::tooLarge, "more than can be taken back as one", "customers"});
    return start(context, [context, input = std::move(input)](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_CHECK(checkHolder(context, txn.connection(), input.to));
        LIANLU_CHECK(assignIn(txn, input));
        return input.to.uuid;
    });
}

}  // namespace lianlu::actions
