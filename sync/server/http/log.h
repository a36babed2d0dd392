// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <mutex>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "models/base/clock.h"

namespace lianlu::server {

//! \brief One JSON object a line. Holds no personal data: names of routes, codes, counts and times only; what looks like it all the same is masked
//! (support::masked), and a value has at most 2 KiB. Thread: any.
class Log {
public:
    using Value = std::variant<std::int64_t, double, std::string_view, bool>;
    using Field = std::pair<std::string_view, Value>;

    //! \brief Takes a line with its end, one at a time.
    using Sink = std::function<void(std::string_view line)>;

    Log(std::ostream& out, const Clock& clock) : m_sink([&out](std::string_view line) { out << line << std::flush; }), m_clock(clock) {}
    Log(Sink sink, const Clock& clock) : m_sink(std::move(sink)), m_clock(clock) {}
    void info(std::string_view message, std::initializer_list<Field> fields = {}) { write("info", message, fields); }
    void warn(std::string_view message, std::initializer_list<Field> fields = {}) { write("warn", message, fields); }
    void error(std::string_view message, std::initializer_list<Field> fields = {}) { write("error", message, fields); }

private:
    void write(std::string_view level, std::string_view message, std::initializer_list<Field> fields);
    Sink m_sink;
    const Clock& m_clock;
    std::mutex m_mutex;
};

//! \brief `text` in quotes, escaped for JSON.
[[nodiscard]] std::string jsonQuoted(std::string_view text);

}  // namespace lianlu::server
