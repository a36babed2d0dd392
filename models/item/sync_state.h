// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include <QObject>

#include "models/base/clock.h"
#include "models/base/result.h"

namespace lianlu::item {

//! \brief How the sync stands, for screens. Fed by the composition root, which knows the engine; nothing here does.
//! Thread: the screen's; whoever listens to the engine marshals to it first.
class SyncState : public QObject {
    Q_OBJECT
public:
    enum class State : std::uint8_t { idle, syncing, offline, signInNeeded, updateNeeded, failed, stopped };
    Q_ENUM(State)

    struct Snapshot {
        State state = State::stopped;
        int pending = 0;     //!< of what the person did (however many edits it took), not yet sent
        int failed = 0;      //!< refused by the server: a person decides
        int conflicted = 0;  //!< met what somebody else did
        std::optional<Time> lastSyncAt;
        std::optional<Time> nextTryAt;  //!< with offline
        std::optional<Error> error;     //!< with offline, failed: what the last try met
        int photos = 0;                 //!< whose picture is still to be sent
    };
    struct Progress {
        std::int64_t rowsDone = 0;
        std::int64_t rowsTotal = 0;  //!< 0: not known
        std::string scope;           //!< empty: nothing is being loaded
    };

    explicit SyncState(QObject* parent = nullptr);

    [[nodiscard]] const Snapshot& now() const noexcept { return m_now; }
    [[nodiscard]] const Progress& progress() const noexcept { return m_progress; }
    [[nodiscard]] State state() const noexcept { return m_now.state; }
    //! \brief True where the server was reached last: the "queued" of an offer is a matter of seconds then.
    [[nodiscard]] bool isOnline() const noexcept { return m_now.state == State::idle || m_now.state == State::syncing; }
    [[nodiscard]] bool needsAttention() const noexcept { return m_now.failed > 0 || m_now.conflicted > 0; }

    void set(Snapshot snapshot);
    void setProgress(Progress progress);
    //! \brief The three counts alone, as the queue model reads them from the store.
    void setCounts(int pending, int failed, int conflicted);

Q_SIGNALS:
    void changed();
    void progressChanged();

private:
    Snapshot m_now;
    Progress m_progress;
};

}  // namespace lianlu::item
