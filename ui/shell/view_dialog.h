// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/customers/form_dialog.h"

class QCheckBox;
class QLineEdit;

namespace lianlu::ui {

//! \brief Asks how a view of a list is called. A name that is taken is never overwritten at once: the button says "Replace" before it does.
class ViewDialog : public FormDialog {
    Q_OBJECT
public:
    enum class For : std::uint8_t { save, share, rename };
    struct Answer {
        QString problem{};  //!< why the name cannot be; empty: it can
        bool replaces = false;  //!< another view has it, which can be replaced
    };
    //! \brief `look` judges a name. `note`: what will not be kept; empty: all is.
    ViewDialog(For what, const QString& name, const QString& note, std::function<Answer(const QString&)> look, QWidget* parent);
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool opensFirst() const;

protected:
    void submit() override;

private:
    [[nodiscard]] static QString titleOf(For what);
    [[nodiscard]] static QString whatFor(For what);
    [[nodiscard]] static QString verbOf(For what);
    void ask(bool replace);

    std::function<Answer(const QString&)> m_look;
    QLineEdit* m_name;
    QCheckBox* m_first;
    QString m_usual;  //!< what the button says before it says "Replace"
    bool m_asked = false;
};

}  // namespace lianlu::ui
