// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/mime.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "models/base/text.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kLine = 76;
constexpr std::string_view kHex = "0123456789ABCDEF";

std::string base64(std::string_view bytes) {
    std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    out.pop_back();
    return out;
}

//! Control characters become blanks.
std::string oneLine(std::string_view value) {
    std::string line;
    for (const char c : value) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    return std::string(text::trim(line));
}

bool isAscii(std::string_view value) {
    return std::all_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string crlfLines(std::string_view text) {
    std::string lines;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\n') lines += '\r';
        lines += c;
    }
    return lines;
}

//! A display name before an address: encoded, or quoted, so that no character in it means anything.
std::string mailbox(std::string_view name, const std::string& address, std::size_t used) {
    const auto clean = oneLine(name);
    if (clean.empty()) return "<" + address + ">";
    if (!isAscii(clean) || clean.size() > 60) return headerText(clean, used) + "\r\n <" + address + ">";
    std::string quoted = "\"";
    for (const char c : clean) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"\r\n <" + address + ">";
}

//! Quoted-printable stays readable where most is ASCII; for Chinese base64 is half as long.
std::string part(std::string_view type, std::string_view body) {
    const auto wide = std::count_if(body.begin(), body.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const bool quoted = static_cast<std::size_t>(wide) * 5 < body.size();
    return "Content-Type: " + std::string(type) + "; charset=utf-8\r\nContent-Transfer-Encoding: " +
           (quoted ? "quoted-printable" : "base64") + "\r\n\r\n" +
           (quoted ? quotedPrintable(body) : base64Lines(crlfLines(body))) + "\r\n";
}

std::string newBoundary() {
    std::array<unsigned char, 18> random{};
    randombytes_buf(random.data(), random.size());
    std::array<char, 2 * random.size() + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), random.data(), random.size());
    return "=_" + std::string(hex.data());  // "=_" stands in neither quoted-printable nor base64
}

}  // namespace

std::string headerText(std::string_view raw, std::size_t used) {
    const auto value = oneLine(raw);
    // What looks like an encoded word is encoded too, or it would be read as one.
    if (isAscii(value) && used + value.size() <= kLine && value.find("=?") == value.npos) return value;
    constexpr std::string_view kOpen = "=?UTF-8?B?";
    std::string out;
    std::string_view rest = value;
    std::size_t column = used;
    while (!rest.empty()) {
        const std::size_t room = column + kOpen.size() + 2 + 4 > kLine ? 0 : (kLine - 1 - column - kOpen.size() - 2) / 4 * 3;
        std::size_t size = 0;  // whole code points only
        while (size < rest.size()) {
            const auto next = text::left(rest.substr(size), 1).size();
            if (size + next > room) break;
            size += next;
        }
        if (size == 0 && column == 1) size = std::min(room, rest.size());  // no text at all, but it must end
        if (size > 0) out += std::string(kOpen) + base64(rest.substr(0, size)) + "?=";
        rest.remove_prefix(size);
        if (!rest.empty()) out += "\r\n ";
        column = 1;
    }
    return out;
}

std::string quotedPrintable(std::string_view body) {
    std::string out;
    std::size_t column = 0;
    const auto put = [&](std::string_view piece) {
        if (column + piece.size() > kLine - 1) {
            out += "=\r\n";
            column = 0;
        }
        out += piece;
        column += piece.size();
    };
    for (std::size_t i = 0; i < body.size(); ++i) {
        const auto byte = static_cast<unsigned char>(body[i]);
        if (byte == '\r') continue;
        if (byte == '\n') {
            out += "\r\n";
            column = 0;
            continue;
        }
        const bool lineEnd = i + 1 == body.size() || body[i + 1] == '\n' || body[i + 1] == '\r';
        const bool plain = (byte > 0x20 && byte < 0x7F && byte != '=') || ((byte == ' ' || byte == '\t') && !lineEnd);
        if (plain) put(body.substr(i, 1));
        else put(std::string{'=', kHex[byte >> 4u], kHex[byte & 15u]});
    }
    return out;
}

std::string base64Lines(std::string_view body) {
    const auto all = base64(body);
    std::string out;
    for (std::size_t at = 0; at < all.size(); at += kLine) out += all.substr(at, kLine) + "\r\n";
    return out;
}

std::string mailDate(Time time) {
    using namespace std::chrono;
    static constexpr std::array<const char*, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<seconds>(time - day));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000", kDays[weekday(day).c_encoding()],
                  static_cast<unsigned>(date.day()), kMonths[static_cast<unsigned>(date.month()) - 1],
                  static_cast<int>(date.year()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text.data();
}

std::string writeMail(const Mail& mail) {
    const auto boundary = newBoundary();
    std::string out;
    const auto header = [&out](std::string_view name, std::string_view value) {
        out += std::string(name) + ": " + std::string(value) + "\r\n";
    };
    header("Date", mailDate(mail.date));
    header("From", mailbox(mail.fromName, mail.fromAddress, 6));
    header("To", mailbox(mail.toName, mail.toAddress, 4));
    header("Subject", headerText(mail.subject, 9));
    header("Message-ID", "<" + oneLine(mail.messageId) + ">");
    if (!mail.unsubscribeUrl.empty()) {
        header("List-Unsubscribe", "<" + oneLine(mail.unsubscribeUrl) + ">");
        header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    header("MIME-Version", "1.0");
    header("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
    out += "\r\n";
    for (const auto& body : {part("text/plain", mail.text), part("text/html", mail.html)})
        out += "--" + boundary + "\r\n" + body;
    return out + "--" + boundary + "--\r\n";
}

}  // namespace lianlu::server
