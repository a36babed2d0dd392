// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/next_action_card.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include "models/item/action_words.h"
#include "models/item/day_text.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/common/tokens.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr int kSign = 20, kSmallSign = 16;

//! The most that is read at a glance; the rest is in the tooltip.
constexpr qsizetype kReasons = 3;

QString joined(const QStringList& words) { return words.join(QStringLiteral(" · ")); }

}  // namespace

NextActionCard::NextActionCard(Services& services, item::ValueBook& values, QWidget* parent)
    : Card(parent),
      m_services(services),
      m_record(new item::NextActionRecord(services.async(), values, this)),
      m_icon(new QLabel),
      m_title(makeLabel({}, TypeStep::bodyStrong)),
      m_why(makeLabel({})),
      m_way(makeMuted({}, TypeStep::caption)),
      m_go(new PrimaryButton({})),
      m_notNow(new GhostButton(tr("Not now"))),
      m_retry(new QPushButton(tr("Try again"))),
      m_rest(new QWidget),
      m_resting(makeMuted({}, TypeStep::caption)),
      m_again(new GhostButton(tr("Show again"))) {
    setObjectName(QStringLiteral("nextActionCard"));
    setAccessibleName(tr("Next best action"));
    body()->setContentsMargins(space::m, space::s, space::m, space::s);
    body()->setSpacing(space::xs);
    body()->addWidget(buildFirst());
    for (int i = 0; i < 2; ++i) {
        m_lines[static_cast<std::size_t>(i)] = buildLine(i + 1);
        body()->addWidget(m_lines[static_cast<std::size_t>(i)].box);
    }
    m_resting->setObjectName(QStringLiteral("nextActionResting"));
    m_again->setObjectName(QStringLiteral("nextActionAgain"));
    m_again->setProperty("dense", true);
    m_again->setToolTip(tr("What was put off stands here again"));
    auto* rest = new QHBoxLayout(m_rest);
    rest->setContentsMargins(kSign + space::m, 0, 0, 0);
    rest->setSpacing(space::xs);
    rest->addWidget(m_resting);
    rest->addWidget(m_again);
    rest->addStretch(1);
    body()->addWidget(m_rest);
    connect(m_record, &item::NextActionRecord::updated, this, &NextActionCard::update);
    connect(m_record, &item::NextActionRecord::failed, this, [this](const Error& error) { m_services.toastError(error); });
    connect(m_record, &item::NextActionRecord::putOffUntil, this, [this](const QDate& day, domain::CustomerId customer, const insight::PutOff& what) {
        m_services.toastTakeBack(tr("Put off until %1").arg(item::dayText(day)), [record = QPointer(m_record), customer, what] {
            if (record) record->takeBackPutOff(customer, what);
        });
    });
    connect(&m_services.async(), &item::AsyncStore::formatChanged, this, &NextActionCard::update);
    connect(m_go, &QPushButton::clicked, this, [this] { choose(0); });
    connect(m_notNow, &QPushButton::clicked, this, [this] {
        if (m_record->isLoaded() && !m_record->content().next.actions.empty()) m_record->putOff(m_record->content().next.actions.front());
    });
    connect(m_again, &QPushButton::clicked, m_record, &item::NextActionRecord::takeBackPutOffs);
    connect(m_retry, &QPushButton::clicked, m_record, &item::NextActionRecord::reload);
    update();
}

QWidget* NextActionCard::buildFirst() {
    m_icon->setFixedWidth(kSign);
    m_icon->setAlignment(Qt::AlignTop);
    m_title->setObjectName(QStringLiteral("nextActionTitle"));
    m_title->setWordWrap(true);
    m_why->setObjectName(QStringLiteral("nextActionWhy"));
    m_why->setWordWrap(true);
    m_way->setObjectName(QStringLiteral("nextActionWay"));
    m_way->setWordWrap(true);
    m_go->setObjectName(QStringLiteral("nextActionGo"));
    m_notNow->setObjectName(QStringLiteral("nextActionNotNow"));
    m_retry->setObjectName(QStringLiteral("nextActionRetry"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_why);
    words->addWidget(m_way);
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(space::xs);
    buttons->addWidget(m_go);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_notNow);
    buttons->addStretch(1);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addLayout(buttons);
    return box;
}

NextActionCard::Line NextActionCard::buildLine(int number) {
    Line line{new QWidget, new QLabel, new ElidedLabel, new GhostButton({})};
    line.box->setObjectName(QStringLiteral("nextActionLine%1").arg(number));
    line.words->setObjectName(QStringLiteral("nextActionWords%1").arg(number));
    line.go->setObjectName(QStringLiteral("nextActionGo%1").arg(number));
    line.icon->setFixedWidth(kSign);
    line.icon->setAlignment(Qt::AlignCenter);
    auto* layout = new QHBoxLayout(line.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(line.icon);
    layout->addWidget(line.words, 1);
    line.go->setProperty("dense", true);
    layout->addWidget(line.go);
    connect(line.go, &QPushButton::clicked, this, [this, number] { choose(static_cast<std::size_t>(number)); });
    return line;
}

void NextActionCard::setCustomer(domain::CustomerId customer) { m_record->show(customer); }

void NextActionCard::doFirst() { choose(0); }

void NextActionCard::choose(std::size_t number) {
    if (m_record->isLoaded() && number < m_record->content().next.actions.size()) Q_EMIT chosen(m_record->content().next.actions[number]);
}

void NextActionCard::fit() {
    const int height = body()->totalHeightForWidth(width());
    if (height != minimumHeight()) setFixedHeight(height);
}

bool NextActionCard::event(QEvent* event) {
    const bool done = Card::event(event);
    // What stands within a box tells its new height only now.
    if (event->type() == QEvent::LayoutRequest) fit();
    return done;
}

void NextActionCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) fit();
}

void NextActionCard::update() {
    draw();
    fit();
}

void NextActionCard::draw() {
    m_retry->setVisible(m_record->error().has_value());
    if (!m_record->isLoaded()) {
        for (const auto& line : m_lines) line.box->hide();
        m_rest->hide();
        if (const auto& error = m_record->error()) {
            const auto sentence = sentencesFor(*error);
            return showNothing(sentence.what, sentence.todo);
        }
        return showNothing(tr("Loading…"), {});
    }
    const auto& next = m_record->content().next;
    if (next.actions.empty()) showNothing(tr("Nothing to do now"), item::idleWords(next));
    else showFirst(next.actions.front());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].box->setVisible(next.actions.size() > i + 1);
        if (next.actions.size() > i + 1) showLine(m_lines[i], next.actions[i + 1]);
    }
    m_rest->setVisible(!next.resting.empty());
    m_resting->setText(tr("%n put off", nullptr, static_cast<int>(next.resting.size())));
}

void NextActionCard::showNothing(const QString& what, const QString& why) {
    m_icon->setPixmap(iconPixmap(m_record->error() ? QStringLiteral("error") : QStringLiteral("check"), kSign, currentTokens().textMuted, devicePixelRatioF()));
    m_title->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    setRole(m_why, QStringLiteral("muted"));
    m_way->hide();
    // Who just put the last one off by keyboard goes on with taking it back.
    const bool held = m_go->hasFocus() || m_notNow->hasFocus();
    m_go->hide();
    m_notNow->hide();
    setAccessibleDescription(what);
    if (held && m_record->isLoaded() && !m_record->content().next.resting.empty()) {
        m_rest->show();
        m_again->setFocus();
    }
}

void NextActionCard::showFirst(const insight::Action& action) {
    const auto& format = m_services.async().format();
    const auto reasons = item::evidenceWords(action, format);
    m_icon->setPixmap(iconPixmap(item::actionIcon(action.kind), kSign, currentTokens().accent, devicePixelRatioF()));
    m_title->setText(item::actionTitle(action));
    m_why->setText(joined(reasons.mid(0, kReasons)));
    m_why->setVisible(true);
    setRole(m_why, {});
    m_way->setText(item::wayWords(action));
    m_way->show();
    const QString tip = joined(reasons) + QChar(u'\n') + item::endingWords(action.kind) + QChar(u'\n') + tr("Urgency %1 of 100").arg(action.urgency);
    for (auto* label : {m_title, m_why, m_way}) label->setToolTip(tip);
    m_go->setText(item::wayWord(item::actionWay(action)));
    m_go->setAccessibleName(tr("%1: %2").arg(m_go->text(), m_title->text()));
    m_go->setAccessibleDescription(joined(reasons));
    m_go->show();
    m_notNow->setToolTip(tr("Rests for %n days", nullptr, insight::restDays(action.kind)));
    m_notNow->setAccessibleName(tr("Not now: %1").arg(m_title->text()));
    m_notNow->show();
    setAccessibleDescription(m_title->text() + QStringLiteral(". ") + joined(reasons));
}

void NextActionCard::showLine(const Line& line, const insight::Action& action) {
    const auto reasons = item::evidenceWords(action, m_services.async().format());
    line.icon->setPixmap(iconPixmap(item::actionIcon(action.kind), kSmallSign, currentTokens().textMuted, devicePixelRatioF()));
    line.words->setText(joined({item::actionTitle(action), reasons.value(0)}));
    line.go->setText(item::wayWord(item::actionWay(action)));
    line.go->setAccessibleName(tr("%1: %2").arg(line.go->text(), item::actionTitle(action)));
    line.go->setToolTip(joined(reasons));
}

}  // namespace lianlu::ui
