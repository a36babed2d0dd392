// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "models/base/result.h"

namespace lianlu::cli {

struct Item;

//! \brief Why a command ends: it could not be done (exit code 1), or was not understood (2). `context` of a misuse is the
//! sentence's key (see sentences.h), `subject` the option, command or value at fault, `hint` what may have been meant.
struct Fault {
    Fault(Error below) : error(std::move(below)) {}  // NOLINT: an Error on its way up becomes a Fault
    Error error;
    bool misused = false;
    std::string hint{};
    std::shared_ptr<const Item> report{};  //!< what was found before it ended
};

template <class T>
using Outcome = tl::expected<T, Fault>;

[[nodiscard]] inline tl::unexpected<Fault> misuse(std::string key, std::string subject, std::string hint = {}) {
    Fault fault(Error{Code::invalid, std::move(key), std::move(subject)});
    fault.misused = true;
    fault.hint = std::move(hint);
    return tl::unexpected<Fault>(std::move(fault));
}

}  // namespace lianlu::cli
