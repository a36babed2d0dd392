// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"

namespace lianlu::domain {

//! \brief What the variables {name} {product} {coupon} {link} {guide} {store} of a message become.
struct MessageValues {
    std::string name;
    std::string product;  //!< empty: the offer has none, and {product} is an input error
    std::string coupon;   //!< empty: the offer has none, and {coupon} is an input error
    std::string link;     //!< absolute http(s) address
    std::string guide;
    std::string store;
};

//! \brief What stands around the guide's words: who sends, in which language, and the way out.
struct MessageFrame {
    std::string brand;
    std::string language;         //!< BCP 47; zh-Hant, zh-TW, zh-HK, other zh, else English
    std::string unsubscribeLink;  //!< empty: no such line (a channel that is not mail)
    bool byHand = false;          //!< a person sends it: who sends stands above it in their chat, and nothing is put around the words
};

//! \brief A message as the person gets it.
struct Message {
    std::string subject;  //!< one line
    std::string text;     //!< lines end in \n
    std::string html;     //!< a whole document, every value escaped
};

//! What a preview puts where the server will put its own: the device can neither issue a coupon nor make a link.
inline constexpr std::string_view kCouponPlaceholder = "XXXX-XXXX-XXXX-XXXX-XXXX";
inline constexpr std::string_view kLinkPlaceholder = "https://mall.example/l/XXXXXXXX";
inline constexpr std::string_view kUnsubscribePlaceholder = "https://mall.example/u/XXXXXXXX";

//! \brief The names a message may use, without braces.
[[nodiscard]] const std::vector<std::string>& messageVariables();

//! \brief That subject and body use known variables only. Code::invalid, subject of the error: the unknown names, with commas.
[[nodiscard]] Result<void> checkMessage(std::string_view subject, std::string_view body);

//! \brief The message as it is sent; the preview is this very function with placeholders. A coupon or link that the body does
//! not mention is put below it, for an offer without them would be of no use. Pure; thread: any. Errors as checkMessage, and
//! Code::invalid "coupon" or "product" where the text names what the offer has not.
[[nodiscard]] Result<Message> renderMessage(std::string_view subject, std::string_view body, const MessageValues& values,
                                            const MessageFrame& frame);

//! \brief & < > " ' as entities.
[[nodiscard]] std::string escapeHtml(std::string_view text);

}  // namespace lianlu::domain
