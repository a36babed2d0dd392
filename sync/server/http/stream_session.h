// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>

#include "sync/server/http/sessions.h"
#include "sync/server/http/socket_patience.h"

#include <array>
#include <memory>
#include <string>

#include <fmt/format.h>

namespace lianlu::server {

//! \brief Sends a BodyStream for as long as both sides want it, one piece under way at a time. A peer that takes nothing holds up its own
//! pieces alone, and past the step's limit it is gone; so is one that says anything more.
template <class Stream>
class StreamSession final : public SessionBase, public std::enable_shared_from_this<StreamSession<Stream>> {
public:
    StreamSession(Stream stream, Sessions& sessions, Response response, unsigned version)
        : m_stream(std::move(stream)), m_sessions(sessions), m_body(std::move(response.stream)), m_chunked(version >= 11) {
        m_sessions.addStream(this);
        m_out = fmt::format("HTTP/1.1 {} OK\r\nServer: lianlu\r\nContent-Type: {}\r\n", response.status, response.contentType);
        for (const auto& [name, value] : response.headers) m_out += fmt::format("{}: {}\r\n", name, value);
        m_out += m_chunked ? "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" : "Connection: close\r\n\r\n";
    }
    ~StreamSession() override {
        m_body->onReady({});
        m_sessions.removeStream(this);
    }

    void run() override {
        auto& socket = boost::beast::get_lowest_layer(m_stream);
        giveUpUnheard(socket.socket().native_handle(), kUnheard);
        socket.expires_never();
        watch();
        m_body->onReady([weak = this->weak_from_this(), executor = m_stream.get_executor()] {
            boost::asio::post(executor, [weak] {
                if (const auto self = weak.lock()) self->pump();
            });
        });
        m_ending = m_sessions.stopping();
        write();
    }

    void closeWhenIdle() override {
        m_ending = true;
        pump();
    }

    void closeNow() override { close(); }

private:
    static constexpr std::chrono::seconds kUnheard{45};

    void watch() {
        m_stream.async_read_some(boost::asio::buffer(m_heard), [self = this->shared_from_this()](boost::beast::error_code, std::size_t) { self->close(); });
    }

    void pump() {
        if (m_writing || m_last) return;
        auto piece = m_body->take();
        m_last = piece.last || m_ending;
        m_out.clear();
        if (!piece.bytes.empty()) m_out = m_chunked ? fmt::format("{:x}\r\n{}\r\n", piece.bytes.size(), piece.bytes) : std::move(piece.bytes);
        if (m_last && m_chunked) m_out += "0\r\n\r\n";
        if (!m_out.empty()) write();
        else if (m_last) close();
    }

    void write() {
        m_writing = true;
        boost::beast::get_lowest_layer(m_stream).expires_after(m_sessions.options.step);
        boost::asio::async_write(m_stream, boost::asio::buffer(m_out), [self = this->shared_from_this()](boost::beast::error_code error, std::size_t) {
            self->m_writing = false;
            self->m_out = {};
            if (error || self->m_last) return self->close();
            self->pump();
        });
    }

    //! Where the end was told, the body's own last chunk is the farewell.
    void close() { boost::beast::get_lowest_layer(m_stream).close(); }

    Stream m_stream;
    Sessions& m_sessions;
    std::shared_ptr<BodyStream> m_body;
    std::string m_out;
    std::array<char, 64> m_heard{};
    bool m_chunked, m_writing = false, m_ending = false, m_last = false;
};

}  // namespace lianlu::server
