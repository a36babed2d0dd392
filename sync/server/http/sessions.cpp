// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/sessions.h"

#include "sync/server/http/peer.h"

namespace lianlu::server {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

bool Sessions::full(const std::string& address) const {
    const auto most = address == options.trustedProxy ? options.maxConnections : isLoopback(address) ? options.maxPerLoopback : options.maxPerAddress;
    const auto held = m_perAddress.find(address);
    return m_all.size() >= options.maxConnections || (held != m_perAddress.end() && held->second >= most);
}

void Sessions::add(SessionBase* session, const std::string& address) {
    m_all.insert(session);
    ++m_perAddress[address];
}

void Sessions::remove(SessionBase* session, const std::string& address) {
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
