// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The menu of views as hands use it, and what is kept of them.
#pragma once

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include "tests/gui/workspaces/work_desk.h"
#include "ui/common/data_table.h"

// Q_INIT_RESOURCE declares a function and must stand outside of every namespace.
inline void initViewTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace lianlu::test::views {

inline const domain::StaffId kColleague{SampleStore::idOf("a colleague")};

//! Somebody else who signs in on the same computer.
class SecondPerson : public WorkDesk {
public:
    explicit SecondPerson(QSettings& computer) : m_computer(computer), m_theirs(context(sample())) {}
    item::AsyncStore& async() override { return m_theirs; }
    QSettings& settings() override { return m_computer; }

private:
    static actions::Context context(SampleStore& sample) {
        auto mine = sample.context();
        return {mine.store, mine.clock, mine.ids, kColleague, mine.shop, mine.role};
    }
    QSettings& m_computer;
    item::AsyncStore m_theirs;
};

//! Shortcuts reach the active window only, and no window manager activates one here once a menu or a dialog has closed.
inline void bringToFront(QWidget& place) {
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    QApplication::setActiveWindow(&place);
#else
    place.activateWindow();
#endif
    (void)QTest::qWaitFor([&] { return place.isActiveWindow(); }, 2000);
    if (!place.isAncestorOf(QApplication::focusWidget())) place.findChild<QTableView*>()->setFocus();
}

inline void choose(QWidget& place, int digit) {
    bringToFront(place);
    QTest::keyClick(&place, static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::AltModifier);
}

inline QMenu* openMenu(QWidget& place) {
    QMenu* menu = nullptr;
    (void)QTest::qWaitFor([&] { return place.findChildren<QMenu*>(QStringLiteral("viewMenu")).isEmpty(); });
    bringToFront(place);
    QTest::keyClick(&place, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    (void)QTest::qWaitFor([&] {
        menu = place.findChild<QMenu*>(QStringLiteral("viewMenu"));
        return menu && menu->isVisible();
    });
    if (!menu) qFatal("no menu of views");
    return menu;
}

//! Null: the menu does not have it.
inline QAction* entry(QMenu* menu, const char* name) { return menu->findChild<QAction*>(QString::fromLatin1(name)); }

//! By keyboard alone.
inline void press(QWidget& place, const char* name) {
    auto* menu = openMenu(place);
    auto* action = entry(menu, name);
    if (!action || !action->isEnabled()) qFatal("the menu has no %s", name);
    menu->setActiveAction(action);
    QTest::keyClick(menu, Qt::Key_Return);
}

inline bool has(QWidget& place, const char* name) {
    auto* menu = openMenu(place);
    const bool there = entry(menu, name) != nullptr;
    menu->close();
    return there;
}

inline void saveAs(QWidget& place, const QString& name, bool opensFirst = false) {
    press(place, "viewSaveAs");
    auto* ask = dialog("viewDialog");
    named<QLineEdit>(*ask, "viewName")->setText(name);
    named<QCheckBox>(*ask, "viewFirst")->setChecked(opensFirst);
    QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
}

inline QString shown(QWidget& place, const char* button) { return named<QPushButton>(place, button)->accessibleName(); }

inline ui::DataTable* tableOf(QWidget& place, const char* name) { return named<ui::DataTable>(place, name); }

inline QString keyOf(WorkDesk& desk, const char* list) { return QStringLiteral("views/%1/%2").arg(QString::fromStdString(desk.async().context().staff.toString()), QString::fromLatin1(list)); }

inline void putColleague(WorkDesk& desk, const char* name) {
    domain::Staff staff;
    staff.id = kColleague;
    staff.storeId = desk.async().context().shop;
    staff.name = name;
    staff.status = domain::StaffStatus::active;
    desk.sample().put(domain::Scope::store(staff.storeId), staff);
    desk.sample().flush();
}

//! What the settings hold of a list, as another program might have left it.
inline void write(WorkDesk& desk, const char* list, const QVariantMap& filter, const QJsonArray& columns = {}) {
    const QJsonObject view{{QStringLiteral("id"), QStringLiteral("v")}, {QStringLiteral("name"), QStringLiteral("Old")}, {QStringLiteral("filter"), QJsonObject::fromVariantMap(filter)}, {QStringLiteral("columns"), columns}};
    desk.settings().setValue(keyOf(desk, list), QJsonDocument(QJsonObject{{QStringLiteral("first"), QStringLiteral("v")}, {QStringLiteral("views"), QJsonArray{view}}}).toJson());
}

}  // namespace lianlu::test::views
