// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu::server {

//! \brief Lets this process open as many files and sockets as its system allows it, where it was started with less: a connection is a
//! file, and many systems begin with 1,024.
void allowManyOpenFiles() noexcept;

}  // namespace lianlu::server
