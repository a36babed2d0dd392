// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "models/item/quality_models.h"
#include "models/item/words.h"

namespace lianlu::item {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::Quality)
};

using enum insight::QualityIssue;

}  // namespace

QString word(insight::QualityIssue issue) {
    switch (issue) {
        case noName: return Words::tr("No name");
        case noPhone: return Words::tr("No phone number");
        case noEmail: return Words::tr("No e-mail address");
        case noBirthday: return Words::tr("No birthday");
        case noConsent: return Words::tr("Never asked for consent");
        case quiet: return Words::tr("Not met for half a year");
        case stale: return Words::tr("Profile unchanged for a year");
        case conflict: return Words::tr("Conflict waits for a decision");
        case oddBirthday: return Words::tr("Birthday cannot be right");
        case badPhone: return Words::tr("Phone number malformed");
        case badEmail: return Words::tr("E-mail address malformed");
        case samePhone: return Words::tr("Same phone number");
        case sameEmail: return Words::tr("Same e-mail address");
        case sameNameBirthday: return Words::tr("Same name and birthday");
    }
    return {};
}

QString word(insight::QualityGroup group) {
    switch (group) {
        case insight::QualityGroup::completeness: return Words::tr("Complete");
        case insight::QualityGroup::freshness: return Words::tr("Fresh");
        case insight::QualityGroup::conflicts: return Words::tr("Consistent");
        case insight::QualityGroup::duplicates: return Words::tr("Unique");
    }
    return {};
}

QString definition(insight::QualityIssue issue) {
    switch (issue) {
        case noName: return Words::tr("The name is empty.");
        case noPhone: return Words::tr("No mobile number that is in use.");
        case noEmail: return Words::tr("No e-mail address that is in use.");
        case noBirthday: return Words::tr("No birthday is known.");
        case noConsent: return Words::tr("Neither a yes nor a no to marketing was ever recorded.");
        case quiet: return Words::tr("No touch, talk or order within %1 days.").arg(insight::kQuietDays);
        case stale: return Words::tr("No consent, tag of the staff, verified address or edit within %1 days.").arg(insight::kStaleDays);
        case conflict: return Words::tr("An edit made here met another one, and nobody has decided yet.");
        case oddBirthday: return Words::tr("The birthday is ahead of today or more than 110 years ago.");
        case badPhone: return Words::tr("A number that is neither a mainland mobile nor an international one.");
        case badEmail: return Words::tr("An address without one @ and a dotted host.");
        case samePhone: return Words::tr("Another customer has the same number, whatever way it is written.");
        case sameEmail: return Words::tr("Another customer has the same address, capitals aside.");
        case sameNameBirthday: return Words::tr("Another customer has the same name and the same birthday.");
    }
    return {};
}

QString fixWord(insight::QualityIssue issue) {
    switch (issue) {
        case noPhone:
        case badPhone: return Words::tr("Enter the number");
        case noEmail:
        case badEmail: return Words::tr("Enter the address");
        case noName:
        case noBirthday:
        case oddBirthday:
        case stale: return Words::tr("Edit customer");
        case quiet: return Words::tr("Log interaction");
        case noConsent:
        case conflict: return Words::tr("Open customer");
        case samePhone:
        case sameEmail:
        case sameNameBirthday: return Words::tr("Review both");
    }
    return {};
}

QString sourceName(const std::string& source) {
    if (source.empty()) return Words::tr("Not known");
    if (source == "guide") return Words::tr("Entered by a guide");
    return channelWord(source);
}

}  // namespace lianlu::item
