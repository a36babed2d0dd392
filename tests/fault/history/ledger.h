// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "models/base/uuid.h"
#include "tests/fault/history/workbench.h"

namespace lianlu::test::history {

//! What became of an op that somebody made: it stands; the person took it back, or sent it again under another id, before it was settled; it went
//! with a disk, unsent and in no backup; or with a person who was erased.
enum class Fate : std::uint8_t { stands, takenBack, lostWithDisk, erased };

struct MadeOp {
    int device = -1;
    Uuid op, row;
    std::string type, entity, fields;
    Fate fate = Fate::stands;
};

//! \brief What was done, told by nobody but the history: every op a person made at any device, and which of them the servers have taken.
class Ledger {
public:
    //! \brief Looks at a device's queue after a step: new ops are noted, and none may be gone but for a reason. Broken "edit-lost".
    void follow(Workbench& bench, Fate ifGone, const std::set<Uuid>& erased);
    //! \brief A server has committed a push with these ops.
    void committed(const Uuid& op) { m_committed.insert(op); }
    [[nodiscard]] bool isCommitted(const Uuid& op) const { return m_committed.contains(op); }
    [[nodiscard]] const std::map<Uuid, MadeOp>& made() const noexcept { return m_made; }

private:
    [[nodiscard]] bool isOfErased(const MadeOp& op, const std::set<Uuid>& erased) const;
    std::map<Uuid, MadeOp> m_made;
    std::set<Uuid> m_committed;
};

}  // namespace lianlu::test::history
