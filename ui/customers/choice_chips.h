// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

namespace lianlu::ui {

class ChipButton;

//! \brief A row of chips of which one is chosen, or none. Tab and arrow keys lead to each, each chip is named objectName() + its key
//! with a capital, such as interactionKindCall.
class ChoiceChips : public QWidget {
    Q_OBJECT
public:
    //! \brief `name` is the accessible name of the row.
    ChoiceChips(const QString& objectName, const QString& name, bool mayBeNone, QWidget* parent = nullptr);

    void add(int value, const QString& key, const QString& text, const QString& iconName = {});
    //! \brief −1: none.
    [[nodiscard]] int value() const;
    void setValue(int value);

Q_SIGNALS:
    void changed(int value);

private:
    QMap<int, ChipButton*> m_chips;
    bool m_mayBeNone;
    int m_value = -1;
};

}  // namespace lianlu::ui
