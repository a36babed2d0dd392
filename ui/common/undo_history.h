// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>

#include <QDeadlineTimer>
#include <QList>
#include <QObject>
#include <QString>

namespace lianlu::ui {

//! \brief What was done last and can be taken back: the newest twenty, each for an hour. Whoever takes an entry does it; the history only
//! remembers. It also counts moments, so that typing and actions can be put in order. Thread: the screen's.
class UndoHistory : public QObject {
    Q_OBJECT
public:
    using Moment = quint64;
    struct Entry {
        Moment moment = 0;
        QString words;  //!< what was done, as the toast said it
        std::function<void()> back;
        QDeadlineTimer until;
    };
    static constexpr int kMost = 20;
    //! \brief What was done before this history began, and how long it can still be taken back.
    struct Earlier {
        QString words;
        std::function<void()> back;
        std::chrono::milliseconds left{};
    };

    explicit UndoHistory(QObject* parent = nullptr, std::chrono::milliseconds age = std::chrono::hours(1)) : QObject(parent), m_age(age) {}

    //! \brief The answer names the entry.
    Moment add(const QString& words, std::function<void()> back);
    //! \brief Puts these, the newest last, before everything that is here. Once, soon after the start; more than kMost: the oldest go.
    void restore(const QList<Earlier>& earlier);
    //! \brief Each entry is taken once; none: it is gone.
    [[nodiscard]] std::optional<Entry> take(Moment moment);
    [[nodiscard]] std::optional<Entry> takeNewest();
    //! \brief Words of the newest; empty: nothing is left.
    [[nodiscard]] QString newestWords();
    //! \brief 0: nothing is left.
    [[nodiscard]] Moment newestMoment();
    //! \brief Later than everything before it.
    [[nodiscard]] Moment nextMoment() noexcept { return ++m_moment; }

Q_SIGNALS:
    void changed();

private:
    void forgetOld();

    std::chrono::milliseconds m_age;
    Moment m_moment = kMost;  //!< before it there is room for what is restored
    QList<Entry> m_entries;  //!< the newest last
};

}  // namespace lianlu::ui
