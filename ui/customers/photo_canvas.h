// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QWidget>

namespace lianlu::ui {

//! \brief A picture, as large as there is room or pixel by pixel; there it is moved by dragging and by Shift with the arrow keys. Without one it
//! says why.
class PhotoCanvas : public QWidget {
    Q_OBJECT
public:
    explicit PhotoCanvas(QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    void setWords(const QString& words);  //!< and no picture
    void setWhole(bool whole);            //!< true: as large as there is room
    [[nodiscard]] bool isWhole() const noexcept { return m_whole; }
    [[nodiscard]] bool hasPicture() const noexcept { return !m_picture.isNull(); }
    void shift(QPoint by);  //!< pixels

Q_SIGNALS:
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QSizeF shownSize() const;
    void keepInside();
    void pointHand();

    QImage m_picture;
    QString m_words;
    QPointF m_offset;  //!< of the middle
    QPointF m_grabbed;
    bool m_whole = true, m_dragging = false;
};

}  // namespace lianlu::ui
