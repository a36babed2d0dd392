// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/staff_picker.h"

#include <algorithm>

#include <QSignalBlocker>

#include "models/domain/rules/team.h"
#include "models/item/words.h"
#include "models/item/when_ready.h"
#include "models/store/queries_staff.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

struct KnownStaff {
    std::vector<domain::Staff> people;
    std::vector<domain::Store> stores;
};

}  // namespace

StaffPicker::StaffPicker(Services& services, Nobody nobody, From from, QWidget* parent) : QComboBox(parent) {
    const auto& me = services.async().context();
    if (nobody == Nobody::everybody) addItem(tr("Everybody"), QString());
    addItem(tr("Me"), item::toQString(me.staff.toString()));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this, &StaffPicker::picked);
    const auto question = services.async().read([](db::Connection& connection) -> Result<KnownStaff> {
        KnownStaff known;
        LIANLU_TRY(known.people, store::knownStaff(connection));
        LIANLU_TRY(known.stores, store::knownStores(connection));
        return known;
    });
    m_reading.ask(this, question, [this, from, me = me.staff, shop = me.shop](const Result<KnownStaff>& known) {
        if (!known) return;  // "me" is there, and the server would say so of anybody else
        const auto add = [&](const domain::Staff& one, const QString& words) {
            if (one.id != me && domain::canHoldBook(one) && rowOf(one.id) < 0) addItem(words, item::toQString(one.id.toString()));
        };
        for (const auto& one : known->people)
            if (one.storeId == shop) add(one, item::toQString(one.name));
        if (from == From::thisStore) return;
        // The device holds the staff of the stores that this person runs, and of no other. Those of this store come first.
        for (const auto& one : known->people) {
            if (one.storeId == shop) continue;
            const auto place = std::find_if(known->stores.begin(), known->stores.end(), [&](const domain::Store& store) { return store.id == one.storeId; });
            const auto name = item::toQString(one.name);
            add(one, place == known->stores.end() ? name : tr("%1 (%2)").arg(name, item::toQString(place->name)));
        }
    });
}

std::optional<domain::StaffId> StaffPicker::chosen() const {
    const auto id = domain::StaffId::parse(item::fromQString(currentData().toString()));
    return id ? std::optional(*id) : std::nullopt;
}

void StaffPicker::choose(domain::StaffId staff, const QString& name) {
    const QSignalBlocker quiet(this);
    int row = rowOf(staff);
    if (row < 0 && !name.isEmpty()) {
        addItem(name, item::toQString(staff.toString()));
        row = count() - 1;
    }
    setCurrentIndex(row);
}

int StaffPicker::rowOf(domain::StaffId staff) const { return findData(item::toQString(staff.toString())); }

}  // namespace lianlu::ui
