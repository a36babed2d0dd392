// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lianlu::server {

//! \brief "operator:<login>", the login as the system knows it: who stands in the audit for what the command line did.
[[nodiscard]] std::string operatorName();

}  // namespace lianlu::server
