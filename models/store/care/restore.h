// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secret_buffer.h"

//! Ways out for a store that is damaged or lost. Both refuse while anybody has it open (inUse), keep the present file beside, under its
//! name with the time, and change nothing before the new one is whole. Thread: any; block for the disk.
namespace lianlu::store {

//! \brief What of the work that only this device had could be read out of the file that is kept aside.
struct Rescued {
    std::int64_t ops = 0;         //!< all, of which:
    std::int64_t unsent = 0;      //!< the server may not have them yet
    std::int64_t failed = 0;      //!< they wait for a person
    std::int64_t acknowledged = 0;
    std::int64_t drafts = 0;
    bool whole = true;            //!< nothing of the queue and of the drafts was unreadable
    bool proven = true;           //!< false: the file's head is gone, its pages were believed by their form
    std::int64_t pages = 0, unreadablePages = 0;
};

struct Replaced {
    std::filesystem::path keptAside;    //!< empty: there was no store before
    std::optional<Time> backupTakenAt;  //!< with a restore
    bool newDevice = false;             //!< somebody must sign in again before anything is sent
    Rescued rescued;
};

//! \brief Puts a copy of `backup` in the place of `store`, with the edits and drafts that can be read out of the present one: none is lost, and
//! those that went out meanwhile keep their op ids. The next open makes it a device of its own. damaged, notOurs, tooNew: the backup is
//! no good and nothing was changed; notFound, inUse, diskFull, readOnly, io.
[[nodiscard]] Result<Replaced> restoreStore(const std::filesystem::path& store, const SecretBuffer& key, const std::filesystem::path& backup, Time now);

//! \brief Makes a new store with what can be read of the device, its edits, drafts and settings; all rows come anew with the next sync. Where
//! the device cannot be read it is that of a backup, as a device of its own. damaged: nobody says whose store it is, nothing was changed.
[[nodiscard]] Result<Replaced> repairStore(const std::filesystem::path& store, const SecretBuffer& key, Time now);

}  // namespace lianlu::store
