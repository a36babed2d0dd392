// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/scope.h"

//! The wake-up stream, GET /v1/wake: Server-Sent Events (WHATWG HTML, section 9.2) that say where a scope has got to, and nothing else.
namespace lianlu::protocol {

inline constexpr const char* kWakePath = "/v1/wake";
inline constexpr std::string_view kEventStream = "text/event-stream";
//! \brief Something is sent at least so often, be it an empty comment: whoever hears nothing for three of them is talking to nobody.
inline constexpr std::chrono::seconds kWakeBeat{15};
inline constexpr std::string_view kWakeComment = ":\n\n";
//! \brief Longest wait that a server asks of a listener whose stream ended.
inline constexpr std::chrono::milliseconds kWakeRetry{5'000};

struct Wake {
    domain::Scope scope;
    std::int64_t head = 0;

    friend bool operator==(const Wake&, const Wake&) = default;
};

//! \brief One event as it goes over the wire. `scope` in its text form.
[[nodiscard]] std::string wakeEvent(std::string_view scope, std::int64_t head);
//! \brief What a stream begins with.
[[nodiscard]] std::string wakeGreeting();

//! \brief Takes a stream apart, however it is cut. Comments, other events and unknown fields are passed over. Thread: one.
class WakeReader {
public:
    //! \brief Adds what is whole by now to `wakes`. invalid: a line or an event longer than any of ours.
    [[nodiscard]] Result<void> feed(std::string_view bytes, std::vector<Wake>& wakes);
    //! \brief What the server asked for last; between a second and five minutes.
    [[nodiscard]] std::chrono::milliseconds retry() const noexcept { return m_retry; }

private:
    void line(std::string_view whole, std::vector<Wake>& wakes);
    void dispatch(std::vector<Wake>& wakes);

    std::string m_line, m_event, m_data;
    bool m_afterReturn = false;  //!< the next '\n' belongs to a "\r\n"
    std::chrono::milliseconds m_retry = kWakeRetry;
};

}  // namespace lianlu::protocol
