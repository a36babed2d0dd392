// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace lianlu::ui {

//! \brief A phone number or address that stays masked until somebody asks, with a button that copies it without blanks.
class MaskedValue : public QWidget {
    Q_OBJECT
public:
    //! \brief Children: `prefix` + Text, Reveal, Copy.
    MaskedValue(const QString& prefix, const QString& name, QWidget* parent = nullptr);

    //! \brief Masks again. `copied` is what the clipboard gets.
    void setValue(const QString& masked, const QString& shown, const QString& copied);
    [[nodiscard]] bool isRevealed() const noexcept { return m_revealed; }

Q_SIGNALS:
    void copied();
    void revealed();

private:
    void layOut();

    QLabel* m_text;
    QToolButton* m_reveal;
    QToolButton* m_copy;
    QString m_masked;
    QString m_shown;
    QString m_copied;
    bool m_revealed = false;
};

}  // namespace lianlu::ui
