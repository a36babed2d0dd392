// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/log_draft.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include <sodium.h>

namespace lianlu::server {

namespace {

//! Entries from which the log is copied: half the cost of a statement for a load, and two more round trips are nothing beside it.
constexpr std::size_t kCopyLogFrom = 600;

template <std::size_t N>
std::array<char, 32> hexOf(const std::array<unsigned char, N>& hash) {
    char text[33];
    sodium_bin2hex(text, sizeof text, hash.data(), 16);
    std::array<char, 32> hex{};
    std::copy_n(text, hex.size(), hex.begin());
    return hex;
}

template <class Hex>
std::string_view viewOf(const Hex& hex) noexcept { return {hex.data(), hex.size()}; }

}  // namespace

LogDraft::LogDraft() : m_nonce(16, '\0') {
    // Chance makes the chain of each batch its own: two histories that part never meet again, though both write the same rows, each with
    // the same version. A link stands in one batch and a batch in one history, so what came before it need not be hashed in (ADR 0026).
    randombytes_buf(m_nonce.data(), m_nonce.size());
}

std::size_t LogDraft::headOf(const domain::Scope& scope) {
    const auto [known, isNew] = m_known.try_emplace(scope, m_heads.size());
    if (isNew) m_heads.push_back({scope, scope.toString()});
    return known->second;
}

void LogDraft::add(const domain::Scope& scope, char kind, const RowName& row, std::int64_t ver, std::string other) {
    const auto at = headOf(scope);
    auto& head = m_heads[at];
    auto& text = m_text;
    text.assign(head.count == 0 ? std::string_view(m_nonce) : viewOf(head.tail));
    text += '\n';
    text += kind;
    text += row.entity;
    text += '\n';
    text += row.id.toString();
    text += '\n';
    char digits[20];
    text.append(digits, std::to_chars(digits, digits + sizeof digits, ver).ptr);
    text += '\n';
    text += other;
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
    head.tail = hexOf(hash);
    m_entries.push_back({at, ++head.count, kind, &row, ver, std::move(other), head.tail});
}

std::vector<const LogDraft::Head*> LogDraft::sortedHeads() const {
    std::vector<const Head*> heads;
    for (const auto& head : m_heads) heads.push_back(&head);
    std::sort(heads.begin(), heads.end(), [](const Head* a, const Head* b) { return a->name < b->name; });
    return heads;
}

void LogDraft::addEntries(pg::Pipeline& pipeline) const {
    std::vector<std::string> scopes, kinds, entities, others, steps;
    std::vector<std::int64_t> positions, vers;
    std::vector<Uuid> ids;
    for (const auto& entry : m_entries) {
        scopes.push_back(m_heads[entry.head].name);
        positions.push_back(entry.position);
        kinds.emplace_back(1, entry.kind);
        entities.push_back(entry.row->entity);
        ids.push_back(entry.row->id);
        vers.push_back(entry.ver);
        others.push_back(entry.other);
        steps.emplace_back(viewOf(entry.step));
    }
    pipeline.add("INSERT INTO change_log (scope, seq, kind, entity, id, ver, other, chain) "
                 "SELECT c.scope, h.seq + c.i, c.kind, c.entity, c.id, c.ver, c.other, c.step "
                 "FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::uuid[], $6::bigint[], $7::text[], $8::text[]) "
                 "AS c(scope, i, kind, entity, id, ver, other, step) JOIN scope_head h ON h.scope = c.scope",
                 std::move(pg::Params().texts(scopes).integers(positions).texts(kinds).texts(entities).uuids(ids).integers(vers).texts(others).texts(steps)));
}

Result<void> LogDraft::copyEntries(pg::Connection& connection, const pg::Rows& before) const {
    std::vector<std::int64_t> starts(m_heads.size());
    for (int i = 0; i < before.size(); ++i) {
        const auto scope = domain::Scope::parse(before.text(i, 0));
        if (!scope) return fail(Code::damaged, "head without a scope");
        starts[m_known.at(*scope)] = before.integer(i, 1);
    }
    constexpr std::array<std::string_view, 8> kColumns{"scope", "seq", "kind", "entity", "id", "ver", "other", "chain"};
    LIANLU_TRY(auto copy, pg::CopyIn::begin(connection, "change_log", kColumns));
    // Scope by scope, as the index has them.
    std::vector<std::size_t> order(m_entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return m_entries[a].head < m_entries[b].head; });
    for (const auto i : order) {
        const auto& entry = m_entries[i];
        copy.beginRow(static_cast<int>(kColumns.size()));
        copy.text(m_heads[entry.head].name);
        copy.integer(starts[entry.head] + entry.position);
        copy.text({&entry.kind, 1});
        copy.text(entry.row->entity);
        copy.uuid(entry.row->id);
        copy.integer(entry.ver);
        copy.text(entry.other);
        copy.text(viewOf(entry.step));
    }
    LIANLU_TRY([[maybe_unused]] const auto copied, copy.finish());
    return {};
}

Result<void> LogDraft::write(pg::Connection& connection, pg::Pipeline& pipeline, const Digests& digests) const {
    if (m_heads.empty()) return {};
    std::vector<std::string> names, tails, deltas;
    std::vector<std::int64_t> counts;
    for (const auto* head : sortedHeads()) {
        names.push_back(head->name);
        tails.emplace_back(viewOf(head->tail));
        counts.push_back(head->count);
        const auto digest = digests.find(head->scope);
        deltas.push_back(std::to_string(digest == digests.end() ? 0 : digest->second));
    }
    pipeline.add("INSERT INTO scope_head (scope, epoch) SELECT s, (SELECT value FROM server_meta WHERE key = 'epoch') "
                 "FROM unnest($1::text[]) s ORDER BY s ON CONFLICT DO NOTHING", pg::Params().texts(names));
    // Locked by one statement, read by the next: a statement that both waits and reads could see the head as it was before.
    pipeline.add("SELECT 1 FROM scope_head WHERE scope = ANY($1) ORDER BY scope FOR UPDATE", pg::Params().texts(names));
    if (m_entries.size() < kCopyLogFrom) {
        addEntries(pipeline);
    } else {
        pipeline.add("SELECT scope, seq FROM scope_head WHERE scope = ANY($1)", pg::Params().texts(names));
        LIANLU_TRY(const auto locked, pipeline.run());
        LIANLU_CHECK(copyEntries(connection, locked.back()));
    }
    pipeline.add("UPDATE scope_head h SET seq = h.seq + d.n, digest = (h.digest + d.delta::numeric) % 18446744073709551616, chain = d.tail "
                 "FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) AS d(scope, n, tail, delta) WHERE h.scope = d.scope",
                 std::move(pg::Params().texts(names).integers(counts).texts(tails).texts(deltas)));
    return {};
}

}  // namespace lianlu::server
