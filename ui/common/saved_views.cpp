// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/saved_views.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include "ui/common/view_json.h"

namespace lianlu::ui {

namespace {

constexpr QLatin1String kViewSearch("search");

QString searchOf(const SavedView& view) { return view.filter.value(QString(kViewSearch)).toString(); }

}  // namespace

QString keptSearch(const QString& typed) {
    const auto digits = std::count_if(typed.begin(), typed.end(), [](QChar one) { return one.isDigit(); });
    return digits >= 4 || typed.contains(QLatin1Char('@')) || typed.contains(QChar(0xff20)) ? QString() : typed.trimmed();
}

SavedViews::SavedViews(QSettings& settings, const QString& person, const QString& list) : m_settings(settings), m_key(QStringLiteral("views/%1/%2").arg(person, list)) { load(); }

const SavedView* SavedViews::find(const QString& id) const {
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const SavedView& view) { return view.id == id; });
    return found == m_views.end() ? nullptr : &*found;
}

const SavedView* SavedViews::named(const QString& name) const {
    const auto wanted = name.simplified();
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const SavedView& view) { return view.name.compare(wanted, Qt::CaseInsensitive) == 0; });
    return found == m_views.end() ? nullptr : &*found;
}

SavedViews::Trouble SavedViews::nameTrouble(const QString& name) {
    if (name.isEmpty()) return Trouble::noName;
    // Characters as people count them: one outside the basic plane is one.
    return name.toUcs4().size() > kLongestName ? Trouble::longName : Trouble::none;
}

SavedViews::Trouble SavedViews::check(const QString& name, const QString& except) const {
    const auto wanted = name.simplified();
    if (const auto trouble = nameTrouble(wanted); trouble != Trouble::none) return trouble;
    if (const auto* view = named(wanted); view && view->id != except) return Trouble::takenName;
    return except.isEmpty() && m_views.size() >= kMost ? Trouble::tooMany : Trouble::none;
}

bool SavedViews::put(const SavedView& view, int at) {
    const auto before = m_views;
    const auto* old = find(view.id);
    const auto searched = old ? searchOf(*old) : QString();
    const auto place = std::find_if(m_views.begin(), m_views.end(), [&](const SavedView& one) { return one.id == view.id; });
    if (place != m_views.end()) *place = view;
    else m_views.insert(at < 0 || at > m_views.size() ? m_views.size() : at, view);
    if (save()) {
        tell(view, searched);
        return true;
    }
    m_views = before;
    return false;
}

void SavedViews::tell(const SavedView& view, const QString& before) {
    if (m_keep && searchOf(view) != before) m_keep(view.id, searchOf(view));
}

SavedViews::Searches SavedViews::takeSearches(const Searches& kept) {
    Searches older;
    for (auto& view : m_views) {
        const auto now = searchOf(view);
        const auto known = kept.value(view.id);
        if (now.isEmpty() && !known.isEmpty()) view.filter.insert(QString(kViewSearch), known);
        if (!now.isEmpty() && m_older.contains(view.id)) older.insert(view.id, now);
    }
    return older;
}

std::optional<int> SavedViews::remove(const QString& id) {
    const auto* view = find(id);
    if (!view) return std::nullopt;
    const auto at = static_cast<int>(view - m_views.constData());
    const auto gone = m_views.takeAt(at);
    if (save()) {
        if (m_keep && !searchOf(gone).isEmpty()) m_keep(id, {});
        return at;
    }
    m_views.insert(at, gone);
    return std::nullopt;
}

bool SavedViews::setFirst(const QString& id) {
    const auto before = std::exchange(m_first, id);
    if (save()) return true;
    m_first = before;
    return false;
}

void SavedViews::load() {
    const auto bytes = m_settings.value(m_key).toByteArray();
    if (bytes.isEmpty()) return;
    const auto document = QJsonDocument::fromJson(bytes);
    const auto views = document.object().value(QStringLiteral("views"));
    if (!views.isArray()) return qWarning("saved views: a list's cannot be read and are left out");
    qsizetype damaged = 0;
    for (const auto& value : views.toArray()) {
        const auto view = viewFromJson(value.toObject());
        if (view && !find(view->id) && check(view->name) == Trouble::none) m_views.append(*view);
        else ++damaged;
    }
    if (damaged > 0) qWarning("saved views: %d of a list cannot be read and are left out", static_cast<int>(damaged));
    for (const auto& view : m_views)
        if (!searchOf(view).isEmpty()) m_older.insert(view.id);
    m_first = document.object().value(QStringLiteral("first")).toString();
}

bool SavedViews::save() {
    QJsonArray views;
    for (auto view : m_views) {
        view.filter.remove(QString(kViewSearch));
        views.append(viewToJson(view));
    }
    const auto before = m_settings.value(m_key);
    m_settings.setValue(m_key, QJsonDocument(QJsonObject{{QStringLiteral("first"), m_first}, {QStringLiteral("views"), views}}).toJson(QJsonDocument::Compact));
    m_settings.sync();
    if (m_settings.status() == QSettings::NoError) return true;
    m_settings.setValue(m_key, before);
    return false;
}

}  // namespace lianlu::ui
