// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"

namespace lianlu::server {

enum class SmtpTls : std::uint8_t {
    whenOffered,  //!< STARTTLS where the server has it; smtps:// always
    required,     //!< STARTTLS or no message
};

struct SmtpSettings {
    std::string url;  //!< smtp://host:port or smtps://host:port
    std::string user;
    std::string password;
    SmtpTls tls = SmtpTls::whenOffered;
    std::string caFile;      //!< empty: the system's
    std::string heloName;    //!< how we name ourselves; empty: localhost
    int timeoutSeconds = 120;  //!< for one message, connecting included; filters may think for long after DATA

    //! \brief Scheme, host, port; that a password does not travel in the clear to another machine. Code::invalid, subject LIANLU_SMTP.
    [[nodiscard]] Result<void> check() const;
};

//! \brief What became of one message.
struct SmtpOutcome {
    enum class Kind : std::uint8_t {
        sent,         //!< the far side has taken it
        later,        //!< it was not taken, try again: 4xx, no connection, or a refusal that is about us and not the address
        rejected,     //!< it will never be taken: 5xx
        unconfirmed,  //!< all of it was handed over and no answer came: it may or may not have been taken
    };
    Kind kind = Kind::later;
    bool addressBad = false;  //!< with rejected: the address does not exist or does not take mail
    int code = 0;             //!< of the last answer, 0: none
    std::string words;        //!< for people: code and words of the far side, without addresses, at most 300 characters
};

//! \brief Hands messages to an SMTP server and keeps the connection for the next. Thread: one at a time.
class SmtpSender {
public:
    //! \brief `settings` must have passed check().
    explicit SmtpSender(SmtpSettings settings);
    ~SmtpSender();
    SmtpSender(SmtpSender&&) noexcept;

    //! \brief Sends `mail` (headers and body, lines end in CRLF) to one recipient. Blocks up to the time-out. Addresses must have passed
    //! text::normalEmail and be ASCII; others come back as rejected without being sent.
    [[nodiscard]] SmtpOutcome send(const std::string& from, const std::string& to, std::string_view mail);

private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
    SmtpSettings m_settings;
};

//! \brief Printable ASCII with one @: what we put between < and >.
[[nodiscard]] bool isPlainAddress(std::string_view address) noexcept;

}  // namespace lianlu::server
