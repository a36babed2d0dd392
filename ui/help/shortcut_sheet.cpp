// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/shortcut_sheet.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include "ui/common/print.h"
#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {

constexpr int kSheetColumns = 2;
constexpr int kPaperPoints = 8;  // a unit of the page

QString groupHtml(const ShortcutGroup& group, const QString& muted) {
    QString html = QStringLiteral("<p style='margin:0 0 4px 0'><b>%1</b></p><table width='100%' cellspacing='0' cellpadding='2'>").arg(group.place.toHtmlEscaped());
    for (const auto& line : group.lines)
        html += QStringLiteral("<tr><td>%1</td><td align='right' style='color:%3;white-space:nowrap'>%2</td></tr>").arg(line.words.toHtmlEscaped(), line.keys.toHtmlEscaped(), muted);
    return html + QStringLiteral("</table><p style='margin:0'>&nbsp;</p>");
}

// Groups stay whole; each goes where there is most room.
QString sheetHtml(const QList<ShortcutGroup>& groups, const QString& muted) {
    QString columns[kSheetColumns];
    qsizetype lines[kSheetColumns] = {};
    for (const auto& group : groups) {
        const auto at = std::min_element(std::begin(lines), std::end(lines)) - std::begin(lines);
        columns[at] += groupHtml(group, muted);
        lines[at] += group.lines.size() + 2;
    }
    QString html = QStringLiteral("<table width='100%' cellspacing='0' cellpadding='0'><tr>");
    for (const auto& column : columns) html += QStringLiteral("<td width='%1%' valign='top' style='padding-right:36px'>%2</td>").arg(100 / kSheetColumns).arg(column);
    return html + QStringLiteral("</tr></table>");
}

}  // namespace

ShortcutSheet::ShortcutSheet(QList<ShortcutGroup> groups, QWidget* parent) : QDialog(parent), m_groups(std::move(groups)) {
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* sheet = new QTextBrowser;
    sheet->setObjectName(QStringLiteral("shortcutList"));
    sheet->setAccessibleName(tr("Keyboard shortcuts"));
    sheet->document()->setDocumentMargin(space::l);
    sheet->setHtml(sheetHtml(m_groups, currentTokens().textMuted.name()));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("shortcutClose"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    auto* print = buttons->addButton(tr("Print…"), QDialogButtonBox::ActionRole);
    print->setObjectName(QStringLiteral("shortcutPrint"));
    for (auto* button : buttons->buttons()) static_cast<QPushButton*>(button)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(sheet, 1);
    layout->addWidget(buttons);
    resize(900, 680);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(print, &QPushButton::clicked, this, &ShortcutSheet::print);
}

std::unique_ptr<QTextDocument> ShortcutSheet::forPaper(qreal width) const {
    auto page = std::make_unique<QTextDocument>();
    auto font = fontFor(TypeStep::body);
    font.setPixelSize(kPaperPoints);
    page->setDefaultFont(font);
    page->setDefaultStyleSheet(QStringLiteral("body { color: black }"));
    page->setHtml(QStringLiteral("<body><h2>%1</h2>%2</body>").arg(windowTitle().toHtmlEscaped(), sheetHtml(m_groups, QStringLiteral("#444444"))));
    page->setTextWidth(width);
    return page;
}

void ShortcutSheet::print() {
    printPage(this, [this](double width) { return forPaper(width); });
}

}  // namespace lianlu::ui
