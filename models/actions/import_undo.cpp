// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "models/actions/import_list.h"
#include "models/actions/run.h"
#include "models/actions/take_back.h"
#include "models/domain/rules/lead_stage.h"
#include "models/store/imports.h"
#include "models/store/layers.h"

namespace lianlu::actions {

namespace {

constexpr int kUndoPage = 256;

enum class Undone : std::uint8_t { taken, closed, changed, tooOld };

bool isSent(const store::OutboxOp& op) { return op.opSeq != 0 && op.state != store::OpState::rejected; }
bool isNewPerson(const store::OutboxOp& op) { return op.type == "create" && op.entity == domain::Customer::kEntity; }

//! Every field stands as the import left it; those that only the server writes do not count.
Result<bool> standsAsWritten(store::WriteTxn& txn, const store::OutboxOp& op) {
    if (op.state == store::OpState::rejected) return true;
    if (op.state == store::OpState::quarantined) return false;
    const auto now = txn.fieldsOf(op.entity, op.id);
    if (!now && now.error().code == Code::notFound) return op.type == "delete";
    if (op.type == "delete") return false;
    if (!now) return fail(now.error());
    const auto* info = domain::findEntity(op.entity);
    if (!info) return false;
    for (const auto& field : info->fields) {
        const auto& said = store::valueIn(op.newFields, field.name);
        if (field.rule.merge == domain::Merge::derived) continue;
        // An edit answers for what it changed alone, a new row for all that it holds.
        if (op.type == "update" && !op.newFields.contains(field.name)) continue;
        const auto& held = store::valueIn(*now, field.name);
        const bool bothNothing = domain::isNull(said) && held == domain::Value{std::int64_t{0}};
        if (!bothNothing && !store::sameValue(held, said)) return false;
    }
    return true;
}

Result<bool> isUntouched(store::WriteTxn& txn, const std::vector<store::OutboxOp>& ops) {
    for (const auto& op : ops) {
        LIANLU_TRY(const bool same, standsAsWritten(txn, op));
        if (!same) return false;
        if (!isNewPerson(op)) continue;
        LIANLU_TRY(const bool more, store::Imports::hasMoreThan(txn.connection(), op.id, op.txnId));
        if (more) return false;
    }
    return true;
}

//! A guide's device takes no lead away that the server has; a lost one is out of the way, and says why.
Result<void> closeLead(store::WriteTxn& txn, const store::OutboxOp& op) {
    LIANLU_TRY(const auto before, txn.get<domain::Lead>(domain::LeadId{op.id}));
    if (!domain::isOpen(before.stage)) return {};
    auto lead = before;
    lead.stage = domain::LeadStage::lost;
    lead.lostReason = "import taken back";
    lead.closedAt = txn.now();
    return txn.update(domain::Lead::kEntity, lead.id, domain::changedFields(before, lead));
}

Result<void> takeBackImported(const Context& context, store::WriteTxn& txn, const store::OutboxOp& op, bool personStays) {
    if (isSent(op) && op.type == "create") {
        if (op.entity == domain::Lead::kEntity) return context.role == domain::Role::manager ? txn.removeRow(op.entity, op.id) : closeLead(txn, op);
        // Persons are erased by other ways, and one without an address could not be found again by the next import.
        if (personStays) return {};
    }
    return takeBackOp(context, txn, op);
}

Result<Undone> takeBackEdit(const Context& context, store::WriteTxn& txn, const store::ImportEdit& edit) {
    LIANLU_TRY(const auto ops, store::Outbox::ofTxn(txn.connection(), edit.txn));
    if (ops.empty()) return Undone::tooOld;
    LIANLU_TRY(const bool untouched, isUntouched(txn, ops));
    if (!untouched) return Undone::changed;
    const bool personStays = std::any_of(ops.begin(), ops.end(), [](const auto& op) { return isNewPerson(op) && isSent(op); });
    for (auto op = ops.rbegin(); op != ops.rend(); ++op) LIANLU_CHECK(takeBackImported(context, txn, *op, personStays));
    LIANLU_CHECK(store::Imports::removeEdit(txn, edit.num));
    return personStays ? Undone::closed : Undone::taken;
}

struct UndoSlot {
    Undone what = Undone::changed;
    std::future<Result<store::ChangeSet>> written{};
};

void settleUndo(UndoSlot& slot, ImportUndone& undone) {
    const auto written = slot.written.get();
    if (!written && written.error().code != Code::refused && written.error().code != Code::notFound) {
        if (!undone.stopped) undone.stopped = written.error();
        return;
    }
    switch (written ? slot.what : Undone::changed) {
        case Undone::taken: ++undone.taken; break;
        case Undone::closed: ++undone.closed; break;
        case Undone::changed: ++undone.changed; break;
        case Undone::tooOld: ++undone.tooOld; break;
    }
}

}  // namespace

Result<ImportUndone> undoImport(const Context& context, const Uuid& id, ImportProgress& progress) {
    ImportUndone undone;
    std::int64_t before = 0;
    LIANLU_CHECK(context.store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto run, store::Imports::find(connection, id));
        if (!run) return fail(Code::notFound, "no such import on this device", "import");
        progress.total = run->left;
        return {};
    }));
    while (!undone.stopped) {
        if (progress.cancelled) {
            undone.cancelled = true;
            break;
        }
        std::vector<store::ImportEdit> page;
        LIANLU_CHECK(context.store.read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(page, store::Imports::edits(connection, id, before, kUndoPage));
            return {};
        }));
        if (page.empty()) break;
        before = page.back().num;
        std::vector<UndoSlot> slots(page.size());
        for (std::size_t i = 0; i < page.size(); ++i)
            slots[i].written = context.store.write([&context, &slot = slots[i], edit = page[i]](store::WriteTxn& txn) -> Result<void> {
                LIANLU_TRY(slot.what, takeBackEdit(context, txn, edit));
                return {};
            });
        for (auto& slot : slots) {
            settleUndo(slot, undone);
            ++progress.done;
        }
    }
    return undone;
}

}  // namespace lianlu::actions
