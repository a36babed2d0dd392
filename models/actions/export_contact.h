// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "models/actions/context.h"

namespace lianlu::actions {

//! \brief Writes one person into a vCard file, for an address book. Numbers and addresses stand in it whole, so it is written down first (disclose());
//! where that fails there is no file. Nothing is changed unless the file is whole. Blocks; not for the screen's thread. notFound: no such person or
//! folder; exists for the store's own file; diskFull, readOnly, io.
[[nodiscard]] Result<void> exportContact(const Context& context, domain::CustomerId customer, const std::filesystem::path& file);

}  // namespace lianlu::actions
