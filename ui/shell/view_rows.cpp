// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_rows.h"

#include "models/item/words.h"
#include "ui/shell/view_button.h"

namespace lianlu::ui {

namespace {

using What = OwnedRows::What;
constexpr QLatin1String kRowsKey("rows");
constexpr QLatin1String kSinceKey("since");
constexpr QLatin1String kUntilKey("until");
// Only what is not said by the list itself; both are counted from a day on.
constexpr std::pair<What, QLatin1String> kDated[] = {{What::contacted, QLatin1String("contacted")}, {What::wonLeads, QLatin1String("won")}, {What::offers, QLatin1String("pushed")}, {What::clicked, QLatin1String("clicked")}};

}  // namespace

void putRows(QVariantMap& filter, const std::optional<OwnedRows>& rows) {
    if (!rows || (rows->staff.isNull() && !rows->everybody)) return;
    if (!rows->everybody) filter.insert(QString::fromLatin1(ListViews::kColleague), item::toQString(rows->staff.toString()));
    if (!rows->from) return;
    for (const auto& [what, name] : kDated) {
        if (what != rows->what) continue;
        filter.insert(QString(kRowsKey), QString(name));
        filter.insert(QString(kSinceKey), QString::number(toUnixMs(*rows->from)));
        if (rows->until) filter.insert(QString(kUntilKey), QString::number(toUnixMs(*rows->until)));
    }
}

std::optional<OwnedRows> rowsOf(const QVariantMap& filter, const QString& name, What usual) {
    const auto staff = domain::StaffId::parse(item::fromQString(filter.value(QString::fromLatin1(ListViews::kColleague)).toString()));
    const bool everybody = !staff || staff->isNull();
    // Nothing but contacts is counted of everybody.
    if (everybody && filter.value(QString(kRowsKey)).toString() != kDated[0].second) return std::nullopt;
    OwnedRows rows{usual, staff.value_or(domain::StaffId{}), name};
    rows.everybody = everybody;
    bool dated = false;
    const auto since = filter.value(QString(kSinceKey)).toString().toLongLong(&dated);
    for (const auto& [what, word] : kDated) {
        if (!dated || filter.value(QString(kRowsKey)).toString() != word) continue;
        rows.what = what;
        rows.from = fromUnixMs(since);
        if (const auto until = filter.value(QString(kUntilKey)).toString().toLongLong(); until > since) rows.until = fromUnixMs(until);
    }
    return rows;
}

}  // namespace lianlu::ui
