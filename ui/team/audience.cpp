// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/audience.h"

#include <QCoreApplication>
#include <QWidget>

#include "models/store/team_segment.h"
#include "ui/shell/owned_rows.h"
#include "ui/shell/services.h"
#include "ui/team/change_many_dialog.h"

namespace lianlu::ui {

namespace {

struct AudienceWords {
    Q_DECLARE_TR_FUNCTIONS(lianlu::ui::Audience)
};

using Of = store::TeamSegment::Of;
using What = OwnedRows::What;

store::TeamSegment segmentOf(const OwnedRows& rows) {
    store::TeamSegment segment;
    segment.of = rows.what == What::contacted ? Of::contacts : rows.what == What::offers ? Of::offers : rows.what == What::wonLeads ? Of::wonLeads : Of::book;
    if (!rows.everybody) segment.staff = rows.staff;
    segment.from = rows.from;
    segment.until = rows.until;
    return segment;
}

}  // namespace

void makeAudience(Services& services, const OwnedRows& rows, const QString& name, QWidget* over) {
    constexpr int kMost = static_cast<int>(actions::kMostChangedAtOnce);
    const auto asked = services.async().read([segment = segmentOf(rows)](db::Connection& c) { return store::customersOf(c, segment, kMost + 1); });
    item::whenReady(over, asked, [&services, name, over](Result<std::vector<domain::CustomerId>> customers) {
        if (!customers) return services.toastError(customers.error());
        if (customers->empty()) return services.toast(AudienceWords::tr("No customer of this computer is behind it any more."));
        if (customers->size() > kMost)
            return services.toast(AudienceWords::tr("These are more than %1 customers, and an audience holds no more. Take a smaller part of the chart.").arg(services.async().format().number(kMost)));
        auto* dialog = new ChangeManyDialog(services, {std::move(*customers), {}, {}}, over->window(), name);
        QObject::connect(dialog, &ChangeManyDialog::tagged, over, [&services](const std::string& tag) {
            OwnedRows all;
            all.everybody = true;
            all.tag = item::toQString(tag);
            services.openRows(all);
        });
        dialog->open();
    });
}

}  // namespace lianlu::ui
