// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "models/actions/disclose.h"

class QObject;

namespace lianlu::ui {

class Services;

//! \brief Writes down that something is about to be seen or taken out whole, then calls `then`. Where the store does not take that, `otherwise`
//! is called in its place and the person is told why. Neither once `context` has gone. Thread: the screen's, which does not wait.
void discloseFirst(Services& services, QObject* context, actions::Disclose act, std::function<void()> then, std::function<void()> otherwise = {});

}  // namespace lianlu::ui
