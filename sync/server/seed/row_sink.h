// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "models/base/uuid.h"
#include "models/domain/ids.h"
#include "models/domain/scope.h"

namespace lianlu::server {

//! \brief What is wrong with the mobile number that a person's record shows.
enum class Noise : std::uint8_t { none, missing, typo, shared };

//! \brief Where generated rows go: a database, a digest, a test. Thread: each worker has its own.
class RowSink {
public:
    virtual ~RowSink() = default;
    //! \brief One row of version 1. `entity` lives for ever; `body` (canonical) until the call returns.
    virtual void take(std::string_view entity, const Uuid& id, const domain::Scope& scope, std::string_view body) = 0;
    //! \brief The number that really is the person's, for tests of identity resolution; it is stored nowhere.
    virtual void truth(domain::CustomerId, std::string_view /*mobile*/, Noise) {}
};

}  // namespace lianlu::server
