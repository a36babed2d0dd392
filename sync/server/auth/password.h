// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "models/base/result.h"

namespace lianlu::server {

//! \brief Argon2id, 64 MiB, as text that carries its own parameters. About a tenth of a second. tooLarge past 1,024 bytes.
[[nodiscard]] Result<std::string> hashPassword(std::string_view password);
//! \brief Costs as much for an empty (unknown) hash as for a real one, so the time does not tell whether a login exists.
[[nodiscard]] bool verifyPassword(const std::string& hash, std::string_view password);
//! \brief 20 characters of a-z and 2-9 in groups of five, without look-alikes: about 98 bits.
[[nodiscard]] std::string randomPassword();

}  // namespace lianlu::server
