// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/score_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "models/item/score_words.h"
#include "models/item/words.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

namespace {

using actions::Score;
using Source = store::PersonEvent::Source;

enum Column { When, What, Words, Counts };

//! More rows are no easier to check; the count says how many there are.
constexpr std::size_t kMostRows = 500;
constexpr int kScoreWidth = 250;

QString whatOf(const store::PersonEvent& event) {
    switch (event.source) {
        case Source::touch: return item::word(domain::enumFromName<domain::TouchKind>(event.kind));
        case Source::interaction: return item::word(domain::enumFromName<domain::InteractionKind>(event.kind));
        case Source::order: return item::word(domain::TimelineKind::order);
        case Source::refund: return item::word(domain::TimelineKind::refund);
    }
    return {};
}

QString countsOf(const actions::ScoreRow& row, const item::Format& format) {
    if (row.event.source == Source::order || row.event.source == Source::refund) return format.amount(row.event.amountMinor);
    return row.points > 0 ? ScoreDialog::tr("%1 points").arg(QLocale().toString(row.points, 'f', 2)) : QString();
}

}  // namespace

ScoreDialog::ScoreDialog(item::ScoreRecord& record, item::AsyncStore& async, const QString& name, Score score, QWidget* parent)
    : QDialog(parent),
      m_record(record),
      m_async(async),
      m_customer(record.customer()),
      m_scores(new QListWidget),
      m_title(makeLabel({}, TypeStep::title)),
      m_figure(makeLabel({}, TypeStep::bodyStrong)),
      m_reasons(makeLabel({})),
      m_definition(makeMuted({})),
      m_count(makeMuted({}, TypeStep::caption)),
      m_rows(new QTreeWidget),
      m_jump(new QPushButton(tr("Show in the story"))) {
    setObjectName(QStringLiteral("scoreDialog"));
    setWindowTitle(tr("Scores of %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_scores->setObjectName(QStringLiteral("scoreList"));
    m_scores->setAccessibleName(tr("Scores"));
    m_scores->setFixedWidth(kScoreWidth);
    m_scores->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (std::size_t i = 0; i < actions::kScoreCount; ++i) m_scores->addItem(item::scoreName(static_cast<Score>(i)));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("scoreClose"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_jump->setObjectName(QStringLiteral("scoreJump"));
    m_jump->setAutoDefault(false);
    buttons->addButton(m_jump, QDialogButtonBox::ActionRole);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(space::l);
    halves->addWidget(m_scores);
    halves->addWidget(buildSheet(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::l);
    layout->addLayout(halves, 1);
    layout->addWidget(buttons);
    resize(860, 560);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_jump, &QPushButton::clicked, this, &ScoreDialog::jump);
    connect(m_rows, &QTreeWidget::itemActivated, this, &ScoreDialog::jump);
    connect(m_rows, &QTreeWidget::itemSelectionChanged, this, [this] { m_jump->setEnabled(!m_rows->selectedItems().isEmpty()); });
    connect(m_scores, &QListWidget::currentRowChanged, this, &ScoreDialog::showScore);
    connect(&m_record, &item::ScoreRecord::updated, this, &ScoreDialog::fill);
    m_scores->setCurrentRow(static_cast<int>(score));
    fill();
    m_scores->setFocus();
}

QWidget* ScoreDialog::buildSheet() {
    m_title->setObjectName(QStringLiteral("scoreTitle"));
    m_figure->setObjectName(QStringLiteral("scoreFigure"));
    m_reasons->setObjectName(QStringLiteral("scoreReasons"));
    m_definition->setObjectName(QStringLiteral("scoreDefinition"));
    m_count->setObjectName(QStringLiteral("scoreRowCount"));
    for (auto* label : {m_reasons, m_definition}) label->setWordWrap(true);
    m_rows->setObjectName(QStringLiteral("scoreRows"));
    m_rows->setAccessibleName(tr("Rows behind the score"));
    m_rows->setHeaderLabels({tr("When"), tr("What"), tr("Words"), tr("Counts")});
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(Words, QHeaderView::Stretch);
    for (const auto column : {When, What, Counts}) m_rows->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_figure);
    auto* sheet = new QWidget;
    auto* layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(head);
    layout->addWidget(m_reasons);
    layout->addSpacing(space::xs);
    layout->addWidget(makeLabel(tr("Definition"), TypeStep::bodyStrong));
    layout->addWidget(m_definition);
    layout->addSpacing(space::xs);
    auto* rows = new QHBoxLayout;
    rows->addWidget(makeLabel(tr("Rows behind it"), TypeStep::bodyStrong));
    rows->addStretch(1);
    rows->addWidget(m_count);
    layout->addLayout(rows);
    layout->addWidget(m_rows, 1);
    return sheet;
}

void ScoreDialog::fill() {
    if (m_record.customer() != m_customer) return reject();
    const auto& format = m_async.format();
    for (std::size_t i = 0; i < actions::kScoreCount; ++i) {
        const auto score = static_cast<Score>(i);
        auto* line = m_scores->item(static_cast<int>(i));
        const auto figure = m_record.isLoaded() && m_record.content().mayProfile ? item::scoreFigure(m_record.content(), score, format) : QString();
        line->setText(figure.isEmpty() || score == Score::value ? item::scoreName(score) : tr("%1: %2").arg(item::scoreName(score), figure));
        line->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(item::scoreName(score), figure));
    }
    showScore();
}

void ScoreDialog::showScore() {
    const auto score = static_cast<Score>(m_scores->currentRow());
    m_title->setText(item::scoreName(score));
    m_definition->setText(item::scoreDefinition(score));
    m_jump->setEnabled(false);
    m_figure->clear();
    m_count->clear();
    if (!m_record.isLoaded()) {
        m_rows->clear();
        return m_reasons->setText(m_record.error() ? sentencesFor(*m_record.error()).what : tr("Loading…"));
    }
    const auto& sheet = m_record.content();
    if (!sheet.mayProfile) {
        m_rows->clear();
        return m_reasons->setText(tr("The customer does not want to be profiled: no scores are made."));
    }
    m_figure->setText(item::scoreFigure(sheet, score, m_async.format()));
    m_reasons->setText(item::scoreReasons(sheet, score, m_async.format(), m_record.isLearning()).join(QChar(u'\n')));
    showRows(score);
}

void ScoreDialog::showRows(Score score) {
    const auto& format = m_async.format();
    const auto rows = actions::rowsBehind(m_record.content(), score, [&format](Time at) { return static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(format.day(at))); });
    m_rows->clear();
    for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) {
        const auto& row = rows[i];
        auto* line = new QTreeWidgetItem(m_rows, {format.date(row.event.at), whatOf(row.event), item::toQString(row.event.title).simplified(), countsOf(row, format)});
        line->setTextAlignment(Counts, Qt::AlignRight | Qt::AlignVCenter);
        line->setToolTip(Words, line->text(Words));
        line->setData(0, Qt::UserRole, item::toQString(row.event.id.toString()));
    }
    m_count->setText(rows.size() > kMostRows ? tr("the newest %1 of %2").arg(QLocale().toString(static_cast<qulonglong>(kMostRows)), QLocale().toString(static_cast<qulonglong>(rows.size())))
                                             : tr("%n rows", nullptr, static_cast<int>(rows.size())));
}

void ScoreDialog::jump() {
    const auto chosen = m_rows->selectedItems();
    if (chosen.isEmpty()) return;
    if (const auto row = Uuid::parse(item::fromQString(chosen.first()->data(0, Qt::UserRole).toString()))) Q_EMIT rowChosen(*row);
    accept();
}

}  // namespace lianlu::ui
