// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/match_detail.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QVBoxLayout>

#include "models/domain/rules/person_match.h"
#include "models/item/match_lines.h"
#include "models/item/match_words.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/icons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/customers/tag_cloud.h"
#include "ui/duplicates/match_grid.h"
#include "ui/shell/command_state.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

using domain::MatchStatus;

MatchDetail::MatchDetail(Services& services, QWidget* parent)
    : DetailPane(parent),
      m_services(services),
      m_record(new item::MatchRecord(services.async(), this)),
      m_found(makeLabel({})),
      m_likeness(new QProgressBar),
      m_why(new TagCloud),
      m_state(makeMuted({})),
      m_problem(new InlineError),
      m_grid(new MatchGrid(services)),
      m_effect(makeMuted({}, TypeStep::caption)),
      m_consents(makeMuted({}, TypeStep::caption)),
      m_merge(new PrimaryButton({})),
      m_apart(new QPushButton),
      m_later(new QPushButton(tr("Later"))),
      m_reopen(new QPushButton(tr("Review again"))),
      m_laterMenu(new QMenu(this)) {
    setObjectName(QStringLiteral("duplicateDetail"));
    setAccessibleName(tr("Pair of customers"));
    setMinimumWidth(460);
    m_found->setObjectName(QStringLiteral("duplicateFound"));
    m_found->setWordWrap(true);
    m_likeness->setObjectName(QStringLiteral("duplicateLikeness"));
    m_likeness->setAccessibleName(tr("How likely it is one person"));
    m_likeness->setTextVisible(false);
    m_likeness->setFixedWidth(96);
    m_why->setObjectName(QStringLiteral("duplicateWhy"));
    // As high as it is in this width; its hint is that of a narrow one, and the page would scroll for nothing.
    auto policy = m_why->sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Preferred);
    m_why->setSizePolicy(policy);
    m_state->setObjectName(QStringLiteral("duplicateState"));
    m_state->setWordWrap(true);
    m_problem->setProperty("place", QStringLiteral("duplicate"));
    auto* found = new QHBoxLayout;
    found->setSpacing(space::m);
    found->addWidget(m_likeness, 0, Qt::AlignVCenter);
    found->addWidget(m_found, 1);
    body()->addLayout(found);
    body()->addWidget(m_why);
    body()->addWidget(m_state);
    body()->addWidget(m_problem);
    body()->addWidget(makeRule());
    body()->addWidget(m_grid);
    body()->addStretch(1);
    footer()->addWidget(buildFooter(), 1);
    connect(m_record, &item::MatchRecord::updated, this, &MatchDetail::fill);
    connect(&services.async(), &item::AsyncStore::formatChanged, this, &MatchDetail::fill);
    fill();
}

QWidget* MatchDetail::buildFooter() {
    m_effect->setText(tr("A merge moves orders, points, coupons, interactions, leads and tags to the profile you keep, and fills its gaps from the other "
                         "one. Where the two differ, choose which value stays; store and guide are those of the profile you keep, the tier is worked out anew. Where both have "
                         "answered about the same channel and purpose, the stricter answer holds. The two can be taken apart again at any time, and each is as it was."));
    m_effect->setWordWrap(true);
    m_effect->setObjectName(QStringLiteral("duplicateEffect"));
    m_consents->setObjectName(QStringLiteral("duplicateConsents"));
    m_consents->setWordWrap(true);
    m_merge->setObjectName(QStringLiteral("duplicateMerge"));
    m_merge->setIcon(icon(QStringLiteral("merge"), Tint::onAccent));
    m_apart->setObjectName(QStringLiteral("duplicateApart"));
    m_later->setObjectName(QStringLiteral("duplicateLater"));
    m_later->setIcon(icon(QStringLiteral("clock")));
    m_reopen->setObjectName(QStringLiteral("duplicateReopen"));
    m_laterMenu->setObjectName(QStringLiteral("duplicateLaterMenu"));
    const auto tip = [](QPushButton* button, const QString& key) { button->setToolTip(tr("Key %1").arg(key)); };
    tip(m_merge, QStringLiteral("M"));
    tip(m_apart, QStringLiteral("A"));
    tip(m_later, QStringLiteral("L"));
    addLater(tr("Tomorrow"), "duplicateLaterTomorrow", 1, false);
    addLater(tr("In a week"), "duplicateLaterWeek", 7, false);
    addLater(tr("In a month"), "duplicateLaterMonth", 1, true);
    setCommandOf(m_merge, QStringLiteral("actionDuplicatesMerge"));
    setCommandOf(m_apart, QStringLiteral("actionDuplicatesApart"));
    setCommandOf(m_later, QStringLiteral("actionDuplicatesLater"));
    setCommandOf(m_reopen, QStringLiteral("actionDuplicatesReopen"));
    connect(m_merge, &QPushButton::clicked, this, &MatchDetail::merge);
    connect(m_apart, &QPushButton::clicked, this, &MatchDetail::apart);
    connect(m_later, &QPushButton::clicked, this, &MatchDetail::openLater);
    connect(m_reopen, &QPushButton::clicked, this, &MatchDetail::reopen);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    for (QPushButton* button : {static_cast<QPushButton*>(m_merge), m_apart, m_later, m_reopen}) buttons->addWidget(button);
    buttons->addStretch(1);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(makeRule());
    layout->addWidget(m_effect);
    layout->addWidget(m_consents);
    layout->addLayout(buttons);
    return box;
}

void MatchDetail::addLater(const QString& text, const char* name, int days, bool months) {
    auto* action = m_laterMenu->addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, [this, days, months] {
        const auto& async = m_services.async();
        const auto today = async.format().day(async.now());
        // In the morning of that day, by the store's clock.
        Q_EMIT decided(MatchStatus::later, async.format().fromLocal(months ? today.addMonths(days) : today.addDays(days), QTime(9, 0)));
    });
}

void MatchDetail::setNothing(const QString& what, const QString& why) {
    m_nothing = what;
    m_nothingWhy = why;
    if (!m_record->isLoaded()) fill();
}

bool MatchDetail::isJoined() const {
    return m_record->isLoaded() && (m_record->match().status == MatchStatus::joined || m_record->match().joinedAt.has_value());
}

void MatchDetail::fill() {
    if (!m_record->isLoaded()) {
        if (const auto& error = m_record->error()) {
            fillButtons();
            return showError(*error);
        }
        if (m_record->isClear()) {
            setPlaceholder(QStringLiteral("merge"), m_nothing, m_nothingWhy);
        } else {
            // While the next pair is read the last one must not look as if it could still be decided.
            return fillButtons();
        }
        fillButtons();
        return showPlaceholder();
    }
    setTitle(m_record->right() ? tr("Are these one person?") : tr("One person out of two records"));
    m_grid->fill(*m_record, !isJoined());
    fillWords();
    fillButtons();
    showBody();
}

void MatchDetail::fillWords() {
    const auto& match = m_record->match();
    const int percent = match.id.isNull() ? -1 : item::likenessPercent(match);
    m_likeness->setVisible(percent >= 0);
    m_likeness->setValue(qMax(0, percent));
    m_found->setText(item::foundSentence(match));
    std::vector<TagCloud::Word> words;
    QStringList said, missing;
    for (const auto& word : item::evidenceWords(m_record->evidence())) {
        said << word.text;
        if (word.compared) words.push_back({word.text, static_cast<Tone>(word.tone), {}});
        else missing << word.text;
    }
    // What says nothing takes no more room than this.
    if (missing.size() == 1) words.push_back({missing.constFirst(), Tone::neutral, {}});
    if (missing.size() > 1) words.push_back({tr("%n fields cannot be compared", nullptr, static_cast<int>(missing.size())), Tone::neutral, missing.join(QLatin1Char('\n'))});
    m_why->setVisible(!words.empty());
    m_why->setWords(std::move(words));
    m_why->setAccessibleName(said.join(QStringLiteral(", ")));
    if (const auto problem = item::problemSentence(match.problem); !problem.isEmpty()) m_problem->showText(problem, Tone::warning);
    else m_problem->clear();

    const auto& format = m_services.async().format();
    const auto now = m_services.async().now();
    QString state;
    if (domain::matchWaits(match))
        state = match.status == MatchStatus::joined ? tr("You see them apart until the server has merged them, with the next sync.")
                                                    : tr("You see them as one until the server has taken them apart, with the next sync.");
    else if (match.joinedAt) state = tr("Merged %1.").arg(format.near(*match.joinedAt, now));
    else if (match.status == MatchStatus::apart) state = match.decidedAt ? tr("Kept apart since %1.").arg(format.date(*match.decidedAt)) : tr("Kept apart.");
    else if (match.status == MatchStatus::later && match.laterUntil) state = tr("Set aside until %1.").arg(format.near(*match.laterUntil, now));
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    const bool both = m_record->right() != nullptr;
    m_consents->setVisible(both && !isJoined());
    if (both) {
        const auto marks = item::consentMarksMerged(*m_record->left(), *m_record->right());
        m_consents->setText(marks.isEmpty() ? tr("Consents after a merge: none") : tr("Consents after a merge: %1").arg(marks));
    }
    m_effect->setVisible(!isJoined());
}

void MatchDetail::fillButtons() {
    if (!m_record->isLoaded()) {
        for (QPushButton* button : {static_cast<QPushButton*>(m_merge), m_apart, m_later, m_reopen}) button->setEnabled(false);
        return;
    }
    const auto status = m_record->match().status;
    const bool joined = isJoined();
    const bool parting = joined && status != MatchStatus::joined;
    const bool asked = status == MatchStatus::open || status == MatchStatus::unknown;
    m_merge->setVisible(!joined || parting);
    m_merge->setEnabled(m_record->right() || parting);
    m_merge->setText(parting ? tr("Leave them merged") : status == MatchStatus::apart ? tr("Merge after all") : tr("Merge"));
    m_apart->setVisible(status != MatchStatus::apart);
    m_apart->setEnabled(true);
    m_apart->setText(joined && !parting ? tr("Take apart") : tr("Keep apart"));
    m_later->setVisible(asked && !parting);
    m_later->setEnabled(true);
    m_reopen->setVisible(!joined && !asked);
    m_reopen->setEnabled(true);
}

void MatchDetail::merge() {
    if (!m_merge->isEnabled() || m_merge->isHidden()) return;
    Q_EMIT merged(m_grid->lead(), m_grid->fromOther());
}

void MatchDetail::apart() {
    if (m_apart->isEnabled() && !m_apart->isHidden()) Q_EMIT decided(MatchStatus::apart, std::nullopt);
}

void MatchDetail::reopen() {
    if (m_reopen->isEnabled() && !m_reopen->isHidden()) Q_EMIT decided(MatchStatus::open, std::nullopt);
}

void MatchDetail::openLater() {
    if (!m_later->isEnabled() || m_later->isHidden()) return;
    m_laterMenu->popup(m_later->mapToGlobal(QPoint(0, -m_laterMenu->sizeHint().height())));
    m_laterMenu->setActiveAction(m_laterMenu->actions().constFirst());
}

void MatchDetail::swapLead() { m_grid->swapLead(); }

void MatchDetail::focusChoice() {
    if (!m_record->isLoaded()) return;
    if (!m_grid->lead().isNull()) m_grid->focusLead();
    else if (!m_apart->isHidden()) m_apart->setFocus(Qt::TabFocusReason);
    else m_merge->setFocus(Qt::TabFocusReason);
}

}  // namespace lianlu::ui
