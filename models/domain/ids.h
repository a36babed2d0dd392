// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/uuid.h"

namespace lianlu::domain {

using BrandId = Id<struct BrandTag>;
using RegionId = Id<struct RegionTag>;
using StoreId = Id<struct StoreTag>;
using StaffId = Id<struct StaffTag>;
using StaffAssignmentId = Id<struct StaffAssignmentTag>;
using AccountId = Id<struct AccountTag>;
using DeviceId = Id<struct DeviceTag>;
using CustomerId = Id<struct CustomerTag>;
using IdentityId = Id<struct IdentityTag>;
using ConsentId = Id<struct ConsentTag>;
using TagId = Id<struct TagTag>;
using TagDefinitionId = Id<struct TagDefinitionTag>;
using LeadId = Id<struct LeadTag>;
using InteractionId = Id<struct InteractionTag>;
using TouchEventId = Id<struct TouchEventTag>;
using TimelineItemId = Id<struct TimelineItemTag>;
using ProductId = Id<struct ProductTag>;
using StockId = Id<struct StockTag>;
using OrderId = Id<struct OrderTag>;
using OrderLineId = Id<struct OrderLineTag>;
using TierRuleId = Id<struct TierRuleTag>;
using MemberStateId = Id<struct MemberStateTag>;
using PointsEntryId = Id<struct PointsEntryTag>;
using CouponTemplateId = Id<struct CouponTemplateTag>;
using CouponId = Id<struct CouponTag>;
using RedemptionId = Id<struct RedemptionTag>;
using OfferId = Id<struct OfferTag>;
using DispatchId = Id<struct DispatchTag>;
using TaskId = Id<struct TaskTag>;
using ConsentWordingId = Id<struct ConsentWordingTag>;
using PersonMatchId = Id<struct PersonMatchTag>;
using ConflictId = Id<struct ConflictTag>;
using DisclosureId = Id<struct DisclosureTag>;
using PhotoId = Id<struct PhotoTag>;
using SharedViewId = Id<struct SharedViewTag>;
using MentionSeenId = Id<struct MentionSeenTag>;
using RowId = Id<struct RowTag>;  //!< of a row of whichever entity
using OpId = Id<struct OpTag>;
using TxnId = Id<struct TxnTag>;

}  // namespace lianlu::domain
