// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screen_awake.h"

#ifdef __APPLE__

#include <CoreFoundation/CoreFoundation.h>
#include <IOKit/pwr_mgt/IOPMLib.h>

namespace lianlu::app {

void ScreenAwake::hold(const char* why) {
    letGo();
    const CFStringRef reason = CFStringCreateWithCString(nullptr, why, kCFStringEncodingUTF8);
    if (!reason) return;
    IOPMAssertionID wish = 0;
    m_held = IOPMAssertionCreateWithName(kIOPMAssertionTypePreventUserIdleDisplaySleep, kIOPMAssertionLevelOn, reason, &wish) == kIOReturnSuccess;
    m_wish = wish;
    CFRelease(reason);
}

void ScreenAwake::letGo() {
    if (!m_held) return;
    m_held = false;
    IOPMAssertionRelease(m_wish);
}

}  // namespace lianlu::app

#endif
