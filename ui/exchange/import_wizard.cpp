// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_wizard.h"

#include <utility>

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/exchange/import_check_page.h"
#include "ui/exchange/import_columns_page.h"
#include "ui/exchange/import_file_page.h"
#include "ui/exchange/import_run_page.h"
#include "ui/exchange/import_texts.h"
#include "ui/help/help_topics.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

enum ImportStep { StepFile, StepColumns, StepCheck, StepRun };

QString droppedFile(const QMimeData* data) {
    const auto urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace

ImportWizard::ImportWizard(Services& services, actions::ImportKind kind, QWidget* parent)
    : FormDialog(importTitle(kind), {}, tr("Next"), parent),
      m_steps(makeMuted({})),
      m_pages(new QStackedWidget),
      m_back(new QPushButton(tr("Back"))) {
    m_draft.plan.kind = kind;
    setObjectName(QStringLiteral("importWizard"));
    setHelpTopic(this, QStringLiteral("import"));
    setAcceptDrops(true);
    resize(860, 620);
    primary()->setObjectName(QStringLiteral("importNext"));
    m_steps->setObjectName(QStringLiteral("importSteps"));
    m_steps->setTextFormat(Qt::RichText);
    m_back->setObjectName(QStringLiteral("importBack"));
    m_back->setAutoDefault(false);
    m_back->setToolTip(QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText));
    m_file = new ImportFilePage(services, m_draft);
    m_columns = new ImportColumnsPage(services, m_draft);
    m_run = new ImportRunPage(services, m_draft);
    for (ImportPage* one : std::initializer_list<ImportPage*>{m_file, m_columns, new ImportCheckPage(services, m_draft), m_run}) {
        m_pages->addWidget(one);
        connect(one, &ImportPage::changed, this, &ImportWizard::showStep);
        connect(one, &ImportPage::failed, this, &ImportWizard::showError);
        connect(one, &ImportPage::said, this, [this](const QString& text) { text.isEmpty() ? problem()->clear() : problem()->showText(text, Tone::warning); });
    }
    body()->addWidget(m_steps);
    body()->addWidget(m_pages, 1);
    footer()->insertWidget(0, m_back);
    connect(m_run, &ImportRunPage::lookAgain, this, &ImportWizard::lookAgain);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this, [this] {
        if (m_back->isVisible() && m_back->isEnabled()) back();
    });
    connect(m_file, &ImportFilePage::earlierChosen, this, [this] {
        m_pages->setCurrentIndex(StepRun);
        m_run->takeBack(*m_draft.earlier);
        showStep();
    });
    showStep();
    m_file->enter();
}

ImportPage* ImportWizard::page() const { return static_cast<ImportPage*>(m_pages->currentWidget()); }

void ImportWizard::submit() {
    if (!page()->isComplete()) return;
    if (m_pages->currentIndex() == StepRun) return accept();
    if (m_pages->currentIndex() == StepColumns) m_columns->remember();
    goTo(m_pages->currentIndex() + 1);
}

void ImportWizard::back() {
    page()->stop();
    goTo(m_pages->currentIndex() == StepRun ? StepFile : m_pages->currentIndex() - 1);
}

void ImportWizard::goTo(int step) {
    problem()->clear();
    m_pages->setCurrentIndex(step);
    showStep();
    page()->enter();
    showStep();
}

void ImportWizard::showStep() {
    const int step = m_pages->currentIndex();
    const QString names[] = {tr("1 File"), tr("2 Columns"), tr("3 Check"), tr("4 Import")};
    QStringList parts;
    for (int i = 0; i < 4; ++i) parts << (i == step ? QStringLiteral("<b>%1</b>").arg(names[i]) : names[i]);
    m_steps->setText(parts.join(QStringLiteral("&nbsp;&nbsp;›&nbsp;&nbsp;")));
    m_steps->setAccessibleName(tr("Step %1 of 4: %2").arg(step + 1).arg(names[step].mid(2)));
    const bool runs = page()->isRunning();
    m_back->setVisible(step != StepFile && !runs);
    m_back->setText(step == StepRun ? tr("Another file") : tr("Back"));
    primary()->setText(step == StepRun ? tr("Done") : step == StepCheck ? tr("Import") : tr("Next"));
    setBusy(!page()->isComplete());
    // The file is chosen, so the next press goes on.
    if (const auto* here = focusWidget(); step == StepFile && page()->isComplete() && (!here || here->objectName() == QLatin1String("importChoose"))) primary()->setFocus();
    if (auto* cancel = findChild<QPushButton*>(QStringLiteral("dialogCancel"))) cancel->setVisible(step != StepRun);
    if (runs) return;
    if (m_question) m_question->close();
    // Asked to close while something ran: it has ended by now.
    const bool behind = std::exchange(m_behind, false);
    if (m_closing || (behind && m_run->endedWell())) {
        FormDialog::reject();
        if (behind) deleteLater();  // it is not seen, so nothing closes it
    } else if (behind) {
        show();
    }
}

void ImportWizard::showError(const Error& error) {
    if (error.code == Code::cancelled) return;
    const auto words = importErrorWords(error);
    words.isEmpty() ? problem()->showError(error) : problem()->showText(words);
}

void ImportWizard::reject() {
    if (page() == m_run && m_run->isRunning() && !m_closing) return askWhetherToStop();
    if (page()->isRunning()) {
        m_closing = true;
        return page()->stop();
    }
    page()->stop();
    FormDialog::reject();
}

void ImportWizard::askWhetherToStop() {
    if (m_question && m_question->isVisible()) return m_question->raise();
    m_question = new QMessageBox(QMessageBox::NoIcon, windowTitle(), tr("This is still running. Stop it?"), QMessageBox::NoButton, this);
    m_question->setObjectName(QStringLiteral("importStopAsk"));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(tr("Stopped, it keeps what is done. In the background it goes on to its end, and a message says what came of it."));
    auto* stop = m_question->addButton(tr("Stop"), QMessageBox::DestructiveRole);
    stop->setObjectName(QStringLiteral("importStopAskStop"));
    auto* behind = m_question->addButton(tr("Go on in the background"), QMessageBox::AcceptRole);
    behind->setObjectName(QStringLiteral("importStopAskBehind"));
    auto* back = m_question->addButton(tr("Back to it"), QMessageBox::RejectRole);
    back->setObjectName(QStringLiteral("importStopAskBack"));
    m_question->setDefaultButton(back);
    m_question->setEscapeButton(back);
    connect(stop, &QPushButton::clicked, this, [this] {
        if (!m_run->isRunning()) return;
        m_closing = true;
        m_run->stop();
    });
    connect(behind, &QPushButton::clicked, this, [this] {
        if (!m_run->isRunning()) return;
        m_behind = true;
        hide();
    });
    m_question->open();
}

void ImportWizard::lookAgain() {
    m_draft.preview.reset();
    m_closing = m_behind = false;
    goTo(StepCheck);
    show();
    problem()->showText(tr("The file has changed since it was looked at, so nothing was imported. It is looked at anew: check it, then import it."), Tone::warning);
}

void ImportWizard::dragEnterEvent(QDragEnterEvent* event) {
    if (m_pages->currentIndex() == StepFile && !droppedFile(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ImportWizard::dropEvent(QDropEvent* event) {
    const auto file = droppedFile(event->mimeData());
    if (m_pages->currentIndex() != StepFile || file.isEmpty()) return;
    event->acceptProposedAction();
    m_file->choose(file);
}

}  // namespace lianlu::ui
