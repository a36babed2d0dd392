// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/message.h"

#include <algorithm>
#include <functional>

#include "models/base/text.h"

namespace lianlu::domain {

namespace {

constexpr std::size_t kLongestName = 40;

//! Calls `literal` and `variable` for the pieces of a template, in order. A brace without a partner on its line is a letter.
void walk(std::string_view source, const std::function<void(std::string_view)>& literal,
          const std::function<void(std::string_view)>& variable) {
    std::size_t from = 0;
    while (from < source.size()) {
        const auto open = source.find('{', from);
        if (open == source.npos) break;
        const auto close = source.find_first_of("{}\n", open + 1);
        const auto name = close == source.npos || source[close] != '}'
                              ? std::string_view{}
                              : text::trim(source.substr(open + 1, close - open - 1));
        if (name.empty() || text::length(name) > kLongestName) {
            literal(source.substr(from, open + 1 - from));
            from = open + 1;
            continue;
        }
        literal(source.substr(from, open - from));
        variable(name);
        from = close + 1;
    }
    literal(source.substr(from));
}

bool names(std::string_view source, std::string_view wanted) {
    bool found = false;
    walk(source, [](std::string_view) {}, [&](std::string_view name) { found = found || name == wanted; });
    return found;
}

const std::string& valueOf(const MessageValues& values, std::string_view name) {
    if (name == "name") return values.name;
    if (name == "product") return values.product;
    if (name == "coupon") return values.coupon;
    if (name == "link") return values.link;
    if (name == "guide") return values.guide;
    return values.store;
}

//! Line ends and other control characters become one blank: a value must not open a new header line or paragraph.
std::string oneLine(std::string_view value) {
    std::string line;
    for (const char c : value) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        if (!control) line += c;
        else if (!line.empty() && line.back() != ' ') line += ' ';
    }
    return std::string(text::trim(line));
}

struct Words {
    std::string_view tag;
    std::string_view coupon;
    std::string_view link;
    std::string_view colon;
    std::string_view why;  //!< before the brand's name
    std::string_view unsubscribe;
};

constexpr Words kEnglish{"en", "Your coupon", "Have a look", ": ", "You get this message from ", "Unsubscribe"};
constexpr Words kSimplified{"zh-CN", "您的优惠券", "点此查看", "：", "此邮件由您授权的品牌发送：", "退订"};
constexpr Words kTraditional{"zh-TW", "您的優惠券", "點此查看", "：", "此郵件由您授權的品牌發送：", "退訂"};

const Words& wordsOf(std::string_view language) {
    const auto tag = text::lowerAscii(language);
    if (!tag.starts_with("zh")) return kEnglish;
    const bool traditional = tag.find("hant") != tag.npos || tag.find("-tw") != tag.npos || tag.find("-hk") != tag.npos ||
                             tag.find("-mo") != tag.npos;
    return traditional ? kTraditional : kSimplified;
}

std::string anchor(std::string_view address, std::string_view label, std::string_view style) {
    return "<a href=\"" + escapeHtml(address) + "\" style=\"" + std::string(style) + "\">" + escapeHtml(label) + "</a>";
}

constexpr std::string_view kButton =
    "display:inline-block;padding:10px 22px;border-radius:6px;background:#1f5fbf;color:#ffffff;text-decoration:none";
constexpr std::string_view kCouponBox =
    "display:inline-block;padding:4px 10px;border:1px dashed #1f5fbf;border-radius:4px;font-family:monospace;font-size:16px";

//! Blank lines part paragraphs, line ends become <br>.
std::string paragraphs(std::string_view escaped) {
    std::string html = "<p>";
    for (std::size_t at = 0; at < escaped.size(); ++at) {
        if (escaped[at] == '\r') continue;
        if (escaped[at] != '\n') {
            html += escaped[at];
            continue;
        }
        std::size_t next = at + 1;
        while (next < escaped.size() && (escaped[next] == '\n' || escaped[next] == '\r')) ++next;
        html += next > at + 1 ? "</p>\n<p>" : "<br>\n";
        at = next - 1;
    }
    return html + "</p>\n";
}

std::string unixLines(std::string_view source) {
    std::string lines(source);
    std::erase(lines, '\r');
    while (!lines.empty() && (lines.back() == '\n' || lines.back() == ' ')) lines.pop_back();
    return lines;
}

class Renderer {
public:
    Renderer(const MessageValues& values, const MessageFrame& frame)
        : m_values(values), m_frame(frame), m_words(wordsOf(frame.language)) {}

    std::string subject(std::string_view source) const {
        std::string line;
        walk(source, [&](std::string_view piece) { line += piece; },
             [&](std::string_view name) { line += valueOf(m_values, name); });
        return oneLine(line);
    }

    std::string plain(std::string_view body) const {
        std::string result;
        walk(body, [&](std::string_view piece) { result += piece; },
             [&](std::string_view name) { result += oneLine(valueOf(m_values, name)); });
        if (addsCoupon(body)) result += "\n\n" + label(m_words.coupon) + oneLine(m_values.coupon);
        if (addsLink(body)) result += "\n\n" + label(m_words.link) + oneLine(m_values.link);
        if (m_frame.byHand) return result;
        result += "\n\n-- \n" + std::string(m_words.why) + oneLine(m_frame.brand);
        if (!m_frame.unsubscribeLink.empty())
            result += "\n" + label(m_words.unsubscribe) + oneLine(m_frame.unsubscribeLink);
        return result + "\n";
    }

    std::string html(std::string_view body, std::string_view title) const {
        std::string marked;
        walk(body, [&](std::string_view piece) { marked += escapeHtml(piece); },
             [&](std::string_view name) { marked += htmlValue(name); });
        std::string inner = paragraphs(marked);
        if (addsCoupon(body)) inner += "<p>" + escapeHtml(label(m_words.coupon)) + htmlValue("coupon") + "</p>\n";
        if (addsLink(body)) inner += "<p>" + htmlValue("link") + "</p>\n";
        inner += "<p style=\"color:#667085;font-size:12px;border-top:1px solid #e4e7ec;padding-top:12px\">" +
                 escapeHtml(m_words.why) + escapeHtml(oneLine(m_frame.brand));
        if (!m_frame.unsubscribeLink.empty())
            inner += " &middot; " + anchor(m_frame.unsubscribeLink, m_words.unsubscribe, "color:#667085");
        return "<!DOCTYPE html>\n<html lang=\"" + std::string(m_words.tag) +
               "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" +
               escapeHtml(title) +
               "</title></head>\n<body style=\"margin:0;padding:24px;background:#ffffff;color:#1d2939;"
               "font:15px/1.6 system-ui,'Noto Sans CJK SC','Microsoft YaHei',sans-serif\">\n"
               "<div style=\"max-width:600px;margin:0 auto\">\n" +
               inner + "</p>\n</div>\n</body>\n</html>\n";
    }

private:
    bool addsCoupon(std::string_view body) const { return !m_values.coupon.empty() && !names(body, "coupon"); }
    bool addsLink(std::string_view body) const { return !m_values.link.empty() && !names(body, "link"); }
    std::string label(std::string_view words) const { return std::string(words) + std::string(m_words.colon); }

    std::string htmlValue(std::string_view name) const {
        const auto value = oneLine(valueOf(m_values, name));
        if (name == "link") return anchor(value, m_words.link, kButton);
        if (name == "coupon") return "<span style=\"" + std::string(kCouponBox) + "\">" + escapeHtml(value) + "</span>";
        return escapeHtml(value);
    }

    const MessageValues& m_values;
    const MessageFrame& m_frame;
    const Words& m_words;
};

}  // namespace

const std::vector<std::string>& messageVariables() {
    static const std::vector<std::string> all{"name", "product", "coupon", "link", "guide", "store"};
    return all;
}

Result<void> checkMessage(std::string_view subject, std::string_view body) {
    const auto& known = messageVariables();
    std::vector<std::string> unknown;
    const auto look = [&](std::string_view name) {
        if (std::find(known.begin(), known.end(), name) != known.end()) return;
        if (std::find(unknown.begin(), unknown.end(), name) == unknown.end()) unknown.emplace_back(name);
    };
    walk(subject, [](std::string_view) {}, look);
    walk(body, [](std::string_view) {}, look);
    if (unknown.empty()) return {};
    std::string list;
    for (const auto& name : unknown) list += (list.empty() ? "" : ", ") + name;
    return fail(Code::invalid, "unknown variable in the message", list);
}

Result<Message> renderMessage(std::string_view subject, std::string_view body, const MessageValues& values,
                              const MessageFrame& frame) {
    LIANLU_CHECK(checkMessage(subject, body));
    for (const std::string_view name : {std::string_view("coupon"), std::string_view("product")})
        if (valueOf(values, name).empty() && (names(subject, name) || names(body, name)))
            return fail(Code::invalid, "the message names what the offer does not have", std::string(name));
    const Renderer renderer(values, frame);
    const auto cleanBody = unixLines(body);
    Message message;
    message.subject = renderer.subject(subject);
    message.text = renderer.plain(cleanBody);
    message.html = renderer.html(cleanBody, message.subject);
    return message;
}

std::string escapeHtml(std::string_view text) {
    std::string safe;
    safe.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default: safe += c;
        }
    }
    return safe;
}

}  // namespace lianlu::domain
