// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/schema.h"

#include <vector>

#include "models/base/text.h"
#include "store_migrations.h"

namespace lianlu::store {

std::span<const db::Migration> migrations() {
    static const std::vector<db::Migration> all = [] {
        std::vector<db::Migration> list;
        for (const auto& file : embedded::kFiles)
            list.push_back({static_cast<int>(text::toInteger(file.name.substr(0, 4)).value_or(0)), file.text});
        return list;
    }();
    return all;
}

}  // namespace lianlu::store
