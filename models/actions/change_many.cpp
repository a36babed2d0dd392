// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/change_many.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "models/actions/many_run.h"
#include "models/actions/steps.h"
#include "models/base/text.h"
#include "models/domain/entities.h"
#include "models/domain/record.h"
#include "models/domain/rules/access.h"
#include "models/domain/rules/lead_stage.h"
#include "models/domain/rules/tag.h"
#include "models/store/queries.h"
#include "models/store/row_table.h"
#include "models/store/scopes.h"

namespace lianlu::actions {

namespace {

constexpr std::array kForward{domain::LeadStage::fresh, domain::LeadStage::contacted, domain::LeadStage::qualified, domain::LeadStage::negotiating};

//! A stage of a newer peer is beyond all that is known here.
std::size_t placeOfStage(domain::LeadStage stage) { return static_cast<std::size_t>(std::find(kForward.begin(), kForward.end(), stage) - kForward.begin()); }

template <class E>
struct Held {
    E entity;
    domain::Scope scope;
};

template <class E>
Result<std::optional<Held<E>>> heldRow(db::Connection& c, decltype(E::id) id) {
    LIANLU_TRY(const auto stored, store::RowTable::of(E::kEntity).read(c, E::kEntity, id.uuid));
    if (!stored) return std::optional<Held<E>>{};
    Held<E> held;
    held.entity.id = id;
    if (!domain::applyFields(held.entity, stored->fields)) return fail(Code::damaged, "row does not fit its entity", std::string(E::kEntity));
    LIANLU_TRY(held.scope, store::scopeAt(c, stored->meta.scope));
    return std::optional(std::move(held));
}

//! One kind of change: whether it can be at all, what it would do to a row, and doing it.
class Change {
public:
    virtual ~Change() = default;
    [[nodiscard]] virtual Result<void> prepare(db::Connection&) { return {}; }
    [[nodiscard]] virtual Result<ManyFate> fate(db::Connection& c, const Uuid& row) const = 0;
    [[nodiscard]] virtual Result<void> write(store::WriteTxn& txn, const Uuid& row) const = 0;
};

class TagChange : public Change {
public:
    TagChange(const Context& context, std::string name, std::optional<std::string> value) : m_context(context), m_name(std::move(name)), m_value(std::move(value)) {}

    Result<void> prepare(db::Connection& c) override {
        if (m_name.empty()) return fail(Code::invalid, "which tag", "name");
        LIANLU_TRY(m_definition, store::Queries::tagDefinition(c, m_name));
        const auto* definition = m_definition ? &*m_definition : nullptr;
        if (m_context.role != domain::Role::unknown)
            if (auto may = domain::maySetTag(m_context.role, definition); !may && (m_value || may.error().context != "tag-retired")) return may;
        if (m_value) return domain::checkTagValue(definition, *m_value);
        return {};
    }
    Result<ManyFate> fate(db::Connection& c, const Uuid& row) const override {
        LIANLU_TRY(const auto person, heldRow<domain::Customer>(c, {row}));
        if (!person) return ManyFate::gone;
        LIANLU_TRY(const auto own, store::Queries::ownTag(c, {row}, m_name));
        if (!m_value && !own) return ManyFate::already;
        if (m_value && own && own->value == *m_value && !domain::isExpired(*own, m_context.clock.now())) return ManyFate::already;
        const domain::Fields none;
        const auto scope = domain::scopeOfTag(person->scope, person->entity.homeStoreId, m_definition ? &*m_definition : nullptr);
        const auto verb = !m_value ? domain::Verb::remove : own ? domain::Verb::update : domain::Verb::create;
        const auto before = own ? domain::toFields(*own) : none;
        return mayChange(m_context, {domain::Tag::kEntity, verb, scope, before, none}, person->entity.homeStoreId) ? ManyFate::changes : ManyFate::notAllowed;
    }
    Result<void> write(store::WriteTxn& txn, const Uuid& row) const override {
        if (m_value) {
            LIANLU_TRY(const auto made, setTagIn(m_context, txn, {{row}, m_name, *m_value}));
            static_cast<void>(made);
            return {};
        }
        LIANLU_TRY(const auto own, store::Queries::ownTag(txn.connection(), {row}, m_name));
        return own ? removeTagIn(m_context, txn, own->id) : Result<void>{};
    }

private:
    const Context& m_context;
    std::string m_name;
    std::optional<std::string> m_value;  //!< none: taken away
    std::optional<domain::TagDefinition> m_definition;
};

class GiveChange : public Change {
public:
    GiveChange(const Context& context, domain::StaffId to, bool leads) : m_context(context), m_to(to), m_leads(leads) {}

    Result<void> prepare(db::Connection& c) override { return checkHolder(m_context, c, m_to); }
    Result<ManyFate> fate(db::Connection& c, const Uuid& row) const override {
        LIANLU_TRY(const auto plan, planAssign(c, wish(row)));
        return plan.chosen > 0 ? ManyFate::changes : plan.already > 0 ? ManyFate::already : plan.others > 0 ? ManyFate::inABook : ManyFate::gone;
    }
    Result<void> write(store::WriteTxn& txn, const Uuid& row) const override { return assignIn(txn, wish(row)); }

private:
    [[nodiscard]] Assign wish(const Uuid& row) const { return m_leads ? Assign{{}, {{row}}, m_to} : Assign{{{row}}, {}, m_to}; }

    const Context& m_context;
    domain::StaffId m_to;
    bool m_leads;
};

class LeadChange : public Change {
public:
    LeadChange(const Context& context, domain::Fields changed, std::optional<std::size_t> onlyBefore = std::nullopt) : m_context(context), m_changed(std::move(changed)), m_onlyBefore(onlyBefore) {}

    Result<void> prepare(db::Connection&) override {
        const auto stage = m_changed.find("stage");
        const auto reason = m_changed.find("lost_reason");
        if (stage != m_changed.end() && stage->second == domain::Value{std::string(domain::nameOf(domain::LeadStage::lost))} && reason == m_changed.end())
            return fail(Code::invalid, "a lost lead needs a reason", "lost_reason");
        return checkLeadEdit({{Uuid::fromName("any", "lead")}, m_changed});
    }
    Result<ManyFate> fate(db::Connection& c, const Uuid& row) const override {
        LIANLU_TRY(const auto held, heldRow<domain::Lead>(c, {row}));
        if (!held) return ManyFate::gone;
        const auto& lead = held->entity;
        if (!domain::isOpen(lead.stage)) return ManyFate::closed;
        auto after = lead;
        if (!domain::applyFields(after, m_changed)) return fail(Code::invalid, "a value of a wrong type", "changed");
        const auto changed = domain::changedFields(lead, after);
        if (changed.empty()) return ManyFate::already;
        if (m_onlyBefore && placeOfStage(lead.stage) > *m_onlyBefore) return ManyFate::further;
        const auto before = domain::toFields(lead);
        return mayChange(m_context, {domain::Lead::kEntity, domain::Verb::update, held->scope, before, changed}, {}) ? ManyFate::changes : ManyFate::notAllowed;
    }
    Result<void> write(store::WriteTxn& txn, const Uuid& row) const override {
        LIANLU_TRY(const auto edited, editLeadIn(txn, {{row}, m_changed}));
        static_cast<void>(edited);
        return {};
    }

private:
    const Context& m_context;
    domain::Fields m_changed;
    std::optional<std::size_t> m_onlyBefore;  //!< leads at a later place of kForward stay
};

class TaskChange : public Change {
public:
    TaskChange(const Context& context, domain::Fields changed) : m_context(context), m_changed(std::move(changed)) {}

    Result<void> prepare(db::Connection& c) override {
        if (m_changed.contains("title") || m_changed.contains("reason")) return fail(Code::invalid, "one title for many tasks", "title");
        LIANLU_CHECK(checkTaskEdit({{{Uuid::fromName("any", "task")}}, m_changed}));
        domain::Task task;
        if (!domain::applyFields(task, m_changed)) return fail(Code::invalid, "a value of a wrong type", "changed");
        if (!m_changed.contains("assignee_id") || task.assigneeId == m_context.staff) return {};
        if (task.assigneeId.isNull()) return fail(Code::invalid, "whose", "assignee_id");
        if (m_context.role != domain::Role::manager) return fail(Code::refused, "assign-by-manager", "assignee_id");
        LIANLU_TRY(const auto staff, heldRow<domain::Staff>(c, task.assigneeId));
        if (!staff) return fail(Code::notFound, "no such colleague", "assignee_id");
        if (staff->entity.status == domain::StaffStatus::left) return fail(Code::refused, "left", "assignee_id");
        return {};
    }
    Result<ManyFate> fate(db::Connection& c, const Uuid& row) const override {
        LIANLU_TRY(const auto held, heldRow<domain::Task>(c, {row}));
        if (!held) return ManyFate::gone;
        auto after = held->entity;
        if (!domain::applyFields(after, m_changed)) return fail(Code::invalid, "a value of a wrong type", "changed");
        if (domain::changedFields(held->entity, after).empty()) return ManyFate::already;
        const auto whose = held->entity.assigneeId;
        return m_context.role != domain::Role::manager && !whose.isNull() && whose != m_context.staff ? ManyFate::notAllowed : ManyFate::changes;
    }
    Result<void> write(store::WriteTxn& txn, const Uuid& row) const override { return editTaskIn(m_context, txn, {row}, m_changed); }

private:
    const Context& m_context;
    domain::Fields m_changed;
};

enum class ManyOf : std::uint8_t { customers, leads, tasks };

struct MakeChange {
    const Context& context;
    ManyOf of;
    using Made = Result<std::unique_ptr<Change>>;

    static tl::unexpected<Error> wrongRows() { return fail(Code::invalid, "not of these rows", "change"); }
    Made ofLeads(domain::Fields changed, std::optional<std::size_t> onlyBefore = std::nullopt) const {
        if (of != ManyOf::leads) return wrongRows();
        return std::make_unique<LeadChange>(context, std::move(changed), onlyBefore);
    }
    Made operator()(const TagAll& tag) const {
        if (of != ManyOf::customers) return wrongRows();
        return std::make_unique<TagChange>(context, std::string(text::trim(tag.name)), std::string(text::trim(tag.value)));
    }
    Made operator()(const UntagAll& tag) const {
        if (of != ManyOf::customers) return wrongRows();
        return std::make_unique<TagChange>(context, std::string(text::trim(tag.name)), std::nullopt);
    }
    Made operator()(const GiveAll& give) const {
        if (of == ManyOf::tasks) return wrongRows();
        return std::make_unique<GiveChange>(context, give.to, of == ManyOf::leads);
    }
    Made operator()(const SetAllTasks& set) const {
        if (of != ManyOf::tasks) return wrongRows();
        return std::make_unique<TaskChange>(context, set.changed);
    }
    Made operator()(const MoveAllOn& on) const {
        const auto place = placeOfStage(on.stage);
        if (place == 0 || place == kForward.size()) return fail(Code::invalid, "not a stage to move on to", "stage");
        return ofLeads({{"stage", std::string(domain::nameOf(on.stage))}}, place);
    }
    Made operator()(const RateAll& rate) const { return ofLeads({{"maturity", rate.maturity}}); }
    Made operator()(const DueAll& due) const { return ofLeads({{"next_step_at", due.at ? domain::Value{toUnixMs(*due.at)} : domain::Value{}}}); }
    Made operator()(const LoseAll& lose) const {
        const auto reason = std::string(text::trim(lose.reason));
        domain::Fields changed{{"stage", std::string(domain::nameOf(domain::LeadStage::lost))}};
        if (!reason.empty()) changed.emplace("lost_reason", reason);
        return ofLeads(std::move(changed));
    }
};

Result<std::unique_ptr<Change>> prepared(const Context& context, db::Connection& c, const ChangeMany& input) {
    const auto rows = input.customers.size() + input.leads.size() + input.tasks.size();
    const auto kinds = (input.customers.empty() ? 0 : 1) + (input.leads.empty() ? 0 : 1) + (input.tasks.empty() ? 0 : 1);
    if (kinds != 1) return fail(Code::invalid, "customers, leads or tasks", "customers");
    if (rows > kMostChangedAtOnce) return fail(Code::tooLarge, "more than can be changed at once", "customers");
    LIANLU_TRY(auto change, std::visit(MakeChange{context, !input.leads.empty() ? ManyOf::leads : !input.tasks.empty() ? ManyOf::tasks : ManyOf::customers}, input.change));
    LIANLU_CHECK(change->prepare(c));
    return change;
}

std::vector<Uuid> rowsOf(const ChangeMany& input) {
    std::vector<Uuid> rows;
    for (const auto& id : input.customers) rows.push_back(id.uuid);
    for (const auto& id : input.leads) rows.push_back(id.uuid);
    for (const auto& id : input.tasks) rows.push_back(id.uuid);
    return rows;
}

}  // namespace

bool mayChange(const Context& context, const domain::Intent& intent, domain::StoreId homeStore) {
    if (context.role == domain::Role::unknown) return true;
    domain::Standing standing;
    standing.staff = context.staff;
    standing.role = context.role;
    standing.homeStore = context.shop;
    standing.stores = {context.shop};
    if (context.role == domain::Role::manager && !homeStore.isNull()) standing.stores.push_back(homeStore);
    if (intent.scope.kind == domain::Scope::Kind::pool) standing.stores.push_back({intent.scope.owner});
    if (context.role == domain::Role::manager && intent.scope.kind == domain::Scope::Kind::book) standing.team = {{intent.scope.owner}};
    return domain::mayWrite(standing, intent).has_value();
}

std::int64_t ManyCounts::rows() const noexcept { return std::accumulate(of.begin(), of.end(), std::int64_t{0}); }

Result<ManyCounts> planChangeMany(const Context& context, const ChangeMany& input) {
    ManyCounts counts;
    LIANLU_CHECK(context.store.read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(const auto change, prepared(context, c, input));
        for (const auto& row : rowsOf(input)) {
            LIANLU_TRY(const auto fate, change->fate(c, row));
            counts.add(fate);
        }
        return {};
    }));
    return counts;
}

Result<ManyOutcome> changeMany(const Context& context, const ChangeMany& input, ImportProgress& progress) {
    std::unique_ptr<Change> change;
    LIANLU_CHECK(context.store.read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(change, prepared(context, c, input));
        return {};
    }));
    const auto rows = rowsOf(input);
    ManyOutcome outcome;
    const auto step = [&](store::WriteTxn& txn, std::size_t row) -> Result<ManyFate> {
        // It may have been changed since it was counted.
        LIANLU_TRY(const auto fate, change->fate(txn.connection(), rows[row]));
        if (fate == ManyFate::changes) LIANLU_CHECK(change->write(txn, rows[row]));
        return fate;
    };
    auto end = ManyRun<ManyFate>(context, rows.size(), step, ManyFate::notAllowed, [&](ManyFate fate) { outcome.counts.add(fate); }, progress).run();
    outcome.id = end.id;
    outcome.cancelled = end.cancelled;
    outcome.stopped = std::move(end.stopped);
    return outcome;
}

}  // namespace lianlu::actions
