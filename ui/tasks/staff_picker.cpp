// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/staff_picker.h"

#include <QSignalBlocker>

#include "models/item/words.h"
#include "models/item/when_ready.h"
#include "models/store/queries_staff.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

StaffPicker::StaffPicker(Services& services, Nobody nobody, QWidget* parent) : QComboBox(parent) {
    const auto& me = services.async().context();
    if (nobody == Nobody::everybody) addItem(tr("Everybody"), QString());
    addItem(tr("Me"), item::toQString(me.staff.toString()));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this, &StaffPicker::picked);
    m_reading.ask(this, services.async().read([](db::Connection& connection) { return store::knownStaff(connection); }),
                  [this, me = me.staff, shop = me.shop](const Result<std::vector<domain::Staff>>& staff) {
                      if (!staff) return;  // "me" is there, and the server would say so of anybody else
                      for (const auto& one : *staff)
                          if (one.id != me && one.storeId == shop && one.status != domain::StaffStatus::left && rowOf(one.id) < 0)
                              addItem(item::toQString(one.name), item::toQString(one.id.toString()));
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
