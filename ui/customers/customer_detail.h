// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include "models/actions/score_sheet.h"
#include "models/item/records.h"
#include "models/store/queries_pickups.h"
#include "ui/common/detail_pane.h"
#include "ui/common/slip_dialog.h"

class QTabBar;

namespace lianlu::item {
class ValueBook;
}

namespace lianlu::ui {

class CustomerHeader;
class CustomerSide;
class NextActionCard;
class PhotoPanel;
class PortraitPanel;
class Services;
class TimelinePanel;

//! \brief The right-hand side of Customers: header, timeline, and what stands beside it.
class CustomerDetail : public DetailPane {
    Q_OBJECT
public:
    explicit CustomerDetail(Services& services, QWidget* parent = nullptr);

    void present(domain::CustomerId customer);
    void clear();
    [[nodiscard]] domain::CustomerId customer() const noexcept { return m_record->customer(); }

    //! \brief Brings a row of the story into sight, once it is there.
    void reveal(const Uuid& row);
    void logInteraction();
    void pushOffer();
    //! \brief The form of the person, begun in `field` as the store names it ("remark"); empty: in the first.
    void edit(const QString& field = {});
    void newTask();
    //! \brief The field beside the story that sets a tag.
    void typeTag();
    //! \brief What the menu holds, for the palette; each says why it cannot be done now.
    [[nodiscard]] QList<QAction*> commands();
    //! \brief The ledger of consents, at one channel and purpose.
    void consents(domain::Channel channel = domain::Channel::email, domain::Purpose purpose = domain::Purpose::marketing);
    //! \brief Enters or mends a number or an address.
    void address(domain::IdentityKind kind);
    void exportPerson();
    void printPickup();
    void saveContact();
    [[nodiscard]] Slip pickupSlip(const store::Pickup& pickup) const;
    void erasePerson();
    void addPhotos();
    //! \brief The first of the next best actions: what its button does.
    void doNext();
    //! \brief Between the story and the portrait.
    void togglePortrait();

Q_SIGNALS:
    //! \brief Everybody who has this tag.
    void tagAsked(const std::string& name, const std::string& value);

protected:
    void resizeEvent(QResizeEvent* event) override;
    //! \brief Pictures dropped or pasted anywhere on the person's page become photos.
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    //! \brief On the name, the facts or the remark: the form begins there.
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void fill();
    void askStanding();
    //! \brief What stands beside the story, or in its place behind a tab where there is no room for both.
    void placeSide();
    void buildMenu();
    //! \brief Opens the dialog that an action asks for, with what is known filled in.
    void act(const insight::Action& action);
    void actOnAwaited();
    //! The person asked for is read; until then the one before may still stand there.
    [[nodiscard]] bool isThere() const;
    void talk(const insight::Action& action, domain::InteractionKind kind);
    void offer(const insight::Action& action);
    void explain(actions::Score score);

    Services& m_services;
    item::CustomerRecord* m_record;
    item::ValueBook* m_values;
    CustomerHeader* m_header;
    NextActionCard* m_next;
    TimelinePanel* m_timeline;
    CustomerSide* m_side;
    PortraitPanel* m_portrait;
    PhotoPanel* m_photos;
    QTabBar* m_tabs;
    QHBoxLayout* m_below;
    QVBoxLayout* m_story;
    item::Latest m_standing;
    std::optional<std::pair<domain::CustomerId, insight::Action>> m_awaited;  //!< chosen before its person was read
    QList<QAction*> m_commands;
};

}  // namespace lianlu::ui
