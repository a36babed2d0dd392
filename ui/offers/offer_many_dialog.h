// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "models/actions/push_many.h"
#include "ui/offers/offer_dialog.h"

class QLabel;
class QListWidget;
class QStackedWidget;
class QToolButton;

namespace lianlu::ui {

class OfferAudiencePane;

//! \brief The same offer to many, each with a message of their own: says first who gets it and who does not and why, shows the mail of one after the
//! other, shows how far it is, and stops. One undo takes all back that has not gone out.
class OfferManyDialog : public OfferDialog {
    Q_OBJECT
public:
    //! \brief At most actions::kMostOfferedAtOnce.
    OfferManyDialog(Services& services, std::vector<actions::OfferTo> to, QWidget* parent);
    ~OfferManyDialog() override;
    void reject() override;

private:
    void look() override;
    void submit() override;
    void showAudience(const Result<actions::OfferAudience>& audience);
    void step(int by);
    void showPerson();
    //! The names behind a reason, in the place of the mail.
    void showNames(const QString& reason, const QStringList& names);
    void showProgress();
    void ended(const Result<actions::OffersPushed>& pushed);
    [[nodiscard]] actions::PushMany many() const;

    std::vector<actions::OfferTo> m_to;
    OfferAudiencePane* m_pane;
    QLabel* m_person;
    QStackedWidget* m_below;  //!< the mail, or names
    QListWidget* m_names;
    QString m_reason;         //!< whose names are seen; empty: the mail is
    QToolButton* m_before;
    QToolButton* m_after;
    std::vector<actions::OfferPerson> m_out;  //!< who gets it
    std::size_t m_at = 0;                     //!< whose mail is seen
    std::optional<Error> m_failed;            //!< why they were not all queued: said beside the new count
    item::Latest m_planning, m_showing;
    QTimer m_watch;
    std::shared_ptr<actions::ImportProgress> m_progress;  //!< while they are queued
};

}  // namespace lianlu::ui
