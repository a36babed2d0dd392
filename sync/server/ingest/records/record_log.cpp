// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/records/record_log.h"

#include <algorithm>
#include <array>

#include "models/base/text.h"

namespace lianlu::server {

namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> list;
    for (const auto part : text::split(text, ' '))
        if (!part.empty()) list.emplace_back(part);
    return list;
}

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const auto& one : list) text += (text.empty() ? "" : " ") + one;
    return text;
}

//! -1 stands for "no version": real ones are never negative.
std::int64_t toColumn(const std::optional<std::int64_t>& version) { return version.value_or(-1); }
std::optional<std::int64_t> fromColumn(const pg::Rows& rows, int row, int column) {
    return rows.isNull(row, column) ? std::nullopt : std::optional(rows.integer(row, column));
}

//! Rows of ingest_record, column by column.
struct Columns {
    std::vector<std::string> sources, kinds, ids, hashes, texts, needs, numbers;
    std::vector<std::int64_t> versions;
    std::vector<Uuid> rows;
    void name(const RecordLog::Name& of, const RecordLog::State& state) {
        sources.push_back(std::get<0>(of));
        kinds.emplace_back(nameOf(std::get<1>(of)));
        ids.push_back(std::get<2>(of));
        versions.push_back(toColumn(state.version));
        hashes.push_back(state.hash);
    }
};

constexpr std::size_t kCopyFrom = 300;

Result<void> copyRecords(pg::Connection& connection, const Columns& c) {
    constexpr std::array<std::string_view, 8> kColumns{"source", "kind", "source_id", "version", "hash", "row_id", "made", "number"};
    LIANLU_TRY(auto copy, pg::CopyIn::begin(connection, "ingest_record", kColumns));
    for (std::size_t i = 0; i < c.ids.size(); ++i) {
        copy.beginRow(static_cast<int>(kColumns.size()));
        copy.text(c.sources[i]);
        copy.text(c.kinds[i]);
        copy.text(c.ids[i]);
        if (c.versions[i] < 0) copy.null();
        else copy.integer(c.versions[i]);
        copy.bytes(c.hashes[i]);
        copy.uuid(c.rows[i]);
        copy.text(c.texts[i]);
        if (c.numbers[i].empty()) copy.null();
        else copy.text(c.numbers[i]);
    }
    LIANLU_TRY([[maybe_unused]] const auto copied, copy.finish());
    return {};
}

}  // namespace

Result<void> RecordLog::load(std::span<const Name> names) {
    std::vector<std::string> sources, kinds, ids;
    for (const auto& name : names) {
        if (!m_entries.try_emplace(name).second) continue;
        sources.push_back(std::get<0>(name));
        kinds.emplace_back(nameOf(std::get<1>(name)));
        ids.push_back(std::get<2>(name));
    }
    if (ids.empty()) return {};
    // A post's own records have one source and one kind: an array against the index, where a join may choose to read the table whole.
    const bool alike = std::all_of(sources.begin(), sources.end(), [&](const auto& s) { return s == sources.front(); }) &&
                       std::all_of(kinds.begin(), kinds.end(), [&](const auto& k) { return k == kinds.front(); });
    static const std::string kColumns = "SELECT r.source, r.kind, r.source_id, r.version, r.hash, r.row_id, r.made, COALESCE(r.number, '') ";
    LIANLU_TRY(const pg::Rows rows,
               alike ? m_connection.query(kColumns + "FROM ingest_record r WHERE r.source = $1 AND r.kind = $2 AND r.source_id = ANY($3)",
                                          std::move(pg::Params().text(sources.front()).text(kinds.front()).texts(ids)))
                     : m_connection.query(kColumns + "FROM unnest($1::text[], $2::text[], $3::text[]) AS u(source, kind, id) "
                                                     "JOIN ingest_record r ON r.source = u.source AND r.kind = u.kind AND r.source_id = u.id",
                                          std::move(pg::Params().texts(sources).texts(kinds).texts(ids))));
    for (int i = 0; i < rows.size(); ++i) {
        auto& entry = m_entries[{std::string(rows.text(i, 0)), *recordKindFromName(rows.text(i, 1)), std::string(rows.text(i, 2))}];
        entry.state.version = fromColumn(rows, i, 3);
        entry.state.hash = rows.bytes(i, 4);
        entry.state.known = KnownRecord{rows.uuid(i, 5), words(rows.text(i, 6))};
        entry.number = rows.text(i, 7);
        entry.isStored = true;
    }
    if (!m_anyWaits) {
        LIANLU_TRY(const pg::Rows any, m_connection.query("SELECT EXISTS (SELECT 1 FROM ingest_waiting)"));
        m_anyWaits = any.boolean(0, 0);
    }
    if (!*m_anyWaits) return {};
    LIANLU_TRY(const pg::Rows waiting,
               m_connection.query("SELECT w.source, w.kind, w.source_id, w.version, w.hash, w.needs, w.record "
                                  "FROM unnest($1::text[], $2::text[], $3::text[]) AS u(source, kind, id) "
                                  "JOIN ingest_waiting w ON w.source = u.source AND w.kind = u.kind AND w.source_id = u.id",
                                  std::move(pg::Params().texts(sources).texts(kinds).texts(ids))));
    for (int i = 0; i < waiting.size(); ++i) {
        auto& entry = m_entries[{std::string(waiting.text(i, 0)), *recordKindFromName(waiting.text(i, 1)), std::string(waiting.text(i, 2))}];
        entry.state.version = fromColumn(waiting, i, 3);
        entry.state.hash = waiting.bytes(i, 4);
        entry.state.waits = true;
        entry.needs = waiting.text(i, 5);
        entry.record = waiting.text(i, 6);
    }
    return {};
}

const RecordLog::State* RecordLog::find(const Name& name) const {
    const auto found = m_entries.find(name);
    return found == m_entries.end() ? nullptr : &found->second.state;
}

const KnownRecord* RecordLog::known(const Name& name) const {
    const auto* state = find(name);
    return state && state->known ? &*state->known : nullptr;
}

Standing RecordLog::compare(const Name& name, const IngestRecord& record) const {
    const auto* state = find(name);
    if (!state || (!state->known && !state->waits)) return Standing::fresh;
    const bool same = state->hash == record.hash;
    if (!record.version && state->version) return same ? Standing::unchanged : Standing::versionMissing;
    // An erasure took the hash; of two with one version the first is believed.
    if (state->hash.empty() && record.version && record.version == state->version) return Standing::unchanged;
    if (record.version == state->version) return same ? Standing::unchanged : record.version ? Standing::contradicts : Standing::newer;
    if (!state->version || *record.version > *state->version) return Standing::newer;
    return Standing::stale;
}

void RecordLog::setApplied(const Name& name, const IngestRecord& record, Applied applied) {
    auto& entry = m_entries[name];
    entry.state.version = record.version;
    entry.state.hash = record.hash;
    entry.waitingChanged = entry.waitingChanged || entry.state.waits;
    entry.state.waits = false;
    entry.state.known = KnownRecord{applied.row, std::move(applied.made)};
    entry.number = std::move(applied.number);
    entry.recordChanged = true;
}

void RecordLog::setWaiting(const Name& name, const IngestRecord& record, const std::string& needs) {
    auto& entry = m_entries[name];
    entry.state.version = record.version;
    entry.state.hash = record.hash;
    entry.state.waits = true;
    entry.needs = needs;
    entry.record = canonicalText(record.json);
    entry.waitingChanged = true;
}

void RecordLog::addProspects(std::span<const std::pair<std::string, Uuid>> people) { m_prospects.assign(people.begin(), people.end()); }

Result<std::vector<RecordLog::Waiting>> RecordLog::takeWaitingFor(std::vector<std::string> names) {
    std::vector<Waiting> taken;
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (names.empty()) return taken;
    if (m_anyWaits.value_or(true)) {
        LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT source, kind, source_id FROM ingest_waiting WHERE needs = ANY($1)",
                                                           pg::Params().texts(names)));
        std::vector<Name> found;
        for (int i = 0; i < rows.size(); ++i) found.emplace_back(std::string(rows.text(i, 0)), *recordKindFromName(rows.text(i, 1)), std::string(rows.text(i, 2)));
        LIANLU_CHECK(load(found));
    }
    for (const auto& [name, entry] : m_entries) {
        // What this batch has replaced or let in waits no more, or for something else.
        if (!entry.state.waits || !std::binary_search(names.begin(), names.end(), entry.needs)) continue;
        LIANLU_TRY(auto json, parseRecord(entry.record));
        auto record = checkRecord(std::get<1>(name), std::move(json));
        if (!record) continue;  // the contract grew stricter since: it stays, and `ingest waiting` shows it
        taken.push_back({std::get<0>(name), entry.needs, std::move(*record)});
    }
    return taken;
}

void RecordLog::write(WriteBatch& batch) const {
    Columns records, stored, waiting, gone;
    for (const auto& [name, entry] : m_entries) {
        if (entry.recordChanged) {
            auto& into = entry.isStored ? stored : records;
            into.name(name, entry.state.waits ? State{} : entry.state);
            into.rows.push_back(entry.state.known->row);
            into.texts.push_back(joined(entry.state.known->made));
            into.numbers.push_back(entry.number);
        }
        if (!entry.waitingChanged) continue;
        if (!entry.state.waits) {
            gone.name(name, entry.state);
            continue;
        }
        waiting.name(name, entry.state);
        waiting.needs.push_back(entry.needs);
        waiting.texts.push_back(entry.record);
    }
    for (const auto& [source, person] : m_prospects) {
        records.sources.push_back(source);
        records.kinds.emplace_back("prospects");
        records.ids.push_back(person.toString());
        records.versions.push_back(-1);
        records.hashes.emplace_back();
        records.rows.push_back(person);
        records.texts.emplace_back();
        records.numbers.emplace_back();
    }
    static const std::string kRecords = "FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bytea[], $6::uuid[], $7::text[], $8::text[]) "
                                        "AS u(source, kind, id, version, hash, row_id, made, number)";
    const auto params = [](const Columns& c) {
        return std::move(pg::Params().texts(c.sources).texts(c.kinds).texts(c.ids).integers(c.versions).byteStrings(c.hashes).uuids(c.rows).texts(c.texts).texts(c.numbers));
    };
    if (records.ids.size() >= kCopyFrom)
        batch.alsoCopy([rows = std::move(records)](pg::Connection& connection) { return copyRecords(connection, rows); });
    else if (!records.ids.empty())
        batch.also("INSERT INTO ingest_record (source, kind, source_id, version, hash, row_id, made, number) "
                   "SELECT source, kind, id, nullif(version, -1), hash, row_id, made, nullif(number, '') " + kRecords, params(records));
    if (!stored.ids.empty())
        batch.also("UPDATE ingest_record r SET version = nullif(u.version, -1), hash = u.hash, row_id = u.row_id, made = u.made, number = nullif(u.number, ''), at = now() " +
                       kRecords + " WHERE r.source = u.source AND r.kind = u.kind AND r.source_id = u.id",
                   params(stored));
    if (!gone.ids.empty())
        batch.also("DELETE FROM ingest_waiting w USING unnest($1::text[], $2::text[], $3::text[]) AS u(source, kind, id) "
                   "WHERE w.source = u.source AND w.kind = u.kind AND w.source_id = u.id",
                   std::move(pg::Params().texts(gone.sources).texts(gone.kinds).texts(gone.ids)));
    if (waiting.ids.empty()) return;
    batch.also("INSERT INTO ingest_waiting (source, kind, source_id, version, hash, needs, record, since) "
               "SELECT source, kind, id, nullif(version, -1), hash, needs, record, $8 "
               "FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bytea[], $6::text[], $7::text[]) "
               "AS u(source, kind, id, version, hash, needs, record) ON CONFLICT (source, kind, source_id) DO UPDATE SET "
               "version = excluded.version, hash = excluded.hash, needs = excluded.needs, record = excluded.record",
               std::move(pg::Params()
                             .texts(waiting.sources)
                             .texts(waiting.kinds)
                             .texts(waiting.ids)
                             .integers(waiting.versions)
                             .byteStrings(waiting.hashes)
                             .texts(waiting.needs)
                             .texts(waiting.texts)
                             .time(m_now)));
}

}  // namespace lianlu::server
