// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/answer_check.h"

#include <algorithm>

#include "models/base/text.h"
#include "sync/protocol/codec.h"

namespace lianlu::sync {

namespace {

constexpr int kLongestPause = 3600;

Code codeOfStatus(int status) noexcept {
    switch (status) {
        case 400: return Code::invalid;
        case 401: return Code::unauthenticated;
        case 403: return Code::forbidden;
        case 404: return Code::notFound;
        case 408: return Code::timedOut;
        case 409: return Code::conflict;
        case 410: return Code::cursorExpired;
        case 413: return Code::tooLarge;
        case 422: return Code::invalid;
        case 426: return Code::protocolTooOld;
        case 429:
        case 503: return Code::rateLimited;
        default: return status >= 500 ? Code::server : Code::notLianlu;
    }
}

//! A status that must win over whatever the problem calls itself: the client's behaviour hangs on it. What failed inside the
//! server (5xx) is its own affair.
bool statusDecides(int status) noexcept { return status == 426 || status == 429 || status == 413 || status >= 500; }

//! What a server can know of a request. The other codes are about this machine's disk, keys or program: from afar they would be lies.
bool isForTheWire(Code code) noexcept {
    switch (code) {
        case Code::invalid:
        case Code::notFound:
        case Code::exists:
        case Code::forbidden:
        case Code::unauthenticated:
        case Code::wrongCredentials:
        case Code::rateLimited:
        case Code::tooLarge:
        case Code::protocolTooOld:
        case Code::cursorDiverged:
        case Code::cursorExpired:
        case Code::sequenceGap:
        case Code::conflict:
        case Code::refused:
        case Code::unsupported: return true;
        default: return false;
    }
}

bool isOfType(const HttpAnswer& answer, std::string_view type) {
    const auto given = answer.header("content-type");
    return text::lowerAscii(text::trim(given.substr(0, given.find(';')))) == type;
}

//! Something else answered. A gateway's 5xx or a limiter's 429 says that the server behind it is away, which passes.
Error notFromServer(const HttpAnswer& answer) {
    if (answer.status == 429 || answer.status == 503)
        return {Code::rateLimited, "a gateway asked to wait", {}, retryAfter(answer)};
    if (answer.status >= 500) return {Code::unreachable, "a gateway answered for the server"};
    if (answer.status == 407) return {Code::unreachable, "a proxy asks for a sign-in"};
    return {Code::notLianlu, "the answer did not come from a Lianlu server"};
}

}  // namespace

Code codeFromName(std::string_view name) noexcept {
    for (int i = 0; i <= static_cast<int>(Code::internal); ++i)
        if (codeName(static_cast<Code>(i)) == name) return static_cast<Code>(i);
    return Code::internal;
}

int retryAfter(const HttpAnswer& answer) noexcept {
    const auto seconds = text::toInteger(answer.header("retry-after")).value_or(0);
    return static_cast<int>(std::clamp<long long>(seconds, 0, kLongestPause));
}

Result<void> checkAnswer(const HttpAnswer& answer, std::string_view contentType, protocol::Problem* problem) {
    const auto proto = answer.header("lianlu-proto");
    const auto version = text::toInteger(proto.substr(0, proto.find_first_not_of("0123456789")));
    if (!version) return fail(notFromServer(answer));
    if (*version < protocol::kMinProtoVersion) return fail(Code::unsupported, "the server is older than this program");
    if (answer.status == 200) {
        if (isOfType(answer, contentType)) return {};
        return fail(Code::notLianlu, "answer of another content type");
    }
    if (answer.status < 400) return fail(Code::notLianlu, "answer of another status");
    Error error{codeOfStatus(answer.status), "the server answered " + std::to_string(answer.status), {}, retryAfter(answer)};
    if (!isOfType(answer, "application/problem+json")) return fail(std::move(error));
    auto said = protocol::decode<protocol::Problem>(answer.body);
    if (!said) return fail(std::move(error));
    constexpr std::string_view kUrn = "urn:lianlu:";
    if (!statusDecides(answer.status) && said->type.starts_with(kUrn)) {
        const auto code = codeFromName(std::string_view(said->type).substr(kUrn.size()));
        if (isForTheWire(code)) error.code = code;
    }
    error.subject = said->field;
    if (problem) *problem = std::move(*said);
    return fail(std::move(error));
}

}  // namespace lianlu::sync
