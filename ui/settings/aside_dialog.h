// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/form_dialog.h"
#include "ui/settings/settings_host.h"

class QLineEdit;

namespace lianlu::ui {

class FormRow;

//! \brief A store that was kept aside goes for good, once the word is typed for it.
class AsideDialog : public FormDialog {
    Q_OBJECT
public:
    AsideDialog(SettingsHost& host, const AsideStore& store, QWidget* parent);

protected:
    void submit() override;

private:
    SettingsHost& m_host;
    QString m_folder;
    QLineEdit* m_word;
    FormRow* m_wordRow;
};

}  // namespace lianlu::ui
