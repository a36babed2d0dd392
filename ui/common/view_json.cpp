// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/view_json.h"

#include <QJsonDocument>

namespace lianlu::ui {

namespace {

// No list has that many columns, and no screen is that wide: more is damage.
constexpr qsizetype kMostColumns = 100;
constexpr int kWidest = 10'000;

constexpr QLatin1String kIdKey("id"), kNameKey("name"), kFilterKey("filter"), kColumnsKey("columns");
constexpr QLatin1String kColumnKey("column"), kWidthKey("width"), kShownKey("shown");
constexpr QLatin1String kSearchKey("search");

}  // namespace

QJsonArray lookToJson(const TableLook& look) {
    QJsonArray columns;
    for (const auto& column : look.columns) columns.append(QJsonObject{{kColumnKey, column.column}, {kWidthKey, column.width}, {kShownKey, column.shown}});
    return columns;
}

std::optional<TableLook> lookFromJson(const QJsonArray& columns) {
    TableLook look;
    if (columns.size() > kMostColumns) return std::nullopt;
    for (const auto& value : columns) {
        const auto column = value.toObject();
        const int number = column.value(kColumnKey).toInt(-1);
        const int width = column.value(kWidthKey).toInt(-1);
        if (number < 0 || width < 0 || width > kWidest) return std::nullopt;
        look.columns.append({number, width, column.value(kShownKey).toBool()});
    }
    return look;
}

QJsonObject viewToJson(const SavedView& view) {
    return {{kIdKey, view.id}, {kNameKey, view.name}, {kFilterKey, QJsonObject::fromVariantMap(view.filter)}, {kColumnsKey, lookToJson(view.look)}};
}

std::optional<SavedView> viewFromJson(const QJsonObject& object) {
    SavedView view{object.value(kIdKey).toString(), object.value(kNameKey).toString().simplified(), {}, {}};
    const auto look = lookFromJson(object.value(kColumnsKey).toArray());
    if (view.id.isEmpty() || !look || !object.value(kFilterKey).isObject()) return std::nullopt;
    view.filter = object.value(kFilterKey).toObject().toVariantMap();
    view.look = *look;
    return view;
}

QByteArray sharedStateOf(const SavedView& view) {
    auto shared = view;
    shared.filter.remove(kSearchKey);
    auto object = viewToJson(shared);
    object.remove(kIdKey);
    object.remove(kNameKey);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<SavedView> viewFromShared(const QString& id, const QString& name, const QByteArray& state) {
    auto object = QJsonDocument::fromJson(state).object();
    object.insert(kIdKey, id);
    object.insert(kNameKey, name);
    auto view = viewFromJson(object);
    // Whoever wrote it: nobody's list searches for what somebody else typed.
    if (view) view->filter.remove(kSearchKey);
    return view;
}

}  // namespace lianlu::ui
