// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/export_person_dialog.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/help/help_topics.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

ExportPersonDialog::ExportPersonDialog(Services& services, domain::CustomerId customer, const QString& name, QWidget* parent)
    : FormDialog(tr("Export this person's data"), tr("All that is held of %1, for the person who asked for it.").arg(name), tr("Export…"), parent),
      m_services(services),
      m_customer(customer),
      m_cancelled(std::make_shared<std::atomic<bool>>(false)),
      m_progress(new QProgressBar) {
    setObjectName(QStringLiteral("exportPersonDialog"));
    setHelpTopic(this, QStringLiteral("privacy"));
    primary()->setObjectName(QStringLiteral("exportPersonStart"));
    setMinimumWidth(520);
    auto* words = makeLabel(tr("The server gathers profile, identities, consents, contacts, offers, messages, coupons, points and orders in one "
                               "ZIP file: a page to read and a file for programs. The file is not encrypted; hand it over safely and delete your "
                               "copy. The export is recorded with your name."));
    words->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("exportPersonProgress"));
    m_progress->setAccessibleName(tr("Export"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->hide();
    body()->addWidget(words);
    body()->addWidget(m_progress);
    if (!m_services.sync().isOnline())
        problem()->showText(tr("The server cannot be reached now. What is exported is what the server holds, so this works online only."), Tone::warning);
}

ExportPersonDialog::~ExportPersonDialog() { m_cancelled->store(true); }

void ExportPersonDialog::submit() {
    if (!m_file.empty()) return askWhere();
    problem()->clear();
    setBusy(true);
    m_progress->show();
    item::whenReady(this, m_services.exportPerson(m_customer, m_cancelled), [this](const Result<std::string>& file) { arrived(file); });
}

void ExportPersonDialog::arrived(const Result<std::string>& file) {
    setBusy(false);
    m_progress->hide();
    if (!file) {
        if (serverIsAway(file.error()))
            return problem()->showText(tr("The server cannot be reached now. What is exported is what the server holds, so this works online only."));
        return problem()->showError(file.error());
    }
    m_file = *file;
    primary()->setText(tr("Save…"));
    askWhere();
}

void ExportPersonDialog::askWhere() {
    // The id and not the name: file names end up in lists of recent files and in backups.
    const auto id = item::toQString(m_customer.toString()).left(8);
    const auto name = QStringLiteral("person-%1-%2.zip").arg(id, QDate::currentDate().toString(Qt::ISODate));
    auto* dialog = new QFileDialog(this, tr("Save the export"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("ZIP files (*.zip)"));
    dialog->setObjectName(QStringLiteral("exportPersonFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportPersonDialog::save);
    dialog->open();
}

void ExportPersonDialog::save(const QString& path) {
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(m_file.data(), static_cast<qint64>(m_file.size())) == static_cast<qint64>(m_file.size()) && file.commit();
    if (!written) return problem()->showText(tr("The file could not be written there. Choose another folder."));
    m_services.toast(tr("Export saved"));
    accept();
}

}  // namespace lianlu::ui
