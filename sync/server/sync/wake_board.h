// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/uuid.h"
#include "sync/server/http/message.h"

namespace lianlu::server {

struct WakeLimits {
    std::size_t listeners = 2'000;  //!< in all
    std::size_t perAccount = 16;    //!< devices of one account
};

//! \brief Who listens to which scopes, and what each has still to be told. What waits for a slow listener is one flag a scope: it is told
//! the newest head when it has room, and not of the ones between. Thread: any.
class WakeBoard : public std::enable_shared_from_this<WakeBoard> {
public:
    struct Who {
        Uuid account, device, family;
        Time expires{};
    };
    struct Heads {
        std::vector<std::string> scopes;
        std::vector<std::int64_t> seqs;  //!< −1: not known yet
    };

    explicit WakeBoard(WakeLimits limits) : m_limits(limits) {}

    //! \brief The stream of one more listener, who is taken off with it. One a device: an older one of the same device ends. inUse with
    //! Retry-After: the place is full, in all or for this account.
    [[nodiscard]] Result<std::shared_ptr<BodyStream>> add(const Who& who, const std::vector<std::string>& scopes);

    [[nodiscard]] std::size_t size() const;
    //! \brief Scopes somebody listens to, and what is known of each.
    [[nodiscard]] Heads heads() const;
    void tell(std::span<const std::pair<std::string, std::int64_t>> news);
    //! \brief Something for everybody, so that a dead peer is noticed.
    void beat();
    //! \brief Ends those whose token is over.
    void endExpired(Time now);
    [[nodiscard]] std::vector<Uuid> families() const;
    void endFamily(const Uuid& family);

private:
    class Listener;
    struct Watched {
        std::int64_t head = -1;
        std::vector<Listener*> listeners;
    };
    using Scopes = std::map<std::string, Watched, std::less<>>;

    template <class Which>
    void endIf(const Which& which);

    const WakeLimits m_limits;
    mutable std::mutex m_mutex;
    Scopes m_scopes;
    std::set<Listener*> m_all;
};

}  // namespace lianlu::server
