// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <array>
#include <map>
#include <vector>

#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "models/domain/registry.h"
#include "sync/client/page_check.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/message_list.h"
#include "sync/protocol/wake.h"
#include "sync/server/http/gzip.h"
#include "sync/server/http/message.h"
#include "sync/server/http/multipart.h"
#include "sync/server/http/zstd.h"
#include "sync/server/ingest/ndjson_lines.h"

namespace lianlu::fuzz {

namespace {

constexpr std::size_t kMostUnpacked = 1u << 20u;

//! What is understood is said again the same way, once a 0 that stands for "not said" has become what is meant then (a page's size).
template <class Message>
void message(std::string_view json) {
    const auto once = protocol::decode<Message>(json);
    if (!once) return;
    const auto twice = protocol::decode<Message>(protocol::encode(*once));
    require(twice.has_value(), "what was encoded is decoded");
    const auto said = protocol::encode(*twice);
    const auto again = protocol::decode<Message>(said);
    require(again.has_value() && protocol::encode(*again) == said, "a message survives the way there and back");
    require(nlohmann::json::parse(said).dump() == said, "a message has one text");
    if constexpr (std::is_same_v<Message, protocol::PushRequest>) {
        for (const auto& op : once->ops) {
            domain::Fields news;
            for (const auto& [name, change] : op.fields) news.emplace(name, change.newValue);
            if (const auto* entity = domain::findEntity(op.entity)) (void)domain::checkFields(*entity, news, op.type == protocol::OpType::create);
        }
    } else if constexpr (std::is_same_v<Message, protocol::PullResponse>) {
        std::map<domain::Scope, store::ScopeCursor> asked;
        for (const auto& state : once->scopes) asked[state.cursor.scope] = {state.cursor.scope, state.cursor.epoch, 0, {}};
        (void)sync::checkPage(*once, asked);
    }
}

void body(std::string_view bytes) {
    const auto fields = protocol::parseBody(bytes);
    if (!fields) return;
    const auto text = protocol::bodyText(*fields);
    const auto again = protocol::parseBody(text);
    require(again.has_value() && protocol::bodyText(*again) == text, "a body has one text");
    for (const auto& entity : domain::entities()) (void)domain::checkFields(entity, *fields, true);
}

//! However a stream is cut, it says the same.
void wakes(std::string_view bytes) {
    protocol::WakeReader whole, cut;
    std::vector<protocol::Wake> fromWhole, fromCut;
    const bool good = whole.feed(bytes, fromWhole).has_value();
    bool cutGood = true;
    for (std::size_t at = 0; at < bytes.size() && cutGood; ++at) cutGood = cut.feed(bytes.substr(at, 1), fromCut).has_value();
    require(good == cutGood && (!good || fromWhole == fromCut), "a stream may be cut anywhere");
    require(whole.retry() >= std::chrono::seconds(1) && whole.retry() <= std::chrono::minutes(5), "a wait has bounds");
}

void ingestLines(std::string_view bytes, unsigned char choice) {
    server::NdjsonLines lines(bytes, static_cast<server::RecordKind>(choice % server::kRecordKinds));
    std::int64_t before = 0;
    for (auto records = lines.next(3); !records.empty(); records = lines.next(3))
        for (const auto& record : records) {
            require(record.line > before, "lines come in order");
            before = record.line;
        }
    for (const auto& problem : lines.badLines().problems) require(text::isCleanUtf8(problem.reason), "a reason is a text");
}

void httpBody(std::string_view bytes, unsigned char choice) {
    using namespace server;
    switch (choice % 4) {
        case 0: require(parseForm(bytes).size() <= 100, "a form is bounded"); break;
        case 1: {
            const auto end = std::min(bytes.find('\n'), bytes.size());
            require(parseMultipart(bytes.substr(0, end), bytes.substr(std::min(end + 1, bytes.size()))).size() <= 100, "a form is bounded");
            break;
        }
        case 2:
            if (const auto plain = gunzip(bytes, kMostUnpacked)) require(plain->size() <= kMostUnpacked, "unpacking is bounded");
            break;
        default:
            if (const auto plain = unzstd(bytes, kMostUnpacked)) require(plain->size() <= kMostUnpacked, "unpacking is bounded");
    }
}

#define LIANLU_ENTRY(type) &message<protocol::type>,
constexpr std::array kMessages{LIANLU_MESSAGES(LIANLU_ENTRY)};
#undef LIANLU_ENTRY

}  // namespace

// The second byte says more of the choice: there are many messages, and they may become more without moving the others.
void wire(std::string_view bytes) {
    const Input kind(bytes);
    const Input input(kind.rest);
    switch (kind.choice % 5) {
        case 0: kMessages[input.choice % kMessages.size()](input.rest); break;
        case 1: body(kind.rest); break;
        case 2: wakes(kind.rest); break;
        case 3: ingestLines(input.rest, input.choice); break;
        default: httpBody(input.rest, input.choice);
    }
}

}  // namespace lianlu::fuzz
