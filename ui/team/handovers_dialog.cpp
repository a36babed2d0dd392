// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/handovers_dialog.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/settings/plain_table.h"
#include "ui/shell/services.h"
#include "ui/team/handover_back_dialog.h"

namespace lianlu::ui {

HandoversDialog::HandoversDialog(Services& services, std::vector<store::TeamLine> team, QWidget* parent)
    : FormDialog(tr("Handovers"), tr("What was handed over in the last 14 days. So long it can be taken back."), tr("Take back…"), parent), m_services(services), m_team(std::move(team)),
      m_table(makePlainTable(QStringLiteral("handoversTable"), tr("Handovers"), {tr("When"), tr("From"), tr("To"), tr("Customers"), tr("State")}, 220)), m_state(makeMuted({})) {
    setObjectName(QStringLiteral("handoversDialog"));
    setMinimumWidth(720);
    primary()->setObjectName(QStringLiteral("handoversTakeBack"));
    m_state->setObjectName(QStringLiteral("handoversState"));
    m_state->setWordWrap(true);
    // The words of the last column need the room.
    for (int column = 0; column < m_table->columnCount(); ++column) m_table->horizontalHeader()->setSectionResizeMode(column, column + 1 == m_table->columnCount() ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_state);
    if (auto* cancel = findChild<QPushButton*>(QStringLiteral("dialogCancel"))) cancel->setText(tr("Close"));
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &HandoversDialog::choose);
    connect(m_table, &QTableWidget::itemActivated, this, [this] {
        if (chosen() && chosen()->undoUntil) submit();
    });
    ask();
}

void HandoversDialog::ask() {
    m_failed = false;
    problem()->clear();
    m_state->setText(tr("Asking the server…"));
    m_state->show();
    choose();
    const auto failed = [this](const Error& error) {
        m_failed = true;
        m_state->hide();
        choose();
        if (serverIsAway(error)) return problem()->showText(tr("The server cannot be reached now. The list is read online only."), Tone::warning);
        problem()->showError(error);
    };
    const auto answer = m_services.listHandovers();
    if (answer.isCanceled()) return failed({Code::unreachable, "no server"});
    m_asking.ask(this, answer, [this, failed](const Result<std::vector<item::HandoverNow>>& list) {
        if (!list) return failed(list.error());
        m_handovers = *list;
        fill();
    });
}

QString HandoversDialog::stateOf(const item::HandoverNow& one) const {
    using State = item::HandoverNow::State;
    if (!one.undoneBy.isNull()) return tr("Taken back");
    if (one.state == State::waiting || one.state == State::running) return tr("Runs");
    const auto until = one.undoUntil ? tr("Can be taken back until %1").arg(m_services.async().format().date(*one.undoUntil)) : tr("Cannot be taken back");
    return one.state == State::failed ? tr("Stopped. %1").arg(until) : until;
}

void HandoversDialog::fill() {
    m_state->setVisible(m_handovers.empty());
    m_state->setText(tr("Nothing was handed over in the last 14 days. Choose a colleague in the team and press “Hand over…” to begin."));
    m_table->setRowCount(static_cast<int>(m_handovers.size()));
    const auto& format = m_services.async().format();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& one = m_handovers[static_cast<std::size_t>(row)];
        setPlainRow(*m_table, row, {format.dateTime(one.askedAt), handoverName(m_team, one.from), handoverName(m_team, one.to), format.number(one.moved), stateOf(one)});
    }
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (m_handovers[static_cast<std::size_t>(row)].undoUntil) {
            m_table->selectRow(row);
            break;
        }
    m_table->setFocus();
    choose();
}

const item::HandoverNow* HandoversDialog::chosen() const {
    const int row = m_table->currentRow();
    const bool one = row >= 0 && row < static_cast<int>(m_handovers.size()) && !m_table->selectedItems().isEmpty();
    return one ? &m_handovers[static_cast<std::size_t>(row)] : nullptr;
}

void HandoversDialog::choose() {
    primary()->setText(m_failed ? tr("Try again") : tr("Take back…"));
    setBusy(!m_failed && !(chosen() && chosen()->undoUntil));
}

void HandoversDialog::submit() {
    if (m_failed) return ask();
    const auto* one = chosen();
    if (!one || !one->undoUntil) return;
    const auto handover = *one;
    accept();
    Q_EMIT takeBackRequested(handover);
}

}  // namespace lianlu::ui
