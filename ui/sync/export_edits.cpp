// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/export_edits.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

#include "models/actions/queue.h"
#include "models/item/when_ready.h"
#include "ui/shell/disclosing.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::ui::ExportEdits)
};

void save(Services& services, const std::vector<store::OutboxOp>& ops, const QString& path) {
    const auto text = path.endsWith(QLatin1String(".ndjson"), Qt::CaseInsensitive) ? actions::editsAsNdjson(ops) : actions::editsAsCsv(ops);
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    const bool written = file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
    if (!written) return services.toastError({Code::io, "the file could not be written"});
    services.toast(Words::tr("%n change(s) exported", nullptr, static_cast<int>(ops.size())));
}

}  // namespace

void exportEdits(Services& services, const std::vector<store::QueueLine>& lines, QWidget* parent) {
    std::vector<store::OutboxOp> ops;
    for (const auto& line : lines) ops.insert(ops.end(), line.ops.begin(), line.ops.end());
    if (ops.empty()) return;
    auto* dialog = new QFileDialog(parent, Words::tr("Export changes"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   Words::tr("Table (*.csv);;NDJSON (*.ndjson)"));
    dialog->setObjectName(QStringLiteral("queueExportFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString& filter) { dialog->setDefaultSuffix(filter.contains(QLatin1String("ndjson")) ? QStringLiteral("ndjson") : QStringLiteral("csv")); });
    const auto today = services.async().format().day(services.async().now());
    dialog->selectFile(QStringLiteral("lianlu-changes-%1.csv").arg(today.toString(Qt::ISODate)));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [&services, parent, ops = std::move(ops)](const QString& path) {
        const auto count = static_cast<std::int64_t>(ops.size());
        discloseFirst(services, parent, {domain::DisclosureAct::exported, domain::Disclosed::edits, {}, count}, [&services, ops, path] { save(services, ops, path); });
    });
    dialog->open();
}

}  // namespace lianlu::ui
