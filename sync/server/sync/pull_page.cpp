// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/pull_page.h"

#include <algorithm>
#include <set>

#include "sync/protocol/codec.h"
#include "sync/server/sync/stored_row.h"

namespace lianlu::server {

using protocol::Cursor;
using protocol::ScopeState;

Result<std::map<std::string, Head>> readHeads(pg::Connection& connection, const std::vector<std::string>& scopes) {
    LIANLU_TRY(const pg::Rows meta, connection.query("SELECT value FROM server_meta WHERE key = 'epoch'"));
    if (meta.empty()) return fail(Code::damaged, "database has no epoch");
    std::map<std::string, Head> heads;
    for (const auto& scope : scopes) heads[scope].epoch = meta.text(0, 0);
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT scope, epoch, seq, chain, floor, digest::text FROM scope_head WHERE scope = ANY($1)",
                                                     pg::Params().texts(scopes)));
    for (int i = 0; i < rows.size(); ++i)
        heads[std::string(rows.text(i, 0))] = {std::string(rows.text(i, 1)), rows.integer(i, 2), std::string(rows.text(i, 3)), rows.integer(i, 4),
                                               std::string(rows.text(i, 5))};
    return heads;
}

Result<bool> PullPage::chainFits(const Cursor& cursor, const Head& head) {
    if (cursor.epoch != head.epoch || cursor.seq > head.seq || cursor.seq < 0) return false;
    if (cursor.seq == head.seq) return cursor.chain == head.chain;
    if (cursor.seq == 0 && cursor.chain.empty()) return true;
    LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT chain FROM change_log WHERE scope = $1 AND seq = $2",
                                                       pg::Params().text(cursor.scope.toString()).integer(cursor.seq)));
    // At the floor itself the entry may be gone; nothing after it is.
    if (rows.empty()) return cursor.seq == head.floor;
    return rows.text(0, 0) == cursor.chain;
}

Result<std::int64_t> PullPage::matching(const std::string& scope, const Head& head, std::span<const Cursor> checkpoints) {
    std::vector<std::int64_t> seqs;
    for (const auto& point : checkpoints) seqs.push_back(point.seq);
    if (seqs.empty()) return 0;
    LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT seq, chain FROM change_log WHERE scope = $1 AND seq = ANY($2)", pg::Params().text(scope).integers(seqs)));
    std::map<std::int64_t, std::string> chains{{head.seq, head.chain}};
    for (int i = 0; i < rows.size(); ++i) chains.try_emplace(rows.integer(i, 0), rows.text(i, 1));
    std::int64_t best = 0;
    for (const auto& point : checkpoints) {
        if (point.seq <= best || point.seq < head.floor || point.seq > head.seq) continue;
        const auto chain = chains.find(point.seq);
        // As with a cursor: at the floor itself the entry may be gone. A link of the chain is the history's own, whatever its epoch was called.
        if (chain == chains.end() ? point.seq == head.floor && point.epoch == head.epoch : chain->second == point.chain) best = point.seq;
    }
    return best;
}

void PullPage::addError(const Cursor& cursor, Code code, std::int64_t head, std::int64_t matchSeq) {
    ScopeState state;
    state.cursor = cursor;
    state.head = head;
    state.error = codeName(code);
    state.matchSeq = matchSeq;
    m_states.push_back(std::move(state));
}

Result<std::vector<PullPage::Entry>> PullPage::entries(const std::string& scope, std::int64_t after) {
    LIANLU_TRY(const pg::Rows rows,
               m_connection.query("SELECT seq, kind, entity, id, ver, other, chain FROM change_log WHERE scope = $1 AND seq > $2 ORDER BY seq LIMIT $3",
                                  pg::Params().text(scope).integer(after).integer(static_cast<std::int64_t>(m_left))));
    std::vector<Entry> log;
    for (int i = 0; i < rows.size(); ++i)
        log.push_back({rows.integer(i, 0), rows.text(i, 1)[0], std::string(rows.text(i, 2)), rows.uuid(i, 3), rows.integer(i, 4),
                       std::string(rows.text(i, 5)), std::string(rows.text(i, 6))});
    return log;
}

Result<void> PullPage::loadRows(const std::string& scope, const std::vector<Entry>& log) {
    m_rows.clear();
    std::map<std::string, std::vector<Uuid>> wanted;
    for (const auto& entry : log)
        if (entry.kind == 'u' || entry.kind == 'e') wanted[entry.entity].push_back(entry.id);
    for (const auto& [entity, ids] : wanted) {
        LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT id, ver, body FROM " + pg::quoted(entity) + " WHERE id = ANY($1) AND scope = $2 AND NOT deleted",
                                                           std::move(pg::Params().uuids(ids).text(scope))));
        for (int i = 0; i < rows.size(); ++i) m_rows[{entity, rows.uuid(i, 0)}] = {entity, rows.uuid(i, 0), rows.integer(i, 1), std::string(rows.text(i, 2))};
    }
    return {};
}

Result<void> PullPage::loadChildren(const std::string& scope, const std::vector<Entry>& log) {
    m_children.clear();
    std::vector<Uuid> roots;
    for (const auto& entry : log)
        if (entry.kind == 'e' && m_rows.contains({entry.entity, entry.id})) roots.push_back(entry.id);
    if (roots.empty()) return {};
    for (const auto& entity : personEntities()) {
        LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT id, ver, body, customer_id FROM " + pg::quoted(entity) +
                                                               " WHERE customer_id = ANY($1) AND scope = $2 AND NOT deleted",
                                                           std::move(pg::Params().uuids(roots).text(scope))));
        for (int i = 0; i < rows.size(); ++i)
            m_children[rows.uuid(i, 3)].push_back({entity, rows.uuid(i, 0), rows.integer(i, 1), std::string(rows.text(i, 2))});
    }
    return {};
}

void PullPage::write(const std::string& scope, std::int64_t seq, std::string_view kind, const std::string& entity, const Uuid& id, std::int64_t ver,
                     std::string_view other, std::string_view body) {
    auto& out = m_changes;
    out += out.empty() ? "{\"scope\":\"" : ",{\"scope\":\"";
    out += scope;
    out += "\",\"seq\":";
    out += std::to_string(seq);
    out += ",\"kind\":\"";
    out += kind;
    out += "\",\"entity\":\"";
    out += entity;
    out += "\",\"id\":\"";
    out += id.toString();
    out += "\",\"ver\":";
    out += std::to_string(ver);
    if (!other.empty()) {
        out += ",\"other\":\"";
        out += other;
        out += '"';
    }
    if (!body.empty()) {
        out += ",\"fields\":";
        out += body;
    }
    out += '}';
    if (m_left > 0) --m_left;
}

Result<bool> PullPage::fits(const Cursor& cursor, const Head& head) {
    if (cursor.epoch.empty() || cursor.seq < head.floor) return false;
    return chainFits(cursor, head);
}

Result<bool> PullPage::add(const Cursor& cursor, const Head& head, std::span<const Cursor> checkpoints) {
    const auto scope = cursor.scope.toString();
    // Never bootstrapped, or so long ago that the log does not reach back.
    if (cursor.epoch.empty()) {
        addError(cursor, Code::cursorExpired, head.seq);
        return false;
    }
    if (cursor.epoch == head.epoch && cursor.seq < head.floor) {
        addError(cursor, Code::cursorExpired, head.seq);
        return false;
    }
    LIANLU_TRY(const bool fits, chainFits(cursor, head));
    if (!fits) {
        LIANLU_TRY(const std::int64_t match, matching(scope, head, checkpoints));
        addError(cursor, Code::cursorDiverged, head.seq, match);
        return false;
    }
    ScopeState state;
    state.cursor = cursor;
    state.head = head.seq;
    if (cursor.seq < head.seq && m_left > 0 && m_changes.size() < protocol::kMaxPullBytes) {
        LIANLU_TRY(const auto log, entries(scope, cursor.seq));
        LIANLU_CHECK(loadRows(scope, log));
        LIANLU_CHECK(loadChildren(scope, log));
        std::map<std::pair<std::string, Uuid>, std::int64_t> last;  // a row that changed often is sent once, at its last place
        for (const auto& entry : log)
            if (entry.kind == 'u') last[{entry.entity, entry.id}] = entry.seq;
        bool first = true;
        for (const auto& entry : log) {
            const auto row = m_rows.find({entry.entity, entry.id});
            const bool here = row != m_rows.end();
            const auto children = entry.kind == 'e' && here ? m_children.find(entry.id) : m_children.end();
            const std::size_t needs = 1 + (children == m_children.end() ? 0 : children->second.size());
            const bool full = needs > m_left || m_changes.size() >= protocol::kMaxPullBytes;
            if (full && !(first && m_changes.empty())) break;
            first = false;
            if (entry.kind == 'u' && here && last.at({entry.entity, entry.id}) == entry.seq)
                write(scope, entry.seq, "upsert", entry.entity, entry.id, row->second.ver, {}, row->second.body);
            // It hangs on another person by now, and went away with that one before the device heard of it: the leaving does not name it. With the
            // version before, as such rows are told (see BatchWriter::headChanges).
            if (entry.kind == 'u' && !here && entry.ver > 1 && entry.entity != "customer" && last.at({entry.entity, entry.id}) == entry.seq)
                write(scope, entry.seq, "delete", entry.entity, entry.id, entry.ver - 1, {}, {});
            if (entry.kind == 'd') write(scope, entry.seq, "delete", entry.entity, entry.id, entry.ver, entry.other, {});
            if (entry.kind == 'l') write(scope, entry.seq, "leave", entry.entity, entry.id, entry.ver, entry.other, {});
            if (entry.kind == 'e' && here) {
                write(scope, entry.seq, "enter", entry.entity, entry.id, row->second.ver, entry.other, row->second.body);
                if (children != m_children.end())
                    for (const auto& child : children->second) write(scope, entry.seq, "upsert", child.entity, child.id, child.ver, {}, child.body);
            }
            state.cursor.seq = entry.seq;
            state.cursor.chain = entry.chain;
        }
    }
    if (state.cursor.seq == head.seq) state.digest = head.digest;
    else m_more = true;
    m_states.push_back(std::move(state));
    return true;
}

std::string PullPage::finish(std::int64_t serverTime, std::int64_t nextOpSeq) && {
    protocol::PullResponse rest;
    rest.scopes = std::move(m_states);
    rest.more = m_more;
    rest.serverTime = serverTime;
    rest.nextOpSeq = nextOpSeq;
    auto text = protocol::encode(rest);
    // The changes are text already: they take the place of the empty list.
    constexpr std::string_view kEmpty = "\"changes\":[]";
    const auto at = text.find(kEmpty);
    return text.replace(at, kEmpty.size(), "\"changes\":[" + m_changes + "]");
}

}  // namespace lianlu::server
