// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/sessions.h"

#include "sync/server/http/peer.h"

#include <algorithm>
#include <iterator>

namespace lianlu::server {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

bool Sessions::admits(const std::string& address) {
    const auto most = address == options.trustedProxy ? options.maxConnections : isLoopback(address) ? options.maxPerLoopback : options.maxPerAddress;
    const auto held = m_perAddress.find(address);
    if (held != m_perAddress.end() && held->second >= most && !closeSilent(&address)) return false;
    return m_all.size() < options.maxConnections || closeSilent(nullptr);
}

bool Sessions::closeSilent(const std::string* address) {
    const auto oldest = address ? std::find_if(m_silent.begin(), m_silent.end(), [&](const Silent& one) { return one.address == *address; }) : m_silent.begin();
    if (oldest == m_silent.end()) return false;
    auto* const session = oldest->session;
    m_silent.erase(oldest);
    session->closeNow();
    return true;
}

void Sessions::add(SessionBase* session, const std::string& address) {
    m_all.insert(session);
    ++m_perAddress[address];
    m_silent.push_back({session, address});
}

void Sessions::heard(const SessionBase* session) {
    // One of a few thousand, once for each connection; those that have just come stand at the end.
    const auto silent = std::find_if(m_silent.rbegin(), m_silent.rend(), [session](const Silent& one) { return one.session == session; });
    if (silent != m_silent.rend()) m_silent.erase(std::next(silent).base());
}

void Sessions::remove(SessionBase* session, const std::string& address) {
    heard(session);
    m_all.erase(session);
    if (const auto held = m_perAddress.find(address); --held->second == 0) m_perAddress.erase(held);
}

void Sessions::stop() {
    m_stopping = true;
    for (auto* session : m_all) session->closeWhenIdle();
    for (auto* session : m_streams) session->closeWhenIdle();
}

std::string peerOf(const tcp::socket& socket) {
    boost::system::error_code error;
    const auto address = socket.remote_endpoint(error).address();
    if (error) return {};
    if (address.is_v6() && address.to_v6().is_v4_mapped()) return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

}  // namespace lianlu::server
