// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QtConcurrent>

#include "app/workbench/desk.h"
#include "app/workbench/workbench.h"
#include "models/base/utf8_path.h"
#include "models/item/format.h"
#include "models/item/when_ready.h"
#include "models/store/custody/aside.h"
#include "ui/common/toast.h"

//! Stores that were kept aside: found again after any number of starts, removed or set back.
namespace lianlu::app {

namespace {

//! By the folder that the screen was told. Looked up anew: no other path is ever touched.
Result<store::KeptAside> keptAsideAt(const std::filesystem::path& place, const QString& folder) {
    auto all = store::keptAside(place);
    const auto found = std::find_if(all.begin(), all.end(), [&folder](const auto& one) { return item::toQString(utf8FromPath(one.paths.folder)) == folder; });
    if (found == all.end()) return fail(Code::notFound, "no such store is kept aside");
    return std::move(*found);
}

QDate dateOf(std::chrono::sys_days day) {
    return day == std::chrono::sys_days() ? QDate() : QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

}  // namespace

QFuture<std::vector<ui::AsideStore>> Workbench::asideStores() {
    return QtConcurrent::run([place = place(), open = m_desk ? m_desk->paths().folder : std::filesystem::path()] {
        std::vector<ui::AsideStore> stores;
        for (const auto& one : store::keptAside(place))
            if (one.paths.folder != open) stores.push_back({item::toQString(utf8FromPath(one.paths.folder)), dateOf(one.since), static_cast<qint64>(one.bytes)});
        return stores;
    });
}

QFuture<Result<void>> Workbench::removeAside(const QString& folder) {
    return QtConcurrent::run([place = place(), open = m_desk ? m_desk->paths().folder : std::filesystem::path(), folder]() -> Result<void> {
        LIANLU_TRY(const auto kept, keptAsideAt(place, folder));
        if (kept.paths.folder == open) return fail(Code::inUse, "the store is open");
        return store::removeForGood(kept.paths);
    });
}

QFuture<Result<void>> Workbench::putBackAside(const QString& folder) {
    const auto to = freshProfile(m_options.profile);
    const auto done = QtConcurrent::run([place = place(), to, folder]() -> Result<void> {
        LIANLU_TRY(const auto kept, keptAsideAt(place, folder));
        return store::putBack(kept.paths, to);
    });
    item::whenReady(this, done, [this, to](const Result<void>& moved) {
        if (moved) m_profiles.push_back(to);
    });
    return done;
}

}  // namespace lianlu::app
