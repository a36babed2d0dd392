// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/scope.h"
#include "sync/server/db/pg.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief What a batch adds to change_log and to the heads of its scopes. Adding needs no database, so a large batch drafts its log while its
//! rows are being copied; write() then locks the heads, lays the entries behind them and moves them.
class LogDraft {
public:
    //! \brief By scope: what to add to its digest, modulo 2⁶⁴.
    using Digests = std::map<domain::Scope, std::uint64_t>;

    LogDraft();
    //! \brief `row` must outlive the draft.
    void add(const domain::Scope& scope, char kind, const RowName& row, std::int64_t ver, std::string other = {});
    [[nodiscard]] bool empty() const noexcept { return m_entries.empty(); }
    //! \brief Adds statements to the pipeline; of a large draft it runs what stands in it before and copies.
    [[nodiscard]] Result<void> write(pg::Connection& connection, pg::Pipeline& pipeline, const Digests& digests) const;

private:
    using Hex = std::array<char, 32>;
    struct Head {
        domain::Scope scope;
        std::string name;
        std::int64_t count = 0;
        Hex tail{};  //!< the running hash over the entries of this scope
    };
    struct Entry {
        std::size_t head = 0;
        std::int64_t position = 0;  //!< after the head, from 1
        char kind = 'u';
        const RowName* row = nullptr;
        std::int64_t ver = 0;
        std::string other;
        Hex step{};
    };
    [[nodiscard]] std::size_t headOf(const domain::Scope& scope);
    //! Every writer locks heads in the same order: by name.
    [[nodiscard]] std::vector<const Head*> sortedHeads() const;
    void addEntries(pg::Pipeline& pipeline) const;
    [[nodiscard]] Result<void> copyEntries(pg::Connection& connection, const pg::Rows& before) const;

    std::string m_nonce;
    std::string m_text;  //!< of the step in work
    std::map<domain::Scope, std::size_t> m_known;
    std::vector<Head> m_heads;
    std::vector<Entry> m_entries;
};

}  // namespace lianlu::server
