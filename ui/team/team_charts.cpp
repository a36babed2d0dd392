// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/team_charts.h"

#include <QGridLayout>
#include <QScreen>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/common/big_screen.h"
#include "ui/common/buttons.h"
#include "ui/common/chart_card.h"
#include "ui/common/chart_plot.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/page_scroll.h"
#include "ui/common/section_header.h"
#include "ui/common/sentences.h"
#include "ui/common/tokens.h"
#include "ui/common/turns.h"
#include "ui/shell/services.h"
#include "ui/team/audience.h"

namespace lianlu::ui {

namespace {

constexpr int kRoomForTwo = 900;  // px
constexpr QLatin1String kTurnKey("team/bigScreenSeconds");

QString leftOutKey(const QString& board) { return QStringLiteral("charts/%1/leftOut").arg(board); }

}  // namespace

TeamCharts::TeamCharts(Services& services, item::TeamListModel& model, QWidget* parent) : QWidget(parent), m_services(services), m_model(model), m_grid(new QGridLayout), m_page(new QWidget), m_turns(new Turns(this)),
      m_state(new EmptyState(QStringLiteral("clock"), tr("Counting…"), {}, {})) {
    setObjectName(QStringLiteral("teamCharts"));
    auto* header = new SectionHeader(tr("Team in charts"), SectionHeader::Level::page);
    auto* list = new QPushButton(icon(QStringLiteral("team")), tr("List"));
    list->setObjectName(QStringLiteral("teamChartsList"));
    list->setToolTip(tr("Back to the list of the team (Ctrl+Shift+G)"));
    connect(list, &QPushButton::clicked, this, &TeamCharts::listWanted);
    auto* big = new QPushButton(icon(QStringLiteral("screen")), tr("Big screen"));
    big->setObjectName(QStringLiteral("teamBigScreen"));
    big->setToolTip(tr("All charts in turn over the whole screen (F11)"));
    connect(big, &QPushButton::clicked, this, &TeamCharts::showBig);
    header->actions()->addWidget(list);
    header->actions()->addWidget(big);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::m);
    auto* inner = new QVBoxLayout(m_page);
    inner->setContentsMargins(space::l, space::l, space::l, space::l);
    inner->setSpacing(space::m);
    inner->addWidget(header);
    m_state->setObjectName(QStringLiteral("teamChartsState"));
    connect(m_state, &EmptyState::actionRequested, &m_model, &item::TeamListModel::reload);
    inner->addWidget(m_state);
    inner->addLayout(m_grid);
    inner->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PageScroll(m_page));
}

TeamCharts::~TeamCharts() {
    // It is nobody's child, and shows what only this one may.
    if (m_big) m_big->close();
}

ChartCard* TeamCharts::cardOf(std::size_t at) {
    if (at < m_cards.size()) return m_cards[at];
    const auto& id = m_boards[at].id;
    auto* card = new ChartCard(id);
    card->setAct(tr("Make an audience…"));
    card->plot()->setOpens(m_boards[at].opens);
    card->setLeftOut(m_services.settings().value(leftOutKey(id)).toStringList());
    const auto rows = [this, at](int point) { return static_cast<std::size_t>(point) < m_boards[at].rows.size() ? &m_boards[at].rows[static_cast<std::size_t>(point)] : nullptr; };
    connect(card, &ChartCard::chosen, this, [this, rows](int point) {
        if (const auto* behind = rows(point)) m_services.openRows(*behind);
    });
    connect(card, &ChartCard::acted, this, [this, at, rows](int point) {
        if (const auto* behind = rows(point)) makeAudience(m_services, *behind, m_boards[at].audienceOf(point), this);
    });
    connect(card, &ChartCard::leftOutChanged, this, [this, id](const QStringList& keys) { m_services.settings().setValue(leftOutKey(id), keys); });
    connect(card, &ChartCard::saved, this, [this](const QString& file) { m_services.toastFile(tr("The chart is saved"), file); });
    connect(card, &ChartCard::notSaved, this, [this](const Error& error) { m_services.toastError(error); });
    m_cards.push_back(card);
    return card;
}

void TeamCharts::showError(const Error& error) {
    const auto sentence = sentencesFor(error);
    m_state->set(QStringLiteral("error"), sentence.what, sentence.todo, tr("Try again"));
}

void TeamCharts::present() {
    m_state->hide();
    m_boards = teamBoards(m_model.rows(), m_model.period(), m_services.async().format());
    std::deque<Turns::Piece> cards;
    for (std::size_t at = 0; at < m_boards.size(); ++at) cards.emplace_back([this, at] { presentCard(at); });
    m_turns->begin(std::move(cards), [this] {
        if (m_big) m_big->setBoards(boards(), asOf());
    });
}

void TeamCharts::presentCard(std::size_t at) {
    const bool isNew = at == m_cards.size();
    auto* card = cardOf(at);
    const auto& board = m_boards[at].board;
    card->setTitle(board.title);
    card->setNote(board.note);
    card->setNothing(board.nothing);
    card->setData(board.data);
    if (isNew) place(at);
}

void TeamCharts::place(std::size_t at) {
    // Days want the whole width.
    const int place = m_columns == 1 || at == 0 ? static_cast<int>(at) * m_columns : static_cast<int>(at) + 1;
    m_grid->addWidget(m_cards[at], place / m_columns, place % m_columns, 1, at == 0 ? m_columns : 1);
}

void TeamCharts::placeCards() {
    const int columns = width() < kRoomForTwo ? 1 : 2;
    if (std::exchange(m_columns, columns) == columns) return;
    for (auto* card : m_cards) m_grid->removeWidget(card);
    for (std::size_t at = 0; at < m_cards.size(); ++at) place(at);
    for (int column = 0; column < 2; ++column) m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void TeamCharts::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeCards();
}

std::vector<Board> TeamCharts::boards() const {
    std::vector<Board> boards;
    for (std::size_t at = 0; at < m_boards.size(); ++at) {
        auto board = m_boards[at].board;
        // As somebody looks at it here.
        if (at < m_cards.size()) board.data = m_cards[at]->plot()->data();
        boards.push_back(std::move(board));
    }
    return boards;
}

QString TeamCharts::asOf() const { return tr("As of %1").arg(m_services.async().format().clock(m_model.period().now)); }

void TeamCharts::showBig() {
    if (m_big) return m_big->activateWindow();
    if (m_boards.empty()) return;
    const auto shop = m_model.rows().empty() ? QString() : item::toQString(m_model.rows().front().storeName);
    m_big = new BigScreen(shop.isEmpty() ? m_services.brandName() : QString(m_services.brandName() + QStringLiteral(" · ") + shop), boards(), nullptr);
    m_big->setAttribute(Qt::WA_DeleteOnClose);
    m_big->setBoards(boards(), asOf());
    if (const int seconds = m_services.settings().value(QString(kTurnKey)).toInt(); seconds > 0) m_big->setTurn(std::chrono::seconds(seconds));
    connect(m_big, &BigScreen::turnChanged, this, [this](std::chrono::milliseconds turn) { m_services.settings().setValue(QString(kTurnKey), static_cast<int>(turn.count() / 1000)); });
    connect(m_big, &BigScreen::ended, this, [this, &services = m_services] {
        m_big.clear();
        // It may lock, and take this along.
        services.presentOn(nullptr);
    });
    m_big->setScreen(screen());
    // Where no window manager sees to it.
    m_big->setGeometry(screen()->geometry());
    m_big->showFullScreen();
    m_services.presentOn(m_big);
}

}  // namespace lianlu::ui
