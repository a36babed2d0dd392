// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/uuid.h"

struct pg_conn;
struct pg_result;

//! A thin wrapper of libpq. Values are always bound, never spelled into the text; an Error carries the SQLSTATE as its subject
//! and no parameter, no value and no DETAIL. Nothing here throws. Thread: a connection belongs to one thread at a time.
namespace lianlu::server::pg {

//! \brief Values for $1, $2, …; sent in binary with their types, so numbers and ids are never parsed on the way.
class Params {
public:
    Params& text(std::string_view value);
    Params& integer(std::int64_t value);  //!< bigint
    Params& real(double value);
    Params& boolean(bool value);
    Params& uuid(const Uuid& value);  //!< the null id becomes NULL
    Params& bytes(std::span<const std::uint8_t> value);
    Params& time(Time value);  //!< timestamptz
    Params& null();
    // Arrays, for unnest(): every one of a statement as long as the others.
    Params& texts(std::span<const std::string> values);
    Params& integers(std::span<const std::int64_t> values);
    Params& booleans(const std::vector<bool>& values);
    Params& uuids(std::span<const Uuid> values);
    Params& byteStrings(std::span<const std::string> values);  //!< bytea[]

    [[nodiscard]] int size() const noexcept { return static_cast<int>(m_values.size()); }

private:
    friend class Connection;
    friend class Pipeline;
    struct One {
        unsigned oid = 0;
        bool isNull = false;
        bool binary = true;
        std::string data;
    };
    Params& add(unsigned oid, std::string data, bool binary = true);
    std::vector<One> m_values;
};

//! \brief The answer of a statement. Columns are counted from 0. Reading NULL gives 0, false, empty text or the null id; ask isNull
//! where that matters. numeric and json come as text: cast sums to bigint.
class Rows {
public:
    Rows() = default;
    explicit Rows(pg_result* result);

    [[nodiscard]] int size() const noexcept { return m_size; }
    [[nodiscard]] bool empty() const noexcept { return m_size == 0; }
    //! \brief Rows that INSERT, UPDATE or DELETE touched.
    [[nodiscard]] std::int64_t affected() const noexcept { return m_affected; }

    [[nodiscard]] bool isNull(int row, int column) const noexcept;
    //! \brief Valid as long as this object.
    [[nodiscard]] std::string_view text(int row, int column) const noexcept;
    [[nodiscard]] std::int64_t integer(int row, int column) const noexcept;
    [[nodiscard]] double real(int row, int column) const noexcept;
    [[nodiscard]] bool boolean(int row, int column) const noexcept;
    [[nodiscard]] Uuid uuid(int row, int column) const noexcept;
    [[nodiscard]] std::string bytes(int row, int column) const;

private:
    struct Free {
        void operator()(pg_result* result) const noexcept;
    };
    std::unique_ptr<pg_result, Free> m_result;
    int m_size = 0;
    std::int64_t m_affected = 0;
};

//! \brief One connection. Statements are prepared at first use and kept (by their text), so repeat the same text.
class Connection {
public:
    //! \brief `conninfo` as libpq takes it (key=value or postgresql://…). unreachable when there is no server.
    [[nodiscard]] static Result<Connection> open(const std::string& conninfo);
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    //! \brief One statement.
    [[nodiscard]] Result<Rows> query(std::string_view sql, const Params& params = {});
    //! \brief One statement that is not worth keeping prepared (FETCH of a cursor); binary answer.
    [[nodiscard]] Result<Rows> fetch(const std::string& sql);
    //! \brief Any number of statements, without parameters; as one transaction unless it says otherwise.
    [[nodiscard]] Result<void> script(std::string_view sql);
    //! \brief False after the connection broke; reopen() makes a new one with the same conninfo.
    [[nodiscard]] bool good() const noexcept;
    [[nodiscard]] Result<void> reopen();
    [[nodiscard]] bool inTransaction() const noexcept;

    [[nodiscard]] pg_conn* handle() const noexcept { return m_conn.get(); }

private:
    friend class Pipeline;
    struct Close {
        void operator()(pg_conn* conn) const noexcept;
    };
    Connection() = default;
    [[nodiscard]] Result<void> connect();
    struct Name {
        std::string text;  // empty: not to be prepared
        bool isNew = false;
    };
    [[nodiscard]] Name nameOf(const std::string& sql);
    [[nodiscard]] Result<std::string> prepared(std::string_view sql, const Params& params);

    std::string m_conninfo;
    std::unique_ptr<pg_conn, Close> m_conn;
    std::unordered_map<std::string, std::string> m_statements;
    std::uint64_t m_named = 0;
};

class Pipeline;
enum class Isolation : std::uint8_t { readCommitted, repeatableRead, repeatableReadOnly };

//! \brief BEGIN … COMMIT; rolled back when it goes out of scope without commit().
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Connection& connection, Isolation isolation = Isolation::readCommitted);
    //! \brief BEGIN goes out as the next statement of `pipeline`, in one round trip with those after it.
    [[nodiscard]] static Transaction begin(Connection& connection, Pipeline& pipeline, Isolation isolation = Isolation::readCommitted);
    Transaction(Transaction&& other) noexcept : m_connection(other.m_connection) { other.m_connection = nullptr; }
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    [[nodiscard]] Result<void> commit();
    //! \brief Somebody else sent the COMMIT (a pipeline): nothing left to roll back.
    void markCommitted() noexcept { m_connection = nullptr; }
    [[nodiscard]] Connection& connection() const noexcept { return *m_connection; }

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection = nullptr;
};

//! \brief Several statements in one round trip. The first that fails makes those after it fail too.
class Pipeline {
public:
    explicit Pipeline(Connection& connection) : m_connection(connection) {}
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;
    ~Pipeline();  //!< what was sent and not run is waited for, so that the connection can be used
    //! \brief Gives the place of its answer.
    std::size_t add(std::string sql, Params params = {});
    [[nodiscard]] bool empty() const noexcept { return m_statements.empty(); }
    //! \brief Sends what was added so far: the database is at work on it while the next statements are made. Until run() or stream() nobody else may use
    //! the connection. What fails is said by them.
    void send();
    //! \brief Sends all, waits for all, gives the answers in order, or the first error.
    [[nodiscard]] Result<std::vector<Rows>> run();
    //! \brief Sends all and hands each answer over as it comes, with its place, while the database is at work on those after it. An error ends
    //! it; what was handed over before stands.
    [[nodiscard]] Result<void> stream(const std::function<void(std::size_t, Rows)>& onAnswer);

private:
    struct Statement {
        std::string sql;
        Params params;
        bool prepares = false;  // its first answer says whether it could be prepared
    };
    void sendOne(Statement& statement);
    void takePrepared(const Statement& statement, std::optional<Error>& error);
    void finish();

    Connection& m_connection;
    std::vector<Statement> m_statements;
    std::size_t m_sent = 0;
    bool m_open = false;
};

//! \brief COPY … FROM STDIN (FORMAT binary): the fast way in. For each row, beginRow(columns), then one call a column in order.
class CopyIn {
public:
    //! \brief `table` and `columns` are names of ours ("order" is quoted here), never input.
    [[nodiscard]] static Result<CopyIn> begin(Connection& connection, std::string_view table, std::span<const std::string_view> columns);
    CopyIn(CopyIn&& other) noexcept;
    CopyIn& operator=(CopyIn&&) = delete;
    ~CopyIn();  //!< without finish(): the copy is given up

    void beginRow(int columns);
    void text(std::string_view value);
    void integer(std::int64_t value);    //!< bigint
    void smallInteger(std::int32_t value);  //!< int
    void boolean(bool value);
    void uuid(const Uuid& value);  //!< the null id becomes NULL
    void bytes(std::string_view value);
    void null();
    [[nodiscard]] Result<std::int64_t> finish();  //!< rows copied

private:
    explicit CopyIn(Connection& connection) : m_connection(&connection) {}
    void flushIfFull();
    Connection* m_connection = nullptr;
    std::string m_buffer;
    bool m_failed = false;
};

//! \brief A refused statement as an error: SQLSTATE as subject, the constraint's name, and the database's words only where they hold no values.
[[nodiscard]] Error errorOf(const ::pg_result* result, std::string_view step);
//! \brief Deadlock (40P01), serialization failure (40001) or a row that another writer made first (our own 40001): try the whole
//! transaction again.
[[nodiscard]] bool isRetryable(const Error& error) noexcept;
//! \brief Error for "lost a race, do it again".
[[nodiscard]] Error raceLost(std::string context);
//! \brief `name` in double quotes: for table names out of the registry.
[[nodiscard]] std::string quoted(std::string_view name);

//! \brief Calls `work` (which begins and commits its own transaction) up to three times while the error is retryable.
template <class Work>
[[nodiscard]] auto retrying(Work&& work) -> decltype(work()) {
    auto result = work();
    for (int again = 0; again < 2 && !result && isRetryable(result.error()); ++again) result = work();
    return result;
}

}  // namespace lianlu::server::pg
