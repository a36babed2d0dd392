// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/item/async_store.h"
#include "models/item/handover.h"
#include "models/store/queries_team.h"
#include "ui/customers/form_dialog.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace lianlu::ui {

class HandoverProgress;
class HandoverWatch;
class Services;

//! \brief A colleague's customers to another, or to the pools: who and to whom, what the server says would move, and how far it is. The window
//! behind stays usable, and closing this one stops nothing. Opened while one runs it shows that one.
class HandoverDialog : public FormDialog {
    Q_OBJECT
public:
    //! \brief `team`: who can be chosen; `customers`: only these; none: the whole book.
    HandoverDialog(Services& services, HandoverWatch& watch, std::vector<store::TeamLine> team, domain::StaffId from, std::vector<domain::CustomerId> customers, QWidget* parent);

Q_SIGNALS:
    //! \brief The one that has just ended.
    void takeBackRequested(const lianlu::item::HandoverNow& handover);

private:
    enum Step { StepChoose, StepPreview, StepRun };

    [[nodiscard]] QWidget* buildChoose();
    [[nodiscard]] QWidget* buildPreview();
    void submit() override;
    void fillTo();
    void askPreview();
    void takePreview(const item::HandoverNow& preview);
    void goTo(Step step);
    void showStep();
    void showRun();
    void showFault(const Error& error);
    [[nodiscard]] item::HandoverWish wish() const;
    [[nodiscard]] QString nameOf(domain::StaffId staff) const;

    Services& m_services;
    HandoverWatch& m_watch;
    std::vector<store::TeamLine> m_team;
    std::vector<domain::CustomerId> m_customers;
    Uuid m_id;  //!< of the handover that would begin: lost answers are asked for again under it
    item::HandoverWish m_asked;  //!< what the preview is of
    item::HandoverNow m_preview;
    item::Latest m_asking;
    bool m_busy = false;
    QStackedWidget* m_pages;
    QComboBox* m_from = nullptr;
    QComboBox* m_to = nullptr;
    QLabel* m_scope = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_figures[4]{};  //!< customers, leads, tasks, offers
    QLabel* m_note = nullptr;
    HandoverProgress* m_progress;
    QPushButton* m_back;
    QPushButton* m_takeBack;
};

//! \brief What ended a handover before its end, as an error with a sentence.
[[nodiscard]] Error handoverFault(const item::HandoverNow& now);

}  // namespace lianlu::ui
