// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/actions/figures.h"
#include "models/item/records.h"

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace lianlu::ui {

class Avatar;
class Badge;
class ElidedLabel;
class GapBar;
class MaskedValue;
class Services;

//! \brief Who this is, at a glance: name, tier, masked numbers, points and gap, consents, guide, X-RFM, what was spent; and
//! what can be done with them.
class CustomerHeader : public QWidget {
    Q_OBJECT
public:
    explicit CustomerHeader(Services& services, QWidget* parent = nullptr);

    void fill(const item::CustomerRecord::Content& content);
    //! \brief Where the person stands among those who bought (X-RFM); nothing: not known, or not wanted by the person.
    void setStanding(const std::optional<actions::RfmStanding>& standing);
    [[nodiscard]] QPushButton* logButton() const noexcept { return m_log; }
    [[nodiscard]] QPushButton* offerButton() const noexcept { return m_offer; }
    [[nodiscard]] QPushButton* editButton() const noexcept { return m_edit; }
    //! \brief What is done more seldom; the detail fills it.
    [[nodiscard]] QMenu* menu() const noexcept { return m_menu; }

private:
    void showConsents(const item::CustomerRecord::Content& content);
    void showJoins(const item::CustomerRecord::Content& content);
    void part();

    Services& m_services;
    Avatar* m_avatar;
    ElidedLabel* m_name;
    Badge* m_tier;
    Badge* m_standing;
    Badge* m_pending;
    ElidedLabel* m_facts;
    MaskedValue* m_phone;
    MaskedValue* m_email;
    GapBar* m_gap;
    QWidget* m_joined;
    QLabel* m_joinedText;
    QPushButton* m_part;
    domain::PersonMatchId m_join;
    QHBoxLayout* m_consents;
    QPushButton* m_log;
    QPushButton* m_offer;
    QPushButton* m_edit;
    QToolButton* m_more;
    QMenu* m_menu;
};

}  // namespace lianlu::ui
