// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the views and what it does.
#include <utility>

#include <QAction>
#include <QPointer>
#include <QUuid>

#include "ui/common/data_table.h"
#include "ui/shell/services.h"
#include "ui/shell/view_button.h"
#include "ui/shell/view_menu.h"
#include "ui/shell/workspace.h"

namespace lianlu::ui {

void ViewButton::openMenu() {
    refresh();
    auto* menu = new ViewMenu(this);
    menu->setLayoutDirection(m_place.layoutDirection());  // only the button itself is turned
    addViews(*menu);
    menu->addSeparator();
    addOwnActs(*menu);
    addStoreActs(*menu);
    menu->addSeparator();
    const bool opens = m_views.first() == m_chosen;
    QAction* first = menu->addAction(tr("Open the list with this view"));
    first->setObjectName(QStringLiteral("viewOpensFirst"));
    first->setCheckable(true);
    first->setChecked(opens);
    connect(first, &QAction::triggered, this, [this](bool on) { openWith(on ? m_chosen : QString()); });
    menu->addAct(tr("Reset to the usual view"), QStringLiteral("viewReset"), QStringLiteral("undo"), [this] { reset(); });
    menu->popupBelow(*this);
}

void ViewButton::addViews(ViewMenu& menu) {
    const auto add = [&](const SavedView& view, const QString& note) { return menu.addView(view, view.id == m_chosen, note, [this, id = view.id] { choose(id); }); };
    for (const auto& view : m_list.builtIn) add(view, {});
    if (!m_views.all().isEmpty()) menu.addSeparator();
    for (const auto& view : m_views.all()) add(view, {});
    if (!m_store->all().isEmpty()) menu.addHeading(tr("Of the store"));
    for (const auto& one : m_store->all()) {
        auto* action = add(one.view, one.waiting ? tr("not at the server yet") : QString());
        // Of two of one name this tells which.
        if (!one.sharedBy.isEmpty()) action->setToolTip(tr("Shared by %1").arg(one.sharedBy));
    }
}

void ViewButton::addOwnActs(ViewMenu& menu) {
    const auto* own = m_views.find(m_chosen);
    if (own && m_changed)
        menu.addAct(tr("Save the changes"), QStringLiteral("viewSaveChanges"), QStringLiteral("check"), [this] {
            if (const auto* view = m_views.find(m_chosen)) keep(asItStands(view->id, view->name), tr("“%1” is saved").arg(view->name));
        });
    const auto* stores = m_store->find(m_chosen);
    menu.addAct(stores ? tr("Copy into my views…") : tr("Save this view…"), QStringLiteral("viewSaveAs"), stores ? QStringLiteral("copy") : QStringLiteral("plus"),
                [this, name = stores ? stores->name : QString()] { askToSave(name); });
    if (!own) return;
    menu.addAct(tr("Rename…"), QStringLiteral("viewRename"), QStringLiteral("edit"), [this] { askForName(); });
    menu.addAct(tr("Delete"), QStringLiteral("viewDelete"), QStringLiteral("trash"), [this] { remove(); });
}

void ViewButton::addStoreActs(ViewMenu& menu) {
    if (!m_store->maySet()) return;
    menu.addSeparator();
    const auto* stores = m_store->find(m_chosen);
    if (stores && differsAsShared(*stores))
        menu.addAct(tr("Save the changes for the store"), QStringLiteral("viewSaveForStore"), QStringLiteral("check"), [this] {
            if (const auto* view = m_store->find(m_chosen)) m_store->save(view->id, asItStands(view->id, view->name));
        });
    menu.addAct(tr("Share with the store…"), QStringLiteral("viewShare"), QStringLiteral("team"), [this] { askToShare(); });
    if (!stores) return;
    menu.addAct(tr("Rename for the store…"), QStringLiteral("viewRename"), QStringLiteral("edit"), [this] { askForName(); });
    menu.addAct(tr("Remove from the store"), QStringLiteral("viewRemoveFromStore"), QStringLiteral("trash"), [this] { removeShared(); });
}

void ViewButton::askToSave(const QString& name) {
    const auto typed = m_list.state().value(QString::fromLatin1(ListViews::kSearch)).toString().trimmed();
    const auto note = typed.isEmpty() || !keptSearch(typed).isEmpty() ? QString() : tr("What is searched for looks like a number or an address. It is not saved with the view.");
    // Named as they stand now, whatever the list does under the dialog.
    const auto view = asItStands({}, {});
    auto* dialog = new ViewDialog(ViewDialog::For::save, name, note, [this](const QString& name) { return judge(name, {}); }, m_place.window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, view] {
        auto named = view;
        named.name = dialog->name();
        const auto* there = m_views.named(named.name);
        named.id = there ? there->id : QUuid::createUuid().toString(QUuid::WithoutBraces);
        keep(named, there ? tr("“%1” is replaced").arg(named.name) : QString(), dialog->opensFirst());
    });
    dialog->open();
}

void ViewButton::askToShare() {
    const auto typed = m_list.state().value(QString::fromLatin1(ListViews::kSearch)).toString().trimmed();
    const auto note = typed.isEmpty() ? QString() : tr("What is searched for is not shared.");
    const auto view = asItStands({}, {});
    const auto* own = m_views.find(m_chosen);
    auto* dialog = new ViewDialog(ViewDialog::For::share, own ? own->name : QString(), note, [this](const QString& name) { return judgeShared(name, {}); }, m_place.window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, view] {
        auto named = view;
        named.name = dialog->name();
        m_store->share(named);
    });
    dialog->open();
}

void ViewButton::askForName() {
    const auto* view = find(m_chosen);
    if (!view || isBuiltIn(view->id)) return;
    const bool stores = StoreViews::isOne(view->id);
    auto* dialog = new ViewDialog(ViewDialog::For::rename, view->name, stores ? tr("Everybody of the store sees the new name.") : QString(),
                                  [this, stores, id = view->id](const QString& name) { return stores ? judgeShared(name, id) : judge(name, id); }, m_place.window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, stores, id = view->id] {
        if (stores) return m_store->rename(id, dialog->name());
        const auto* before = m_views.find(id);
        if (!before) return;
        auto renamed = *before;
        renamed.name = dialog->name();
        keep(renamed, tr("The view is called “%1” now").arg(renamed.name));
    });
    dialog->open();
}

QString ViewButton::nameProblem(const QString& name) const {
    for (const auto& view : m_list.builtIn)
        if (view.name.compare(name, Qt::CaseInsensitive) == 0) return tr("The list has a view of this name of its own. Choose another name.");
    switch (SavedViews::nameTrouble(name)) {
        case SavedViews::Trouble::noName: return tr("Give the view a name.");
        case SavedViews::Trouble::longName: return tr("A name has at most %1 characters. Shorten it.").arg(SavedViews::kLongestName);
        default: return {};
    }
}

ViewDialog::Answer ViewButton::judge(const QString& name, const QString& except) const {
    if (const auto problem = nameProblem(name); !problem.isEmpty()) return {problem};
    const auto trouble = m_views.check(name, except);
    if (trouble == SavedViews::Trouble::tooMany) return {tr("This list has %1 views, and no more can be. Delete one first.").arg(SavedViews::kMost)};
    if (trouble != SavedViews::Trouble::takenName) return {};
    if (except.isEmpty()) return {{}, true};
    return {tr("You have a view of this name. Choose another one.")};
}

ViewDialog::Answer ViewButton::judgeShared(const QString& name, const QString& except) const {
    if (const auto problem = nameProblem(name); !problem.isEmpty()) return {problem};
    const auto trouble = m_store->check(name, except);
    if (trouble == SavedViews::Trouble::tooMany) return {tr("The store has %1 views of this list, and no more can be. Remove one first.").arg(domain::kMostSharedViews)};
    if (trouble == SavedViews::Trouble::takenName) return {tr("The store has a view of this name. Choose another one.")};
    return {};
}

void ViewButton::keep(const SavedView& view, const QString& words, bool opensFirst) {
    std::optional<SavedView> before;
    if (const auto* there = m_views.find(view.id)) before = *there;
    if (!m_views.put(view) || (opensFirst && !m_views.setFirst(view.id))) return tellUnsaved();
    m_chosen = view.id;
    m_list.table->setLent(true);
    buildCommands();
    refresh();
    if (!before) return m_services.toast(tr("“%1” is saved. It stands in the menu of views.").arg(view.name));
    m_services.toastTakeBack(words, [self = QPointer<ViewButton>(this), old = *before] {
        if (!self || !self->m_views.find(old.id)) return;
        if (!self->m_views.put(old)) return self->tellUnsaved();
        self->buildCommands();
        self->refresh();
    });
}

void ViewButton::remove() {
    const auto* there = m_views.find(m_chosen);
    if (!there) return;
    const auto view = *there;
    const bool wasFirst = m_views.first() == view.id;
    const auto at = m_views.remove(view.id);
    if (!at || (wasFirst && !m_views.setFirst({}))) return tellUnsaved();
    buildCommands();
    choose(usual().id);
    m_services.toastTakeBack(tr("“%1” is deleted").arg(view.name), [self = QPointer<ViewButton>(this), view, wasFirst, at = *at] {
        if (!self) return;
        // Another of its name may have come since.
        const auto answer = self->judge(view.name, {});
        if (answer.replaces) return self->m_services.toast(tr("There is another “%1” by now").arg(view.name));
        if (!answer.problem.isEmpty()) return self->m_services.toast(answer.problem);
        if (!self->m_views.put(view, at) || (wasFirst && !self->m_views.setFirst(view.id))) return self->tellUnsaved();
        self->buildCommands();
        self->choose(view.id);
    });
}

void ViewButton::removeShared() {
    const auto* view = m_store->find(m_chosen);
    if (!view) return;
    m_removed = Removed{view->id, view->name, false};
    m_store->remove(view->id);
}

void ViewButton::openWith(const QString& id) {
    const auto before = m_views.first();
    if (!m_views.setFirst(id)) return tellUnsaved();
    const auto* view = find(id);
    m_services.toastTakeBack(view ? tr("The list opens with “%1” from now on").arg(view->name) : tr("The list opens as you left it from now on"), [self = QPointer<ViewButton>(this), before] {
        if (self && !self->m_views.setFirst(before)) self->tellUnsaved();
    });
}

void ViewButton::reset() {
    const auto id = m_chosen;
    const SavedView before{{}, m_name, m_list.state(), m_list.table->look()};
    choose(usual().id);
    m_list.table->resetColumns();
    refresh();
    m_services.toastTakeBack(tr("The list is as usual again"), [self = QPointer<ViewButton>(this), id, before] {
        if (self) self->present(self->find(id) ? id : self->usual().id, before);
    });
}

void ViewButton::tellUnsaved() { m_services.toastError(Error{Code::io, "saved views: settings not written"}); }

}  // namespace lianlu::ui
