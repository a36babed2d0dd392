// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_button.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSettings>
#include <QTimer>

#include "models/item/words.h"
#include "models/store/queries_staff.h"
#include "models/store/queries_tags.h"
#include "ui/common/data_table.h"
#include "ui/common/icons.h"
#include "ui/common/view_json.h"
#include "ui/shell/services.h"
#include "ui/shell/view_menu.h"
#include "ui/shell/workspace.h"

namespace lianlu::ui {

namespace {

constexpr int kNameWidth = 132;  // pixels; the menu and the tooltip say the whole name

QString keyIn(const QVariantMap& filter, const char* key) { return filter.value(QString::fromLatin1(key)).toString(); }

//! Settings know fewer types than the controls: compared as they would be written.
bool isSame(const QVariantMap& one, const QVariantMap& other) { return QJsonObject::fromVariantMap(one) == QJsonObject::fromVariantMap(other); }

//! Of a filter: whose rows, and since when; see putRows().
constexpr const char* kPassing[] = {ListViews::kColleague, "rows", "since", "until", "whose"};

//! What a filter names, as far as it is known here.
struct Named {
    std::optional<QString> colleague;  //!< name
    bool tag = true;
};

Result<Named> namedIn(db::Connection& connection, domain::Role role, const QString& colleague, const QString& tag) {
    Named named;
    if (!tag.isEmpty()) {
        LIANLU_TRY(named.tag, store::knowsTag(connection, role, item::fromQString(tag)));
    }
    if (colleague.isEmpty()) return named;
    LIANLU_TRY(const auto staff, store::knownStaff(connection));
    for (const auto& one : staff)
        if (item::toQString(one.id.toString()) == colleague) named.colleague = item::toQString(one.name);
    return named;
}

}  // namespace

ViewButton::ViewButton(Services& services, Workspace& place, ListViews list)
    : GhostButton({}), m_services(services), m_place(place), m_list(std::move(list)), m_views(services.settings(), item::toQString(services.async().context().staff.toString()), m_list.list),
      m_store(new StoreViews(services, m_list.list, this)), m_chosen(usual().id), m_name(usual().name), m_leftKey(QStringLiteral("lists/%1/%2").arg(item::toQString(services.async().context().staff.toString()), m_list.list)), m_later(new QTimer(this)), m_open(new QAction(tr("Choose or save a view"), &place)) {
    setObjectName(m_list.list + QStringLiteral("View"));
    setIcon(ui::icon(QStringLiteral("chevron_down"), Tint::accent));
    setLayoutDirection(Qt::RightToLeft);  // the arrow behind the words
    m_open->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    m_open->setShortcutContext(Qt::WindowShortcut);
    m_open->setObjectName(m_list.list + QStringLiteral("ViewOpen"));
    place.addAction(m_open);
    connect(m_open, &QAction::triggered, this, &ViewButton::openMenu);
    connect(this, &QPushButton::clicked, this, &ViewButton::openMenu);
    // Many columns move at once.
    m_later->setSingleShot(true);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &ViewButton::refresh);
    connect(m_list.table, &DataTable::columnsChanged, m_later, qOverload<>(&QTimer::start));
    connect(m_store, &StoreViews::changed, this, &ViewButton::followStore);
    connect(m_store, &StoreViews::shared, this, [this](const QString& id) {
        m_awaited = Awaited{id, false};
        followStore();
    });
    buildCommands();
    setText(tr("View: %1").arg(usual().name));
    m_later->start();
    readSearches();
}

bool ViewButton::openFirst() {
    if (StoreViews::isOne(m_views.first())) {
        m_awaited = Awaited{m_views.first(), true};
        if (m_store->isLoaded()) followStore();
        return true;
    }
    const auto* first = find(m_views.first());
    if (!first) return openAsLeft();
    present(first->id, *first);
    return true;
}

bool ViewButton::openAsLeft() {
    const auto bytes = m_services.settings().value(m_leftKey).toByteArray();
    if (bytes.isEmpty()) return false;
    auto left = viewFromJson(QJsonDocument::fromJson(bytes).object());
    if (!left) {
        qWarning("how a list was left cannot be read, and it opens as usual");
        return false;
    }
    const bool awaited = StoreViews::isOne(left->id) && !m_store->isLoaded();
    if (!awaited && !find(left->id)) {
        left->id = usual().id;
        left->look = {};
    }
    present(left->id, *left);
    if (awaited) m_awaited = Awaited{left->id, false, true};
    return true;
}

void ViewButton::keepAsItStands() {
    if (!m_keeps || m_awaited) return;
    auto filter = m_list.state();
    filter.remove(QString::fromLatin1(ListViews::kSearch));
    // Whose rows somebody looks at in passing is not asked again tomorrow, but where their view says so.
    const auto* view = find(m_chosen);
    const auto colleague = keyIn(filter, ListViews::kColleague);
    if (!colleague.isEmpty() && (!view || keyIn(view->filter, ListViews::kColleague) != colleague))
        for (const auto* key : kPassing) filter.remove(QString::fromLatin1(key));
    const SavedView now{m_chosen, m_name, filter, isBuiltIn(m_chosen) ? TableLook{} : m_list.table->look()};
    auto bytes = QJsonDocument(viewToJson(now)).toJson(QJsonDocument::Compact);
    if (bytes == m_left) return;
    m_left = std::move(bytes);
    m_services.settings().setValue(m_leftKey, m_left);
}

void ViewButton::lookAgain() {
    m_keeps = true;
    m_later->start();
}

bool ViewButton::isNarrowed() const {
    auto now = m_list.state(), open = usual().filter;
    for (auto* filter : {&now, &open})
        for (const auto& key : m_list.beside) filter->remove(key);
    return !isSame(now, open);
}

void ViewButton::clearFilter() {
    auto view = usual();
    const auto now = m_list.state();
    for (const auto& key : m_list.beside) view.filter.insert(key, now.value(key));
    present(view.id, view);
}

const SavedView* ViewButton::find(const QString& id) const {
    for (const auto& view : m_list.builtIn)
        if (view.id == id) return &view;
    return StoreViews::isOne(id) ? m_store->find(id) : m_views.find(id);
}

bool ViewButton::isBuiltIn(const QString& id) const {
    return std::any_of(m_list.builtIn.begin(), m_list.builtIn.end(), [&](const SavedView& view) { return view.id == id; });
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

bool ViewButton::differs(const SavedView& view) const { return !isSame(whole(view.filter), state()) || hasOtherColumns(view); }

bool ViewButton::differsAsShared(const SavedView& view) const {
    auto shared = whole(view.filter), now = state();
    for (auto* filter : {&shared, &now}) filter->remove(QString::fromLatin1(ListViews::kSearch));
    return !isSame(shared, now) || hasOtherColumns(view);
}

bool ViewButton::hasOtherColumns(const SavedView& view) const { return !view.look.isEmpty() && !view.look.looksLike(m_list.table->look()); }

SavedView ViewButton::asItStands(const QString& id, const QString& name) const { return {id, name, state(), m_list.table->look()}; }

void ViewButton::choose(const QString& id) {
    if (const auto* view = find(id)) present(id, *view);
}

void ViewButton::present(const QString& id, const SavedView& what) {
    m_reading.drop();
    m_awaited.reset();
    m_presenting = id;
    const auto colleague = keyIn(what.filter, ListViews::kColleague), tag = keyIn(what.filter, ListViews::kTag);
    if (colleague.isEmpty() && tag.isEmpty()) return showNow(id, what, {}, {});
    const auto question = m_services.async().read([role = m_services.async().context().role, colleague, tag](db::Connection& connection) { return namedIn(connection, role, colleague, tag); });
    m_reading.ask(this, question, [this, id, what, colleague](const Result<Named>& named) {
        if (!named) {
            m_services.toastError(named.error());
            return showNow(usual().id, usual(), {}, {});
        }
        auto left = what;
        QStringList gone;
        if (!colleague.isEmpty() && !named->colleague) {
            left.filter.remove(QString::fromLatin1(ListViews::kColleague));
            gone << tr("a colleague");
        }
        if (!named->tag) {
            for (const char* key : {ListViews::kTag, ListViews::kTagValue}) left.filter.remove(QString::fromLatin1(key));
            gone << tr("a tag");
        }
        showNow(id, left, named->colleague.value_or(QString()), gone);
    });
}

void ViewButton::showNow(const QString& id, const SavedView& what, const QString& colleague, QStringList gone) {
    m_chosen = id;
    m_presenting.clear();
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
    m_name = view->name;
    const bool stores = StoreViews::isOne(view->id);
    const auto say = [&](const QString& name) { return stores ? tr("Store: %1", "view of the store").arg(name) : tr("View: %1").arg(name); };
    // "All open leads" is no name for somebody's won ones.
    const bool other = m_changed && isBuiltIn(view->id) && isNarrowed();
    const auto shown = say(fontMetrics().elidedText(other ? tr("own choice") : view->name, Qt::ElideRight, kNameWidth));
    setText(ViewMenu::plain(m_changed ? shown + QStringLiteral(" ●") : shown));
    const auto said = stores ? (m_changed ? tr("View of the store: %1, changed") : tr("View of the store: %1")) : (m_changed ? tr("View: %1, changed") : tr("View: %1"));
    setAccessibleName(said.arg(view->name));
    setToolTip(accessibleName() + QStringLiteral(" (") + m_open->shortcut().toString(QKeySequence::NativeText) + QLatin1Char(')'));
    keepAsItStands();
    // A column that is drawn wider asks nobody to count.
    auto now = m_list.state();
    if (std::exchange(m_lookedAt, now) != now) Q_EMIT looked();
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
    for (const auto& one : m_store->all()) ids << one.view.id;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const auto words = StoreViews::isOne(ids[i]) ? tr("View of the store: %1") : tr("View: %1");
        auto* action = new QAction(ui::icon(QStringLiteral("eye"), Tint::muted), words.arg(ViewMenu::plain(find(ids[i])->name)), &m_place);
        action->setObjectName(m_list.list + QStringLiteral("View_%1").arg(i + 1));
        action->setShortcut(QKeySequence(ViewMenu::keyOf(i + 1)));
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this, [this, id = ids[i]] { choose(id); });
        m_place.addAction(action);
        m_commands << action;
    }
}

void ViewButton::followStore() {
    buildCommands();
    takeBackRemoved();
    if (m_awaited) {
        const auto* view = m_store->find(m_awaited->id);
        if (view && m_awaited->show) return present(view->id, *view);
        if (view) {
            m_chosen = view->id;
            m_list.table->setLent(true);
            m_awaited.reset();
        } else if (m_awaited->show && m_store->isLoaded()) {
            // A list that opens with it would wait for ever; with the usual one it is there.
            if (!m_views.setFirst({})) tellUnsaved();
            m_services.toast(tr("The store's view with which this list opened is no longer there. It opens with the usual one."));
            return present(usual().id, usual());
        } else if (m_awaited->left && m_store->isLoaded()) {
            // It has gone meanwhile: the list stays as it was left, with the usual columns.
            m_awaited.reset();
            m_list.table->setLent(false);
        }
    }
    if (StoreViews::isOne(m_chosen) && !m_store->find(m_chosen)) loseName();
    refresh();
}

void ViewButton::takeBackRemoved() {
    if (!m_removed) return;
    if (!m_removed->gone) {
        m_removed->gone = !m_store->find(m_removed->id);
        return;
    }
    const auto* back = m_store->named(m_removed->name);
    if (!back) return;
    if (m_views.first() == m_removed->id && !m_views.setFirst(back->id)) tellUnsaved();
    if (isBuiltIn(m_chosen) && !differs(*back)) m_chosen = back->id;
    m_removed.reset();
}

void ViewButton::loseName() {
    // What somebody looks at is not taken from under them.
    const bool here = m_removed && m_removed->id == m_chosen;
    m_chosen = usual().id;
    if (!here) m_services.toast(tr("“%1” is no longer among the store's views. The list stays as it is.").arg(m_name));
}

}  // namespace lianlu::ui
