// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/brand/brand_export_dialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

#include "models/base/utf8_path.h"
#include "models/item/export_words.h"
#include "models/item/when_ready.h"
#include "ui/brand/brand_words.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/help/help_topics.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr int kBrandLookMs = 100;
constexpr int kThousandths = 1000;

}  // namespace

BrandExportDialog::BrandExportDialog(Services& services, item::BrandDirectory& directory, const actions::BrandFilter& filter, std::int64_t total, const QString& words, QWidget* parent)
    : FormDialog(tr("Export customers"), words, tr("Export…"), parent), m_services(services), m_directory(directory), m_filter(filter), m_form(new QComboBox), m_bar(new QProgressBar), m_state(makeMuted({})),
      m_clock(new QTimer(this)) {
    setObjectName(QStringLiteral("brandExportDialog"));
    setHelpTopic(this, QStringLiteral("customers"));
    setMinimumWidth(520);
    primary()->setObjectName(QStringLiteral("brandExportStart"));
    auto* count = makeLabel(total < 0 ? tr("As many as the server finds") : tr("%Ln customers", nullptr, static_cast<int>(total)), TypeStep::title);
    count->setObjectName(QStringLiteral("brandExportCount"));
    m_form->setObjectName(QStringLiteral("brandExportForm"));
    m_form->addItem(tr("Excel workbook (.xlsx)"), static_cast<int>(exchange::Form::xlsx));
    m_form->addItem(tr("Text table (.csv)"), static_cast<int>(exchange::Form::csv));
    auto* note = makeMuted(tr("Names and phone numbers stay masked. The export is recorded with your name and the number of rows."));
    note->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("brandExportProgress"));
    m_bar->setAccessibleName(tr("How far the export is"));
    m_bar->setTextVisible(false);
    m_state->setObjectName(QStringLiteral("brandExportState"));
    body()->addWidget(count);
    body()->addWidget(new FormRow(tr("File format"), m_form));
    body()->addWidget(note);
    body()->addWidget(m_bar);
    body()->addWidget(m_state);
    m_clock->setInterval(kBrandLookMs);
    connect(m_clock, &QTimer::timeout, this, &BrandExportDialog::showProgress);
    setRunning(false);
    m_form->setFocus();
    if (total <= actions::kMostBrandRows) return;
    primary()->setEnabled(false);
    problem()->showText(tr("At most %1 customers leave in one file. Choose a store or a segment first.").arg(services.async().format().number(actions::kMostBrandRows)), Tone::warning);
}

BrandExportDialog::~BrandExportDialog() {
    if (m_progress) m_progress->cancelled = true;
}

void BrandExportDialog::submit() {
    if (m_progress) return;
    problem()->clear();
    const bool csv = static_cast<exchange::Form>(m_form->currentData().toInt()) == exchange::Form::csv;
    auto* dialog = new QFileDialog(this, tr("Save the export"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), csv ? tr("Text tables (*.csv)") : tr("Excel workbooks (*.xlsx)"));
    dialog->setObjectName(QStringLiteral("brandExportFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const auto ending = csv ? QStringLiteral("csv") : QStringLiteral("xlsx");
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(QStringLiteral("customers-%1.%2").arg(m_services.async().format().day(m_services.async().now()).toString(Qt::ISODate), ending));
    connect(dialog, &QFileDialog::fileSelected, this, &BrandExportDialog::start);
    dialog->open();
}

void BrandExportDialog::start(const QString& path) {
    m_progress = std::make_shared<actions::ExportProgress>();
    setRunning(true);
    const actions::BrandExport input{static_cast<exchange::Form>(m_form->currentData().toInt()), pathFromUtf8(item::fromQString(path)),
                                     m_services.async().format().zone().id().toStdString(), item::exportWords()};
    const auto asked = m_services.async().ask([input, pages = m_directory.brandPages(m_filter), progress = m_progress](const actions::Context& who) { return actions::exportBrand(who, input, pages, *progress); });
    item::whenReady(this, asked, [this, path](const Result<std::int64_t>& count) { finished(count, path); });
}

void BrandExportDialog::showProgress() {
    if (!m_progress) return;
    const auto done = m_progress->done.load(), total = m_progress->total.load();
    m_bar->setRange(0, total > 0 ? kThousandths : 0);
    if (total > 0) m_bar->setValue(static_cast<int>(done * kThousandths / total));
    const auto& format = m_services.async().format();
    if (m_progress->cancelled) m_state->setText(tr("Stopping…"));
    else m_state->setText(total > 0 ? tr("%1 of %2 rows").arg(format.number(done), format.number(total)) : tr("%1 rows").arg(format.number(done)));
}

void BrandExportDialog::finished(const Result<std::int64_t>& count, const QString& path) {
    setRunning(false);
    m_progress.reset();
    if (count) {
        m_services.toastFile(tr("%Ln customers exported, masked", nullptr, static_cast<int>(*count)), path);
        return accept();
    }
    const auto& error = count.error();
    if (error.code == Code::cancelled) return problem()->showText(tr("Stopped. No file was written."), Tone::info);
    if (error.code == Code::tooLarge)
        return problem()->showText(tr("At most %1 customers leave in one file. Choose a store or a segment first.").arg(m_services.async().format().number(actions::kMostBrandRows)));
    if (error.code == Code::notFound && error.subject == "rows") return problem()->showText(tr("Nobody fits any more. No file was written."), Tone::info);
    if (error.code == Code::readOnly || error.code == Code::notFound || error.code == Code::exists || error.code == Code::invalid)
        return problem()->showText(tr("The file could not be written there. Choose another folder."));
    problem()->showText(brandSentence(error, BrandAsked::list));
}

void BrandExportDialog::reject() {
    if (!m_progress) return FormDialog::reject();
    m_progress->cancelled = true;
    showProgress();
}

void BrandExportDialog::setRunning(bool running) {
    setBusy(running);
    m_form->setEnabled(!running);
    m_bar->setVisible(running);
    m_state->setVisible(running);
    m_state->clear();
    if (running) {
        showProgress();
        m_clock->start();
    } else {
        m_clock->stop();
    }
}

}  // namespace lianlu::ui
