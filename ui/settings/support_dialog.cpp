// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/support_dialog.h"

#include <QDate>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrent>

#include "models/actions/support_bundle.h"
#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/settings/support_words.h"

namespace lianlu::ui {

namespace {

constexpr int kLookMs = 100;

QString viewWords(SupportView view) {
    switch (view) {
        case SupportView::open: return {};
        case SupportView::locked: return SupportDialog::tr("The store is locked, so nothing is told of what is in it.");
        case SupportView::damaged: return SupportDialog::tr("The store is damaged. What can still be read of its counts is told; nothing is written to it.");
    }
    return {};
}

std::filesystem::path pathOf(const QString& name) {
#ifdef _WIN32
    return name.toStdWString();
#else
    return name.toStdString();
#endif
}

}  // namespace

SupportDialog::SupportDialog(SupportCollect from, SupportView view, QWidget* parent)
    : FormDialog(tr("Support bundle"),
                 tr("For whoever helps you: versions, states, counts and the log, without names, numbers and addresses. Look at every text; take the tick away from what you would "
                    "rather keep. Nothing is sent: you save a ZIP file and decide who gets it."),
                 tr("Save as…"), parent),
      m_run(std::make_shared<SupportRun>()), m_files(new QListWidget), m_text(new QPlainTextEdit), m_taken(makeMuted({})), m_progress(new QProgressBar), m_look(new QTimer(this)) {
    setObjectName(QStringLiteral("supportDialog"));
    primary()->setObjectName(QStringLiteral("supportSave"));
    resize(960, 640);
    auto* told = makeLabel(viewWords(view));
    told->setObjectName(QStringLiteral("supportView"));
    told->setWordWrap(true);
    told->setVisible(view != SupportView::open);
    body()->addWidget(told);
    m_files->setObjectName(QStringLiteral("supportFiles"));
    m_files->setAccessibleName(tr("Texts of the bundle"));
    m_text->setObjectName(QStringLiteral("supportText"));
    m_text->setAccessibleName(tr("The text as it will be written"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* both = new QSplitter;
    both->setChildrenCollapsible(false);
    both->addWidget(m_files);
    both->addWidget(m_text);
    both->setStretchFactor(1, 1);
    both->setSizes({320, 600});
    body()->addWidget(both, 1);
    m_taken->setObjectName(QStringLiteral("supportTaken"));
    m_taken->setWordWrap(true);
    body()->addWidget(m_taken);
    m_progress->setObjectName(QStringLiteral("supportProgress"));
    m_progress->setAccessibleName(tr("Support bundle"));
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    body()->addWidget(m_progress);
    m_look->setInterval(kLookMs);
    connect(m_look, &QTimer::timeout, this, [this] { m_progress->setValue(m_run->percent); });
    connect(m_files, &QListWidget::currentRowChanged, this, &SupportDialog::showFile);
    connect(m_files, &QListWidget::itemChanged, this, [this] { setBusy(!anyChosen()); });
    collect(from);
}

SupportDialog::~SupportDialog() { m_run->cancelled = true; }

void SupportDialog::work(bool working) {
    setBusy(working);
    m_files->setEnabled(!working);
    m_progress->setVisible(working);
    if (working) m_look->start();
    else m_look->stop();
}

void SupportDialog::collect(const SupportCollect& from) {
    work(true);
    m_taken->setText(tr("Collecting…"));
    item::whenReady(this, from(m_run), [this](const Result<support::Bundle>& bundle) { arrived(bundle); });
}

void SupportDialog::arrived(const Result<support::Bundle>& bundle) {
    work(false);
    if (!bundle) {
        m_taken->clear();
        setBusy(true);
        return problem()->showError(bundle.error());
    }
    m_bundle = std::make_shared<const support::Bundle>(*bundle);
    for (const auto& file : m_bundle->files) {
        auto* item = new QListWidgetItem(SupportWords::file(file), m_files);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(file.group == actions::kServerGroup ? Qt::Unchecked : Qt::Checked);
    }
    m_taken->setText(SupportWords::taken(m_bundle->taken));
    m_files->setCurrentRow(0);
    m_files->setFocus();
}

void SupportDialog::showFile(int row) {
    if (!m_bundle || row < 0 || static_cast<std::size_t>(row) >= m_bundle->files.size()) return m_text->clear();
    m_text->setPlainText(QString::fromStdString(m_bundle->files[static_cast<std::size_t>(row)].text));
}

std::vector<std::string> SupportDialog::leftOut() const {
    std::vector<std::string> names;
    for (int row = 0; row < m_files->count(); ++row)
        if (m_files->item(row)->checkState() != Qt::Checked) names.push_back(m_bundle->files[static_cast<std::size_t>(row)].name);
    return names;
}

bool SupportDialog::anyChosen() const {
    for (int row = 0; row < m_files->count(); ++row)
        if (m_files->item(row)->checkState() == Qt::Checked) return true;
    return false;
}

void SupportDialog::submit() {
    if (!m_bundle || !anyChosen()) return;
    const auto name = QStringLiteral("lianlu-support-%1.zip").arg(QDate::currentDate().toString(Qt::ISODate));
    auto* dialog = new QFileDialog(this, tr("Save the support bundle"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("ZIP files (*.zip)"));
    dialog->setObjectName(QStringLiteral("supportFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &SupportDialog::save);
    dialog->open();
}

void SupportDialog::save(const QString& path) {
    problem()->clear();
    m_run->percent = 0;
    work(true);
    const auto written = QtConcurrent::run([bundle = m_bundle, without = leftOut(), to = pathOf(path), run = m_run] {
        return support::writeBundle(*bundle, without, to, [run] { return run->cancelled.load(); });
    });
    item::whenReady(this, written, [this, path](const Result<void>& done) {
        work(false);
        if (done) {
            Q_EMIT saved(path);
            return accept();
        }
        if (done.error().code == Code::diskFull) return problem()->showError(done.error());
        problem()->showText(tr("The file could not be written there. Choose another folder."));
    });
}

}  // namespace lianlu::ui
