// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/export_words.h"

#include <QCoreApplication>

#include "models/item/format.h"
#include "models/item/offer_list_model.h"
#include "models/item/words.h"

namespace lianlu::item {
namespace {

struct Heading {
    const char* key;
    const char* text;
};

constexpr const char* kContext = "lianlu::item::ExportList";
constexpr Heading kHeadings[] = {
    {"list/customers", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Customers")},
    {"list/leads", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Leads")},
    {"list/offers", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Offers")},
    {"customers/name", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Name")},
    {"customers/kind", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Kind")},
    {"customers/phone", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Mobile")},
    {"customers/email", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "E-mail")},
    {"customers/city", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "City")},
    {"customers/tier", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Tier")},
    {"customers/points", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Points")},
    {"customers/points_to_next", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "To next tier")},
    {"customers/spent", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Spent")},
    {"customers/orders", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Orders")},
    {"customers/last_purchase", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Last purchase")},
    {"customers/guide", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Guide")},
    {"customers/id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Customer id")},
    {"leads/name", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Name")},
    {"leads/phone", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Mobile")},
    {"leads/email", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "E-mail")},
    {"leads/maturity", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Maturity")},
    {"leads/stage", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Stage")},
    {"leads/intent", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Intent")},
    {"leads/next_step", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Next step")},
    {"leads/next_step_at", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Due")},
    {"leads/source", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Source")},
    {"leads/last_contact", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Last contact")},
    {"leads/opened", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Added")},
    {"leads/owner", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Guide")},
    {"leads/id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Lead id")},
    {"leads/customer_id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Customer id")},
    {"offers/name", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Person")},
    {"offers/subject", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Subject")},
    {"offers/channel", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Channel")},
    {"offers/status", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Status")},
    {"offers/reason", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Why not")},
    {"offers/created", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Pushed")},
    {"offers/dispatched", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Sent")},
    {"offers/opened", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Opened")},
    {"offers/clicked", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Clicked")},
    {"offers/bought", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Bought")},
    {"offers/id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Offer id")},
    {"offers/customer_id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Customer id")},
    {"owner/pool", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Pool")},
};

template <class E, class Say>
void addWords(actions::ExportWords& words, const std::string& group, Say say) {
    for (std::size_t i = 1; i < domain::EnumNames<E>::kNames.size(); ++i)
        words.emplace(group + '/' + std::string(domain::EnumNames<E>::kNames[i]), fromQString(say(static_cast<E>(i))));
}

}  // namespace

actions::ExportWords exportWords() {
    actions::ExportWords words;
    for (const auto& heading : kHeadings) words.emplace(heading.key, fromQString(QCoreApplication::translate(kContext, heading.text)));
    const auto plain = [](auto value) { return word(value); };
    addWords<domain::CustomerKind>(words, "kind", plain);
    addWords<domain::LeadStage>(words, "stage", plain);
    addWords<domain::LeadSource>(words, "source", plain);
    addWords<domain::Channel>(words, "channel", plain);
    addWords<domain::OfferStatus>(words, "status", plain);
    addWords<domain::Refusal>(words, "reason", [](domain::Refusal value) { return sentence(value); });
    domain::Offer takenBack;
    takenBack.cancelled = true;
    words.emplace("status/cancelled", fromQString(offerWord(takenBack)));
    for (const char* code : {"regular", "silver", "gold", "black"}) words.emplace(std::string("tier/") + code, fromQString(tierWord(code)));
    return words;
}

}  // namespace lianlu::item
