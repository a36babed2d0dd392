// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/lead_chance_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "models/item/words.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

namespace {

enum ClosedColumn { Closed, Person, Had, CameTo };

//! More are no easier to check; the count says how many there are.
constexpr std::size_t kMostClosed = 500;

}  // namespace

LeadChanceDialog::LeadChanceDialog(item::LeadChanceRecord& record, item::AsyncStore& async, const QString& name, QWidget* parent)
    : QDialog(parent),
      m_record(record),
      m_async(async),
      m_lead(record.lead()),
      m_figure(makeLabel({}, TypeStep::title)),
      m_reasons(makeLabel({})),
      m_definition(makeMuted(item::LeadChanceRecord::definition())),
      m_count(makeMuted({}, TypeStep::caption)),
      m_rows(new QTreeWidget),
      m_open(new QPushButton(tr("Open lead"))) {
    setObjectName(QStringLiteral("leadChanceDialog"));
    setWindowTitle(tr("Chance of %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_figure->setObjectName(QStringLiteral("chanceFigure"));
    m_reasons->setObjectName(QStringLiteral("chanceReasons"));
    m_definition->setObjectName(QStringLiteral("chanceDefinition"));
    m_count->setObjectName(QStringLiteral("chanceRowCount"));
    m_open->setObjectName(QStringLiteral("chanceOpenLead"));
    for (auto* label : {m_reasons, m_definition}) label->setWordWrap(true);
    m_rows->setObjectName(QStringLiteral("chanceRows"));
    m_rows->setAccessibleName(tr("Closed leads behind the chance"));
    m_rows->setHeaderLabels({tr("Closed"), tr("Customer"), tr("What it had"), tr("Came to")});
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(Had, QHeaderView::Stretch);
    for (const auto column : {Closed, Person, CameTo}) m_rows->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("chanceClose"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    for (auto* button : buttons->buttons()) static_cast<QPushButton*>(button)->setAutoDefault(false);
    auto* rowsHead = new QHBoxLayout;
    rowsHead->addWidget(makeLabel(tr("Closed leads behind it"), TypeStep::bodyStrong));
    rowsHead->addStretch(1);
    rowsHead->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::s);
    layout->addWidget(m_figure);
    layout->addWidget(m_reasons);
    layout->addSpacing(space::xs);
    layout->addWidget(makeLabel(tr("Definition"), TypeStep::bodyStrong));
    layout->addWidget(m_definition);
    layout->addSpacing(space::xs);
    layout->addLayout(rowsHead);
    layout->addWidget(m_rows, 1);
    layout->addWidget(buttons);
    resize(900, 600);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &LeadChanceDialog::choose);
    connect(m_rows, &QTreeWidget::itemActivated, this, &LeadChanceDialog::choose);
    connect(m_rows, &QTreeWidget::itemSelectionChanged, this, [this] { m_open->setEnabled(!m_rows->selectedItems().isEmpty()); });
    connect(&m_record, &item::LeadChanceRecord::updated, this, &LeadChanceDialog::fill);
    fill();
    m_rows->setFocus();
}

void LeadChanceDialog::fill() {
    // A closed lead has no chance any more, whoever closed it.
    if (m_record.lead() != m_lead || (m_record.isLoaded() && m_record.headline().isEmpty())) return reject();
    m_behind.clear();
    m_count->clear();
    if (!m_record.isLoaded()) {
        m_figure->clear();
        m_reasons->setText(m_record.error() ? sentencesFor(*m_record.error()).what : tr("Loading…"));
        return showRows();
    }
    m_figure->setText(m_record.headline());
    m_reasons->setText((m_record.reasons() + m_record.range()).join(QChar(u'\n')));
    m_behind = m_record.behind();
    const auto all = m_behind.size();
    m_behind.resize(std::min(all, kMostClosed));
    m_count->setText(all > kMostClosed ? tr("the newest %1 of %2").arg(QLocale().toString(static_cast<qulonglong>(kMostClosed)), QLocale().toString(static_cast<qulonglong>(all)))
                                       : tr("%Ln leads", nullptr, static_cast<int>(all)));
    std::vector<domain::LeadId> ids;
    for (const auto& lead : m_behind) ids.push_back(lead.facts.id);
    const auto question = m_async.read([ids](db::Connection& connection) { return store::Queries::leadsById(connection, ids); });
    m_naming.ask(this, question, [this](Result<std::vector<store::LeadRow>> rows) {
        m_known.clear();
        if (rows)
            for (auto& row : *rows) m_known.emplace(row.id, row);
        showRows();
    });
}

void LeadChanceDialog::showRows() {
    const auto& format = m_async.format();
    m_rows->clear();
    m_open->setEnabled(false);
    for (const auto& lead : m_behind) {
        // One that was deleted meanwhile is not shown; the next look learns without it.
        const auto known = m_known.find(lead.facts.id);
        if (known == m_known.end()) continue;
        auto* line = new QTreeWidgetItem(m_rows, {lead.facts.closedAt ? format.date(*lead.facts.closedAt) : QString(), item::toQString(known->second.customerName), m_record.had(lead),
                                                  item::word(known->second.stage)});
        line->setToolTip(Had, line->text(Had));
        line->setData(0, Qt::UserRole, item::toQString(lead.facts.id.uuid.toString()));
    }
}

void LeadChanceDialog::choose() {
    const auto chosen = m_rows->selectedItems();
    if (chosen.isEmpty()) return;
    const auto lead = Uuid::parse(item::fromQString(chosen.first()->data(0, Qt::UserRole).toString()));
    accept();
    if (lead) Q_EMIT leadChosen({*lead});
}

}  // namespace lianlu::ui
