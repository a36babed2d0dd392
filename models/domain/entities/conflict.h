// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief An op that met what others had done since, and lost there: base, mine and theirs, open until somebody has decided each field (see
//! ADR 0013, rules/conflict.h). The server makes it, with an id that is the op's; a device only decides. It lives where the row it is about
//! lives, so whoever holds the row holds it.
struct Conflict {
    static constexpr std::string_view kEntity = "conflict";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::editable;

    ConflictId id;
    CustomerId customerId;  //!< the person the row hangs on; none: a row that hangs on nobody, such as a task
    ConflictKind kind = ConflictKind::unknown;
    std::string entity;  //!< of the row
    RowId rowId;
    OpId opId;                       //!< the one that lost
    std::vector<std::string> names;  //!< the fields at issue
    std::string base;                //!< JSON object by field: what the one who lost had seen
    std::string mine;                //!< … wanted
    std::string theirs;              //!< … and what the server kept
    std::vector<std::string> theirsBy;  //!< "city <staff id> <Unix ms>"; a field not named: the server or a source
    StaffId mineBy;
    std::optional<Time> mineAt;  //!< when it was edited, by that device's clock
    std::optional<Time> at;      //!< when the server met it
    std::vector<std::string> decisions;  //!< "city=mine", "name=theirs"
    StaffId decidedBy;
    std::optional<Time> decidedAt;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kDerived);
        visit("kind", self.kind, kDerived.must());
        visit("entity", self.entity, kDerived.must().upTo(40));
        visit("row_id", self.rowId, kDerived.must());
        visit("op_id", self.opId, kDerived.must());
        visit("names", self.names, kDerived.must());
        visit("base", self.base, kDerived.upTo(100'000));
        visit("mine", self.mine, kDerived.upTo(100'000));
        visit("theirs", self.theirs, kDerived.upTo(100'000));
        visit("theirs_by", self.theirsBy, kDerived);
        visit("mine_by", self.mineBy, kDerived);
        visit("mine_at", self.mineAt, kDerived);
        visit("at", self.at, kDerived.must());
        visit("decisions", self.decisions, kUnite);
        visit("decided_by", self.decidedBy, kLatest);
        visit("decided_at", self.decidedAt, kLatest);
    }
};

}  // namespace lianlu::domain
