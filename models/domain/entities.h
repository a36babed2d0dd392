// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entities/conflict.h"
#include "models/domain/entities/consent_wording.h"
#include "models/domain/entities/disclosure.h"
#include "models/domain/entities/goods.h"
#include "models/domain/entities/membership.h"
#include "models/domain/entities/mention_seen.h"
#include "models/domain/entities/offer.h"
#include "models/domain/entities/organisation.h"
#include "models/domain/entities/person.h"
#include "models/domain/entities/person_match.h"
#include "models/domain/entities/photo.h"
#include "models/domain/entities/shared_view.h"
#include "models/domain/entities/tag_definition.h"
#include "models/domain/entities/task.h"
#include "models/domain/entities/timeline.h"

namespace lianlu::domain {

//! \brief Calls `visit.template operator()<E>()` for every entity, parents before children.
template <class Visit>
void forEachEntity(Visit&& visit) {
    visit.template operator()<Brand>();
    visit.template operator()<Region>();
    visit.template operator()<Store>();
    visit.template operator()<Staff>();
    visit.template operator()<StaffAssignment>();
    visit.template operator()<Account>();
    visit.template operator()<Device>();
    visit.template operator()<TagDefinition>();
    visit.template operator()<Customer>();
    visit.template operator()<Identity>();
    visit.template operator()<Consent>();
    visit.template operator()<Tag>();
    visit.template operator()<Lead>();
    visit.template operator()<Interaction>();
    visit.template operator()<TouchEvent>();
    visit.template operator()<TimelineItem>();
    visit.template operator()<Product>();
    visit.template operator()<Stock>();
    visit.template operator()<Order>();
    visit.template operator()<OrderLine>();
    visit.template operator()<TierRule>();
    visit.template operator()<MemberState>();
    visit.template operator()<PointsEntry>();
    visit.template operator()<CouponTemplate>();
    visit.template operator()<Coupon>();
    visit.template operator()<Redemption>();
    visit.template operator()<Offer>();
    visit.template operator()<Dispatch>();
    visit.template operator()<Task>();
    visit.template operator()<ConsentWording>();
    visit.template operator()<PersonMatch>();
    visit.template operator()<Conflict>();
    visit.template operator()<Disclosure>();
    visit.template operator()<Photo>();
    visit.template operator()<SharedView>();
    visit.template operator()<MentionSeen>();
}

}  // namespace lianlu::domain
