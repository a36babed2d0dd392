// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

#include <QObject>

#include "models/actions/figures.h"
#include "models/actions/value_model.h"
#include "models/item/async_store.h"

namespace lianlu::item {

//! \brief What was learned from all customers of the device about who comes back and for how much: learned off the screen's thread when somebody
//! first asks on a day, and kept for that day. Ends what it is learning when it goes.
class ValueBook : public QObject {
    Q_OBJECT
public:
    using Model = std::shared_ptr<const actions::ValueModel>;

    explicit ValueBook(AsyncStore& async, QObject* parent = nullptr) : QObject(parent), m_async(async) {}
    ~ValueBook() override { m_cancelled->store(true); }

    //! \brief Null until it was learned. Asks for it where it is not of today.
    [[nodiscard]] Model model();
    [[nodiscard]] bool isLearning() const noexcept { return m_learning; }
    //! \brief What went wrong the last time; nothing is learned then until somebody asks on another day.
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

Q_SIGNALS:
    void learned();

private:
    void learn(std::int32_t today);

    AsyncStore& m_async;
    Model m_model;
    std::optional<Error> m_error;
    std::int32_t m_askedFor = -1;
    bool m_learning = false;
    Latest m_loading;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace lianlu::item
