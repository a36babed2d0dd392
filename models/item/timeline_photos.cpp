// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/timeline_photos.h"

#include <algorithm>

namespace lianlu::item {

TimelinePhotos::TimelinePhotos(AsyncStore& async, QObject* parent) : QObject(parent), m_model(new PhotoListModel(async, this)) {
    connect(m_model, &PhotoListModel::loaded, this, &TimelinePhotos::sort);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TimelinePhotos::sort);
    // A picture was decoded.
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TimelinePhotos::changed);
}

void TimelinePhotos::sort() {
    std::map<Uuid, std::vector<domain::PhotoId>> of;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto& photo = m_model->line(row)->photo;
        if (!photo.interactionId.isNull()) of[photo.interactionId.uuid].push_back(photo.id);
    }
    // The model has the newest first.
    for (auto& [interaction, photos] : of) std::reverse(photos.begin(), photos.end());
    if (m_of == of) return;
    m_of = std::move(of);
    Q_EMIT changed();
}

std::vector<domain::PhotoId> TimelinePhotos::of(const Uuid& interaction) const {
    const auto found = m_of.find(interaction);
    return found == m_of.end() ? std::vector<domain::PhotoId>{} : found->second;
}

int TimelinePhotos::count(const Uuid& interaction) const {
    const auto found = m_of.find(interaction);
    return found == m_of.end() ? 0 : static_cast<int>(found->second.size());
}

QImage TimelinePhotos::thumbnail(domain::PhotoId photo) const { return m_model->index(m_model->rowOf(photo)).data(Qt::DecorationRole).value<QImage>(); }

QString TimelinePhotos::words(domain::PhotoId photo) const { return m_model->index(m_model->rowOf(photo)).data(Qt::AccessibleTextRole).toString(); }

}  // namespace lianlu::item
