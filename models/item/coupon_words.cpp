// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/coupon_words.h"

#include <QCoreApplication>

namespace lianlu::item {

namespace {

struct CouponWords {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::Coupons)
};

}  // namespace

QString couponName(const actions::CouponSheet& sheet) { return toQString(sheet.couponTemplate.name.empty() ? sheet.coupon.code : sheet.couponTemplate.name); }

QString couponValue(const domain::CouponTemplate& couponTemplate, const Format& format) {
    QString value;
    switch (couponTemplate.kind) {
        case domain::CouponKind::amount: value = CouponWords::tr("%1 off").arg(format.money(couponTemplate.value)); break;
        case domain::CouponKind::percent: value = CouponWords::tr("%1 % off").arg(format.number(couponTemplate.value)); break;
        case domain::CouponKind::gift: value = CouponWords::tr("Gift"); break;
        case domain::CouponKind::unknown: return {};
    }
    return couponTemplate.minSpendMinor > 0 ? CouponWords::tr("%1, from %2 on").arg(value, format.money(couponTemplate.minSpendMinor)) : value;
}

QString couponState(const actions::CouponSheet& sheet, const Format& format) {
    using domain::CouponCheck;
    if (sheet.redemption) {
        const auto when = sheet.redemption->at ? format.dateTime(*sheet.redemption->at) : QString();
        switch (sheet.redemption->status) {
            case domain::RedemptionStatus::redeemed: return CouponWords::tr("Redeemed %1.").arg(when);
            case domain::RedemptionStatus::overRedeemed: return CouponWords::tr("Redeemed more than once; the manager has a task about it.");
            case domain::RedemptionStatus::provisional:
            case domain::RedemptionStatus::unknown: return CouponWords::tr("Redeemed %1, not confirmed by the server yet.").arg(when);
        }
    }
    switch (sheet.check) {
        case CouponCheck::valid: return sheet.coupon.signature.empty() ? CouponWords::tr("Good, as the server says.") : CouponWords::tr("Genuine and good: your brand's signature holds.");
        case CouponCheck::unknownKey: return CouponWords::tr("It cannot be checked here: its key is not known. Sync, then try again.");
        case CouponCheck::forged: return CouponWords::tr("Not genuine: the signature does not fit.");
        case CouponCheck::expired: return sheet.coupon.expiresAt ? CouponWords::tr("Expired %1.").arg(format.date(*sheet.coupon.expiresAt)) : CouponWords::tr("Expired.");
        case CouponCheck::alreadyUsed: return sheet.coupon.status == domain::CouponStatus::cancelled ? CouponWords::tr("It was cancelled.") : CouponWords::tr("It was redeemed before.");
    }
    return {};
}

}  // namespace lianlu::item
