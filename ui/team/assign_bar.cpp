// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/assign_bar.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/domain/rules/team.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/select_all_again.h"
#include "ui/offers/offer_many_dialog.h"
#include "ui/shell/services.h"
#include "ui/team/assign_dialog.h"

namespace lianlu::ui {

AssignBar::AssignBar(Services& services, const QString& name, QWidget* parent)
    : QWidget(parent), m_services(services), m_leads(domain::leadsTeam(services.async().context().role)), m_words(makeLabel({}, TypeStep::bodyStrong)),
      m_do(new QPushButton(m_leads ? tr("Assign to…") : tr("Claim"))), m_handOver(new QPushButton(tr("Hand over…"))),
      m_change(new QPushButton(tr("Change…"))), m_offer(new QPushButton(tr("Offer…"))), m_whole(new GhostButton(QString())) {
    setObjectName(name);
    m_words->setObjectName(name + QStringLiteral("Words"));
    m_do->setObjectName(name + QStringLiteral("Do"));
    m_do->setIcon(icon(QStringLiteral("user")));
    m_do->setToolTip(m_leads ? tr("Out of the pool into a colleague's book (Ctrl+Shift+A)") : tr("Out of the pool into your book (Ctrl+Shift+A)"));
    m_handOver->setObjectName(name + QStringLiteral("HandOver"));
    m_handOver->setIcon(icon(QStringLiteral("team")));
    m_change->setObjectName(name + QStringLiteral("Change"));
    m_change->setIcon(icon(QStringLiteral("edit")));
    m_change->setToolTip(tr("One value for all that are chosen (Ctrl+Shift+E)"));
    m_offer->setObjectName(name + QStringLiteral("Offer"));
    m_offer->setIcon(icon(QStringLiteral("offers")));
    m_whole->setObjectName(name + QStringLiteral("All"));
    m_whole->setIcon(icon(QStringLiteral("check")));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_words);
    row->addWidget(m_do);
    row->addWidget(m_handOver);
    row->addWidget(m_change);
    row->addWidget(m_offer);
    row->addStretch(1);
    column->addLayout(row);
    // A row of its own: its words are long, and the list is narrow.
    column->addWidget(m_whole, 0, Qt::AlignLeft);
    connect(m_do, &QPushButton::clicked, this, &AssignBar::go);
    connect(m_handOver, &QPushButton::clicked, this, &AssignBar::handOver);
    connect(m_change, &QPushButton::clicked, this, &AssignBar::change);
    connect(m_offer, &QPushButton::clicked, this, &AssignBar::offer);
    connect(m_whole, &QPushButton::clicked, this, &AssignBar::takeAll);
    hide();
}

void AssignBar::watch(QTableView* table) { new SelectAllAgain(table, m_whole); }

void AssignBar::setTarget(domain::StaffId to, const QString& name) {
    m_to = to;
    m_toName = name;
}

void AssignBar::setRows(std::vector<AssignRow> rows) {
    // The list is read anew while others work: what was chosen by hand is still what was chosen.
    const bool same = std::equal(rows.begin(), rows.end(), m_selected.begin(), m_selected.end(), [](const AssignRow& a, const AssignRow& b) { return a.customer == b.customer && a.lead == b.lead; });
    const bool whole = m_rows.size() > m_selected.size();
    m_selected = rows;
    if (same && whole && !rows.empty()) return;
    m_reading.drop();
    present(std::move(rows));
}

void AssignBar::setList(std::int64_t total, int shown, AllRows all) {
    m_total = total;
    m_shown = shown;
    m_all = std::move(all);
    present(std::move(m_rows));
}

void AssignBar::present(std::vector<AssignRow> rows) {
    m_rows = std::move(rows);
    const auto free = std::count_if(m_rows.begin(), m_rows.end(), [](const AssignRow& row) { return row.holder.isNull(); });
    const bool oneBook = m_leads && !m_rows.empty() && free == 0 && m_rows.front().lead.isNull() &&
                         std::all_of(m_rows.begin(), m_rows.end(), [this](const AssignRow& row) { return row.holder == m_rows.front().holder; });
    const bool several = m_rows.size() > 1;
    const auto most = actions::kMostChangedAtOnce;
    const bool tooMany = m_rows.size() > most;
    m_do->setVisible(free > 0);
    m_do->setEnabled(!tooMany);
    m_handOver->setVisible(oneBook && several);
    m_handOver->setEnabled(m_rows.size() <= item::kMostHandedOver);
    m_handOver->setToolTip(m_handOver->isEnabled() ? QString() : tr("At most %1 at once").arg(item::kMostHandedOver));
    m_change->setVisible(several);
    m_change->setEnabled(!tooMany);
    m_offer->setVisible(several);
    m_offer->setEnabled(m_rows.size() <= actions::kMostOfferedAtOnce);
    m_offer->setToolTip(m_offer->isEnabled() ? tr("The same offer to all that are chosen (Ctrl+Shift+O)") : tr("At most %1 at once").arg(actions::kMostOfferedAtOnce));
    const bool more = several && static_cast<int>(m_rows.size()) == m_shown && m_total > m_shown;
    const auto all = std::min<std::int64_t>(m_total, static_cast<std::int64_t>(most));
    m_whole->setText(m_total > all ? tr("Choose the first %1 of the list").arg(m_services.async().format().number(all)) : tr("Choose all %1 of the list").arg(m_services.async().format().number(all)));
    m_whole->setVisible(more && m_all);
    m_words->setText(tooMany    ? tr("%n chosen; at most %1 at once", nullptr, static_cast<int>(m_rows.size())).arg(most)
                     : several ? tr("%n chosen", nullptr, static_cast<int>(m_rows.size()))
                               : tr("In the pool"));
    setVisible(free > 0 || several);
}

void AssignBar::takeAll() {
    if (!m_all) return;
    m_whole->setEnabled(false);
    m_reading.ask(this, m_all(static_cast<int>(actions::kMostChangedAtOnce)), [this](Result<std::vector<AssignRow>> rows) {
        m_whole->setEnabled(true);
        if (!rows) return m_services.toastError(rows.error());
        if (rows->size() > m_selected.size()) present(std::move(*rows));
        m_change->setFocus();
    });
}

void AssignBar::change() {
    if (!isHidden() && !m_change->isHidden() && m_change->isEnabled()) openChange(std::nullopt);
}

bool AssignBar::offer() {
    if (isHidden() || m_offer->isHidden() || !m_offer->isEnabled()) return false;
    std::vector<actions::OfferTo> to;
    for (const auto& row : m_rows) to.push_back({row.customer, row.lead});
    (new OfferManyDialog(m_services, std::move(to), window()))->open();
    return true;
}

void AssignBar::openChange(std::optional<ChangeManyDialog::What> what) {
    const auto rows = chosen();
    auto* dialog = new ChangeManyDialog(m_services, {rows.customers, rows.leads, {}}, window());
    if (what) dialog->choose(*what);
    if (what && !m_to.isNull() && m_leads) dialog->chooseHolder(m_to, m_toName);
    dialog->open();
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
    if (m_rows.size() > actions::kMostAssignedAtOnce) return openChange(ChangeManyDialog::What::give);
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
