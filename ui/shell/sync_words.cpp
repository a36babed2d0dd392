// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_words.h"

#include <QCoreApplication>

#include "models/item/format.h"
#include "models/item/sync_state.h"
#include "ui/common/sentences.h"

namespace lianlu::ui {

namespace {

using State = item::SyncState::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::ui::SyncWords)
public:
    static QString lastSync(const item::SyncState::Snapshot& now, const item::Format& format, Time at) {
        if (!now.lastSyncAt) return tr("never synced");
        const auto seconds = (toUnixMs(at) - toUnixMs(*now.lastSyncAt)) / 1000;
        if (seconds < 60) return tr("just now");
        if (seconds < 3600) return tr("%n min ago", nullptr, static_cast<int>(seconds / 60));
        return format.near(*now.lastSyncAt, at);
    }

    static SyncWords of(const item::SyncState& state) {
        const auto& now = state.now();
        const QString why = now.error ? sentenceFor(*now.error) : QString();
        switch (now.state) {
            case State::idle: return {QStringLiteral("sync_idle"), Tint::success, tr("Synced"), {}, tr("Everything on this computer is up to date.")};
            case State::syncing: return {QStringLiteral("sync_active"), Tint::info, tr("Syncing"), {}, tr("Changes are going to and coming from the server.")};
            case State::offline:
                return {QStringLiteral("sync_offline"), Tint::warning, tr("Offline"), {},
                        why.isEmpty() ? tr("Work on: everything is kept here and goes out once the server is back.") : why};
            case State::signInNeeded:
                if (isDisabled(state)) return {QStringLiteral("user"), Tint::danger, tr("This computer was disabled"), {}, why};
                return {QStringLiteral("user"), Tint::danger, tr("Sign in again"), {}, tr("Your sign-in has ended. Your work is kept here.")};
            case State::updateNeeded:
                return {QStringLiteral("warning"), Tint::danger, tr("Update needed"), {},
                        tr("The server needs a newer version of Lianlu. Your work stays on this computer until then.")};
            case State::failed: return {QStringLiteral("sync_error"), Tint::danger, tr("Sync failed"), {}, why};
            case State::stopped: break;
        }
        return {QStringLiteral("pause"), Tint::muted, tr("Not syncing"), {}, {}};
    }
};

}  // namespace

bool isDisabled(const item::SyncState& state) {
    const auto& now = state.now();
    return now.state == State::signInNeeded && now.error && now.error->context == "revoked";
}

SyncWords syncWords(const item::SyncState& state, const item::Format& format, Time now) {
    SyncWords words = Words::of(state);
    const auto& snapshot = state.now();
    const QString dot = QStringLiteral(" · ");
    words.line = words.title;
    if (state.progress().rowsTotal > 0 && snapshot.state == State::syncing)
        words.line += dot + Words::tr("%1 of %2 rows").arg(format.number(state.progress().rowsDone), format.number(state.progress().rowsTotal));
    if (snapshot.pending > 0) words.line += dot + Words::tr("%Ln waiting", nullptr, snapshot.pending);
    if (snapshot.failed > 0) words.line += dot + Words::tr("%n refused", nullptr, snapshot.failed);
    if (snapshot.conflicted > 0) words.line += dot + Words::tr("%n in conflict", nullptr, snapshot.conflicted);
    if (snapshot.photos > 0) words.line += dot + Words::tr("%n photo(s) to send", nullptr, snapshot.photos);
    if (snapshot.state != State::syncing) words.line += dot + Words::lastSync(snapshot, format, now);
    if (snapshot.photos > 0 && snapshot.state == State::idle)
        words.explanation = Words::tr("%n photo(s) are on this computer only. They are sent by themselves; do not reset or give this computer away before.", nullptr, snapshot.photos);
    if (snapshot.failed + snapshot.conflicted > 0 && words.tint != Tint::danger) {
        words.iconName = QStringLiteral("sync_error");
        words.tint = Tint::warning;
    }
    return words;
}

}  // namespace lianlu::ui
