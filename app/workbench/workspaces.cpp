// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workspaces.h"

#include "models/domain/rules/team.h"
#include "ui/brand/brand_workspace.h"
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

namespace {

template <class W>
void add(ui::DeskPage& page, ui::Services& services, const QString& id, const QString& title, const QString& iconName) {
    page.addPlace({id, title, iconName}, [&services](QWidget* parent) { return new W(services, parent); });
}

ui::Workspace* makeSync(ui::DeskPage& page, ui::Services& services, QWidget* parent) {
    auto* sync = new ui::SyncWorkspace(services, parent);
    QObject::connect(sync, &ui::SyncWorkspace::syncRequested, &page, &ui::DeskPage::syncRequested);
    QObject::connect(sync, &ui::SyncWorkspace::signInRequested, &page, &ui::DeskPage::signInRequested);
    return sync;
}

ui::Workspace* makeSettings(ui::DeskPage& page, ui::Services& services, ui::SettingsHost& host, QWidget* parent) {
    auto* settings = new ui::SettingsWorkspace(host, parent);
    QObject::connect(&services.async(), &item::AsyncStore::formatChanged, settings, &ui::SettingsWorkspace::retellTimes);
    QObject::connect(settings, &ui::SettingsWorkspace::passphraseChanged, &page, [&page] { page.toasts().show(lianlu::ui::SettingsWorkspace::tr("Passphrase changed")); });
    QObject::connect(settings, &ui::SettingsWorkspace::recoveryCodeChanged, &page, [&page] { page.toasts().show(lianlu::ui::SettingsWorkspace::tr("The new recovery code holds")); });
    return settings;
}

void addFoot(ui::DeskPage& page, ui::Services& services, ui::SettingsHost& settings) {
    page.addPlace({QStringLiteral("sync"), ui::SyncWorkspace::tr("Sync"), QStringLiteral("sync_idle"), true}, [&page, &services](QWidget* parent) { return makeSync(page, services, parent); });
    page.addPlace({QStringLiteral("settings"), ui::SettingsWorkspace::tr("Settings"), QStringLiteral("settings"), true}, [&page, &services, &settings](QWidget* parent) { return makeSettings(page, services, settings, parent); });
}

}  // namespace

void addWorkspaces(ui::DeskPage& page, ui::Services& services, item::BrandDirectory& brand, ui::SettingsHost& settings) {
    if (domain::may(services.async().context().role, domain::Act::queryCustomers)) {
        page.addPlace({QStringLiteral("customers"), ui::BrandWorkspace::tr("Customers"), QStringLiteral("customers")}, [&services, &brand](QWidget* parent) { return new ui::BrandWorkspace(services, brand, parent); });
        return addFoot(page, services, settings);
    }
    add<ui::TodayWorkspace>(page, services, QStringLiteral("today"), ui::TodayWorkspace::tr("Today"), QStringLiteral("today"));
    add<ui::CustomersWorkspace>(page, services, QStringLiteral("customers"), ui::CustomersWorkspace::tr("Customers"), QStringLiteral("customers"));
    add<ui::LeadsWorkspace>(page, services, QStringLiteral("leads"), ui::LeadsWorkspace::tr("Leads"), QStringLiteral("leads"));
    add<ui::TasksWorkspace>(page, services, QStringLiteral("tasks"), ui::TasksWorkspace::tr("Tasks"), QStringLiteral("tasks"));
    add<ui::OffersWorkspace>(page, services, QStringLiteral("offers"), ui::OffersWorkspace::tr("Offers"), QStringLiteral("offers"));
    if (domain::leadsTeam(services.async().context().role)) add<ui::TeamWorkspace>(page, services, QStringLiteral("team"), ui::TeamWorkspace::tr("Team"), QStringLiteral("team"));
    add<ui::QualityWorkspace>(page, services, QStringLiteral("quality"), ui::QualityWorkspace::tr("Data quality"), QStringLiteral("shield"));
    add<ui::DuplicatesWorkspace>(page, services, QStringLiteral("duplicates"), ui::DuplicatesWorkspace::tr("Duplicates"), QStringLiteral("merge"));
    addFoot(page, services, settings);
}

}  // namespace lianlu::app
