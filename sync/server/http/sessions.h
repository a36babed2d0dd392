// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include "sync/server/http/http_server.h"

#include <list>
#include <map>
#include <set>
#include <string>

//! What the connections of one server share. Thread: the server's one.
namespace lianlu::server {

//! \brief One connection, which keeps itself alive while something of it is under way.
class SessionBase {
public:
    SessionBase() = default;
    virtual ~SessionBase() = default;
    SessionBase(const SessionBase&) = delete;
    SessionBase& operator=(const SessionBase&) = delete;
    virtual void run() = 0;
    virtual void closeWhenIdle() = 0;
    virtual void closeNow() = 0;
};

//! \brief Who is connected. Streams are bounded by who hands them out, so they take no place of those that ask and go.
class Sessions {
public:
    Sessions(const ListenOptions& listenOptions, Service& theService) : options(listenOptions), service(theService) {}

    //! \brief Whether there is a place for one more of `address`. Where there is none, whoever has said nothing yet for the longest time gives up
    //! its own: silent connections keep nobody out who has something to say.
    [[nodiscard]] bool admits(const std::string& address);
    void add(SessionBase* session, const std::string& address);
    //! \brief It has asked its first question.
    void heard(const SessionBase* session);
    void remove(SessionBase* session, const std::string& address);
    void addStream(SessionBase* session) { m_streams.insert(session); }
    void removeStream(SessionBase* session) { m_streams.erase(session); }
    //! \brief No new requests from now on; idle ones close, streams end.
    void stop();
    [[nodiscard]] bool stopping() const noexcept { return m_stopping; }

    const ListenOptions& options;
    Service& service;
    std::map<const Route*, std::size_t> atOnce;  //!< requests of routes that take only so many

private:
    struct Silent {
        SessionBase* session = nullptr;
        std::string address;
    };
    [[nodiscard]] bool closeSilent(const std::string* address);

    std::set<SessionBase*> m_all, m_streams;
    std::list<Silent> m_silent;  //!< the oldest first
    std::map<std::string, std::size_t, std::less<>> m_perAddress;
    bool m_stopping = false;
};

//! \brief The peer's address; empty when it has gone already. One that speaks IPv4 to an IPv6 socket is who it is elsewhere.
[[nodiscard]] std::string peerOf(const boost::asio::ip::tcp::socket& socket);

//! \brief Serves a connection from here on. `tls`: null for plain HTTP.
void openSession(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls, Sessions& sessions);

}  // namespace lianlu::server
