// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/curl_transport.h"

#include <csignal>
#include <mutex>
#include <optional>
#include <vector>

#include <curl/curl.h>

#include "models/base/text.h"
#include "models/base/utf8_path.h"
#include "models/store/custody/durable_file.h"
#include "sync/client/content_decoder.h"

namespace lianlu::sync {

namespace {

//! libcurl wants one start a process; its end is left to the process's. With CURLOPT_NOSIGNAL, which threads need, it leaves
//! SIGPIPE to us: a server that hangs up in the middle of a TLS write must give an error, not end the program.
bool startCurl() {
    static const bool started = [] {
#ifdef SIGPIPE
        if (const auto before = std::signal(SIGPIPE, SIG_IGN); before != SIG_DFL && before != SIG_ERR) std::signal(SIGPIPE, before);
#endif
        return curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    }();
    return started;
}

struct FreeEasy {
    void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
};
struct FreeMulti {
    void operator()(CURLM* handle) const noexcept { curl_multi_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};

struct Handles {
    std::unique_ptr<CURL, FreeEasy> requests;
    std::unique_ptr<CURLM, FreeMulti> multi;
    std::unique_ptr<CURL, FreeEasy> stream;
};

constexpr std::size_t kSlowestLine = 3'000;  // bytes a second: 32 kbit/s, and what TCP and TLS take of it

struct Exchange {
    const HttpRequest& request;
    HttpAnswer answer;
    const Transport::OnPiece* onPiece = nullptr;  //!< of a stream
    CURL* handle = nullptr;
    std::chrono::steady_clock::time_point heard = std::chrono::steady_clock::now();
    bool sent = false;
    bool tooLarge = false;
    bool cancelled = false;
};

void noteSent(Exchange& exchange) {
    if (exchange.sent) return;
    exchange.sent = true;
    if (exchange.request.onSent) exchange.request.onSent();
}

int statusOf(CURL* handle) {
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return static_cast<int>(status);
}

std::size_t onBody(char* data, std::size_t, std::size_t size, void* user) {
    auto& exchange = *static_cast<Exchange*>(user);
    exchange.heard = std::chrono::steady_clock::now();
    if (exchange.onPiece && statusOf(exchange.handle) == 200) {
        noteSent(exchange);
        exchange.answer.status = 200;
        if ((*exchange.onPiece)(exchange.answer, {data, size})) return size;
        exchange.cancelled = true;
        return 0;
    }
    if (exchange.answer.body.size() + size > exchange.request.maxAnswerBytes) {
        exchange.tooLarge = true;
        return 0;
    }
    exchange.answer.body.append(data, size);
    return size;
}

std::size_t onHeader(char* data, std::size_t, std::size_t size, void* user) {
    auto& exchange = *static_cast<Exchange*>(user);
    const std::string_view line(data, size);
    exchange.heard = std::chrono::steady_clock::now();
    if (line.starts_with("HTTP/")) {
        exchange.answer.headers.clear();  // of an interim answer, such as 100
        return size;
    }
    const auto colon = line.find(':');
    if (colon == line.npos || exchange.answer.headers.size() > 100) return size;
    exchange.answer.headers.insert_or_assign(text::lowerAscii(text::trim(line.substr(0, colon))),
                                             std::string(text::trim(line.substr(colon + 1))));
    return size;
}

int onProgress(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t uploaded) {
    auto& exchange = *static_cast<Exchange*>(user);
    if (uploaded >= static_cast<curl_off_t>(exchange.request.body.size()) && uploaded > 0) noteSent(exchange);
    if (exchange.request.cancelled && exchange.request.cancelled()) {
        exchange.cancelled = true;
        return 1;
    }
    return 0;
}

Code codeOf(CURLcode result) noexcept {
    switch (result) {
        case CURLE_OPERATION_TIMEDOUT: return Code::timedOut;
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_INVALIDCERTSTATUS:
        case CURLE_SSL_PINNEDPUBKEYNOTMATCH: return Code::tlsUntrusted;
        case CURLE_SSL_CACERT_BADFILE: return Code::invalid;
        default: return Code::unreachable;
    }
}

//! What stood in the way, where that is not the server: a person acts on it.
const char* subjectOf(CURLcode result, CURL* handle) {
    if (result == CURLE_SSL_CACERT_BADFILE) return "ca_file";
    long answered = 0;
    curl_easy_getinfo(handle, CURLINFO_HTTP_CONNECTCODE, &answered);
    if (answered == 407) return "proxy_sign_in";
    const bool refused = result == CURLE_COULDNT_RESOLVE_PROXY || result == CURLE_PROXY || answered >= 400;
    return refused ? "proxy" : "";
}

//! Read here, not by libcurl, which takes a narrow path and on Windows another code page than ours.
Result<std::vector<std::uint8_t>> authorityOf(const std::string& caFile) {
    if (caFile.empty()) return std::vector<std::uint8_t>{};
    constexpr std::size_t kMost = 1 << 20;
    auto pem = store::readWhole(pathFromUtf8(caFile), kMost);
    if (!pem || pem->empty()) return fail(Code::invalid, "cannot read the CA file", "ca_file");
    return pem;
}

}  // namespace

class CurlTransport::Impl {
public:
    Impl(Handles handles, std::string url, std::vector<std::uint8_t> authority, std::string proxy, CurlLimits limits)
        : m_handle(std::move(handles.requests)), m_multi(std::move(handles.multi)), m_stream(std::move(handles.stream)), m_url(std::move(url)), m_authority(std::move(authority)), m_proxy(std::move(proxy)), m_limits(limits) {}

    Result<HttpAnswer> send(const HttpRequest& request) {
        const std::lock_guard lock(m_mutex);
        Exchange exchange{request, {}};
        const auto headers = prepare(m_handle.get(), exchange);
        if (!headers) return fail(Code::internal, "prepare request");
        curl_easy_setopt(m_handle.get(), CURLOPT_HTTP_CONTENT_DECODING, 0L);  // see unpack
        LIANLU_TRY(auto answer, outcome(curl_easy_perform(m_handle.get()), exchange));
        return unpack(std::move(answer), request.maxAnswerBytes);
    }

    //! On a handle of its own, so that requests go on beside it.
    Result<HttpAnswer> stream(const HttpRequest& request, const OnPiece& onPiece) {
        const std::lock_guard lock(m_streamMutex);
        CURL* h = m_stream.get();
        Exchange exchange{request, {}, &onPiece};
        const auto headers = prepare(h, exchange);
        if (!headers) return fail(Code::internal, "prepare stream");
        // libcurl counts speed over the last seconds, where a sign of life now and then is none: silence is measured here.
        curl_easy_setopt(h, CURLOPT_LOW_SPEED_TIME, 0L);
        curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, 0L);
        if (curl_multi_add_handle(m_multi.get(), h) != CURLM_OK) return fail(Code::internal, "begin stream");
        const auto result = drive(exchange, request.stall.count() > 0 ? request.stall : m_limits.stall);
        curl_multi_remove_handle(m_multi.get(), h);
        return outcome(result, exchange);
    }

    void interrupt() { curl_multi_wakeup(m_multi.get()); }

private:
    //! Until the transfer ends, somebody wants it to, or nothing was heard for `stall`.
    CURLcode drive(Exchange& exchange, std::chrono::seconds stall) {
        constexpr int kLookAgainMs = 1000;
        for (int running = 1; running > 0;) {
            if (curl_multi_perform(m_multi.get(), &running) != CURLM_OK) return CURLE_FAILED_INIT;
            if (running == 0) break;
            if (exchange.request.cancelled && exchange.request.cancelled()) exchange.cancelled = true;
            if (exchange.cancelled) return CURLE_ABORTED_BY_CALLBACK;
            if (std::chrono::steady_clock::now() - exchange.heard > stall) return CURLE_OPERATION_TIMEDOUT;
            curl_multi_poll(m_multi.get(), nullptr, 0, kLookAgainMs, nullptr);
        }
        int left = 0;
        const auto* message = curl_multi_info_read(m_multi.get(), &left);
        return message ? message->data.result : CURLE_FAILED_INIT;
    }

    static Result<HttpAnswer> outcome(CURLcode result, Exchange& exchange) {
        if (exchange.cancelled) return fail(Code::cancelled, "request cancelled");
        if (exchange.tooLarge) return fail(Code::tooLarge, "answer larger than it may be");
        if (result != CURLE_OK) return fail(codeOf(result), curl_easy_strerror(result), subjectOf(result, exchange.handle));
        noteSent(exchange);
        exchange.answer.status = statusOf(exchange.handle);
        return std::move(exchange.answer);
    }

    Result<HttpAnswer> unpack(HttpAnswer answer, std::size_t limit) {
        const std::string encoding(answer.header("content-encoding"));
        LIANLU_TRY(answer.body, m_decoder.decode(encoding, std::move(answer.body), limit));
        return answer;
    }

    std::unique_ptr<curl_slist, FreeList> prepare(CURL* h, Exchange& exchange) {
        exchange.handle = h;
        const auto& request = exchange.request;
        curl_easy_reset(h);  // keeps connections and the TLS session
        curl_easy_setopt(h, CURLOPT_URL, (m_url + request.path).c_str());
        curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, m_url.starts_with("https") ? "https" : "http");
        curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(h, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(h, CURLOPT_SSL_VERIFYPEER, 1L);
        curl_easy_setopt(h, CURLOPT_SSL_VERIFYHOST, 2L);
        curl_easy_setopt(h, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        // A proxy of the environment never stands between us and a server on this machine.
        curl_easy_setopt(h, CURLOPT_NOPROXY, m_url.starts_with("https") ? nullptr : "*");
        // The address alone: the environment's exceptions are the environment's, not those of a system that has already said which proxy it is.
        if (!m_proxy.empty() && m_url.starts_with("https")) {
            curl_easy_setopt(h, CURLOPT_PROXY, m_proxy.c_str());
            curl_easy_setopt(h, CURLOPT_NOPROXY, "");
            curl_easy_setopt(h, CURLOPT_PROXYAUTH, static_cast<long>(CURLAUTH_ANY));
        }
        if (!m_authority.empty()) {
            curl_blob authority{m_authority.data(), m_authority.size(), CURL_BLOB_NOCOPY};
            curl_easy_setopt(h, CURLOPT_CAINFO_BLOB, &authority);
        }
        curl_easy_setopt(h, CURLOPT_ACCEPT_ENCODING, exchange.onPiece ? "gzip" : ContentDecoder::kAccepted);
        curl_easy_setopt(h, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_limits.connect.count()));
        curl_easy_setopt(h, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(h, CURLOPT_LOW_SPEED_TIME, static_cast<long>(patience(request).count()));
        curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
        curl_easy_setopt(h, CURLOPT_USERAGENT, "lianlu");
        curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, onBody);
        curl_easy_setopt(h, CURLOPT_WRITEDATA, &exchange);
        curl_easy_setopt(h, CURLOPT_HEADERFUNCTION, onHeader);
        curl_easy_setopt(h, CURLOPT_HEADERDATA, &exchange);
        curl_easy_setopt(h, CURLOPT_XFERINFOFUNCTION, onProgress);
        curl_easy_setopt(h, CURLOPT_XFERINFODATA, &exchange);
        curl_easy_setopt(h, CURLOPT_NOPROGRESS, 0L);
        if (request.method == "POST" || request.method == "PUT") {
            curl_easy_setopt(h, CURLOPT_POST, 1L);
            // As a POST of another name: an upload would want its bytes by a callback, and all of them are here.
            if (request.method == "PUT") curl_easy_setopt(h, CURLOPT_CUSTOMREQUEST, "PUT");
            curl_easy_setopt(h, CURLOPT_POSTFIELDS, request.body.data());
            curl_easy_setopt(h, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        }
        // No "Expect: 100-continue": it costs a round trip, and proxies mishandle it.
        std::unique_ptr<curl_slist, FreeList> list(curl_slist_append(nullptr, "Expect:"));
        for (const auto& [name, value] : request.headers) {
            curl_slist* longer = list ? curl_slist_append(list.get(), (name + ": " + value).c_str()) : nullptr;
            if (!longer) return nullptr;
            (void)list.release();
            list.reset(longer);
        }
        curl_easy_setopt(h, CURLOPT_HTTPHEADER, list.get());
        return list;
    }

    //! The system takes a whole body at once and sends it on for as long as the line needs, while nothing moves that libcurl would see.
    std::chrono::seconds patience(const HttpRequest& request) const {
        const auto stall = request.stall.count() > 0 ? request.stall : m_limits.stall;
        return stall + std::chrono::seconds(request.body.size() / kSlowestLine);
    }

    std::mutex m_mutex, m_streamMutex;
    std::unique_ptr<CURL, FreeEasy> m_handle;
    std::unique_ptr<CURLM, FreeMulti> m_multi;
    std::unique_ptr<CURL, FreeEasy> m_stream;
    ContentDecoder m_decoder;
    std::string m_url;
    std::vector<std::uint8_t> m_authority;  //!< a company CA in PEM; empty: the system's
    std::string m_proxy;                    //!< empty: the environment's
    CurlLimits m_limits;
};

CurlTransport::CurlTransport(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
CurlTransport::~CurlTransport() = default;

Result<std::unique_ptr<CurlTransport>> CurlTransport::create(const ServerAddress& server, CurlLimits limits) {
    LIANLU_TRY(auto url, normalServerUrl(server.url));
    LIANLU_TRY(auto authority, authorityOf(server.caFile));
    if (!startCurl()) return fail(Code::internal, "start libcurl");
    Handles handles;
    handles.requests.reset(curl_easy_init());
    handles.multi.reset(curl_multi_init());
    handles.stream.reset(curl_easy_init());
    if (!handles.requests || !handles.multi || !handles.stream) return fail(Code::internal, "make a libcurl handle");
    return std::unique_ptr<CurlTransport>(
        new CurlTransport(std::make_unique<Impl>(std::move(handles), std::move(url), std::move(authority), server.proxy, limits)));
}

Result<HttpAnswer> CurlTransport::send(const HttpRequest& request) { return m_impl->send(request); }
Result<HttpAnswer> CurlTransport::stream(const HttpRequest& request, const OnPiece& onPiece) { return m_impl->stream(request, onPiece); }
void CurlTransport::interrupt() { m_impl->interrupt(); }

}  // namespace lianlu::sync
