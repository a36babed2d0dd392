// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/load_plan.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "sync/protocol/codec.h"

namespace lianlu::sync {

std::string LoadPlan::toMark() const {
    auto list = nlohmann::json::array();
    for (const auto& part : parts) list.push_back({{"manifest", protocol::encode(part.manifest)}, {"chunks_in", part.chunksIn}});
    return list.dump();
}

Result<LoadPlan> LoadPlan::fromMark(std::string_view mark) {
    const auto list = nlohmann::json::parse(mark, nullptr, false);
    if (!list.is_array()) return fail(Code::damaged, "mark of a bootstrap");
    LoadPlan plan;
    try {
        for (const auto& entry : list) {
            LIANLU_TRY(auto manifest, protocol::decode<protocol::Manifest>(entry.at("manifest").get<std::string>()));
            const auto in = entry.at("chunks_in").get<std::size_t>();
            if (in > manifest.chunks.size()) return fail(Code::damaged, "mark of a bootstrap");
            plan.parts.push_back({std::move(manifest), in});
        }
    } catch (const nlohmann::json::exception&) {
        return fail(Code::damaged, "mark of a bootstrap");
    }
    return plan;
}

bool LoadPlan::covers(const std::vector<domain::Scope>& scopes) const {
    return scopes.size() == parts.size() && std::all_of(scopes.begin(), scopes.end(), [this](const domain::Scope& scope) {
        return std::any_of(parts.begin(), parts.end(), [&](const Part& part) { return part.manifest.scope == scope; });
    });
}

std::int64_t LoadPlan::rows() const noexcept {
    std::int64_t sum = 0;
    for (const auto& part : parts) sum += part.manifest.rows;
    return sum;
}

std::int64_t LoadPlan::rowsIn() const noexcept {
    std::int64_t sum = 0;
    for (const auto& part : parts)
        for (std::size_t i = 0; i < part.chunksIn; ++i) sum += part.manifest.chunks[i].rows;
    return sum;
}

}  // namespace lianlu::sync
