// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "sync/client/engine.h"
#include "sync/client/transport.h"

namespace lianlu::sync {

struct CurlLimits {
    std::chrono::milliseconds connect{10'000};
    std::chrono::seconds stall{30};  //!< no byte either way for so long: timedOut
};

//! \brief HTTPS by libcurl: certificate and host name checked, no redirects followed, connection kept between requests.
class CurlTransport final : public Transport {
public:
    //! \brief Code::invalid: not an https address (http is taken for this machine alone), or the CA file cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<CurlTransport>> create(const ServerAddress& server, CurlLimits limits = {});
    ~CurlTransport() override;
    [[nodiscard]] Result<HttpAnswer> send(const HttpRequest& request) override;
    [[nodiscard]] Result<HttpAnswer> stream(const HttpRequest& request, const OnPiece& onPiece) override;
    void interrupt() override;

private:
    class Impl;
    explicit CurlTransport(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

//! \brief "https://host[:port]" without a slash at the end, from what a person typed; Code::invalid with subject "server".
[[nodiscard]] Result<std::string> normalServerUrl(const std::string& typed);

}  // namespace lianlu::sync
