// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <bit>
#include <charconv>
#include <cstring>
#include <optional>

#include <libpq-fe.h>

#include "sync/server/db/pg.h"

// How values look on PostgreSQL's wire, both ways: big-endian binary for parameters, text or binary for answers.
namespace lianlu::server::pg {

namespace {

constexpr unsigned kBool = 16, kBytea = 17, kInt8 = 20, kInt2 = 21, kInt4 = 23, kText = 25, kFloat8 = 701, kTimestamptz = 1184, kUuid = 2950;
constexpr unsigned kBoolArray = 1000, kByteaArray = 1001, kTextArray = 1009, kInt8Array = 1016, kUuidArray = 2951;
constexpr std::int64_t kPostgresEpochMs = 946'684'800'000;  // 2000-01-01

template <class Integer>
void put(std::string& out, Integer value) {
    using Unsigned = std::make_unsigned_t<Integer>;
    const auto bits = static_cast<Unsigned>(value);
    char bytes[sizeof bits];
    for (std::size_t i = 0; i < sizeof bits; ++i) bytes[i] = static_cast<char>(static_cast<std::uint8_t>(bits >> ((sizeof bits - 1 - i) * 8)));
    out.append(bytes, sizeof bytes);
}

std::int64_t bigEndian(const char* data, int size) noexcept {
    std::uint64_t value = size > 0 && (static_cast<unsigned char>(data[0]) & 0x80u) ? ~std::uint64_t{0} : 0;
    for (int i = 0; i < size; ++i) value = value << 8u | static_cast<unsigned char>(data[i]);
    return static_cast<std::int64_t>(value);
}

std::string_view bytesOf(const Uuid& id) noexcept {
    return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}

template <class Values, class Write>
std::string arrayOf(unsigned elementOid, const Values& values, Write write) {
    std::string out;
    put(out, std::int32_t{values.empty() ? 0 : 1});
    put(out, std::int32_t{0});
    put(out, static_cast<std::int32_t>(elementOid));
    if (values.empty()) return out;
    put(out, static_cast<std::int32_t>(values.size()));
    put(out, std::int32_t{1});
    for (const auto& value : values) write(out, value);
    return out;
}

void putBlob(std::string& out, std::string_view data) {
    put(out, static_cast<std::int32_t>(data.size()));
    out.append(data);
}

}  // namespace

Params& Params::add(unsigned oid, std::string data, bool binary) {
    m_values.push_back({oid, false, binary, std::move(data)});
    return *this;
}
Params& Params::text(std::string_view value) { return add(kText, std::string(value)); }
Params& Params::integer(std::int64_t value) {
    std::string data;
    put(data, value);
    return add(kInt8, std::move(data));
}
Params& Params::real(double value) {
    std::string data;
    put(data, std::bit_cast<std::int64_t>(value));
    return add(kFloat8, std::move(data));
}
Params& Params::boolean(bool value) { return add(kBool, std::string(1, value ? '\1' : '\0')); }
Params& Params::uuid(const Uuid& value) {
    add(kUuid, std::string(bytesOf(value)));
    m_values.back().isNull = value.isNull();
    return *this;
}
Params& Params::bytes(std::span<const std::uint8_t> value) {
    return add(kBytea, std::string(reinterpret_cast<const char*>(value.data()), value.size()));
}
Params& Params::time(Time value) {
    std::string data;
    put(data, (toUnixMs(value) - kPostgresEpochMs) * 1000);
    return add(kTimestamptz, std::move(data));
}
Params& Params::null() {
    add(0, {});
    m_values.back().isNull = true;
    return *this;
}
Params& Params::texts(std::span<const std::string> values) { return add(kTextArray, arrayOf(kText, values, putBlob)); }
Params& Params::byteStrings(std::span<const std::string> values) { return add(kByteaArray, arrayOf(kBytea, values, putBlob)); }
Params& Params::integers(std::span<const std::int64_t> values) {
    return add(kInt8Array, arrayOf(kInt8, values, [](std::string& out, std::int64_t value) {
        put(out, std::int32_t{8});
        put(out, value);
    }));
}
Params& Params::booleans(const std::vector<bool>& values) {
    return add(kBoolArray, arrayOf(kBool, values, [](std::string& out, bool value) {
        put(out, std::int32_t{1});
        out.push_back(value ? '\1' : '\0');
    }));
}
Params& Params::uuids(std::span<const Uuid> values) {
    return add(kUuidArray, arrayOf(kUuid, values, [](std::string& out, const Uuid& value) { putBlob(out, bytesOf(value)); }));
}

Rows::Rows(pg_result* result) : m_result(result), m_size(PQntuples(result)) {
    std::string_view count = PQcmdTuples(result);
    std::from_chars(count.data(), count.data() + count.size(), m_affected);
}
void Rows::Free::operator()(pg_result* result) const noexcept { PQclear(result); }

bool Rows::isNull(int row, int column) const noexcept { return PQgetisnull(m_result.get(), row, column) != 0; }
std::string_view Rows::text(int row, int column) const noexcept {
    return {PQgetvalue(m_result.get(), row, column), static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}
std::int64_t Rows::integer(int row, int column) const noexcept {
    const auto data = text(row, column);
    if (PQfformat(m_result.get(), column) == 1) {
        const auto type = PQftype(m_result.get(), column);
        if (type == kInt8 || type == kInt4 || type == kInt2) return bigEndian(data.data(), static_cast<int>(data.size()));
        if (type == kBool) return boolean(row, column) ? 1 : 0;
        return 0;
    }
    std::int64_t value = 0;
    std::from_chars(data.data(), data.data() + data.size(), value);
    return value;
}
double Rows::real(int row, int column) const noexcept {
    const auto data = text(row, column);
    if (PQfformat(m_result.get(), column) == 1)
        return data.size() == 8 ? std::bit_cast<double>(bigEndian(data.data(), 8)) : 0.0;
    double value = 0;
    std::from_chars(data.data(), data.data() + data.size(), value);
    return value;
}
bool Rows::boolean(int row, int column) const noexcept {
    const auto data = text(row, column);
    return !data.empty() && (data[0] == 't' || data[0] == '\1');
}
Uuid Rows::uuid(int row, int column) const noexcept {
    const auto data = text(row, column);
    if (PQfformat(m_result.get(), column) == 1) {
        Uuid id;
        if (data.size() == id.bytes.size()) std::memcpy(id.bytes.data(), data.data(), data.size());
        return id;
    }
    return Uuid::parse(data).value_or(Uuid{});
}
std::string Rows::bytes(int row, int column) const {
    const auto data = text(row, column);
    if (PQfformat(m_result.get(), column) == 1) return std::string(data);
    std::size_t length = 0;
    auto* raw = PQunescapeBytea(reinterpret_cast<const unsigned char*>(data.data()), &length);
    std::string out(reinterpret_cast<char*>(raw), raw ? length : 0);
    PQfreemem(raw);
    return out;
}

namespace {
constexpr std::size_t kCopyBuffer = 256 * 1024;
constexpr std::string_view kCopyHeader{"PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19};
}  // namespace

Result<CopyIn> CopyIn::begin(Connection& connection, std::string_view table, std::span<const std::string_view> columns) {
    std::string sql = "COPY " + quoted(table) + " (";
    for (std::size_t i = 0; i < columns.size(); ++i) sql += (i ? ", " : "") + quoted(columns[i]);
    sql += ") FROM STDIN (FORMAT binary)";
    auto* started = PQexec(connection.handle(), sql.c_str());
    const bool copying = PQresultStatus(started) == PGRES_COPY_IN;
    PQclear(started);
    if (!copying) return fail(Code::server, "copy did not start", std::string(table));
    CopyIn copy(connection);
    copy.m_buffer.append(kCopyHeader);
    return copy;
}
CopyIn::CopyIn(CopyIn&& other) noexcept
    : m_connection(other.m_connection), m_buffer(std::move(other.m_buffer)), m_failed(other.m_failed) {
    other.m_connection = nullptr;
}
CopyIn::~CopyIn() {
    if (!m_connection) return;
    PQputCopyEnd(m_connection->handle(), "given up");
    while (auto* result = PQgetResult(m_connection->handle())) PQclear(result);
}
void CopyIn::flushIfFull() {
    if (m_buffer.size() < kCopyBuffer) return;
    if (PQputCopyData(m_connection->handle(), m_buffer.data(), static_cast<int>(m_buffer.size())) != 1) m_failed = true;
    m_buffer.clear();
}
void CopyIn::beginRow(int columns) {
    flushIfFull();
    put(m_buffer, static_cast<std::int16_t>(columns));
}
void CopyIn::text(std::string_view value) { putBlob(m_buffer, value); }
void CopyIn::bytes(std::string_view value) { putBlob(m_buffer, value); }
void CopyIn::integer(std::int64_t value) {
    put(m_buffer, std::int32_t{8});
    put(m_buffer, value);
}
void CopyIn::smallInteger(std::int32_t value) {
    put(m_buffer, std::int32_t{4});
    put(m_buffer, value);
}
void CopyIn::boolean(bool value) {
    put(m_buffer, std::int32_t{1});
    m_buffer.push_back(value ? '\1' : '\0');
}
void CopyIn::uuid(const Uuid& value) {
    if (value.isNull()) return null();
    putBlob(m_buffer, bytesOf(value));
}
void CopyIn::null() { put(m_buffer, std::int32_t{-1}); }
Result<std::int64_t> CopyIn::finish() {
    auto* conn = m_connection->handle();
    m_connection = nullptr;
    put(m_buffer, std::int16_t{-1});
    if (!m_buffer.empty() && PQputCopyData(conn, m_buffer.data(), static_cast<int>(m_buffer.size())) != 1) m_failed = true;
    if (PQputCopyEnd(conn, nullptr) != 1) m_failed = true;
    std::int64_t copied = 0;
    std::optional<Error> refused;
    while (auto* raw = PQgetResult(conn)) {
        const Rows rows(raw);
        if (PQresultStatus(raw) != PGRES_COMMAND_OK) {
            m_failed = true;
            if (!refused) refused = errorOf(raw, "copy");
        }
        copied = rows.affected();
    }
    if (refused) return fail(*std::move(refused));
    if (m_failed) return fail(Code::unreachable, "database connection lost: copy");
    return copied;
}

}  // namespace lianlu::server::pg
