// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <utility>
#include <vector>

#include <QWidget>

#include "models/domain/rules/consent.h"

class QPushButton;

namespace lianlu::ui {

class Roving;
class Services;

//! \brief What a person has permitted: a row a channel, a column a purpose. A cell says agreed, withdrawn or never asked by sign and by
//! name; where there is room also since when. One stop of the Tab key, with arrow keys inside. Cells are named `consent` + channel + purpose, such as consentEmailMarketing.
class ConsentMatrix : public QWidget {
    Q_OBJECT
public:
    enum class Size { compact, full };
    ConsentMatrix(Services& services, Size size, QWidget* parent = nullptr);

    void fill(const std::vector<domain::Consent>& ledger);
    //! \brief Marks the cell that is looked at; of the full size, gives it the keyboard.
    void setChosen(domain::Channel channel, domain::Purpose purpose);

Q_SIGNALS:
    void chosen(lianlu::domain::Channel channel, lianlu::domain::Purpose purpose);

private:
    void show(QPushButton* cell, const domain::ConsentState& state);

    Services& m_services;
    Size m_size;
    Roving* m_roving = nullptr;
    std::map<std::pair<domain::Channel, domain::Purpose>, QPushButton*> m_cells;
};

//! \brief "Agreed, by Consent form, since 2026-01-31, wording mail-2".
[[nodiscard]] QString consentSentence(Services& services, const domain::ConsentState& state);

}  // namespace lianlu::ui
