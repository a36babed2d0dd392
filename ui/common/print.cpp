// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/print.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace lianlu::ui {

namespace {

void sayNotPrinted(QWidget* parent) {
    auto* said = new QMessageBox(QMessageBox::Warning, QCoreApplication::translate("lianlu::ui::Print", "Not printed"),
                                 QCoreApplication::translate("lianlu::ui::Print", "The printer took nothing. Look whether it is on and has paper, and print again; or choose a PDF file."), QMessageBox::Close, parent);
    said->setObjectName(QStringLiteral("notPrinted"));
    said->setAttribute(Qt::WA_DeleteOnClose);
    said->button(QMessageBox::Close)->setText(QCoreApplication::translate("lianlu::ui::Print", "Close"));
    said->open();
}

}  // namespace

void printPage(QWidget* parent, std::function<std::unique_ptr<QTextDocument>(double width)> page) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent, [parent, printer, page = std::move(page)] {
        const auto made = page(printer->pageRect(QPrinter::Point).width());
        made->print(printer.get());
        if (printer->printerState() == QPrinter::Error || printer->printerState() == QPrinter::Aborted) sayNotPrinted(parent);
    });
    dialog->open();
}

}  // namespace lianlu::ui
