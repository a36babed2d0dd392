// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fault_transport.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "models/base/text.h"

namespace lianlu::test {

using sync::HttpAnswer;
using sync::HttpRequest;
using sync::Transport;

namespace faults {

Fault pass(std::string path) {
    return {std::move(path), [](Transport& inner, const HttpRequest& request) { return inner.send(request); }};
}

Fault refused(std::string path) {
    return {std::move(path), [](Transport&, const HttpRequest&) -> Result<HttpAnswer> {
                return fail(Code::unreachable, "connection refused by the test");
            }};
}

Fault answerLost(std::string path) {
    return {std::move(path), [](Transport& inner, const HttpRequest& request) -> Result<HttpAnswer> {
                (void)inner.send(request);
                return fail(Code::unreachable, "answer lost by the test");
            }};
}

Fault twice(std::string path) {
    return {std::move(path), [](Transport& inner, const HttpRequest& request) -> Result<HttpAnswer> {
                (void)inner.send(request);
                return inner.send(request);
            }};
}

Fault changed(std::string path, std::function<void(HttpAnswer&)> change) {
    return {std::move(path), [change = std::move(change)](Transport& inner, const HttpRequest& request) -> Result<HttpAnswer> {
                auto answer = inner.send(request);
                if (answer) change(*answer);
                return answer;
            }};
}

Fault bodyCut(std::string path) {
    return changed(std::move(path), [](HttpAnswer& answer) { answer.body.resize(answer.body.size() / 2); });
}

Fault answers(std::string path, int status, std::string contentType, std::string body,
              std::vector<std::pair<std::string, std::string>> headers) {
    HttpAnswer answer;
    answer.status = status;
    answer.body = std::move(body);
    if (!contentType.empty()) answer.headers.emplace("content-type", std::move(contentType));
    for (auto& [name, value] : headers) answer.headers.insert_or_assign(text::lowerAscii(name), std::move(value));
    return {std::move(path), [answer](Transport&, const HttpRequest&) -> Result<HttpAnswer> { return answer; }};
}

Fault problem(std::string path, int status, std::string code, int retryAfter) {
    std::vector<std::pair<std::string, std::string>> headers{{"Lianlu-Proto", "1"}};
    if (retryAfter > 0) headers.emplace_back("Retry-After", std::to_string(retryAfter));
    return answers(std::move(path), status, "application/problem+json",
                   R"({"type":"urn:lianlu:)" + code + R"(","title":"test","status":)" + std::to_string(status) + "}", std::move(headers));
}

Fault silentStream(std::string path, std::function<bool()> over) {
    auto fault = refused(std::move(path));
    fault.playStream = [over = std::move(over)](Transport&, const HttpRequest& request, const Transport::OnPiece&) -> Result<HttpAnswer> {
        while (!over() && !request.cancelled()) std::this_thread::yield();
        return over() ? fail(Code::timedOut, "nothing was heard") : fail(Code::cancelled, "request cancelled");
    };
    return fault;
}

Fault streamCut(std::string path) {
    auto fault = refused(std::move(path));
    fault.playStream = [](Transport& inner, const HttpRequest& request, const Transport::OnPiece& onPiece) -> Result<HttpAnswer> {
        auto ended = inner.stream(request, [&onPiece](const HttpAnswer& head, std::string_view bytes) { return onPiece(head, bytes) && false; });
        if (ended && ended->status != 200) return ended;
        return fail(Code::unreachable, "stream cut by the test");
    };
    return fault;
}

}  // namespace faults

void FaultTransport::next(Fault fault) {
    const std::lock_guard lock(m_mutex);
    m_next.push_back(std::move(fault));
}

void FaultTransport::always(Fault fault) {
    const std::lock_guard lock(m_mutex);
    m_always.push_back(std::move(fault));
}

void FaultTransport::heal() {
    const std::lock_guard lock(m_mutex);
    m_next.clear();
    m_always.clear();
}

std::size_t FaultTransport::waiting() const {
    const std::lock_guard lock(m_mutex);
    return m_next.size();
}

std::vector<std::string> FaultTransport::asked() const {
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

std::size_t FaultTransport::count(std::string_view pathStart) const {
    const std::lock_guard lock(m_mutex);
    return static_cast<std::size_t>(
        std::count_if(m_asked.begin(), m_asked.end(), [&](const std::string& path) { return path.starts_with(pathStart); }));
}

namespace {

class NobodyThere final : public sync::Transport {
public:
    Result<HttpAnswer> send(const HttpRequest& /*request*/) override { return fail(Code::unreachable, "nobody there"); }
};

}  // namespace

FaultTransport::FaultTransport(std::shared_ptr<sync::Transport> inner) : m_inner(inner ? std::move(inner) : std::make_shared<NobodyThere>()) {}

std::optional<Fault> FaultTransport::faultFor(const std::string& path) {
    const std::lock_guard lock(m_mutex);
    m_asked.push_back(path);
    const auto fits = [&](const Fault& fault) { return path.starts_with(fault.path); };
    if (const auto found = std::find_if(m_next.begin(), m_next.end(), fits); found != m_next.end()) {
        auto fault = std::move(*found);
        m_next.erase(found);
        return fault;
    }
    const auto found = std::find_if(m_always.begin(), m_always.end(), fits);
    return found == m_always.end() ? std::nullopt : std::optional(*found);
}

Result<HttpAnswer> FaultTransport::send(const HttpRequest& request) {
    if (const auto fault = faultFor(request.path)) return fault->play(*m_inner, request);
    return m_inner->send(request);
}

Result<HttpAnswer> FaultTransport::stream(const HttpRequest& request, const OnPiece& onPiece) {
    const auto fault = faultFor(request.path);
    if (!fault) return m_inner->stream(request, onPiece);
    if (fault->playStream) return fault->playStream(*m_inner, request, onPiece);
    auto answer = fault->play(*m_inner, request);
    if (answer && answer->status == 200 && !answer->body.empty()) {
        const auto body = std::exchange(answer->body, {});
        if (!onPiece(*answer, body)) return fail(Code::cancelled, "ended by the listener");
    }
    return answer;
}

}  // namespace lianlu::test
