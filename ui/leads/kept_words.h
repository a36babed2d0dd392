// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/leads/lead_words.h"

namespace lianlu::ui {

class InlineError;

//! \brief Words of a draft that could not go back into their fields, for somebody changed those meanwhile. They stand here until the
//! person uses or discards them. Hidden while there are none.
class KeptWords : public QWidget {
    Q_OBJECT
public:
    explicit KeptWords(QWidget* parent = nullptr);

    //! \brief `name`: of the field, for a person.
    void add(const DraftWords& words, const QString& name);
    void clear();
    [[nodiscard]] const QList<DraftWords>& words() const noexcept { return m_words; }

Q_SIGNALS:
    void used();
    void discarded();

private:
    QList<DraftWords> m_words;
    QString m_lines;
    InlineError* m_text;
};

}  // namespace lianlu::ui
