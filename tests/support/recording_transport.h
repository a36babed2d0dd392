// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <memory>
#include <mutex>
#include <string>

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
        if (answer) {
            const auto type = std::string(answer->header("content-type"));
            const bool isText = type.find("json") != std::string::npos;
            static std::mutex mutex;
            const std::lock_guard lock(mutex);
            std::ofstream(m_file, std::ios::app)
                << nlohmann::json{{"method", request.method}, {"path", request.path}, {"status", answer->status}, {"type", type},
                                  {"proto", answer->header("lianlu-proto")}, {"request", request.body}, {"response", isText ? answer->body : ""}}
                       .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                << '\n';
        }
        return answer;
    }

private:
    std::shared_ptr<sync::Transport> m_road;
    std::string m_file;
};

}  // namespace lianlu::test
