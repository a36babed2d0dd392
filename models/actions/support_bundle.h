// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/store/custody/profile.h"
#include "models/support/bundle.h"

namespace lianlu::store {
class LocalStore;
}

namespace lianlu::actions {

//! \brief What a bundle is made of. Of the store exactly one of three holds: it is open (`store`), its content is damaged and its key at hand
//! (`damagedKey`), or it is closed: then its files are told, and nothing of what is in them.
struct SupportSources {
    using Facts = std::vector<std::pair<std::string, std::string>>;

    Facts program;   //!< versions, platform, locale, screens
    Facts settings;  //!< only those that hold nothing of anybody; empty: none are told
    Facts sync;      //!< as the screen shows it just now
    std::vector<std::filesystem::path> logs;  //!< oldest first
    std::optional<store::ProfilePaths> profile;
    store::LocalStore* store = nullptr;
    const SecretBuffer* damagedKey = nullptr;
    std::optional<Error> trouble;  //!< why it does not open
    std::vector<std::string> homes, users;
    Time now{};
    std::function<bool()> cancelled{};
    std::function<void(int percent)> progress{};
};

//! \brief The groups of files, by which a person leaves some out, in their order: "about", "settings", "store", "queue", "sync", "keys", "server", "logs".
[[nodiscard]] const std::vector<std::string>& supportGroups();
//! \brief The group that is only in a bundle when a person asks for it: it names the server.
inline constexpr std::string_view kServerGroup = "server";

//! \brief Collects and redacts everything; nothing is written, nothing is sent. What cannot be read is told in its place, so that a bundle comes of a
//! broken installation too. cancelled. Blocks for the disk: not for the screen's thread.
[[nodiscard]] Result<support::Bundle> collectSupport(const SupportSources& sources);

}  // namespace lianlu::actions
