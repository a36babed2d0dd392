// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu::ui {
class DeskPage;
class Services;
class SettingsHost;
}  // namespace lianlu::ui

namespace lianlu::item {
class BrandDirectory;
}

namespace lianlu::app {

//! \brief The places of the rail, in their order. A new workspace is registered here and nowhere else. Whoever asks the server for customers, for
//! the device holds none, has no places for what hangs on them.
void addWorkspaces(ui::DeskPage& page, ui::Services& services, item::BrandDirectory& brand, ui::SettingsHost& settings);

}  // namespace lianlu::app
