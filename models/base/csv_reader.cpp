// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csv_reader.h"

#include "models/base/text.h"

namespace lianlu {

namespace {

constexpr std::size_t kBuffer = 1u << 16u;
constexpr std::size_t kMaxField = 1u << 20u;
constexpr std::size_t kMaxFields = 1'000;
constexpr int kEnd = -1;

}  // namespace

int CsvReader::peek() {
    if (m_at == m_buffer.size()) {
        m_buffer.resize(kBuffer);
        m_in.read(m_buffer.data(), static_cast<std::streamsize>(kBuffer));
        m_buffer.resize(static_cast<std::size_t>(m_in.gcount()));
        m_at = 0;
        if (m_buffer.empty()) return kEnd;
    }
    return static_cast<unsigned char>(m_buffer[m_at]);
}

int CsvReader::get() {
    const int c = peek();
    if (c == kEnd) return kEnd;
    ++m_at;
    if (c == '\n' || (c == '\r' && peek() != '\n')) ++m_line;
    return c;
}

void CsvReader::skipByteOrderMark() {
    m_begun = true;
    if (peek() != 0xEF || m_buffer.size() - m_at < 3) return;
    if (m_buffer.compare(m_at, 3, "\xEF\xBB\xBF") == 0) m_at += 3;
}

void CsvReader::skipBlanks() {
    while (peek() == ' ' && m_delimiter != ' ') static_cast<void>(get());
}

void CsvReader::skipRestOfLine() {
    for (int c = get(); c != kEnd && c != '\n' && !(c == '\r' && peek() != '\n'); c = get())
        if (m_rest.size() < kMaxField && !(c == '\r' && peek() == '\n')) m_rest += static_cast<char>(c);
}

CsvReader::State CsvReader::fail(std::string_view reason) {
    m_reason = reason;
    return State::bad;
}

//! After the opening quote, to the closing one. False: the file ended, something stands after the closing quote, or the
//! field is too long; that one is read to its end all the same, for lines within it must not come in as records.
bool CsvReader::quoted(std::string& field) {
    bool tooLong = false;
    for (;;) {
        const int c = get();
        if (c == kEnd) {
            m_reason = "quote is never closed";
            m_rest = '"' + field;
            return false;
        }
        if (c == '"' && peek() != '"') break;
        if (c == '"') static_cast<void>(get());
        if (tooLong) continue;
        field += static_cast<char>(c);
        tooLong = field.size() > kMaxField;
    }
    if (m_quotes == CsvQuotes::lenient) skipBlanks();
    const int after = peek();
    const bool closed = after == kEnd || after == '\n' || after == '\r' || after == m_delimiter;
    if (closed && !tooLong) return true;
    m_reason = tooLong ? "field is too long" : "text after a closing quote";
    m_rest = '"' + field;
    m_rest += '"';
    return false;
}

bool CsvReader::plain(std::string& field) {
    for (int c = peek(); c != kEnd && c != '\n' && c != '\r' && c != m_delimiter; c = peek()) {
        if (c == '"' && m_quotes == CsvQuotes::strict) {
            m_reason = "quote inside a plain field";
            m_rest = std::move(field);
            return false;
        }
        field += static_cast<char>(get());
        if (field.size() > kMaxField) {
            m_reason = "field is too long";
            m_rest = std::move(field);
            return false;
        }
    }
    return true;
}

CsvReader::State CsvReader::next(std::vector<std::string>& fields) {
    if (!m_begun) skipByteOrderMark();
    fields.clear();
    m_rest.clear();
    m_recordLine = m_line;
    if (peek() == kEnd) return State::end;
    for (;;) {
        std::string field;
        bool good = true;
        if (m_quotes == CsvQuotes::lenient) skipBlanks();
        if (peek() == '"') {
            static_cast<void>(get());
            good = quoted(field);
        } else {
            good = plain(field);
        }
        if (!good) {
            skipRestOfLine();
            return fail(m_reason);
        }
        fields.push_back(std::move(field));
        const int c = get();
        if (c == m_delimiter) {
            if (fields.size() < kMaxFields) continue;
            skipRestOfLine();
            return fail("too many fields");
        }
        if (c == '\r' && peek() == '\n') static_cast<void>(get());
        break;
    }
    for (const auto& field : fields)
        if (!text::isCleanUtf8(field)) return fail("not clean UTF-8");
    return State::row;
}

}  // namespace lianlu
