// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "sync/protocol/messages.h"
#include "sync/server/auth/caller.h"
#include "sync/server/http/log.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief Key in server_meta, Unix ms: cuts made up to then are not given out any more.
inline constexpr std::string_view kCutsNotBefore = "cuts_not_before";

//! \brief Cuts of scopes as zstd NDJSON chunks, kept in a private folder for an hour or until the folder is full. Thread: any.
class BootstrapService {
public:
    struct Limits {
        std::chrono::seconds fresh{600};    //!< a cut this young serves another device too
        std::chrono::seconds keep{3600};    //!< chunks answer so long
        std::uintmax_t folderBytes = std::uintmax_t{4} << 30u;
        std::size_t chunkBytes = std::size_t{4} << 20u;
    };
    BootstrapService(const AccessTokens& tokens, const Clock& clock, std::filesystem::path folder, Limits limits, Log& log)
        : m_tokens(tokens), m_clock(clock), m_folder(std::move(folder)), m_limits(limits), m_log(log) {}
    void addRoutes(Router& router);
    //! \brief Takes away what is past its hour or too much; called once a minute, so that people's data does not outlive its use.
    void sweep();
    //! \brief Takes away what this object made: at the server's end.
    void clear();

private:
    [[nodiscard]] Result<std::string> manifest(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<std::string> chunk(const Request& request, pg::Connection& connection);
    [[nodiscard]] Result<std::string> cut(const domain::Scope& scope, pg::Connection& connection);
    //! Who asks; `scope` is set to what the path names.
    [[nodiscard]] Result<Caller> allowed(const Request& request, pg::Connection& connection, domain::Scope& scope);
    [[nodiscard]] std::optional<std::string> cached(const domain::Scope& scope, const std::string& epoch, std::int64_t floor, std::int64_t seq, Time notBefore);
    [[nodiscard]] Result<std::string> build(const domain::Scope& scope, pg::Connection& connection);
    [[nodiscard]] std::shared_ptr<std::mutex> lockOf(const std::string& scope);

    const AccessTokens& m_tokens;
    const Clock& m_clock;
    std::filesystem::path m_folder;
    Limits m_limits;
    Log& m_log;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<std::mutex>> m_building;  //!< one build of a scope at a time
    std::set<std::filesystem::path> m_made;  //!< cuts of this process; the folder may be shared with others
};

}  // namespace lianlu::server
