// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/column_sets.h"

#include <algorithm>
#include <utility>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include "ui/common/view_json.h"

namespace lianlu::ui {

namespace {
constexpr QLatin1String kSetNameKey("name"), kSetColumnsKey("columns");
}

ColumnSets::ColumnSets(const QString& list) : m_key(list.isEmpty() ? QString() : QStringLiteral("columnSets/") + list) { load(); }

const ColumnSet* ColumnSets::named(const QString& name) const {
    const auto wanted = name.simplified();
    const auto found = std::find_if(m_sets.begin(), m_sets.end(), [&](const ColumnSet& set) { return set.name.compare(wanted, Qt::CaseInsensitive) == 0; });
    return found == m_sets.end() ? nullptr : &*found;
}

SavedViews::Trouble ColumnSets::check(const QString& name) const {
    const auto wanted = name.simplified();
    if (const auto trouble = SavedViews::nameTrouble(wanted); trouble != SavedViews::Trouble::none) return trouble;
    if (named(wanted)) return SavedViews::Trouble::takenName;
    return m_sets.size() >= kMost ? SavedViews::Trouble::tooMany : SavedViews::Trouble::none;
}

bool ColumnSets::put(const ColumnSet& set, int at) {
    auto sets = m_sets;
    const ColumnSet kept{set.name.simplified(), set.look};
    if (const auto* there = named(kept.name)) sets[there - m_sets.constData()] = kept;
    else sets.insert(at < 0 || at > sets.size() ? sets.size() : at, kept);
    return save(std::move(sets));
}

bool ColumnSets::rename(const QString& name, const QString& to) {
    const auto* there = named(name);
    if (!there) return false;
    auto sets = m_sets;
    sets[there - m_sets.constData()].name = to.simplified();
    return save(std::move(sets));
}

std::optional<int> ColumnSets::remove(const QString& name) {
    const auto* there = named(name);
    if (!there) return std::nullopt;
    const auto at = static_cast<int>(there - m_sets.constData());
    auto sets = m_sets;
    sets.removeAt(at);
    return save(std::move(sets)) ? std::optional(at) : std::nullopt;
}

void ColumnSets::load() {
    if (m_key.isEmpty()) return;
    const auto bytes = QSettings().value(m_key).toByteArray();
    if (bytes.isEmpty()) return;
    qsizetype damaged = 0;
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isArray()) return qWarning("column sets: a list's cannot be read and are left out");
    for (const auto& value : document.array()) {
        const auto object = value.toObject();
        const auto look = lookFromJson(object.value(kSetColumnsKey).toArray());
        const auto name = object.value(kSetNameKey).toString().simplified();
        if (look && !look->isEmpty() && check(name) == SavedViews::Trouble::none) m_sets.append({name, *look});
        else ++damaged;
    }
    if (damaged > 0) qWarning("column sets: %d of a list cannot be read and are left out", static_cast<int>(damaged));
}

bool ColumnSets::save(QList<ColumnSet> sets) {
    if (m_key.isEmpty()) return false;
    QJsonArray array;
    for (const auto& set : sets) array.append(QJsonObject{{kSetNameKey, set.name}, {kSetColumnsKey, lookToJson(set.look)}});
    QSettings settings;
    const auto before = settings.value(m_key);
    settings.setValue(m_key, QJsonDocument(array).toJson(QJsonDocument::Compact));
    settings.sync();
    if (settings.status() != QSettings::NoError) {
        settings.setValue(m_key, before);
        return false;
    }
    m_sets = std::move(sets);
    return true;
}

}  // namespace lianlu::ui
