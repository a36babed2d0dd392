// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include <QWidget>

#include "models/base/clock.h"

class QLabel;
class QPushButton;

namespace lianlu::ui {

class Services;

//! \brief How many messages wait for the person at the desk to send them by hand, and the button that leads to them. Hidden while there are none.
class HandBox : public QWidget {
    Q_OBJECT
public:
    explicit HandBox(Services& services, QWidget* parent = nullptr);
    //! \brief Reads for the first time; after that by itself.
    void start();
    [[nodiscard]] bool isEmpty() const noexcept { return m_count == 0; }

Q_SIGNALS:
    void countChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Waiting {
        std::int64_t count = 0;
        std::optional<Time> until{};  //!< of the one that ends first
    };
    void ask();
    void show(const Waiting& waiting);
    void drawIcon();

    Services& m_services;
    QLabel* m_sign;
    QLabel* m_words;
    QLabel* m_when;
    QPushButton* m_go;
    std::int64_t m_count = 0;
    bool m_started = false;
    bool m_looking = false;
    bool m_again = false;  //!< something changed while it was being read
};

}  // namespace lianlu::ui
