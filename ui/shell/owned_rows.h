// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include <QString>

#include "models/base/clock.h"
#include "models/domain/ids.h"

namespace lianlu::ui {

//! \brief The rows behind a figure of one of the staff, or of the pool: what Services::openRows shows.
struct OwnedRows {
    enum class What : std::uint8_t { customers, contacted, openLeads, newLeads, wonLeads, tasks, offers, clicked };

    What what = What::customers;
    domain::StaffId staff{};     //!< nobody: the pool's; of new leads everybody's but the pool's
    QString name{};              //!< of the staff
    std::optional<Time> from{};   //!< contacted, won, pushed or clicked since then
    std::optional<Time> until{};  //!< contacted before then; none: until now
    bool toSend = false;          //!< of offers: only what waits to be sent by hand
    //! \brief With the pool's: to whom they are about to be assigned; nobody: not decided.
    domain::StaffId assignTo{};
    QString assignName{};
    bool everybody = false;       //!< whoever it was, and the pool's
    QString tag{};                //!< with everybody's customers: only those who have it
};

}  // namespace lianlu::ui
