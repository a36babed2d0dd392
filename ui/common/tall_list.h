// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QPointer>

class QScrollArea;

namespace lianlu::ui {

//! \brief The page within which `widget` scrolls; null: none.
[[nodiscard]] QScrollArea* pageAround(const QWidget& widget);

//! \brief A list as tall as its rows, for a page that scrolls as a whole: no bar of its own, the wheel is the page's, and the page follows the row that
//! is chosen. Further rows are asked for when their place comes near, not because there is room. Its model() stands before the one that was set.
//! Shown where nothing scrolls around it, it scrolls itself as any list. Thread: the screen's.
class TallList : public QListView {
    Q_OBJECT
public:
    explicit TallList(QWidget* parent = nullptr);

    ~TallList() override;

    void setModel(QAbstractItemModel* model) override;
    //! \brief So that what is said in its place has room.
    void setLeastHeight(int pixels);
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void updateGeometries() override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fit();
    void fetchAhead();
    void bringIntoSight(const QRect& row, ScrollHint hint);

    class OnDemand;
    OnDemand* m_rows;
    QPointer<QScrollArea> m_page;
    int m_least = 0;
};

}  // namespace lianlu::ui
