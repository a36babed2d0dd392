// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/batch_writer.h"

#include <array>
#include <future>
#include <set>

#include "models/base/broken_rule.h"
#include "sync/protocol/codec.h"

namespace lianlu::server {

namespace {

using ChangedRows = std::vector<const ChangedRow*>;

pg::Params columnsOf(const ChangedRows& rows) {
    std::vector<Uuid> ids;
    std::vector<std::string> scopes, bodies, versions;
    std::vector<std::int64_t> vers;
    std::vector<bool> deleted;
    for (const auto* row : rows) {
        ids.push_back(row->name->id);
        scopes.push_back(row->now->scope.toString());
        vers.push_back(row->now->ver);
        deleted.push_back(row->now->deleted);
        bodies.push_back(protocol::bodyText(row->now->fields));
        versions.push_back(fieldVersionsText(row->now->fieldVer));
    }
    return std::move(pg::Params().uuids(ids).texts(scopes).integers(vers).booleans(deleted).texts(bodies).texts(versions));
}

//! Rows are spelled while the database takes in those before them.
Result<void> copyRows(pg::Connection& connection, std::string_view table, const ChangedRows& rows) {
    constexpr std::array<std::string_view, 6> kColumns{"id", "scope", "ver", "deleted", "body", "fv"};
    LIANLU_TRY(auto copy, pg::CopyIn::begin(connection, table, kColumns));
    std::map<domain::Scope, std::string> scopes;
    for (const auto* row : rows) {
        auto& scope = scopes[row->now->scope];
        if (scope.empty()) scope = row->now->scope.toString();
        copy.beginRow(static_cast<int>(kColumns.size()));
        copy.uuid(row->name->id);
        copy.text(scope);
        copy.integer(row->now->ver);
        copy.boolean(row->now->deleted);
        copy.text(protocol::bodyText(row->now->fields));
        copy.text(fieldVersionsText(row->now->fieldVer));
    }
    LIANLU_TRY([[maybe_unused]] const auto copied, copy.finish());
    return {};
}

constexpr std::string_view kUnnest =
    "unnest($1::uuid[], $2::text[], $3::bigint[], $4::boolean[], $5::text[], $6::text[]) AS u(id, scope, ver, deleted, body, fv)";

//! Changed rows from which a thread for the log is worth its start.
constexpr std::size_t kDraftAsideFrom = 600;
//! New rows of one table from which they are copied: less of the log of the database for each, at the price of a round trip.
constexpr std::size_t kCopyRowsFrom = 300;

//! Another writer made the same row since we looked: begin again and see it.
Error raced(Error error) {
    if (error.subject == "23505" && error.context.find("_pkey]") != error.context.npos) return pg::raceLost("row made by another writer");
    return error;
}

}  // namespace

void BatchWriter::count(const domain::Scope& scope, const Uuid& id, std::int64_t ver, bool add) {
    const auto share = domain::digestShare(id, ver);
    m_digest[scope] += add ? share : ~share + 1;
}

domain::Scope BatchWriter::Move::target(const domain::Scope& scope) const {
    if (scope == from) return to;
    if (scope.isApart() && scope.owner == fromHome.uuid) return {scope.kind, toHome.uuid};
    return scope;
}

bool BatchWriter::goesWithPerson(const ChangedRow& row) const {
    const auto move = m_moves.find(idIn(row.now->fields, "customer_id"));
    return move != m_moves.end() && row.before->scope == move->second.from && row.now->scope == move->second.to;
}

Result<void> BatchWriter::moveChildren(std::span<const ChangedRow> changed, pg::Pipeline& pipeline) {
    const auto homeOf = [](const StoredRow& customer) { return domain::StoreId{idIn(customer.fields, "home_store_id")}; };
    for (const auto& row : changed)
        if (row.name->entity == "customer" && row.before && (row.before->scope != row.now->scope || homeOf(*row.before) != homeOf(*row.now)))
            m_moves[row.name->id] = {row.before->scope, row.now->scope, homeOf(*row.before), homeOf(*row.now)};
    if (m_moves.empty()) return {};

    std::set<RowName> inBatch;
    for (const auto& row : changed) {
        inBatch.insert(*row.name);
        if (const auto* info = domain::findEntity(row.name->entity); info && hangsOnPerson(*info))
            if (const auto move = m_moves.find(idIn(row.now->fields, "customer_id")); move != m_moves.end())
                row.now->scope = move->second.target(row.now->scope);
    }
    std::vector<Uuid> customers;
    std::vector<std::string> sources, targets;
    for (const auto& [id, move] : m_moves) {
        customers.push_back(id);
        sources.push_back(move.from.toString());
        targets.push_back(move.to.toString());
    }
    std::string sql;
    for (const auto& entity : personEntities())
        sql += (sql.empty() ? "" : " UNION ALL ") + ("SELECT '" + entity + "', id, ver, customer_id, scope FROM " + pg::quoted(entity) +
                                                      " WHERE customer_id = ANY($1) AND NOT deleted");
    LIANLU_TRY(const pg::Rows children, m_connection.query(sql, pg::Params().uuids(customers)));
    for (int i = 0; i < children.size(); ++i) {
        const RowName name{std::string(children.text(i, 0)), children.uuid(i, 1)};
        if (inBatch.contains(name)) continue;  // counted with its own change
        const auto from = domain::Scope::parse(children.text(i, 4));
        if (!from) return fail(Code::damaged, "stored row has no scope");
        const auto to = m_moves.at(children.uuid(i, 3)).target(*from);
        if (*from == to) continue;
        const auto ver = children.integer(i, 2);
        // Nobody enters or leaves where rows stand apart: each of them says itself that it has gone.
        if (from->isApart()) m_followers.push_back({name, ver + 1, *from, to});
        count(*from, name.id, ver, false);
        count(to, name.id, from->isApart() ? ver + 1 : ver, true);
    }
    for (const auto& entity : personEntities())
        pipeline.add("UPDATE " + pg::quoted(entity) + " t SET scope = m.target FROM unnest($1::uuid[], $2::text[], $3::text[]) AS m(id, source, target) "
                     "WHERE t.customer_id = m.id AND t.scope = m.source", std::move(pg::Params().uuids(customers).texts(sources).texts(targets)));
    follow(pipeline);
    return {};
}

void BatchWriter::follow(pg::Pipeline& pipeline) {
    if (m_followers.empty()) return;
    std::vector<Uuid> ids;
    std::vector<std::string> targets;
    for (const auto& follower : m_followers) {
        ids.push_back(follower.name.id);
        targets.push_back(follower.to.toString());
    }
    // Only tags stand apart.
    pipeline.add("UPDATE tag t SET scope = m.target, ver = t.ver + 1 FROM unnest($1::uuid[], $2::text[]) AS m(id, target) WHERE t.id = m.id",
                 std::move(pg::Params().uuids(ids).texts(targets)));
}

Result<void> BatchWriter::addRows(std::span<const ChangedRow> changed, pg::Pipeline& pipeline) {
    std::map<std::string, std::pair<ChangedRows, ChangedRows>> tables;  // new rows, known rows
    for (const auto& row : changed) {
        auto& [fresh, known] = tables[row.name->entity];
        (row.before ? known : fresh).push_back(&row);
        if (row.before && !row.before->deleted) count(row.before->scope, row.name->id, row.before->ver, false);
        if (!row.now->deleted) count(row.now->scope, row.name->id, row.now->ver, true);
    }
    for (const auto& [entity, rows] : tables) {
        const auto& [fresh, known] = rows;
        if (fresh.size() >= kCopyRowsFrom) LIANLU_CHECK(copyRows(m_connection, entity, fresh));
        else if (!fresh.empty())
            pipeline.add("INSERT INTO " + pg::quoted(entity) + " (id, scope, ver, deleted, body, fv) SELECT * FROM " + std::string(kUnnest), columnsOf(fresh));
        if (!known.empty())
            pipeline.add("UPDATE " + pg::quoted(entity) + " t SET scope = u.scope, ver = u.ver, deleted = u.deleted, body = u.body, fv = u.fv FROM " +
                             std::string(kUnnest) + " WHERE t.id = u.id",
                         columnsOf(known));
    }
    return {};
}

LogDraft BatchWriter::draftLog(std::span<const ChangedRow> changed, std::span<const ToldRow> told) const {
    LogDraft log;
    for (const auto& row : changed) {
        if (changed.size() > 1 && &row == &changed.back() && isBroken("sequence")) continue;
        const bool moved = row.name->entity == "customer" && row.before && row.before->scope != row.now->scope;
        if (!moved) {
            // With the old version: a device that holds both scopes and has the row anew already does not lose it again.
            if (row.before && !row.before->deleted && row.before->scope != row.now->scope && !goesWithPerson(row))
                log.add(row.before->scope, 'd', *row.name, row.before->ver);
            log.add(row.now->scope, row.now->deleted ? 'd' : 'u', *row.name, row.now->ver,
                    row.now->erased ? std::string(protocol::kErased) : std::string{});
            continue;
        }
        log.add(row.before->scope, 'l', *row.name, row.now->ver, row.now->scope.toString());
        log.add(row.now->scope, 'e', *row.name, row.now->ver, row.before->scope.toString());
    }
    for (const auto& follower : m_followers) {
        log.add(follower.from, 'd', follower.name, follower.ver - 1);
        log.add(follower.to, 'u', follower.name, follower.ver);
    }
    for (const auto& row : told) log.add(row.scope, 'd', *row.name, row.ver, protocol::kErased);
    return log;
}

Result<void> BatchWriter::write(std::span<const ChangedRow> changed, std::span<const ToldRow> told,
                                std::vector<std::pair<std::string, pg::Params>>& also, bool withCommit) {
    pg::Pipeline pipeline(m_connection);
    LIANLU_CHECK(moveChildren(changed, pipeline));
    // The log of a load is drafted while its rows are copied; that of a push at once.
    auto drafted = std::async(changed.size() < kDraftAsideFrom ? std::launch::deferred : std::launch::async, [&] { return draftLog(changed, told); });
    if (auto added = addRows(changed, pipeline); !added) return fail(raced(std::move(added).error()));
    for (auto& [sql, params] : also) pipeline.add(sql, std::move(params));
    // The rows go in while the log is drafted.
    pipeline.send();
    const auto log = drafted.get();
    if (auto written = log.write(m_connection, pipeline, m_digest); !written) return fail(raced(std::move(written).error()));
    if (withCommit) pipeline.add("COMMIT");
    if (pipeline.empty()) return {};
    auto answers = pipeline.run();
    if (answers) return {};
    return fail(raced(std::move(answers).error()));
}

}  // namespace lianlu::server
