// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "models/item/format.h"
#include "models/item/words.h"

namespace lianlu::item {
namespace {

struct ConsentWords {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::ConsentWords)
};

}  // namespace

QString word(domain::ConsentAct value) {
    using enum domain::ConsentAct;
    switch (value) {
        case consentForm:
            return ConsentWords::tr("Consent form");
        case verbal:
            return ConsentWords::tr("Said so to the staff");
        case membership:
            return ConsentWords::tr("Agreed when joining");
        case checkout:
            return ConsentWords::tr("Agreed when paying");
        case followed:
            return ConsentWords::tr("Followed the brand");
        case favourited:
            return ConsentWords::tr("Favourited a product");
        case cart:
            return ConsentWords::tr("Added to the cart");
        case unsubscribed:
            return ConsentWords::tr("Unsubscribed by link");
        case askedToStop:
            return ConsentWords::tr("Asked to stop");
        case takenBack:
            return ConsentWords::tr("A mistake set right");
        case unknown:
            break;
    }
    return ConsentWords::tr("Other act");
}

QString word(domain::Permission value) {
    using enum domain::Permission;
    switch (value) {
        case granted:
            return ConsentWords::tr("Agreed");
        case withdrawn:
            return ConsentWords::tr("Withdrawn");
        case doubtful:
            return ConsentWords::tr("Not to be relied on");
        case silent:
            break;
    }
    return ConsentWords::tr("Never asked");
}

QString consentSource(const std::string& source) {
    const auto act = domain::consentActOf(source);
    return act == domain::ConsentAct::unknown ? toQString(source) : word(act);
}

}  // namespace lianlu::item
