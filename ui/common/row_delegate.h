// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace lianlu::ui {

//! \brief Draws a row of a DataTable: selection and hover over the whole row, a second muted line, badges, avatars, a dot for
//! rows whose edits are still to be sent. Which roles carry these is said once; -1: not used.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setSecondLineRole(int role) { m_secondLine = role; }
    //! \brief int(Tone): the display text is drawn as a badge. An invalid variant: plain text.
    void setBadgeRole(int role) { m_badge = role; }
    //! \brief QString name: an avatar before the text.
    void setAvatarRole(int role) { m_avatar = role; }
    //! \brief QString icon name before the text.
    void setIconRole(int role) { m_icon = role; }
    //! \brief bool: a dot and a tooltip "not sent yet".
    void setPendingRole(int role) { m_pending = role; }
    //! \brief bool: the text in the muted colour.
    void setMutedRole(int role) { m_muted = role; }
    //! \brief 0 … 100: a small bar under the figure.
    void setBarRole(int role) { m_bar = role; }
    void setHoverRow(int row) { m_hoverRow = row; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintText(QPainter* painter, const QModelIndex& index, QRect room) const;

    int m_secondLine = -1, m_badge = -1, m_avatar = -1, m_icon = -1, m_pending = -1, m_muted = -1, m_bar = -1;
    int m_hoverRow = -1;
};

}  // namespace lianlu::ui
