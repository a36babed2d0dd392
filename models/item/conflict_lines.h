// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "models/item/match_lines.h"
#include "models/store/queries_conflicts.h"

namespace lianlu::item {

//! \brief One field at issue: what it was, what each of the two made of it.
struct ConflictLine {
    std::string field;
    QString label;
    QString base, mine, theirs;            //!< empty: nothing
    QString mineBy, theirsBy;              //!< "You · today 14:05"
    QString since;                         //!< what the row has now, where that is neither of the two
    std::optional<domain::Choice> choice;  //!< what was decided
};

struct ConflictView {
    const Format& format;
    Time now;
    domain::StaffId me;
    Masking masking = Masking::masked;
};

[[nodiscard]] std::vector<ConflictLine> conflictLines(const store::ConflictRow& row, const ConflictView& view);
//! \brief "Customer 王晓芳", "Lead of 王晓芳", "Task “Call back”", "Tier Gold".
[[nodiscard]] QString conflictTitle(const store::ConflictRow& row);
//! \brief "City, remark".
[[nodiscard]] QString conflictFields(const domain::Conflict& conflict);
//! \brief What happened, in a sentence.
[[nodiscard]] QString conflictSentence(const store::ConflictRow& row);
//! \brief "Theirs kept", "Mine used", "Both".
[[nodiscard]] QString decisionWords(const domain::Conflict& conflict);
//! \brief "You", a colleague's name, "A colleague"; nobody: "The server".
[[nodiscard]] QString personWord(domain::StaffId staff, const store::ConflictRow& row, domain::StaffId me);

}  // namespace lianlu::item
