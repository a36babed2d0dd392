// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_check_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

#include "models/item/import_rows_model.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/labels.h"
#include "ui/common/row_delegate.h"
#include "ui/common/tokens.h"
#include "ui/exchange/import_table.h"
#include "ui/exchange/import_texts.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr int kCheckLookMs = 100;
QString existingKey(actions::ImportKind kind) { return QStringLiteral("import/existing/") + QString::fromUtf8(nameOf(kind).data()); }

}  // namespace

ImportCheckPage::ImportCheckPage(Services& services, ImportDraft& draft, QWidget* parent)
    : ImportPage(parent),
      m_services(services),
      m_draft(draft),
      m_existing(new QComboBox),
      m_counts(makeLabel({}, TypeStep::title)),
      m_onlyBad(new ChipButton(tr("Only rows that are not taken"))),
      m_model(new item::ImportRowsModel(this)),
      m_table(makeImportTable()),
      m_clock(new QTimer(this)) {
    m_existing->setObjectName(QStringLiteral("importExisting"));
    m_existing->addItem(tr("Skip them"), static_cast<int>(actions::OnExisting::skip));
    m_existing->addItem(tr("Update them with what the file says"), static_cast<int>(actions::OnExisting::update));
    if (draft.plan.kind == actions::ImportKind::leads)
        m_existing->addItem(tr("Update them, and open a lead for those without one"), static_cast<int>(actions::OnExisting::addLead));
    m_existing->setCurrentIndex(qMax(0, m_existing->findData(services.settings().value(existingKey(draft.plan.kind), 0))));
    m_draft.plan.existing = static_cast<actions::OnExisting>(m_existing->currentData().toInt());
    m_counts->setObjectName(QStringLiteral("importCounts"));
    m_counts->setWordWrap(true);
    m_onlyBad->setObjectName(QStringLiteral("importOnlyBad"));
    m_table->setObjectName(QStringLiteral("importRows"));
    m_table->setAccessibleName(tr("Rows of the file and what happens to them"));
    m_table->setModel(m_model);
    static_cast<RowDelegate*>(m_table->itemDelegate())->setMutedRole(item::ImportRowsModel::MutedRole);
    m_clock->setInterval(kCheckLookMs);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(new FormRow(tr("Persons who are there already"), m_existing, tr("An empty cell changes nothing. Consents are never imported.")));
    layout->addWidget(m_counts);
    auto* filter = new QHBoxLayout;
    filter->addWidget(m_onlyBad);
    filter->addStretch(1);
    layout->addLayout(filter);
    layout->addWidget(m_table, 1);

    connect(m_existing, &QComboBox::activated, this, [this] {
        m_draft.plan.existing = static_cast<actions::OnExisting>(m_existing->currentData().toInt());
        m_services.settings().setValue(existingKey(m_draft.plan.kind), m_existing->currentData());
        look();
    });
    connect(m_onlyBad, &QPushButton::toggled, this, &ImportCheckPage::showRows);
    connect(m_clock, &QTimer::timeout, this, &ImportCheckPage::showProgress);
}

ImportCheckPage::~ImportCheckPage() { stop(); }

void ImportCheckPage::stop() {
    if (m_progress) m_progress->cancelled = true;
    m_progress.reset();
    m_clock->stop();
    m_latest.drop();
}

void ImportCheckPage::enter() {
    m_existing->setFocus();
    if (!m_draft.preview) look();
}

void ImportCheckPage::look() {
    stop();
    m_draft.preview.reset();
    m_model->show({}, {}, m_services.async().format());
    m_progress = std::make_shared<actions::ImportProgress>();
    m_onlyBad->setVisible(false);
    showProgress();
    m_clock->start();
    Q_EMIT said({});
    Q_EMIT changed();
    m_latest.ask(this, m_services.async().ask([plan = m_draft.plan, progress = m_progress](const actions::Context& who) { return actions::previewImport(who, plan, *progress); }),
                 [this](const Result<actions::ImportPreview>& preview) { show(preview); });
}

void ImportCheckPage::showProgress() {
    if (m_progress) m_counts->setText(tr("Looking at the rows: %1").arg(m_services.async().format().number(m_progress->done)));
}

void ImportCheckPage::show(const Result<actions::ImportPreview>& preview) {
    m_clock->stop();
    m_progress.reset();
    if (!preview) {
        m_counts->clear();
        Q_EMIT failed(preview.error());
        return Q_EMIT changed();
    }
    m_draft.preview = *preview;
    m_draft.plan.seal = preview->seal;
    m_counts->setText(importCountWords(m_services.async().format(), preview->counts, false));
    m_onlyBad->setVisible(preview->counts.bad > 0);
    if (preview->counts.bad == 0) m_onlyBad->setChecked(false);
    showRows();
    if (preview->counts.rows == 0) Q_EMIT said(tr("The file has headings and no rows."));
    else if (preview->counts.created + preview->counts.updated == 0 && preview->counts.bad == 0) Q_EMIT said(tr("Nothing to do: everybody in the file is there already, as the file says."));
    Q_EMIT changed();
}

void ImportCheckPage::showRows() {
    if (!m_draft.preview) return;
    m_model->show(m_onlyBad->isChecked() ? m_draft.preview->badRows : m_draft.preview->rows, m_draft.plan.mapping, m_services.async().format());
    sizeImportColumns(*m_table);
    m_table->setColumnHidden(item::ImportRowsModel::Reason, m_draft.preview->counts.bad == 0);
}

bool ImportCheckPage::isComplete() const { return m_draft.preview && m_draft.preview->counts.created + m_draft.preview->counts.updated > 0; }

}  // namespace lianlu::ui
