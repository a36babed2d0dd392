// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/batch_writer.h"

#include <set>

#include <sodium.h>

#include "sync/protocol/codec.h"

namespace lianlu::server {

namespace {

struct RowColumns {
    std::vector<Uuid> ids;
    std::vector<std::string> scopes, bodies, versions;
    std::vector<std::int64_t> vers;
    std::vector<bool> deleted;

    void add(const Uuid& id, const StoredRow& row) {
        ids.push_back(id);
        scopes.push_back(row.scope.toString());
        vers.push_back(row.ver);
        deleted.push_back(row.deleted);
        bodies.push_back(protocol::bodyText(row.fields));
        versions.push_back(fieldVersionsText(row.fieldVer));
    }
    [[nodiscard]] pg::Params params() const {
        return std::move(pg::Params().uuids(ids).texts(scopes).integers(vers).booleans(deleted).texts(bodies).texts(versions));
    }
};

constexpr std::string_view kUnnest =
    "unnest($1::uuid[], $2::text[], $3::bigint[], $4::boolean[], $5::text[], $6::text[]) AS u(id, scope, ver, deleted, body, fv)";

}  // namespace

std::string chainStep(std::string_view before, char kind, std::string_view entity, const Uuid& id, std::int64_t ver, std::string_view other) {
    std::string text(before);
    text += '\n';
    text += kind;
    text += entity;
    text += '\n' + id.toString() + '\n' + std::to_string(ver) + '\n';
    text += other;
    unsigned char hash[16];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
    char hex[33];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

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

void BatchWriter::addRows(std::span<const ChangedRow> changed, pg::Pipeline& pipeline) {
    std::map<std::string, std::pair<RowColumns, RowColumns>> tables;  // new rows, known rows
    for (const auto& row : changed) {
        auto& [fresh, known] = tables[row.name->entity];
        (row.before ? known : fresh).add(row.name->id, *row.now);
        if (row.before && !row.before->deleted) count(row.before->scope, row.name->id, row.before->ver, false);
        if (!row.now->deleted) count(row.now->scope, row.name->id, row.now->ver, true);
    }
    for (const auto& [entity, columns] : tables) {
        if (!columns.first.ids.empty())
            pipeline.add("INSERT INTO " + pg::quoted(entity) + " (id, scope, ver, deleted, body, fv) SELECT * FROM " + std::string(kUnnest),
                         columns.first.params());
        if (!columns.second.ids.empty())
            pipeline.add("UPDATE " + pg::quoted(entity) + " t SET scope = u.scope, ver = u.ver, deleted = u.deleted, body = u.body, fv = u.fv FROM " +
                             std::string(kUnnest) + " WHERE t.id = u.id",
                         columns.second.params());
    }
}

void BatchWriter::addHeads(std::span<const ChangedRow> changed, pg::Pipeline& pipeline) {
    std::vector<Log> logs;
    for (const auto& row : changed) {
        const char kind = row.now->deleted ? 'd' : 'u';
        const bool moved = row.name->entity == "customer" && row.before && row.before->scope != row.now->scope;
        if (!moved) {
            // With the old version: a device that holds both scopes and has the row anew already does not lose it again.
            if (row.before && !row.before->deleted && row.before->scope != row.now->scope && !goesWithPerson(row))
                logs.push_back({row.before->scope, 'd', row.name, row.before->ver, {}});
            logs.push_back({row.now->scope, kind, row.name, row.now->ver, {}});
            continue;
        }
        logs.push_back({row.before->scope, 'l', row.name, row.now->ver, row.now->scope.toString()});
        logs.push_back({row.now->scope, 'e', row.name, row.now->ver, row.before->scope.toString()});
    }
    for (const auto& follower : m_followers) {
        logs.push_back({follower.from, 'd', &follower.name, follower.ver - 1, {}});
        logs.push_back({follower.to, 'u', &follower.name, follower.ver, {}});
    }
    struct Head {
        std::int64_t count = 0;
        std::string tail;
    };
    std::map<std::string, Head> heads;
    std::vector<std::string> scopes, kinds, entities, others, steps;
    std::vector<std::int64_t> positions, vers;
    std::vector<Uuid> ids;
    for (const auto& log : logs) {
        auto name = log.scope.toString();
        auto& head = heads[name];
        head.tail = chainStep(head.tail, log.kind, log.row->entity, log.row->id, log.ver, log.other);
        scopes.push_back(std::move(name));
        positions.push_back(++head.count);
        kinds.emplace_back(1, log.kind);
        entities.push_back(log.row->entity);
        ids.push_back(log.row->id);
        vers.push_back(log.ver);
        others.push_back(log.other);
        steps.push_back(head.tail);
    }
    if (heads.empty()) return;
    std::vector<std::string> names, tails, deltas;
    std::vector<std::int64_t> counts;
    for (const auto& [name, head] : heads) {  // sorted: every writer locks heads in the same order
        names.push_back(name);
        tails.push_back(head.tail);
        counts.push_back(head.count);
        deltas.push_back(std::to_string(m_digest[*domain::Scope::parse(name)]));
    }
    pipeline.add("INSERT INTO scope_head (scope, epoch) SELECT s, (SELECT value FROM server_meta WHERE key = 'epoch') "
                 "FROM unnest($1::text[]) s ORDER BY s ON CONFLICT DO NOTHING", pg::Params().texts(names));
    // Locked by one statement, read by the next: a statement that both waits and reads could see the head as it was before.
    pipeline.add("SELECT 1 FROM scope_head WHERE scope = ANY($1) ORDER BY scope FOR UPDATE", pg::Params().texts(names));
    pipeline.add("INSERT INTO change_log (scope, seq, kind, entity, id, ver, other, chain) "
                 "SELECT c.scope, h.seq + c.i, c.kind, c.entity, c.id, c.ver, c.other, "
                 "substr(encode(sha256(convert_to(h.chain || ':' || c.step, 'UTF8')), 'hex'), 1, 32) "
                 "FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::uuid[], $6::bigint[], $7::text[], $8::text[]) "
                 "AS c(scope, i, kind, entity, id, ver, other, step) JOIN scope_head h ON h.scope = c.scope",
                 std::move(pg::Params().texts(scopes).integers(positions).texts(kinds).texts(entities).uuids(ids).integers(vers).texts(others).texts(steps)));
    pipeline.add("UPDATE scope_head h SET seq = h.seq + d.n, digest = (h.digest + d.delta::numeric) % 18446744073709551616, "
                 "chain = substr(encode(sha256(convert_to(h.chain || ':' || d.tail, 'UTF8')), 'hex'), 1, 32) "
                 "FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) AS d(scope, n, tail, delta) WHERE h.scope = d.scope",
                 std::move(pg::Params().texts(names).integers(counts).texts(tails).texts(deltas)));
}

Result<void> BatchWriter::write(std::span<const ChangedRow> changed, std::vector<std::pair<std::string, pg::Params>>& also, bool withCommit) {
    pg::Pipeline pipeline(m_connection);
    LIANLU_CHECK(moveChildren(changed, pipeline));
    addRows(changed, pipeline);
    for (auto& [sql, params] : also) pipeline.add(sql, params);
    addHeads(changed, pipeline);
    if (withCommit) pipeline.add("COMMIT");
    if (pipeline.empty()) return {};
    auto answers = pipeline.run();
    if (answers) return {};
    auto error = answers.error();
    // Another writer made the same row since we looked: begin again and see it.
    if (error.subject == "23505" && error.context.find("_pkey]") != error.context.npos) return fail(pg::raceLost("row made by another writer"));
    return fail(std::move(error));
}

}  // namespace lianlu::server
