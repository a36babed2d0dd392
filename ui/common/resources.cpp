// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/resources.h"

#include <QDir>

// Q_INIT_RESOURCE declares a function and must stand outside of every namespace.
static void initLianluQrc() {
    Q_INIT_RESOURCE(lianlu);
    Q_INIT_RESOURCE(help);
}

namespace lianlu::ui {

void initResources() {
    static const bool done = [] {
        initLianluQrc();
        return true;
    }();
    (void)done;
}

}  // namespace lianlu::ui
