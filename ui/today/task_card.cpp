// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/task_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/item/words.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/folding_row.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

namespace lianlu::ui {
namespace {

using domain::TaskKind;

enum class Way { call, offer, open };

Way wayOf(TaskKind kind) {
    switch (kind) {
        case TaskKind::couponExpiring:
        case TaskKind::tierGap:
        case TaskKind::birthday:
            return Way::offer;
        case TaskKind::pickup:
            return Way::open;
        default:
            return Way::call;
    }
}

}  // namespace

TaskCard::TaskCard(const store::TaskLine& line, item::TaskListModel::Section section, const QString& due,
                   QWidget* parent)
    : Card(parent), m_line(line), m_done(new QPushButton(tr("Done"))) {
    const auto& task = line.task;
    setObjectName(QStringLiteral("taskCard"));
    setProperty("card", true);
    const auto title = item::taskTitle(task);
    setAccessibleName(title);
    body()->setContentsMargins(space::l, space::m, space::m, space::m);

    auto* sign = new QLabel;
    const auto& tokens = currentTokens();
    sign->setPixmap(iconPixmap(item::taskIcon(task.kind), 20, tokens.textMuted, devicePixelRatioF()));
    sign->setAlignment(Qt::AlignTop);
    sign->setFixedWidth(20);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::s);
    auto* what = new ElidedLabel(title, TypeStep::bodyStrong);
    what->setObjectName(QStringLiteral("taskTitle"));
    first->addWidget(what, 1);
    words->addLayout(first);
    QStringList why;
    if (!line.customerName.empty()) why << item::toQString(line.customerName);
    if (task.id.isNull()) why << tr("Next step of the lead");
    if (!task.reason.empty()) why << item::toQString(task.reason);
    if (why.isEmpty()) why << item::word(task.kind);
    auto* reason = new ElidedLabel(why.join(QStringLiteral(" · ")));
    reason->setObjectName(QStringLiteral("taskReason"));
    setRole(reason, QStringLiteral("muted"));
    words->addWidget(reason);

    const bool overdue = section == item::TaskListModel::Section::overdue;
    auto* when = new Badge(overdue         ? tr("! Overdue · %1").arg(due)
                           : due.isEmpty() ? tr("No date")
                                           : due,
                           overdue ? Tone::danger : Tone::neutral);
    when->setObjectName(QStringLiteral("taskDue"));

    m_done->setObjectName(QStringLiteral("taskDone"));
    m_done->setIcon(icon(QStringLiteral("check")));
    m_done->setAutoDefault(false);
    m_done->setAccessibleName(tr("Done: %1").arg(title));
    connect(m_done, &QPushButton::clicked, this, &TaskCard::doneRequested);

    auto* row = new FoldingRow;
    row->words()->addWidget(sign);
    row->words()->addLayout(words, 1);
    row->buttons()->addWidget(when);
    addMainButton(row->buttons());
    row->buttons()->addWidget(m_done);
    body()->addWidget(row);
}

void TaskCard::addMainButton(QHBoxLayout* row) {
    if (m_line.task.customerId.isNull() || m_line.customerName.empty()) return;
    auto* open = new GhostButton(tr("Open"));
    open->setObjectName(QStringLiteral("taskOpen"));
    open->setAccessibleName(tr("Open %1").arg(item::toQString(m_line.customerName)));
    connect(open, &QPushButton::clicked, this, &TaskCard::openRequested);
    row->addWidget(open);
    const auto way = wayOf(m_line.task.kind);
    if (way == Way::open) return;
    auto* main = new QPushButton(way == Way::offer ? tr("Push offer") : tr("Call"));
    main->setObjectName(way == Way::offer ? QStringLiteral("taskOffer") : QStringLiteral("taskCall"));
    main->setIcon(icon(way == Way::offer ? QStringLiteral("offers") : QStringLiteral("phone")));
    main->setAutoDefault(false);
    main->setAccessibleName(main->text() + QStringLiteral(": ") + item::toQString(m_line.customerName));
    connect(main, &QPushButton::clicked, this,
            way == Way::offer ? &TaskCard::offerRequested : &TaskCard::callRequested);
    row->addWidget(main);
}

}  // namespace lianlu::ui
