// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oidc/https_get.h"

#include <memory>

#include <curl/curl.h>

#include "sync/server/http/peer.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kMostBody = 256 * 1024;

struct FreeCurl {
    void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
};

std::size_t takeBody(char* data, std::size_t, std::size_t size, void* user) {
    auto& body = *static_cast<std::string*>(user);
    if (body.size() + size > kMostBody) return 0;
    body.append(data, size);
    return size;
}

}  // namespace

bool isSafeUrl(std::string_view url) {
    if (url.size() > 2000) return false;
    for (const char c : url)
        if (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7F || c == '"' || c == '<' || c == '>' || c == '\\' || c == '#' || c == '@') return false;
    if (url.starts_with("https://")) return url.size() > 8 && url[8] != '/';
    if (!url.starts_with("http://")) return false;
    auto host = url.substr(7);
    host = host.substr(0, host.find_first_of("/?"));
    return isLoopback(host.starts_with('[') ? host.substr(1, host.find(']') - 1) : host.substr(0, host.find(':')));
}

Result<std::string> httpsGet(const std::string& url, const std::string& caFile) {
    if (!isSafeUrl(url)) return fail(Code::invalid, "not an https address");
    const std::unique_ptr<CURL, FreeCurl> curl(curl_easy_init());
    if (!curl) return fail(Code::internal, "make a libcurl handle");
    std::string body;
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, url.starts_with("https") ? "https" : "http");
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl.get(), CURLOPT_NOPROXY, url.starts_with("https") ? nullptr : "*");
    if (!caFile.empty()) curl_easy_setopt(curl.get(), CURLOPT_CAINFO, caFile.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, 5L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 10L);
    curl_easy_setopt(curl.get(), CURLOPT_USERAGENT, "lianlu-server");
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &body);
    const auto result = curl_easy_perform(curl.get());
    if (result == CURLE_WRITE_ERROR) return fail(Code::tooLarge, "answer larger than it may be");
    if (result == CURLE_PEER_FAILED_VERIFICATION || result == CURLE_SSL_CACERT_BADFILE) return fail(Code::tlsUntrusted, curl_easy_strerror(result));
    if (result != CURLE_OK) return fail(Code::unreachable, curl_easy_strerror(result));
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) return fail(Code::unreachable, "answered " + std::to_string(status));
    return body;
}

}  // namespace lianlu::server
