// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace lianlu::server {

//! \brief Whether a Content-Type says multipart/form-data.
[[nodiscard]] bool isMultipartForm(std::string_view contentType);

//! \brief The named parts of a multipart/form-data body (RFC 7578) by the boundary its Content-Type names; at most 100. A part without
//! a name, or one that is cut short, is passed over; without a boundary there is nothing.
[[nodiscard]] std::map<std::string, std::string, std::less<>> parseMultipart(std::string_view contentType, std::string_view body);

}  // namespace lianlu::server
