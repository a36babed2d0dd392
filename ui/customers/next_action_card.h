// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "models/item/next_action_record.h"
#include "ui/common/card.h"

class QPushButton;

namespace lianlu::ui {

class ElidedLabel;
class Services;

//! \brief What to do next for the customer: the first action with its reasons and one button, the next two below it. "Not now" lets one rest;
//! it is kept on this device and can be taken back here.
class NextActionCard : public Card {
    Q_OBJECT
public:
    NextActionCard(Services& services, item::ValueBook& values, QWidget* parent = nullptr);

    void setCustomer(domain::CustomerId customer);
    //! \brief As its button does; nothing where there is nothing to do.
    void doFirst();
    //! \brief Its height follows from its width, but the page around it must not: one that scrolls would take all lists in it at full length.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    //! \brief Somebody wants to do it.
    void chosen(lianlu::insight::Action action);

private:
    //! One of the next two: a line with a button.
    struct Line {
        QWidget* box = nullptr;
        QLabel* icon = nullptr;
        ElidedLabel* words = nullptr;
        QPushButton* go = nullptr;
    };
    [[nodiscard]] QWidget* buildFirst();
    [[nodiscard]] Line buildLine(int number);
    void update();
    void draw();
    void showFirst(const insight::Action& action);
    void showLine(const Line& line, const insight::Action& action);
    void showNothing(const QString& what, const QString& why);
    void choose(std::size_t number);
    void fit();
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    Services& m_services;
    item::NextActionRecord* m_record;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_why;
    QLabel* m_way;
    QPushButton* m_go;
    QPushButton* m_notNow;
    QPushButton* m_retry;
    std::array<Line, 2> m_lines;
    QWidget* m_rest;
    QLabel* m_resting;
    QPushButton* m_again;
};

}  // namespace lianlu::ui
