// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/guest_answer.h"

namespace lianlu::app {

namespace {

domain::Permission permissionOf(const std::string& name) {
    if (name == "granted") return domain::Permission::granted;
    if (name == "withdrawn") return domain::Permission::withdrawn;
    if (name == "doubtful") return domain::Permission::doubtful;
    return domain::Permission::silent;
}

item::Guest guestOf(const protocol::VisitCard& card) {
    item::Guest guest;
    guest.id = card.customerId;
    guest.name = card.name;
    guest.phone = card.phone;
    guest.kind = domain::enumFromName<domain::CustomerKind>(card.kind);
    guest.tierCode = card.tierCode;
    guest.points = card.points;
    guest.storeName = card.storeName;
    guest.guideName = card.guideName;
    for (const auto& one : card.consents)
        guest.consents.push_back({domain::enumFromName<domain::Channel>(one.channel), domain::enumFromName<domain::Purpose>(one.purpose), permissionOf(one.permission)});
    return guest;
}

}  // namespace

item::GuestAnswer guestAnswer(const protocol::LookupAnswer& found, const protocol::GuestVisit& visit) {
    item::GuestAnswer answer;
    if (found.result == "several") answer.found = item::GuestFound::several;
    if (!found.card) return answer;
    if (found.result == "own") answer.found = item::GuestFound::own;
    if (found.result == "found") answer.found = item::GuestFound::guest;
    if (answer.found == item::GuestFound::nobody) return answer;
    answer.guest = guestOf(*found.card);
    for (const auto& line : visit.timeline)
        answer.guest->timeline.push_back({line.kind, line.detail, fromUnixMs(line.at), line.storeName, line.title, line.amountMinor});
    return answer;
}

}  // namespace lianlu::app
