// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDialog>
#include <QList>
#include <QString>

class QTextDocument;

namespace lianlu::ui {

//! \brief What keys do in one place, in the order of its commands.
struct ShortcutGroup {
    struct Line {
        QString words;
        QString keys;  //!< as this system writes them
    };
    QString place;
    QList<Line> lines;
};

//! \brief Every key on one sheet, to look at and to print. It is made of the commands there are, so it is never older than they.
class ShortcutSheet : public QDialog {
    Q_OBJECT
public:
    ShortcutSheet(QList<ShortcutGroup> groups, QWidget* parent);

    //! \brief The sheet for paper: dark on white whatever the scheme, in columns of a page `width` points wide.
    [[nodiscard]] std::unique_ptr<QTextDocument> forPaper(qreal width) const;

private:
    void print();

    QList<ShortcutGroup> m_groups;
};

}  // namespace lianlu::ui
