// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chart_card.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTableView>
#include <QtConcurrent>

#include "ui/common/buttons.h"
#include "ui/common/chart_plot.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

namespace {

constexpr int kPagesHeight = 220;

QString fileName(QString title) {
    for (auto& letter : title)
        if (QStringLiteral("/\\:*?\"<>|").contains(letter) || letter.unicode() < 0x20) letter = QLatin1Char(' ');
    return title.simplified().left(60);
}

}  // namespace

ChartCard::ChartCard(const QString& name, QWidget* parent)
    : Card(parent), m_title(makeLabel({}, TypeStep::bodyStrong)), m_note(makeMuted({}, TypeStep::caption)), m_nothing(makeMuted({})), m_menuButton(makeIconButton(QStringLiteral("more"), tr("More about this chart"))),
      m_pages(new QStackedWidget), m_plot(new ChartPlot), m_table(buildTable()), m_rows(new QStandardItemModel(this)) {
    setObjectName(name);
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setWordWrap(true);
    m_plot->setObjectName(name + QStringLiteral("Plot"));
    m_table->setObjectName(name + QStringLiteral("Table"));
    m_menuButton->setObjectName(name + QStringLiteral("Menu"));
    m_nothing->setObjectName(name + QStringLiteral("Nothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->hide();
    m_table->setModel(m_rows);
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_nothing);
    m_pages->setFixedHeight(kPagesHeight);
    buildMenu();
    auto* top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_title, 1, Qt::AlignTop);
    top->addWidget(m_menuButton, 0, Qt::AlignTop);
    body()->addLayout(top);
    body()->addWidget(m_pages);
    body()->addWidget(m_note);
    body()->addStretch(1);
    setNothing(tr("Nothing was counted in this time"));
    connect(m_plot, &ChartPlot::chosen, this, &ChartCard::chosen);
    connect(m_plot, &ChartPlot::menuAsked, this, &ChartCard::openPointMenu);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint& at) {
        if (const int point = m_table->indexAt(at).isValid() ? m_table->indexAt(at).row() : m_table->currentIndex().row(); point >= 0) openPointMenu(point, m_table->viewport()->mapToGlobal(at));
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
    showPage();
}

QTableView* ChartCard::buildTable() {
    auto* table = new QTableView;
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    // Its own three pixels and these are the ten of a heading; without a border a sheet gives no room.
    table->setStyleSheet(QStringLiteral("QTableView::item { border: 0; padding: 0 7px; }"));
    return table;
}

void ChartCard::buildMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral("Actions"));
    m_asTable = menu->addAction(tr("Show as a table"), this, [this](bool on) { showTable(on); });
    m_asTable->setObjectName(objectName() + QStringLiteral("AsTable"));
    m_asTable->setCheckable(true);
    m_beside = menu->addMenu(tr("Show beside it"));
    m_beside->setObjectName(objectName() + QStringLiteral("Beside"));
    m_beside->menuAction()->setVisible(false);
    menu->addAction(tr("Copy the values"), this, &ChartCard::copy)->setObjectName(objectName() + QStringLiteral("Copy"));
    menu->addSeparator();
    const std::pair<QString, ChartForm> forms[] = {{tr("Save as a picture…"), ChartForm::png}, {tr("Save as PDF…"), ChartForm::pdf}, {tr("Save as XLSX…"), ChartForm::xlsx}};
    for (const auto& [words, form] : forms) menu->addAction(words, this, [this, form = form] { save(form); });
    m_menuButton->setMenu(menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
}

void ChartCard::setTitle(const QString& title) {
    m_title->setText(title);
    m_plot->setAccessibleName(title);
    m_table->setAccessibleName(title);
}

void ChartCard::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ChartCard::setNothing(const QString& words) { m_nothing->setText(words); }

void ChartCard::setAct(const QString& words) { m_act = words; }

void ChartCard::setLeftOut(QStringList keys) {
    m_leftOut = std::move(keys);
    m_beside->clear();
    buildBeside();
    draw();
}

void ChartCard::setData(ChartData data) {
    m_data = std::move(data);
    buildBeside();
    draw();
}

void ChartCard::draw() {
    auto data = m_data;
    std::erase_if(data.series, [this](const ChartSeries& one) { return !one.key.isEmpty() && m_leftOut.contains(one.key); });
    m_plot->setData(std::move(data));
    fillTable();
    showPage();
}

void ChartCard::buildBeside() {
    QStringList words;
    for (const auto& one : m_data.series)
        if (!one.key.isEmpty()) words << one.name;
    QStringList there;
    for (const auto* action : m_beside->actions()) there << action->text();
    // Figures come anew while somebody looks at the menu.
    if (words == there) return;
    m_beside->clear();
    for (const auto& one : m_data.series) {
        if (one.key.isEmpty()) continue;
        auto* action = m_beside->addAction(one.name);
        action->setObjectName(objectName() + QStringLiteral("Beside_") + one.key);
        action->setCheckable(true);
        action->setChecked(!m_leftOut.contains(one.key));
        connect(action, &QAction::toggled, this, [this, key = one.key](bool on) {
            m_leftOut.removeAll(key);
            if (!on) m_leftOut.append(key);
            draw();
            Q_EMIT leftOutChanged(m_leftOut);
        });
    }
    m_beside->menuAction()->setVisible(!m_beside->isEmpty());
}

void ChartCard::openPointMenu(int point, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral("PointMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_plot->data().points.value(point))->setEnabled(false);
    if (!m_plot->opens().isEmpty()) menu->addAction(tr("Show the rows"), this, [this, point] { Q_EMIT chosen(point); })->setObjectName(objectName() + QStringLiteral("Rows"));
    if (!m_act.isEmpty()) menu->addAction(m_act, this, [this, point] { Q_EMIT acted(point); })->setObjectName(objectName() + QStringLiteral("Act"));
    menu->popup(at);
}

bool ChartCard::isTable() const { return m_asTable->isChecked(); }

void ChartCard::showTable(bool table) {
    m_asTable->setChecked(table);
    showPage();
    Q_EMIT tableShown(table);
}

void ChartCard::showPage() {
    const bool any = m_plot->data().hasAnything();
    m_menuButton->setEnabled(any);
    m_pages->setCurrentWidget(!any ? static_cast<QWidget*>(m_nothing) : isTable() ? static_cast<QWidget*>(m_table) : m_plot);
}

void ChartCard::fillTable() {
    const auto& data = m_plot->data();
    m_rows->clear();
    QStringList head{data.pointWord};
    for (const auto& one : data.series) head << one.name;
    m_rows->setHorizontalHeaderLabels(head);
    for (int at = 0; at < data.count(); ++at) {
        QList<QStandardItem*> row{new QStandardItem(data.points[at])};
        for (const auto& one : data.series) {
            auto* cell = new QStandardItem(static_cast<std::size_t>(at) < one.values.size() ? data.wordsOf(one.values[static_cast<std::size_t>(at)]) : QString());
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            row << cell;
        }
        m_rows->appendRow(row);
    }
    m_rows->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = 1; column < m_rows->columnCount(); ++column) m_rows->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    if (m_rows->columnCount() > 0) m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void ChartCard::copy() const { QGuiApplication::clipboard()->setText(m_plot->data().asText()); }

void ChartCard::save(ChartForm form) {
    struct Kind {
        QString filter;
        const char* suffix;
    };
    const Kind kind = form == ChartForm::png ? Kind{tr("Pictures (*.png)"), "png"} : form == ChartForm::pdf ? Kind{tr("PDF files (*.pdf)"), "pdf"} : Kind{tr("Workbooks (*.xlsx)"), "xlsx"};
    auto* dialog = new QFileDialog(window(), tr("Save the chart"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), kind.filter);
    dialog->setObjectName(objectName() + QStringLiteral("File"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QString::fromLatin1(kind.suffix));
    dialog->selectFile(fileName(m_title->text()) + QLatin1Char('.') + QString::fromLatin1(kind.suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, form](const QString& file) {
        QtConcurrent::run(prepareChart(m_plot->data(), m_title->text(), m_note->text(), form, file)).then(this, [this, file](const Result<void>& done) {
            if (!done) Q_EMIT notSaved(done.error());
            else Q_EMIT saved(file);
        });
    });
    dialog->open();
}

}  // namespace lianlu::ui
