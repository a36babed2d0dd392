// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Qt is built without the thread sanitizer and locks with futexes that it does not see: whatever one thread hands to another through Qt would be
// called a race. Linked with --wrap, each hand-over of ours to Qt says here that it is one, so that what is left is a race.

#include <cstdarg>
#include <functional>

#include <sched.h>

#include <QDeadlineTimer>
#include <QFutureInterface>
#include <QMetaObject>
#include <QRunnable>
#include <QThread>
#include <QThreadPool>

extern "C" {
void __tsan_acquire(void* at);
void __tsan_release(void* at);

void __real__ZN11QThreadPool5startEP9QRunnablei(QThreadPool* pool, QRunnable* work, int priority);
bool __real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, void* ret);
bool __real__ZN11QThreadPool11waitForDoneEi(QThreadPool* pool, int msecs);
bool __real__ZNK20QFutureInterfaceBase6derefTEv(const QFutureInterfaceBase* future);
void __wrap__ZN11QThreadPool5startEP9QRunnablei(QThreadPool* pool, QRunnable* work, int priority);
bool __wrap__ZN11QThreadPool11waitForDoneEi(QThreadPool* pool, int msecs);
bool __real__ZN7QThread4waitE14QDeadlineTimer(QThread* thread, QDeadlineTimer deadline);
bool __wrap__ZN7QThread4waitE14QDeadlineTimer(QThread* thread, QDeadlineTimer deadline);
int __clone(int (*run)(void*), void* stack, int flags, void* argument, ...);
int clone(int (*run)(void*), void* stack, int flags, void* argument, ...);
bool __wrap__ZNK20QFutureInterfaceBase6derefTEv(const QFutureInterfaceBase* future);
void __wrap__ZN11QThreadPool5startESt8functionIFvvEEi(QThreadPool* pool, std::function<void()> work, int priority);
bool __wrap__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, void* ret);
}

namespace {

// Of all futures, pools and threads: which one it was is Qt's own.
char workDone, futureLeft, callDone;

class HandedWork final : public QRunnable {
public:
    explicit HandedWork(QRunnable* work) : m_work(work) { __tsan_release(this); }
    void run() override {
        __tsan_acquire(this);
        const bool ours = m_work->autoDelete();
        m_work->run();
        if (ours) delete m_work;
        __tsan_release(&workDone);
    }

private:
    QRunnable* m_work;
};

class HandedCall final : public QtPrivate::QSlotObjectBase {
public:
    explicit HandedCall(QtPrivate::QSlotObjectBase* slot) : QSlotObjectBase(&act), m_slot(slot) { __tsan_release(this); }

private:
    static void act(int which, QSlotObjectBase* self, QObject* receiver, void** arguments, bool*) {
        auto* call = static_cast<HandedCall*>(self);
        __tsan_acquire(call);
        if (which == Call) {
            call->m_slot->call(receiver, arguments);
            __tsan_release(&callDone);
            __tsan_release(call);
        }
        if (which != Destroy) return;
        call->m_slot->destroyIfLastRef();
        delete call;
    }

    QtPrivate::QSlotObjectBase* m_slot;
};

}  // namespace

void __wrap__ZN11QThreadPool5startEP9QRunnablei(QThreadPool* pool, QRunnable* work, int priority) { __real__ZN11QThreadPool5startEP9QRunnablei(pool, new HandedWork(work), priority); }

void __wrap__ZN11QThreadPool5startESt8functionIFvvEEi(QThreadPool* pool, std::function<void()> work, int priority) {
    __real__ZN11QThreadPool5startEP9QRunnablei(pool, new HandedWork(QRunnable::create(std::move(work))), priority);
}

bool __wrap__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, void* ret) {
    const bool done = __real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(object, new HandedCall(slot), type, ret);
    if (type == Qt::BlockingQueuedConnection) __tsan_acquire(&callDone);
    return done;
}

bool __wrap__ZN11QThreadPool11waitForDoneEi(QThreadPool* pool, int msecs) {
    const bool done = __real__ZN11QThreadPool11waitForDoneEi(pool, msecs);
    __tsan_acquire(&workDone);
    return done;
}

bool __wrap__ZN7QThread4waitE14QDeadlineTimer(QThread* thread, QDeadlineTimer deadline) {
    const bool over = __real__ZN7QThread4waitE14QDeadlineTimer(thread, deadline);
    __tsan_acquire(&callDone);
    return over;
}

// Who holds a future last destroys its results.
bool __wrap__ZNK20QFutureInterfaceBase6derefTEv(const QFutureInterfaceBase* future) {
    __tsan_release(&futureLeft);
    const bool others = __real__ZNK20QFutureInterfaceBase6derefTEv(future);
    __tsan_acquire(&futureLeft);
    return others;
}

// QProcess starts its child in the parent's memory. What the sanitizer notes in the child would stay behind in the parent, and from then on it
// would not look at the parent's locks: so the child gets a memory of its own. Stands before the sanitizer's clone(), which is the cause.
int clone(int (*run)(void*), void* stack, int flags, void* argument, ...) {
    va_list more;
    va_start(more, argument);
    void* parentId = va_arg(more, void*);
    void* tls = va_arg(more, void*);
    void* childId = va_arg(more, void*);
    va_end(more);
    return __clone(run, stack, flags & ~(CLONE_VM | CLONE_VFORK), argument, parentId, tls, childId);
}
