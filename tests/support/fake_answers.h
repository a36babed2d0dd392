// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include "models/base/result.h"
#include "sync/client/transport.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/messages.h"

//! How the server in memory answers.
namespace lianlu::test::fake {

inline sync::HttpAnswer answer(int status, std::string type, std::string body) {
    sync::HttpAnswer made;
    made.status = status;
    made.headers = {{"lianlu-proto", "1"}, {"content-type", std::move(type)}};
    made.body = std::move(body);
    return made;
}

template <class Message>
sync::HttpAnswer ok(const Message& message) {
    return answer(200, "application/json", protocol::encode(message));
}

inline sync::HttpAnswer problem(int status, Code code, std::int64_t expectedOpSeq = 0) {
    protocol::Problem said;
    said.type = "urn:lianlu:" + std::string(codeName(code));
    said.title = codeName(code);
    said.status = status;
    said.expectedOpSeq = expectedOpSeq;
    return answer(status, "application/problem+json", protocol::encode(said));
}

inline sync::HttpAnswer slowDown(int seconds) {
    auto wait = problem(429, Code::rateLimited);
    wait.headers.insert_or_assign("retry-after", std::to_string(seconds));
    return wait;
}

}  // namespace lianlu::test::fake
