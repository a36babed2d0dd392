// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sync/protocol/messages.h"
#include "sync/server/db/pg.h"
#include "sync/server/sync/scope_head.h"

namespace lianlu::server {

//! \brief A cursor of a request.
struct Wish {
    const protocol::Cursor* cursor = nullptr;
    const Head* head = nullptr;  //!< null: the caller may not read the scope
    std::span<const protocol::Cursor> checkpoints;  //!< of the same scope
};

//! \brief Gathers one page. Inside one REPEATABLE READ transaction, in two round trips however many scopes: log entries, then the rows they
//! name; a third where a person entered or a history has parted. The page is written as text at once: bodies are stored as the text that is sent, so nothing is parsed.
class PullPage {
public:
    //! With `maxChanges` 0 the page says only which cursors fit.
    PullPage(pg::Connection& connection, std::size_t maxChanges) : m_connection(connection), m_left(maxChanges) {}

    //! \brief Adds what came after the cursors, as far as the page has room, and ends `txn`. A cursor that does not fit its scope's history is said
    //! so in the page. Once; `wishes` and what they point at must live as long as the page.
    [[nodiscard]] Result<void> read(std::span<const Wish> wishes, pg::Transaction& txn);
    //! \brief Those that are points of their scope's history that the log still continues.
    [[nodiscard]] const std::vector<protocol::Cursor>& fitting() const noexcept { return m_fitting; }
    [[nodiscard]] std::string finish(std::int64_t serverTime, std::int64_t nextOpSeq) &&;

private:
    struct Key {
        const std::string* entity = nullptr;  //!< one of m_entities
        Uuid id;
        friend bool operator==(const Key&, const Key&) = default;
    };
    //! A row as it is now; the text is that of the answer.
    struct Row {
        Key key;
        bool asked = false, here = false;
        std::int64_t ver = 0;
        std::string_view body;
        std::int64_t last = 0;  //!< where the log says for the last time that it changed
    };
    //! The rows of one wish. They stand in one piece, for a page has a thousand of them and lives for a few milliseconds; they stay where they are.
    class RowTable {
    public:
        //! \brief Empties it, with room for `most` rows.
        void open(std::size_t most);
        //! \brief The row of `key`, which is added where it is new; at most as many as there is room for.
        [[nodiscard]] Row& add(const Key& key);
        [[nodiscard]] Row* find(const Key& key) noexcept;
        [[nodiscard]] const std::vector<Row>& rows() const noexcept { return m_rows; }

    private:
        [[nodiscard]] std::uint32_t& slotOf(const Key& key) noexcept;

        std::vector<Row> m_rows;
        std::vector<std::uint32_t> m_slots;  //!< number of a row from 1, at its hash or after it; 0: none. Twice as many as rows, a power of two
    };
    struct Entry {
        std::int64_t seq = 0;
        char kind = 'u';
        Key row;
        std::int64_t ver = 0;
        std::string_view other;
        std::string_view chain;  //!< empty where nobody asked for it
        Row* now = nullptr;  //!< of one that changed or entered
    };
    struct Child {
        Key key;
        std::int64_t ver = 0;
        std::string_view body;
    };
    //! What is known of one wish.
    struct Section {
        Wish wish;
        std::string scope;
        std::string_view error;
        std::size_t answer = kNone;  //!< of the log
        std::size_t room = 0;        //!< for entries after the cursor
        pg::Rows log;
        std::vector<Entry> entries;
        RowTable rows;
        std::unordered_map<Uuid, std::vector<Child>> children;  //!< of roots that entered
        [[nodiscard]] bool isOpen() const noexcept { return error.empty(); }
        [[nodiscard]] std::size_t length() const noexcept;  //!< of its changes as text, about
    };
    static constexpr std::size_t kNone = ~std::size_t{0};

    [[nodiscard]] const std::string* entityOf(std::string_view name);
    void plan(Section& section, pg::Pipeline& pipeline, std::size_t& room);
    [[nodiscard]] Result<void> readLog(Section& section);
    //! Whether log and rows are all that the page needs.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] Result<void> loadRows(pg::Transaction& txn);
    [[nodiscard]] Result<void> loadChildren();
    [[nodiscard]] Result<std::int64_t> matching(const Section& section);
    [[nodiscard]] Result<void> write(const Section& section);
    [[nodiscard]] Result<std::string> chainAt(const std::string& scope, std::int64_t seq);
    void write(const std::string& scope, std::int64_t seq, std::string_view kind, const Key& row, std::int64_t ver, std::string_view other, std::string_view body);

    pg::Connection& m_connection;
    std::size_t m_left;
    std::string m_changes;  //!< the beginning of the answer
    std::set<std::string, std::less<>> m_entities;
    const std::string* m_lastEntity = nullptr;  //!< asked for; mostly the next one's too
    std::vector<Section> m_sections;
    std::vector<pg::Rows> m_bodies;
    std::vector<protocol::ScopeState> m_states;
    std::vector<protocol::Cursor> m_fitting;
    bool m_more = false;
};

}  // namespace lianlu::server
