// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QAbstractTableModel>

#include "models/item/async_store.h"

namespace lianlu::item {

//! \brief Roles that all lists share beside Qt's own.
enum Role {
    IdRole = Qt::UserRole + 1,  //!< 36-character text
    ToneRole,                   //!< int of BadgeTone: how a badge is tinted; the text says the same
    IconRole,                   //!< name of an icon of resources/icons
    SubtitleRole,               //!< second line
    PendingRole,                //!< bool: edits the server has not acknowledged
    OverdueRole,                //!< bool
    PercentRole,                //!< int 0…100: drawn as a bar
    SectionRole,                //!< title of the group the row stands in
    AvatarRole,                 //!< a person's name, for the initials before it
};

//! \brief Tones by number, for models know no colours. The order is that of ui's Tone.
enum class BadgeTone { neutral, accent, info, success, warning, danger, violet };

//! \brief What every list says beside its rows: whether it is loading, what went wrong, how many there are in all.
class ListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class State : std::uint8_t { loading, ready, failed };
    Q_ENUM(State)

    explicit ListModel(AsyncStore& async, QObject* parent = nullptr);

    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    //! \brief Rows that fit the filter, loaded or not; −1: not counted yet.
    [[nodiscard]] std::int64_t total() const noexcept { return m_total; }
    //! \brief More rows are on their way, so that canFetchMore() says no and yet this is not the end.
    [[nodiscard]] virtual bool isFetching() const { return false; }
    //! \brief From the first page on, by the filter as it is. Rows stay on the screen until the answer is there.
    virtual void reload() = 0;

Q_SIGNALS:
    void stateChanged();
    void totalChanged();

protected:
    [[nodiscard]] AsyncStore& async() const noexcept { return m_async; }
    [[nodiscard]] const Format& format() const noexcept { return m_async.format(); }
    [[nodiscard]] Time now() const { return m_async.now(); }
    void setState(State state, std::optional<Error> error = std::nullopt);
    void setTotal(std::int64_t total);

private:
    AsyncStore& m_async;
    State m_state = State::loading;
    std::optional<Error> m_error;
    std::int64_t m_total = -1;
};

}  // namespace lianlu::item
