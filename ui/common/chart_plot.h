// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCharts/QChartView>

#include "ui/common/chart_data.h"

class QBarSeries;
class QGraphicsRectItem;

namespace lianlu::ui {

//! \brief Draws a ChartData with Qt Charts in the colours of the scheme. The mouse and the arrow keys go from point to point and say what stands
//! there; Enter or a click chooses it. Series are told apart by shape as well as by colour. Thread: the screen's.
class ChartPlot : public QChartView {
    Q_OBJECT
public:
    explicit ChartPlot(QWidget* parent = nullptr);

    void setData(ChartData data);
    //! \brief In the colours of the light scheme whatever the screen has: for what is printed.
    void setPaper(bool paper);
    //! \brief Words and lines so many times as large: for a screen that is read from afar.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const noexcept { return m_zoom; }
    //! \brief What a click does, said below the figures of a point: "Click: the customers of that day". Empty: a point opens nothing, and no hand is shown.
    void setOpens(const QString& hint);
    [[nodiscard]] const QString& opens() const noexcept { return m_opens; }
    [[nodiscard]] const ChartData& data() const noexcept { return m_data; }
    [[nodiscard]] int marked() const noexcept { return m_marked; }  //!< −1: none
    [[nodiscard]] QSize sizeHint() const override { return {420, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 150}; }

Q_SIGNALS:
    void chosen(int point);
    //! \brief What can be done with a point is asked for: right click, or the menu key.
    void menuAsked(int point, const QPoint& at);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    //! What stands in the legend, above the plot.
    struct Key {
        QString name;
        ChartSeries::Look look;
        QPen pen;
        QPoint place{};
    };
    void draw();
    void addOver(const ChartSeries& series, const QPen& pen, const QColor& ground);
    void addLine(const ChartSeries& series, const QPen& pen);
    void addStrokes(const ChartSeries& series, const QPen& pen);
    void layMargins();
    void layPoints();
    void drawFigures(QPainter& painter) const;
    [[nodiscard]] QFont wordFont() const;
    [[nodiscard]] int keyMark() const;  //!< px
    //! How much room above the plot is taken at this width; one row of values is named by the title and has no legend.
    [[nodiscard]] int layKeys();
    void drawKeys(QPainter& painter) const;
    void mark(int point, bool byKey);
    void placeMark();
    [[nodiscard]] int pointAt(const QPoint& place) const;

    ChartData m_data;
    std::vector<Key> m_keys;
    QBarSeries* m_columns = nullptr;
    QGraphicsRectItem* m_band;
    QString m_opens;
    double m_zoom = 1;
    int m_marked = -1;
    int m_pressed = -1;  //!< point the button went down at
    bool m_paper = false, m_drawing = false;
};

}  // namespace lianlu::ui
