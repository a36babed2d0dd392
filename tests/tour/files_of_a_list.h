// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "tests/tour/driver.h"
#include "tests/tour/far_side.h"

namespace lianlu::tour {

//! \brief A list goes out into a file, and another comes in and is taken back. Each step is held against the file, the widget and PostgreSQL.
class FilesOfAList {
public:
    FilesOfAList(Driver& driver, FarSide& far) : m_driver(driver), m_far(far) {}
    void run();

private:
    void takeOut();
    void bringIn();
    //! Types a path into the open file dialog.
    void toFile(const char* dialog, const QString& path);

    Driver& m_driver;
    FarSide& m_far;
    QTemporaryDir m_folder;
};

}  // namespace lianlu::tour
