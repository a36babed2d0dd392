// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "models/actions/import_list.h"
#include "models/actions/run.h"
#include "models/actions/take_back.h"
#include "models/domain/rules/lead_stage.h"
#include "models/domain/rules/taken_back.h"
#include "models/store/imports.h"
#include "models/store/layers.h"

namespace lianlu::actions {

namespace {

//! In one commit: some tenths of a second of the writer's time; smaller ones write the same pages of the indexes again and again.
constexpr int kUndoPage = 2'048;

enum class Undone : std::uint8_t { taken, leaving, kept };

struct Fate {
    Undone what = Undone::kept;
    KeptPerson kept{};
};

bool isSent(const store::OutboxOp& op) { return op.opSeq != 0 && op.state != store::OpState::rejected; }
bool isNewPerson(const store::OutboxOp& op) { return op.type == "create" && op.entity == domain::Customer::kEntity; }

//! Whom an edit is about; null where it does not say.
domain::CustomerId personOf(const store::OutboxOp& op, const domain::Fields& row) {
    if (op.entity == domain::Customer::kEntity) return domain::CustomerId{op.id};
    const auto* held = std::get_if<std::string>(&store::valueIn(row, "customer_id"));
    return held ? domain::CustomerId::parse(*held).value_or(domain::CustomerId{}) : domain::CustomerId{};
}

//! Every field stands as the import left it; those that only the server writes do not count. Else the field that does not, empty for the whole row.
Result<std::optional<std::string>> changedIn(store::WriteTxn& txn, const store::OutboxOp& op) {
    const std::optional<std::string> untouched, gone{std::string()};
    if (op.state == store::OpState::rejected) return untouched;
    const auto now = txn.fieldsOf(op.entity, op.id);
    if (!now && now.error().code == Code::notFound) return op.type == "delete" ? untouched : gone;
    if (op.type == "delete") return gone;
    if (!now) return fail(now.error());
    const auto* info = domain::findEntity(op.entity);
    if (!info) return gone;
    for (const auto& field : info->fields) {
        const auto& said = store::valueIn(op.newFields, field.name);
        if (field.rule.merge == domain::Merge::derived) continue;
        // An edit answers for what it changed alone, a new row for all that it holds.
        if (op.type == "update" && !op.newFields.contains(field.name)) continue;
        const auto& held = store::valueIn(*now, field.name);
        const bool bothNothing = domain::isNull(said) && held == domain::Value{std::int64_t{0}};
        if (!bothNothing && !store::sameValue(held, said)) return std::optional(field.name);
    }
    return untouched;
}

//! Nothing: all of it can be taken back.
Result<std::optional<KeptPerson>> whyKept(store::WriteTxn& txn, const std::vector<store::OutboxOp>& ops) {
    KeptPerson kept;
    const auto name = [&](const store::OutboxOp& op) {
        const auto row = txn.fieldsOf(op.entity, op.id);
        kept.id = personOf(op, row ? *row : op.newFields);
        if (const auto person = txn.get<domain::Customer>(kept.id); person) kept.name = person->name;
        else if (const auto* said = std::get_if<std::string>(&store::valueIn(op.newFields, "name"))) kept.name = *said;
        return std::optional(kept);
    };
    for (const auto& op : ops) {
        if (op.state == store::OpState::quarantined) {
            kept.why = ImportKept::waiting;
            return name(op);
        }
        LIANLU_TRY(auto changed, changedIn(txn, op));
        if (changed) {
            kept.what = *std::move(changed);
            return name(op);
        }
        if (!isNewPerson(op)) continue;
        LIANLU_TRY(auto more, store::Imports::moreThan(txn.connection(), op.id, op.txnId));
        if (!more.empty()) {
            kept.why = ImportKept::inUse;
            kept.what = std::move(more);
            return name(op);
        }
        if (isSent(op) && fromUnixMs(op.occurredAt) < txn.now() - domain::kTakeBackWithin) {
            kept.why = ImportKept::tooOld;
            return name(op);
        }
    }
    return std::optional<KeptPerson>{};
}

//! A guide's device takes no lead away that the server has, such as one added to somebody who was there; a lost one is out of the way, and says why.
Result<void> closeLead(store::WriteTxn& txn, const store::OutboxOp& op) {
    LIANLU_TRY(const auto before, txn.get<domain::Lead>(domain::LeadId{op.id}));
    if (!domain::isOpen(before.stage)) return {};
    auto lead = before;
    lead.stage = domain::LeadStage::lost;
    lead.lostReason = "import taken back";
    lead.closedAt = txn.now();
    return txn.update(domain::Lead::kEntity, lead.id, domain::changedFields(before, lead));
}

Result<void> takeBackImported(const Context& context, store::WriteTxn& txn, const store::OutboxOp& op) {
    const bool sentLead = isSent(op) && op.type == "create" && op.entity == domain::Lead::kEntity;
    if (sentLead) return context.role == domain::Role::manager ? txn.removeRow(op.entity, op.id) : closeLead(txn, op);
    return takeBackOp(context, txn, op);
}

//! For everybody: the person first, for the server lets the rest go along (see domain/rules/taken_back.h).
Result<void> removePerson(store::WriteTxn& txn, const std::vector<store::OutboxOp>& ops) {
    for (const bool person : {true, false})
        for (const auto& op : ops) {
            if (op.type != "create" || isNewPerson(op) != person) continue;
            if (const auto removed = txn.removeRow(op.entity, op.id); !removed && removed.error().code != Code::notFound) return removed;
        }
    return {};
}

Result<Fate> takeBackEdit(const Context& context, store::WriteTxn& txn, const store::ImportEdit& edit) {
    LIANLU_TRY(const auto ops, store::Outbox::ofTxn(txn.connection(), edit.txn));
    if (ops.empty()) return Fate{Undone::kept, {{}, {}, ImportKept::tooOld, {}}};
    LIANLU_TRY(auto kept, whyKept(txn, ops));
    if (kept) return Fate{Undone::kept, *std::move(kept)};
    const bool leaving = std::any_of(ops.begin(), ops.end(), [](const auto& op) { return isNewPerson(op) && isSent(op); });
    if (leaving) LIANLU_CHECK(removePerson(txn, ops));
    else
        for (auto op = ops.rbegin(); op != ops.rend(); ++op) LIANLU_CHECK(takeBackImported(context, txn, *op));
    LIANLU_CHECK(store::Imports::removeEdit(txn, edit.num));
    return Fate{leaving ? Undone::leaving : Undone::taken, {}};
}

struct UndoSlot {
    Fate fate{};
    std::future<Result<store::ChangeSet>> written{};
};

bool concernsOne(const Error& error) { return error.code == Code::refused || error.code == Code::notFound; }

void settleUndo(UndoSlot& slot, const Result<store::ChangeSet>& written, ImportUndone& undone) {
    if (!written && !concernsOne(written.error())) {
        if (!undone.stopped) undone.stopped = written.error();
        return;
    }
    if (written && slot.fate.what != Undone::kept) {
        ++undone.taken;
        if (slot.fate.what == Undone::leaving) ++undone.leaving;
        return;
    }
    ++(written && slot.fate.kept.why == ImportKept::tooOld ? undone.tooOld : undone.changed);
    if (undone.kept.size() < kMostKeptNamed) undone.kept.push_back(std::move(slot.fate.kept));
}

//! As one step, which costs the store far less; where one of them cannot be, all of them one by one.
void undoPage(const Context& context, const std::vector<store::ImportEdit>& page, ImportUndone& undone) {
    std::vector<UndoSlot> slots(page.size());
    const auto together = context.store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
        for (std::size_t i = 0; i < page.size(); ++i)
            LIANLU_CHECK(txn.step([&, i](store::WriteTxn& own) -> Result<void> {
                LIANLU_TRY(slots[i].fate, takeBackEdit(context, own, page[i]));
                return {};
            }));
        return {};
    });
    if (together || !concernsOne(together.error())) {
        for (auto& slot : slots) settleUndo(slot, together, undone);
        return;
    }
    for (std::size_t i = 0; i < page.size(); ++i) {
        slots[i].fate = {};
        slots[i].written = context.store.write([&context, &slot = slots[i], edit = page[i]](store::WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(slot.fate, takeBackEdit(context, txn, edit));
            return {};
        });
    }
    for (auto& slot : slots) settleUndo(slot, slot.written.get(), undone);
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
        undoPage(context, page, undone);
        progress.done += static_cast<std::int64_t>(page.size());
    }
    return undone;
}

}  // namespace lianlu::actions
