// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/assign_bar.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "models/domain/rules/team.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/shell/services.h"
#include "ui/team/assign_dialog.h"

namespace lianlu::ui {

AssignBar::AssignBar(Services& services, const QString& name, QWidget* parent)
    : QWidget(parent), m_services(services), m_leads(domain::leadsTeam(services.async().context().role)), m_words(makeLabel({}, TypeStep::bodyStrong)),
      m_do(new QPushButton(m_leads ? tr("Assign to…") : tr("Claim"))), m_handOver(new QPushButton(tr("Hand over…"))) {
    setObjectName(name);
    m_words->setObjectName(name + QStringLiteral("Words"));
    m_do->setObjectName(name + QStringLiteral("Do"));
    m_do->setIcon(icon(QStringLiteral("user")));
    m_do->setToolTip(m_leads ? tr("Out of the pool into a colleague's book (Ctrl+Shift+A)") : tr("Out of the pool into your book (Ctrl+Shift+A)"));
    m_handOver->setObjectName(name + QStringLiteral("HandOver"));
    m_handOver->setIcon(icon(QStringLiteral("team")));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_words);
    row->addWidget(m_do);
    row->addWidget(m_handOver);
    row->addStretch(1);
    connect(m_do, &QPushButton::clicked, this, &AssignBar::go);
    connect(m_handOver, &QPushButton::clicked, this, &AssignBar::handOver);
    hide();
}

void AssignBar::setTarget(domain::StaffId to, const QString& name) {
    m_to = to;
    m_toName = name;
}

void AssignBar::setRows(std::vector<AssignRow> rows) {
    m_rows = std::move(rows);
    const auto free = std::count_if(m_rows.begin(), m_rows.end(), [](const AssignRow& row) { return row.holder.isNull(); });
    const bool oneBook = m_leads && !m_rows.empty() && free == 0 && m_rows.front().lead.isNull() &&
                         std::all_of(m_rows.begin(), m_rows.end(), [this](const AssignRow& row) { return row.holder == m_rows.front().holder; });
    const bool several = m_rows.size() > 1;
    const auto most = oneBook ? item::kMostHandedOver : actions::kMostAssignedAtOnce;
    const bool tooMany = m_rows.size() > most;
    m_do->setVisible(free > 0);
    m_do->setEnabled(!tooMany);
    m_handOver->setVisible(oneBook && several);
    m_handOver->setEnabled(!tooMany);
    m_words->setText(tooMany    ? tr("%n chosen; at most %1 at once", nullptr, static_cast<int>(m_rows.size())).arg(most)
                     : several ? tr("%n chosen", nullptr, static_cast<int>(m_rows.size()))
                               : tr("In the pool"));
    setVisible(free > 0 || several);
}

actions::Assign AssignBar::chosen() const {
    actions::Assign chosen;
    for (const auto& row : m_rows) {
        if (row.lead.isNull()) chosen.customers.push_back(row.customer);
        else chosen.leads.push_back(row.lead);
    }
    chosen.to = m_leads ? m_to : m_services.async().context().staff;
    return chosen;
}

void AssignBar::go() {
    if (isHidden() || m_do->isHidden() || !m_do->isEnabled()) return;
    if (m_leads) return (new AssignDialog(m_services, chosen(), m_toName, window()))->open();
    claim();
}

void AssignBar::claim() {
    const auto wanted = chosen();
    const auto free = static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const AssignRow& row) { return row.holder.isNull(); }));
    m_do->setEnabled(false);
    item::whenReady(this, m_services.async().act([wanted](const actions::Context& context) { return actions::assign(context, wanted); }),
                    [this, free, leads = !wanted.leads.empty()](const Result<actions::Done>& done) {
                        m_do->setEnabled(true);
                        if (!done) return m_services.toastError(done.error());
                        if (done->changes.empty()) return m_services.toast(tr("Somebody was quicker: it is a colleague's by now"));
                        m_services.toastUndo(leads ? tr("%n leads claimed", nullptr, free) : tr("%n customers claimed", nullptr, free), done->txn);
                    });
}

void AssignBar::handOver() {
    std::vector<domain::CustomerId> customers;
    for (const auto& row : m_rows) customers.push_back(row.customer);
    m_services.handOver(m_rows.front().holder, customers);
}

}  // namespace lianlu::ui
