// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/session_watch.h"

#ifdef _WIN32

#include <windows.h>
#include <wtsapi32.h>

namespace lianlu::app {

//! An unseen window of its own gets the messages of session and power. wtsapi32 is linked by the build.
class SessionWatch::System {
public:
    explicit System(SessionWatch& owner) : m_owner(owner) {}
    ~System() {
        if (!m_window) return;
        WTSUnRegisterSessionNotification(m_window);
        DestroyWindow(m_window);
    }
    System(const System&) = delete;
    System& operator=(const System&) = delete;

    void start() {
        WNDCLASSW kind{};
        kind.lpfnWndProc = &System::receive;
        kind.hInstance = GetModuleHandleW(nullptr);
        kind.lpszClassName = L"LianluSessionWatch";
        RegisterClassW(&kind);
        // No message-only window: those get no power broadcasts.
        m_window = CreateWindowExW(0, kind.lpszClassName, L"", 0, 0, 0, 0, 0, nullptr, nullptr, kind.hInstance, nullptr);
        if (!m_window) return;
        SetWindowLongPtrW(m_window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(this));
        WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
    }
    [[nodiscard]] bool isListening() const { return m_window != nullptr; }

private:
    static LRESULT CALLBACK receive(HWND window, UINT message, WPARAM what, LPARAM more) {
        auto* self = reinterpret_cast<System*>(GetWindowLongPtrW(window, GWLP_USERDATA));
        if (self && message == WM_WTSSESSION_CHANGE && (what == WTS_SESSION_LOCK || what == WTS_CONSOLE_DISCONNECT || what == WTS_REMOTE_DISCONNECT))
            Q_EMIT self->m_owner.screenLocked();
        if (self && message == WM_POWERBROADCAST && what == PBT_APMSUSPEND) Q_EMIT self->m_owner.sleeping();
        return DefWindowProcW(window, message, what, more);
    }

    SessionWatch& m_owner;
    HWND m_window = nullptr;
};

SessionWatch::SessionWatch(QObject* parent) : QObject(parent), m_system(std::make_unique<System>(*this)) {}
SessionWatch::~SessionWatch() = default;
void SessionWatch::start() { m_system->start(); }
void SessionWatch::delaySleep() {}
void SessionWatch::readyToSleep() {}
bool SessionWatch::isListening() const { return m_system->isListening(); }

}  // namespace lianlu::app

#endif
