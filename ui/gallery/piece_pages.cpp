// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of a screen: badges, cards, messages, panels.
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/detail_pane.h"
#include "ui/common/empty_state.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/narrow_bar.h"
#include "ui/common/section_header.h"
#include "ui/common/toast.h"
#include "ui/gallery/gallery.h"

namespace lianlu::ui {

namespace {

QWidget* makeStage(int height) {
    auto* stage = new QWidget;
    stage->setFixedHeight(height);
    return stage;
}

Card* makeCard(const QString& title, const QString& hint, const QString& text) {
    auto* card = new Card;
    auto* header = new SectionHeader(title);
    header->setHint(hint);
    header->actions()->addWidget(makeIconButton(QStringLiteral("more"), Gallery::tr("More")));
    card->body()->addWidget(header);
    auto* words = makeLabel(text);
    words->setWordWrap(true);
    card->body()->addWidget(words);
    card->body()->addWidget(makeRule());
    card->body()->addWidget(new GhostButton(Gallery::tr("Show more")), 0, Qt::AlignLeft);
    return card;
}

DetailPane* makePane() {
    auto* pane = new DetailPane;
    pane->setFixedSize(340, 380);
    return pane;
}

}  // namespace

void buildSurfacePage(QVBoxLayout& page) {
    auto* badges = addLine(*addPart(page, Gallery::tr("Badges, one for each tone")));
    const std::pair<Tone, QString> tones[] = {{Tone::neutral, Gallery::tr("New")},       {Tone::accent, Gallery::tr("Gold")},    {Tone::info, Gallery::tr("On the way")},
                                              {Tone::success, Gallery::tr("Bought")},    {Tone::warning, Gallery::tr("Due today")}, {Tone::danger, Gallery::tr("Refused")},
                                              {Tone::violet, Gallery::tr("Negotiating")}};
    for (const auto& [tone, word] : tones) badges->addWidget(new Badge(word, tone));
    badges->addStretch(1);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(space::l);
    cards->addWidget(makeCard(Gallery::tr("Coupons"), QString::number(3), QString::fromUtf8("满 500 减 80，12 月 31 日前有效")), 1);
    cards->addWidget(makeCard(Gallery::tr("Remark"), {}, QString::fromUtf8("喜欢秋冬大衣，下周三来试穿。Prefers to be called after six in the evening.")), 1);
    page.addWidget(makeLabel(Gallery::tr("Cards"), TypeStep::title));
    page.addLayout(cards);
    page.addSpacing(space::s);
    page.addWidget(makeLabel(Gallery::tr("Headings"), TypeStep::title));
    auto* first = new SectionHeader(Gallery::tr("Customers"), SectionHeader::Level::page);
    first->setHint(QStringLiteral("128"));
    first->actions()->addWidget(new QPushButton(Gallery::tr("Change")));
    first->actions()->addWidget(new PrimaryButton(Gallery::tr("Save")));
    page.addWidget(first);
    auto* second = new SectionHeader(Gallery::tr("Coupons"));
    second->setHint(QStringLiteral("3"));
    second->actions()->addWidget(new GhostButton(Gallery::tr("Show more")));
    page.addWidget(second);
    page.addSpacing(space::s);
    page.addWidget(makeLabel(Gallery::tr("A list is narrowed"), TypeStep::title));
    auto* narrowed = new NarrowBar(QStringLiteral("galleryNarrow"));
    narrowed->showWords(QString::fromUtf8("林晓 · Bo Lin"));
    page.addWidget(narrowed);
}

void buildMessagePage(QVBoxLayout& page) {
    auto* inPlace = addPart(page, Gallery::tr("Messages in their place"));
    const std::pair<Tone, QString> messages[] = {{Tone::danger, Gallery::tr("The server cannot be reached. Your work is kept and goes out later.")},
                                                 {Tone::warning, Gallery::tr("This computer has been away from the server for three days.")},
                                                 {Tone::info, Gallery::tr("Two colleagues are looking at this customer, too.")},
                                                 {Tone::success, Gallery::tr("Everything is saved.")}};
    for (const auto& [tone, text] : messages) {
        auto* message = new InlineError;
        inPlace->addWidget(message);
        message->showText(text, tone);
    }
    page.addWidget(makeLabel(Gallery::tr("Toasts"), TypeStep::title));
    // Hosts hold their toasts well above the lower edge, over the buttons of a panel.
    QWidget* stages[] = {makeStage(150), makeStage(150), makeStage(150)};
    auto* line = new QHBoxLayout;
    line->setSpacing(space::l);
    for (QWidget* stage : stages) line->addWidget(stage, 1);
    page.addLayout(line);
    for (QWidget* stage : stages) stage->resize(340, 150);
    (new ToastHost(stages[0]))->show(Gallery::tr("Everything is saved."));
    (new ToastHost(stages[1]))->showUndo(Gallery::tr("Call written down"), [] {});
    (new ToastHost(stages[2]))->showError(Gallery::tr("The disk is full. Free some space and try again."));
    page.addWidget(makeLabel(Gallery::tr("Empty states"), TypeStep::title));
    auto* empties = new QHBoxLayout;
    empties->setSpacing(space::l);
    for (const bool action : {true, false}) {
        auto* card = new Card;
        card->setFixedHeight(260);
        card->body()->addWidget(action ? new EmptyState(QStringLiteral("customers"), Gallery::tr("No customers fit"), Gallery::tr("Nobody in your book has this name or number."),
                                                        Gallery::tr("Search the pool, too"))
                                       : new EmptyState(QStringLiteral("check"), Gallery::tr("Nothing to do"), Gallery::tr("All tasks of today are done."), {}));
        empties->addWidget(card, 1);
    }
    page.addLayout(empties);
}

void buildPanelPage(QVBoxLayout& page) {
    auto* line = new QHBoxLayout;
    line->setSpacing(space::l);
    auto* full = makePane();
    full->setTitle(QString::fromUtf8("王小明"));
    full->setStepping(true, false);
    auto* person = new QHBoxLayout;
    person->addWidget(new Avatar(QString::fromUtf8("王小明")), 0, Qt::AlignTop);
    person->setSpacing(space::m);
    auto* facts = new QVBoxLayout;
    facts->setSpacing(space::xs);
    facts->addWidget(makeLabel(QString::fromUtf8("杭州 · 138 **** 5678")));
    facts->addWidget(new Badge(Gallery::tr("Gold"), Tone::warning), 0, Qt::AlignLeft);
    person->addLayout(facts, 1);
    full->body()->addLayout(person);
    auto* words = makeMuted(QString::fromUtf8("喜欢秋冬大衣，下周三来试穿。Prefers to be called after six in the evening."));
    words->setWordWrap(true);
    full->body()->addWidget(words);
    full->body()->addStretch(1);
    full->footer()->addWidget(new PrimaryButton(Gallery::tr("Save")));
    full->footer()->addWidget(new QPushButton(Gallery::tr("Change")));
    full->footer()->addStretch(1);
    full->showBody();
    auto* longTitle = makePane();
    longTitle->setTitle(QStringLiteral("Bartholomew Featherstonehaugh-Cholmondeley"));
    longTitle->setStepping(false, false);
    auto* message = new InlineError;
    longTitle->body()->addWidget(message);
    message->showText(Gallery::tr("The server cannot be reached. Your work is kept and goes out later."), Tone::warning);
    longTitle->body()->addStretch(1);
    longTitle->showBody();
    auto* nobody = makePane();
    nobody->setPlaceholder(QStringLiteral("customers"), Gallery::tr("Nobody chosen"), Gallery::tr("Choose a customer at the left."));
    nobody->showPlaceholder();
    for (DetailPane* pane : {full, longTitle, nobody}) line->addWidget(pane);
    line->addStretch(1);
    page.addLayout(line);
}

}  // namespace lianlu::ui
