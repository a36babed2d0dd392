// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "sync/server/db/pg.h"

//! The words after `lianlu-server`. Each gives the exit code: 0 done, 1 failed, 2 misused.
namespace lianlu::server {

struct CommandContext {
    std::string conninfo;
    std::span<const std::string_view> args;  //!< what follows the command's name
    std::ostream& out;
    std::ostream& err;

    [[nodiscard]] int misused(const Error& error, std::string_view usage) const;
    [[nodiscard]] int failed(const Error& error) const;
};

struct Command {
    std::string_view name;
    std::string_view summary;
    int (*run)(const CommandContext& context);
};

[[nodiscard]] std::span<const Command> commands();
//! \brief All of the program but main's own line.
[[nodiscard]] int runCommandLine(std::span<const std::string_view> args, std::ostream& out, std::ostream& err);

[[nodiscard]] int runInit(const CommandContext& context);
[[nodiscard]] int runMigrate(const CommandContext& context);
[[nodiscard]] int runServe(const CommandContext& context);
[[nodiscard]] int runUser(const CommandContext& context);
[[nodiscard]] int runDevice(const CommandContext& context);
[[nodiscard]] int runKeys(const CommandContext& context);
[[nodiscard]] int runTags(const CommandContext& context);
[[nodiscard]] int runOneId(const CommandContext& context);
[[nodiscard]] int runSource(const CommandContext& context);
[[nodiscard]] int runDispatch(const CommandContext& context);
[[nodiscard]] int runRestored(const CommandContext& context);
[[nodiscard]] int runDoctor(const CommandContext& context);
[[nodiscard]] int runConsent(const CommandContext& context);
[[nodiscard]] int runPrivacy(const CommandContext& context);
[[nodiscard]] int runAudit(const CommandContext& context);
[[nodiscard]] int runSupportBundle(const CommandContext& context);

//! \brief Opens the database and checks that its schema is this program's, or a newer one that this program may serve beside its own.
[[nodiscard]] Result<pg::Connection> openCurrent(const std::string& conninfo);

}  // namespace lianlu::server
