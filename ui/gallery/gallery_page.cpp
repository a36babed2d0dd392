// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallery_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/common/card.h"
#include "ui/common/labels.h"
#include "ui/gallery/gallery.h"

namespace lianlu::ui {

std::vector<GalleryPage> galleryPages() {
    return {{QStringLiteral("colours"), Gallery::tr("Colours"), &buildColourPage},
            {QStringLiteral("type"), Gallery::tr("Type and space"), &buildTypePage},
            {QStringLiteral("icons"), Gallery::tr("Icons"), &buildIconPage},
            {QStringLiteral("buttons"), Gallery::tr("Buttons"), &buildButtonPage},
            {QStringLiteral("fields"), Gallery::tr("Fields"), &buildFieldPage},
            {QStringLiteral("surfaces"), Gallery::tr("Badges and cards"), &buildSurfacePage},
            {QStringLiteral("messages"), Gallery::tr("Messages and empty states"), &buildMessagePage},
            {QStringLiteral("panels"), Gallery::tr("Side panels"), &buildPanelPage},
            {QStringLiteral("tables"), Gallery::tr("Tables"), &buildTablePage},
            {QStringLiteral("room"), Gallery::tr("Rows that make room"), &buildRoomPage},
            {QStringLiteral("charts"), Gallery::tr("Charts"), &buildChartPage}};
}

QVBoxLayout* addPart(QVBoxLayout& page, const QString& title) {
    page.addWidget(makeLabel(title, TypeStep::title));
    auto* card = new Card;
    card->body()->setSpacing(space::l);
    page.addWidget(card);
    page.addSpacing(space::s);
    return card->body();
}

QHBoxLayout* addLine(QVBoxLayout& part) {
    auto* line = new QHBoxLayout;
    line->setSpacing(space::l);
    line->setAlignment(Qt::AlignLeft);
    part.addLayout(line);
    return line;
}

void addNamed(QHBoxLayout& line, QWidget* piece, const QString& word) {
    auto* column = new QVBoxLayout;
    column->setSpacing(space::xs);
    column->addWidget(piece);
    auto* below = makeMuted(word, TypeStep::caption);
    column->addWidget(below);
    column->addStretch(1);
    line.addLayout(column);
}

}  // namespace lianlu::ui
