// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_button.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QActionGroup>
#include <QJsonObject>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QTimer>
#include <QUuid>

#include "models/item/words.h"
#include "models/store/queries_staff.h"
#include "ui/common/data_table.h"
#include "ui/common/icons.h"
#include "ui/shell/services.h"
#include "ui/shell/workspace.h"

namespace lianlu::ui {

namespace {

constexpr int kNameWidth = 132;  // pixels; the menu and the tooltip say the whole name
constexpr int kKeys = 9;

QString keysText(const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); }

// What a person wrote is no mnemonic.
QString plainMenuText(const QString& name) { return QString(name).replace(QLatin1Char('&'), QLatin1String("&&")); }

}  // namespace

ViewButton::ViewButton(Services& services, Workspace& place, ListViews list)
    : GhostButton({}), m_services(services), m_place(place), m_list(std::move(list)), m_views(services.settings(), item::toQString(services.async().context().staff.toString()), m_list.list),
      m_chosen(usual().id), m_later(new QTimer(this)), m_open(new QAction(tr("Choose or save a view"), &place)) {
    setObjectName(m_list.list + QStringLiteral("View"));
    setIcon(ui::icon(QStringLiteral("chevron_down"), Tint::accent));
    setLayoutDirection(Qt::RightToLeft);  // the arrow behind the words
    m_open->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    m_open->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_open->setObjectName(m_list.list + QStringLiteral("ViewOpen"));
    place.addAction(m_open);
    connect(m_open, &QAction::triggered, this, &ViewButton::openMenu);
    connect(this, &QPushButton::clicked, this, &ViewButton::openMenu);
    // Many columns move at once.
    m_later->setSingleShot(true);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &ViewButton::refresh);
    connect(m_list.table, &DataTable::columnsChanged, m_later, qOverload<>(&QTimer::start));
    buildCommands();
    setText(tr("View: %1").arg(usual().name));
    m_later->start();
}

bool ViewButton::openFirst() {
    const auto* first = find(m_views.first());
    if (!first || first->id == usual().id) return false;
    present(first->id, *first);
    return true;
}

void ViewButton::lookAgain() { m_later->start(); }

const SavedView* ViewButton::find(const QString& id) const {
    for (const auto& view : m_list.builtIn)
        if (view.id == id) return &view;
    return m_views.find(id);
}

bool ViewButton::isBuiltIn(const QString& id) const { return !m_views.find(id); }

QString ViewButton::chosenName() const {
    const auto* view = find(m_chosen);
    return view ? view->name : usual().name;
}

QVariantMap ViewButton::whole(const QVariantMap& filter) const {
    // A view of an older version knows less than the list does now.
    auto all = usual().filter;
    all.insert(filter);
    return all;
}

QVariantMap ViewButton::state() const {
    auto now = m_list.state();
    const auto search = QString::fromLatin1(ListViews::kSearch);
    now.insert(search, keptSearch(now.value(search).toString()));
    return now;
}

bool ViewButton::differs(const SavedView& view) const {
    // Settings know fewer types than the controls: compared as they would be written.
    if (QJsonObject::fromVariantMap(whole(view.filter)) != QJsonObject::fromVariantMap(state())) return true;
    return !view.look.isEmpty() && !view.look.looksLike(m_list.table->look());
}

void ViewButton::choose(const QString& id) {
    if (const auto* view = find(id)) present(id, *view);
}

void ViewButton::present(const QString& id, const SavedView& what) {
    m_reading.drop();
    const auto colleague = what.filter.value(QString::fromLatin1(ListViews::kColleague)).toString();
    if (colleague.isEmpty()) return showNow(id, what, {}, {});
    m_reading.ask(this, m_services.async().read([](db::Connection& connection) { return store::knownStaff(connection); }), [this, id, what, colleague](const Result<std::vector<domain::Staff>>& staff) {
        if (!staff) {
            m_services.toastError(staff.error());
            return showNow(usual().id, usual(), {}, {});
        }
        for (const auto& one : *staff)
            if (item::toQString(one.id.toString()) == colleague) return showNow(id, what, item::toQString(one.name), {});
        auto left = what;
        left.filter.remove(QString::fromLatin1(ListViews::kColleague));
        showNow(id, left, {}, {tr("a colleague")});
    });
}

void ViewButton::showNow(const QString& id, const SavedView& what, const QString& colleague, QStringList gone) {
    m_chosen = id;
    m_list.table->setLent(!isBuiltIn(id));
    gone += m_list.show(whole(what.filter), colleague);
    if (m_list.table->showLook(what.look) > 0) gone << tr("a column");
    refresh();
    if (!gone.isEmpty()) m_services.toast(tr("“%1” is shown without what is no longer there: %2").arg(what.name, QLocale().createSeparatedList(gone)));
}

void ViewButton::refresh() {
    m_later->stop();
    const auto* view = find(m_chosen);
    if (!view) view = &usual();
    m_changed = differs(*view);
    // By its chips the list has come to another built-in view: then it is that one.
    if (m_changed && isBuiltIn(view->id))
        for (const auto& other : m_list.builtIn)
            if (!differs(other)) {
                view = &other;
                m_changed = false;
                break;
            }
    m_chosen = view->id;
    const auto said = tr("View: %1").arg(view->name);
    const auto whole = m_changed ? tr("View: %1, changed").arg(view->name) : said;
    const auto shown = tr("View: %1").arg(fontMetrics().elidedText(view->name, Qt::ElideRight, kNameWidth));
    setText(plainMenuText(m_changed ? shown + QStringLiteral(" ●") : shown));
    setAccessibleName(whole);
    setToolTip(whole + QStringLiteral(" (") + keysText(m_open->shortcut()) + QLatin1Char(')'));
}

void ViewButton::buildCommands() {
    for (QAction* action : std::exchange(m_commands, {})) {
        if (action == m_open) continue;
        // At once without its key, which the next one gets; it goes later, for a menu may still know it.
        m_place.removeAction(action);
        action->setShortcut({});
        action->deleteLater();
    }
    m_commands = {m_open};
    QStringList ids;
    for (const auto& view : m_list.builtIn) ids << view.id;
    for (const auto& view : m_views.all()) ids << view.id;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        auto* action = new QAction(ui::icon(QStringLiteral("eye"), Tint::muted), tr("View: %1").arg(plainMenuText(find(ids[i])->name)), &m_place);
        action->setObjectName(m_list.list + QStringLiteral("View_%1").arg(i + 1));
        if (i < kKeys) action->setShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(i + 1)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, id = ids[i]] { choose(id); });
        m_place.addAction(action);
        m_commands << action;
    }
}

void ViewButton::openMenu() {
    refresh();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewMenu"));
    menu->setAccessibleName(tr("Views"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setLayoutDirection(m_place.layoutDirection());  // only the button itself is turned
    auto* views = new QActionGroup(menu);
    QAction* chosen = nullptr;
    const auto addView = [&](const SavedView& view) {
        const auto number = views->actions().size() + 1;
        const auto keys = number <= kKeys ? QLatin1Char('\t') + keysText(QKeySequence(QStringLiteral("Alt+%1").arg(number))) : QString();
        QAction* action = menu->addAction(plainMenuText(view.name) + keys);
        action->setObjectName(QStringLiteral("viewChoose_%1").arg(number));
        action->setCheckable(true);
        action->setChecked(view.id == m_chosen);
        views->addAction(action);
        if (action->isChecked()) chosen = action;
        connect(action, &QAction::triggered, this, [this, id = view.id] { choose(id); });
    };
    for (const auto& view : m_list.builtIn) addView(view);
    if (!m_views.all().isEmpty()) menu->addSeparator();
    for (const auto& view : m_views.all()) addView(view);
    menu->addSeparator();
    const auto add = [&](const QString& words, const QString& name, const QString& iconName, auto run) {
        QAction* action = menu->addAction(ui::icon(iconName), words);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    const auto* own = m_views.find(m_chosen);
    if (own && m_changed)
        add(tr("Save the changes"), QStringLiteral("viewSaveChanges"), QStringLiteral("check"), [this] {
            if (const auto* view = m_views.find(m_chosen)) keep({view->id, view->name, state(), m_list.table->look()}, tr("“%1” is saved").arg(view->name));
        });
    add(tr("Save this view…"), QStringLiteral("viewSaveAs"), QStringLiteral("plus"), [this] { askToSave(); });
    if (own) {
        add(tr("Rename…"), QStringLiteral("viewRename"), QStringLiteral("edit"), [this] { askForName(); });
        add(tr("Delete"), QStringLiteral("viewDelete"), QStringLiteral("trash"), [this] { remove(); });
    }
    menu->addSeparator();
    const bool opens = m_views.first() == m_chosen || (!find(m_views.first()) && m_chosen == usual().id);
    QAction* first = menu->addAction(tr("Open the list with this view"));
    first->setObjectName(QStringLiteral("viewOpensFirst"));
    first->setCheckable(true);
    first->setChecked(opens);
    first->setEnabled(!opens || m_chosen != usual().id);
    connect(first, &QAction::triggered, this, [this](bool on) { openWith(on ? m_chosen : QString()); });
    add(tr("Reset to the usual view"), QStringLiteral("viewReset"), QStringLiteral("undo"), [this] { reset(); });
    menu->popup(mapToGlobal(QPoint(0, height())));
    if (chosen) menu->setActiveAction(chosen);
}

void ViewButton::askToSave() {
    const auto typed = m_list.state().value(QString::fromLatin1(ListViews::kSearch)).toString().trimmed();
    const auto note = typed.isEmpty() || !keptSearch(typed).isEmpty() ? QString() : tr("What is searched for looks like a number or an address. It is not saved with the view.");
    // Named as they stand now, whatever the list does under the dialog.
    const SavedView view{{}, {}, state(), m_list.table->look()};
    auto* dialog = new ViewDialog(ViewDialog::For::save, {}, note, [this](const QString& name) { return judge(name, {}); }, m_place.window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, view] {
        auto named = view;
        named.name = dialog->name();
        const auto* there = m_views.named(named.name);
        named.id = there ? there->id : QUuid::createUuid().toString(QUuid::WithoutBraces);
        keep(named, there ? tr("“%1” is replaced").arg(named.name) : QString(), dialog->opensFirst());
    });
    dialog->open();
}

void ViewButton::askForName() {
    const auto* view = m_views.find(m_chosen);
    if (!view) return;
    auto* dialog = new ViewDialog(ViewDialog::For::rename, view->name, {}, [this, id = view->id](const QString& name) { return judge(name, id); }, m_place.window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = view->id] {
        const auto* before = m_views.find(id);
        if (!before) return;
        auto renamed = *before;
        renamed.name = dialog->name();
        keep(renamed, tr("The view is called “%1” now").arg(renamed.name));
    });
    dialog->open();
}

ViewDialog::Answer ViewButton::judge(const QString& name, const QString& except) const {
    for (const auto& view : m_list.builtIn)
        if (view.name.compare(name, Qt::CaseInsensitive) == 0) return {tr("The list has a view of this name of its own. Choose another name.")};
    switch (m_views.check(name, except)) {
        case SavedViews::Trouble::none: return {};
        case SavedViews::Trouble::noName: return {tr("Give the view a name.")};
        case SavedViews::Trouble::longName: return {tr("A name has at most %1 characters. Shorten it.").arg(SavedViews::kLongestName)};
        case SavedViews::Trouble::tooMany: return {tr("This list has %1 views, and no more can be. Delete one first.").arg(SavedViews::kMost)};
        case SavedViews::Trouble::takenName: break;
    }
    if (except.isEmpty()) return {{}, true};
    return {tr("You have a view of this name. Choose another one.")};
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

void ViewButton::openWith(const QString& id) {
    const auto before = m_views.first();
    if (!m_views.setFirst(id == usual().id ? QString() : id)) return tellUnsaved();
    const auto* view = find(id);
    m_services.toastTakeBack(tr("The list opens with “%1” from now on").arg(view ? view->name : usual().name), [self = QPointer<ViewButton>(this), before] {
        if (self && !self->m_views.setFirst(before)) self->tellUnsaved();
    });
}

void ViewButton::reset() {
    const auto id = m_chosen;
    const SavedView before{{}, chosenName(), m_list.state(), m_list.table->look()};
    choose(usual().id);
    m_list.table->resetColumns();
    for (const int column : m_list.hiddenAtFirst) m_list.table->setColumnHidden(column, true);
    refresh();
    m_services.toastTakeBack(tr("The list is as usual again"), [self = QPointer<ViewButton>(this), id, before] {
        if (self) self->present(self->find(id) ? id : self->usual().id, before);
    });
}

void ViewButton::tellUnsaved() { m_services.toastError(Error{Code::io, "saved views: settings not written"}); }

}  // namespace lianlu::ui
