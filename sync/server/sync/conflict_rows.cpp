// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/conflict_rows.h"

#include <map>
#include <utility>

#include "models/domain/rules/conflict.h"
#include "sync/protocol/codec.h"

namespace lianlu::server {

using domain::Conflict;

namespace {

using Version = std::pair<Uuid, std::int64_t>;

//! Who made which version of a row, and when; what no device made is not there.
Result<std::map<Version, domain::EditedBy>> authorsOf(std::span<const MetConflict> met, pg::Connection& connection) {
    std::vector<Uuid> rows;
    std::vector<std::int64_t> vers;
    for (const auto& one : met)
        for (const auto ver : one.vers) {
            rows.push_back(one.conflict.rowId.uuid);
            vers.push_back(ver);
        }
    LIANLU_TRY(const pg::Rows found,
               connection.query("SELECT o.row_id, o.ver, o.staff_id, o.occurred_at FROM op_result o JOIN unnest($1::uuid[], $2::bigint[]) AS u(id, ver) "
                                "ON o.row_id = u.id AND o.ver = u.ver WHERE o.status <> 'rejected' AND o.status <> 'blocked'",
                                std::move(pg::Params().uuids(rows).integers(vers))));
    std::map<Version, domain::EditedBy> authors;
    for (int i = 0; i < found.size(); ++i)
        authors[{found.uuid(i, 0), found.integer(i, 1)}] = {domain::StaffId{found.uuid(i, 2)}, fromUnixMs(found.integer(i, 3))};
    return authors;
}

//! False: whoever may see the row's scope might not be meant to see this.
Result<bool> hasPlace(const MetConflict& met, WriteBatch& batch) {
    if (met.scope.isApart() || met.conflict.entity == domain::Tag::kEntity) return false;
    if (met.conflict.customerId.isNull()) return true;
    const auto place = batch.scopeOfPerson(met.conflict.customerId);
    if (place) return true;
    if (place.error().code == Code::notFound) return false;
    return fail(place.error());
}

}  // namespace

MetConflict metBy(domain::ConflictKind kind, const protocol::Op& op, const Uuid& id, const StoredRow& row, const std::vector<std::string>& fields) {
    MetConflict met;
    met.scope = row.scope;
    auto& conflict = met.conflict;
    conflict.id = domain::conflictId(op.opId);
    conflict.kind = kind;
    conflict.entity = op.entity;
    conflict.rowId = {id};
    conflict.opId = op.opId;
    conflict.names = fields;
    conflict.mineAt = fromUnixMs(op.occurredAt);
    if (op.entity == domain::Customer::kEntity) conflict.customerId = {id};
    else if (const auto* info = domain::findEntity(op.entity); info && hangsOnPerson(*info)) conflict.customerId = {idIn(row.fields, "customer_id")};
    domain::Fields base, mine, theirs;
    for (const auto& name : fields) {
        if (const auto change = op.fields.find(name); change != op.fields.end()) {
            base.emplace(name, change->second.oldValue);
            mine.emplace(name, change->second.newValue);
        }
        if (const auto held = row.fields.find(name); held != row.fields.end()) theirs.emplace(name, held->second);
        met.vers.push_back(kind == domain::ConflictKind::editOfDeleted ? row.ver : row.versionOf(name));
    }
    conflict.base = protocol::bodyText(base);
    conflict.mine = protocol::bodyText(mine);
    conflict.theirs = protocol::bodyText(theirs);
    return met;
}

Result<void> writeConflicts(std::span<MetConflict> met, const domain::StaffId& mine, WriteBatch& batch) {
    if (met.empty()) return {};
    LIANLU_TRY(const auto authors, authorsOf(met, batch.connection()));
    for (auto& one : met) {
        LIANLU_TRY(const bool placed, hasPlace(one, batch));
        if (!placed) continue;
        auto& conflict = one.conflict;
        conflict.mineBy = mine;
        conflict.at = batch.now();
        for (std::size_t i = 0; i < conflict.names.size(); ++i)
            if (const auto author = authors.find({conflict.rowId.uuid, one.vers[i]}); author != authors.end())
                conflict.theirsBy.push_back(domain::authorText(conflict.names[i], author->second));
        // Its id is the op's, and the op is new.
        batch.presumeNew(Conflict::kEntity, conflict.id.uuid);
        LIANLU_CHECK(batch.create(conflict, one.scope));
    }
    return {};
}

}  // namespace lianlu::server
