// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/invitation/invitation_mail.h"

#include <date/date.h>
#include <fmt/format.h>

#include "models/base/text.h"
#include "models/domain/rules/local_days.h"
#include "models/domain/rules/message.h"

namespace lianlu::server {

namespace {

struct InvitationWords {
    std::string_view subject, hello, helloNobody, what, how, server, code, link, until, notYou;
};

constexpr InvitationWords kEnglishInvitation{"{} invites you to Lianlu",
                                             "Hello {},",
                                             "Hello,",
                                             "{inviter} invites you to work at {store} of {brand} with Lianlu.",
                                             "Open Lianlu, choose “I have an invitation”, and type this:",
                                             "Server address",
                                             "Code",
                                             "On a computer with Lianlu this link does it, too:",
                                             "The code serves once, until {} ({zone}).",
                                             "If you know nothing of it, you need do nothing."};
constexpr InvitationWords kSimplifiedInvitation{"{}邀请您使用链路",
                                                "{}，您好：",
                                                "您好：",
                                                "{inviter}邀请您在{brand}的{store}使用链路工作台。",
                                                "请打开链路，选择“我有邀请”，并输入：",
                                                "服务器地址",
                                                "邀请码",
                                                "在装有链路的电脑上，也可以直接打开此链接：",
                                                "邀请码仅可使用一次，有效期至 {}（{zone}）。",
                                                "如果您并不知情，无需做任何操作。"};
constexpr InvitationWords kTraditionalInvitation{"{}邀請您使用鏈路",
                                                 "{}，您好：",
                                                 "您好：",
                                                 "{inviter}邀請您在{brand}的{store}使用鏈路工作台。",
                                                 "請開啟鏈路，選擇「我有邀請」，並輸入：",
                                                 "伺服器位址",
                                                 "邀請碼",
                                                 "在裝有鏈路的電腦上，也可以直接開啟此連結：",
                                                 "邀請碼僅可使用一次，有效期至 {}（{zone}）。",
                                                 "如果您並不知情，無需做任何操作。"};

const InvitationWords& wordsOf(std::string_view locale) {
    const auto lower = text::lowerAscii(locale);
    if (!lower.starts_with("zh")) return kEnglishInvitation;
    for (const std::string_view mark : {"hant", "tw", "hk", "mo"})
        if (lower.find(mark) != lower.npos) return kTraditionalInvitation;
    return kSimplifiedInvitation;
}

//! What people wrote may hold braces: it is put in, never read as a pattern.
std::string with(std::string_view pattern, std::string_view hole, std::string_view value) {
    std::string out(pattern);
    if (const auto at = out.find(hole); at != out.npos) out.replace(at, hole.size(), value);
    return out;
}

//! On the wall of the shop; a zone that nobody knows here is UTC.
std::string untilText(std::string_view pattern, Time time, const std::string& zone) {
    auto wall = domain::LocalDays::in(zone);
    const auto there = wall ? time + wall->offset(time) : time;
    const auto text = date::format("%Y-%m-%d %H:%M", date::floor<std::chrono::minutes>(std::chrono::time_point_cast<std::chrono::milliseconds>(there)));
    return with(with(pattern, "{zone}", wall ? std::string_view(zone) : "UTC"), "{}", text);
}

}  // namespace

std::string invitationLink(std::string_view server, std::string_view code) {
    std::string quoted;
    for (const char c : server) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_';
        if (plain) quoted += c;
        else quoted += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return fmt::format("lianlu://join?server={}&code={}", quoted, code);
}

Mail invitationMail(const InvitationFacts& facts, const std::string& messageId, Time now) {
    const auto& words = wordsOf(facts.locale);
    const auto hello = facts.name.empty() ? std::string(words.helloNobody) : with(words.hello, "{}", facts.name);
    // Back to front, so that nobody's name is taken for the next hole.
    const bool chinese = &words != &kEnglishInvitation;
    auto what = std::string(words.what);
    for (const auto& [hole, value] : chinese ? std::array<std::pair<std::string_view, std::string_view>, 3>{{{"{store}", facts.storeName}, {"{brand}", facts.brandName}, {"{inviter}", facts.inviter}}}
                                             : std::array<std::pair<std::string_view, std::string_view>, 3>{{{"{brand}", facts.brandName}, {"{store}", facts.storeName}, {"{inviter}", facts.inviter}}})
        what = with(what, hole, value);
    const auto until = untilText(words.until, facts.expires, facts.timeZone);
    const auto link = invitationLink(facts.server, facts.code);
    Mail mail;
    mail.fromName = facts.senderName.empty() ? facts.brandName : facts.senderName;
    mail.fromAddress = facts.senderEmail;
    mail.toName = facts.name;
    mail.toAddress = facts.email;
    mail.subject = with(words.subject, "{}", facts.brandName);
    mail.messageId = messageId;
    mail.date = now;
    mail.text = hello + "\n\n" + what + "\n\n" + std::string(words.how) + "\n\n" + std::string(words.server) + ": " + facts.server + "\n" + std::string(words.code) + ": " +
                facts.code + "\n\n" + std::string(words.link) + "\n" + link + "\n\n" + until + "\n" + std::string(words.notYou) + "\n";
    const auto& html = domain::escapeHtml;
    mail.html = "<p>" + html(hello) + "</p>\n<p>" + html(what) + "</p>\n<p>" + html(words.how) + "</p>\n<p>" + html(words.server) + ": <b>" + html(facts.server) + "</b><br>\n" +
                html(words.code) + ": <b>" + html(facts.code) + "</b></p>\n<p>" + html(words.link) + "<br>\n<a href=\"" + html(link) + "\">" + html(link) + "</a></p>\n<p>" +
                html(until) + "<br>\n" + html(words.notYou) + "</p>\n";
    return mail;
}

}  // namespace lianlu::server
