// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include <QString>

#include "models/domain/rules/consent.h"
#include "models/item/format.h"
#include "models/store/queries_matches.h"

namespace lianlu::item {

//! none: one of them lacks it, or two persons and one person would differ in it alike (points, orders).
enum class Agreement : std::uint8_t { none, same, alike, differs };
//! Numbers and addresses: masked as they are elsewhere, or whole because somebody asked.
enum class Masking : std::uint8_t { masked, shown };

//! \brief One field of two persons side by side; an empty text: not known.
struct MatchLine {
    QString key;  //!< "name": stable, for the names of controls
    QString label;
    QString left, right;
    Agreement agreement = Agreement::none;
};

//! \brief What the lines are made with.
struct MatchView {
    const Format& format;
    Time now;
    Masking masking = Masking::masked;
    const std::vector<std::string>& evidence;  //!< what it calls alike is not said to differ
};

//! \brief Who they are, what they did, and who may do what with them: groups of lines. `right` may be null: one of a merged pair.
[[nodiscard]] std::vector<std::vector<MatchLine>> matchGroups(const store::MatchPerson& left, const store::MatchPerson* right, const MatchView& view);
//! \brief "✓ E-mail  ✕ SMS" of what was said about marketing; empty: nothing.
[[nodiscard]] QString consentMarks(std::span<const domain::ConsentState> states);
//! \brief The same of both after a merge, by the stricter of the two.
[[nodiscard]] QString consentMarksMerged(const store::MatchPerson& left, const store::MatchPerson& right);

}  // namespace lianlu::item
