// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "sync/client/transport.h"

namespace lianlu::test {

//! \brief PEM texts for a TLS server.
struct Certificate {
    std::string certificate, key;
};

struct CertificateWish {
    std::string host = "localhost";
    bool expired = false;
    bool selfSigned = false;
};

//! \brief A certificate authority made for one test.
class TestAuthority {
public:
    TestAuthority();
    ~TestAuthority();
    [[nodiscard]] std::string certificate() const;  //!< PEM, to be trusted
    [[nodiscard]] Certificate issue(const CertificateWish& wish) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

//! \brief A server on a free loopback port, one connection after another, each for one request. Speaks HTTP/1.1 or, given a
//! certificate, HTTPS; what it answers is the test's business to the last byte. Ends with the object.
class LoopbackServer {
public:
    //! \brief Raw request → raw bytes of the answer; empty: the connection is dropped.
    using Raw = std::function<std::string(const sync::HttpRequest&)>;

    explicit LoopbackServer(Raw answer, const Certificate* tls = nullptr);
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    [[nodiscard]] std::string url(const std::string& host = "localhost") const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

//! \brief The bytes of an answer with its length.
[[nodiscard]] std::string rawAnswer(const sync::HttpAnswer& answer);
[[nodiscard]] std::string gzipped(const std::string& text);

}  // namespace lianlu::test
