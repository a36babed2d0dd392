// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/assign_dialog.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/shell/services.h"
#include "ui/tasks/staff_picker.h"

namespace lianlu::ui {

namespace {

int rowsOf(const actions::Assign& chosen) { return static_cast<int>(chosen.customers.size() + chosen.leads.size()); }

}  // namespace

AssignDialog::AssignDialog(Services& services, actions::Assign chosen, const QString& name, QWidget* parent)
    : FormDialog(chosen.leads.empty() ? tr("Assign %n customers", nullptr, rowsOf(chosen)) : tr("Assign %n leads", nullptr, rowsOf(chosen)),
                 tr("Customer and open leads go together into the colleague's book. One undo takes all of it back."), tr("Assign"), parent),
      m_services(services), m_chosen(std::move(chosen)), m_to(new StaffPicker(services, StaffPicker::Nobody::hidden, StaffPicker::From::ownStores)), m_count(makeMuted({})) {
    setObjectName(QStringLiteral("assignDialog"));
    setMinimumWidth(480);
    m_to->setObjectName(QStringLiteral("assignTo"));
    m_to->setAccessibleName(tr("To"));
    m_count->setObjectName(QStringLiteral("assignCount"));
    m_count->setWordWrap(true);
    primary()->setObjectName(QStringLiteral("assignSave"));
    m_to->setPlaceholderText(tr("Choose…"));
    // Whoever does not say to whom has not thought of themselves.
    if (m_chosen.to.isNull()) m_to->setCurrentIndex(-1);
    else m_to->choose(m_chosen.to, name);
    body()->addWidget(new FormRow(tr("To"), m_to));
    body()->addWidget(m_count);
    connect(m_to, &QComboBox::currentIndexChanged, this, &AssignDialog::count);
    m_to->setFocus();
    count();
}

void AssignDialog::count() {
    m_chosen.to = m_to->chosen().value_or(domain::StaffId{});
    setBusy(true);
    if (m_chosen.to.isNull()) return m_count->setText(tr("Choose to whom they go. It is counted before anything changes."));
    m_count->setText(tr("Counting…"));
    m_counting.ask(this, m_services.async().read([chosen = m_chosen](db::Connection& connection) { return actions::planAssign(connection, chosen); }),
                   [this](const Result<actions::AssignPlan>& plan) {
                       if (plan) return showPlan(*plan);
                       m_count->clear();
                       problem()->showError(plan.error());
                   });
}

void AssignDialog::showPlan(const actions::AssignPlan& plan) {
    problem()->clear();
    m_changes = static_cast<int>(plan.chosen);
    QStringList words{m_chosen.leads.empty() ? tr("%n customers are assigned.", nullptr, m_changes) : tr("%n leads are assigned.", nullptr, m_changes)};
    // What goes along beside the rows that were chosen.
    const auto along = m_chosen.leads.empty() ? static_cast<int>(plan.leads.size()) : static_cast<int>(plan.customers.size());
    if (along > 0) words << (m_chosen.leads.empty() ? tr("%n open leads go along.", nullptr, along) : tr("%n customers go along.", nullptr, along));
    if (plan.already > 0) words << tr("%n are this colleague's already.", nullptr, static_cast<int>(plan.already));
    if (plan.others > 0) words << tr("%n are in a colleague's book and stay there: those are handed over.", nullptr, static_cast<int>(plan.others));
    m_count->setText(words.join(QLatin1Char(' ')));
    setBusy(m_changes == 0);
}

void AssignDialog::submit() {
    problem()->clear();
    setBusy(true);
    const auto whose = m_to->currentText();
    item::whenReady(this, m_services.async().act([chosen = m_chosen](const actions::Context& context) { return actions::assign(context, chosen); }),
                    [this, whose](const Result<actions::Done>& done) {
                        setBusy(false);
                        if (!done) return problem()->showError(done.error());
                        m_services.toastUndo(m_chosen.leads.empty() ? tr("%n customers assigned to %1", nullptr, m_changes).arg(whose) : tr("%n leads assigned to %1", nullptr, m_changes).arg(whose), done->txn);
                        accept();
                    });
}

}  // namespace lianlu::ui
