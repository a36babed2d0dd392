// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace lianlu::ui {

//! \brief A rounded surface with an inner margin. Put children into `body()`.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout* body() const noexcept { return m_body; }

private:
    QVBoxLayout* m_body;
};

//! \brief A hairline between parts.
[[nodiscard]] QFrame* makeRule(QWidget* parent = nullptr);

}  // namespace lianlu::ui
