// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/records/record_writer.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <set>

#include "sync/server/ingest/records/record_applier.h"
#include "sync/server/ingest/records/record_log.h"
#include "sync/server/ingest/records/references.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kRecordsABatch = 2000;
constexpr std::int64_t kLock = 0x696e67657374;  // "ingest"
constexpr auto kEventsWait = std::chrono::hours(30 * 24);

//! What is wrong with the line and not with the database.
bool isBadLine(const Error& error) {
    return error.code == Code::invalid || error.code == Code::refused || error.code == Code::tooLarge || error.code == Code::notFound ||
           (error.code == Code::conflict && !pg::isRetryable(error));
}

//! One batch: what it read, what it lays, what it tells.
class Batch {
public:
    Batch(pg::Connection& connection, const Directory& directory, Time now)
        : m_write(connection, now), m_references(connection), m_log(connection, now), m_applier(directory, m_references, m_write) {}

    Result<RecordReport> run(const std::string& source, std::span<const NumberedRecord> records) {
        std::vector<std::pair<const std::string*, const IngestRecord*>> all;
        for (const auto& [line, record] : records) all.emplace_back(&source, &record);
        LIANLU_CHECK(prepare(all));
        for (const auto& [line, record] : records) LIANLU_CHECK(take(source, line, record));
        LIANLU_CHECK(release());
        LIANLU_CHECK(m_applier.finish());
        m_log.addProspects(m_applier.prospects());
        m_log.write(m_write);
        m_report.tagsLeftOut = m_applier.tagsLeftOut();
        m_report.afterErasure = m_applier.begunAfresh();
        return std::move(m_report);
    }
    WriteBatch& writes() noexcept { return m_write; }

private:
    static RecordLog::Name nameOf(const std::string& source, const IngestRecord& record) { return {source, record.kind, record.sourceId}; }

    Result<void> prepare(std::span<const std::pair<const std::string*, const IngestRecord*>> records) {
        std::vector<RecordLog::Name> names;
        for (const auto& [source, record] : records) {
            names.push_back(nameOf(*source, *record));
            m_references.wantOf(*source, *record);
        }
        LIANLU_CHECK(m_log.load(names));
        std::vector<const KnownRecord*> known;
        for (std::size_t i = 0; i < names.size(); ++i) {
            known.push_back(m_log.known(names[i]));
            if (known.back() && records[i].second->kind == RecordKind::members) m_references.wantPerson(known.back()->row);
        }
        LIANLU_CHECK(m_references.load());
        return m_applier.prepare(records, known);
    }

    Result<void> take(const std::string& source, std::int64_t line, const IngestRecord& record) {
        const auto name = nameOf(source, record);
        switch (m_log.compare(name, record)) {
            case Standing::unchanged:
                ++(m_log.find(name)->waits ? m_report.waiting : m_report.unchanged);
                return {};
            case Standing::stale: ++m_report.stale; return {};
            case Standing::contradicts: m_report.addBad({line, record.sourceId, "version", "the same version came with other content"}); return {};
            case Standing::versionMissing: m_report.addBad({line, record.sourceId, "version", "is missing: an earlier record had one"}); return {};
            case Standing::fresh:
            case Standing::newer: break;
        }
        auto applied = m_applier.apply(source, record, m_log.known(name));
        if (!applied) {
            if (!isBadLine(applied.error())) return fail(applied.error());
            m_report.addBad({line, record.sourceId, applied.error().subject, applied.error().context});
        } else if (!applied->waitsFor.empty()) {
            m_log.setWaiting(name, record, applied->waitsFor);
            m_waitsSince.insert(name);
            ++m_report.waiting;
        } else {
            m_waitsSince.erase(name);
            m_log.setApplied(name, record, std::move(*applied));
            ++m_report.accepted;
        }
        return {};
    }

    //! What waited for something that is there now goes in, and what waited for that, and so on.
    Result<void> release() {
        for (auto provided = m_applier.takeProvided(); !provided.empty(); provided = m_applier.takeProvided()) {
            LIANLU_TRY(const auto waiting, m_log.takeWaitingFor(std::move(provided)));
            std::vector<std::pair<const std::string*, const IngestRecord*>> all;
            for (const auto& one : waiting) all.emplace_back(&one.source, &one.record);
            if (all.empty()) continue;
            LIANLU_CHECK(prepare(all));
            for (const auto& one : waiting) {
                const auto name = nameOf(one.source, one.record);
                auto applied = m_applier.apply(one.source, one.record, m_log.known(name));
                if (!applied) {
                    if (!isBadLine(applied.error())) return fail(applied.error());
                    // Nobody is there to be told a line; it stays and `ingest waiting` shows why.
                    m_log.setWaiting(name, one.record, "trouble:" + applied.error().subject + ": " + applied.error().context);
                } else if (!applied->waitsFor.empty()) {
                    m_log.setWaiting(name, one.record, applied->waitsFor);
                } else {
                    m_log.setApplied(name, one.record, std::move(*applied));
                    if (m_waitsSince.erase(name) == 0) {
                        ++m_report.released;
                    } else {
                        --m_report.waiting;
                        ++m_report.accepted;
                    }
                }
            }
        }
        return {};
    }

    WriteBatch m_write;
    References m_references;
    RecordLog m_log;
    RecordApplier m_applier;
    RecordReport m_report;
    std::set<RecordLog::Name> m_waitsSince;  //!< of this batch's own lines
};

}  // namespace

Result<RecordReport> RecordWriter::writeBatch(const std::string& source, std::span<const NumberedRecord> records) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(m_connection));
    // Tables grow while a load runs; a plan kept from when they were empty would scan them whole.
    LIANLU_CHECK(m_connection.script("SET LOCAL plan_cache_mode = force_custom_plan; SELECT pg_advisory_xact_lock(" + std::to_string(kLock) + ")"));
    auto batch = std::make_shared<Batch>(m_connection, m_directory, m_clock.now());
    // Taking thousands of rows down is a seventh of the work, and nobody waits for it; of two batches at most.
    const auto taken = [this, &batch] { m_takingDown = std::async(std::launch::async, [old = std::move(batch)]() mutable { old.reset(); }); };
    LIANLU_TRY(auto report, batch->run(source, records));
    // What is written goes by primary key, so one plan does, and it must be this one also when it was made while the tables were small. A
    // plan of its own for each list of rows would copy the whole list a few times.
    LIANLU_CHECK(m_connection.script("SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off; "
                                     "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL jit = off"));
    LIANLU_CHECK(batch->writes().commit(txn));
    taken();
    return report;
}

Result<void> RecordWriter::writeSome(const std::string& source, std::span<const NumberedRecord> records, RecordReport& report) {
    auto done = pg::retrying([&] { return writeBatch(source, records); });
    if (done) {
        report.merge(*done);
        return {};
    }
    const auto& error = done.error();
    if (!m_connection.good() || error.code == Code::unreachable || pg::isRetryable(error)) return fail(error);
    // One record that cannot be written must not hold up the others.
    if (records.size() == 1) {
        report.addBad({records[0].line, records[0].record.sourceId, {}, "could not be written"});
        return {};
    }
    const auto half = records.size() / 2;
    LIANLU_CHECK(writeSome(source, records.first(half), report));
    return writeSome(source, records.subspan(half), report);
}

Result<void> RecordWriter::write(const std::string& source, std::span<const NumberedRecord> records, RecordReport& report) {
    if (m_directory.salt.empty()) {
        LIANLU_TRY(m_directory, Directory::read(m_connection));
    }
    for (std::size_t from = 0; from < records.size(); from += kRecordsABatch)
        LIANLU_CHECK(writeSome(source, records.subspan(from, std::min(kRecordsABatch, records.size() - from)), report));
    return {};
}

Result<std::int64_t> dropAgedWaiting(pg::Connection& connection, Time now) {
    LIANLU_TRY(const pg::Rows gone, connection.query("DELETE FROM ingest_waiting WHERE kind = 'touch-events' AND since < $1", pg::Params().time(now - kEventsWait)));
    return gone.affected();
}

}  // namespace lianlu::server
