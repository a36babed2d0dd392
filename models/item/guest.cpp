// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/guest.h"

#include "models/base/text.h"
#include "models/insight/resolve/normalise.h"
#include "models/item/format.h"
#include "models/item/words.h"

namespace lianlu::item {

QString headline(const GuestLine& line) {
    if (line.kind == "interaction") return word(domain::enumFromName<domain::InteractionKind>(line.detail));
    if (line.kind == "touch") return word(domain::enumFromName<domain::TouchKind>(line.detail));
    return word(domain::enumFromName<domain::TimelineKind>(line.kind));
}

bool isWholePhone(const QString& typed) {
    const auto number = fromQString(typed.trimmed());
    // A run of digits may be the first half of a number; one that names its country, or a mainland mobile, is whole.
    return text::normalPhone(number).has_value() || (number.starts_with('+') && oneid::phoneE164(number).has_value());
}

}  // namespace lianlu::item
