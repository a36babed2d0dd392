// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief For the rest of the transaction statements get one plan each, which goes by keys and is kept. Else the first five times on each
//! connection every list of ids gets a plan of its own, which takes half as long as what it finds, and reads the whole table where nobody has
//! analyzed it yet. For transactions that only look up and write rows by their keys. One statement, in the round trip of those after it.
void planByKeys(pg::Pipeline& pipeline);

}  // namespace lianlu::server
