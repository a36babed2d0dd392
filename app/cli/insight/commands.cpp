// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/insight/commands.h"

namespace lianlu::cli {

std::vector<Command> insightCommands() {
    return {resolveCommand(), rfmCommand(),     lifetimeCommand(), attributionCommand(), stagesCommand(),    retentionCommand(),
            basketCommand(),  similarCommand(), scoreCommand(),    emCommand(),          experimentCommand()};
}

}  // namespace lianlu::cli
