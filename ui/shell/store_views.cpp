// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/store_views.h"

#include <algorithm>
#include <utility>

#include "models/actions/shared_views.h"
#include "models/domain/rules/shared_view.h"
#include "models/item/words.h"
#include "ui/common/view_json.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr QLatin1String kStorePrefix("store:");

QString storeViewId(const Uuid& id) { return kStorePrefix + item::toQString(id.toString()); }

domain::SharedViewId sharedIdOf(const QString& id) {
    return domain::SharedViewId::parse(item::fromQString(id.mid(kStorePrefix.size()))).value_or(domain::SharedViewId{});
}

bool concernsStoreViews(const store::ChangeSet& changes) {
    return changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), [](const store::RowKey& row) { return row.entity == domain::SharedView::kEntity; });
}

}  // namespace

StoreViews::StoreViews(Services& services, const QString& list, QObject* parent)
    : QObject(parent), m_services(services), m_list(domain::enumFromName<domain::ViewList>(item::fromQString(list))) {
    m_loaded = m_list == domain::ViewList::unknown;
    if (m_loaded) return;
    connect(&services.async(), &item::AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        if (concernsStoreViews(changes)) load();
    });
    load();
}

bool StoreViews::isOne(const QString& id) { return id.startsWith(kStorePrefix); }

const SavedView* StoreViews::find(const QString& id) const {
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const One& one) { return one.view.id == id; });
    return found == m_views.end() ? nullptr : &found->view;
}

const SavedView* StoreViews::named(const QString& name) const {
    const auto wanted = name.simplified();
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const One& one) { return one.view.name.compare(wanted, Qt::CaseInsensitive) == 0; });
    return found == m_views.end() ? nullptr : &found->view;
}

bool StoreViews::maySet() const { return m_list != domain::ViewList::unknown && domain::mayShareViews(m_services.async().context().role); }

SavedViews::Trouble StoreViews::check(const QString& name, const QString& except) const {
    const auto wanted = name.simplified();
    if (const auto trouble = SavedViews::nameTrouble(wanted); trouble != SavedViews::Trouble::none) return trouble;
    if (const auto* view = named(wanted); view && view->id != except) return SavedViews::Trouble::takenName;
    return except.isEmpty() && m_views.size() >= static_cast<qsizetype>(domain::kMostSharedViews) ? SavedViews::Trouble::tooMany : SavedViews::Trouble::none;
}

void StoreViews::share(const SavedView& view) {
    const actions::ShareView wish{m_list, item::fromQString(view.name), sharedStateOf(view).toStdString()};
    act([wish](const actions::Context& context) { return actions::shareView(context, wish); }, tr("“%1” is shared with everybody of the store").arg(view.name),
        [this](const Uuid& id) { Q_EMIT shared(storeViewId(id)); });
}

void StoreViews::rename(const QString& id, const QString& name) {
    const actions::EditSharedView wish{sharedIdOf(id), item::fromQString(name), {}};
    act([wish](const actions::Context& context) { return actions::editSharedView(context, wish); }, tr("The store's view is called “%1” now").arg(name));
}

void StoreViews::save(const QString& id, const SavedView& as) {
    const actions::EditSharedView wish{sharedIdOf(id), {}, sharedStateOf(as).toStdString()};
    act([wish](const actions::Context& context) { return actions::editSharedView(context, wish); }, tr("“%1” is changed for everybody of the store").arg(as.name));
}

void StoreViews::remove(const QString& id) {
    const auto* view = find(id);
    if (!view) return;
    act([which = sharedIdOf(id)](const actions::Context& context) { return actions::removeSharedView(context, which); }, tr("“%1” is no longer among the store's views").arg(view->name));
}

void StoreViews::act(Act act, const QString& words, std::function<void(const Uuid& id)> then) {
    item::whenReady(this, m_services.async().act(std::move(act)), [this, words, then = std::move(then)](const Result<actions::Done>& done) {
        if (!done) return m_services.toastError(done.error());
        if (done->changes.empty()) return;  // it was so already
        m_services.toastUndo(words, done->txn);
        if (then) then(done->id);
    });
}

void StoreViews::load() {
    const auto question = m_services.async().read([shop = m_services.async().context().shop, list = m_list](db::Connection& connection) { return store::sharedViews(connection, shop, list); });
    m_reading.ask(this, question, [this](const Result<std::vector<store::SharedViewRow>>& rows) {
        if (rows) take(*rows);
        else m_services.toastError(rows.error());  // what was there before serves until the next change
        m_loaded = true;
        Q_EMIT changed();
    });
}

void StoreViews::take(const std::vector<store::SharedViewRow>& rows) {
    m_views.clear();
    qsizetype unread = 0;
    for (const auto& row : rows) {
        auto view = viewFromShared(storeViewId(row.view.id.uuid), item::toQString(row.view.name), QByteArray::fromStdString(row.view.state));
        if (view && !view->name.isEmpty()) m_views.append({std::move(*view), item::toQString(row.sharedBy), row.pending});
        else ++unread;
    }
    if (unread > 0) qWarning("shared views: %d of a list cannot be read and are left out", static_cast<int>(unread));
}

}  // namespace lianlu::ui
