// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "models/base/result.h"

namespace lianlu::test::history {

//! \brief Something that must hold does not. The kind is one word: a shorter history that breaks the same way has the same one.
class Broken : public std::runtime_error {
public:
    Broken(std::string kind, const std::string& what) : std::runtime_error(what), m_kind(std::move(kind)) {}
    [[nodiscard]] const std::string& kind() const noexcept { return m_kind; }

private:
    std::string m_kind;
};

//! \brief For what the history itself needs: a database that answers, a store that opens.
inline void must(const Result<void>& done) {
    if (!done) throw Broken("error", done.error().describe());
}
template <class T>
T must(Result<T> done) {
    if (!done) throw Broken("error", done.error().describe());
    return std::move(*done);
}

}  // namespace lianlu::test::history
