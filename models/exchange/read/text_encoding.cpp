// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/text_encoding.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <streambuf>
#include <string_view>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>

#include "models/base/text.h"

namespace lianlu::exchange {

namespace {

constexpr std::size_t kPiece = 1u << 16u;
constexpr std::size_t kMaxJudgedLine = 1u << 20u;
constexpr UChar kInvalid = 0xDFFF;  // a lone surrogate: no converter makes one
constexpr char kInvalidByte = '\xFF';

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter openConverter(const std::string& name) {
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &error), &ucnv_close);
    if (U_FAILURE(error)) converter.reset();
    return converter;
}

void markInvalid(const void*, UConverterToUnicodeArgs* args, const char*, std::int32_t, UConverterCallbackReason reason,
                 UErrorCode* error) {
    if (reason > UCNV_IRREGULAR) return;  // reset, close, clone
    *error = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(args, &kInvalid, 1, 0, error);
}

//! UTF-8 out of any encoding of ICU, piece by piece.
class DecodingBuffer : public std::streambuf {
public:
    DecodingBuffer(std::istream& in, Converter converter) : m_in(in), m_converter(std::move(converter)) {
        UErrorCode error = U_ZERO_ERROR;
        ucnv_setToUCallBack(m_converter.get(), &markInvalid, nullptr, nullptr, nullptr, &error);
    }

protected:
    int_type underflow() override {
        while (!m_done) {
            m_out.clear();
            if (!decodeMore()) m_done = true;
            if (m_out.empty()) continue;
            setg(m_out.data(), m_out.data(), m_out.data() + m_out.size());
            return traits_type::to_int_type(m_out[0]);
        }
        return traits_type::eof();
    }

private:
    //! False: this was the last piece.
    bool decodeMore() {
        m_in.read(m_bytes.data(), static_cast<std::streamsize>(m_bytes.size()));
        const char* from = m_bytes.data();
        const char* const end = from + m_in.gcount();
        const bool isLast = !m_in;
        for (UErrorCode error = U_BUFFER_OVERFLOW_ERROR; error == U_BUFFER_OVERFLOW_ERROR;) {
            error = U_ZERO_ERROR;
            UChar* to = m_units.data();
            ucnv_toUnicode(m_converter.get(), &to, m_units.data() + m_units.size(), &from, end, nullptr, isLast,
                           &error);
            append(std::basic_string_view<UChar>(m_units.data(), static_cast<std::size_t>(to - m_units.data())));
            if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) m_out += kInvalidByte;
        }
        return !isLast;
    }

    void append(std::basic_string_view<UChar> units) {
        for (const UChar unit : units) {
            if (U16_IS_LEAD(unit)) {
                m_lead = unit;
            } else if (unit == kInvalid && m_lead == 0) {
                m_out += kInvalidByte;
            } else {
                appendUtf8(m_lead != 0 ? U16_GET_SUPPLEMENTARY(m_lead, unit) : static_cast<UChar32>(unit));
                m_lead = 0;
            }
        }
    }

    void appendUtf8(UChar32 code) {
        std::array<char, U8_MAX_LENGTH> bytes{};
        std::size_t size = 0;
        U8_APPEND_UNSAFE(bytes.data(), size, code);
        m_out.append(bytes.data(), size);
    }

    std::istream& m_in;
    Converter m_converter;
    std::array<char, kPiece> m_bytes{};
    std::array<UChar, kPiece> m_units{};
    std::string m_out;
    UChar m_lead = 0;
    bool m_done = false;
};

//! Counts lines with something beyond ASCII that are UTF-8, and such that are not.
class LineJudge {
public:
    void take(std::string_view piece) {
        while (!piece.empty()) {
            const auto end = piece.find('\n');
            m_line += piece.substr(0, end);
            if (end != piece.npos)
                judge();
            else if (m_line.size() > kMaxJudgedLine)
                judgeStart();
            piece.remove_prefix(end == piece.npos ? piece.size() : end + 1);
        }
    }
    void judge() {
        const auto isBeyondAscii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
        if (std::any_of(m_line.begin(), m_line.end(), isBeyondAscii)) ++(isUtf8() ? m_utf8 : m_other);
        m_line.clear();
    }
    [[nodiscard]] bool isAllUtf8() const noexcept { return m_other == 0; }
    [[nodiscard]] bool isMostlyUtf8() const noexcept { return m_utf8 > 0 && m_utf8 >= m_other; }

private:
    [[nodiscard]] bool isUtf8() const {
        // NUL is a fault of its own, not one of the encoding.
        std::string text = m_line;
        std::replace(text.begin(), text.end(), '\0', ' ');
        return text::isCleanUtf8(text);
    }
    //! A very long line is judged in parts, cut where a character ends.
    void judgeStart() {
        std::size_t keep = 0;
        while (keep < 4 && keep < m_line.size() &&
               static_cast<unsigned char>(m_line[m_line.size() - 1 - keep]) >= 0x80) {
            ++keep;
            if (static_cast<unsigned char>(m_line[m_line.size() - keep]) >= 0xC0) break;
        }
        const std::string rest = m_line.substr(m_line.size() - keep);
        m_line.resize(m_line.size() - keep);
        judge();
        m_line = rest;
    }
    std::string m_line;
    std::int64_t m_utf8 = 0;
    std::int64_t m_other = 0;
};

TextEncoding byMark(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) return {"UTF-8", 3};
    if (head.starts_with("\xFF\xFE")) return {"UTF-16LE", 2};
    if (head.starts_with("\xFE\xFF")) return {"UTF-16BE", 2};
    return {"", 0};
}

//! UTF-16 without a mark: separators, digits and line ends have a zero beside them, always on the same side. Chinese signs seldom have one.
TextEncoding byZeros(std::string_view head) {
    constexpr std::size_t kLeastZeros = 4, kLeastShare = 10, kOneSided = 8;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i)
        if (head[i] == '\0') ++zeros[i % 2];
    const auto isSide = [&](std::size_t side) {
        return zeros[side] >= kLeastZeros && zeros[side] * kLeastShare * 2 >= head.size() && zeros[side] >= kOneSided * zeros[1 - side];
    };
    if (isSide(1)) return {"UTF-16LE", 0};
    if (isSide(0)) return {"UTF-16BE", 0};
    return {"", 0};
}

}  // namespace

bool isEncoding(const std::string& name) { return openConverter(name) != nullptr; }

std::string toUtf8(std::string_view bytes, const std::string& encoding) {
    auto converter = openConverter(encoding);
    if (!converter) return std::string(bytes.size(), kInvalidByte);
    std::istringstream in{std::string(bytes)};
    DecodingBuffer buffer(in, std::move(converter));
    return {std::istreambuf_iterator<char>(&buffer), {}};
}

TextEncoding detectEncoding(std::istream& in) {
    std::string piece(kPiece, '\0');
    LineJudge judge;
    for (bool first = true;; first = false) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto got = std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount()));
        if (first) {
            if (auto marked = byMark(got); !marked.name.empty()) return marked;
            if (auto wide = byZeros(got); !wide.name.empty()) return wide;
        }
        judge.take(got);
        if (!in) break;
    }
    judge.judge();
    if (judge.isAllUtf8() || judge.isMostlyUtf8()) return {};
    return {"GB18030", 0};
}

struct DecodedFile::Inside {
    std::ifstream file;
    TextEncoding encoding;
    std::unique_ptr<DecodingBuffer> buffer;
    std::unique_ptr<std::istream> decoded;
};

DecodedFile::DecodedFile(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
DecodedFile::~DecodedFile() = default;

std::istream& DecodedFile::stream() noexcept { return m_inside->decoded ? *m_inside->decoded : m_inside->file; }
const TextEncoding& DecodedFile::encoding() const noexcept { return m_inside->encoding; }

Result<std::unique_ptr<DecodedFile>> DecodedFile::open(const std::filesystem::path& file, const std::string& encoding) {
    auto inside = std::make_unique<Inside>();
    inside->file.open(file, std::ios::binary);
    if (!inside->file || std::filesystem::is_directory(file))
        return fail(Code::notFound, "cannot be read", file.filename().string());
    if (encoding.empty()) {
        inside->encoding = detectEncoding(inside->file);
    } else {
        std::array<char, 3> head{};
        inside->file.read(head.data(), head.size());
        const auto marked = byMark({head.data(), static_cast<std::size_t>(inside->file.gcount())});
        inside->encoding = {encoding, 0};
        if (text::lowerAscii(encoding) == "utf8" || text::lowerAscii(encoding) == "utf-8")
            inside->encoding.name = "UTF-8";
        if (marked.name == inside->encoding.name) inside->encoding.markBytes = marked.markBytes;
    }
    inside->file.clear();
    inside->file.seekg(inside->encoding.markBytes);
    if (!inside->encoding.isUtf8()) {
        auto converter = openConverter(inside->encoding.name);
        if (!converter) return fail(Code::invalid, "no such encoding", inside->encoding.name);
        inside->buffer = std::make_unique<DecodingBuffer>(inside->file, std::move(converter));
        inside->decoded = std::make_unique<std::istream>(inside->buffer.get());
    }
    return std::unique_ptr<DecodedFile>(new DecodedFile(std::move(inside)));
}

}  // namespace lianlu::exchange
