// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "models/actions/insights.h"
#include "models/item/async_store.h"

namespace lianlu::item {

//! \brief The portrait of one person, counted off the screen's thread and again whenever a commit touches what it is drawn from. Nothing is
//! read while it is not looked at.
class PortraitRecord : public QObject {
    Q_OBJECT
public:
    explicit PortraitRecord(AsyncStore& async, QObject* parent = nullptr);

    void show(domain::CustomerId customer);
    //! \brief Reads what has become stale when somebody looks again.
    void setWatched(bool watched);

    [[nodiscard]] domain::CustomerId customer() const noexcept { return m_customer; }
    [[nodiscard]] bool isLoaded() const noexcept { return m_content.has_value(); }
    [[nodiscard]] const actions::CustomerPortrait& content() const noexcept { return *m_content; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    void reload();

Q_SIGNALS:
    void updated();

private:
    void take(const store::ChangeSet& changes);

    AsyncStore& m_async;
    domain::CustomerId m_customer;
    std::optional<actions::CustomerPortrait> m_content;
    std::optional<Error> m_error;
    bool m_watched = false;
    bool m_stale = false;
    Latest m_loading;
};

//! \brief The store's wall clock for models/insight.
[[nodiscard]] insight::Calendar calendarOf(const Format& format);

}  // namespace lianlu::item
