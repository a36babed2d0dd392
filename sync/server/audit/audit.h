// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"

//! Who did what to whose data, in one chain of hashes: a row that was changed, taken out or put in between is noticed.
namespace lianlu::server {

//! \brief Of an act on somebody's own device, which came in later: the rest of what it says of itself.
struct AuditElsewhere {
    std::int64_t happenedAt = 0;  //!< Unix milliseconds, by that device's clock
    std::int64_t records = 0;     //!< how many it was about
    std::string store;            //!< id of the store where it happened
};

//! \brief One act. Ids and names of closed lists only: nothing that an erasure would have to scrub.
struct AuditNote {
    std::string who;      //!< id of a staff member, or "operator:<login>" for the command line
    std::string role;
    std::string action;   //!< "privacy-export", "privacy-erase", "consent-grant" …
    std::string subject;  //!< id of the row it was done to
    std::string reason;   //!< of a closed list; may be empty
    std::optional<AuditElsewhere> elsewhere{};
};

struct AuditRow {
    std::int64_t seq = 0;
    std::int64_t at = 0;  //!< Unix milliseconds
    AuditNote note;
    std::string prevHash, hash;  //!< BLAKE2b-256, as bytes
};

class Audit {
public:
    //! \brief Adds the notes at the end of the chain, within the caller's transaction. Locks the end of the chain until that commits: call it
    //! last, after all rows are locked and before the heads of scopes. WriteBatch::note does so by itself.
    [[nodiscard]] static Result<void> append(pg::Connection& connection, std::span<const AuditNote> notes, Time now);

    //! \brief Rows after `seq`, oldest first; with a subject only those about it.
    [[nodiscard]] static Result<std::vector<AuditRow>> list(pg::Connection& connection, std::int64_t after, int limit, const std::string& subject = {});

    struct Verdict {
        std::int64_t rows = 0;
        std::optional<std::int64_t> brokenAt;  //!< seq of the first row that does not fit; one past the last where the end is missing
        std::int64_t seq = 0;                  //!< of the last row
        std::string hash;                      //!< of the last row: written down elsewhere it shows a chain that was made anew as a whole
    };
    //! \brief A row as somebody wrote it down.
    struct Kept {
        std::int64_t seq = 0;
        std::string hash;
    };
    //! \brief Computes the whole chain again. With `kept`, the row of that number must have that hash.
    [[nodiscard]] static Result<Verdict> verify(pg::Connection& connection, const std::optional<Kept>& kept = {});
};

//! \brief The hash of a row: every member with its length, so that no two rows are written alike.
[[nodiscard]] std::string auditHash(const AuditRow& row);

}  // namespace lianlu::server
