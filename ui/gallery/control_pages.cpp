// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Controls in every state they have.
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/search_field.h"
#include "ui/gallery/gallery.h"
#include "ui/gallery/posed.h"

namespace lianlu::ui {

namespace {

struct State {
    QString word;
    QStyle::State pose;
    bool enabled;
};

std::vector<State> states() {
    return {{Gallery::tr("usual"), pose::plain, true},
            {Gallery::tr("hover"), pose::hover, true},
            {Gallery::tr("focus"), pose::focus, true},
            {Gallery::tr("pressed"), pose::pressed, true},
            {Gallery::tr("disabled"), pose::plain, false}};
}

template <class Button, class Option = QStyleOptionButton>
void addButtons(QVBoxLayout& part, const QString& text, const QString& iconName = {}, bool checked = false) {
    auto* line = addLine(part);
    for (const State& state : states()) {
        auto* button = new Posed<Button, Option>(state.pose);
        button->setText(text);
        button->setAccessibleName(text);
        if (!iconName.isEmpty()) button->setIcon(icon(iconName, button->property("kind") == QLatin1String("primary") ? Tint::onAccent : Tint::text));
        if (checked) {
            button->setCheckable(true);
            button->setChecked(true);
        }
        button->setEnabled(state.enabled);
        addNamed(*line, button, state.word);
    }
    line->addStretch(1);
}

template <class Button>
struct Worded : Button {
    Worded() : Button(QString()) {}
};

void addIconButtons(QVBoxLayout& part, bool checked) {
    auto* line = addLine(part);
    for (const State& state : states()) {
        auto* button = new Posed<QToolButton, QStyleOptionToolButton>(state.pose);
        button->setIcon(icon(QStringLiteral("edit")));
        button->setIconSize(QSize(18, 18));
        button->setAccessibleName(Gallery::tr("Change"));
        button->setCheckable(checked);
        button->setChecked(checked);
        button->setEnabled(state.enabled);
        addNamed(*line, button, state.word);
    }
    line->addStretch(1);
}

void addLineEdits(QVBoxLayout& part) {
    auto* line = addLine(part);
    for (const State& state : states()) {
        if (state.pose == pose::pressed) continue;
        auto* field = new Posed<QLineEdit, QStyleOptionFrame>(state.pose, QString::fromUtf8("王小明"));
        field->setAccessibleName(state.word);
        field->setEnabled(state.enabled);
        field->setFixedWidth(180);
        addNamed(*line, field, state.word);
    }
    auto* wrong = new Posed<QLineEdit, QStyleOptionFrame>(pose::plain, QStringLiteral("13812"));
    wrong->setProperty("invalid", true);
    wrong->setFixedWidth(180);
    addNamed(*line, wrong, Gallery::tr("wrong"));
    line->addStretch(1);
}

void addComboBoxes(QVBoxLayout& part) {
    auto* line = addLine(part);
    for (const State& state : states()) {
        if (state.pose == pose::pressed) continue;
        auto* box = new Posed<QComboBox, QStyleOptionComboBox>(state.pose);
        box->addItems({QString::fromUtf8("最近购买"), QString::fromUtf8("姓名")});
        box->setEnabled(state.enabled);
        box->setFixedWidth(180);
        addNamed(*line, box, state.word);
    }
    line->addStretch(1);
}

template <class Box>
void addBoxes(QVBoxLayout& part, bool checked) {
    auto* line = addLine(part);
    for (const State& state : states()) {
        if (state.pose == pose::pressed) continue;
        auto* box = new Posed<Box, QStyleOptionButton>(state.pose, Gallery::tr("Agreed to messages"));
        box->setAutoExclusive(false);
        box->setChecked(checked);
        box->setEnabled(state.enabled);
        addNamed(*line, box, state.word);
    }
    line->addStretch(1);
}

}  // namespace

void buildButtonPage(QVBoxLayout& page) {
    addButtons<Worded<PrimaryButton>>(*addPart(page, Gallery::tr("The one thing to do")), Gallery::tr("Save"));
    auto* second = addPart(page, Gallery::tr("Second choices"));
    addButtons<QPushButton>(*second, Gallery::tr("Change"), QStringLiteral("edit"));
    addButtons<Worded<GhostButton>>(*second, Gallery::tr("Show more"));
    addButtons<Worded<DangerButton>>(*addPart(page, Gallery::tr("What takes something away")), Gallery::tr("Discard"));
    auto* chips = addPart(page, Gallery::tr("Filters"));
    addButtons<Worded<ChipButton>>(*chips, Gallery::tr("My book"));
    addButtons<Worded<ChipButton>>(*chips, Gallery::tr("My book"), {}, true);
    auto* icons = addPart(page, Gallery::tr("Icons alone"));
    addIconButtons(*icons, false);
    addIconButtons(*icons, true);
    auto* tabs = new QTabBar;
    tabs->setAccessibleName(Gallery::tr("Tabs"));
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    for (const QString& text : {Gallery::tr("Story"), Gallery::tr("Portrait"), Gallery::tr("Not yet")}) tabs->addTab(text);
    tabs->setTabEnabled(2, false);
    addPart(page, Gallery::tr("Tabs"))->addWidget(tabs);
}

void buildFieldPage(QVBoxLayout& page) {
    addLineEdits(*addPart(page, Gallery::tr("One line")));
    addComboBoxes(*addPart(page, Gallery::tr("Choice")));
    auto* boxes = addPart(page, Gallery::tr("Yes or no, and one of several"));
    addBoxes<QCheckBox>(*boxes, false);
    addBoxes<QCheckBox>(*boxes, true);
    addBoxes<QRadioButton>(*boxes, false);
    addBoxes<QRadioButton>(*boxes, true);
    auto* others = addLine(*addPart(page, Gallery::tr("Search, figure, day, several lines")));
    auto* search = new SearchField(Gallery::tr("Search name or phone"));
    search->setFixedWidth(240);
    others->addWidget(search, 0, Qt::AlignTop);
    auto* figure = new QSpinBox;
    figure->setAccessibleName(Gallery::tr("Figure"));
    figure->setValue(15);
    others->addWidget(figure, 0, Qt::AlignTop);
    auto* day = new QDateEdit(QDate(2026, 11, 27));
    day->setAccessibleName(Gallery::tr("Day"));
    day->setCalendarPopup(true);
    others->addWidget(day, 0, Qt::AlignTop);
    auto* text = new QPlainTextEdit(QString::fromUtf8("喜欢秋冬大衣，下周三来试穿。\nPrefers to be called after six."));
    text->setAccessibleName(Gallery::tr("Note"));
    text->setFixedHeight(72);
    others->addWidget(text, 1, Qt::AlignTop);
    auto* rows = addLine(*addPart(page, Gallery::tr("Field with its label, hint and error")));
    rows->addWidget(new FormRow(Gallery::tr("Name"), new QLineEdit(QString::fromUtf8("王小明")), Gallery::tr("As on the card")), 1, Qt::AlignTop);
    auto* wrong = new FormRow(Gallery::tr("Mobile"), new QLineEdit(QStringLiteral("13812")), Gallery::tr("Eleven digits"));
    wrong->setError(Gallery::tr("Please check the phone number: it has eleven digits."));
    rows->addWidget(wrong, 1, Qt::AlignTop);
    auto* off = new FormRow(Gallery::tr("Member code"), new QLineEdit(QStringLiteral("M-204881")), Gallery::tr("Given by the server"));
    off->setEnabled(false);
    rows->addWidget(off, 1, Qt::AlignTop);
    auto* progress = addLine(*addPart(page, Gallery::tr("Progress")));
    for (const int value : {0, 38, 100}) {
        auto* bar = new QProgressBar;
        bar->setAccessibleName(Gallery::tr("Progress"));
        bar->setTextVisible(false);
        bar->setValue(value);
        progress->addWidget(bar, 1);
    }
}

}  // namespace lianlu::ui
