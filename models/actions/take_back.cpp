// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/take_back.h"

#include <algorithm>
#include <limits>

#include "models/actions/consent_entry.h"
#include "models/actions/mentions.h"
#include "models/actions/run.h"
#include "models/domain/rules/offer.h"
#include "models/domain/rules/tag.h"
#include "models/store/layers.h"
#include "models/store/outbox.h"
#include "models/store/photo_store.h"
#include "models/store/queries.h"
#include "models/store/queries_views.h"

namespace lianlu::actions {

namespace {

bool names(const domain::Fields& fields, const std::string& id) {
    return std::any_of(fields.begin(), fields.end(), [&id](const auto& field) {
        const auto* text = std::get_if<std::string>(&field.second);
        return text && *text == id;
    });
}

//! A new row that other edits of this device stand on by now cannot go from under them.
Result<void> checkNothingStandsOn(const store::OutboxOp& op, const std::vector<store::OutboxOp>& waiting) {
    if (op.type != "create") return {};
    const auto id = op.id.toString();
    for (const auto& other : waiting)
        if (other.txnId != op.txnId && (other.id == op.id || names(other.newFields, id)))
            return fail(Code::refused, "changed-since", other.entity);
    return {};
}

//! Somebody edited on: taking back the older edit would drop the newer one.
Result<void> checkUntouched(store::WriteTxn& txn, const store::OutboxOp& op) {
    LIANLU_TRY(const auto now, txn.fieldsOf(op.entity, op.id));
    for (const auto& [name, value] : op.newFields)
        if (!store::sameValue(store::valueIn(now, name), value)) return fail(Code::refused, "changed-since", name);
    return {};
}

Result<void> revertUpdate(const Context& context, store::WriteTxn& txn, const store::OutboxOp& op) {
    LIANLU_CHECK(checkUntouched(txn, op));
    if (op.entity == domain::Offer::kEntity && op.newFields.contains("cancelled")) {
        // What the server has dropped does not go out again by itself.
        LIANLU_TRY(const auto offer, txn.get<domain::Offer>(domain::OfferId{op.id}));
        if (offer.status == domain::OfferStatus::refused) return fail(Code::refused, "offer-refused", "offer");
    }
    if (op.entity == domain::Offer::kEntity && op.newFields.contains("hand")) {
        LIANLU_TRY(const auto offer, txn.get<domain::Offer>(domain::OfferId{op.id}));
        if (offer.clickedAt || offer.boughtAt) return fail(Code::refused, "offer-answered", "offer");
    }
    // Whose book it is changes by a handover once the server knows; only a manager puts somebody back into the pool.
    const bool isClaim = op.entity == domain::Customer::kEntity && op.newFields.contains("guide_id");
    if (isClaim && context.role != domain::Role::manager) return fail(Code::refused, "claim-sent", "guide_id");
    domain::Fields before;
    for (const auto& [name, value] : op.newFields) before.emplace(name, store::valueIn(op.oldFields, name));
    // Whoever sets an earlier decision again signs for it: nobody signs with another's name.
    if (const auto signer = before.find("decided_by"); signer != before.end() && !domain::isNull(signer->second))
        signer->second = context.staff.toString();
    return txn.updateRow(op.entity, op.id, before);
}

//! A pair that the server knows of is not taken away; nothing has been decided about it, as before.
Result<void> revertProposal(store::WriteTxn& txn, const store::OutboxOp& op) {
    LIANLU_CHECK(checkUntouched(txn, op));
    LIANLU_TRY(const auto before, txn.get<domain::PersonMatch>(domain::PersonMatchId{op.id}));
    auto match = before;
    match.status = domain::MatchStatus::open;
    match.laterUntil = match.decidedAt = std::nullopt;
    match.keepId = {};
    match.decidedBy = {};
    return txn.updateRow(op.entity, op.id, domain::changedFields(before, match));
}

Result<void> revertOffer(store::WriteTxn& txn, const store::OutboxOp& op) {
    LIANLU_TRY(const auto offer, txn.get<domain::Offer>(domain::OfferId{op.id}));
    if (offer.dispatchedAt && !domain::waitsForHand(offer)) return fail(Code::refused, "offer-dispatched", "offer");
    if (offer.cancelled) return {};
    return txn.updateRow(op.entity, op.id, {{"cancelled", true}});
}

//! The server has buried the id, so what was removed comes again under another.
Result<void> revertRemoval(const Context& context, store::WriteTxn& txn, const store::OutboxOp& op) {
    auto tag = domain::Tag{};
    if (!domain::applyFields(tag, op.oldFields)) return fail(Code::refused, "cannot-be-undone", op.type);
    tag.id = context.ids.next<domain::TagId>();
    tag.setBy = context.staff;  // who sets it again signs for it
    LIANLU_TRY(const auto held, store::Queries::ownTag(txn.connection(), tag.customerId, tag.name));
    if (held) return fail(Code::refused, "changed-since", "tag");
    LIANLU_TRY(const auto customer, txn.get<domain::Customer>(tag.customerId));
    LIANLU_TRY(const auto person, txn.scopeOf(domain::Customer::kEntity, customer.id.uuid));
    LIANLU_TRY(const auto definition, store::Queries::tagDefinition(txn.connection(), tag.name));
    return insert(txn, tag, domain::scopeOfTag(person, customer.homeStoreId, definition ? &*definition : nullptr));
}

//! The same of a photo, as long as its bytes are here: without them the new row would be of nothing.
Result<void> revertPhoto(const Context& context, store::WriteTxn& txn, const store::OutboxOp& op) {
    auto photo = domain::Photo{};
    if (!domain::applyFields(photo, op.oldFields)) return fail(Code::refused, "cannot-be-undone", op.type);
    LIANLU_TRY(const bool here, store::PhotoStore::holds(txn.connection(), photo.sha256));
    if (!here) return fail(Code::refused, "photo-gone", op.entity);
    LIANLU_TRY(const auto scope, txn.scopeOf(domain::Customer::kEntity, photo.customerId.uuid));
    photo.id = context.ids.next<domain::PhotoId>();
    photo.staffId = context.staff;  // who keeps it again signs for it
    return insert(txn, photo, scope);
}

//! The view that a removal took away, as long as no other has its name by now.
Result<domain::SharedView> removedView(store::WriteTxn& txn, const store::OutboxOp& op) {
    auto view = domain::SharedView{};
    if (!domain::applyFields(view, op.oldFields)) return fail(Code::refused, "cannot-be-undone", op.type);
    LIANLU_TRY(const bool there, store::hasSharedView(txn.connection(), view.storeId, view.list, view.name));
    if (there) return fail(Code::exists, "view-there", "name");
    return view;
}

Result<void> revertSharedView(const Context& context, store::WriteTxn& txn, const store::OutboxOp& op) {
    LIANLU_TRY(auto view, removedView(txn, op));
    view.id = context.ids.next<domain::SharedViewId>();
    view.staffId = context.staff;  // who shares it again signs for it
    return insert(txn, view, domain::Scope::store(view.storeId));
}

}  // namespace

Result<void> checkNothingStandsOn(store::WriteTxn& txn, const std::vector<store::OutboxOp>& ops) {
    LIANLU_TRY(const auto waiting, store::Outbox::list(txn.connection(), std::numeric_limits<int>::max()));
    for (const auto& op : ops) LIANLU_CHECK(checkNothingStandsOn(op, waiting));
    return {};
}

Result<void> takeBackOp(const Context& context, store::WriteTxn& txn, const store::OutboxOp& op) {
    if (op.entity == domain::Disclosure::kEntity) return fail(Code::refused, "disclosure-stays", op.entity);
    if (op.state == store::OpState::rejected) return {};  // it never took effect
    if (op.state == store::OpState::quarantined) return fail(Code::refused, "cannot-be-undone", op.type);
    const bool viewRemoved = op.type == "delete" && op.entity == domain::SharedView::kEntity;
    if (op.opSeq == 0) {
        if (viewRemoved) LIANLU_CHECK(removedView(txn, op));
        if (op.type == "update") LIANLU_CHECK(checkUntouched(txn, op));
        return txn.takeBack(op.opId);
    }
    if (op.type == "update") return revertUpdate(context, txn, op);
    if (op.type == "delete" && op.entity == domain::Tag::kEntity) return revertRemoval(context, txn, op);
    if (op.type == "delete" && op.entity == domain::Photo::kEntity) return revertPhoto(context, txn, op);
    if (viewRemoved) return revertSharedView(context, txn, op);
    if (op.type != "create") return fail(Code::refused, "cannot-be-undone", op.type);
    if (op.entity == domain::Offer::kEntity) return revertOffer(txn, op);
    if (op.entity == domain::PersonMatch::kEntity) return revertProposal(txn, op);
    if (op.entity == domain::MentionSeen::kEntity) {
        LIANLU_TRY(const auto said, txn.get<domain::MentionSeen>(domain::MentionSeenId{op.id}));
        return sayOfMention(context, txn, said.noteId, !said.seen);
    }
    if (op.entity == domain::Consent::kEntity) return counterConsent(context, txn, domain::ConsentId{op.id});
    const auto* info = domain::findEntity(op.entity);
    if (info && info->writable == domain::Writable::appendOnly) return txn.takeBack(op.opId);
    return txn.removeRow(op.entity, op.id);
}

}  // namespace lianlu::actions
