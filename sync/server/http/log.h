// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <mutex>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "models/base/clock.h"

namespace lianlu::server {

//! \brief One JSON object a line. Holds no personal data: names of routes, codes, counts and times only. Thread: any.
class Log {
public:
    using Value = std::variant<std::int64_t, double, std::string_view, bool>;
    using Field = std::pair<std::string_view, Value>;

    Log(std::ostream& out, const Clock& clock) : m_out(out), m_clock(clock) {}
    void info(std::string_view message, std::initializer_list<Field> fields = {}) { write("info", message, fields); }
    void warn(std::string_view message, std::initializer_list<Field> fields = {}) { write("warn", message, fields); }
    void error(std::string_view message, std::initializer_list<Field> fields = {}) { write("error", message, fields); }

private:
    void write(std::string_view level, std::string_view message, std::initializer_list<Field> fields);
    std::ostream& m_out;
    const Clock& m_clock;
    std::mutex m_mutex;
};

//! \brief `text` in quotes, escaped for JSON.
[[nodiscard]] std::string jsonQuoted(std::string_view text);

}  // namespace lianlu::server
