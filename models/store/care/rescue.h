// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/base/uuid.h"

namespace lianlu::db {
class Connection;
}

//! What only this device has — its edits, drafts and who it is — read out of a store file page by page, whatever is broken around it.
namespace lianlu::store {

//! \brief An edit as it stands in the table outbox.
struct FoundOp {
    std::int64_t position = 0;
    Uuid opId, txnId, id;
    std::int64_t opSeq = 0, scope = 0, baseVer = 0, occurredAt = 0, state = 0;
    std::string type, entity, oldFields, newFields, code, reason, field;
    std::optional<std::string> hint;
    std::optional<std::int64_t> settledAt;
};

struct FoundWork {
    std::vector<FoundOp> ops;  //!< in their order, each once
    std::map<std::string, std::string, std::less<>> device, drafts, settings;
    std::map<std::int64_t, std::string> scopes;
    std::map<std::string, std::string> photos;  //!< bytes by their hash, of photos that were added on this device
    bool opsWhole = true;      //!< nothing of the outbox was unreadable
    bool textsWhole = true;    //!< the same for drafts, settings and device
    bool authenticated = true; //!< see db::RawFile::authenticates
    std::int64_t pages = 0, unreadablePages = 0;
};

//! \brief Reads `file` with its log. Where the file does not say where its tables are, `like`, a store of the same schema, does.
[[nodiscard]] Result<FoundWork> findWork(const std::filesystem::path& file, const SecretBuffer& key, db::Connection& like);

//! \brief Lays the found ops into the store of `target`, inside the caller's transaction, and their effect on its rows. With all of the
//! outbox found it is the target's outbox from now on; else what was found goes over what the target has.
[[nodiscard]] Result<void> takeOps(db::Connection& target, const FoundWork& work);
//! \brief Drafts that were found; with `all` settings and the device too.
[[nodiscard]] Result<void> takeTexts(db::Connection& target, const FoundWork& work, bool all);

}  // namespace lianlu::store
