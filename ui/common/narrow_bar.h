// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace lianlu::ui {

class ElidedLabel;

//! \brief Says over a list to whose rows it is narrowed, and takes that away again. Hidden while it is not.
class NarrowBar : public QFrame {
    Q_OBJECT
public:
    //! \brief `name`: of this bar; its words and button are named `name` + "Words" and "Clear".
    explicit NarrowBar(const QString& name, QWidget* parent = nullptr);
    void showWords(const QString& words);

Q_SIGNALS:
    void cleared();  //!< by a person; the bar is hidden by now

private:
    ElidedLabel* m_words;
};

}  // namespace lianlu::ui
