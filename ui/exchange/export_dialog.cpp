// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

#include "models/base/utf8_path.h"
#include "models/domain/rules/policy.h"
#include "models/item/export_words.h"
#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/exchange/list_words.h"
#include "ui/help/help_topics.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr int kLookMs = 100;

QString endingOf(exchange::Form form) { return form == exchange::Form::csv ? QStringLiteral("csv") : QStringLiteral("xlsx"); }

}  // namespace

ExportDialog::ExportDialog(Services& services, actions::ListFilter list, std::vector<Uuid> chosen, QWidget* parent)
    : FormDialog(exportTitle(list), filterWords(list), tr("Export…"), parent),
      m_services(services),
      m_list(std::move(list)),
      m_count(makeLabel({}, TypeStep::title)),
      m_which(new QComboBox),
      m_form(new QComboBox),
      m_whole(new QCheckBox(tr("Phone numbers and e-mail addresses in full"))),
      m_note(makeMuted({})),
      m_bar(new QProgressBar),
      m_state(makeMuted({})),
      m_clock(new QTimer(this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setHelpTopic(this, QStringLiteral("import"));
    setMinimumWidth(520);
    primary()->setObjectName(QStringLiteral("exportStart"));
    m_count->setObjectName(QStringLiteral("exportCount"));
    m_form->setObjectName(QStringLiteral("exportForm"));
    m_form->addItem(tr("Excel workbook (.xlsx)"), static_cast<int>(exchange::Form::xlsx));
    m_form->addItem(tr("Text table (.csv)"), static_cast<int>(exchange::Form::csv));
    m_whole->setObjectName(QStringLiteral("exportWhole"));
    m_whole->setVisible(actions::hasAddresses(m_list) && domain::mayTakeOutWhole(services.async().context().role));
    m_note->setObjectName(QStringLiteral("exportNote"));
    m_note->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("exportProgress"));
    m_bar->setAccessibleName(tr("How far the export is"));
    m_bar->setTextVisible(false);
    m_state->setObjectName(QStringLiteral("exportState"));
    body()->addWidget(m_count);
    addWhich(chosen.size());
    m_chosen = actions::onlyRows(m_list, std::move(chosen));
    body()->addWidget(new FormRow(tr("File format"), m_form));
    body()->addWidget(m_whole);
    body()->addWidget(m_note);
    body()->addWidget(m_bar);
    body()->addWidget(m_state);
    connect(m_whole, &QCheckBox::toggled, this, &ExportDialog::showNote);
    m_clock->setInterval(kLookMs);
    connect(m_clock, &QTimer::timeout, this, &ExportDialog::showProgress);
    setRunning(false);
    m_form->setFocus();
    showNote();
    askCount();
}

ExportDialog::~ExportDialog() {
    if (m_progress) m_progress->cancelled = true;
}

const actions::ListFilter& ExportDialog::list() const { return m_which->currentIndex() == 1 ? m_chosen : m_list; }

void ExportDialog::addWhich(std::size_t chosen) {
    m_which->setObjectName(QStringLiteral("exportWhich"));
    m_which->addItem(tr("All of the list"));
    auto* row = new FormRow(tr("Rows"), m_which);
    body()->addWidget(row);
    // One row is always chosen: that of the page beside the list.
    row->setVisible(chosen > 1);
    if (chosen <= 1) return;
    m_which->addItem(tr("Only the %Ln chosen", nullptr, static_cast<int>(chosen)));
    m_which->setCurrentIndex(1);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ExportDialog::askCount);
}

void ExportDialog::askCount() {
    primary()->setEnabled(false);
    problem()->clear();
    const auto asked = m_services.async().ask([&persons = m_services.async().persons(), list = list()](const actions::Context& who) -> Result<std::int64_t> {
        LIANLU_TRY(const auto meant, actions::answered(persons, list));
        std::int64_t count = 0;
        LIANLU_CHECK(who.store.read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(count, actions::countList(who, connection, meant));
            return {};
        }));
        return count;
    });
    item::whenReady(this, asked, [this, which = m_which->currentIndex()](const Result<std::int64_t>& count) {
        if (which != m_which->currentIndex()) return;  // asked anew since
        if (!count) return problem()->showError(count.error());
        m_count->setText(countWords(m_list, *count));
        primary()->setEnabled(*count > 0);
        if (*count == 0) problem()->showText(tr("Nothing is in this list. Take a filter away first."), Tone::warning);
    });
}

void ExportDialog::showNote() {
    if (!actions::hasAddresses(m_list))
        m_note->setText(tr("Every row of the list is written, in its order. The export is recorded with your name."));
    else if (m_whole->isChecked())
        m_note->setText(tr("The rows are written in the order of the list, with numbers and addresses in full. The export is recorded with your name. The file is not encrypted: "
                           "keep it safe, and delete it when it is no longer needed."));
    else
        m_note->setText(tr("The rows are written in the order of the list. Phone numbers and e-mail addresses stay masked. The export is recorded with your name."));
}

void ExportDialog::submit() {
    if (m_progress) return;
    problem()->clear();
    askWhere();
}

void ExportDialog::askWhere() {
    const auto ending = endingOf(static_cast<exchange::Form>(m_form->currentData().toInt()));
    const auto filter = ending == QLatin1String("csv") ? tr("Text tables (*.csv)") : tr("Excel workbooks (*.xlsx)");
    auto* dialog = new QFileDialog(this, tr("Save the export"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), filter);
    dialog->setObjectName(QStringLiteral("exportFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    const auto today = m_services.async().format().day(m_services.async().now());
    dialog->selectFile(exportFileName(m_list, today) + QLatin1Char('.') + ending);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::start);
    dialog->open();
}

void ExportDialog::start(const QString& path) {
    m_progress = std::make_shared<actions::ExportProgress>();
    actions::ExportList input{list(), static_cast<exchange::Form>(m_form->currentData().toInt()), pathFromUtf8(item::fromQString(path)), m_whole->isChecked(), item::exportWords()};
    setRunning(true);
    const auto asked = m_services.async().ask(
        [&persons = m_services.async().persons(), input = std::move(input), progress = m_progress](const actions::Context& who) mutable -> Result<std::int64_t> {
            LIANLU_TRY(input.list, actions::answered(persons, std::move(input.list)));
            return actions::exportList(who, input, *progress);
        });
    item::whenReady(this, asked, [this, path](const Result<std::int64_t>& count) { finished(count, path); });
}

void ExportDialog::showProgress() {
    if (!m_progress) return;
    const auto done = m_progress->done.load(), total = m_progress->total.load();
    // A thousandth is fine enough, and fits whatever the number of rows.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) m_bar->setValue(static_cast<int>(done * 1000 / total));
    const auto& format = m_services.async().format();
    if (m_progress->cancelled) m_state->setText(tr("Stopping…"));
    else if (done < total) m_state->setText(tr("%1 of %2 rows").arg(format.number(done), format.number(total)));
    else m_state->setText(total > 0 ? tr("Closing the file…") : QString());
}

void ExportDialog::finished(const Result<std::int64_t>& count, const QString& path) {
    setRunning(false);
    m_progress.reset();
    if (!count) {
        const auto code = count.error().code;
        if (code == Code::cancelled) return problem()->showText(tr("Stopped. No file was written."), Tone::info);
        if (code == Code::readOnly || code == Code::notFound || code == Code::exists || code == Code::invalid)
            return problem()->showText(tr("The file could not be written there. Choose another folder."));
        return problem()->showError(count.error());
    }
    m_services.toastFile(exportedWords(m_list, *count), path);
    accept();
}

void ExportDialog::reject() {
    if (!m_progress) return FormDialog::reject();
    m_progress->cancelled = true;
    showProgress();
}

void ExportDialog::setRunning(bool running) {
    setBusy(running);
    m_which->setEnabled(!running);
    m_form->setEnabled(!running);
    m_whole->setEnabled(!running);
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
