// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

namespace lianlu {

//! \brief What went wrong, as a machine tells it. Only ui and the command line turn a code into a sentence.
//! The names (see codeName) are stable: they stand in logs, in --json output and in problem+json.
enum class Code : std::uint8_t {
    invalid,              //!< the input breaks a rule; `subject` names the field
    notFound,             //!< no such row, file or command
    exists,               //!< there is one already
    forbidden,            //!< the role or the scope does not allow it
    unauthenticated,      //!< no valid session: sign in again
    wrongCredentials,     //!< login or password do not fit
    wrongPassphrase,      //!< the passphrase or recovery code opens no slot
    keychainUnavailable,  //!< this slot needs the keychain and it does not answer
    damaged,              //!< the file opened with the right key and its content is broken
    notOurs,              //!< the file is not a Lianlu store (plain SQLite, other format)
    tooNew,               //!< written by a newer version of the program
    inUse,                //!< another process holds the store
    diskFull,
    readOnly,
    io,                   //!< any other failure of the disk
    unreachable,          //!< no connection: name, route, refused
    timedOut,
    tlsUntrusted,         //!< certificate expired, unknown, or for another host
    notLianlu,            //!< something answered that is not our server: captive portal, proxy page
    rateLimited,          //!< 429 or 503; `retryAfterSeconds` says when
    tooLarge,             //!< 413, or over a limit of ours
    protocolTooOld,       //!< 426: this program must be updated; the work stays
    cursorDiverged,       //!< 409: the server's history is another one
    cursorExpired,        //!< 410: bootstrap again
    sequenceGap,          //!< 409: op_seq is not the expected one
    conflict,             //!< somebody else changed the same
    refused,              //!< a business rule says no; `context` names the rule
    cancelled,
    unsupported,
    server,               //!< 5xx, or the database failed
    internal,             //!< a bug of ours
};

[[nodiscard]] std::string_view codeName(Code code) noexcept;

//! \brief An error at a module's edge. Never holds personal data, a key or an SQL parameter.
struct Error {
    Code code = Code::internal;
    std::string context;                         //!< developer's words: which step failed
    std::string subject{};                       //!< the field, option or file name a person can act on; may be empty
    int retryAfterSeconds = 0;                   //!< with rateLimited
    std::shared_ptr<const Error> cause{};        //!< what lay below

    [[nodiscard]] Error causedBy(Error below) &&;
    //! \brief "code: context (subject) <- code: context …", for logs.
    [[nodiscard]] std::string describe() const;
};

template <class T>
using Result = tl::expected<T, Error>;

//! \brief `return fail(Code::invalid, "parse date", "birthday");`
[[nodiscard]] inline tl::unexpected<Error> fail(Code code, std::string context, std::string subject = {}) {
    return tl::unexpected<Error>(Error{code, std::move(context), std::move(subject)});
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace lianlu

#define LIANLU_JOIN_(a, b) a##b
#define LIANLU_JOIN(a, b) LIANLU_JOIN_(a, b)
//! \brief Evaluates a Result<T>, returns its error from the enclosing function, else binds the value.
#define LIANLU_TRY(declaration, ...) LIANLU_TRY_IMPL(LIANLU_JOIN(tryResult, __LINE__), declaration, __VA_ARGS__)
#define LIANLU_TRY_IMPL(name, declaration, ...) \
    auto name = (__VA_ARGS__);                  \
    if (!name) return ::tl::unexpected(std::move(name).error()); \
    declaration = std::move(*name)
//! \brief The same for Result<void>.
#define LIANLU_CHECK(...)                                                                        \
    do {                                                                                         \
        if (auto checked_ = (__VA_ARGS__); !checked_) return ::tl::unexpected(std::move(checked_).error()); \
    } while (false)
