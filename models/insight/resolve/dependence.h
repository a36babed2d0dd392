// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/insight/resolve/model.h"

namespace lianlu::oneid {

//! \brief Gives each column the parent with which it agrees most beyond chance among two persons, and `uGiven`. Asked are pairs that share a
//! value of the parent and of whose other columns most disagree: nearly none of them is one person, whatever the model thinks by now. The
//! columns' u must be there. A column's parent is always the rarer agreement of the two, so that no circle can arise.
//! \param sharing by column, pairs that agree in it; empty: no parents
void findParents(Model& model, const std::vector<PatternCounts>& sharing);

}  // namespace lianlu::oneid
