// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/domain/entities/disclosure.h"

class QLabel;
class QToolButton;

namespace lianlu::ui {

class Services;

//! \brief A phone number or address that stays masked until somebody asks, with a button that copies it without blanks. Both are written down
//! before they happen, and do not happen where that cannot be.
class MaskedValue : public QWidget {
    Q_OBJECT
public:
    //! \brief Children: `prefix` + Text, Reveal, Copy.
    MaskedValue(Services& services, domain::Disclosed what, const QString& prefix, const QString& name, QWidget* parent = nullptr);

    //! \brief Masks again, unless it is the same value. `subject`: whose it is; `copied`: what the clipboard gets.
    void setValue(domain::CustomerId subject, const QString& masked, const QString& shown, const QString& copied);
    [[nodiscard]] bool isRevealed() const noexcept { return m_revealed; }

Q_SIGNALS:
    void copied();

private:
    void ask(domain::DisclosureAct act);
    void toggle();
    void layOut();

    Services& m_services;
    domain::Disclosed m_what;
    domain::CustomerId m_subject;
    QLabel* m_text;
    QToolButton* m_reveal;
    QToolButton* m_copy;
    QString m_masked;
    QString m_shown;
    QString m_copied;
    bool m_revealed = false;
    bool m_asking = false;
};

}  // namespace lianlu::ui
