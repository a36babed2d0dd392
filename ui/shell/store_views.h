// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QList>
#include <QObject>

#include "models/actions/context.h"
#include "models/item/async_store.h"
#include "models/store/queries_views.h"
#include "ui/common/saved_views.h"

namespace lianlu::ui {

class Services;

//! \brief The views of one list that the store's managers gave to everybody, as this device has them (ADR 0031). Its acts say what came of them, with a
//! way back. What cannot be read is left out, and logged without a word of it. Thread: the screen's.
class StoreViews : public QObject {
    Q_OBJECT
public:
    struct One {
        SavedView view;
        QString sharedBy;      //!< empty: somebody unknown here
        bool waiting = false;  //!< the server has not got it as it is here
    };

    //! \brief `list`: a name of domain::ViewList; another one: a list that has own views alone.
    StoreViews(Services& services, const QString& list, QObject* parent);

    //! \brief Whether an id is one of these, not of a person's own.
    [[nodiscard]] static bool isOne(const QString& id);
    [[nodiscard]] bool isLoaded() const noexcept { return m_loaded; }
    [[nodiscard]] const QList<One>& all() const noexcept { return m_views; }
    //! \brief Null: there is none.
    [[nodiscard]] const SavedView* find(const QString& id) const;
    //! \brief By name, whatever the case of its letters. Null: there is none.
    [[nodiscard]] const SavedView* named(const QString& name) const;

    //! \brief Whether who works here sets them. The others see and copy them.
    [[nodiscard]] bool maySet() const;
    //! \brief Whether one can have this name; `except`: the id of the one that has it now, empty: a new one.
    [[nodiscard]] SavedViews::Trouble check(const QString& name, const QString& except = {}) const;

    //! \brief shared() says when it is there.
    void share(const SavedView& view);
    void rename(const QString& id, const QString& name);
    void save(const QString& id, const SavedView& as);
    void remove(const QString& id);

Q_SIGNALS:
    //! \brief The first time, and whenever there are others.
    void changed();
    void shared(const QString& id);

private:
    using Act = std::function<actions::Doing(const actions::Context&)>;

    void load();
    void take(const std::vector<store::SharedViewRow>& rows);
    void act(Act act, const QString& words, std::function<void(const Uuid& id)> then = {});

    Services& m_services;
    domain::ViewList m_list;
    QList<One> m_views;
    bool m_loaded = false;
    item::Latest m_reading;
};

}  // namespace lianlu::ui
