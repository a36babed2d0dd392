// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/card_lines.h"

#include <algorithm>
#include <optional>

#include "models/base/text.h"
#include "models/exchange/read/text_encoding.h"

namespace lianlu::exchange {

namespace {

constexpr std::string_view kOldPhones = "GB18030";

std::string capitals(std::string_view text) {
    std::string large(text);
    for (char& c : large)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return large;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t") == text.npos; }
bool isFolded(std::string_view text) { return !text.empty() && (text[0] == ' ' || text[0] == '\t'); }

//! A card's begin or end is never part of what stands before it, however that is cut off.
bool isFrame(std::string_view text) {
    const auto head = capitals(text.substr(0, 12));
    return head.starts_with("BEGIN:VCARD") || head.starts_with("END:VCARD");
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::string withoutQuotedPrintable(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low < 0) {
            bytes += text[i];
            continue;
        }
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return bytes;
}

struct Head {
    std::string name, charset, encoding;
    std::vector<std::string> types;
    std::string omittedYear, zone;
};

std::string_view unquoted(std::string_view text) {
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') return text.substr(1, text.size() - 2);
    return text;
}

void takeParameter(Head& head, std::string_view text) {
    const auto equals = text.find('=');
    // vCard 2.1 leaves the name of a parameter out.
    const auto key = equals == text.npos ? std::string("TYPE") : capitals(text::trim(text.substr(0, equals)));
    const auto value = unquoted(text::trim(equals == text.npos ? text : text.substr(equals + 1)));
    if (key == "CHARSET") head.charset = std::string(value);
    else if (key == "ENCODING") head.encoding = capitals(value);
    else if (key == "X-APPLE-OMIT-YEAR") head.omittedYear = std::string(value);
    else if (key == "TZID") head.zone = std::string(value);
    else if (key == "PREF") head.types.emplace_back("pref");
    else if (key == "TYPE")
        for (const auto one : text::split(value, ',')) {
            const auto large = capitals(text::trim(one));
            if (equals == text.npos && (large == "QUOTED-PRINTABLE" || large == "BASE64")) head.encoding = large;
            else head.types.push_back(text::lowerAscii(text::trim(one)));
        }
}

//! Up to the colon; none: no property.
std::optional<Head> headOf(std::string_view text, std::size_t& colon) {
    Head head;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (quoted || (text[i] != ';' && text[i] != ':')) continue;
        const auto part = text.substr(from, i - from);
        if (from == 0) {
            const auto dot = part.rfind('.');
            head.name = capitals(text::trim(dot == part.npos ? part : part.substr(dot + 1)));
        } else {
            takeParameter(head, part);
        }
        from = i + 1;
        if (text[i] != ':') continue;
        colon = i;
        return head.name.empty() ? std::nullopt : std::optional(std::move(head));
    }
    return std::nullopt;
}

bool isPicture(const Head& head) { return head.encoding == "BASE64" || head.encoding == "B"; }

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        ++i;
        plain += text[i] == 'n' || text[i] == 'N' ? '\n' : text[i];
    }
    return plain;
}

}  // namespace

bool CardLine::has(std::string_view type) const { return std::find(types.begin(), types.end(), type) != types.end(); }

CardLines::CardLines(std::istream& in, std::string encoding) : m_in(in), m_encoding(encoding.empty() ? std::string(kOldPhones) : std::move(encoding)) {}

bool CardLines::readPhysical(std::string& text, bool& cut) {
    auto* bytes = m_in.rdbuf();
    text.clear();
    cut = false;
    using Traits = std::char_traits<char>;
    bool any = false;
    for (auto byte = bytes->sbumpc(); !Traits::eq_int_type(byte, Traits::eof()); byte = bytes->sbumpc()) {
        any = true;
        const char c = Traits::to_char_type(byte);
        if (c == '\r' && Traits::eq_int_type(bytes->sgetc(), Traits::to_int_type('\n'))) continue;
        if (c == '\n' || c == '\r') break;
        if (text.size() < kMostCardLine) text += c;
        else cut = true;
    }
    if (any) ++m_line;
    return any;
}

bool CardLines::peekAhead() {
    if (!m_hasAhead) m_hasAhead = readPhysical(m_ahead, m_aheadCut);
    return m_hasAhead;
}

bool CardLines::takeAhead(std::string& text, bool& cut) {
    if (!peekAhead()) return false;
    text.swap(m_ahead);
    cut = m_aheadCut;
    m_hasAhead = false;
    return true;
}

//! A picture's lines go on until a blank one, or one that says something else.
void CardLines::skipPicture() {
    while (peekAhead() && !isBlank(m_ahead) && (isFolded(m_ahead) || m_ahead.find_first_of(":;") == m_ahead.npos)) m_hasAhead = false;
}

void CardLines::unfold(std::string& text, bool& cut) {
    const auto append = [&](std::string_view more) {
        const auto room = kMostCardLine - text.size();
        text += more.substr(0, room);
        cut = cut || more.size() > room || m_aheadCut;
        m_hasAhead = false;
    };
    std::size_t colon = 0;
    const auto head = headOf(text, colon);
    const bool quotedPrintable = head && head->encoding == "QUOTED-PRINTABLE";
    if (head && isPicture(*head)) return skipPicture();
    while (peekAhead()) {
        if (quotedPrintable && text.ends_with('=') && !isFrame(m_ahead)) {
            text.pop_back();
            append(m_ahead);
        } else if (isFolded(m_ahead) && !isBlank(m_ahead)) {
            append(std::string_view(m_ahead).substr(1));
        } else {
            return;
        }
    }
}

bool CardLines::next(CardLine& line) {
    std::string text;
    bool cut = false;
    do {
        if (!takeAhead(text, cut)) return false;
    } while (isBlank(text));
    line = {};
    line.line = m_line;
    unfold(text, cut);
    line.isTooLong = cut;
    std::size_t colon = 0;
    auto head = headOf(text, colon);
    if (!head) {
        line.value = std::move(text);
        return true;
    }
    line.name = std::move(head->name);
    line.types = std::move(head->types);
    line.omittedYear = std::move(head->omittedYear);
    line.zone = std::move(head->zone);
    if (isPicture(*head)) return true;
    auto bytes = text.substr(colon + 1);
    if (head->encoding == "QUOTED-PRINTABLE") bytes = withoutQuotedPrintable(bytes);
    // Phones say UTF-8 and mean it; what they do not say may be either.
    const bool said = !head->charset.empty() && isEncoding(head->charset);
    if (said) line.value = toUtf8(bytes, head->charset);
    else line.value = text::isCleanUtf8(bytes) ? std::move(bytes) : toUtf8(bytes, m_encoding);
    return true;
}

std::vector<std::string> cardParts(std::string_view value) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\') {
            ++i;
        } else if (value[i] == ';') {
            parts.push_back(cardText(value.substr(from, i - from)));
            from = i + 1;
        }
    }
    parts.push_back(cardText(value.substr(from)));
    return parts;
}

std::string cardText(std::string_view value) {
    auto text = unescaped(value);
    for (char& c : text)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    return std::string(text::trim(text));
}

}  // namespace lianlu::exchange
