// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/disclosing.h"

#include <utility>

#include "models/item/async_store.h"
#include "models/item/when_ready.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

void discloseFirst(Services& services, QObject* context, actions::Disclose act, std::function<void()> then, std::function<void()> otherwise) {
    const auto written = services.async().act([act = std::move(act)](const actions::Context& who) { return actions::disclose(who, act); });
    item::whenReady(context, written, [&services, then = std::move(then), otherwise = std::move(otherwise)](const Result<actions::Done>& done) {
        if (done) return then();
        services.toastError(done.error());
        if (otherwise) otherwise();
    });
}

}  // namespace lianlu::ui
