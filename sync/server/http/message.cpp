// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/message.h"

#include "sync/protocol/codec.h"
#include "sync/server/db/pg.h"
#include "sync/server/http/multipart.h"

namespace lianlu::server {

namespace {

template <class Map>
std::string_view valueIn(const Map& map, std::string_view name) noexcept {
    const auto found = map.find(name);
    return found == map.end() ? std::string_view{} : std::string_view(found->second);
}

int hexDigit(char c) noexcept {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string_view titleOf(Code code) noexcept {
    switch (code) {
        case Code::invalid: return "The request is not valid";
        case Code::notFound: return "Not found";
        case Code::forbidden: return "Not allowed";
        case Code::unauthenticated: return "Sign in again";
        case Code::wrongCredentials: return "Login or password do not fit";
        case Code::rateLimited: return "Too many requests";
        case Code::tooLarge: return "Too large";
        case Code::protocolTooOld: return "This program must be updated";
        case Code::cursorExpired: return "Gone: start again with a fresh snapshot";
        case Code::sequenceGap: return "An op is missing before these";
        case Code::conflict: return "Somebody else changed the same";
        case Code::refused: return "Refused by a rule";
        default: return "The server could not do it";
    }
}

}  // namespace

std::string_view Request::header(std::string_view lowerName) const noexcept { return valueIn(headers, lowerName); }
std::string_view Request::param(std::string_view name) const noexcept { return valueIn(params, name); }
std::string_view Request::queryValue(std::string_view name) const noexcept { return valueIn(query, name); }
std::map<std::string, std::string, std::less<>> Request::form() const {
    const auto type = header("content-type");
    return isMultipartForm(type) ? parseMultipart(type, body) : parseForm(body);
}

Response Response::json(std::string body) { return {200, "application/json", std::move(body), {}}; }
Response Response::html(std::string body, int status) { return {status, "text/html; charset=utf-8", std::move(body), {}}; }
Response Response::empty(int status) { return {status, {}, {}, {}}; }
Response Response::redirect(std::string location) { return {302, {}, {}, {{"Location", std::move(location)}}}; }

int httpStatus(Code code) noexcept {
    switch (code) {
        case Code::invalid: return 400;
        case Code::unauthenticated:
        case Code::wrongCredentials: return 401;
        case Code::forbidden: return 403;
        case Code::notFound: return 404;
        case Code::exists:
        case Code::conflict:
        case Code::sequenceGap:
        case Code::cursorDiverged: return 409;
        case Code::cursorExpired: return 410;
        case Code::tooLarge: return 413;
        case Code::refused:
        case Code::unsupported: return 422;
        case Code::protocolTooOld: return 426;
        case Code::rateLimited: return 429;
        case Code::unreachable:
        case Code::inUse:
        case Code::timedOut: return 503;
        default: return 500;
    }
}

Response problem(const Error& error, int status) {
    protocol::Problem body;
    body.status = status != 0 ? status : httpStatus(error.code);
    // A race lost in the database looks like a conflict and a duplicate key like `exists`, but the far side has done nothing wrong.
    if (pg::isRetryable(error)) body.status = 503;
    else if (body.status < 500 && error.context.starts_with("database")) body.status = 500;
    // What failed inside is for the log, not for the far side: there `io` or `damaged` would speak of its own disk.
    const bool ours = body.status >= 500;
    const auto code = ours ? Code::server : error.code;
    body.type = "urn:lianlu:" + std::string(codeName(code));
    body.title = titleOf(code);
    if (!ours) {
        body.detail = error.context;
        body.field = error.subject;
    }
    Response response{body.status, "application/problem+json", protocol::encode(body), {}};
    if (ours) response.fault = error.describe();
    if (error.retryAfterSeconds > 0 || body.status == 503)
        response.headers.emplace_back("Retry-After", std::to_string(error.retryAfterSeconds > 0 ? error.retryAfterSeconds : 5));
    if (body.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

std::string percentDecoded(std::string_view text, bool plusIsBlank) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsBlank) {
            out.push_back(' ');
        } else if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            out.push_back(static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])));
            i += 2;
        } else {
            out.push_back(text[i]);
        }
    }
    return out;
}

std::map<std::string, std::string, std::less<>> parseForm(std::string_view text) {
    std::map<std::string, std::string, std::less<>> values;
    while (!text.empty() && values.size() < 100) {
        const auto part = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        if (part.empty()) continue;
        const auto equals = part.find('=');
        values.emplace(percentDecoded(part.substr(0, equals), true),
                       equals == part.npos ? std::string{} : percentDecoded(part.substr(equals + 1), true));
    }
    return values;
}

}  // namespace lianlu::server
