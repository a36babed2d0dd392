// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secret_buffer.h"

namespace lianlu::db {
class Connection;
}

//! What can be told of a store without telling what is in it: for who helps from afar.
namespace lianlu::store {

//! \brief Counts, sizes and states of an open store. What cannot be read is missing, and `problems` says why.
struct StoreFacts {
    struct Table {
        std::string name;
        std::int64_t rows = 0;
    };
    struct Queue {
        std::string state, type, entity, code;  //!< names of the protocol; code: why refused
        std::int64_t count = 0;
        Time oldest{};
    };
    struct Place {
        std::string scope;
        std::int64_t seq = 0, rows = 0;
        std::optional<Time> seenAt;  //!< when this place in the server's history was reached
    };
    struct Problem {
        std::string step;
        Error error;
    };
    std::optional<std::int64_t> schema, pages, freePages;
    std::optional<std::string> check;  //!< of quick_check: ok, or damaged
    std::vector<Table> tables;
    std::vector<Queue> queue;
    std::vector<Place> places;
    std::string role;
    std::string serverUrl;
    std::optional<Time> lastSyncAt;
    std::int64_t nextOpSeq = 0;
    std::vector<Problem> problems;
};

//! \brief Asks everything, whatever fails on the way; only a stop ends it. cancelled. Blocks: quick_check reads the whole file.
[[nodiscard]] Result<StoreFacts> storeFacts(db::Connection& connection, const std::function<bool()>& cancelled);
//! \brief The same of a file that the workbench does not open, for its content is damaged: nothing is written to it.
[[nodiscard]] Result<StoreFacts> storeFactsOfFile(const std::filesystem::path& file, const SecretBuffer& key, const std::function<bool()>& cancelled);

//! \brief Which of `words` are the name, number, address or login of a person, a colleague or a store in this store.
[[nodiscard]] Result<std::vector<std::string>> knownPersons(db::Connection& connection, const std::vector<std::string>& words);

//! \brief Files of a profile as anybody sees them who opens its folder, without a key.
struct ProfileFile {
    std::string name;
    std::uintmax_t bytes = 0;
    Time changedAt{};
};
[[nodiscard]] std::vector<ProfileFile> profileFiles(const std::filesystem::path& folder);

}  // namespace lianlu::store
