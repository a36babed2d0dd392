// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/push_run.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <sodium.h>

#include "models/base/broken_rule.h"
#include "models/domain/rules/person_match.h"
#include "models/domain/rules/tag.h"
#include "sync/protocol/codec.h"
#include "sync/server/db/kept_plans.h"
#include "sync/server/sync/history.h"
#include "sync/server/sync/import_audit.h"
#include "sync/server/sync/merge.h"
#include "sync/server/visit/visit_grant.h"

namespace lianlu::server {

using protocol::Op;
using protocol::OpResult;
using protocol::OpStatus;
using protocol::OpType;

namespace {

std::string hashOf(const Op& op) {
    const auto text = protocol::encode(op);
    std::string hash(16, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       nullptr, 0);
    return hash;
}

OpResult resultOf(const Op& op, OpStatus status) {
    OpResult result;
    result.opId = op.opId;
    result.status = status;
    return result;
}

//! Errors that are the op's own fault; any other stops the push as a whole.
bool isRefusal(const Error& error) noexcept {
    if (pg::isRetryable(error) || error.context.starts_with("database")) return false;
    switch (error.code) {
        case Code::invalid:
        case Code::notFound:
        case Code::exists:
        case Code::forbidden:
        case Code::refused:
        case Code::tooLarge:
        case Code::unsupported:
        case Code::conflict: return true;
        default: return false;
    }
}

bool stands(OpStatus status) noexcept { return status != OpStatus::rejected && status != OpStatus::blocked; }

domain::Verb verbOf(OpType type) noexcept {
    switch (type) {
        case OpType::create: return domain::Verb::create;
        case OpType::update: return domain::Verb::update;
        case OpType::remove: return domain::Verb::remove;
        case OpType::voidOp: return domain::Verb::voidEntry;
    }
    return domain::Verb::update;
}

}  // namespace

OpResult PushRun::refused(const Op& op, const Error& error, OpStatus status) {
    auto result = resultOf(op, status);
    result.code = codeName(error.code);
    result.reason = error.context;
    result.field = error.subject;
    return result;
}

PushRun::Hashes PushRun::hashesOf(Op op) {
    op.opSeq = 0;
    auto body = hashOf(op);
    if (op.baseVer == 0) return {body, body};
    op.baseVer = 0;
    return {std::move(body), hashOf(op)};
}

Result<pg::Transaction> PushRun::open(std::int64_t& next) {
    std::vector<Uuid> ids;
    for (const auto& op : m_request.ops) {
        if (op.opId.isNull() || op.txnId.isNull() || op.id.isNull()) return fail(Code::invalid, "op without an id", "ops");
        ids.push_back(op.opId.uuid);
    }
    pg::Pipeline pipeline(m_connection);
    auto txn = pg::Transaction::begin(m_connection, pipeline);
    planByKeys(pipeline);
    const auto device = pg::Params().uuid(m_request.deviceId.uuid);
    pipeline.add("INSERT INTO device_seq (device_id) VALUES ($1) ON CONFLICT DO NOTHING", device);
    const auto locked = pipeline.add("SELECT next_seq FROM device_seq WHERE device_id = $1 FOR UPDATE", device);
    const auto known = pipeline.add("SELECT op_id, body_hash, staff_id, result, said_hash FROM op_result WHERE op_id = ANY($1)", std::move(pg::Params().uuids(ids)));
    pipeline.send();
    bool isTwice = false;
    for (const auto& op : m_request.ops) isTwice |= !m_hashes.emplace(op.opId.uuid, hashesOf(op)).second;
    LIANLU_TRY(const auto answers, pipeline.run());
    if (isTwice) return fail(Code::invalid, "op twice in one push", "ops");
    if (answers[locked].empty()) return fail(Code::internal, "device sequence missing");
    next = answers[locked].integer(0, 0);
    LIANLU_CHECK(takeKnown(answers[known]));
    return txn;
}

Result<void> PushRun::takeKnown(const pg::Rows& rows) {
    for (int i = 0; i < rows.size(); ++i) {
        Known known{rows.uuid(i, 2) == m_caller.standing.staff.uuid, std::string(rows.text(i, 3))};
        const auto id = rows.uuid(i, 0);
        const auto& mine = m_hashes.at(id);
        // An erasure took the hash: of what this op said nothing is left to compare with, and nothing of it is done again.
        const bool isErased = rows.bytes(i, 1).empty();
        const bool same = isErased || (rows.isNull(i, 4) ? rows.bytes(i, 1) == mine.body : rows.bytes(i, 4) == mine.said);
        // Another body, or somebody else's op: nothing of it is told.
        if (!known.own || !same) return fail(Code::refused, "op id was used with another body", id.toString());
        m_known.emplace(id, std::move(known));
    }
    return {};
}

Result<void> PushRun::checkSequence(std::int64_t next, std::int64_t& expected) {
    for (const auto& op : m_request.ops) {
        expected = next;
        if (op.opSeq == next) ++next;
        else if (op.opSeq > next || !m_known.contains(op.opId.uuid)) return fail(Code::sequenceGap, "op_seq is not the expected one", "op_seq");
    }
    expected = next;
    return {};
}

Result<void> PushRun::prefetch() {
    std::map<std::string, std::vector<Uuid>> rows;
    std::set<Uuid> people;
    for (const auto& op : m_request.ops) {
        if (m_known.contains(op.opId.uuid) || !domain::findEntity(op.entity)) continue;
        rows[op.entity].push_back(op.id);
        for (const auto* name : {"customer_id", "subject_id"})
            if (const auto field = op.fields.find(name); field != op.fields.end())
                if (const auto* text = std::get_if<std::string>(&field->second.newValue))
                    if (const auto id = Uuid::parse(*text)) people.insert(*id);
    }
    // What is made for a person asks whether they were erased: read with the lock for a change at once, for two that share one and then both
    // want the other lock would wait for each other.
    if (!people.empty()) rows["customer"].insert(rows["customer"].end(), people.begin(), people.end());
    return m_batch.prefetch(rows);
}

Result<void> PushRun::readHistory() {
    if (m_request.resent != protocol::Resent::unanswered) return {};
    LIANLU_TRY(m_historySince, historySince(m_connection, m_batch.now()));
    return {};
}

bool PushRun::effectsWait(const Op& op) const noexcept {
    switch (m_request.resent) {
        case protocol::Resent::no: return false;
        case protocol::Resent::answered: return true;
        // It may have come in just before the database lost its newest commits, and gone out.
        case protocol::Resent::unanswered: return op.occurredAt <= m_historySince;
    }
    return true;
}

std::int64_t PushRun::baseOf(const Op& op, const StoredRow& row) const noexcept {
    const bool elsewhere = m_request.resent == protocol::Resent::answered || (m_request.resent != protocol::Resent::no && op.baseVer > row.ver);
    return elsewhere ? 0 : op.baseVer;
}

Result<protocol::PushResponse> PushRun::run(std::int64_t& expected) { return takeAll(expected, &PushRun::runGroup); }
Result<protocol::PushResponse> PushRun::surrender(std::int64_t& expected) { return takeAll(expected, &PushRun::surrenderGroup); }

Result<protocol::PushResponse> PushRun::takeAll(std::int64_t& expected, RunGroup runOne) {
    std::int64_t next = 0;
    LIANLU_TRY(auto txn, open(next));
    LIANLU_CHECK(checkSequence(next, expected));
    LIANLU_CHECK(readHistory());
    LIANLU_CHECK(prefetch());

    protocol::PushResponse response;
    response.nextOpSeq = expected;
    const auto& ops = m_request.ops;
    for (std::size_t at = 0; at < ops.size();) {
        if (const auto known = m_known.find(ops[at].opId.uuid); known != m_known.end() && !isBroken("dedupe")) {
            LIANLU_TRY(OpResult again, duplicate(known->second));
            response.results.push_back(std::move(again));
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < ops.size() && ops[end].txnId == ops[at].txnId && (!m_known.contains(ops[end].opId.uuid) || isBroken("dedupe"))) ++end;
        LIANLU_CHECK((this->*runOne)(std::span(ops).subspan(at, end - at), response.results));
        at = end;
    }
    for (auto* hook : m_hooks) LIANLU_CHECK(hook->beforeCommit(m_connection, m_batch));
    // At the end: a later op of this push may have changed the same row, and one version has one content.
    for (std::size_t i = 0; i < ops.size(); ++i) LIANLU_CHECK(fillRow(ops[i], response.results[i]));
    LIANLU_CHECK(noteVersions());
    store(response.results, expected);
    LIANLU_CHECK(writeConflicts(m_conflicts, author(), m_batch));
    if (auto imported = importNote(ops, response.results, m_caller)) m_batch.note(std::move(*imported));
    LIANLU_CHECK(m_batch.commit(txn));
    return response;
}

Result<void> PushRun::runGroup(std::span<const Op> group, std::vector<OpResult>& results) {
    const auto mark = m_batch.mark();
    const auto conflictsBefore = m_conflicts.size();
    std::vector<OpResult> mine;
    const Op* culprit = nullptr;
    for (const auto& op : group) {
        auto result = apply(op);
        if (!result) {
            if (!isRefusal(result.error())) return fail(result.error());
            std::optional<Reach::Place> lost;
            if (!m_lettingIn) {
                LIANLU_TRY(lost, m_reach.lost(op, result.error()));
            }
            if (lost && !lost->erased) {
                m_batch.rollbackTo(mark);
                m_conflicts.resize(conflictsBefore);
                return quarantine(group, *lost, protocol::kOutOfReach, results);
            }
            result = refused(op, lost ? Error{Code::notFound, protocol::kErased} : result.error());
        }
        // An edit of a deleted row changes nothing, so its group cannot stand either.
        const bool fell = !stands(result->status) || (result->status == OpStatus::conflict && result->code == codeName(Code::notFound));
        mine.push_back(std::move(*result));
        if (!fell) continue;
        culprit = &op;
        break;
    }
    if (culprit) {
        m_batch.rollbackTo(mark);
        OpResult fault = std::move(mine.back());
        if (m_request.resent == protocol::Resent::answered && fault.status == OpStatus::rejected && fault.code == codeName(Code::notFound) &&
            fault.reason != protocol::kErased) {
            // Somebody else's op that is lost too made the row; it comes back with that one's device.
            m_conflicts.resize(conflictsBefore);
            for (const auto& op : group) {
                m_unkept.insert(op.opId.uuid);
                results.push_back(refused(op, {Code::notFound, "what it builds on is not back yet"}, OpStatus::blocked));
            }
            return {};
        }
        const bool keepConflict = fault.status == OpStatus::conflict;
        if (keepConflict && m_conflicts.size() > conflictsBefore) {
            std::swap(m_conflicts[conflictsBefore], m_conflicts.back());
            m_conflicts.resize(conflictsBefore + 1);
        } else {
            m_conflicts.resize(conflictsBefore);
        }
        mine.clear();
        for (const auto& op : group)
            mine.push_back(&op == culprit ? fault : refused(op, {Code::cancelled, "another op of its transaction failed"}, OpStatus::blocked));
    }
    std::move(mine.begin(), mine.end(), std::back_inserter(results));
    return {};
}

Result<OpResult> PushRun::apply(const Op& op) {
    const auto* entity = domain::findEntity(op.entity);
    if (!entity) return fail(Code::unsupported, "no such entity", "entity");
    LIANLU_TRY(const StoredRow* row, m_batch.find(op.entity, op.id));
    if (op.type == OpType::create) return create(op, *entity, row);
    if (!row || !m_caller.mayRead(row->scope)) {
        // The same words for "not there" and "not yours": an id must not tell.
        return fail(Code::notFound, "no such row");
    }
    if (op.type == OpType::update && op.entity == domain::Customer::kEntity && row->deleted) {
        LIANLU_TRY(const Uuid living, m_batch.livingPerson(op.id));
        if (living != op.id) return updateJoined(op, *entity, living);
        LIANLU_TRY(row, m_batch.find(op.entity, op.id));
    }
    if (op.type == OpType::update) return update(op, *entity, *row);
    return take(op, *entity, *row);
}

Result<void> PushRun::checkNotErased(const domain::CustomerId& person) {
    if (person.isNull()) return {};
    LIANLU_TRY(const StoredRow* row, m_batch.find("customer", person.uuid));
    if (row && row->isErased()) return fail(Code::notFound, protocol::kErased, "customer_id");
    return {};
}

Result<bool> PushRun::isVisiting(const domain::CustomerId& person) {
    if (const auto known = m_visits.find(person.uuid); known != m_visits.end()) return known->second;
    LIANLU_TRY(const Uuid living, m_batch.livingPerson(person.uuid));
    const std::array<Uuid, 2> names{person.uuid, living};
    LIANLU_TRY(const auto until, visitUntil(m_connection, m_caller.standing, names, m_batch.now()));
    return m_visits[person.uuid] = until != 0;
}

Result<domain::Scope> PushRun::scopeOfNew(const domain::EntityInfo& entity, const domain::Fields& fields) {
    switch (entity.home) {
        case domain::Home::brand: return domain::Scope::brand();
        case domain::Home::user: return domain::Scope::user(m_caller.standing.staff);
        case domain::Home::store:
            LIANLU_CHECK(checkNotErased(domain::CustomerId{idIn(fields, "customer_id")}));
            return domain::Scope::store(domain::StoreId{idIn(fields, "store_id")});
        case domain::Home::person: break;
    }
    if (!hangsOnPerson(entity))
        return domain::Scope::ofPerson(domain::StaffId{idIn(fields, "guide_id")}, domain::StoreId{idIn(fields, "home_store_id")});
    const domain::CustomerId person{idIn(fields, "customer_id")};
    LIANLU_CHECK(checkNotErased(person));
    auto scope = m_batch.scopeOfPerson(person);
    if (!scope || m_caller.mayRead(*scope)) return scope;
    // Joined with somebody out of this person's reach since: what was written of the one that was theirs goes in, for the one that stays.
    LIANLU_TRY(const StoredRow* named, m_batch.find("customer", person.uuid));
    if (named && named->deleted && m_caller.mayRead(named->scope)) return named->scope;
    LIANLU_TRY(const bool visiting, isVisiting(person));
    if (visiting) return scope;  // what a guest of another store may be given: see mayWrite
    return fail(Code::notFound, "no such customer", "customer_id");
}

Result<void> PushRun::mayWrite(const domain::Intent& intent, const Uuid& id) {
    // Out of reach is only what scopeOfNew found a visit for; no other row of that person's gets as far as here.
    const bool guest = !m_caller.mayRead(intent.scope);
    LIANLU_CHECK(guest ? domain::mayWriteVisiting(m_caller.standing, intent) : domain::mayWrite(m_caller.standing, intent));
    if (intent.entity == domain::PersonMatch::kEntity) return mayDecide(intent, {id});
    if (intent.entity != domain::Tag::kEntity) return {};
    const auto& named = intent.verb == domain::Verb::create ? intent.changed : intent.before;
    const auto name = named.find("name");
    const auto* text = name == named.end() ? nullptr : std::get_if<std::string>(&name->second);
    LIANLU_TRY(const domain::TagDefinition* definition, m_batch.tagDefinition(text ? std::string_view(*text) : std::string_view{}));
    return domain::mayChangeTag(guest ? domain::Role::guide : m_caller.standing.role, definition, intent, m_batch.now());
}

Result<void> PushRun::mayDecide(const domain::Intent& intent, const domain::PersonMatchId& id) {
    LIANLU_CHECK(domain::checkMatchChange(intent.before, intent.changed, id, intent.verb == domain::Verb::create));
    // Whoever decides sees both: one who does not would join a stranger to a customer of the own.
    for (const auto* field : {"first_id", "second_id"}) {
        const auto& row = intent.verb == domain::Verb::create ? intent.changed : intent.before;
        auto scope = m_batch.scopeOfPerson(domain::CustomerId{idIn(row, field)});
        if (!scope || !m_caller.mayRead(*scope)) return fail(Code::notFound, "no such customer", field);
    }
    return {};
}

Result<OpResult> PushRun::create(const Op& op, const domain::EntityInfo& entity, const StoredRow* row) {
    if (entity.writable == domain::Writable::serverOnly) return fail(Code::forbidden, "written by the server only", entity.name);
    LIANLU_TRY(const domain::Fields fields, fieldsOfCreate(entity, op));
    if (row) {
        const bool same = !row->deleted && m_caller.mayRead(row->scope) &&
                          std::all_of(fields.begin(), fields.end(), [&](const auto& f) {
                              const auto held = row->fields.find(f.first);
                              return held != row->fields.end() && held->second == f.second;
                          });
        if (!same) return fail(Code::exists, "id is in use", "id");
        return resultOf(op, OpStatus::applied);
    }
    if (entity.name == domain::Disclosure::kEntity) return createDisclosure(op, entity, fields);
    LIANLU_TRY(const domain::Scope scope, scopeOfNew(entity, fields));
    const domain::Fields none;
    LIANLU_CHECK(mayWrite({entity.name, domain::Verb::create, scope, none, fields}, op.id));
    LIANLU_CHECK(m_batch.upsert(entity.name, op.id, scope, fields));
    auto result = resultOf(op, OpStatus::applied);
    LIANLU_TRY(row, m_batch.find(entity.name, op.id));
    if (idIn(row->fields, "customer_id") != idIn(fields, "customer_id")) result.status = OpStatus::merged;
    LIANLU_CHECK(callHooks(op, result, true));
    return result;
}

Result<OpResult> PushRun::update(const Op& op, const domain::EntityInfo& entity, const StoredRow& row) {
    // Not even as a conflict: what a late device says of an erased person is kept nowhere.
    if (row.isErased()) return fail(Code::notFound, protocol::kErased);
    domain::Fields wanted;
    for (const auto& [name, change] : op.fields) wanted.emplace(name, change.newValue);
    LIANLU_CHECK(mayWrite({entity.name, domain::Verb::update, row.scope, row.fields, wanted}, op.id));
    auto placed = op;
    placed.baseVer = baseOf(op, row);
    LIANLU_TRY(Merged merged, merge(entity, row, placed, m_batch.now()));
    if (row.deleted) {
        auto result = resultOf(op, OpStatus::conflict);
        result.code = codeName(Code::notFound);
        result.reason = "row was deleted";
        for (const auto& [name, change] : op.fields) result.conflictFields.push_back(name);
        noteConflict(domain::ConflictKind::editOfDeleted, op, op.id, row, result.conflictFields);
        return result;
    }
    auto result = resultOf(op, OpStatus::applied);
    // Others changed the row since: the device needs all of it, not only its own fields.
    if (merged.byPolicy || row.ver > placed.baseVer) result.status = OpStatus::merged;
    if (!merged.conflicts.empty()) {
        result.status = OpStatus::conflict;
        noteConflict(domain::ConflictKind::edit, op, op.id, row, merged.conflicts);
        result.conflictFields = std::move(merged.conflicts);
    }
    LIANLU_CHECK(m_batch.upsert(entity.name, op.id, row.scope, merged.changed, merged.times));
    if (result.status != OpStatus::conflict) LIANLU_CHECK(callHooks(op, result, false));
    return result;
}

Result<OpResult> PushRun::updateJoined(const Op& op, const domain::EntityInfo& entity, const Uuid& living) {
    LIANLU_TRY(const StoredRow* gone, m_batch.find(entity.name, op.id));
    domain::Fields wanted;
    for (const auto& [name, change] : op.fields) wanted.emplace(name, change.newValue);
    LIANLU_CHECK(mayWrite({entity.name, domain::Verb::update, gone->scope, gone->fields, wanted}, op.id));
    LIANLU_TRY(const StoredRow* stays, m_batch.find(entity.name, living));
    // Versions of another row say nothing here: a field goes in where the one that stays has what the person saw, else by its rule.
    auto anew = op;
    anew.baseVer = 0;
    for (const auto* place : {"guide_id", "home_store_id"}) anew.fields.erase(place);
    LIANLU_TRY(const Merged merged, merge(entity, *stays, anew, m_batch.now()));
    auto result = resultOf(op, OpStatus::merged);
    if (!merged.conflicts.empty()) {
        result.status = OpStatus::conflict;
        result.conflictFields = merged.conflicts;
        noteConflict(domain::ConflictKind::edit, op, living, *stays, merged.conflicts);
    }
    LIANLU_CHECK(m_batch.upsert(entity.name, living, stays->scope, merged.changed, merged.times));
    return result;
}

Result<OpResult> PushRun::take(const Op& op, const domain::EntityInfo& entity, const StoredRow& row) {
    if (op.type == OpType::remove && entity.name == domain::Customer::kEntity) return takePerson(op, row);
    // It went along with its person, whoever may remove one by itself.
    if (op.type == OpType::remove && row.deleted && m_takenBack.contains(idIn(row.fields, "customer_id"))) return resultOf(op, OpStatus::applied);
    const domain::Fields none;
    LIANLU_CHECK(mayWrite({entity.name, verbOf(op.type), row.scope, row.fields, none}, op.id));
    auto result = resultOf(op, OpStatus::applied);
    if (row.deleted) return result;
    std::vector<std::string> touched;
    for (const auto& [name, ver] : row.fieldVer)
        if (!StoredRow::isTime(name) && ver > baseOf(op, row)) touched.push_back(name);
    if (op.type == OpType::remove && !touched.empty()) {
        // Somebody worked on it since: it stays, and a person decides.
        result.status = OpStatus::conflict;
        noteConflict(domain::ConflictKind::removal, op, op.id, row, touched);
        result.conflictFields = std::move(touched);
        return result;
    }
    LIANLU_CHECK(m_batch.remove(entity.name, op.id));
    LIANLU_CHECK(callHooks(op, result, false));
    return result;
}

Result<void> PushRun::callHooks(const Op& op, const OpResult& result, bool created) {
    LIANLU_TRY(const StoredRow* row, m_batch.find(op.entity, op.id));
    const AppliedOp applied{op, result.status, author(), m_request.deviceId, row->scope, created, effectsWait(op)};
    const auto before = row->fields;
    for (auto* hook : m_hooks) LIANLU_CHECK(hook->onApplied(applied, m_connection, m_batch));
    LIANLU_TRY(row, m_batch.find(op.entity, op.id));
    if (row->fields != before) m_hooked.insert(op.opId.uuid);
    return {};
}

Result<OpResult> PushRun::duplicate(const Known& known) {
    LIANLU_TRY(OpResult result, protocol::decode<OpResult>(known.result));
    result.first = result.status;
    result.status = OpStatus::duplicate;
    return result;
}

Result<void> PushRun::fillRow(const Op& op, OpResult& result) {
    if (!domain::findEntity(op.entity)) return {};
    LIANLU_TRY(const StoredRow* row, m_batch.find(op.entity, op.id));
    if (!row || row->deleted || !m_caller.mayRead(row->scope)) {
        // By the version that it had then the device would take what it made for there.
        if (result.status == OpStatus::duplicate && op.type == OpType::create) result.ver = 0;
        return {};
    }
    // A replay may come after others: the version of today goes with the content of today.
    const bool movedOn = result.status == OpStatus::duplicate && result.ver != row->ver;
    result.ver = row->ver;
    const auto first = result.status == OpStatus::duplicate ? result.first : result.status;
    if (movedOn || first != OpStatus::applied || m_hooked.contains(op.opId.uuid)) result.row = row->fields;
    return {};
}

Result<void> PushRun::noteVersions() {
    for (const auto& op : m_request.ops) {
        if (m_known.contains(op.opId.uuid) || !m_batch.changes(op.entity, op.id)) continue;
        LIANLU_TRY(const StoredRow* row, m_batch.find(op.entity, op.id));
        // Also of one that the op deleted: an edit that comes later asks who did it.
        if (row) m_versions.emplace(op.opId.uuid, row->ver);
    }
    return {};
}

void PushRun::noteConflict(domain::ConflictKind kind, const Op& op, const Uuid& id, const StoredRow& row, const std::vector<std::string>& fields) {
    m_conflicts.push_back(metBy(kind, op, id, row, fields));
}

void PushRun::store(const std::vector<OpResult>& results, std::int64_t next) {
    std::vector<Uuid> ids;
    std::vector<std::int64_t> seqs;
    std::vector<std::string> hashes, said, statuses, texts;
    std::vector<Uuid> rows;
    std::vector<std::int64_t> vers, times;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (m_known.contains(m_request.ops[i].opId.uuid) || m_unkept.contains(results[i].opId.uuid)) continue;
        const auto& op = m_request.ops[i];
        rows.push_back(op.id);
        vers.push_back(m_versions.contains(op.opId.uuid) ? m_versions.at(op.opId.uuid) : 0);
        times.push_back(toUnixMs(editTime(op, m_batch.now())));
        auto kept = results[i];
        kept.row.reset();
        ids.push_back(kept.opId.uuid);
        seqs.push_back(m_request.ops[i].opSeq);
        hashes.push_back(m_hashes.at(kept.opId.uuid).body);
        said.push_back(m_hashes.at(kept.opId.uuid).said);
        statuses.emplace_back(protocol::nameOf(kept.status));
        texts.push_back(protocol::encode(kept));
    }
    if (!ids.empty())
        m_batch.also("INSERT INTO op_result (op_id, staff_id, device_id, op_seq, body_hash, status, result, row_id, ver, occurred_at, said_hash) "
                     "SELECT u.op_id, $1, $2, u.seq, u.hash, u.status, u.result, u.row, u.ver, u.occurred, u.said "
                     "FROM unnest($3::uuid[], $4::bigint[], $5::bytea[], $6::text[], $7::text[], $8::uuid[], $9::bigint[], $10::bigint[], $11::bytea[]) "
                     "AS u(op_id, seq, hash, status, result, row, ver, occurred, said)",
                     std::move(pg::Params().uuid(m_caller.standing.staff.uuid).uuid(m_request.deviceId.uuid).uuids(ids).integers(seqs).byteStrings(hashes)
                         .texts(statuses).texts(texts).uuids(rows).integers(vers).integers(times).byteStrings(said)));
    m_batch.also("UPDATE device_seq SET next_seq = $2 WHERE device_id = $1", std::move(pg::Params().uuid(m_request.deviceId.uuid).integer(next)));
}

}  // namespace lianlu::server
