// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief When and where a person met the brand.
struct TouchEvent {
    static constexpr std::string_view kEntity = "touch_event";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::serverOnly;

    TouchEventId id;
    CustomerId customerId;
    TouchKind kind = TouchKind::unknown;
    std::string channel;
    std::optional<Time> at;
    std::string source;
    std::string sourceId;
    std::string campaign;
    StoreId storeId;
    OfferId offerId;
    DispatchId dispatchId;
    std::string url;
    double weight = 0;
    bool scanner = false;  //!< a link scanner, not a person

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("kind", self.kind, kServer.must());
        visit("channel", self.channel, kServer.upTo(40));
        visit("at", self.at, kServer.must());
        visit("source", self.source, kServer.upTo(80));
        visit("source_id", self.sourceId, kServer);
        visit("campaign", self.campaign, kServer);
        visit("store_id", self.storeId, kServer);
        visit("offer_id", self.offerId, kServer);
        visit("dispatch_id", self.dispatchId, kServer);
        visit("url", self.url, kServer.upTo(1000));
        visit("weight", self.weight, kServer);
        visit("scanner", self.scanner, kServer);
    }
};

//! \brief What happened to the person in another scope, told in the own one.
struct TimelineItem {
    static constexpr std::string_view kEntity = "timeline_item";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::serverOnly;

    TimelineItemId id;
    CustomerId customerId;
    TimelineKind kind = TimelineKind::unknown;
    std::string refEntity;
    std::string refId;
    std::optional<Time> at;
    StoreId storeId;
    SalesChannel channel = SalesChannel::unknown;
    std::string title;
    std::int64_t amountMinor = 0;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("kind", self.kind, kServer.must());
        visit("ref_entity", self.refEntity, kServer.upTo(40));
        visit("ref_id", self.refId, kServer.upTo(36));
        visit("at", self.at, kServer.must());
        visit("store_id", self.storeId, kServer);
        visit("channel", self.channel, kServer);
        visit("title", self.title, kServer.upTo(300));
        visit("amount_minor", self.amountMinor, kServer);
    }
};

}  // namespace lianlu::domain
