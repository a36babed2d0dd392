// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"

namespace lianlu::support {

class Redactor;

//! \brief Facts under headings, in the order they were added, as a person reads them: a count, a time, a flag, or words. Only words can hold what is
//! somebody's; they pass the redactor when the sheet becomes text.
class FactSheet {
public:
    struct Plain {
        std::string words;
    };
    using Value = std::variant<std::int64_t, Time, bool, std::string, Plain>;

    FactSheet& heading(std::string text);
    FactSheet& add(std::string name, std::int64_t count) { return put(std::move(name), count); }
    FactSheet& add(std::string name, int count) { return put(std::move(name), std::int64_t{count}); }
    FactSheet& add(std::string name, Time time) { return put(std::move(name), time); }
    FactSheet& add(std::string name, bool flag) { return put(std::move(name), flag); }
    FactSheet& add(std::string name, std::string words) { return put(std::move(name), std::move(words)); }
    FactSheet& add(std::string name, const char* words) { return put(std::move(name), std::string(words)); }
    //! \brief Words that are made of counts, times and names of states alone: they are written as they are.
    FactSheet& addPlain(std::string name, std::string words) { return put(std::move(name), Plain{std::move(words)}); }
    //! \brief An error by the name of its code and the step that failed.
    FactSheet& add(std::string name, const Error& error);

    [[nodiscard]] Result<std::string> text(Redactor& redactor) const;

private:
    struct Fact {
        bool isHeading = false;
        std::string name;
        Value value;
    };
    FactSheet& put(std::string name, Value value);
    std::vector<Fact> m_facts;
};

//! \brief How long ago, roughly and in words: "3 h", "12 d". "in the future" for a clock that went back.
[[nodiscard]] std::string ageOf(Time then, Time now);
//! \brief "12 KiB"
[[nodiscard]] std::string kibOf(std::uintmax_t bytes);

}  // namespace lianlu::support
