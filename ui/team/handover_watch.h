// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "models/item/async_store.h"
#include "models/item/handover.h"

class QTimer;

namespace lianlu::ui {

class Services;

//! \brief The handover that was asked for at this desk, or that is taken back, one at a time, until its end: looks at the server every second, whether or not a window
//! shows it, and takes it up again after a restart (ids only are kept, in the settings). The server works on without anybody looking.
//! Thread: the screen's.
class HandoverWatch : public QObject {
    Q_OBJECT
public:
    explicit HandoverWatch(Services& services, QObject* parent = nullptr);

    //! \brief Takes up the one that ran when the window was closed; once.
    void resume();
    //! \brief Asks for it. Not while one runs. `answered(error)` where the server refused, or nobody can tell whether it heard: asked again with the
    //! same id it is the same handover.
    void begin(const item::HandoverWish& wish);
    //! \brief Its end was seen: there is none any more.
    void forget();

    [[nodiscard]] bool isAsking() const noexcept { return m_asking; }
    [[nodiscard]] bool runs() const noexcept { return m_now && !m_now->ended(); }
    [[nodiscard]] const std::optional<item::HandoverNow>& now() const noexcept { return m_now; }
    [[nodiscard]] const item::HandoverWish& wish() const noexcept { return m_wish; }
    //! \brief It is one that is taken back; `wish` names from whom to whom it had gone.
    [[nodiscard]] bool takesBack() const noexcept { return !m_wish.undoes.isNull(); }
    //! \brief The last look met no server; it is tried again.
    [[nodiscard]] bool isAway() const noexcept { return m_away; }

Q_SIGNALS:
    void changed();
    void failed(const lianlu::Error& error);  //!< it was not begun, or cannot be followed any more
    void ended();

private:
    void keep();
    void look();
    void take(const Result<item::HandoverNow>& now);
    void lose(const Error& error);

    Services& m_services;
    item::HandoverWish m_wish;
    std::optional<item::HandoverNow> m_now;
    bool m_asking = false, m_away = false, m_resumed = false;
    QTimer* m_next;
};

}  // namespace lianlu::ui
