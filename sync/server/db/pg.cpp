// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/db/pg.h"

#include <libpq-fe.h>

#include "sync/server/db/pooler.h"

namespace lianlu::server::pg {

namespace {

constexpr std::size_t kKeptStatements = 400;

// The words of PostgreSQL may hold values, so only the classes that cannot (syntax, missing objects, limits of the server) are
// passed on; of the others the SQLSTATE and the name of the constraint must do.
bool wordsAreSafe(std::string_view state) noexcept {
    const auto kind = state.substr(0, 2);
    return kind == "42" || kind == "53" || kind == "57" || kind == "55" || kind == "0A" || kind == "25";
}

Error brokenConnection(std::string_view step) { return {Code::unreachable, "database connection lost: " + std::string(step)}; }

struct Bound {
    std::vector<const char*> values;
    std::vector<int> lengths, formats;
    std::vector<Oid> types;
};

template <class Values>
Bound boundOf(const Values& params) {
    Bound bound;
    for (const auto& one : params) {
        bound.values.push_back(one.isNull ? nullptr : one.data.data());
        bound.lengths.push_back(static_cast<int>(one.data.size()));
        bound.formats.push_back(one.binary ? 1 : 0);
        bound.types.push_back(one.oid);
    }
    return bound;
}

Result<Rows> take(pg_result* raw, std::string_view step) {
    if (!raw) return fail(brokenConnection(step));
    Rows rows(raw);
    const auto status = PQresultStatus(raw);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY) return rows;
    return fail(errorOf(raw, step));
}

const char* beginOf(Isolation isolation) noexcept {
    switch (isolation) {
        case Isolation::readCommitted: break;
        case Isolation::repeatableRead: return "BEGIN ISOLATION LEVEL REPEATABLE READ";
        case Isolation::repeatableReadOnly: return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    }
    return "BEGIN";
}

//! Stands among the statements of a connection that keeps none: no statement is without words.
const std::string kKeepsNone;

}  // namespace

void Connection::Close::operator()(pg_conn* conn) const noexcept { PQfinish(conn); }
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const std::string& conninfo) {
    Connection connection;
    connection.m_conninfo = conninfo;
    LIANLU_CHECK(connection.connect());
    return connection;
}

Result<void> Connection::connect() {
    m_statements.clear();
    m_conn.reset(PQconnectdb(m_conninfo.c_str()));
    if (!m_conn || PQstatus(m_conn.get()) != CONNECTION_OK) return fail(Code::unreachable, "cannot connect to the database");
    PQsetNoticeProcessor(m_conn.get(), [](void*, const char*) {}, nullptr);
    PQsetClientEncoding(m_conn.get(), "UTF8");
    LIANLU_TRY(const bool pooled, isPooled(*this));
    if (pooled) m_statements.emplace(kKeepsNone, kKeepsNone);
    return {};
}

Result<void> Connection::reopen() { return connect(); }
bool Connection::good() const noexcept { return m_conn && PQstatus(m_conn.get()) == CONNECTION_OK; }
bool Connection::inTransaction() const noexcept {
    const auto status = PQtransactionStatus(m_conn.get());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

Connection::Name Connection::nameOf(const std::string& sql) {
    if (const auto known = m_statements.find(sql); known != m_statements.end()) return {known->second, false};
    if (m_statements.size() >= kKeptStatements || m_statements.contains(kKeepsNone)) return {};
    return {m_statements.emplace(sql, "s" + std::to_string(++m_named)).first->second, true};
}

Result<std::string> Connection::prepared(std::string_view sql, const Params& params) {
    const std::string key(sql);
    auto name = nameOf(key);
    if (!name.isNew) return std::move(name.text);
    const auto bound = boundOf(params.m_values);
    if (auto done = take(PQprepare(m_conn.get(), name.text.c_str(), key.c_str(), params.size(), bound.types.data()), "prepare"); !done) {
        m_statements.erase(key);
        return fail(std::move(done).error());
    }
    return std::move(name.text);
}

Result<Rows> Connection::query(std::string_view sql, const Params& params) {
    if (!m_conn) return fail(brokenConnection("query"));
    LIANLU_TRY(const std::string name, prepared(sql, params));
    const auto bound = boundOf(params.m_values);
    if (name.empty())
        return take(PQexecParams(m_conn.get(), std::string(sql).c_str(), params.size(), bound.types.data(), bound.values.data(),
                                 bound.lengths.data(), bound.formats.data(), 1),
                    "query");
    return take(PQexecPrepared(m_conn.get(), name.c_str(), params.size(), bound.values.data(), bound.lengths.data(),
                               bound.formats.data(), 1),
                "query");
}

Result<Rows> Connection::fetch(const std::string& sql) {
    if (!m_conn) return fail(brokenConnection("fetch"));
    return take(PQexecParams(m_conn.get(), sql.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 1), "fetch");
}

Result<void> Connection::script(std::string_view sql) {
    if (!m_conn) return fail(brokenConnection("script"));
    LIANLU_TRY([[maybe_unused]] const Rows done, take(PQexec(m_conn.get(), std::string(sql).c_str()), "script"));
    return {};
}

Result<Transaction> Transaction::begin(Connection& connection, Isolation isolation) {
    LIANLU_CHECK(connection.script(beginOf(isolation)));
    return Transaction(connection);
}
Transaction Transaction::begin(Connection& connection, Pipeline& pipeline, Isolation isolation) {
    pipeline.add(beginOf(isolation));
    return Transaction(connection);
}
Transaction::~Transaction() {
    // A BEGIN that was to go out with a pipeline may never have.
    if (!m_connection || !m_connection->good() || !m_connection->inTransaction()) return;
    if (!m_connection->script("ROLLBACK")) return;  // the connection broke: the server rolls back by itself
}
Result<void> Transaction::commit() {
    LIANLU_TRY(const Rows done, m_connection->query("COMMIT"));
    m_connection = nullptr;
    return {};
}

Pipeline::~Pipeline() {
    if (!m_open) return;
    m_statements.resize(m_sent);  // what was not sent yet is not wanted any more
    static_cast<void>(stream([](std::size_t, const Rows&) {}));
}

std::size_t Pipeline::add(std::string sql, Params params) {
    m_statements.push_back({std::move(sql), std::move(params)});
    return m_statements.size() - 1;
}

void Pipeline::sendOne(Statement& statement) {
    auto* conn = m_connection.handle();
    const auto bound = boundOf(statement.params.m_values);
    const int count = statement.params.size();
    const auto name = m_connection.nameOf(statement.sql);
    if (name.isNew) {
        statement.prepares = true;
        PQsendPrepare(conn, name.text.c_str(), statement.sql.c_str(), count, bound.types.data());
    }
    if (name.text.empty())
        PQsendQueryParams(conn, statement.sql.c_str(), count, bound.types.data(), bound.values.data(), bound.lengths.data(), bound.formats.data(), 1);
    else
        PQsendQueryPrepared(conn, name.text.c_str(), count, bound.values.data(), bound.lengths.data(), bound.formats.data(), 1);
}

void Pipeline::send() {
    auto* conn = m_connection.handle();
    if (!m_open && PQenterPipelineMode(conn) != 1) return;
    m_open = true;
    for (; m_sent < m_statements.size(); ++m_sent) sendOne(m_statements[m_sent]);
    // Without a request for it the database keeps its answers until the end, but it has begun.
    PQflush(conn);
}

Result<std::vector<Rows>> Pipeline::run() {
    std::vector<Rows> answers;
    answers.reserve(m_statements.size());
    LIANLU_CHECK(stream([&answers](std::size_t, Rows rows) { answers.push_back(std::move(rows)); }));
    return answers;
}

void Pipeline::takePrepared(const Statement& statement, std::optional<Error>& error) {
    auto* conn = m_connection.handle();
    auto* raw = PQgetResult(conn);
    const bool isAborted = raw && PQresultStatus(raw) == PGRES_PIPELINE_ABORTED;
    auto done = take(raw, "prepare");
    while (auto* rest = PQgetResult(conn)) PQclear(rest);
    if (done) return;
    m_connection.m_statements.erase(statement.sql);
    if (!isAborted && !error) error = std::move(done).error();
}

void Pipeline::finish() {
    auto* conn = m_connection.handle();
    if (PQstatus(conn) == CONNECTION_OK) {
        while (auto* sync = PQgetResult(conn)) {
            const auto status = PQresultStatus(sync);
            PQclear(sync);
            if (status == PGRES_PIPELINE_SYNC) break;
        }
    }
    PQexitPipelineMode(conn);
    m_statements.clear();
    m_sent = 0;
    m_open = false;
}

Result<void> Pipeline::stream(const std::function<void(std::size_t, Rows)>& onAnswer) {
    auto* conn = m_connection.handle();
    send();
    if (!m_open) return fail(brokenConnection("pipeline"));
    PQpipelineSync(conn);

    std::size_t answered = 0;
    std::optional<Error> error;
    for (const auto& statement : m_statements) {
        if (statement.prepares) takePrepared(statement, error);
        auto* raw = PQgetResult(conn);
        if (raw && PQresultStatus(raw) == PGRES_PIPELINE_ABORTED) {
            PQclear(raw);
        } else if (auto rows = take(raw, "pipeline"); rows) {
            if (!error) onAnswer(answered, std::move(*rows));
            ++answered;
        } else if (!error) {
            error = rows.error();
        }
        while (auto* rest = PQgetResult(conn)) PQclear(rest);
        if (PQstatus(conn) != CONNECTION_OK) break;
    }
    const bool whole = answered == m_statements.size();
    finish();
    if (error) return fail(*error);
    if (!whole) return fail(brokenConnection("pipeline"));
    return {};
}

Error errorOf(const pg_result* result, std::string_view step) {
    const auto field = [result](int code) {
        const char* text = PQresultErrorField(result, code);
        return std::string(text ? text : "");
    };
    const auto state = field(PG_DIAG_SQLSTATE);
    Error error{Code::server, "database: " + std::string(step), state};
    if (state == "40001" || state == "40P01") error.code = Code::conflict;
    if (state == "23505") error.code = Code::exists;
    if (state.starts_with("57P") || state.starts_with("08")) error.code = Code::unreachable;
    if (const auto constraint = field(PG_DIAG_CONSTRAINT_NAME); !constraint.empty()) error.context += " [" + constraint + "]";
    if (wordsAreSafe(state)) error.context += ": " + field(PG_DIAG_MESSAGE_PRIMARY);
    return error;
}

bool isRetryable(const Error& error) noexcept { return error.subject == "40001" || error.subject == "40P01"; }
Error raceLost(std::string context) { return {Code::conflict, std::move(context), "40001"}; }

std::string quoted(std::string_view name) {
    std::string out = "\"";
    for (const char c : name) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace lianlu::server::pg
