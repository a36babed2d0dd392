// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace lianlu::test {

struct Answer {
    int status = 0;  //!< 0: no answer at all
    std::map<std::string, std::string> headers;  //!< names in lower case
    std::string body;

    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(body, nullptr, false); }
    //! \brief Of a problem: "forbidden" for urn:lianlu:forbidden.
    [[nodiscard]] std::string code() const;
};

//! \brief Speaks to a server as a device would, with a bearer token if it has one. A connection a call.
class HttpClient {
public:
    explicit HttpClient(std::string url) : m_url(std::move(url)) {}
    std::string token;
    std::string caFile;

    [[nodiscard]] Answer get(const std::string& path, std::vector<std::string> headers = {}) const { return call("GET", path, {}, std::move(headers)); }
    [[nodiscard]] Answer post(const std::string& path, const nlohmann::json& body) const { return call("POST", path, body.dump(), {}); }
    [[nodiscard]] Answer call(const std::string& method, const std::string& path, const std::string& body, std::vector<std::string> headers) const;

private:
    std::string m_url;
};

}  // namespace lianlu::test
