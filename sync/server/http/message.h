// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/base/result.h"

//! Requests and answers without any transport: handlers see nothing of Beast.
namespace lianlu::domain {
struct Policy;
}
namespace lianlu::server {

struct Request {
    std::string method;  //!< GET, POST, …
    std::string target;  //!< as sent
    std::string path;    //!< percent-decoded, without query
    std::map<std::string, std::string, std::less<>> query;
    std::map<std::string, std::string, std::less<>> headers;  //!< names in lower case
    std::map<std::string, std::string, std::less<>> params;   //!< from the route's pattern
    std::string body;    //!< already decompressed
    std::string remote;  //!< address of the peer, without port; never logged
    const domain::Policy* policy = nullptr;  //!< of the route it was matched to

    [[nodiscard]] std::string_view header(std::string_view lowerName) const noexcept;
    [[nodiscard]] std::string_view param(std::string_view name) const noexcept;
    [[nodiscard]] std::string_view queryValue(std::string_view name) const noexcept;
    //! \brief The form of a body of type multipart/form-data, else of application/x-www-form-urlencoded.
    [[nodiscard]] std::map<std::string, std::string, std::less<>> form() const;
};

//! \brief A body that goes on for as long as there is something to tell. The transport takes what there is whenever the peer has room for
//! it, so what waits meanwhile is the stream's own to bound.
class BodyStream {
public:
    struct Piece {
        std::string bytes;
        bool last = false;
    };
    BodyStream() = default;
    virtual ~BodyStream() = default;
    BodyStream(const BodyStream&) = delete;
    BodyStream& operator=(const BodyStream&) = delete;
    //! \brief No bytes and not the last: nothing now. Thread: the transport's.
    [[nodiscard]] virtual Piece take() = 0;
    //! \brief `ready` is called on any thread once there is something to take. An empty one ends that: after this call no older one runs.
    virtual void onReady(std::function<void()> ready) = 0;
};

struct Response {
    int status = 200;
    std::string contentType = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string fault{};  //!< of a 5xx: what failed, for the log; never sent
    std::shared_ptr<BodyStream> stream{};  //!< in place of the body

    [[nodiscard]] static Response json(std::string body);
    [[nodiscard]] static Response html(std::string body, int status = 200);
    [[nodiscard]] static Response empty(int status);
    //! \brief 302 to `location`, which must be checked by the caller.
    [[nodiscard]] static Response redirect(std::string location);
};

//! \brief RFC 9457 answer: status by code, `type` urn:lianlu:<code>, Retry-After where the error has one. From 500 on the code is
//! `server`, whatever it was here; so it is with what the database says of its own. `status`: where the code's does not do.
[[nodiscard]] Response problem(const Error& error, int status = 0);
[[nodiscard]] int httpStatus(Code code) noexcept;

//! \brief a=1&b=%20 → map; at most 100 entries, broken escapes are kept as they are.
[[nodiscard]] std::map<std::string, std::string, std::less<>> parseForm(std::string_view text);
[[nodiscard]] std::string percentDecoded(std::string_view text, bool plusIsBlank);

}  // namespace lianlu::server
