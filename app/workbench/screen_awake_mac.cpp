// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screen_awake.h"

#ifdef __APPLE__

#include <utility>

#include <CoreFoundation/CoreFoundation.h>
#include <IOKit/pwr_mgt/IOPMLib.h>

namespace lianlu::app {

struct ScreenAwake::Wish {
    IOPMAssertionID id = 0;
};

ScreenAwake::ScreenAwake() = default;
ScreenAwake::~ScreenAwake() { letGo(); }

void ScreenAwake::hold(const char* why) {
    letGo();
    const CFStringRef reason = CFStringCreateWithCString(nullptr, why, kCFStringEncodingUTF8);
    if (!reason) return;
    auto wish = std::make_unique<Wish>();
    if (IOPMAssertionCreateWithName(kIOPMAssertionTypePreventUserIdleDisplaySleep, kIOPMAssertionLevelOn, reason, &wish->id) == kIOReturnSuccess) m_wish = std::move(wish);
    CFRelease(reason);
}

void ScreenAwake::letGo() {
    if (const auto wish = std::exchange(m_wish, nullptr)) IOPMAssertionRelease(wish->id);
}

}  // namespace lianlu::app

#endif
