// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <array>
#include <string>
#include <vector>

#include "models/base/secret_buffer.h"
#include "models/base/text.h"
#include "models/domain/rules/message.h"
#include "sync/server/dispatch/mime.h"

namespace lianlu::fuzz {

namespace {

constexpr std::size_t kLongestLine = 998;  // RFC 5322
constexpr std::size_t kLongestOwn = 500;
constexpr std::array<std::string_view, 10> kHeaders{"Date: ",       "From: ",      "To: ", "Subject: ", "Message-ID: ", "List-Unsubscribe: ", "List-Unsubscribe-Post: ",
                                                    "MIME-Version: ", "Content-Type: ", " "};

//! The parts of the input, empty where there are not so many.
std::vector<std::string> partsOf(std::string_view bytes, std::size_t count) {
    std::vector<std::string> parts;
    while (parts.size() + 1 < count) {
        const auto cut = bytes.find("\x1F");
        parts.emplace_back(bytes.substr(0, cut));
        bytes.remove_prefix(cut == bytes.npos ? bytes.size() : cut + 1);
    }
    parts.emplace_back(bytes);
    return parts;
}

void headersAreOurs(std::string_view mail) {
    const auto end = mail.find("\r\n\r\n");
    require(end != mail.npos, "headers end");
    for (auto head = mail.substr(0, end + 2); !head.empty();) {
        const auto line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(line.size() + 2);
        bool known = false;
        for (const auto name : kHeaders) known = known || line.starts_with(name);
        require(known, "no value opens a header of its own");
    }
}

void linesAreShort(std::string_view mail) {
    for (std::size_t at = 0; at < mail.size();) {
        const auto end = mail.find("\r\n", at);
        require(end != mail.npos, "every line ends in CRLF");
        const auto line = mail.substr(at, end - at);
        require(line.size() <= kLongestLine, "a line has a length that servers take");
        require(line.find_first_of(std::string_view("\r\n\0", 3)) == line.npos, "no bare line end and no NUL");
        at = end + 2;
    }
}

//! Nothing of what people wrote is markup: the tags are those of the frame.
void tagsAreOurs(std::string_view html) {
    constexpr std::array<std::string_view, 14> kTags{"!DOCTYPE html>", "html ", "/html>", "head>", "/head>", "meta ", "title>", "/title>", "body ", "/body>", "div ", "/div>", "p", "/p>"};
    constexpr std::array<std::string_view, 5> kMore{"a href=\"", "/a>", "span ", "/span>", "br>"};
    for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
        const auto rest = html.substr(at + 1);
        bool known = false;
        for (const auto tag : kTags) known = known || rest.starts_with(tag);
        for (const auto tag : kMore) known = known || rest.starts_with(tag);
        require(known, "no value opens a tag");
        require(!text::lowerAscii(rest.substr(0, 8)).starts_with("script"), "no script");
    }
}

}  // namespace

// The input: subject, body, the values of the six variables, brand, language and a way out, with unit separators between.
void mail(std::string_view bytes) {
    static const bool ready = startCrypto();
    require(ready, "libsodium starts");
    const auto part = partsOf(bytes, 11);
    const domain::MessageValues values{part[2], part[3], part[4], part[5], part[6], part[7]};
    const auto message = domain::renderMessage(part[0], part[1], values, {part[8], part[9], part[10]});
    if (!message) {
        require(message.error().code == Code::invalid, "a template that will not do is bad input");
        return;
    }
    require(message->subject.find_first_of("\r\n") == std::string::npos, "a subject is one line");
    tagsAreOurs(message->html);
    server::Mail mail;
    mail.fromName = values.guide;
    mail.fromAddress = "shop@brand.example";
    mail.toName = values.name;
    mail.toAddress = "guest@mail.example";
    mail.subject = message->subject;
    mail.text = message->text;
    mail.html = message->html;
    // These two are the server's own, and not long.
    mail.messageId = values.store.substr(0, kLongestOwn);
    mail.unsubscribeUrl = part[10].substr(0, kLongestOwn);
    const auto written = server::writeMail(mail);
    headersAreOurs(written);
    linesAreShort(written);
}

}  // namespace lianlu::fuzz
