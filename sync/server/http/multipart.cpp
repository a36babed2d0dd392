// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/multipart.h"

#include "models/base/text.h"

#include <algorithm>

namespace lianlu::server {

namespace {

constexpr std::string_view kEnd = "\r\n";

//! `name` of `…; name="value"; …`; empty where there is none. A `filename=` is not taken for a `name=`.
std::string_view parameter(std::string_view header, std::string_view name) {
    for (auto rest = header; rest.find(';') != rest.npos;) {
        rest = text::trim(rest.substr(rest.find(';') + 1));
        const auto equals = rest.find('=');
        if (equals == rest.npos || text::lowerAscii(text::trim(rest.substr(0, equals))) != name) continue;
        auto value = text::trim(rest.substr(equals + 1));
        if (value.starts_with('"')) return value.substr(1, value.find('"', 1) - 1);
        return text::trim(value.substr(0, value.find_first_of(";\r\n")));
    }
    return {};
}

std::string_view nameOfPart(std::string_view headers) {
    while (!headers.empty()) {
        const auto line = headers.substr(0, headers.find(kEnd));
        headers.remove_prefix(std::min(headers.size(), line.size() + kEnd.size()));
        if (text::lowerAscii(line.substr(0, line.find(':'))) == "content-disposition") return parameter(line, "name");
    }
    return {};
}

}  // namespace

bool isMultipartForm(std::string_view contentType) {
    return text::lowerAscii(text::trim(contentType.substr(0, contentType.find(';')))) == "multipart/form-data";
}

std::map<std::string, std::string, std::less<>> parseMultipart(std::string_view contentType, std::string_view body) {
    std::map<std::string, std::string, std::less<>> values;
    const auto boundary = parameter(contentType, "boundary");
    if (boundary.empty()) return values;
    const std::string fence = "\r\n--" + std::string(boundary);
    // The first fence may begin the body: then the line before it is ours.
    const std::string whole = std::string(kEnd) + std::string(body);
    const std::string_view all = whole;
    for (auto at = all.find(fence); at != all.npos && values.size() < 100;) {
        const auto begin = at + fence.size();
        at = all.find(fence, begin);
        if (at == all.npos) break;
        const auto part = all.substr(begin, at - begin);
        const auto blank = part.find("\r\n\r\n");
        if (blank == part.npos) continue;
        const auto name = nameOfPart(part.substr(0, blank));
        if (!name.empty()) values.emplace(name, part.substr(blank + 4));
    }
    return values;
}

}  // namespace lianlu::server
