// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDialog>
#include <QList>
#include <QString>
#include <QStringList>

class QListWidget;
class QTextBrowser;
class QTextDocument;

namespace lianlu::ui {

//! \brief A slip of paper for the counter: narrow, black on white.
struct Slip {
    QString brand;
    QString title;
    QStringList lines;  //!< below the title, one each
    QString code;       //!< large; empty: none
    QString qr;         //!< text of the QR code above it; empty: none
    QString foot;       //!< small
};

//! \brief The slip as a page `width` points wide, at most as wide as a roll of 80 mm.
[[nodiscard]] std::unique_ptr<QTextDocument> slipForPaper(const Slip& slip, qreal width);

//! \brief Slips to choose from, the chosen one as it will be printed, and the button that prints it. Shown with open(); deletes itself when closed.
class SlipDialog : public QDialog {
    Q_OBJECT
public:
    SlipDialog(const QString& title, QList<Slip> slips, QWidget* parent);

private:
    void showSlip();
    void print();

    QList<Slip> m_slips;
    QListWidget* m_list;
    QTextBrowser* m_paper;
};

}  // namespace lianlu::ui
