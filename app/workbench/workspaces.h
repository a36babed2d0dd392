// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu::ui {
class DeskPage;
class Services;
class SettingsHost;
}  // namespace lianlu::ui

namespace lianlu::app {

//! \brief The places of the rail, in their order. A new workspace is registered here and nowhere else.
void addWorkspaces(ui::DeskPage& page, ui::Services& services, ui::SettingsHost& settings);

}  // namespace lianlu::app
