// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include "models/item/async_store.h"

namespace lianlu::item {

//! \brief Keeps what somebody is typing in the encrypted store, so that a crash or a closed window loses no word.
//! A draft never becomes an edit by itself; one that the disk does not take stays with AsyncStore::unsavedDrafts(). Thread: the screen's.
class DraftKeeper : public QObject {
    Q_OBJECT
public:
    //! \brief `key` such as "interaction:<customer id>".
    DraftKeeper(AsyncStore& async, const QString& key, QObject* parent = nullptr);
    ~DraftKeeper() override;

    //! \brief `then` is called once, and only where there is a draft.
    void load(std::function<void(const QJsonObject&)> then);
    //! \brief Does what was drafted. The last keystrokes are kept first; with the action's transaction the draft is gone, so that no crash
    //! leaves both what was done and a draft that asks to do it again. When the action fails the draft stays.
    [[nodiscard]] QFuture<Result<actions::Done>> act(std::function<actions::Doing(const actions::Context&)> action);
    //! \brief At every keystroke; written after a short rest, and at the end of this object.
    void save(const QJsonObject& draft);
    void drop();

Q_SIGNALS:
    //! \brief What was typed last is on disk.
    void saved();
    //! \brief It is in memory alone.
    void failed(const lianlu::Error& error);

private:
    //! \brief Hands over what waits.
    QFuture<Result<store::ChangeSet>> handOver();
    void write();

    QPointer<AsyncStore> m_async;  //!< a form that was told to go may go after its store
    std::string m_key;
    QJsonObject m_waiting;
    QTimer m_rest;
    Latest m_loading;
    Latest m_writing;
};

}  // namespace lianlu::item
