// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

//! What managers and head office read of the audit.
namespace lianlu::protocol {

//! \brief GET /v1/audit?before=SEQ&limit=N: who did what to whose data, without the data.
struct AuditEntry {
    std::int64_t seq = 0;
    std::int64_t at = 0;      //!< Unix ms, by the server's clock
    std::string who;          //!< id of a staff member, device:<id>, operator:<login> or server
    std::string whoName;      //!< of a staff member
    std::string role, action; //!< "privacy-export", "lookup", "reveal-phone" …
    std::string subject;      //!< id of what it was done to; may be empty
    std::string subjectName;  //!< of a customer, masked; of a colleague or a device, plain
    std::string reason;
    std::int64_t happenedAt = 0;  //!< Unix ms by the device's clock: an act on somebody's own device, which came in at `at`; 0: it was at `at`
    std::int64_t records = 0;     //!< how many it was about; 0: not counted
};

//! \brief Newest first.
struct AuditPage {
    std::vector<AuditEntry> entries;
    std::int64_t before = 0;  //!< what to ask for next; 0: there is no more
};

}  // namespace lianlu::protocol
