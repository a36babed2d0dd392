// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/versions.h"

#include <curl/curl.h>

namespace lianlu::sync {

std::string transportVersion() { return curl_version(); }

}  // namespace lianlu::sync
