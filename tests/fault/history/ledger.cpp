// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/ledger.h"

#include <algorithm>

#include "tests/fault/history/broken.h"
#include "tests/fault/history/step.h"

namespace lianlu::test::history {

bool Ledger::isOfErased(const MadeOp& op, const std::set<Uuid>& erased) const {
    const auto names = [&](const MadeOp& one) {
        return erased.contains(one.row) ||
               std::any_of(erased.begin(), erased.end(), [&](const Uuid& id) { return one.fields.find(id.toString()) != one.fields.npos; });
    };
    // An edit does not name the person that its row hangs on; the row's making did, if a device made it.
    return names(op) || std::any_of(m_made.begin(), m_made.end(), [&](const auto& other) { return other.second.row == op.row && names(other.second); });
}

void Ledger::follow(Workbench& bench, Fate ifGone, const std::set<Uuid>& erased) {
    std::set<Uuid> here;
    for (const auto& queued : bench.queue()) {
        here.insert(queued.op);
        const auto [at, fresh] = m_made.try_emplace(queued.op, MadeOp{bench.device(), queued.op, queued.row, queued.type, queued.entity, queued.fields, Fate::stands});
        at->second.fields = queued.fields;
        if (fresh || at->second.fate == Fate::stands) continue;
        // Back from a backup: whoever took it back did so in the life that the disk took along.
        at->second.fate = Fate::stands;
    }
    for (auto& [id, op] : m_made) {
        if (op.device != bench.device() || op.fate != Fate::stands || here.contains(id) || isCommitted(id)) continue;
        if (ifGone != Fate::stands) op.fate = ifGone;
        else if (isOfErased(op, erased)) op.fate = Fate::erased;
        else throw Broken("edit-lost", "a queue lost an op that nobody took back: " + std::string(nameOfDevice(op.device)) + " " + op.type + " " + op.entity + " " +
                                           op.row.toString() + " " + op.fields);
    }
}

}  // namespace lianlu::test::history
