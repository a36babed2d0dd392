// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "models/base/clock.h"

namespace lianlu::server {

//! \brief One e-mail before it is written out. Addresses have passed isPlainAddress.
struct Mail {
    std::string fromName;
    std::string fromAddress;
    std::string toName;
    std::string toAddress;
    std::string subject;
    std::string text;
    std::string html;
    std::string messageId;  //!< without < >
    Time date{};
    std::string unsubscribeUrl;  //!< RFC 8058, one click; empty: none
};

//! \brief The message of RFC 5322 with multipart/alternative (text, then HTML), UTF-8, lines of at most 76 characters ending in CRLF.
//! Control characters in any header value become blanks, so no value can open a header of its own.
[[nodiscard]] std::string writeMail(const Mail& mail);

//! \brief RFC 2047: `value` as it stands where it is short printable ASCII, else encoded words of at most 75 characters, folded.
//! `used`: characters of the line already taken by the header's name.
[[nodiscard]] std::string headerText(std::string_view value, std::size_t used);

//! \brief RFC 2045 quoted-printable; line ends of the text are CRLF in the result.
[[nodiscard]] std::string quotedPrintable(std::string_view text);
//! \brief Base64 in lines of 76.
[[nodiscard]] std::string base64Lines(std::string_view text);

//! \brief Date of RFC 5322 in UTC: "Tue, 10 Mar 2026 12:00:00 +0000".
[[nodiscard]] std::string mailDate(Time time);

}  // namespace lianlu::server
