// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <QFuture>
#include <QFutureWatcher>

namespace lianlu::item {

//! \brief Calls `then(answer)` on `context`'s thread when `future` is ready, unless `context` has gone or the future
//! was cancelled. In place of QFuture::then(context, …), which before Qt 6.6 fails an assertion when its context dies
//! first.
template <class Answer, class Then>
void whenReady(QObject* context, const QFuture<Answer>& future, Then then) {
    auto* watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        auto answered = watcher->future();
        if (answered.isCanceled() || answered.resultCount() == 0) return;
        if constexpr (std::is_copy_constructible_v<Answer>)
            then(answered.result());
        else
            then(answered.takeResult());
    });
    watcher->setFuture(future);
}

}  // namespace lianlu::item
