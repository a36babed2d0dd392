// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "models/domain/ids.h"

namespace lianlu::item {
class TimelinePhotos;
}

namespace lianlu::ui {

//! \brief Draws one event of a timeline: a line with a round icon, headline with amount and time, the row's own words
//! below (wrapped), then who and where, then the photos of an interaction. The first event of a day carries the day's title above it.
class TimelineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kThumb = 64;  //!< pixels a side

    explicit TimelineDelegate(const item::TimelinePhotos& photos, QObject* parent = nullptr) : QStyledItemDelegate(parent), m_photos(photos) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    //! \brief The photo at this place of the view, or none.
    [[nodiscard]] domain::PhotoId photoAt(const QRect& row, const QModelIndex& index, const QPoint& at) const;

private:
    const item::TimelinePhotos& m_photos;
};

}  // namespace lianlu::ui
