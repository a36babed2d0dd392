// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http_client.h"

#include <memory>

#include <curl/curl.h>

#include "models/base/text.h"

namespace lianlu::test {

namespace {

std::size_t onBody(char* data, std::size_t one, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(data, one * count);
    return one * count;
}

std::size_t onHeader(char* data, std::size_t one, std::size_t count, void* into) {
    const std::string_view line(data, one * count);
    if (const auto colon = line.find(':'); colon != line.npos)
        (*static_cast<std::map<std::string, std::string>*>(into))[text::lowerAscii(line.substr(0, colon))] = text::trim(line.substr(colon + 1));
    return one * count;
}

}  // namespace

std::string Answer::code() const {
    const auto problem = json();
    const auto type = problem.is_object() ? problem.value("type", std::string{}) : std::string{};
    return type.starts_with("urn:lianlu:") ? type.substr(11) : std::string{};
}

Answer HttpClient::call(const std::string& method, const std::string& path, const std::string& body, std::vector<std::string> headers) const {
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
    bool hasProto = false, hasType = false;
    for (const auto& header : headers) {
        hasProto = hasProto || header.starts_with("Lianlu-Proto");
        hasType = hasType || header.starts_with("Content-Type");
    }
    if (!hasProto) headers.emplace_back("Lianlu-Proto: 1");
    if (!hasType) headers.emplace_back("Content-Type: application/json");
    if (!token.empty()) headers.push_back("Authorization: Bearer " + token);
    curl_slist* list = nullptr;
    for (const auto& header : headers) list = curl_slist_append(list, header.c_str());

    Answer answer;
    const auto url = m_url + path;
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, method.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &answer.headers);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    if (!caFile.empty()) curl_easy_setopt(curl.get(), CURLOPT_CAINFO, caFile.c_str());
    if (method == "HEAD") curl_easy_setopt(curl.get(), CURLOPT_NOBODY, 1L);
    if (method != "GET" && method != "HEAD") {
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.data());
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    }
    if (curl_easy_perform(curl.get()) == CURLE_OK) {
        long status = 0;
        curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
        answer.status = static_cast<int>(status);
    }
    curl_slist_free_all(list);
    return answer;
}

}  // namespace lianlu::test
