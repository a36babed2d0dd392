// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/db/kept_plans.h"

namespace lianlu::server {

void planByKeys(pg::Pipeline& pipeline) {
    // What is off is only dear, and what is dear would be compiled first: without the last a statement that must sort takes a hundred times as long.
    pipeline.add("SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true), "
                 "set_config('enable_sort', 'off', true), set_config('jit', 'off', true)");
}

}  // namespace lianlu::server
