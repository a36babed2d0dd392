// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/router.h"

#include <algorithm>

#include "models/base/text.h"
#include "models/domain/rules/policy.h"

namespace lianlu::server {

namespace {

bool matches(std::string_view pattern, std::string_view path, std::map<std::string, std::string, std::less<>>& params) {
    const auto wanted = text::split(pattern, '/');
    const auto given = text::split(path, '/');
    if (wanted.size() != given.size()) return false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto part = wanted[i];
        if (part.size() > 2 && part.front() == '{') {
            if (given[i].empty()) return false;
            params.emplace(part.substr(1, part.size() - 2), given[i]);
        } else if (part != given[i]) {
            return false;
        }
    }
    return true;
}

}  // namespace

void Router::add(Route route) {
    route.needsProto = route.needsProto || route.pattern.starts_with("/v1/");
    route.policy = domain::findPolicy(route.method, route.pattern);
    m_routes.push_back(std::move(route));
}

Result<void> Router::checkPolicies() const {
    for (const auto& route : m_routes)
        if (!route.policy) return fail(Code::internal, "endpoint without a policy", route.method + ' ' + route.pattern);
    for (const auto& row : domain::policies())
        if (std::none_of(m_routes.begin(), m_routes.end(), [&row](const Route& route) { return route.policy == &row; }))
            return fail(Code::internal, "policy without an endpoint", std::string(row.method) + ' ' + std::string(row.path));
    return {};
}

Router::Match Router::match(std::string_view method, std::string_view path) const {
    Match result;
    result.status = 404;
    for (const auto& route : m_routes) {
        std::map<std::string, std::string, std::less<>> params;
        if (!matches(route.pattern, path, params)) continue;
        // HEAD is GET without the body, which the session leaves out.
        if (route.method == method || (method == "HEAD" && route.method == "GET"))
            return {&route, std::move(params), 200, {}};
        result.status = 405;
        result.allow += (result.allow.empty() ? "" : ", ") + route.method;
    }
    return result;
}

}  // namespace lianlu::server
