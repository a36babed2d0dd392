// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "models/actions/score_sheet.h"
#include "models/item/value_book.h"

namespace lianlu::item {

//! \brief The scores of one person with the rows behind them, counted off the screen's thread while somebody looks, and again when a commit
//! touches the person or more was learned.
class ScoreRecord : public QObject {
    Q_OBJECT
public:
    //! \brief `values` outlives this object.
    ScoreRecord(AsyncStore& async, ValueBook& values, QObject* parent = nullptr);

    void show(domain::CustomerId customer);
    void setWatched(bool watched);
    void reload();

    [[nodiscard]] domain::CustomerId customer() const noexcept { return m_customer; }
    [[nodiscard]] bool isLoaded() const noexcept { return m_content.has_value(); }
    [[nodiscard]] const actions::ScoreSheet& content() const noexcept { return *m_content; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    //! \brief What needs learning is still being learned.
    [[nodiscard]] bool isLearning() const noexcept { return m_values.isLearning(); }

Q_SIGNALS:
    void updated();

private:
    AsyncStore& m_async;
    ValueBook& m_values;
    domain::CustomerId m_customer;
    std::optional<actions::ScoreSheet> m_content;
    std::optional<Error> m_error;
    bool m_watched = false;
    bool m_stale = false;
    Latest m_loading;
};

}  // namespace lianlu::item
