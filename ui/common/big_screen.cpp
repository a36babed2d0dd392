// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/big_screen.h"

#include <algorithm>
#include <utility>

#include <QAccessible>
#include <QCloseEvent>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

#include "ui/common/buttons.h"
#include "ui/common/chart_plot.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

namespace {

using std::chrono::milliseconds;

constexpr int kQuietMs = 4'000;            // so long after the mouse the buttons stay
constexpr QSize kPlain{960, 600};          // at this size words are as large as elsewhere
constexpr double kLargest = 4;
constexpr int kTurns[] = {10, 15, 30, 60, 120};  // seconds
constexpr int kDot = 8;

QFont scaled(TypeStep step, double zoom) {
    auto font = fontFor(step);
    font.setPointSizeF(font.pointSizeF() * zoom);
    return font;
}

}  // namespace

BigScreen::BigScreen(const QString& head, std::vector<Board> boards, QWidget* parent)
    : QWidget(parent, Qt::Window), m_boards(std::move(boards)), m_head(makeMuted(head)), m_title(makeLabel({})), m_note(makeMuted({})), m_nothing(makeMuted({})), m_asOf(makeMuted({})), m_pages(new QStackedWidget),
      m_plot(new ChartPlot), m_controls(buildControls()), m_next(new QTimer(this)), m_quiet(new QTimer(this)) {
    setObjectName(QStringLiteral("bigScreen"));
    setWindowTitle(head);
    setAttribute(Qt::WA_QuitOnClose, false);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_head->setObjectName(QStringLiteral("bigScreenHead"));
    m_title->setObjectName(QStringLiteral("bigScreenTitle"));
    m_note->setObjectName(QStringLiteral("bigScreenNote"));
    m_nothing->setObjectName(QStringLiteral("bigScreenNothing"));
    m_asOf->setObjectName(QStringLiteral("bigScreenAsOf"));
    m_plot->setObjectName(QStringLiteral("bigScreenPlot"));
    for (auto* label : {m_title, m_note, m_nothing}) label->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    // It is looked at, not used: the keys are those of the boards.
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    for (auto* page : std::initializer_list<QWidget*>{m_plot, m_nothing}) m_pages->addWidget(page);
    auto* top = new QHBoxLayout;
    top->addWidget(m_head, 1);
    top->addWidget(m_controls);
    auto* below = new QHBoxLayout;
    below->addWidget(m_note, 1);
    below->addWidget(m_asOf, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_title);
    layout->addWidget(m_pages, 1);
    layout->addLayout(below);
    m_next->setObjectName(QStringLiteral("bigScreenNext"));
    m_next->setInterval(std::chrono::seconds(kTurns[1]));
    m_quiet->setSingleShot(true);
    m_quiet->setInterval(kQuietMs);
    connect(m_next, &QTimer::timeout, this, [this] { go(1); });
    connect(m_quiet, &QTimer::timeout, this, [this] {
        if (m_turn->view()->isVisible() || m_controls->underMouse()) return m_quiet->start();
        m_controls->hide();
        setCursor(Qt::BlankCursor);
    });
    // Whoever works with the program again has what it shows in front.
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, [this, wasInFront = false](QWindow* window) mutable {
        if (window && window == windowHandle()) wasInFront = true;
        else if (window && wasInFront && window->type() != Qt::Popup && window->type() != Qt::ToolTip) close();
    });
    fitWords();
    showBoard();
    showControls();
    setFocus();
    m_next->start();
}

QWidget* BigScreen::buildControls() {
    auto* controls = new QWidget;
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    const auto button = [&](const char* name, const QString& iconName, const QString& words, auto run) {
        auto* made = makeIconButton(iconName, words, controls);
        made->setObjectName(QString::fromLatin1(name));
        // Space and the arrows are the boards'.
        made->setFocusPolicy(Qt::TabFocus);
        connect(made, &QToolButton::clicked, this, run);
        row->addWidget(made);
        return made;
    };
    m_turn = new QComboBox(controls);
    m_turn->setObjectName(QStringLiteral("bigScreenTurn"));
    m_turn->setAccessibleName(tr("How long a board stands"));
    m_turn->setFocusPolicy(Qt::TabFocus);
    for (const int seconds : kTurns) m_turn->addItem(tr("%n seconds", nullptr, seconds), seconds);
    m_turn->setCurrentIndex(1);
    connect(m_turn, &QComboBox::activated, this, [this] {
        setTurn(std::chrono::seconds(m_turn->currentData().toInt()));
        Q_EMIT turnChanged(turn());
        setFocus();
    });
    row->addWidget(m_turn);
    button("bigScreenPrevious", QStringLiteral("chevron_left"), tr("Previous board (Left)"), [this] { go(-1); });
    m_pause = button("bigScreenPause", QStringLiteral("pause"), {}, [this] { halt(!m_halted); });
    button("bigScreenForth", QStringLiteral("chevron_right"), tr("Next board (Right)"), [this] { go(1); });
    button("bigScreenEnd", QStringLiteral("close"), tr("End (Esc)"), [this] { close(); });
    return controls;
}

void BigScreen::setBoards(std::vector<Board> boards, const QString& asOf) {
    m_boards = std::move(boards);
    m_asOf->setText(asOf);
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_boards.size()) - 1));
    showBoard();
}

void BigScreen::setTurn(milliseconds turn) {
    m_next->setInterval(turn);
    const int seconds = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(turn).count());
    if (const int row = m_turn->findData(seconds); row >= 0) m_turn->setCurrentIndex(row);
}

milliseconds BigScreen::turn() const { return m_next->intervalAsDuration(); }

void BigScreen::go(int by) {
    const int count = static_cast<int>(m_boards.size());
    if (count == 0) return;
    m_current = (m_current + by + count) % count;
    showBoard();
    if (!m_halted) m_next->start();
    Q_EMIT shown(m_current);
}

void BigScreen::showBoard() {
    if (m_boards.empty()) return;
    const auto& board = m_boards[static_cast<std::size_t>(m_current)];
    m_title->setText(board.title);
    m_note->setText(board.note);
    m_nothing->setText(board.nothing);
    m_plot->setData(board.data);
    m_plot->setAccessibleName(board.title);
    m_pages->setCurrentWidget(board.data.hasAnything() ? static_cast<QWidget*>(m_plot) : m_nothing);
    setAccessibleName(board.title);
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
    halt(m_halted);
    update();
}

void BigScreen::halt(bool halted) {
    if (std::exchange(m_halted, halted) != halted) halted ? m_next->stop() : m_next->start();
    const QString words = m_halted ? tr("Go on (Space)") : tr("Halt (Space)");
    m_pause->setIcon(icon(m_halted ? QStringLiteral("play") : QStringLiteral("pause"), Tint::muted));
    m_pause->setToolTip(words);
    m_pause->setAccessibleName(words);
}

void BigScreen::showControls() {
    m_controls->show();
    unsetCursor();
    m_quiet->start();
}

void BigScreen::fitWords() {
    const double zoom = std::clamp(std::min(static_cast<double>(width()) / kPlain.width(), static_cast<double>(height()) / kPlain.height()), 1.0, kLargest);
    m_head->setFont(scaled(TypeStep::title, zoom));
    m_title->setFont(scaled(TypeStep::headline, zoom));
    m_note->setFont(scaled(TypeStep::caption, zoom));
    m_nothing->setFont(scaled(TypeStep::title, zoom));
    m_asOf->setFont(scaled(TypeStep::caption, zoom));
    m_plot->setZoom(zoom);
    const int margin = static_cast<int>(space::xl * zoom);
    // The dots stand below all of it.
    layout()->setContentsMargins(margin, margin, margin, margin + static_cast<int>(kDot * zoom));
    layout()->setSpacing(static_cast<int>(space::m * zoom));
}

bool BigScreen::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) event->accept();  // no key of the places behind it
    return QWidget::event(event);
}

void BigScreen::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_PageUp: return go(-1);
        case Qt::Key_Right:
        case Qt::Key_PageDown: return go(1);
        case Qt::Key_Space: return halt(!m_halted);
        case Qt::Key_Escape:
        case Qt::Key_F11: close(); return;
        case Qt::Key_Tab:
        case Qt::Key_Backtab: showControls(); break;
        default: break;
    }
    QWidget::keyPressEvent(event);
}

void BigScreen::mouseMoveEvent(QMouseEvent* event) {
    showControls();
    QWidget::mouseMoveEvent(event);
}

void BigScreen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitWords();
}

void BigScreen::closeEvent(QCloseEvent* event) {
    m_next->stop();
    event->accept();
    Q_EMIT ended();
}

void BigScreen::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& tokens = currentTokens();
    painter.fillRect(rect(), tokens.window);
    const int count = static_cast<int>(m_boards.size());
    if (count < 2) return;
    // Where one is: the current one is longer as well as in colour.
    const double zoom = m_plot->zoom(), dot = kDot * zoom, gap = dot;
    double x = (width() - (count + 1) * dot - (count - 1) * gap) / 2;
    painter.setPen(Qt::NoPen);
    for (int at = 0; at < count; ++at) {
        const double wide = at == m_current ? 2 * dot : dot;
        painter.setBrush(at == m_current ? tokens.accent : tokens.fieldBorder);
        painter.drawRoundedRect(QRectF(x, height() - space::m * zoom - dot, wide, dot), dot / 2, dot / 2);
        x += wide + gap;
    }
}

}  // namespace lianlu::ui
