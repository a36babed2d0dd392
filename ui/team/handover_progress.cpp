// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/handover_progress.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "ui/common/labels.h"
#include "ui/team/handover_watch.h"

namespace lianlu::ui {

HandoverProgress::HandoverProgress(const HandoverWatch& watch, NameOf nameOf, QWidget* parent)
    : QWidget(parent), m_watch(watch), m_nameOf(std::move(nameOf)), m_title(makeLabel({}, TypeStep::bodyStrong)), m_bar(new QProgressBar), m_state(makeMuted({})) {
    m_title->setObjectName(QStringLiteral("handoverTitle"));
    m_title->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("handoverProgress"));
    m_bar->setAccessibleName(tr("How far the handover is"));
    m_bar->setTextVisible(false);
    m_state->setObjectName(QStringLiteral("handoverState"));
    m_state->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addStretch(1);
}

void HandoverProgress::show(const item::Format& format) {
    if (!m_watch.now()) {
        m_title->setText(tr("Asking the server…"));
        m_bar->setRange(0, 0);
        return m_state->clear();
    }
    const auto& now = *m_watch.now();
    const auto from = m_nameOf(m_watch.wish().from), to = m_nameOf(m_watch.wish().to);
    // Some hundred thousand are no trouble to a bar of thousandths.
    m_bar->setRange(0, 1000);
    m_bar->setValue(now.state == item::HandoverNow::State::done ? 1000 : now.total > 0 ? static_cast<int>(now.moved * 1000 / now.total) : 0);
    if (now.ended()) return showEnd(format, from, to);
    m_title->setText(m_watch.takesBack() ? tr("Taking the handover from %1 to %2 back").arg(from, to) : tr("Handing over from %1 to %2").arg(from, to));
    m_state->setText((now.total > 0 ? tr("Customers moved: %1 of %2").arg(format.number(now.moved), format.number(now.total)) : tr("Waiting for the server…")) + QLatin1Char('\n') +
                     (m_watch.isAway() ? tr("The server cannot be reached now. It goes on there, and is looked at again by itself.")
                                       : tr("This window can be closed: the server goes on, and the team shows how far it is.")));
}

void HandoverProgress::showEnd(const item::Format& format, const QString& from, const QString& to) {
    const auto& now = *m_watch.now();
    const bool back = m_watch.takesBack();
    if (now.state == item::HandoverNow::State::failed) {
        m_title->setText(back ? tr("Taking the handover from %1 to %2 back has stopped").arg(from, to) : tr("The handover from %1 to %2 has stopped").arg(from, to));
        return m_state->setText(tr("Customers moved: %1 of %2").arg(format.number(now.moved), format.number(now.total)) + QLatin1Char('\n') + tr("What has moved stays moved. The rest is where it was."));
    }
    m_title->setText(back ? tr("The handover from %1 to %2 is taken back").arg(from, to) : tr("Handed over from %1 to %2").arg(from, to));
    QStringList lines{tr("Customers: %1 · open leads: %2 · open tasks: %3 · offers: %4").arg(format.number(now.moved), format.number(now.leads), format.number(now.tasks), format.number(now.offers))};
    if (back && now.staying > 0) lines << tr("%n customers stay where they are.", nullptr, static_cast<int>(now.staying));
    lines << tr("Each computer shows it after its next sync.");
    m_state->setText(lines.join(QLatin1Char('\n')));
}

}  // namespace lianlu::ui
