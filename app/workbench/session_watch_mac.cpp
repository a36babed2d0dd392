// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/session_watch.h"

#ifdef __APPLE__

#include <CoreFoundation/CoreFoundation.h>
#include <IOKit/IOMessage.h>
#include <IOKit/pwr_mgt/IOPMLib.h>

namespace lianlu::app {

//! The distributed notice of the locked screen, and the power port of IOKit; both on the main run loop, which Qt runs.
class SessionWatch::System {
public:
    explicit System(SessionWatch& owner) : m_owner(owner) {}
    ~System() {
        CFNotificationCenterRemoveEveryObserver(CFNotificationCenterGetDistributedCenter(), this);
        if (!m_port) return;
        CFRunLoopRemoveSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(m_port), kCFRunLoopCommonModes);
        IODeregisterForSystemPower(&m_notifier);
        IOServiceClose(m_power);
        IONotificationPortDestroy(m_port);
    }
    System(const System&) = delete;
    System& operator=(const System&) = delete;

    void start() {
        CFNotificationCenterAddObserver(CFNotificationCenterGetDistributedCenter(), this, &System::screenChanged, CFSTR("com.apple.screenIsLocked"),
                                        nullptr, CFNotificationSuspensionBehaviorDeliverImmediately);
        m_power = IORegisterForSystemPower(this, &m_port, &System::powerChanged, &m_notifier);
        if (m_power) CFRunLoopAddSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(m_port), kCFRunLoopCommonModes);
        else m_port = nullptr;
    }
    //! The system waits up to half a minute for it.
    void letSleep() {
        if (m_power && m_waiting) IOAllowPowerChange(m_power, m_waiting);
        m_waiting = 0;
    }

private:
    static void screenChanged(CFNotificationCenterRef, void* self, CFNotificationName, const void*, CFDictionaryRef) {
        Q_EMIT static_cast<System*>(self)->m_owner.screenLocked();
    }
    static void powerChanged(void* self, io_service_t, natural_t message, void* argument) {
        auto& system = *static_cast<System*>(self);
        if (message == kIOMessageCanSystemSleep) IOAllowPowerChange(system.m_power, reinterpret_cast<long>(argument));
        if (message != kIOMessageSystemWillSleep) return;
        system.m_waiting = reinterpret_cast<long>(argument);
        Q_EMIT system.m_owner.sleeping();
    }

    SessionWatch& m_owner;
    IONotificationPortRef m_port = nullptr;
    io_object_t m_notifier = 0;
    io_connect_t m_power = 0;
    long m_waiting = 0;
};

SessionWatch::SessionWatch(QObject* parent) : QObject(parent), m_system(std::make_unique<System>(*this)) {}
SessionWatch::~SessionWatch() = default;
void SessionWatch::start() { m_system->start(); }
void SessionWatch::delaySleep() {}
void SessionWatch::readyToSleep() { m_system->letSleep(); }
bool SessionWatch::isListening() const { return true; }

}  // namespace lianlu::app

#endif
