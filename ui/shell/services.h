// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <QFuture>
#include <QString>

#include "models/domain/ids.h"
#include "models/item/async_store.h"
#include "models/item/guest.h"
#include "models/item/handover.h"
#include "models/item/sync_state.h"

class QSettings;
class QWidget;

namespace lianlu::ui {

struct OwnedRows;

//! \brief What a workspace gets from the composition root. Lives longer than every workspace. Thread: the screen's.
class Services {
public:
    virtual ~Services() = default;

    //! \brief Reads and actions off the screen's thread; also who acts, the clock, and how times and money are written.
    [[nodiscard]] virtual item::AsyncStore& async() = 0;
    [[nodiscard]] virtual item::SyncState& sync() = 0;
    [[nodiscard]] virtual QSettings& settings() = 0;
    [[nodiscard]] virtual QString staffName() const = 0;
    [[nodiscard]] virtual QString brandName() const = 0;

    //! \brief Brings the customers workspace to the front with this person's detail.
    virtual void openCustomer(domain::CustomerId id) = 0;
    virtual void openLead(domain::LeadId id) = 0;
    //! \brief Brings the review of duplicates to the front with these two side by side.
    virtual void reviewPair(domain::CustomerId one, domain::CustomerId other) = 0;
    //! \brief Shows a workspace by id; unknown: nothing happens.
    virtual void openWorkspace(const QString& id) = 0;
    //! \brief Shows the rows behind a figure of somebody's in their list.
    virtual void openRows(const OwnedRows& /*rows*/) {}
    //! \brief Brings the team to the front with the handover of these customers of one colleague's book; none named: of the whole book.
    virtual void handOver(domain::StaffId /*from*/, const std::vector<domain::CustomerId>& /*customers*/) {}

    //! \brief All that the server holds of a person, a ZIP: online only. `cancelled` is looked at once a second. Canceled from the start where
    //! there is no server behind this.
    [[nodiscard]] virtual QFuture<Result<std::string>> exportPerson(domain::CustomerId, std::shared_ptr<std::atomic<bool>> /*cancelled*/) { return {}; }
    //! \brief Asks head office to erase a person; true: it has been done already. Online only.
    [[nodiscard]] virtual QFuture<Result<bool>> requestErasure(domain::CustomerId, const std::string& /*reason*/) { return {}; }
    //! \brief Looks for a customer of another store by the exact phone number, and grants a visit of a day. Online only; recorded.
    [[nodiscard]] virtual QFuture<Result<item::GuestAnswer>> lookUpGuest(const std::string& /*number*/) { return {}; }

    //! \brief Fetches the picture of a photo that is not on this computer; it is kept, and the store says so. Online only.
    [[nodiscard]] virtual QFuture<Result<void>> fetchPhoto(domain::PhotoId) { return {}; }

    //! \brief Asks the server for a handover, or for its preview. Online only.
    [[nodiscard]] virtual QFuture<Result<item::HandoverNow>> askHandover(const item::HandoverWish& /*wish*/) { return {}; }
    //! \brief Handovers of the last 14 days, newest first. Online only.
    [[nodiscard]] virtual QFuture<Result<std::vector<item::HandoverNow>>> listHandovers() { return {}; }
    //! \brief How far it is. Online only.
    [[nodiscard]] virtual QFuture<Result<item::HandoverNow>> readHandover(const Uuid& /*id*/) { return {}; }

    //! \brief While boards are shown over the whole screen nobody touches the computer: the program stays open behind `screen` and is not to be seen; it locks as soon as they end, where it
    //! would have locked meanwhile. Null: they have ended.
    virtual void presentOn(QWidget* /*screen*/) {}

    virtual void toast(const QString& text) = 0;
    //! \brief With a button (and Ctrl+Z) that takes `txn` back and says whether it worked.
    virtual void toastUndo(const QString& text, domain::TxnId txn) = 0;
    //! \brief With the same button, for what is not in the store: `back` is called at most once.
    virtual void toastTakeBack(const QString& text, std::function<void()> /*back*/) { toast(text); }
    virtual void toastError(const Error& error) = 0;
    //! \brief With a button that shows the folder `file` was saved in.
    virtual void toastFile(const QString& text, const QString& /*file*/) { toast(text); }
};

}  // namespace lianlu::ui
