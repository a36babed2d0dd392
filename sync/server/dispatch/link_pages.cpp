// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/link_pages.h"

#include "models/base/text.h"
#include "models/domain/rules/message.h"

namespace lianlu::server {

namespace {

struct Text {
    std::string_view english, simplified, traditional;
};

bool isChinese(std::string_view language) { return text::lowerAscii(language).starts_with("zh"); }
bool isTraditional(std::string_view language) {
    const auto tag = text::lowerAscii(language);
    return isChinese(tag) && (tag.find("hant") != tag.npos || tag.find("tw") != tag.npos || tag.find("hk") != tag.npos || tag.find("mo") != tag.npos);
}
std::string_view in(std::string_view language, const Text& text) {
    if (isTraditional(language)) return text.traditional;
    return isChinese(language) ? text.simplified : text.english;
}

Response page(int status, std::string_view language, const Text& title, const Text& words, std::string_view after = {}) {
    const auto tag = isTraditional(language) ? "zh-TW" : isChinese(language) ? "zh-CN" : "en";
    auto response = Response::html(
        "<!DOCTYPE html>\n<html lang=\"" + std::string(tag) +
            "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" +
            std::string(in(language, title)) +
            "</title>\n<style>body{margin:0;padding:15vh 24px;background:#f7f8fa;color:#1d2939;font:16px/1.7 system-ui,'Noto Sans CJK SC',"
            "'Microsoft YaHei',sans-serif}main{max-width:480px;margin:0 auto;padding:32px;background:#fff;border-radius:12px}"
            "h1{margin:0 0 8px;font-size:22px}button{padding:10px 24px;border:0;border-radius:6px;background:#1f5fbf;color:#fff;font:inherit;"
            "cursor:pointer}</style></head>\n<body><main><h1>" +
            std::string(in(language, title)) + "</h1>\n<p>" + std::string(in(language, words)) + "</p>\n" + std::string(after) +
            "</main></body>\n</html>\n",
        status);
    response.headers = {{"Cache-Control", "no-store"},
                        {"Referrer-Policy", "no-referrer"},
                        {"X-Robots-Tag", "noindex"},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"}};
    return response;
}

std::string brandLine(std::string_view brand) { return brand.empty() ? std::string{} : "<p>" + domain::escapeHtml(brand) + "</p>\n"; }

}  // namespace

Response linkGonePage(std::string_view language) {
    return page(404, language, {"This link leads nowhere", "链接已失效", "連結已失效"},
                {"It may be incomplete or no longer valid. Please ask your store for a new one.",
                 "链接可能不完整或已经失效，请联系您的门店重新获取。", "連結可能不完整或已經失效，請聯絡您的門店重新取得。"});
}

Response slowDownPage(std::string_view language) {
    auto response = page(429, language, {"Please wait a moment", "请稍候", "請稍候"},
                         {"Too many requests came from here. Try again in a minute.", "访问过于频繁，请一分钟后再试。", "存取過於頻繁，請一分鐘後再試。"});
    response.headers.emplace_back("Retry-After", "60");
    return response;
}

Response troublePage(std::string_view language) {
    auto response = page(503, language, {"Please try again later", "请稍后再试", "請稍後再試"},
                         {"We could not do this just now. Nothing was changed.", "暂时无法完成，未做任何更改。", "暫時無法完成，未做任何變更。"});
    response.headers.emplace_back("Retry-After", "30");
    return response;
}

Response confirmUnsubscribePage(std::string_view language, std::string_view brand) {
    const auto button = in(language, {"Unsubscribe", "确认退订", "確認退訂"});
    return page(200, language, {"No more offers by e-mail?", "不再接收优惠邮件？", "不再接收優惠郵件？"},
                {"We will send you no more offers by e-mail.", "退订后，我们将不再向您发送优惠邮件。", "退訂後，我們將不再向您寄送優惠郵件。"},
                "<form method=\"post\"><input type=\"hidden\" name=\"confirm\" value=\"yes\"><button type=\"submit\">" + std::string(button) +
                    "</button></form>\n" + brandLine(brand));
}

Response unsubscribedPage(std::string_view language, std::string_view brand) {
    return page(200, language, {"Done", "已退订", "已退訂"},
                {"You will get no more offers by e-mail.", "您将不再收到优惠邮件。", "您將不再收到優惠郵件。"}, brandLine(brand));
}

}  // namespace lianlu::server
