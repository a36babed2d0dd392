// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/base/result.h"

namespace lianlu::sync {

struct HttpRequest {
    std::string method = "GET";
    std::string path;  //!< from the first slash on, percent-encoded
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::size_t maxAnswerBytes = std::size_t{8} << 20u;  //!< after decompression; more gives Code::tooLarge
    std::chrono::milliseconds timeout{120'000};          //!< of the whole exchange; a stream has none
    std::chrono::seconds stall{0};                       //!< no byte either way for so long: timedOut; zero: as the transport has it
    std::function<bool()> cancelled;                     //!< asked at least once a second; true gives Code::cancelled
    std::function<void()> onSent;                        //!< after the last byte went out, before the answer is looked at
};

struct HttpAnswer {
    int status = 0;
    std::map<std::string, std::string, std::less<>> headers;  //!< names in lower case
    std::string body;                                         //!< decompressed

    //! \brief Empty where the header is missing.
    [[nodiscard]] std::string_view header(std::string_view lowerCaseName) const noexcept {
        const auto found = headers.find(lowerCaseName);
        return found == headers.end() ? std::string_view{} : std::string_view{found->second};
    }
};

//! \brief The road to one server. An answer of any status is a success here; errors are unreachable, timedOut, tlsUntrusted,
//! tooLarge, cancelled. Thread: one exchange at a time, and one stream beside it.
class Transport {
public:
    //! \brief Head of the answer, without its body, and the bytes that have come. False: enough, end it.
    using OnPiece = std::function<bool(const HttpAnswer& head, std::string_view bytes)>;

    Transport() = default;
    virtual ~Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    [[nodiscard]] virtual Result<HttpAnswer> send(const HttpRequest& request) = 0;
    //! \brief Hands the body of a 200 over as it comes, for as long as the server goes on; its end is a success. An answer of another status
    //! comes whole, as from send(). cancelled: asked to end, by whichever side. unsupported: this road carries no streams.
    [[nodiscard]] virtual Result<HttpAnswer> stream(const HttpRequest& /*request*/, const OnPiece& /*onPiece*/) {
        return fail(Code::unsupported, "this road carries no streams");
    }
    //! \brief A running stream asks `cancelled` at once, not within its second. Thread: any.
    virtual void interrupt() {}
};

}  // namespace lianlu::sync
