// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "models/base/result.h"

class QVBoxLayout;
class QHBoxLayout;

namespace lianlu::ui {

class InlineError;
class PrimaryButton;

//! \brief A form over the window: title, body, what went wrong, cancel and one primary button (also Ctrl+Enter).
//! Shown with open(), with the keyboard in its first field; deletes itself when closed.
class FormDialog : public QDialog {
    Q_OBJECT
public:
    FormDialog(const QString& title, const QString& subtitle, const QString& primary, QWidget* parent);

protected:
    [[nodiscard]] QVBoxLayout* body() const noexcept { return m_body; }
    [[nodiscard]] QHBoxLayout* footer() const noexcept { return m_footer; }
    [[nodiscard]] PrimaryButton* primary() const noexcept { return m_primary; }
    [[nodiscard]] InlineError* problem() const noexcept { return m_problem; }
    //! \brief The primary button was pressed: check the fields and start the action.
    virtual void submit() = 0;
    //! \brief While the action runs the button rests, so that nothing is done twice.
    void setBusy(bool busy);
    bool event(QEvent* event) override;
    //! \brief Where no field has taken the focus, the first one gets it: never Cancel.
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* m_body;
    QHBoxLayout* m_footer;
    PrimaryButton* m_primary;
    InlineError* m_problem;
};

}  // namespace lianlu::ui
