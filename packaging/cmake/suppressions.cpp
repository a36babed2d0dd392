// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Findings of the sanitizers in libraries that are not ours. A line says why; nothing of ours stands here.

extern "C" {

const char* __lsan_default_suppressions();
const char* __tsan_default_suppressions();
const char* __tsan_default_options();

const char* __lsan_default_suppressions() {
    return "leak:libdbus-1\n";  // the session bus of the keychain and of the system's colours is held until the end
}

const char* __tsan_default_suppressions() {
    // Built without it: what they lock with is not seen, so what they copy and free under their locks is not looked at. Each line has to fit one
    // library alone. What is handed from thread to thread through Qt is told by tsan_qt.cpp.
    return "called_from_lib:libQt6Core.so.6\n"
           "called_from_lib:libQt6Gui.so.6\n"
           "called_from_lib:libQt6Network.so.6\n"
           "called_from_lib:libQt6Test.so.6\n"
           "called_from_lib:libQt6Widgets.so.6\n"
           "called_from_lib:libQt6XcbQpa.so.6\n"
           "called_from_lib:libQt6DBus.so.6\n"
           "called_from_lib:libglib-2.0.so.0\n"
           "called_from_lib:libdbus-1.so.3\n"
           "called_from_lib:libxcb.so.1\n"
           "called_from_lib:libdate-tz.so.3\n"
           "called_from_lib:libproxy.so.1\n"
           "called_from_lib:libqt6keychain.so.1\n"
           "race:_dl_deallocate_tls\n"  // what a thread had of its own, freed after it has ended: glibc knows, tsan does not
           "deadlock:libxcb.so.1\n"  // the order of its own two locks
           "mutex:libX11.so.6\n";    // takes its own lock down while it holds it, when the screen is left
}

const char* __tsan_default_options() {
    return "die_after_fork=0";  // tests start servers from programs with threads
}

}  // extern "C"
