// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include "models/base/text.h"
#include "sync/server/http/peer.h"
#include "sync/server/http/sessions.h"
#include "sync/server/http/stream_session.h"

#include <algorithm>
#include <optional>

namespace lianlu::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace ssl = asio::ssl;
using tcp = asio::ip::tcp;

namespace {

constexpr std::uint64_t kAnyBody = std::uint64_t{1} << 40u;  // the route's own limit is checked once its header is in
constexpr std::size_t kReadAtOnce = 64 * 1024;
constexpr int kSendBuffer = 256 * 1024;  // small enough that a slow line still moves bytes between two deadlines
constexpr std::size_t kDrainAtMost = 4u << 20u;
constexpr auto kDrainAtMostTime = std::chrono::seconds(15);

std::string_view view(beast::string_view text) noexcept { return {text.data(), text.size()}; }

template <class Stream>
class Session final : public SessionBase, public std::enable_shared_from_this<Session<Stream>> {
public:
    Session(Stream stream, Sessions& sessions) : m_stream(std::move(stream)), m_sessions(sessions), m_remote(peerOf(lowest().socket())) {
        m_sessions.add(this, m_remote);
    }
    ~Session() override {
        leaveRoute();
        m_sessions.remove(this, m_remote);
    }

    void run() override {
        if constexpr (kTls) {
            lowest().expires_after(m_sessions.options.greeting);
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
    void closeNow() override { lowest().close(); }

private:
    static constexpr bool kTls = !std::is_same_v<Stream, beast::tcp_stream>;
    beast::tcp_stream& lowest() { return beast::get_lowest_layer(m_stream); }

    //! What moves a byte a minute is no reader and no writer: each step has its limit, and so has the whole.
    void expireStep(std::chrono::milliseconds step) { lowest().expires_at(std::min(std::chrono::steady_clock::now() + step, m_wholeBy)); }
    void expireWhole(std::chrono::milliseconds whole) { m_wholeBy = std::chrono::steady_clock::now() + whole; }

    void readHeader() {
        if (m_sessions.stopping()) return close();
        m_parser.emplace();
        m_parser->header_limit(static_cast<std::uint32_t>(m_sessions.options.headerLimit));
        m_parser->body_limit(kAnyBody);
        // Whoever waits for a long time holds no room.
        if (m_buffer.size() == 0) m_buffer.shrink_to_fit();
        m_idle = true;
        if (m_heard) lowest().expires_after(m_sessions.options.idle);
        else lowest().expires_after(m_sessions.options.greeting);
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
        if (!std::exchange(m_heard, true)) m_sessions.heard(this);
        expireWhole(m_sessions.options.wholeRequest);
        const auto& head = m_parser->get();
        m_match = m_sessions.service.match(view(head.method_string()), view(head.target()));
        const std::size_t limit = m_match.route ? m_match.route->bodyLimit : 0;
        if (const auto length = m_parser->content_length(); length && *length > limit && m_match.route)
            return refuse({Code::tooLarge, "body larger than " + std::to_string(limit) + " bytes: send it in parts"});
        if (m_match.route && (m_match.route->door.glance || m_match.route->door.admit)) return askDoor();
        goIn();
    }

    //! Whoever is not let in has sent a header for nothing, and a body to nobody.
    void askDoor() {
        lowest().expires_never();
        m_sessions.service.admit(requestOf(m_parser->get()), m_match, backHere<Result<void>>([](Session& self, Result<void> admitted) {
            if (!admitted) return self.refuse(admitted.error());
            self.goIn();
        }));
    }

    void goIn() {
        if (!enterRoute()) return refuse({Code::inUse, "too many at once"});
        const auto& head = m_parser->get();
        const std::size_t limit = m_match.route ? m_match.route->bodyLimit : 0;
        m_parser->body_limit(m_match.route ? limit : kDrainAtMost);
        // A body is read into the room there is; without any that would be 512 bytes at a time, each with its own limit of time.
        if (!m_parser->is_done()) m_buffer.reserve(std::min<std::uint64_t>(m_parser->content_length().value_or(kReadAtOnce), kReadAtOnce));
        if (beast::iequals(head[http::field::expect], "100-continue")) return sendContinue();
        readBody();
    }

    //! Large bodies are held in memory, so only so many are taken at a time; the others hear of it before they have sent theirs.
    [[nodiscard]] bool enterRoute() {
        if (!m_match.route || m_match.route->maxAtOnce == 0) return true;
        auto& held = m_sessions.atOnce[m_match.route];
        if (held >= m_match.route->maxAtOnce) return false;
        ++held;
        m_entered = m_match.route;
        return true;
    }
    void leaveRoute() {
        if (m_entered) --m_sessions.atOnce[m_entered];
        m_entered = nullptr;
    }

    void sendContinue() {
        static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
        expireStep(m_sessions.options.step);
        asio::async_write(m_stream, asio::buffer(kContinue.data(), kContinue.size()),
                          [self = this->shared_from_this()](beast::error_code error, std::size_t) {
                              if (!error) self->readBody();
                          });
    }

    void readBody() {
        if (m_parser->is_done()) return onRequest();
        expireStep(m_sessions.options.step);
        http::async_read_some(m_stream, m_buffer, *m_parser, [self = this->shared_from_this()](beast::error_code error, std::size_t) {
            if (error == http::error::body_limit) return self->refuse({Code::tooLarge, "body too large: send it in parts"});
            if (error && error != http::error::need_buffer && self->m_parser && !self->m_parser->is_done()) return self->close();
            self->readBody();
        });
    }

    template <class Message>
    [[nodiscard]] Request requestOf(const Message& message) const {
        Request request;
        request.method = std::string(view(message.method_string()));
        request.target = std::string(view(message.target()));
        const auto question = request.target.find('?');
        request.path = percentDecoded(std::string_view(request.target).substr(0, question), false);
        if (question != std::string::npos) request.query = parseForm(std::string_view(request.target).substr(question + 1));
        for (const auto& field : message) request.headers.insert_or_assign(text::lowerAscii(view(field.name_string())), std::string(view(field.value())));
        request.remote = clientOf(m_remote, request.header("x-forwarded-for"), m_sessions.options.trustedProxy);
        return request;
    }

    //! For another thread to call once, with what it found out. The session may only die on its own thread, so the other's copy gives its
    //! share back with the answer; the guard keeps that thread running meanwhile.
    template <class Found>
    [[nodiscard]] std::function<void(Found)> backHere(void (*then)(Session&, Found)) {
        struct Waiting {
            std::shared_ptr<Session> session;
            asio::executor_work_guard<asio::any_io_executor> guard;
        };
        auto waiting = std::make_shared<std::optional<Waiting>>(
            Waiting{this->shared_from_this(), asio::make_work_guard(asio::any_io_executor(m_stream.get_executor()))});
        return [waiting, then](Found found) {
            auto executor = (*waiting)->guard.get_executor();
            asio::post(executor, [held = std::move(*waiting), then, what = std::move(found)]() mutable { then(*held->session, std::move(what)); });
            waiting->reset();
        };
    }

    void onRequest() {
        auto message = m_parser->release();
        auto request = requestOf(message);
        request.body = std::move(message.body());
        m_keepAlive = message.keep_alive();
        m_version = message.version();
        m_isHead = message.method() == http::verb::head;
        lowest().expires_never();
        m_sessions.service.handle(std::move(request), m_match, backHere<Response>([](Session& self, Response answer) { self.send(std::move(answer)); }));
    }

    void refuse(const Error& error) {
        m_keepAlive = false;
        m_drain = true;
        send(m_sessions.service.refuse(error, m_match.route ? std::string_view(m_match.route->pattern) : "none"));
    }

    void send(Response response) {
        leaveRoute();
        if (response.stream && !m_isHead) return std::make_shared<StreamSession<Stream>>(std::move(m_stream), m_sessions, std::move(response), m_version)->run();
        if (m_sessions.stopping()) m_keepAlive = false;
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
        expireWhole(m_sessions.options.wholeAnswer);
        writeSome();
    }

    void writeSome() {
        if (m_serializer->is_done() || (m_isHead && m_serializer->is_header_done())) return onSent();
        expireStep(m_sessions.options.step);
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
    Sessions& m_sessions;
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
    bool m_keepAlive = false, m_isHead = false, m_idle = false, m_heard = false, m_drain = false, m_closing = false;
};

}  // namespace

void openSession(tcp::socket socket, ssl::context* tls, Sessions& sessions) {
    beast::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    socket.set_option(asio::socket_base::send_buffer_size(kSendBuffer), ignored);
    socket.set_option(asio::socket_base::keep_alive(true), ignored);
    beast::tcp_stream stream(std::move(socket));
    if (tls)
        std::make_shared<Session<beast::ssl_stream<beast::tcp_stream>>>(beast::ssl_stream<beast::tcp_stream>(std::move(stream), *tls), sessions)->run();
    else
        std::make_shared<Session<beast::tcp_stream>>(std::move(stream), sessions)->run();
}

}  // namespace lianlu::server
