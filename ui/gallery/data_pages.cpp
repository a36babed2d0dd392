// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What shows many things: tables and charts.
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/common/bar_strip.h"
#include "ui/common/card.h"
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
    table->setDefaultWidths({200, 110, 100, 0});
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
    grid.addWidget(card, at / 2, at % 2, Qt::AlignTop);
    return card->body();
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
    dialog->setFixedSize(460, 440);
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
    auto* code = new QrCode;
    code->setText(QStringLiteral("https://lianlu.example.com/gallery"));
    code->setFixedSize(160, 160);
    addPart(page, Gallery::tr("Code to scan"))->addWidget(code, 0, Qt::AlignLeft);
}

}  // namespace lianlu::ui
