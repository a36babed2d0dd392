// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "sync/client/transport.h"

namespace lianlu::test {

//! \brief Writes every exchange as a line of NDJSON, the form that check_traffic.py holds against openapi.yaml. Passwords and tokens
//! of a test's world go into the file: it belongs into a test's folder.
class RecordingTransport final : public sync::Transport {
public:
    RecordingTransport(std::shared_ptr<sync::Transport> road, std::string file) : m_road(std::move(road)), m_file(std::move(file)) {}

    Result<sync::HttpAnswer> send(const sync::HttpRequest& request) override {
        auto answer = m_road->send(request);
        if (answer) record(request, *answer);
        return answer;
    }

    //! A stream's body is left out: it has no end that could be written down.
    Result<sync::HttpAnswer> stream(const sync::HttpRequest& request, const OnPiece& onPiece) override {
        bool begun = false;
        auto answer = m_road->stream(request, [&](const sync::HttpAnswer& head, std::string_view bytes) {
            if (!std::exchange(begun, true)) record(request, head);
            return onPiece(head, bytes);
        });
        if (answer && !begun) record(request, *answer);
        return answer;
    }
    void interrupt() override { m_road->interrupt(); }

private:
    void record(const sync::HttpRequest& request, const sync::HttpAnswer& answer) {
        const auto type = std::string(answer.header("content-type"));
        const bool isText = type.find("json") != std::string::npos;
        static std::mutex mutex;
        const std::lock_guard lock(mutex);
        std::ofstream(m_file, std::ios::app)
            << nlohmann::json{{"method", request.method}, {"path", request.path}, {"status", answer.status}, {"type", type},
                              {"proto", answer.header("lianlu-proto")}, {"request", request.body}, {"response", isText ? answer.body : ""}}
                   .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
            << '\n';
    }

    std::shared_ptr<sync::Transport> m_road;
    std::string m_file;
};

}  // namespace lianlu::test
