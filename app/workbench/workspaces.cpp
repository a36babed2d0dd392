// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workspaces.h"

#include "models/domain/rules/team.h"
#include "ui/common/toast.h"
#include "ui/customers/customers_workspace.h"
#include "ui/duplicates/duplicates_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/quality/quality_workspace.h"
#include "ui/settings/settings_workspace.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/services.h"
#include "ui/sync/sync_workspace.h"
#include "ui/tasks/tasks_workspace.h"
#include "ui/team/team_workspace.h"
#include "ui/today/today_workspace.h"

namespace lianlu::app {

void addWorkspaces(ui::DeskPage& page, ui::Services& services, ui::SettingsHost& settings) {
    page.addWorkspace(new ui::TodayWorkspace(services));
    page.addWorkspace(new ui::CustomersWorkspace(services));
    page.addWorkspace(new ui::LeadsWorkspace(services));
    page.addWorkspace(new ui::TasksWorkspace(services));
    page.addWorkspace(new ui::OffersWorkspace(services));
    if (domain::leadsTeam(services.async().context().role)) page.addWorkspace(new ui::TeamWorkspace(services));
    page.addWorkspace(new ui::QualityWorkspace(services));
    page.addWorkspace(new ui::DuplicatesWorkspace(services));
    auto* sync = new ui::SyncWorkspace(services);
    QObject::connect(sync, &ui::SyncWorkspace::syncRequested, &page, &ui::DeskPage::syncRequested);
    QObject::connect(sync, &ui::SyncWorkspace::signInRequested, &page, &ui::DeskPage::signInRequested);
    page.addWorkspace(sync, true);
    auto* place = new ui::SettingsWorkspace(settings);
    QObject::connect(place, &ui::SettingsWorkspace::passphraseChanged, &page,
                     [&page] { page.toasts().show(ui::SettingsWorkspace::tr("Passphrase changed")); });
    QObject::connect(place, &ui::SettingsWorkspace::recoveryCodeChanged, &page,
                     [&page] { page.toasts().show(ui::SettingsWorkspace::tr("The new recovery code holds")); });
    page.addWorkspace(place, true);
}

}  // namespace lianlu::app
