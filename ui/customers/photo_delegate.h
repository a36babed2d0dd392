// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace lianlu::ui {

//! \brief One photo of PhotoListModel as a tile: the picture, cut to a square; below it caption or day; over it, in words, where it is when that
//! is not everywhere.
class PhotoDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kSide = 120;  //!< of the picture, device-independent pixels

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace lianlu::ui
