// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include "models/base/text.h"
#include "sync/server/http/http_server.h"
#include "sync/server/http/peer.h"

#include <algorithm>
#include <future>
#include <map>
#include <optional>
#include <set>
#include <thread>

namespace lianlu::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace ssl = asio::ssl;
using tcp = asio::ip::tcp;

namespace {

constexpr std::uint64_t kAnyBody = std::uint64_t{1} << 40u;  // the route's own limit is checked once its header is in
constexpr int kSendBuffer = 256 * 1024;  // small enough that a slow line still moves bytes between two deadlines
constexpr std::size_t kDrainAtMost = 4u << 20u;
constexpr auto kDrainAtMostTime = std::chrono::seconds(15);

std::string_view view(beast::string_view text) noexcept { return {text.data(), text.size()}; }

class SessionBase {
public:
    virtual ~SessionBase() = default;
    virtual void run() = 0;
    virtual void closeWhenIdle() = 0;
};

//! What sessions share; lives as long as the server, touched on the one thread only.
struct Shared {
    const ListenOptions& options;
    Service& service;
    std::set<SessionBase*> sessions;
    std::map<std::string, std::size_t, std::less<>> perAddress;  //!< open connections
    std::map<const Route*, std::size_t> atOnce;                  //!< requests of routes that take only so many
    bool stopping = false;

    [[nodiscard]] bool full(const std::string& address) const {
        const auto most = address == options.trustedProxy ? options.maxConnections : isLoopback(address) ? options.maxPerLoopback : options.maxPerAddress;
        const auto held = perAddress.find(address);
        return sessions.size() >= options.maxConnections || (held != perAddress.end() && held->second >= most);
    }
};

//! The peer's address; empty when it has gone already. One that speaks IPv4 to an IPv6 socket is who it is elsewhere.
std::string peerOf(const tcp::socket& socket) {
    beast::error_code error;
    const auto address = socket.remote_endpoint(error).address();
    if (error) return {};
    if (address.is_v6() && address.to_v6().is_v4_mapped()) return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

template <class Stream>
class Session final : public SessionBase, public std::enable_shared_from_this<Session<Stream>> {
public:
    Session(Stream stream, Shared& shared) : m_stream(std::move(stream)), m_shared(shared), m_remote(peerOf(lowest().socket())) {
        m_shared.sessions.insert(this);
        ++m_shared.perAddress[m_remote];
    }
    ~Session() override {
        leaveRoute();
        m_shared.sessions.erase(this);
        if (const auto held = m_shared.perAddress.find(m_remote); --held->second == 0) m_shared.perAddress.erase(held);
    }

    void run() override {
        if constexpr (kTls) {
            lowest().expires_after(m_shared.options.step);
            m_stream.async_handshake(ssl::stream_base::server, [self = this->shared_from_this()](beast::error_code error) {
                if (!error) self->readHeader();
            });
        } else {
            readHeader();
        }
    }

    void closeWhenIdle() override {
        if (m_idle) lowest().close();
    }

private:
    static constexpr bool kTls = !std::is_same_v<Stream, beast::tcp_stream>;
    beast::tcp_stream& lowest() { return beast::get_lowest_layer(m_stream); }

    //! What moves a byte a minute is no reader and no writer: each step has its limit, and so has the whole.
    void expireStep(std::chrono::milliseconds step) { lowest().expires_at(std::min(std::chrono::steady_clock::now() + step, m_wholeBy)); }
    void expireWhole(std::chrono::milliseconds whole) { m_wholeBy = std::chrono::steady_clock::now() + whole; }

    void readHeader() {
        if (m_shared.stopping) return close();
        m_parser.emplace();
        m_parser->header_limit(static_cast<std::uint32_t>(m_shared.options.headerLimit));
        m_parser->body_limit(kAnyBody);
        m_idle = true;
        lowest().expires_after(m_shared.options.idle);
        http::async_read_header(m_stream, m_buffer, *m_parser, [self = this->shared_from_this()](beast::error_code error, std::size_t) {
            self->onHeader(error);
        });
    }

    void onHeader(beast::error_code error) {
        m_idle = false;
        if (error == http::error::header_limit) return refuse({Code::tooLarge, "header too large"});
        if (error && error.category() == http::make_error_code(http::error::bad_target).category() && error != http::error::end_of_stream &&
            error != http::error::partial_message)
            return refuse({Code::invalid, "not an HTTP request"});
        if (error) return close();
        expireWhole(m_shared.options.wholeRequest);
        const auto& head = m_parser->get();
        m_match = m_shared.service.match(view(head.method_string()), view(head.target()));
        const std::size_t limit = m_match.route ? m_match.route->bodyLimit : 0;
        if (const auto length = m_parser->content_length(); length && *length > limit && m_match.route)
            return refuse({Code::tooLarge, "body larger than " + std::to_string(limit) + " bytes: send it in parts"});
        if (!enterRoute()) return refuse({Code::inUse, "too many at once"});
        m_parser->body_limit(m_match.route ? limit : kDrainAtMost);
        if (beast::iequals(head[http::field::expect], "100-continue")) return sendContinue();
        readBody();
    }

    //! Large bodies are held in memory, so only so many are taken at a time; the others hear of it before they have sent theirs.
    [[nodiscard]] bool enterRoute() {
        if (!m_match.route || m_match.route->maxAtOnce == 0) return true;
        auto& held = m_shared.atOnce[m_match.route];
        if (held >= m_match.route->maxAtOnce) return false;
        ++held;
        m_entered = m_match.route;
        return true;
    }
    void leaveRoute() {
        if (m_entered) --m_shared.atOnce[m_entered];
        m_entered = nullptr;
    }

    void sendContinue() {
        static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
        expireStep(m_shared.options.step);
        asio::async_write(m_stream, asio::buffer(kContinue.data(), kContinue.size()),
                          [self = this->shared_from_this()](beast::error_code error, std::size_t) {
                              if (!error) self->readBody();
                          });
    }

    void readBody() {
        if (m_parser->is_done()) return onRequest();
        expireStep(m_shared.options.step);
        http::async_read_some(m_stream, m_buffer, *m_parser, [self = this->shared_from_this()](beast::error_code error, std::size_t) {
            if (error == http::error::body_limit) return self->refuse({Code::tooLarge, "body too large: send it in parts"});
            if (error && error != http::error::need_buffer && self->m_parser && !self->m_parser->is_done()) return self->close();
            self->readBody();
        });
    }

    void onRequest() {
        auto message = m_parser->release();
        Request request;
        request.method = std::string(view(message.method_string()));
        request.target = std::string(view(message.target()));
        const auto question = request.target.find('?');
        request.path = percentDecoded(std::string_view(request.target).substr(0, question), false);
        if (question != std::string::npos) request.query = parseForm(std::string_view(request.target).substr(question + 1));
        for (const auto& field : message) request.headers.insert_or_assign(text::lowerAscii(view(field.name_string())), std::string(view(field.value())));
        request.remote = clientOf(m_remote, request.header("x-forwarded-for"), m_shared.options.trustedProxy);
        request.body = std::move(message.body());
        m_keepAlive = message.keep_alive();
        m_version = message.version();
        m_isHead = message.method() == http::verb::head;
        lowest().expires_never();
        // The session may only die on its own thread, so the pool's copy gives its share back with the answer; the guard keeps that
        // thread running meanwhile.
        struct Waiting {
            std::shared_ptr<Session> session;
            asio::executor_work_guard<asio::any_io_executor> guard;
        };
        auto waiting = std::make_shared<std::optional<Waiting>>(
            Waiting{this->shared_from_this(), asio::make_work_guard(asio::any_io_executor(m_stream.get_executor()))});
        m_shared.service.handle(std::move(request), m_match, [waiting](Response response) {
            auto executor = (*waiting)->guard.get_executor();
            asio::post(executor, [held = std::move(*waiting), answer = std::move(response)]() mutable { held->session->send(std::move(answer)); });
            waiting->reset();
        });
    }

    void refuse(const Error& error) {
        m_keepAlive = false;
        m_drain = true;
        send(m_shared.service.refuse(error, m_match.route ? std::string_view(m_match.route->pattern) : "none"));
    }

    void send(Response response) {
        leaveRoute();
        if (m_shared.stopping) m_keepAlive = false;
        m_answer.emplace();
        m_answer->result(static_cast<unsigned>(response.status));
        m_answer->version(m_version);
        m_answer->set(http::field::server, "lianlu");
        if (!response.contentType.empty()) m_answer->set(http::field::content_type, response.contentType);
        for (const auto& [name, value] : response.headers) m_answer->set(name, value);
        m_answer->keep_alive(m_keepAlive);
        m_answer->content_length(response.status == 204 ? boost::optional<std::uint64_t>{} : response.body.size());
        if (!m_isHead) m_answer->body() = std::move(response.body);
        m_serializer.emplace(*m_answer);
        m_serializer->split(false);
        if (m_isHead) m_serializer->split(true);
        expireWhole(m_shared.options.wholeAnswer);
        writeSome();
    }

    void writeSome() {
        if (m_serializer->is_done() || (m_isHead && m_serializer->is_header_done())) return onSent();
        expireStep(m_shared.options.step);
        http::async_write_some(m_stream, *m_serializer, [self = this->shared_from_this()](beast::error_code error, std::size_t) {
            if (error && error != http::error::end_of_stream) return self->close();
            self->writeSome();
        });
    }

    void onSent() {
        m_serializer.reset();
        m_answer.reset();
        m_isHead = false;
        if (m_keepAlive) return readHeader();
        if constexpr (!kTls) {
            beast::error_code ignored;
            lowest().socket().shutdown(tcp::socket::shutdown_send, ignored);
        }
        // Closing on a sender in full flow would reset the connection and take the answer with it.
        if (m_drain) {
            expireWhole(kDrainAtMostTime);
            return drain();
        }
        close();
    }

    void drain() {
        expireStep(std::chrono::seconds(3));
        m_stream.async_read_some(m_buffer.prepare(16 * 1024), [self = this->shared_from_this()](beast::error_code error, std::size_t read) {
            self->m_drained += read;
            if (error || self->m_drained > kDrainAtMost) return self->close();
            self->drain();
        });
    }

    void close() {
        if constexpr (kTls) {
            if (!m_closing && lowest().socket().is_open()) {
                m_closing = true;
                lowest().expires_after(std::chrono::seconds(2));
                return m_stream.async_shutdown([self = this->shared_from_this()](beast::error_code) { self->lowest().close(); });
            }
        }
        lowest().close();
    }

    Stream m_stream;
    Shared& m_shared;
    std::string m_remote;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    Router::Match m_match;
    const Route* m_entered = nullptr;
    std::optional<http::response<http::string_body>> m_answer;
    std::optional<http::response_serializer<http::string_body>> m_serializer;
    unsigned m_version = 11;
    std::size_t m_drained = 0;
    std::chrono::steady_clock::time_point m_wholeBy{};
    bool m_keepAlive = false, m_isHead = false, m_idle = false, m_drain = false, m_closing = false;
};

}  // namespace

class HttpServer::Impl {
public:
    Impl(ListenOptions listenOptions, Service& service, Log& log)
        : m_options(std::move(listenOptions)), m_shared{m_options, service, {}, {}, {}, false}, m_log(log), m_acceptor(m_context), m_retry(m_context) {}

    ~Impl() { stop(std::chrono::seconds(0)); }

    Result<void> start() {
        LIANLU_CHECK(loadTls());
        beast::error_code error;
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
            m_shared.stopping = true;
            beast::error_code ignored;
            m_acceptor.close(ignored);
            m_retry.cancel();
            for (auto* session : m_shared.sessions) session->closeWhenIdle();
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
        beast::error_code error;
        m_tls->use_certificate_chain_file(m_options.certFile, error);
        if (error) return fail(Code::invalid, "certificate file cannot be used", "tls-cert");
        m_tls->use_private_key_file(m_options.keyFile, ssl::context::pem, error);
        if (error) return fail(Code::invalid, "key file cannot be used, or does not fit the certificate", "tls-key");
        return {};
    }

    void accept() {
        m_acceptor.async_accept([this](beast::error_code error, tcp::socket socket) {
            if (error == asio::error::operation_aborted || m_shared.stopping) return;
            if (error) {  // out of descriptors, most likely: breathe, then go on
                m_log.warn("accept failed");
                m_retry.expires_after(std::chrono::milliseconds(100));
                m_retry.async_wait([this](beast::error_code cancelled) {
                    if (!cancelled) accept();
                });
                return;
            }
            if (!m_shared.full(peerOf(socket))) open(std::move(socket));
            accept();
        });
    }

    void open(tcp::socket socket) {
        beast::error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        socket.set_option(asio::socket_base::send_buffer_size(kSendBuffer), ignored);
        socket.set_option(asio::socket_base::keep_alive(true), ignored);
        beast::tcp_stream stream(std::move(socket));
        if (m_tls)
            std::make_shared<Session<beast::ssl_stream<beast::tcp_stream>>>(beast::ssl_stream<beast::tcp_stream>(std::move(stream), *m_tls), m_shared)->run();
        else
            std::make_shared<Session<beast::tcp_stream>>(std::move(stream), m_shared)->run();
    }

    ListenOptions m_options;
    Shared m_shared;
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
