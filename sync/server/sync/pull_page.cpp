// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/pull_page.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <map>
#include <numeric>
#include <utility>

#include "sync/protocol/codec.h"
#include "sync/server/sync/stored_row.h"

namespace lianlu::server {

using protocol::Cursor;
using protocol::ScopeState;

namespace {

constexpr std::string_view kOpening = "{\"changes\":[";
constexpr std::string_view kNoChanges = "{\"changes\":[]";

// Not `scope = $2`: a plan for any number of ids takes the index over the scope, and then compares each of its rows with each id.
constexpr std::string_view kOfScope = " AND scope COLLATE \"C\" = $2 AND NOT deleted";

// What a change says besides scope and body, and an answer besides its changes: a page that grew would be copied again and again.
constexpr std::size_t kRoomOfChange = 160;
constexpr std::size_t kRoomBeside = 2048;

// So many are taken in while the database reads the next.
constexpr std::size_t kRowsAtOnce = 250;

void append(std::string& text, std::int64_t number) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    text.append(digits, end);
}

void append(std::string& text, const Uuid& id) {
    static constexpr char kHex[] = "0123456789abcdef";
    char letters[36];
    std::size_t at = 0;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) letters[at++] = '-';
        letters[at++] = kHex[id.bytes[i] >> 4u];
        letters[at++] = kHex[id.bytes[i] & 0x0fu];
    }
    text.append(letters, sizeof letters);
}

}  // namespace

void PullPage::RowTable::open(std::size_t most) {
    m_rows.clear();
    m_rows.reserve(most);
    m_slots.assign(std::bit_ceil(2 * most + 1), 0);
}

std::uint32_t& PullPage::RowTable::slotOf(const Key& key) noexcept {
    const auto last = m_slots.size() - 1;
    // Not all bits of an id are by chance: those of a slot are to hang on all of them.
    const auto mixed = (std::hash<Uuid>{}(key.id) ^ std::hash<const void*>{}(key.entity)) * std::uint64_t{0x9e3779b97f4a7c15};
    auto at = (mixed >> 32U) & last;
    while (m_slots[at] != 0 && m_rows[m_slots[at] - 1].key != key) at = (at + 1) & last;
    return m_slots[at];
}

PullPage::Row& PullPage::RowTable::add(const Key& key) {
    auto& slot = slotOf(key);
    if (slot == 0) {
        m_rows.emplace_back().key = key;
        slot = static_cast<std::uint32_t>(m_rows.size());
    }
    return m_rows[slot - 1];
}

PullPage::Row* PullPage::RowTable::find(const Key& key) noexcept {
    if (m_slots.empty()) return nullptr;
    const auto slot = slotOf(key);
    return slot == 0 ? nullptr : &m_rows[slot - 1];
}

const std::string* PullPage::entityOf(std::string_view name) {
    if (!m_lastEntity || *m_lastEntity != name) m_lastEntity = &*m_entities.emplace(name).first;
    return m_lastEntity;
}

bool PullPage::isWhole() const {
    return std::all_of(m_sections.begin(), m_sections.end(), [](const Section& section) {
        const bool looksBack = section.error == codeName(Code::cursorDiverged) && !section.wish.checkpoints.empty();
        return !looksBack && std::none_of(section.entries.begin(), section.entries.end(), [](const Entry& entry) { return entry.kind == 'e'; });
    });
}

Result<void> PullPage::read(std::span<const Wish> wishes, pg::Transaction& txn) {
    pg::Pipeline pipeline(m_connection);
    auto room = m_left;
    m_sections.resize(wishes.size());
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        m_sections[i].wish = wishes[i];
        m_sections[i].scope = wishes[i].cursor->scope.toString();
        plan(m_sections[i], pipeline, room);
    }
    if (!pipeline.empty()) {
        LIANLU_TRY(auto logs, pipeline.run());
        for (auto& section : m_sections)
            if (section.answer != kNone) section.log = std::move(logs[section.answer]);
    }
    for (auto& section : m_sections) LIANLU_CHECK(readLog(section));
    LIANLU_CHECK(loadRows(txn));
    LIANLU_CHECK(loadChildren());
    m_changes.reserve(kRoomBeside + std::accumulate(m_sections.begin(), m_sections.end(), std::size_t{0}, [](std::size_t sum, const Section& section) { return sum + section.length(); }));
    m_changes = kOpening;
    for (const auto& section : m_sections) {
        if (!section.isOpen()) {
            ScopeState state;
            state.cursor = *section.wish.cursor;
            state.head = section.wish.head ? section.wish.head->seq : 0;
            state.error = section.error;
            if (section.error == codeName(Code::cursorDiverged)) {
                LIANLU_TRY(state.matchSeq, matching(section));
            }
            m_states.push_back(std::move(state));
            continue;
        }
        m_fitting.push_back(*section.wish.cursor);
        LIANLU_CHECK(write(section));
    }
    return isWhole() ? Result<void>{} : txn.commit();
}

//! What the cursor itself and the head tell, and what the log is to be asked for: the entry at the cursor, whose link of the chain says whether
//! this is the history it comes from, and as many of those after it as there may be room for.
void PullPage::plan(Section& section, pg::Pipeline& pipeline, std::size_t& room) {
    const auto& cursor = *section.wish.cursor;
    const auto* head = section.wish.head;
    if (!head) return void(section.error = codeName(Code::forbidden));
    // Never bootstrapped, or so long ago that the log does not reach back.
    if (cursor.epoch.empty() || (cursor.epoch == head->epoch && cursor.seq < head->floor)) return void(section.error = codeName(Code::cursorExpired));
    const bool atHead = cursor.seq == head->seq;
    if (cursor.epoch != head->epoch || cursor.seq > head->seq || cursor.seq < 0 || (atHead && cursor.chain != head->chain))
        return void(section.error = codeName(Code::cursorDiverged));
    if (atHead) return;
    section.room = std::min(room, static_cast<std::size_t>(head->seq - cursor.seq));
    room -= section.room;
    const auto most = static_cast<std::int64_t>(section.room);
    // Links are told where the page begins and, most likely, ends: a log has no gaps.
    section.answer = pipeline.add("SELECT seq, kind, entity, id, ver, other, CASE WHEN seq = $2 OR seq = $4 THEN chain ELSE '' END FROM change_log "
                                  "WHERE scope = $1 AND seq >= $2 ORDER BY seq LIMIT $3",
                                  std::move(pg::Params().text(section.scope).integer(cursor.seq).integer(most + 1).integer(cursor.seq + most)));
}

Result<void> PullPage::readLog(Section& section) {
    if (section.answer == kNone) return {};
    const auto& log = section.log;
    const auto& cursor = *section.wish.cursor;
    const bool hasOwn = !log.empty() && log.integer(0, 0) == cursor.seq;
    const bool fromStart = cursor.seq == 0 && cursor.chain.empty();
    // At the floor itself the entry may be gone; nothing after it is.
    const bool fits = hasOwn ? log.text(0, 6) == cursor.chain : fromStart || cursor.seq == section.wish.head->floor;
    if (!fits) {
        section.error = codeName(Code::cursorDiverged);
        return {};
    }
    const int first = hasOwn ? 1 : 0;
    section.entries.reserve(section.room);
    section.rows.open(section.room);
    for (int i = first; i < log.size() && section.entries.size() < section.room; ++i) {
        Entry entry{log.integer(i, 0), log.text(i, 1)[0], {entityOf(log.text(i, 2)), log.uuid(i, 3)}, log.integer(i, 4), log.text(i, 5), log.text(i, 6)};
        if (entry.kind == 'u' || entry.kind == 'e') entry.now = &section.rows.add(entry.row);
        if (entry.kind == 'u') entry.now->last = entry.seq;
        section.entries.push_back(entry);
    }
    return {};
}

std::size_t PullPage::Section::length() const noexcept {
    std::size_t length = entries.size() * (scope.size() + kRoomOfChange);
    for (const auto& row : rows.rows()) length += row.body.size();
    for (const auto& [root, those] : children)
        for (const auto& child : those) length += scope.size() + kRoomOfChange + child.body.size();
    return std::min(length, protocol::kMaxPullBytes);
}

Result<void> PullPage::loadRows(pg::Transaction& txn) {
    pg::Pipeline pipeline(m_connection);
    struct Asked {
        Section* section;
        const std::string* entity;
    };
    std::vector<Asked> asked;
    for (auto& section : m_sections) {
        if (!section.isOpen()) continue;
        std::map<const std::string*, std::vector<Uuid>> wanted;
        for (const auto& entry : section.entries)
            if (entry.now && !std::exchange(entry.now->asked, true)) wanted[entry.row.entity].push_back(entry.row.id);
        for (const auto& [entity, ids] : wanted)
            for (std::size_t from = 0; from < ids.size(); from += kRowsAtOnce) {
                pipeline.add("SELECT id, ver, body FROM " + pg::quoted(*entity) + " WHERE id = ANY($1)" + std::string(kOfScope),
                             std::move(pg::Params().uuids(std::span(ids).subspan(from, std::min(kRowsAtOnce, ids.size() - from))).text(section.scope)));
                asked.push_back({&section, entity});
            }
    }
    // Nothing is asked for after this, mostly.
    const bool ends = isWhole();
    if (ends) pipeline.add("COMMIT");
    if (pipeline.empty()) return {};
    LIANLU_CHECK(pipeline.stream([&](std::size_t n, pg::Rows rows) {
        if (n >= asked.size()) return txn.markCommitted();
        auto& wanted = asked[n].section->rows;
        for (int i = 0; i < rows.size(); ++i) {
            auto* row = wanted.find({asked[n].entity, rows.uuid(i, 0)});
            if (!row) continue;
            row->here = true;
            row->ver = rows.integer(i, 1);
            row->body = rows.text(i, 2);
        }
        m_bodies.push_back(std::move(rows));
    }));
    return {};
}

Result<void> PullPage::loadChildren() {
    pg::Pipeline pipeline(m_connection);
    struct Asked {
        Section* section;
        const std::string* entity;
    };
    std::vector<Asked> asked;
    for (auto& section : m_sections) {
        std::vector<Uuid> roots;
        for (const auto& entry : section.entries)
            if (entry.kind == 'e' && entry.now->here) roots.push_back(entry.row.id);
        if (roots.empty()) continue;
        for (const auto& entity : personEntities()) {
            pipeline.add("SELECT id, ver, body, customer_id FROM " + pg::quoted(entity) + " WHERE customer_id = ANY($1)" + std::string(kOfScope),
                         std::move(pg::Params().uuids(roots).text(section.scope)));
            asked.push_back({&section, entityOf(entity)});
        }
    }
    if (pipeline.empty()) return {};
    LIANLU_TRY(auto answers, pipeline.run());
    for (std::size_t n = 0; n < asked.size(); ++n)
        for (int i = 0; i < answers[n].size(); ++i)
            asked[n].section->children[answers[n].uuid(i, 3)].push_back({{asked[n].entity, answers[n].uuid(i, 0)}, answers[n].integer(i, 1), answers[n].text(i, 2)});
    std::move(answers.begin(), answers.end(), std::back_inserter(m_bodies));
    return {};
}

Result<std::int64_t> PullPage::matching(const Section& section) {
    const auto& head = *section.wish.head;
    std::vector<std::int64_t> seqs;
    for (const auto& point : section.wish.checkpoints) seqs.push_back(point.seq);
    if (seqs.empty()) return 0;
    LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT seq, chain FROM change_log WHERE scope = $1 AND seq = ANY($2)", pg::Params().text(section.scope).integers(seqs)));
    std::map<std::int64_t, std::string> chains{{head.seq, head.chain}};
    for (int i = 0; i < rows.size(); ++i) chains.try_emplace(rows.integer(i, 0), rows.text(i, 1));
    std::int64_t best = 0;
    for (const auto& point : section.wish.checkpoints) {
        if (point.seq <= best || point.seq < head.floor || point.seq > head.seq) continue;
        const auto chain = chains.find(point.seq);
        // As with a cursor: at the floor itself the entry may be gone. A link of the chain is the history's own, whatever its epoch was called.
        if (chain == chains.end() ? point.seq == head.floor && point.epoch == head.epoch : chain->second == point.chain) best = point.seq;
    }
    return best;
}

void PullPage::write(const std::string& scope, std::int64_t seq, std::string_view kind, const Key& row, std::int64_t ver, std::string_view other,
                     std::string_view body) {
    auto& out = m_changes;
    out += out.size() == kOpening.size() ? "{\"scope\":\"" : ",{\"scope\":\"";
    out += scope;
    out += "\",\"seq\":";
    append(out, seq);
    out += ",\"kind\":\"";
    out += kind;
    out += "\",\"entity\":\"";
    out += *row.entity;
    out += "\",\"id\":\"";
    append(out, row.id);
    out += "\",\"ver\":";
    append(out, ver);
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

Result<std::string> PullPage::chainAt(const std::string& scope, std::int64_t seq) {
    LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT chain FROM change_log WHERE scope = $1 AND seq = $2", std::move(pg::Params().text(scope).integer(seq))));
    // The log was cut meanwhile: asked again, the device learns that it must begin anew.
    if (rows.empty()) return fail(Code::server, "the log was cut while a page of it was read");
    return std::string(rows.text(0, 0));
}

Result<void> PullPage::write(const Section& section) {
    const auto& scope = section.scope;
    const auto& head = *section.wish.head;
    ScopeState state;
    state.cursor = *section.wish.cursor;
    state.head = head.seq;
    bool first = true;
    for (const auto& entry : section.entries) {
        const auto* row = entry.now;
        const bool here = row && row->here;
        const auto children = entry.kind == 'e' && here ? section.children.find(entry.row.id) : section.children.end();
        const std::size_t needs = 1 + (children == section.children.end() ? 0 : children->second.size());
        const bool full = needs > m_left || m_changes.size() >= protocol::kMaxPullBytes;
        if (full && !(first && m_changes.size() == kOpening.size())) break;
        first = false;
        // A row that changed often is sent once, at its last place.
        if (entry.kind == 'u' && here && row->last == entry.seq) write(scope, entry.seq, "upsert", entry.row, row->ver, {}, row->body);
        // It hangs on another person by now, and went away with that one before the device heard of it: the leaving does not name it. With the
        // version before, as such rows are told (see BatchWriter::headChanges).
        if (entry.kind == 'u' && !here && entry.ver > 1 && *entry.row.entity != "customer" && row->last == entry.seq)
            write(scope, entry.seq, "delete", entry.row, entry.ver - 1, {}, {});
        if (entry.kind == 'd') write(scope, entry.seq, "delete", entry.row, entry.ver, entry.other, {});
        if (entry.kind == 'l') write(scope, entry.seq, "leave", entry.row, entry.ver, entry.other, {});
        if (entry.kind == 'e' && here) {
            write(scope, entry.seq, "enter", entry.row, row->ver, entry.other, row->body);
            if (children != section.children.end())
                for (const auto& child : children->second) write(scope, entry.seq, "upsert", child.key, child.ver, {}, child.body);
        }
        state.cursor.seq = entry.seq;
        state.cursor.chain = entry.chain;
    }
    if (state.cursor.seq == head.seq) {
        state.digest = head.digest;
        state.cursor.chain = head.chain;
    } else {
        m_more = true;
        // The page was full before its log ended.
        if (state.cursor.chain.empty() && state.cursor.seq != section.wish.cursor->seq) {
            LIANLU_TRY(state.cursor.chain, chainAt(section.scope, state.cursor.seq));
        }
    }
    m_states.push_back(std::move(state));
    return {};
}

std::string PullPage::finish(std::int64_t serverTime, std::int64_t nextOpSeq) && {
    protocol::PullResponse rest;
    rest.scopes = std::move(m_states);
    rest.more = m_more;
    rest.serverTime = serverTime;
    rest.nextOpSeq = nextOpSeq;
    // The changes are text already: they take the place of the empty list, which is the first member.
    const auto text = protocol::encode(rest);
    m_changes += ']';
    m_changes.append(text, kNoChanges.size());
    return std::move(m_changes);
}

}  // namespace lianlu::server
