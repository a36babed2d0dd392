// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Pieces that arrange themselves anew where there is little room, and lists within a page.
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QStringListModel>
#include <QVBoxLayout>

#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/folding_row.h"
#include "ui/common/labels.h"
#include "ui/common/page_scroll.h"
#include "ui/common/tall_list.h"
#include "ui/common/wrap_row.h"
#include "ui/gallery/gallery.h"

namespace lianlu::ui {

namespace {

constexpr int kWide = 640;
constexpr int kNarrow = 300;

//! As a page of that width would have it, which a picture does not wait for.
QWidget* posedAt(QWidget* row, int width) {
    for (auto* piece : row->findChildren<QWidget*>()) piece->ensurePolished();
    row->setFixedWidth(width);
    // What is not shown yet hears of its size later.
    QResizeEvent told(QSize(width, row->sizeHint().height()), {});
    row->resize(told.size());
    QCoreApplication::sendEvent(row, &told);
    row->setFixedHeight(row->sizeHint().height());
    return row;
}

QWidget* makeChips(int width) {
    auto* row = new WrapRow;
    for (const auto& word : {Gallery::tr("My book"), Gallery::tr("Gold"), Gallery::tr("Bought"), Gallery::tr("Due today")}) row->addWidget(new ChipButton(word));
    row->addStretch();
    row->addWidget(new GhostButton(Gallery::tr("Show more")));
    return posedAt(row, width);
}

QWidget* makeFolding(int width) {
    auto* row = new FoldingRow;
    row->words()->addWidget(makeLabel(QString::fromUtf8("王小明 · 喜欢秋冬大衣")), 1);
    row->buttons()->addWidget(new Badge(Gallery::tr("Due today"), Tone::warning));
    row->buttons()->addWidget(new QPushButton(Gallery::tr("Change")));
    row->buttons()->addWidget(new PrimaryButton(Gallery::tr("Save")));
    return posedAt(row, width);
}

//! As tall as its rows in a page that scrolls; elsewhere it scrolls itself.
QWidget* makeList(bool inPage) {
    auto* list = new TallList;
    list->setAccessibleName(Gallery::tr("Story"));
    QStringList rows;
    for (int day = 1; day <= 12; ++day) rows << QString::fromUtf8("11 月 %1 日 · 到店试穿").arg(day);
    list->setModel(new QStringListModel(rows, list));
    QWidget* shown = list;
    if (inPage) {
        auto* page = new QWidget;
        auto* layout = new QVBoxLayout(page);
        layout->setContentsMargins({});
        layout->addWidget(makeLabel(Gallery::tr("Story"), TypeStep::title));
        layout->addWidget(list, 1);
        page->setProperty("transparent", true);
        shown = new PageScroll(page);
    }
    shown->setFixedSize(kNarrow, 200);
    return shown;
}

}  // namespace

void buildRoomPage(QVBoxLayout& page) {
    for (const auto& [title, make] : {std::pair{Gallery::tr("Chips in as many lines as they need"), &makeChips}, {Gallery::tr("Buttons below the words where the words have no room"), &makeFolding}}) {
        auto* line = addLine(*addPart(page, title));
        addNamed(*line, make(kWide), Gallery::tr("wide"));
        addNamed(*line, make(kNarrow), Gallery::tr("narrow"));
        line->addStretch(1);
    }
    auto* lists = addLine(*addPart(page, Gallery::tr("A list as tall as its rows")));
    addNamed(*lists, makeList(true), Gallery::tr("in a page that scrolls"));
    addNamed(*lists, makeList(false), Gallery::tr("by itself"));
    lists->addStretch(1);
}

}  // namespace lianlu::ui
