// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "models/base/result.h"
#include "sync/server/ingest/records/record_applier.h"

namespace lianlu::server {

//! \brief How a record compares to what came before under its name.
enum class Standing : std::uint8_t { fresh, newer, unchanged, stale, contradicts, versionMissing };

//! \brief The two tables ingest_record and ingest_waiting as a batch sees them: read at once, written with the batch.
class RecordLog {
public:
    using Name = std::tuple<std::string, RecordKind, std::string>;  //!< source, kind, source_id
    struct State {
        std::optional<std::int64_t> version;
        std::string hash;
        bool waits = false;
        std::optional<KnownRecord> known;  //!< none: it waits and never went in
    };
    struct Waiting {
        std::string source, needs;
        IngestRecord record;
    };
    RecordLog(pg::Connection& connection, Time now) : m_connection(connection), m_now(now) {}

    [[nodiscard]] Result<void> load(std::span<const Name> names);
    [[nodiscard]] Standing compare(const Name& name, const IngestRecord& record) const;
    [[nodiscard]] const State* find(const Name& name) const;
    [[nodiscard]] const KnownRecord* known(const Name& name) const;

    void setApplied(const Name& name, const IngestRecord& record, Applied applied);
    void setWaiting(const Name& name, const IngestRecord& record, const std::string& needs);
    void addProspects(std::span<const std::pair<std::string, Uuid>> people);

    //! \brief Takes what waits for one of these names, of this batch and of the table.
    [[nodiscard]] Result<std::vector<Waiting>> takeWaitingFor(std::vector<std::string> names);
    //! \brief Adds the statements to the batch.
    void write(WriteBatch& batch) const;

private:
    struct Entry {
        State state;
        std::string number;
        std::string needs, record;  //!< of one that waits
        bool isStored = false;  //!< in ingest_record
        bool recordChanged = false;
        bool waitingChanged = false;
    };
    pg::Connection& m_connection;
    Time m_now;
    std::map<Name, Entry> m_entries;
    std::vector<std::pair<std::string, Uuid>> m_prospects;
    std::optional<bool> m_anyWaits;
};

}  // namespace lianlu::server
