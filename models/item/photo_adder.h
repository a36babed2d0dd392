// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include <QImage>
#include <QList>
#include <QObject>
#include <QString>

#include "models/item/async_store.h"
#include "models/picture/prepare.h"

namespace lianlu::item {

//! \brief Adds pictures to a person, one after the other: each is made ready beside the screen's thread and then kept. One that cannot be read does
//! not keep the others out. Thread: the screen's.
class PhotoAdder : public QObject {
    Q_OBJECT
public:
    using Source = std::variant<QString, QImage>;  //!< path of a file, or pixels

    struct Outcome {
        domain::CustomerId customer;
        std::vector<domain::TxnId> added;
        int already = 0;                        //!< the person had them
        int failed = 0;
        std::optional<Error> firstError;        //!< of those that failed
        QString firstName;                      //!< its file; empty for pixels
        bool cancelled = false;
    };

    explicit PhotoAdder(AsyncStore& async, QObject* parent = nullptr) : QObject(parent), m_async(async) {}

    //! \brief Of an interaction of theirs, or of none. Those that are added while some are under way come behind them.
    void add(domain::CustomerId customer, const QList<Source>& sources, domain::InteractionId interaction = {});
    //! \brief After the one that is under way.
    void cancel();
    [[nodiscard]] bool isBusy() const noexcept { return m_busy; }

Q_SIGNALS:
    void progress(int done, int total);
    void finished(const lianlu::item::PhotoAdder::Outcome& outcome);

private:
    struct Waiting {
        domain::CustomerId customer;
        Source source;
        domain::InteractionId interaction;
    };
    void next();
    void keep(const Waiting& one, picture::Prepared prepared);
    void noteFailure(const Waiting& one, const Error& error);
    void end();

    AsyncStore& m_async;
    QList<Waiting> m_waiting;
    Outcome m_outcome;
    int m_done = 0, m_total = 0;
    bool m_busy = false;
};

}  // namespace lianlu::item
