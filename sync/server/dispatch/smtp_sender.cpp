// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/smtp_sender.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "models/base/text.h"

namespace lianlu::server {

namespace {

using Kind = SmtpOutcome::Kind;

//! Which command the answer that we stopped at belongs to.
enum class Stage : std::uint8_t { hello, mailFrom, rcptTo, data };

//! One message under way, fed by curl's callbacks.
struct Flight {
    std::string_view rest;
    bool handedOver = false;  //!< curl has taken the last byte, so the closing dot may be out
    Stage stage = Stage::hello;
    std::string answer;
};

std::size_t readMail(char* buffer, std::size_t size, std::size_t count, void* context) {
    auto& flight = *static_cast<Flight*>(context);
    const auto taken = std::min(size * count, flight.rest.size());
    std::memcpy(buffer, flight.rest.data(), taken);
    flight.rest.remove_prefix(taken);
    flight.handedOver = flight.rest.empty();
    return taken;
}

int watch(CURL*, curl_infotype type, char* data, std::size_t size, void* context) {
    auto& flight = *static_cast<Flight*>(context);
    const std::string_view line(data, size);
    if (type == CURLINFO_HEADER_OUT) {
        if (line.starts_with("MAIL ")) flight.stage = Stage::mailFrom;
        else if (line.starts_with("RCPT ")) flight.stage = Stage::rcptTo;
        else if (line.starts_with("DATA")) flight.stage = Stage::data;
    } else if (type == CURLINFO_HEADER_IN && line.size() > 3 && (line[0] == '4' || line[0] == '5')) {
        flight.answer = text::trim(line);  // not the "221 Bye" after it
    }
    return 0;
}

//! The answer without anything that looks like an address: it is kept and shown.
std::string withoutAddresses(std::string_view answer) {
    std::string words;
    for (const auto word : text::split(answer, ' ')) {
        if (word.empty()) continue;
        if (!words.empty()) words += ' ';
        if (word.find('@') != word.npos) words += "<…>";
        else
            for (const char c : word) words += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    if (!text::isCleanUtf8(words)) return "answer is not text";
    return std::string(text::left(words, 300));
}

//! About the address, by RFC 3463: X.1 addressing, X.2 mailbox. Without an enhanced code, by the plain one.
bool blamesAddress(Stage stage, int code, std::string_view answer) {
    if (stage == Stage::mailFrom || stage == Stage::hello) return false;
    const auto enhanced = answer.size() > 6 && answer[5] == '.' ? answer.substr(4, 4) : std::string_view{};
    if (enhanced.starts_with("5.1.") || enhanced.starts_with("5.2.")) return true;
    if (enhanced.starts_with("5.")) return false;
    return stage == Stage::rcptTo || code == 550 || code == 551 || code == 553;
}

bool isLoopback(std::string_view host) { return host == "127.0.0.1" || host == "localhost" || host == "[::1]"; }

std::string_view mailHostOf(std::string_view url) {
    auto rest = url.substr(std::min(url.size(), url.find("://") + 3));
    rest = rest.substr(0, rest.find('/'));
    if (rest.starts_with('[')) return rest.substr(0, rest.find(']') + 1);
    return rest.substr(0, rest.find(':'));
}

SmtpOutcome judge(CURLcode result, int code, const Flight& flight) {
    SmtpOutcome outcome;
    outcome.code = code;
    if (result == CURLE_OK) {
        outcome.kind = Kind::sent;
        return outcome;
    }
    const bool answered = code >= 400 && code < 600;
    outcome.words = answered ? withoutAddresses(flight.answer) : std::string(curl_easy_strerror(result));
    if (!answered) {
        // 354 asked for the message and all of it went out: whether it was taken nobody can tell.
        outcome.kind = flight.handedOver && flight.stage == Stage::data ? Kind::unconfirmed : Kind::later;
        return outcome;
    }
    const bool aboutUs = flight.stage == Stage::hello || flight.stage == Stage::mailFrom || result == CURLE_LOGIN_DENIED;
    if (code >= 500 && !aboutUs) {
        outcome.kind = Kind::rejected;
        outcome.addressBad = blamesAddress(flight.stage, code, flight.answer);
    }
    return outcome;
}

}  // namespace

bool isPlainAddress(std::string_view address) noexcept {
    const auto at = address.find('@');
    if (at == address.npos || at == 0 || at + 1 == address.size() || address.size() > 254) return false;
    return std::all_of(address.begin(), address.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0x20 && byte < 0x7F && c != '<' && c != '>' && c != ',' && c != ';' && c != '"' && c != '\\';
    });
}

Result<void> SmtpSettings::check() const {
    const auto lower = text::lowerAscii(url);
    if (!lower.starts_with("smtp://") && !lower.starts_with("smtps://"))
        return fail(Code::invalid, "not an smtp:// or smtps:// address", "LIANLU_SMTP");
    const auto host = mailHostOf(lower);
    if (host.empty() || lower.find('@') != lower.npos || lower.find_first_of(" \r\n\t") != lower.npos)
        return fail(Code::invalid, "no host, or more than host and port", "LIANLU_SMTP");
    if (!password.empty() && tls != SmtpTls::required && !lower.starts_with("smtps://") && !isLoopback(host))
        return fail(Code::invalid, "a password needs smtps:// or TLS required", "LIANLU_SMTP");
    if (timeoutSeconds < 1 || timeoutSeconds > 600) return fail(Code::invalid, "time-out outside of 1…600 s", "LIANLU_SMTP_TIMEOUT");
    return {};
}

struct SmtpSender::Handle {
    CURL* curl = curl_easy_init();
    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { curl_easy_cleanup(curl); }
};

SmtpSender::SmtpSender(SmtpSettings settings) : m_handle(std::make_unique<Handle>()), m_settings(std::move(settings)) {}
SmtpSender::~SmtpSender() = default;
SmtpSender::SmtpSender(SmtpSender&&) noexcept = default;

SmtpOutcome SmtpSender::send(const std::string& from, const std::string& to, std::string_view mail) {
    if (!isPlainAddress(from)) return {Kind::later, false, 0, "the brand has no sender address"};
    if (!isPlainAddress(to)) return {Kind::rejected, true, 0, "the address cannot be written to"};
    CURL* curl = m_handle->curl;
    if (!curl) return {Kind::later, false, 0, "no memory"};
    Flight flight;
    flight.rest = mail;
    const auto url = m_settings.url + "/" + (m_settings.heloName.empty() ? "localhost" : m_settings.heloName);
    const auto sender = "<" + from + ">";
    const auto recipient = "<" + to + ">";
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(curl_slist_append(nullptr, recipient.c_str()),
                                                                                &curl_slist_free_all);
    curl_easy_reset(curl);  // options go, the connection stays
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(m_settings.timeoutSeconds));
    // Also bounds the QUIT of a connection that is given up, which comes on top.
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(m_settings.timeoutSeconds));
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, std::min(10L, static_cast<long>(m_settings.timeoutSeconds)));
    curl_easy_setopt(curl, CURLOPT_USE_SSL,
                     static_cast<long>(m_settings.tls == SmtpTls::required ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    if (!m_settings.caFile.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, m_settings.caFile.c_str());
    if (!m_settings.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, m_settings.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, m_settings.password.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender.c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &readMail);
    curl_easy_setopt(curl, CURLOPT_READDATA, &flight);
    // Not for logs: it alone tells which command an answer belongs to. DEBUGFUNCTION takes all that VERBOSE would print.
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, &watch);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &flight);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    const auto result = curl_easy_perform(curl);
    long code = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
    return judge(result, static_cast<int>(code), flight);
}

}  // namespace lianlu::server
