// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/print.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPainter>
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

//! QTextDocument::print adds a number to each page and margins of two centimetres, which a roll does not have.
bool paint(QTextDocument& page, QPrinter& printer) {
    const auto paper = printer.pageRect(QPrinter::Point);
    page.setUseDesignMetrics(true);
    page.setPageSize(QSizeF(qMin(page.textWidth() > 0 ? page.textWidth() : paper.width(), paper.width()), paper.height()));
    QPainter painter;
    if (!painter.begin(&printer)) return false;
    const double scale = printer.resolution() / 72.0;
    painter.scale(scale, scale);
    painter.translate((paper.width() - page.pageSize().width()) / 2, 0);
    for (int at = 0; at < page.pageCount(); ++at) {
        if (at > 0 && !printer.newPage()) return false;
        painter.save();
        painter.translate(0, -at * paper.height());
        page.drawContents(&painter, QRectF(0, at * paper.height(), page.pageSize().width(), paper.height()));
        painter.restore();
    }
    return painter.end();
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
        if (!paint(*made, *printer) || printer->printerState() == QPrinter::Error || printer->printerState() == QPrinter::Aborted) sayNotPrinted(parent);
    });
    dialog->open();
}

}  // namespace lianlu::ui
