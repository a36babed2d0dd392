// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "models/actions/next_actions.h"
#include "models/item/async_store.h"
#include "models/item/value_book.h"

namespace lianlu::item {

//! \brief What to do next for one person, read again whenever a commit touches what the rules look at. "Not now" is written here, too.
class NextActionRecord : public QObject {
    Q_OBJECT
public:
    //! \brief `values` outlives this object; without what it learns the list is there at once, and again when it is learned.
    NextActionRecord(AsyncStore& async, ValueBook& values, QObject* parent = nullptr);

    //! \brief A null id: nobody.
    void show(domain::CustomerId customer);
    void reload();
    //! \brief The action rests for as long as its rule says. failed() where it could not be kept.
    void putOff(const insight::Action& action);
    //! \brief What was put off last is told again, whoever is shown now.
    void takeBackPutOff(domain::CustomerId customer, const insight::PutOff& what);
    //! \brief Everything that rests is told again.
    void takeBackPutOffs();

    [[nodiscard]] domain::CustomerId customer() const noexcept { return m_customer; }
    [[nodiscard]] bool isLoaded() const noexcept { return m_content.has_value(); }
    [[nodiscard]] const actions::NextForCustomer& content() const noexcept { return *m_content; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

Q_SIGNALS:
    void updated();
    void putOffUntil(QDate day, lianlu::domain::CustomerId customer, lianlu::insight::PutOff what);  //!< it is on disk
    void failed(lianlu::Error error);

private:
    void take(const store::ChangeSet& changes);

    AsyncStore& m_async;
    ValueBook& m_values;
    domain::CustomerId m_customer;
    std::optional<actions::NextForCustomer> m_content;
    std::optional<Error> m_error;
    Latest m_loading;
};

//! \brief A day counted from 1970-01-01 as the calendar names it.
[[nodiscard]] QDate dateOf(std::int32_t day);

}  // namespace lianlu::item
