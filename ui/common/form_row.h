// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace lianlu::ui {

//! \brief A field under its label, with a hint, and with an error in the hint's place. The label is the field's buddy and its
//! accessible name.
class FormRow : public QWidget {
    Q_OBJECT
public:
    //! \brief Takes `field` as child.
    FormRow(const QString& label, QWidget* field, const QString& hint = {}, QWidget* parent = nullptr);
    [[nodiscard]] QWidget* field() const noexcept { return m_field; }
    void setLabel(const QString& label);
    void setHint(const QString& hint);
    //! \brief Empty: no error.
    void setError(const QString& error);
    [[nodiscard]] bool hasError() const noexcept { return m_failed; }

private:
    QLabel* m_label;
    QWidget* m_field;
    QLabel* m_below;
    QString m_hint;
    bool m_failed = false;
};

}  // namespace lianlu::ui
