// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <QString>
#include <QStringList>
#include <QUrl>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/store/custody/profile.h"
#include "ui/common/theme.h"

namespace lianlu::app {

//! \brief What the command line and the environment say. `profile` empty: the newest one below the usual root.
struct Options {
    std::filesystem::path profile;
    QString language;  //!< system, zh_CN, zh_TW, en; empty: as set
    std::optional<ui::Scheme> scheme;
    QString server;                              //!< fills in the address of the first run
    QString invitation{};                        //!< code of a lianlu://join link
    QString link{};                              //!< a lianlu:// link to open
    std::shared_ptr<SecretBuffer> passphrase{};  //!< of --unlock-from-env
    std::function<bool(const QUrl&)> openBrowser{};  //!< for tests; empty: the system's
    bool printFirstPaint = false;                //!< for bench_start: a line to stdout at each first paint
    bool keychain = true;                        //!< false: none is asked, as where there is none
    store::KdfStrength strength = store::KdfStrength::production;
    bool showVersion = false;
    bool gallery = false;            //!< the design system in place of the workbench
    std::filesystem::path pictures{};  //!< the gallery writes its pages there and ends
};

//! \brief Reads the arguments (without the program's name). Code::invalid with the option as subject. LIANLU_PROFILE stands in for --profile;
//! with --unlock-from-env the passphrase is taken from LIANLU_PASSPHRASE, which is then removed from the environment.
[[nodiscard]] Result<Options> readOptions(const QStringList& arguments);
//! \brief A lianlu:// link among the program's arguments, taken out of them: its code must not be seen by who lists processes, so its letters are
//! overwritten. Empty: none. Before QApplication keeps them.
[[nodiscard]] std::string takeLink(int& argc, char** argv);
//! \brief Where the log stands: with a given profile in its folder. After Workbench::prepare.
[[nodiscard]] std::filesystem::path logFolder(const Options& options);
[[nodiscard]] QString helpText();
[[nodiscard]] QString versionText();

}  // namespace lianlu::app
