// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/push_run.h"

#include "models/domain/rules/disclosure.h"
#include "sync/server/sync/merge.h"

//! The part of a push that is about what was seen or taken out whole on a device (ADR 0019).
namespace lianlu::server {

using protocol::Op;
using protocol::OpResult;
using protocol::OpStatus;
using protocol::OpType;

namespace {

std::string actionOf(const domain::Disclosure& entry) {
    const auto what = std::string(domain::nameOf(entry.what));
    switch (entry.act) {
        case domain::DisclosureAct::shown: return "show-" + what;
        case domain::DisclosureAct::copied: return "copy-" + what;
        case domain::DisclosureAct::exported:
        case domain::DisclosureAct::unknown: break;
    }
    return "export-" + what;
}

OpResult applied(const Op& op) {
    OpResult result;
    result.opId = op.opId;
    result.status = OpStatus::applied;
    return result;
}

}  // namespace

Result<std::string> PushRun::markOf(const domain::CustomerId& subject) {
    if (subject.isNull()) return std::string{};
    LIANLU_TRY(const StoredRow* row, m_batch.find(domain::Customer::kEntity, subject.uuid));
    if (row && !row->deleted && m_caller.mayRead(row->scope)) return std::string{};
    Op probe;
    probe.type = OpType::update;
    probe.entity = domain::Customer::kEntity;
    probe.id = subject.uuid;
    LIANLU_TRY(const auto place, m_reach.everHeld(probe));
    // The same word for who is not there and who never was theirs: an id must not tell.
    if (!place) return std::string("out-of-reach");
    if (place->erased) return std::string("erased");
    return std::string(m_caller.mayRead(place->scope) ? "" : "handed-over");
}

Result<void> PushRun::noteDisclosure(const Op& op, const domain::Fields& fields, std::string mark) {
    domain::Disclosure entry;
    if (!domain::applyFields(entry, fields)) return fail(Code::invalid, "not a disclosure", op.entity);
    LIANLU_CHECK(domain::checkDisclosure(entry));
    auto role = std::string(m_caller.standing.role == domain::Role::unknown ? std::string_view{} : domain::nameOf(m_caller.standing.role));
    if (role.empty()) {
        LIANLU_TRY(const pg::Rows staff, m_connection.query("SELECT coalesce(role, '') FROM staff WHERE id = $1", pg::Params().uuid(author().uuid)));
        if (!staff.empty()) role = staff.text(0, 0);
    }
    m_batch.note({author().toString(), std::move(role), actionOf(entry), entry.subjectId.isNull() ? std::string{} : entry.subjectId.toString(), std::move(mark),
                  AuditElsewhere{toUnixMs(*entry.at), entry.records, entry.storeId.toString()}});
    return {};
}

Result<OpResult> PushRun::createDisclosure(const Op& op, const domain::EntityInfo& entity, const domain::Fields& fields) {
    const auto scope = domain::Scope::user(m_caller.standing.staff);
    const domain::Fields none;
    const domain::Intent intent{entity.name, domain::Verb::create, scope, none, fields};
    LIANLU_TRY(std::string mark, markOf(domain::CustomerId{idIn(fields, "subject_id")}));
    if (const auto good = mayWrite(intent, op.id); !good) {
        // Whoever has gone to another store since did it where they worked then: that stays known.
        const domain::StoreId store{idIn(fields, "store_id")};
        if (good.error().subject != "store_id") return fail(good.error());
        LIANLU_TRY(const bool worked, m_reach.onceHeld(domain::Scope::store(store)));
        if (!worked) return fail(good.error());
        auto then = m_caller.standing;
        then.author = domain::Author{then.staff, {store}};
        LIANLU_CHECK(domain::mayWrite(then, intent));
        if (mark.empty()) mark = "store-left";
    }
    LIANLU_CHECK(m_batch.upsert(entity.name, op.id, scope, fields));
    LIANLU_CHECK(noteDisclosure(op, fields, std::move(mark)));
    return applied(op);
}

Result<OpResult> PushRun::surrenderDisclosure(const Op& op) {
    const auto* entity = domain::findEntity(op.entity);
    LIANLU_TRY(const StoredRow* row, m_batch.find(op.entity, op.id));
    if (row || op.type != OpType::create) return refused(op, {Code::notFound, "no such row"});
    const auto fields = fieldsOfCreate(*entity, op);
    if (!fields) return refused(op, fields.error());
    const auto signer = fields->find("staff_id");
    if (signer == fields->end() || signer->second != domain::Value{m_caller.standing.staff.toString()}) return refused(op, {Code::forbidden, "in somebody else's name", "staff_id"});
    LIANLU_TRY(const bool worked, m_reach.onceHeld(domain::Scope::store(domain::StoreId{idIn(*fields, "store_id")})));
    if (!worked) return refused(op, {Code::forbidden, "another store", "store_id"});
    if (const auto noted = noteDisclosure(op, *fields, protocol::kDeviceRevoked); !noted) {
        if (noted.error().code == Code::invalid) return refused(op, noted.error());
        return fail(noted.error());
    }
    LIANLU_CHECK(m_batch.upsert(entity->name, op.id, domain::Scope::user(m_caller.standing.staff), *fields));
    return applied(op);
}

}  // namespace lianlu::server
