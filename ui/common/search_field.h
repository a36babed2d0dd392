// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPointer>

class QTimer;

namespace lianlu::ui {

//! \brief A search box: lens, clear button, Esc clears. Tells `searched` while typing, after a short rest and at once at Return.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);
    //! \brief Where Down goes, and Return once all was told: the list below, whose rows are found by what is typed here.
    void setList(QWidget* list) { m_list = list; }
    //! \brief Somebody asks for it by key: it has the keyboard, what stands in it is chosen.
    void take();

Q_SIGNALS:
    void searched(const QString& text);
    void wanted();  //!< by take(), before: who hides it shows it

protected:
    //! \brief Keys with Ctrl or Alt that are no editing of text belong to the window (Ctrl+E edits the customer, it does not move the cursor).
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tell();

    QTimer* m_rest;
    QString m_told;
    QPointer<QWidget> m_list;
};

}  // namespace lianlu::ui
