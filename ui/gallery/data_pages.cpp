// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What shows many things: tables and charts.
#include <limits>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/common/bar_strip.h"
#include "ui/common/card.h"
#include "ui/common/chart_card.h"
#include "ui/common/chart_plot.h"
#include "ui/common/column_dialog.h"
#include "ui/common/data_table.h"
#include "ui/common/heat_strip.h"
#include "ui/common/labels.h"
#include "ui/common/qr_code.h"
#include "ui/common/row_delegate.h"
#include "ui/common/share_bars.h"
#include "ui/gallery/gallery.h"

namespace lianlu::ui {

namespace {

enum TableRole { ToneRole = Qt::UserRole + 1, SecondRole, PendingRole, NameRole };

QStandardItemModel* makeModel(int rows, QObject* parent) {
    auto* model = new QStandardItemModel(0, 4, parent);
    model->setHorizontalHeaderLabels({Gallery::tr("Name"), Gallery::tr("Tier"), Gallery::tr("Spent"), Gallery::tr("Last purchase")});
    model->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const std::pair<const char*, const char*> people[] = {{"王小明", "¥12,480"}, {"李芳", "¥860"}, {"Ada Lovelace", "¥3,215"}, {"欧阳晨曦", "¥40,002"}};
    for (int i = 0; i < rows; ++i) {
        const auto& [name, spent] = people[i % 4];
        auto* first = new QStandardItem(QString::fromUtf8(name));
        first->setData(QStringLiteral("138 **** %1").arg(5678 - i * 111), SecondRole);
        first->setData(i == 1, PendingRole);
        first->setData(first->text(), NameRole);
        auto* tier = new QStandardItem(i % 2 == 0 ? Gallery::tr("Gold") : Gallery::tr("New"));
        tier->setData(static_cast<int>(i % 2 == 0 ? Tone::warning : Tone::neutral), ToneRole);
        auto* figure = new QStandardItem(QString::fromUtf8(spent));
        figure->setData(QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)), Qt::TextAlignmentRole);
        model->appendRow({first, tier, figure, new QStandardItem(QStringLiteral("2026-11-%1").arg(27 - i))});
    }
    return model;
}

DataTable* makeTable(int rows, const QString& name) {
    auto* table = new DataTable;
    table->setAccessibleName(name);
    table->rows()->setSecondLineRole(SecondRole);
    table->rows()->setPendingRole(PendingRole);
    table->rows()->setBadgeRole(ToneRole);
    table->rows()->setAvatarRole(NameRole);
    table->setDefaultWidths({0, 96, 92, 124});
    table->setModel(makeModel(rows, table));
    table->setFixedHeight(310);
    return table;
}

QVBoxLayout* addTable(QGridLayout& grid, int at, DataTable* table, const QString& word) {
    auto* column = new QVBoxLayout;
    column->setSpacing(space::xs);
    column->addWidget(makeLabel(word, TypeStep::title));
    column->addWidget(table);
    grid.addLayout(column, at / 2, at % 2);
    return column;
}

QVBoxLayout* addChart(QGridLayout& grid, int at, const QString& title) {
    auto* card = new Card;
    card->body()->addWidget(makeLabel(title, TypeStep::title));
    card->body()->setAlignment(Qt::AlignTop);
    grid.addWidget(card, at / 2, at % 2);
    return card->body();
}

ChartCard* makeChartCard(const char* name, const QString& title, std::vector<ChartSeries> series) {
    ChartData data;
    data.pointWord = Gallery::tr("Month");
    for (int month = 1; month <= 12; ++month) {
        data.points << QLocale().monthName(month);
        data.labels << (month % 2 == 1 ? QLocale().monthName(month, QLocale::ShortFormat) : QString());
    }
    data.series = std::move(series);
    auto* card = new ChartCard(QString::fromLatin1(name));
    card->setTitle(title);
    card->setData(std::move(data));
    return card;
}

//! Points that follow on nothing.
ChartCard* makeApart() {
    using Look = ChartSeries::Look;
    ChartData data;
    data.pointWord = Gallery::tr("Store");
    data.apart = true;
    for (const char* shop : {"A", "B", "C", "D"}) data.points << QString::fromLatin1(shop);
    data.labels = data.points;
    data.series = {{Gallery::tr("Orders"), Look::columns, {64, 48, 0, 71}}, {Gallery::tr("Year before"), Look::compared, {52, 55, std::numeric_limits<double>::quiet_NaN(), 40}}, {Gallery::tr("Average"), Look::average, {45.75, 45.75, 45.75, 45.75}}};
    auto* card = new ChartCard(QStringLiteral("galleryApart"));
    card->setTitle(Gallery::tr("Orders by store"));
    card->setData(std::move(data));
    return card;
}

// In every state: bars, points that are apart, bars beside others and the year before, lines with a gap, below nothing, a table, a point that is marked, without a value.
QGridLayout* makeChartCards() {
    using Look = ChartSeries::Look;
    constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> one{12, 9, 15, 22, 18, 14, 25, 31, 28, 19, 24, 36}, two{4, 6, 5, 9, 8, 7, 11, 9, 12, 8, 10, 15}, before{10, 8, 12, 18, 19, 13, 20, 24, 25, 17, 20, 28};
    const std::vector<double> line{420, 380, 510, 640, kGap, kGap, 590, 720, 860, 800, 910, 1240}, other{120, 180, 210, 240, 260, 255, 290, 320, 360, 300, 410, 440}, lineBefore{350, 330, 400, 520, 500, 480, 510, 600, 700, 690, 760, 980},
                              change{3, -2, 4, 6, -5, -1, 2, 7, 1, -3, 2, 5};
    auto* grid = new QGridLayout;
    grid->setSpacing(space::l);
    auto* bars = makeChartCard("galleryBars", Gallery::tr("Orders by month"), {{Gallery::tr("Orders"), Look::columns, one}, {Gallery::tr("Year before"), Look::compared, before}});
    bars->setNote(Gallery::tr("Paid orders of the store, by the day they were placed."));
    grid->addWidget(bars, 0, 0);
    grid->addWidget(makeChartCard("galleryBeside", Gallery::tr("Orders by channel"), {{Gallery::tr("Store"), Look::columns, one}, {Gallery::tr("Mini program"), Look::columns, two}}), 0, 1);
    grid->addWidget(makeChartCard("galleryLines", Gallery::tr("Visits, with a gap"), {{Gallery::tr("Store"), Look::line, line}, {Gallery::tr("Mini program"), Look::line, other}, {Gallery::tr("Year before"), Look::compared, lineBefore}}), 1, 0);
    grid->addWidget(makeChartCard("galleryBelow", Gallery::tr("Change of members"), {{Gallery::tr("Members"), Look::columns, change}}), 1, 1);
    auto* table = makeChartCard("galleryTable", Gallery::tr("As a table"), {{Gallery::tr("Orders"), Look::columns, one}, {Gallery::tr("Year before"), Look::compared, before}});
    table->showTable(true);
    grid->addWidget(table, 2, 0);
    grid->addWidget(makeChartCard("galleryNothing", Gallery::tr("Nothing"), {{Gallery::tr("Orders"), Look::columns, std::vector<double>(12, 0)}}), 2, 1);
    grid->addWidget(makeApart(), 3, 0);
    return grid;
}

}  // namespace

void buildTablePage(QVBoxLayout& page) {
    auto* grid = new QGridLayout;
    grid->setSpacing(space::l);
    auto* full = makeTable(4, Gallery::tr("Rows"));
    full->selectRow(1);
    addTable(*grid, 0, full, Gallery::tr("Rows"));
    auto* loading = makeTable(0, Gallery::tr("Loading"));
    loading->showLoading();
    addTable(*grid, 1, loading, Gallery::tr("Loading"));
    auto* empty = makeTable(0, Gallery::tr("Empty"));
    empty->showEmpty(QStringLiteral("customers"), Gallery::tr("No customers fit"), Gallery::tr("Nobody in your book has this name or number."), Gallery::tr("Search the pool, too"));
    addTable(*grid, 2, empty, Gallery::tr("Empty"));
    auto* failed = makeTable(0, Gallery::tr("Failed"));
    failed->showError({Code::damaged, "gallery"});
    addTable(*grid, 3, failed, Gallery::tr("Failed"));
    page.addLayout(grid);
    page.addSpacing(space::s);
    page.addWidget(makeLabel(Gallery::tr("Choice of columns"), TypeStep::title));
    const QList<TableColumn> columns{{0, Gallery::tr("Name"), true, true}, {2, Gallery::tr("Spent"), true, false}, {1, Gallery::tr("Tier"), true, false},
                                     {3, Gallery::tr("Last purchase"), false, false}};
    auto* dialog = new ColumnDialog(columns, columns);
    // Within the page, as a piece of it.
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->setWindowFlags(Qt::Widget);
    dialog->setFixedSize(500, 560);
    page.addWidget(dialog, 0, Qt::AlignLeft);
}

void buildChartPage(QVBoxLayout& page) {
    auto* grid = new QGridLayout;
    grid->setSpacing(space::l);
    std::vector<BarStrip::Bar> bars;
    const int values[] = {2, 0, 3, 5, 1, 0, 4, 7, 6, 2, 3, 9};
    for (int month = 0; month < 12; ++month) bars.push_back({values[month], QString::number(month + 1), QString::number(values[month])});
    auto* strip = new BarStrip;
    strip->setBars(bars);
    addChart(*grid, 0, Gallery::tr("Bars"))->addWidget(strip);
    auto* nothing = new BarStrip;
    for (auto& bar : bars) bar.value = 0;
    nothing->setBars(bars);
    addChart(*grid, 1, Gallery::tr("Bars without anything"))->addWidget(nothing);
    auto* shares = new ShareBars;
    shares->setLines({{Gallery::tr("Store"), 0.62, QStringLiteral("62 %"), {}, 0},
                      {Gallery::tr("Mini program"), 0.24, QStringLiteral("24 %"), {}, 1},
                      {Gallery::tr("Mall"), 0.11, QStringLiteral("11 %"), {}, 2},
                      {Gallery::tr("Other"), 0, QStringLiteral("0 %"), {}, 3}});
    addChart(*grid, 2, Gallery::tr("Shares"))->addWidget(shares);
    std::vector<HeatStrip::Cell> cells;
    for (int hour = 0; hour < 24; ++hour)
        cells.push_back({hour < 9 || hour > 21 ? 0 : (hour * 7) % 11, hour % 6 == 0 ? QString::number(hour) : QString(), QString::number(hour)});
    auto* heat = new HeatStrip;
    heat->setCells(cells);
    addChart(*grid, 3, Gallery::tr("Hours of a day"))->addWidget(heat);
    page.addLayout(grid);
    page.addLayout(makeChartCards());
    auto* code = new QrCode;
    code->setText(QStringLiteral("https://lianlu.example.com/gallery"));
    code->setFixedSize(160, 160);
    addPart(page, Gallery::tr("Code to scan"))->addWidget(code, 0, Qt::AlignLeft);
}

}  // namespace lianlu::ui
