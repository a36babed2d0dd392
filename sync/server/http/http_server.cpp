// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/http_server.h"

#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>

#include "sync/server/http/sessions.h"

#include <future>
#include <optional>
#include <thread>

namespace lianlu::server {

namespace asio = boost::asio;
namespace ssl = asio::ssl;
using tcp = asio::ip::tcp;

class HttpServer::Impl {
public:
    Impl(ListenOptions listenOptions, Service& service, Log& log)
        : m_options(std::move(listenOptions)), m_sessions(m_options, service), m_log(log), m_acceptor(m_context), m_retry(m_context) {}

    ~Impl() { stop(std::chrono::seconds(0)); }

    Result<void> start() {
        LIANLU_CHECK(loadTls());
        boost::system::error_code error;
        const auto address = asio::ip::make_address(m_options.host == "localhost" ? "127.0.0.1" : m_options.host, error);
        if (error) return fail(Code::invalid, "listen address must be an IP address or localhost", "listen");
        if (!m_tls && !address.is_loopback())
            return fail(Code::forbidden, "plain HTTP is for loopback only: give --tls-cert and --tls-key, or listen on 127.0.0.1", "listen");
        const tcp::endpoint endpoint(address, m_options.port);
        m_acceptor.open(endpoint.protocol(), error);
        if (!error) m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
        if (!error) m_acceptor.bind(endpoint, error);
        if (error == asio::error::address_in_use) return fail(Code::inUse, "port is taken", "listen");
        if (!error) m_acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (error) return fail(Code::io, "cannot listen", "listen");
        m_port = m_acceptor.local_endpoint().port();
        accept();
        m_thread = std::thread([this] { m_context.run(); });
        return {};
    }

    void stop(std::chrono::seconds grace) {
        if (!m_thread.joinable()) return;
        asio::post(m_context, [this] {
            boost::system::error_code ignored;
            m_acceptor.close(ignored);
            m_retry.cancel();
            m_sessions.stop();
        });
        // run() returns by itself once the last session is gone.
        auto done = std::async(std::launch::async, [this] { m_thread.join(); });
        if (done.wait_for(grace) == std::future_status::timeout) m_context.stop();
        done.wait();
    }

    [[nodiscard]] std::uint16_t port() const noexcept { return m_port; }
    [[nodiscard]] std::string url() const {
        const auto host = m_options.host.find(':') == std::string::npos ? m_options.host : "[" + m_options.host + "]";
        return (m_tls ? "https://" : "http://") + host + ":" + std::to_string(m_port);
    }

private:
    Result<void> loadTls() {
        if (m_options.certFile.empty() != m_options.keyFile.empty())
            return fail(Code::invalid, "certificate and key belong together", m_options.certFile.empty() ? "tls-cert" : "tls-key");
        if (m_options.certFile.empty()) return {};
        m_tls.emplace(ssl::context::tls_server);
        m_tls->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 | ssl::context::no_tlsv1 |
                           ssl::context::no_tlsv1_1 | ssl::context::single_dh_use);
        // Who comes again shows a ticket that holds its session itself: nothing is kept for it here, nor for who never comes again.
        SSL_CTX_set_session_cache_mode(m_tls->native_handle(), SSL_SESS_CACHE_OFF);
        boost::system::error_code error;
        m_tls->use_certificate_chain_file(m_options.certFile, error);
        if (error) return fail(Code::invalid, "certificate file cannot be used", "tls-cert");
        m_tls->use_private_key_file(m_options.keyFile, ssl::context::pem, error);
        if (error) return fail(Code::invalid, "key file cannot be used, or does not fit the certificate", "tls-key");
        return {};
    }

    void accept() {
        m_acceptor.async_accept([this](boost::system::error_code error, tcp::socket socket) {
            if (error == asio::error::operation_aborted || m_sessions.stopping()) return;
            if (error) {  // out of descriptors, most likely: breathe, then go on
                m_log.warn("accept failed");
                m_retry.expires_after(std::chrono::milliseconds(100));
                m_retry.async_wait([this](boost::system::error_code cancelled) {
                    if (!cancelled) accept();
                });
                return;
            }
            if (m_sessions.admits(peerOf(socket))) openSession(std::move(socket), m_tls ? &*m_tls : nullptr, m_sessions);
            accept();
        });
    }

    ListenOptions m_options;
    Sessions m_sessions;
    Log& m_log;
    std::optional<ssl::context> m_tls;
    asio::io_context m_context{1};
    tcp::acceptor m_acceptor;
    asio::steady_timer m_retry;
    std::thread m_thread;
    std::uint16_t m_port = 0;
};

HttpServer::HttpServer(ListenOptions options, Service& service, Log& log)
    : m_impl(std::make_unique<Impl>(std::move(options), service, log)) {}
HttpServer::~HttpServer() = default;
Result<void> HttpServer::start() { return m_impl->start(); }
std::uint16_t HttpServer::port() const noexcept { return m_impl->port(); }
std::string HttpServer::url() const { return m_impl->url(); }
void HttpServer::stop(std::chrono::seconds grace) { m_impl->stop(grace); }

}  // namespace lianlu::server
