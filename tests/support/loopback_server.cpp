// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_server.h"

#include <array>
#include <atomic>
#include <csignal>
#include <stdexcept>
#include <thread>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <zlib.h>

#include "models/base/text.h"
#include "tests/support/meeting.h"

namespace lianlu::test {

namespace {

struct FreeBio {
    void operator()(BIO* bio) const { BIO_free_all(bio); }
};
using Bio = std::unique_ptr<BIO, FreeBio>;
struct FreeContext {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};

std::unique_ptr<SSL_CTX, FreeContext> contextFor(const Certificate& tls) {
    std::unique_ptr<SSL_CTX, FreeContext> context(SSL_CTX_new(TLS_server_method()));
    const Bio certificate(BIO_new_mem_buf(tls.certificate.data(), static_cast<int>(tls.certificate.size())));
    const Bio key(BIO_new_mem_buf(tls.key.data(), static_cast<int>(tls.key.size())));
    X509* x509 = PEM_read_bio_X509(certificate.get(), nullptr, nullptr, nullptr);
    EVP_PKEY* pkey = PEM_read_bio_PrivateKey(key.get(), nullptr, nullptr, nullptr);
    const bool good = x509 && pkey && SSL_CTX_use_certificate(context.get(), x509) == 1 && SSL_CTX_use_PrivateKey(context.get(), pkey) == 1;
    X509_free(x509);
    EVP_PKEY_free(pkey);
    if (!good) throw std::runtime_error("certificate of the loopback server");
    return context;
}

bool readRequest(BIO* bio, sync::HttpRequest& request) {
    std::string text;
    std::array<char, 16'384> buffer{};
    std::size_t headEnd = std::string::npos, length = 0;
    while (headEnd == std::string::npos || text.size() < headEnd + 4 + length) {
        const int got = BIO_read(bio, buffer.data(), static_cast<int>(buffer.size()));
        if (got <= 0) return false;
        text.append(buffer.data(), static_cast<std::size_t>(got));
        if (headEnd != std::string::npos) continue;
        headEnd = text.find("\r\n\r\n");
        if (headEnd == std::string::npos) continue;
        const auto lines = text::split(std::string_view(text).substr(0, headEnd), '\n');
        const auto first = text::split(lines.front(), ' ');
        if (first.size() < 2) return false;
        request.method = first[0];
        request.path = first[1];
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const auto colon = lines[i].find(':');
            if (colon == std::string_view::npos) continue;
            const auto name = lines[i].substr(0, colon);
            const auto value = text::trim(lines[i].substr(colon + 1));
            request.headers.emplace_back(name, value);
            if (text::lowerAscii(name) == "content-length") length = static_cast<std::size_t>(text::toInteger(value).value_or(0));
        }
    }
    request.body = text.substr(headEnd + 4, length);
    return true;
}

void writeAll(BIO* bio, const std::string& bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const int put = BIO_write(bio, bytes.data() + at, static_cast<int>(std::min<std::size_t>(bytes.size() - at, 1u << 20u)));
        if (put <= 0) return;
        at += static_cast<std::size_t>(put);
    }
    (void)BIO_flush(bio);
}

}  // namespace

struct LoopbackServer::Impl {
    Raw answer;
    std::unique_ptr<SSL_CTX, FreeContext> context;
    Bio acceptor;
    std::string port;
    std::atomic<bool> stopping = false;
    std::thread thread;

    void serve() {
        while (!stopping) {
            if (BIO_do_accept(acceptor.get()) <= 0) continue;
            Bio connection(BIO_pop(acceptor.get()));
            if (stopping) return;
            if (context) connection.reset(BIO_push(BIO_new_ssl(context.get(), 0), connection.release()));
            sync::HttpRequest request;
            if (context && BIO_do_handshake(connection.get()) <= 0) {
                ERR_clear_error();
                continue;
            }
            if (readRequest(connection.get(), request)) {
                meet();
                const auto said = answer(request);
                meet();
                writeAll(connection.get(), said);
            }
            if (context) BIO_ssl_shutdown(connection.get());
        }
    }
};

LoopbackServer::LoopbackServer(Raw answer, const Certificate* tls) : m_impl(std::make_unique<Impl>()) {
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);  // a client that hangs up is nothing to die of
#endif
    m_impl->answer = std::move(answer);
    if (tls) m_impl->context = contextFor(*tls);
    m_impl->acceptor.reset(BIO_new_accept("127.0.0.1:0"));
    if (!m_impl->acceptor || BIO_do_accept(m_impl->acceptor.get()) <= 0) throw std::runtime_error("bind a loopback port");
    m_impl->port = BIO_get_accept_port(m_impl->acceptor.get());
    m_impl->thread = std::thread([impl = m_impl.get()] { impl->serve(); });
}

LoopbackServer::~LoopbackServer() {
    m_impl->stopping = true;
    const Bio knock(BIO_new_connect(("127.0.0.1:" + m_impl->port).c_str()));
    (void)BIO_do_connect(knock.get());
    m_impl->thread.join();
}

std::string LoopbackServer::url(const std::string& host) const {
    return (m_impl->context ? "https://" : "http://") + host + ":" + m_impl->port;
}

std::string rawAnswer(const sync::HttpAnswer& answer) {
    std::string raw = "HTTP/1.1 " + std::to_string(answer.status) + " X\r\nConnection: close\r\n";
    for (const auto& [name, value] : answer.headers) raw += name + ": " + value + "\r\n";
    if (!answer.headers.contains("content-length")) raw += "content-length: " + std::to_string(answer.body.size()) + "\r\n";
    return raw + "\r\n" + answer.body;
}

std::string gzipped(const std::string& text) {
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::runtime_error("zlib");
    std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

}  // namespace lianlu::test
