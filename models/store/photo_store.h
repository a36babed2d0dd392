// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities/photo.h"
#include "models/domain/scope.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

class WriteTxn;

//! \brief A photo as a screen shows it.
struct PhotoLine {
    domain::Photo photo;
    bool here = false;  //!< its bytes are on this device
    bool sent = false;  //!< the server has them, as far as this device knows
    std::string code;   //!< of the last try to send or to fetch; empty: none failed
};

//! \brief A photo whose bytes are to be moved.
struct PhotoToMove {
    domain::PhotoId id;
    std::string sha256;
    std::int64_t bytes = 0;
};

struct PhotoCounts {
    std::int64_t unsent = 0;   //!< photos whose bytes only this device has, as far as it knows
    std::int64_t refused = 0;  //!< of them, those that the server did not take
    std::int64_t held = 0;     //!< bytes of pictures on this device
};

//! \brief What the bytes of all photos may take on a device. What was not sent stays beyond it.
inline constexpr std::int64_t kPhotoBudget = std::int64_t{200} * 1024 * 1024;

//! \brief The bytes of photos, by their hash, and what is known of them at the server (ADR 0027). Reads with any connection, writes inside a
//! write job. Not for the screen's thread.
class PhotoStore {
public:
    //! \brief SHA-256, 64 digits in lower case.
    [[nodiscard]] static std::string hashOf(std::string_view bytes);

    //! \brief Puts bytes beside those that are there. invalid where they are not what `sha256` says.
    [[nodiscard]] static Result<void> keep(WriteTxn& txn, std::string_view sha256, std::string_view bytes);
    //! \brief The same out of another store of this device's. Nothing to do where they are there.
    [[nodiscard]] static Result<void> take(db::Connection& connection, std::string_view sha256, std::string_view bytes);
    //! \brief None: not on this device.
    [[nodiscard]] static Result<std::optional<std::string>> bytes(db::Connection& connection, std::string_view sha256);
    [[nodiscard]] static Result<bool> holds(db::Connection& connection, std::string_view sha256);
    //! \brief Somebody looked at it: it goes last when room is made.
    [[nodiscard]] static Result<void> noteUse(WriteTxn& txn, std::string_view sha256);

    [[nodiscard]] static Result<std::vector<PhotoLine>> ofCustomer(db::Connection& connection, domain::CustomerId customer);  //!< newest first
    [[nodiscard]] static Result<PhotoLine> find(db::Connection& connection, domain::PhotoId photo);
    [[nodiscard]] static Result<std::vector<Uuid>> ids(db::Connection& connection);  //!< of all on this device
    [[nodiscard]] static Result<PhotoCounts> counts(db::Connection& connection);

    //! \brief Rows that the server knows whose bytes are here and not there, oldest first. One that it did not take waits an hour.
    [[nodiscard]] static Result<std::vector<PhotoToMove>> toSend(db::Connection& connection, Time now, int limit);
    //! \brief Rows of this scope whose bytes are not here, newest first. One that nobody had sent waits, longer each time,
    //! from half a minute to six hours.
    [[nodiscard]] static Result<std::vector<PhotoToMove>> toFetch(db::Connection& connection, const domain::Scope& scope, Time now, int limit);

    [[nodiscard]] static Result<void> markSent(WriteTxn& txn, domain::PhotoId photo);
    [[nodiscard]] static Result<void> markFailed(WriteTxn& txn, domain::PhotoId photo, std::string_view code);
    //! \brief The server has lost it.
    [[nodiscard]] static Result<void> unsend(db::Connection& connection, const Uuid& photo);

    //! \brief Bytes that no photo names any more and nobody has looked at since `usedBefore` go, and those of a waiting edit stay. Time::max(): whenever that was.
    [[nodiscard]] static Result<void> sweep(db::Connection& connection, Time usedBefore);
    //! \brief Down to `budget` bytes, the least used first; what was not sent stays.
    [[nodiscard]] static Result<void> makeRoom(db::Connection& connection, std::int64_t budget);
    //! \brief Whether either of the two before would do anything.
    [[nodiscard]] static Result<bool> isUntidy(db::Connection& connection, Time usedBefore, std::int64_t budget);
    //! \brief The bytes of this row, or of all of this person's, go at once.
    [[nodiscard]] static Result<void> forget(db::Connection& connection, std::string_view entity, const Uuid& id);
};

//! \brief So long a removed photo can be brought back.
inline constexpr auto kPhotoUndo = std::chrono::hours(1);

}  // namespace lianlu::store
