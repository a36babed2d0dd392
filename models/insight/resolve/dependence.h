// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/insight/resolve/model.h"

namespace lianlu::oneid {

//! \brief Gives each column the parent with which it agrees most beyond chance among two persons, and `uGiven`. Asked are pairs that share a
//! value of the parent and whose other columns disagree: nearly none of them is one person, whatever will be learned. The
//! columns' u must be there. The strongest dependences come first, and none that would close a circle.
//! \param sharing by column, pairs that agree in it; empty: no parents
void findParents(Model& model, const std::vector<PatternCounts>& sharing);

}  // namespace lianlu::oneid
