// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/audit/audit.h"

#include <sodium.h>

namespace lianlu::server {

namespace {

constexpr std::size_t kHashBytes = 32;
constexpr int kPage = 5000;

void addPart(std::string& text, std::string_view part) {
    text += std::to_string(part.size());
    text += ':';
    text += part;
}

std::span<const std::uint8_t> bytesOf(const std::string& text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

AuditRow rowAt(const pg::Rows& rows, int i) {
    AuditRow row;
    row.seq = rows.integer(i, 0);
    row.at = rows.integer(i, 1);
    row.note = {std::string(rows.text(i, 2)), std::string(rows.text(i, 3)), std::string(rows.text(i, 4)), std::string(rows.text(i, 5)),
                std::string(rows.text(i, 6)), {}};
    if (!rows.isNull(i, 9)) row.note.elsewhere = AuditElsewhere{rows.integer(i, 9), rows.integer(i, 10), std::string(rows.text(i, 11))};
    row.prevHash = rows.bytes(i, 7);
    row.hash = rows.bytes(i, 8);
    return row;
}

}  // namespace

std::string auditHash(const AuditRow& row) {
    std::string text;
    addPart(text, row.prevHash);
    addPart(text, std::to_string(row.seq));
    addPart(text, std::to_string(row.at));
    for (const auto* part : {&row.note.who, &row.note.role, &row.note.action, &row.note.subject, &row.note.reason}) addPart(text, *part);
    if (const auto& elsewhere = row.note.elsewhere) {
        addPart(text, std::to_string(elsewhere->happenedAt));
        addPart(text, std::to_string(elsewhere->records));
        addPart(text, elsewhere->store);
    }
    std::string hash(kHashBytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       nullptr, 0);
    return hash;
}

Result<void> Audit::append(pg::Connection& connection, std::span<const AuditNote> notes, Time now) {
    if (notes.empty()) return {};
    LIANLU_TRY(const pg::Rows head, connection.query("SELECT seq, hash FROM audit_head FOR UPDATE"));
    if (head.empty()) return fail(Code::damaged, "the audit has no end");
    AuditRow row;
    row.seq = head.integer(0, 0);
    row.hash = head.bytes(0, 1);
    row.at = toUnixMs(now);
    pg::Pipeline pipeline(connection);
    for (const auto& note : notes) {
        row.prevHash = std::move(row.hash);
        ++row.seq;
        row.note = note;
        row.hash = auditHash(row);
        auto params = std::move(pg::Params().integer(row.seq).integer(row.at).text(note.who).text(note.role).text(note.action).text(note.subject)
                                    .text(note.reason).bytes(bytesOf(row.prevHash)).bytes(bytesOf(row.hash)));
        if (const auto& elsewhere = note.elsewhere) params.integer(elsewhere->happenedAt).integer(elsewhere->records).text(elsewhere->store);
        else params.null().null().null();
        pipeline.add("INSERT INTO audit (seq, at, who, role, action, subject, reason, prev_hash, hash, happened_at, records, store) "
                     "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                     params);
    }
    pipeline.add("UPDATE audit_head SET seq = $1, hash = $2", std::move(pg::Params().integer(row.seq).bytes(bytesOf(row.hash))));
    LIANLU_CHECK(pipeline.run());
    return {};
}

Result<std::vector<AuditRow>> Audit::list(pg::Connection& connection, std::int64_t after, int limit, const std::string& subject) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT seq, at, who, role, action, subject, reason, prev_hash, hash, happened_at, records, store FROM audit "
                                                     "WHERE seq > $1 AND ($3 = '' OR subject = $3) ORDER BY seq LIMIT $2",
                                                     pg::Params().integer(after).integer(limit).text(subject)));
    std::vector<AuditRow> all;
    for (int i = 0; i < rows.size(); ++i) all.push_back(rowAt(rows, i));
    return all;
}

Result<Audit::Verdict> Audit::verify(pg::Connection& connection, const std::optional<Kept>& kept) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection, pg::Isolation::repeatableReadOnly));
    LIANLU_TRY(const pg::Rows head, connection.query("SELECT seq, hash FROM audit_head"));
    Verdict verdict;
    std::string last(kHashBytes, '\0');
    std::int64_t seq = 0;
    for (;;) {
        LIANLU_TRY(const auto page, list(connection, seq, kPage));
        for (const auto& row : page) {
            const bool isOther = kept && kept->seq == row.seq && kept->hash != row.hash;
            if (row.seq != seq + 1 || row.prevHash != last || row.hash != auditHash(row) || isOther) {
                verdict.brokenAt = seq + 1;
                return verdict;
            }
            seq = row.seq;
            last = row.hash;
            ++verdict.rows;
        }
        if (page.size() < kPage) break;
    }
    if (head.empty() || head.integer(0, 0) != seq || head.bytes(0, 1) != last || (kept && kept->seq > seq)) verdict.brokenAt = seq + 1;
    verdict.seq = seq;
    verdict.hash = last;
    LIANLU_CHECK(txn.commit());
    return verdict;
}

}  // namespace lianlu::server
