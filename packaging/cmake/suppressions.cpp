// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Findings of the sanitizers in libraries that are not ours. A line says why; nothing of ours stands here.

extern "C" {

const char* __lsan_default_suppressions();
const char* __tsan_default_suppressions();

const char* __lsan_default_suppressions() {
    return "leak:libdbus-1\n";  // the session bus of the keychain and of the system's colours is held until the end
}

const char* __tsan_default_suppressions() {
    // Qt, GLib and libpq are built without it: what they lock with is not seen.
    return "called_from_lib:libQt6\n"
           "called_from_lib:libglib-2\n"
           "called_from_lib:libdbus-1\n"
           "race:libQt6\n";
}

}  // extern "C"
