// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chart_plot.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QAccessible>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>

#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {

using Look = ChartSeries::Look;

constexpr int kDotsUpTo = 40;  // more points than that are a line without dots
constexpr double kLineWidth = 2;
constexpr double kEdge = 1.5;      // px of the ground at either side of what is compared
constexpr double kBarShare = 0.7;  // of the room of a point
constexpr int kWidestBar = 96;     // px
constexpr double kStroke = 0.44;   // what is compared reaches so far to either side of its point
constexpr double kAbove = 1.1;     // room for the figures above columns
constexpr int kKeyMark = 18;       // how long the mark before a word of the legend is

bool isBeside(Look look) { return look == Look::compared || look == Look::average; }

//! Least and most of all that is drawn, and whether there are fractions.
struct Span {
    double least = 0, most = 0;
    bool whole = true;
};

Span spanOf(const ChartData& data) {
    Span span;
    for (const auto& one : data.series)
        for (const double value : one.values) {
            if (!std::isfinite(value)) continue;
            span.least = std::min(span.least, value);
            span.most = std::max(span.most, value);
            // A comparison, such as an average, may have fractions where what is counted has none.
            if (!isBeside(one.look) && value != std::floor(value)) span.whole = false;
        }
    return span;
}

//! An axis tells its places apart by their words alone: the same name a second time has a blank of no width behind it.
QString apartFrom(const std::vector<std::pair<double, QString>>& places, QString word) {
    while (std::any_of(places.begin(), places.end(), [&](const auto& place) { return place.second == word; })) word += QChar(0x200B);
    return word;
}

//! An axis that carries words at some places and nothing between them.
QCategoryAxis* axisWith(const std::vector<std::pair<double, QString>>& places, double from, double to, const Tokens& tokens, const QFont& font) {
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setLabelsFont(font);
    axis->setLabelsColor(tokens.textMuted);
    axis->setLinePen(QPen(tokens.border, 1));
    axis->setGridLinePen(QPen(tokens.border, 1));
    axis->setRange(from, to);
    axis->setStartValue(from);
    for (const auto& [at, word] : places) axis->append(word, at);
    return axis;
}

}  // namespace

ChartPlot::ChartPlot(QWidget* parent) : QChartView(new QChart, parent), m_band(new QGraphicsRectItem(chart())) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setBackgroundBrush(Qt::NoBrush);
    setStyleSheet(QStringLiteral("background: transparent"));
    chart()->setBackgroundVisible(false);
    chart()->setMargins({0, 0, 0, 0});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();  // it cuts words it has room for, and shows no colour of a bar without a pen
    m_band->setZValue(-1);
    m_band->setPen(Qt::NoPen);
    m_band->hide();
    connect(chart(), &QChart::plotAreaChanged, this, [this] {
        layPoints();
        placeMark();
    });
}

void ChartPlot::setData(ChartData data) {
    m_data = std::move(data);
    if (m_marked >= m_data.count()) m_marked = -1;
    draw();
}

void ChartPlot::setZoom(double zoom) {
    if (std::exchange(m_zoom, zoom) != zoom) draw();
}

QFont ChartPlot::wordFont() const {
    auto font = fontFor(TypeStep::caption);
    font.setPointSizeF(font.pointSizeF() * m_zoom);
    return font;
}

int ChartPlot::keyMark() const { return static_cast<int>(kKeyMark * m_zoom); }

void ChartPlot::addOver(const ChartSeries& series, const QPen& pen, const QColor& ground) {
    const auto add = [&](const QPen& with) { m_data.apart ? addStrokes(series, with) : addLine(series, with); };
    // Across a column it is read by the edge that it has.
    QPen edge(ground, pen.widthF() + 2 * kEdge * m_zoom);
    if (isBeside(series.look)) add(edge);
    add(pen);
}

void ChartPlot::addLine(const ChartSeries& series, const QPen& pen) {
    // A gap ends the line, and the next begins another one that is the same in the legend.
    for (std::size_t at = 0; at < series.values.size();) {
        if (!std::isfinite(series.values[at])) {
            ++at;
            continue;
        }
        auto* line = new QLineSeries;
        line->setName(series.name);
        line->setPen(pen);
        for (; at < series.values.size() && std::isfinite(series.values[at]); ++at) line->append(static_cast<double>(at), series.values[at]);
        // A value alone has no line.
        line->setPointsVisible(line->count() == 1 || (series.look == Look::line && series.values.size() <= kDotsUpTo));
        chart()->addSeries(line);
    }
}

void ChartPlot::addStrokes(const ChartSeries& series, const QPen& pen) {
    for (std::size_t at = 0; at < series.values.size(); ++at) {
        if (!std::isfinite(series.values[at])) continue;
        auto* stroke = new QLineSeries;
        stroke->setName(series.name);
        stroke->setPen(pen);
        for (const double side : {-kStroke, kStroke}) stroke->append(static_cast<double>(at) + side, series.values[at]);
        chart()->addSeries(stroke);
    }
}

void ChartPlot::setOpens(const QString& hint) { m_opens = hint; }

void ChartPlot::setPaper(bool paper) {
    m_paper = paper;
    draw();
}

void ChartPlot::draw() {
    if (m_drawing) return;  // Qt Charts tells of its own palette while it is laid
    m_drawing = true;
    auto& c = *chart();
    m_columns = nullptr;
    const auto& tokens = m_paper ? lightTokens() : currentTokens();
    c.removeAllSeries();
    for (auto* axis : c.axes()) {
        c.removeAxis(axis);
        delete axis;
    }
    m_keys.clear();
    QBarSeries* columns = nullptr;
    std::size_t next = 0;
    for (const auto& one : m_data.series) {
        const auto colour = one.look == Look::compared ? tokens.text : one.look == Look::average ? tokens.textMuted : tokens.chart[next++ % tokens.chart.size()];
        QPen pen(colour, kLineWidth * m_zoom);
        if (isBeside(one.look)) pen.setStyle(one.look == Look::average ? Qt::DotLine : Qt::DashLine);
        m_keys.push_back({one.name, one.look, pen});
        if (one.look != Look::columns) continue;
        if (!columns) {
            columns = new QBarSeries;
        }
        auto* set = new QBarSet(one.name);
        for (const double value : one.values) set->append(std::isfinite(value) ? value : 0);
        set->setColor(colour);
        set->setPen(Qt::NoPen);
        columns->append(set);
    }
    if (columns) c.addSeries(columns);
    m_columns = columns;
    for (std::size_t at = 0; at < m_keys.size(); ++at)
        if (m_keys[at].look != Look::columns) addOver(m_data.series[at], m_keys[at].pen, tokens.surface);

    const auto span = spanOf(m_data);
    const auto steps = chartSteps(span.least, m_data.apart ? span.most * kAbove : span.most, span.whole);
    std::vector<std::pair<double, QString>> up, along;
    for (const double step : steps) up.emplace_back(step, m_data.wordsOf(step));
    for (int at = 0; at < qMin(m_data.count(), static_cast<int>(m_data.labels.size())); ++at)
        if (!m_data.labels[at].isEmpty()) along.emplace_back(at, apartFrom(along, m_data.labels[at]));
    auto* x = axisWith(along, -0.5, qMax(0.5, m_data.count() - 0.5), tokens, wordFont());
    auto* y = axisWith(up, steps.front(), steps.back(), tokens, wordFont());
    x->setGridLineVisible(false);
    y->setLineVisible(false);
    c.addAxis(x, Qt::AlignBottom);
    c.addAxis(y, Qt::AlignLeft);
    for (auto* series : c.series()) {
        series->attachAxis(x);
        series->attachAxis(y);
    }
    layMargins();
    layPoints();
    auto shade = tokens.accent;
    shade.setAlphaF(0.12F);
    m_band->setBrush(shade);
    placeMark();
    m_drawing = false;
}

void ChartPlot::layMargins() {
    // The word below the last point stands out to its right by half.
    const auto last = m_data.labels.size() == m_data.count() ? m_data.labels.value(m_data.count() - 1) : QString();
    chart()->setMargins({0, layKeys(), m_data.apart ? 0 : QFontMetrics(wordFont()).horizontalAdvance(last) / 2, 0});
}

void ChartPlot::layPoints() {
    const double each = chart()->plotArea().width() / qMax(1, m_data.count());
    // A few points are no reason for walls.
    if (m_columns && each > 0) m_columns->setBarWidth(qMin(kBarShare, kWidestBar * m_zoom / each));
    if (!m_data.apart || chart()->axes(Qt::Horizontal).isEmpty()) return;
    // As much of a name as there is room for; the tooltip has all of it.
    auto* axis = static_cast<QCategoryAxis*>(chart()->axes(Qt::Horizontal).front());
    const QFontMetrics metrics(wordFont());
    const int room = static_cast<int>(each) - space::xs;
    const auto there = axis->categoriesLabels();
    std::vector<std::pair<double, QString>> laid;
    int shown = 0;
    for (int at = 0; at < qMin(m_data.count(), static_cast<int>(m_data.labels.size())) && shown < there.size(); ++at) {
        if (m_data.labels[at].isEmpty()) continue;
        const auto name = metrics.elidedText(m_data.labels[at], Qt::ElideRight, room);
        laid.emplace_back(at, apartFrom(laid, name));
        if (laid.back().second != there[shown]) axis->replaceLabel(there[shown], laid.back().second);
        ++shown;
    }
}

int ChartPlot::layKeys() {
    const QFontMetrics metrics(wordFont());
    if (m_keys.size() < 2) return metrics.height() / 2;  // the uppermost figure stands half above its line
    int x = 0, line = 0;
    for (auto& key : m_keys) {
        const int wide = keyMark() + space::xs + metrics.horizontalAdvance(key.name);
        if (x > 0 && x + wide > width()) {
            x = 0;
            ++line;
        }
        key.place = QPoint(x, line * (metrics.height() + space::xs));
        x += wide + space::l;
    }
    return (line + 1) * (metrics.height() + space::xs) + space::xs;
}

void ChartPlot::drawKeys(QPainter& painter) const {
    if (m_keys.size() < 2) return;
    const auto& tokens = m_paper ? lightTokens() : currentTokens();
    const QFontMetrics metrics(wordFont());
    painter.setFont(wordFont());
    for (const auto& key : m_keys) {
        const double middle = key.place.y() + metrics.height() / 2.0;
        if (key.look == Look::columns) {
            painter.fillRect(QRectF(key.place.x() + 4 * m_zoom, middle - 5 * m_zoom, 10 * m_zoom, 10 * m_zoom), key.pen.color());
        } else {
            painter.setPen(key.pen);
            painter.drawLine(QPointF(key.place.x(), middle), QPointF(key.place.x() + keyMark(), middle));
        }
        painter.setPen(tokens.textMuted);
        painter.drawText(QRect(key.place.x() + keyMark() + space::xs, key.place.y(), width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, key.name);
    }
}

void ChartPlot::drawFigures(QPainter& painter) const {
    if (!m_data.apart || m_data.series.empty() || m_data.series.front().look != Look::columns) return;
    painter.setFont(wordFont());
    painter.setPen((m_paper ? lightTokens() : currentTokens()).text);
    const QFontMetrics metrics(wordFont());
    const auto& values = m_data.series.front().values;
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (!std::isfinite(values[at])) continue;
        const auto top = mapFromScene(chart()->mapToScene(chart()->mapToPosition({static_cast<double>(at), std::max(0.0, values[at])})));
        const auto words = m_data.wordsOf(values[at]);
        painter.drawText(QPoint(top.x() - metrics.horizontalAdvance(words) / 2, top.y() - metrics.descent() - 1), words);
    }
}

int ChartPlot::pointAt(const QPoint& place) const {
    const auto at = chart()->mapToValue(chart()->mapFromScene(mapToScene(place))).x();
    const auto point = static_cast<int>(std::lround(at));
    return m_data.count() > 0 && chart()->plotArea().adjusted(-4, -4, 4, 4).contains(chart()->mapFromScene(mapToScene(place))) ? qBound(0, point, m_data.count() - 1) : -1;
}

void ChartPlot::mark(int point, bool byKey) {
    const bool moved = point != m_marked;
    m_marked = point;
    placeMark();
    const auto words = m_data.sentenceOf(point);
    if (words.isEmpty()) return QToolTip::hideText();
    if (!moved && !byKey) return;
    setAccessibleDescription(words);
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    const auto place = m_band->rect();
    // No widget: the tip would take the ground of the chart, which has none.
    QToolTip::showText(viewport()->mapToGlobal(mapFromScene(chart()->mapToScene(place.topRight()))), m_opens.isEmpty() ? words : words + QLatin1Char('\n') + m_opens);
}

void ChartPlot::placeMark() {
    const auto area = chart()->plotArea();
    const bool shown = m_marked >= 0 && m_marked < m_data.count() && area.isValid();
    m_band->setVisible(shown);
    if (!shown) return;
    const double each = area.width() / qMax(1, m_data.count());
    m_band->setRect(QRectF(area.left() + each * m_marked, area.top(), each, area.height()));
}

void ChartPlot::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange) draw();
}

void ChartPlot::keyPressEvent(QKeyEvent* event) {
    const int last = m_data.count() - 1;
    int to = m_marked;
    switch (event->key()) {
        case Qt::Key_Left: to = m_marked < 0 ? last : qMax(0, m_marked - 1); break;
        case Qt::Key_Right: to = m_marked < 0 ? 0 : qMin(last, m_marked + 1); break;
        case Qt::Key_Home: to = 0; break;
        case Qt::Key_End: to = last; break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (m_marked >= 0) Q_EMIT chosen(m_marked);
            return event->accept();
        case Qt::Key_Escape:
            if (m_marked < 0) return QChartView::keyPressEvent(event);
            return mark(-1, true);
        // Those of a page or a dialog go to it, not to what scrolls here.
        default: return event->ignore();
    }
    if (last >= 0) mark(to, true);
}

void ChartPlot::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartPlot::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    mark(-1, false);
    viewport()->update();
}

void ChartPlot::mouseMoveEvent(QMouseEvent* event) {
    const int point = pointAt(event->pos());
    viewport()->setCursor(point >= 0 && !m_opens.isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    mark(point, false);
    QChartView::mouseMoveEvent(event);
}

void ChartPlot::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton ? pointAt(event->pos()) : -1;
    QChartView::mousePressEvent(event);
}

void ChartPlot::mouseReleaseEvent(QMouseEvent* event) {
    const int point = std::exchange(m_pressed, -1);
    QChartView::mouseReleaseEvent(event);
    if (point >= 0 && point == pointAt(event->pos())) Q_EMIT chosen(point);
}

// The first click has opened it.
void ChartPlot::mouseDoubleClickEvent(QMouseEvent* event) { event->accept(); }

void ChartPlot::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int point = byKey ? m_marked : pointAt(event->pos());
    if (point < 0) return event->ignore();
    const auto place = mapFromScene(chart()->mapToScene(m_band->rect().center()));
    Q_EMIT menuAsked(point, byKey ? viewport()->mapToGlobal(place) : event->globalPos());
}

void ChartPlot::leaveEvent(QEvent* event) {
    if (!hasFocus()) mark(-1, false);
    QChartView::leaveEvent(event);
}

// A page scrolls on under the mouse.
void ChartPlot::wheelEvent(QWheelEvent* event) { event->ignore(); }

void ChartPlot::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    layMargins();
    layPoints();
    placeMark();
}

void ChartPlot::drawForeground(QPainter* painter, const QRectF& rect) {
    QChartView::drawForeground(painter, rect);
    drawKeys(*painter);
    drawFigures(*painter);
    if (!hasFocus()) return;
    // Around what the arrow keys move in; legend and axes stand outside of it.
    painter->setPen(QPen(currentTokens().focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(chart()->mapRectToScene(chart()->plotArea()).adjusted(-1, -1, 1, 1), space::radius, space::radius);
}

}  // namespace lianlu::ui
