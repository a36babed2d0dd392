// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/lead_chance_record.h"
#include "models/item/records.h"
#include "ui/common/detail_pane.h"

class QLabel;
class QPushButton;

namespace lianlu::ui {

class Avatar;
class Badge;
class ElidedLabel;
class LeadForm;
class MaskedValue;
class Services;
class TimelinePanel;

//! \brief One lead: who it is, what can be done, the fields, and what happened so far.
class LeadDetail : public DetailPane {
    Q_OBJECT
public:
    explicit LeadDetail(Services& services, QWidget* parent = nullptr);

    void present(domain::LeadId lead);
    void clear();
    [[nodiscard]] domain::LeadId lead() const noexcept { return m_record->lead(); }

    void logInteraction();
    void pushOffer();
    void convert();
    void newTask();

private:
    [[nodiscard]] QWidget* buildHeader();
    void fill();
    void showChance();
    void explainChance();

    Services& m_services;
    item::CustomerRecord* m_record;
    item::LeadChanceRecord* m_chanceRecord;
    Avatar* m_avatar;
    ElidedLabel* m_name;
    Badge* m_stage;
    Badge* m_pending;
    QLabel* m_facts;
    QLabel* m_chance;
    QPushButton* m_explain;
    ElidedLabel* m_chanceWhy;
    ElidedLabel* m_chanceRange;
    MaskedValue* m_phone;
    MaskedValue* m_email;
    QPushButton* m_log;
    QPushButton* m_offer;
    QPushButton* m_convert;
    QPushButton* m_open;
    LeadForm* m_form;
    TimelinePanel* m_timeline;
};

}  // namespace lianlu::ui
