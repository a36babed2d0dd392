// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/form_dialog.h"

class QLineEdit;
class QRadioButton;

namespace lianlu::ui {

class FormRow;

//! \brief Neither passphrase nor recovery code is at hand: what becomes of the store that cannot be opened, before the computer is set up anew. It is
//! kept aside, or removed by who types the word for it. Where several people use the computer nothing says whose is whose, and all stay.
class AnewDialog : public FormDialog {
    Q_OBJECT
public:
    //! \brief `people`: how many stores there are.
    AnewDialog(int people, QWidget* parent);

Q_SIGNALS:
    //! \brief Goes on. Nothing has been moved or removed yet.
    void goesOn(bool remove);

protected:
    void submit() override;

private:
    void addChoices();

    QRadioButton* m_keep = nullptr;
    QRadioButton* m_remove = nullptr;
    QLineEdit* m_word = nullptr;
    FormRow* m_wordRow = nullptr;
};

}  // namespace lianlu::ui
