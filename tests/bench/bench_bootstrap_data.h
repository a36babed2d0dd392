// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "models/store/replica.h"
#include "sync/client/transport.h"
#include "tests/support/fake_bootstrap.h"

namespace lianlu::bench {

//! \brief A book of customers with their touches, in chunks as a server cuts them. Seeded: the same every time.
[[nodiscard]] test::MadeChunks makeBook(const domain::Scope& book, int customers, int events);

//! \brief A server that knows one device and hands out one book from memory.
[[nodiscard]] std::shared_ptr<sync::Transport> serveBook(const test::MadeChunks& book, const store::DeviceState& device);

}  // namespace lianlu::bench
