// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/insight/rows.h"
#include "models/insight/basket/baskets.h"

namespace lianlu::cli {

struct BasketFile {
    insight::Baskets baskets;
    std::vector<std::string> items;  //!< names by code, in the order of their bytes
    Rows rows;
};

//! \brief Reads `--baskets`: basket_id, item. A row without one of them is left out.
[[nodiscard]] Outcome<BasketFile> readBaskets(const Arguments& arguments);

//! \brief An error of the library as a sentence: its subject is the option to change.
[[nodiscard]] Fault optionFault(Error error);

}  // namespace lianlu::cli
