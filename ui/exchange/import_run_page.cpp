// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_run_page.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

#include "models/base/utf8_path.h"
#include "models/item/import_words.h"
#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/common/tokens.h"
#include "ui/exchange/import_texts.h"
#include "ui/shell/services.h"
#include "ui/team/undo_many_dialog.h"

namespace lianlu::ui {

namespace {

constexpr int kRunLookMs = 100;
//! Before that a guess of what is left would jump about.
constexpr double kGuessAfterSeconds = 3;

//! One that stopped says why, in its own words where it has some.
QString whyStopped(const Error& error) {
    const auto own = importErrorWords(error);
    return own.isEmpty() ? sentenceFor(error) : own;
}

}  // namespace

ImportRunPage::ImportRunPage(Services& services, ImportDraft& draft, QWidget* parent)
    : ImportPage(parent),
      m_services(services),
      m_draft(draft),
      m_title(makeLabel({}, TypeStep::title)),
      m_bar(new QProgressBar),
      m_state(makeMuted({})),
      m_note(makeMuted({})),
      m_stop(new QPushButton(tr("Stop"))),
      m_save(new QPushButton(tr("Save the rows that were not taken…"))),
      m_undo(new QPushButton(tr("Take the whole import back"))),
      m_clock(new QTimer(this)) {
    m_title->setObjectName(QStringLiteral("importResult"));
    m_title->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("importProgress"));
    m_bar->setAccessibleName(tr("How far the import is"));
    m_bar->setTextVisible(false);
    m_state->setObjectName(QStringLiteral("importState"));
    m_note->setObjectName(QStringLiteral("importNote"));
    m_note->setWordWrap(true);
    m_stop->setObjectName(QStringLiteral("importStop"));
    m_save->setObjectName(QStringLiteral("importSaveErrors"));
    m_undo->setObjectName(QStringLiteral("importUndo"));
    for (auto* button : {m_stop, m_save, m_undo}) {
        button->setAutoDefault(false);
        button->hide();
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addWidget(m_note);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(space::s);
    for (auto* button : {m_stop, m_save, m_undo}) actions->addWidget(button);
    actions->addStretch(1);
    layout->addLayout(actions);
    layout->addStretch(1);
    m_clock->setInterval(kRunLookMs);
    connect(m_clock, &QTimer::timeout, this, &ImportRunPage::showProgress);
    connect(m_stop, &QPushButton::clicked, this, &ImportRunPage::stop);
    connect(m_save, &QPushButton::clicked, this, &ImportRunPage::askWhere);
    connect(m_undo, &QPushButton::clicked, this, [this] { takeBack(m_import); });
}

ImportRunPage::~ImportRunPage() { stop(); }

void ImportRunPage::stop() {
    if (!m_progress) return;
    m_progress->cancelled = true;
    showProgress();
}

void ImportRunPage::begin(const QString& what) {
    m_endedWell = false;
    m_progress = std::make_shared<actions::ImportProgress>();
    m_begun = std::chrono::steady_clock::now();
    m_title->setText(what);
    m_note->setText(tr("You can go on working meanwhile. What is stopped keeps the rows before, and can still be taken back."));
    m_bar->show();
    m_state->show();
    m_stop->setEnabled(true);
    m_stop->show();
    m_stop->setFocus();
    m_save->hide();
    m_undo->hide();
    Q_EMIT said({});
    showProgress();
    m_clock->start();
    Q_EMIT changed();
}

void ImportRunPage::end() {
    m_clock->stop();
    m_progress.reset();
    m_bar->hide();
    m_state->hide();
    m_stop->hide();
    m_note->clear();
}

void ImportRunPage::enter() {
    m_outcome.reset();
    begin(tr("Importing %1").arg(QFileInfo(item::toQString(utf8FromPath(m_draft.plan.file))).fileName()));
    const auto asked = m_services.async().ask([plan = m_draft.plan, progress = m_progress](const actions::Context& who) { return actions::runImport(who, plan, *progress); });
    item::whenReady(this, asked, [this](const Result<actions::ImportOutcome>& outcome) { imported(outcome); });
}

void ImportRunPage::takeBack(const Uuid& id) {
    m_import = id;
    begin(tr("Taking the import back"));
    const auto asked = m_services.async().ask([id, progress = m_progress](const actions::Context& who) { return actions::undoImport(who, id, *progress); });
    item::whenReady(this, asked, [this](const Result<actions::ImportUndone>& done) { undone(done); });
}

void ImportRunPage::showProgress() {
    if (!m_progress) return;
    const auto done = m_progress->done.load(), total = m_progress->total.load();
    // A thousandth is fine enough, and fits whatever the number of rows.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) m_bar->setValue(static_cast<int>(done * 1000 / total));
    if (m_progress->cancelled) {
        m_stop->setEnabled(false);
        return m_state->setText(tr("Stopping…"));
    }
    const auto& format = m_services.async().format();
    const std::chrono::duration<double> since = std::chrono::steady_clock::now() - m_begun;
    if (total <= 0) m_state->setText(tr("Counting the rows…"));
    else if (since.count() < 1) m_state->setText(tr("%1 of %2 rows").arg(format.number(done), format.number(total)));
    else {
        const double rate = static_cast<double>(done) / since.count();
        auto words = tr("%1 of %2 rows · %3 a second").arg(format.number(done), format.number(total), format.number(static_cast<std::int64_t>(rate)));
        if (const double left = rate > 0 ? static_cast<double>(total - done) / rate : 0; since.count() >= kGuessAfterSeconds && left >= 1) {
            const auto seconds = static_cast<std::int64_t>(left) + 1;
            words += QStringLiteral(" · ") + (seconds < 90 ? tr("about %1 s left").arg(format.number(seconds)) : tr("about %1 min left").arg(format.number((seconds + 30) / 60)));
        }
        m_state->setText(words);
    }
}

void ImportRunPage::imported(const Result<actions::ImportOutcome>& outcome) {
    const auto total = m_progress ? m_progress->total.load() : 0;
    end();
    if (!outcome) {
        m_title->setText(tr("Nothing was imported"));
        if (outcome.error().code == Code::conflict && outcome.error().subject == "seal") return Q_EMIT lookAgain();
        if (outcome.error().code != Code::cancelled) Q_EMIT failed(outcome.error());
        return Q_EMIT changed();
    }
    m_outcome = *outcome;
    m_import = outcome->id;
    const auto words = importCountWords(m_services.async().format(), outcome->counts, true);
    m_title->setText(outcome->cancelled ? tr("Stopped. Before that: %1").arg(words) : words);
    if (outcome->stopped) Q_EMIT said(tr("The import ended before the last row: %1 Import the same file again afterwards: what is in is not imported twice.").arg(whyStopped(*outcome->stopped)));
    else {
        QStringList notes;
        if (outcome->cancelled) notes << tr("Stopped at %1 of %2 rows.").arg(m_services.async().format().number(outcome->counts.rows), m_services.async().format().number(total)) << tr("Import the same file again to go on: what is in is not imported twice.");
        if (outcome->counts.bad > 0) notes << tr("Save the rows that were not taken: the file says why in its last column. Mend it, and import it again.");
        else if (!outcome->cancelled && outcome->counts.created + outcome->counts.updated == 0) notes << tr("Nothing was changed: everybody in the file is there already.");
        m_note->setText(notes.join(QLatin1Char('\n')));
    }
    m_save->setVisible(!outcome->bad.empty());
    const bool came = outcome->counts.created + outcome->counts.updated > 0;
    m_undo->setVisible(came);
    m_endedWell = !outcome->stopped && !outcome->cancelled && outcome->bad.empty();
    tell(*outcome, total);
    Q_EMIT changed();
}

void ImportRunPage::tell(const actions::ImportOutcome& outcome, std::int64_t total) {
    const auto& format = m_services.async().format();
    const auto words = importCountWords(format, outcome.counts, true);
    auto text = tr("Imported: %1").arg(words);
    if (outcome.cancelled || outcome.stopped) text = tr("Import stopped at %1 of %2 rows: %3. Import the same file again to go on.").arg(format.number(outcome.counts.rows), format.number(total), words);
    if (outcome.counts.created + outcome.counts.updated == 0) {
        if (!window()->isVisible() || outcome.cancelled) m_services.toast(text);
        return;
    }
    // Ctrl+Z in the desk knows it too, also when this window has gone.
    m_services.toastTakeBack(text, [&services = m_services, over = QPointer<QWidget>(window()->parentWidget()), id = m_import] { (new UndoManyDialog(services, id, over))->run(); });
}

void ImportRunPage::undone(const Result<actions::ImportUndone>& done) {
    end();
    if (!done) {
        m_title->setText(tr("Nothing was taken back"));
        Q_EMIT failed(done.error());
        return Q_EMIT changed();
    }
    m_title->setText(done->cancelled ? tr("Stopped: not all of it is taken back yet") : tr("The import is taken back"));
    if (!done->cancelled && done->changed + done->tooOld > 0) m_title->setText(tr("The import is taken back, but for some rows"));
    m_note->setText(importUndoneWords(m_services.async().format(), *done));
    m_undo->setVisible(done->cancelled);
    if (done->stopped) Q_EMIT said(whyStopped(*done->stopped));
    m_endedWell = !done->cancelled && !done->stopped && done->changed + done->tooOld == 0;
    if (!window()->isVisible()) m_services.toast(m_title->text());
    m_draft.earlier.reset();
    m_draft.preview.reset();
    Q_EMIT changed();
}

void ImportRunPage::askWhere() {
    const QFileInfo source(item::toQString(utf8FromPath(m_draft.plan.file)));
    const bool isWorkbook = m_draft.file && m_draft.file->facts.isWorkbook;
    const auto ending = isWorkbook ? QStringLiteral("xlsx") : QStringLiteral("csv");
    auto* dialog = new QFileDialog(this, tr("Save the rows that were not taken"), source.absolutePath(), isWorkbook ? tr("Excel workbooks (*.xlsx)") : tr("Text tables (*.csv)"));
    dialog->setObjectName(QStringLiteral("importErrorsFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(tr("%1 - not imported", "a file's name").arg(source.completeBaseName()) + QLatin1Char('.') + ending);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportRunPage::saveErrors);
    dialog->open();
}

void ImportRunPage::saveErrors(const QString& path) {
    if (!m_outcome) return;
    m_save->setEnabled(false);
    const auto asked = m_services.async().ask([plan = m_draft.plan, bad = m_outcome->bad, out = pathFromUtf8(item::fromQString(path)), words = item::importWords()](const actions::Context& who) {
        return actions::writeImportErrors(who, plan, bad, out, words);
    });
    item::whenReady(this, asked, [this, path](const Result<std::int64_t>& count) {
        m_save->setEnabled(true);
        if (count) return m_services.toastFile(tr("%1 rows saved").arg(m_services.async().format().number(*count)), path);
        const auto code = count.error().code;
        if (code == Code::readOnly || code == Code::notFound || code == Code::exists || code == Code::invalid) return Q_EMIT said(tr("The file could not be written there. Choose another folder."));
        Q_EMIT failed(count.error());
    });
}

}  // namespace lianlu::ui
