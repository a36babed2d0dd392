// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/item/async_store.h"
#include "models/item/handover.h"
#include "models/store/queries_team.h"
#include "ui/customers/form_dialog.h"

class QLabel;
class QListWidget;
class QStackedWidget;

namespace lianlu::ui {

class HandoverProgress;
class HandoverWatch;
class Services;

//! \brief Takes a handover back: first what would go back and who stays, with the reason, then how far it is. The window behind stays usable, and
//! closing this one stops nothing.
class HandoverBackDialog : public FormDialog {
    Q_OBJECT
public:
    HandoverBackDialog(Services& services, HandoverWatch& watch, std::vector<store::TeamLine> team, const item::HandoverNow& handover, QWidget* parent);

private:
    [[nodiscard]] QWidget* buildPreview();
    void submit() override;
    void ask();
    void takePreview(const item::HandoverNow& preview);
    void fillStays(const std::vector<std::string>& names);
    void goToRun();
    void showState();
    void showFault(const Error& error);
    [[nodiscard]] item::HandoverWish wish() const;
    [[nodiscard]] QString nameOf(domain::StaffId staff) const;

    Services& m_services;
    HandoverWatch& m_watch;
    std::vector<store::TeamLine> m_team;
    item::HandoverNow m_handover;
    Uuid m_id;  //!< of the taking back: a lost answer is asked for again under it
    std::optional<item::HandoverNow> m_preview;
    item::Latest m_asking, m_reading;
    bool m_busy = false;
    QStackedWidget* m_pages;
    HandoverProgress* m_progress;
    QLabel* m_summary = nullptr;
    QLabel* m_figures[4]{};  //!< customers, leads, tasks, offers
    QLabel* m_staysTitle = nullptr;
    QListWidget* m_stays = nullptr;
    QLabel* m_note = nullptr;
};

//! \brief The name of a colleague, for a handover: nobody is the pools.
[[nodiscard]] QString handoverName(const std::vector<store::TeamLine>& team, domain::StaffId staff);
//! \brief Why a row stays where it is.
[[nodiscard]] QString stayReason(const item::HandoverStay& stay);

}  // namespace lianlu::ui
