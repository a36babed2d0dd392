// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/slip_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include "ui/common/print.h"
#include "ui/common/qr_code.h"
#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {

constexpr qreal kRollPoints = 204;  // 72 mm that a roll of 80 mm prints on
constexpr qreal kQrPoints = 128, kMargin = 6;
constexpr int kQrScale = 6;
constexpr int kPaperWidth = 300;
const char* const kQrName = "slip:qr";

QString paragraph(const QString& text, const QString& style) { return QStringLiteral("<p align='center' style='margin:3px 0;%2'>%1</p>").arg(text.toHtmlEscaped(), style); }

}  // namespace

std::unique_ptr<QTextDocument> slipForPaper(const Slip& slip, qreal width) {
    auto page = std::make_unique<QTextDocument>();
    page->setDefaultFont(fontFor(TypeStep::body));
    page->setDocumentMargin(kMargin);
    const auto room = qMin(width, kRollPoints);
    QString html = QStringLiteral("<body style='color:black'>") + paragraph(slip.brand, QStringLiteral("font-weight:600")) + paragraph(slip.title, QStringLiteral("font-size:large;font-weight:600"));
    for (const auto& line : slip.lines) html += paragraph(line, {});
    if (const auto modules = qrModules(slip.qr); !modules.isNull()) {
        page->addResource(QTextDocument::ImageResource, QUrl(QString::fromLatin1(kQrName)), modules.scaledToWidth(modules.width() * kQrScale));
        html += QStringLiteral("<p align='center' style='margin:3px 0'><img src='%1' width='%2'></p>").arg(QString::fromLatin1(kQrName)).arg(qMin(room - 4 * kMargin, kQrPoints));
    }
    if (!slip.code.isEmpty()) html += paragraph(slip.code, QStringLiteral("font-size:large;font-weight:600"));
    if (!slip.foot.isEmpty()) html += paragraph(slip.foot, QStringLiteral("font-size:small"));
    page->setHtml(html + QStringLiteral("</body>"));
    page->setTextWidth(room);
    return page;
}

SlipDialog::SlipDialog(const QString& title, QList<Slip> slips, QWidget* parent) : QDialog(parent), m_slips(std::move(slips)), m_list(new QListWidget), m_paper(new QTextBrowser) {
    setObjectName(QStringLiteral("slipDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(QStringLiteral("slipList"));
    m_list->setAccessibleName(title);
    m_list->setVisible(m_slips.size() > 1);
    for (const auto& slip : m_slips) m_list->addItem(slip.lines.isEmpty() ? slip.title : slip.lines.first());
    m_paper->setObjectName(QStringLiteral("slipPaper"));
    m_paper->setAccessibleName(tr("As it will be printed"));
    m_paper->setFixedWidth(kPaperWidth);
    // Paper is white in the dark scheme, too.
    m_paper->setStyleSheet(QStringLiteral("background: white"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("slipClose"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    auto* print = buttons->addButton(tr("Print…"), QDialogButtonBox::ActionRole);
    print->setObjectName(QStringLiteral("slipPrint"));
    auto* halves = new QHBoxLayout;
    halves->setSpacing(space::l);
    halves->addWidget(m_list, 1);
    halves->addWidget(m_paper);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::l);
    layout->addLayout(halves, 1);
    layout->addWidget(buttons);
    resize(m_slips.size() > 1 ? 580 : kPaperWidth + 2 * space::l, 520);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(print, &QPushButton::clicked, this, &SlipDialog::print);
    connect(m_list, &QListWidget::currentRowChanged, this, &SlipDialog::showSlip);
    if (m_slips.size() > 1) m_list->setCurrentRow(0);
    else showSlip();
    (m_slips.size() > 1 ? static_cast<QWidget*>(m_list) : print)->setFocus();
}

void SlipDialog::showSlip() {
    const auto row = qMax(0, m_list->currentRow());
    // The browser's own from now on: it deletes the one before.
    auto* page = slipForPaper(m_slips[row], kRollPoints).release();
    page->setParent(m_paper);
    m_paper->setDocument(page);
}

void SlipDialog::print() {
    const auto slip = m_slips[qMax(0, m_list->currentRow())];
    printPage(this, [slip](double width) { return slipForPaper(slip, width); });
}

}  // namespace lianlu::ui
