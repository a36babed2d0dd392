// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/store/outbox.h"
#include "models/store/queries.h"

//! The queue as a person sees it: what somebody did is one line, whatever ops it took. Any thread, with a reader's connection.
namespace lianlu::store {

//! sent: what the server has, as long as this device remembers it (14 days). The order is that of urgency: a line stands where the most
//! urgent of its ops stands.
enum class QueueGroup : std::uint8_t { sent, waiting, quarantined, refused, conflicted };
inline constexpr int kQueueGroups = 5;

[[nodiscard]] std::string_view nameOf(QueueGroup group) noexcept;
[[nodiscard]] std::optional<QueueGroup> queueGroupFromName(std::string_view name) noexcept;
//! \brief Name of an op's state, as commands and files say it; also of states that came after this was written.
[[nodiscard]] std::string_view stateName(OpState state) noexcept;

//! \brief One thing somebody did: the ops of one transaction.
struct QueueLine {
    domain::TxnId txn;
    QueueGroup group = QueueGroup::waiting;
    std::vector<OutboxOp> ops;            //!< in the order they were made; not empty
    std::int64_t settledAt = 0;           //!< Unix ms; when the server last answered about one of them
    domain::CustomerId customer;          //!< whom it is about, as far as that is known here
    std::string customerName;
    domain::LeadId lead;                  //!< where it is about one
    std::optional<domain::ConflictId> conflict;  //!< the open one that an op of it met, where it has come
    std::string detail;                   //!< of a task its title, of a view of the store its name, of a redemption its coupon's name
    std::string standing{};               //!< of a redemption its status, as it is known here
};

//! \brief An op beside what the server has of its row.
struct QueueCompare {
    OutboxOp op;
    std::optional<domain::Fields> server;  //!< nothing: the server has no such row, or this device does not hold it
};

struct QueueCounts {
    std::array<int, kQueueGroups> of{};
    [[nodiscard]] int operator[](QueueGroup group) const noexcept { return of[static_cast<std::size_t>(group)]; }
};

[[nodiscard]] Result<QueueCounts> queueCounts(db::Connection& c);
//! \brief As queueCounts, without what the server has: costs only what is open, however much this device remembers.
[[nodiscard]] Result<QueueCounts> openQueueCounts(db::Connection& c);
//! \brief The newest first. `after`: Page::next of the answer before.
[[nodiscard]] Result<Page<QueueLine>> queueLines(db::Connection& c, QueueGroup group, const std::string& after, int limit);
//! \brief notFound where this device knows no such transaction (any more).
[[nodiscard]] Result<QueueLine> queueLine(db::Connection& c, const domain::TxnId& txn);
[[nodiscard]] Result<std::vector<QueueCompare>> queueCompare(db::Connection& c, const domain::TxnId& txn);

}  // namespace lianlu::store
