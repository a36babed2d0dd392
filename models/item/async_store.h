// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include "models/actions/context.h"
#include "models/item/format.h"
#include "models/item/unsaved_drafts.h"
#include "models/item/when_ready.h"
#include "models/store/local_store.h"

namespace lianlu::search {
class PersonIndex;
}

namespace lianlu::item {

//! \brief The screen's way to the store: reads on a small pool, actions one after the other, answers as
//! QFuture<Result<T>> that become ready on this object's thread, and the store's announcements as a signal on it.
//!
//! Thread: the screen's. Outlives every model and screen that uses it; the store, clock and id generator of the context
//! outlive it. Its end waits for running jobs: an action that was started is on disk, futures not answered by then are
//! cancelled.
class AsyncStore : public QObject {
    Q_OBJECT
public:
    explicit AsyncStore(actions::Context context, QObject* parent = nullptr);
    ~AsyncStore() override;

    [[nodiscard]] const actions::Context& context() const noexcept { return m_context; }
    //! \brief Who is found by what is typed; its questions belong into ask(), not on the screen's thread.
    [[nodiscard]] search::PersonIndex& persons() const noexcept { return *m_persons; }
    [[nodiscard]] Time now() const { return m_context.clock.now(); }
    //! \brief How times and money are written: the store's zone, the brand's currency. Known soon after the start.
    [[nodiscard]] const Format& format() const noexcept { return m_format; }

    //! \brief Runs `job(db::Connection&) -> Result<T>` on a reader.
    template <class Job, class Answer = std::invoke_result_t<Job, db::Connection&>>
    [[nodiscard]] QFuture<Answer> read(Job job) {
        return readOn<Answer>(m_readers, std::move(job));
    }
    //! \brief The same in the order of actions: sees what every write() and act() started before it has done.
    template <class Job, class Answer = std::invoke_result_t<Job, db::Connection&>>
    [[nodiscard]] QFuture<Answer> readInOrder(Job job) {
        return readOn<Answer>(m_doer, std::move(job));
    }

    //! \brief Starts an action of models/actions off the screen's thread; ready when it is on disk. Actions keep their
    //! order. The action must not refer to widgets: it may run after they are gone. `draft`: key of the draft it makes good,
    //! gone with its transaction.
    [[nodiscard]] QFuture<Result<actions::Done>> act(std::function<actions::Doing(const actions::Context&)> action,
                                                     const std::string& draft = {});
    //! \brief Writes a draft, in the order of actions. What the disk does not take stays in unsavedDrafts().
    QFuture<Result<store::ChangeSet>> keepDraft(const std::string& key, const std::string& text);
    QFuture<Result<store::ChangeSet>> dropDraft(const std::string& key);
    //! \brief The newest text of a draft, in the order of actions, wherever it is.
    [[nodiscard]] QFuture<Result<std::optional<std::string>>> draft(const std::string& key);
    //! \brief Outlives this object, whose end waits for the last writes.
    [[nodiscard]] std::shared_ptr<UnsavedDrafts> unsavedDrafts() const noexcept { return m_unsaved; }
    //! \brief For the queue: retry and discard of an op.
    [[nodiscard]] QFuture<Result<store::ChangeSet>> write(store::LocalStore::WriteJob job);
    //! \brief An action's reading side, such as a preview: beside the reads, not in the order of actions.
    template <class Job, class Answer = std::invoke_result_t<Job, const actions::Context&>>
    [[nodiscard]] QFuture<Answer> ask(Job job) {
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        m_readers.start([this, promise, job = std::move(job)]() mutable {
            auto answer = std::make_shared<Answer>(job(m_context));
            deliver([promise, answer] { finish(*promise, std::move(*answer)); });
        });
        return promise->future();
    }

Q_SIGNALS:
    //! \brief What commits changed since the last announcement, put together.
    void changed(const lianlu::store::ChangeSet& changes);
    void formatChanged();

private:
    class Mailbox;

    template <class Answer, class Job>
    [[nodiscard]] QFuture<Answer> readOn(QThreadPool& pool, Job job) {
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        pool.start([this, promise, job = std::move(job)]() mutable {
            auto answer = std::make_shared<std::optional<Answer>>();
            const auto ran = m_context.store.read([&](db::Connection& connection) -> Result<void> {
                answer->emplace(job(connection));
                return {};
            });
            if (!ran) answer->emplace(fail(ran.error()));
            deliver([promise, answer] { finish(*promise, std::move(**answer)); });
        });
        return promise->future();
    }
    template <class Answer>
    static void finish(QPromise<Answer>& promise, Answer answer) {
        promise.addResult(std::move(answer));
        promise.finish();
    }
    //! \brief Runs `call` on this object's thread.
    void deliver(std::function<void()> call);
    void announce();
    void loadFormat();

    actions::Context m_context;
    std::unique_ptr<search::PersonIndex> m_persons;
    Format m_format;
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<UnsavedDrafts> m_unsaved;
    std::shared_ptr<void> m_subscription;
    QThreadPool m_readers;
    QThreadPool m_doer;  //!< one thread: actions keep their order
};

//! \brief Lets only the newest of several questions be answered. A member of the object that asks.
class Latest {
public:
    //! \brief `then` runs on `context`'s thread, unless a later ask() or drop() came first or `context` is gone.
    //! `context` owns this object.
    template <class Answer, class Then>
    void ask(QObject* context, QFuture<Answer> question, Then then) {
        const auto mine = ++m_generation;
        whenReady(context, question, [this, mine, then = std::move(then)](Answer answer) mutable {
            if (mine == m_generation) then(std::move(answer));
        });
    }
    void drop() noexcept { ++m_generation; }

private:
    std::uint64_t m_generation = 0;
};

}  // namespace lianlu::item
