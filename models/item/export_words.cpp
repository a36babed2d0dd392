// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/export_words.h"

#include <QCoreApplication>

#include "models/item/format.h"
#include "models/item/offer_list_model.h"
#include "models/item/quality_models.h"
#include "models/item/task_list_model.h"
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
    {"customers/store", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Store")},
    {"customers/joined", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Member since")},
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
    {"leads/budget", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Budget")},
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
    {"list/tasks", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Tasks")},
    {"list/team", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Team")},
    {"list/duplicates", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Duplicates")},
    {"list/quality", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Data quality")},
    {"tasks/title", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Task")},
    {"tasks/kind", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Kind")},
    {"tasks/person", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Person")},
    {"tasks/due", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Due")},
    {"tasks/status", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Status")},
    {"tasks/priority", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Priority")},
    {"tasks/assignee", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Whose")},
    {"tasks/reason", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Why")},
    {"tasks/done", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Done")},
    {"tasks/id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Task id")},
    {"tasks/customer_id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Customer id")},
    {"team/name", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Name")},
    {"team/role", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Role")},
    {"team/status", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Status")},
    {"team/store", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Store")},
    {"team/customers", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Customers")},
    {"team/open_leads", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Open leads")},
    {"team/open_tasks", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Open tasks")},
    {"team/overdue_tasks", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Overdue tasks")},
    {"team/contacts_7_days", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Contacts, 7 days")},
    {"team/contacts_30_days", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Contacts, 30 days")},
    {"team/offers_30_days", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Offers, 30 days")},
    {"team/won_this_month", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Won this month")},
    {"team/id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Staff id")},
    {"duplicates/first", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "One")},
    {"duplicates/second", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "The other")},
    {"duplicates/likeness", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Likeness")},
    {"duplicates/method", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Found by")},
    {"duplicates/status", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Decision")},
    {"duplicates/kept", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Who stays")},
    {"duplicates/first_store", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Store of the one")},
    {"duplicates/second_store", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Store of the other")},
    {"duplicates/found", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Found")},
    {"duplicates/decided_by", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Decided by")},
    {"duplicates/decided", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Decided")},
    {"duplicates/joined", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Merged")},
    {"duplicates/id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Pair id")},
    {"duplicates/first_id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Customer id of the one")},
    {"duplicates/second_id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Customer id of the other")},
    {"duplicates/customer_id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Customer id of who stays")},
    {"quality/figure", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Figure")},
    {"quality/name", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Name")},
    {"quality/other", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "The other")},
    {"quality/phone", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Mobile")},
    {"quality/email", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "E-mail")},
    {"quality/city", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "City")},
    {"quality/guide", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Guide")},
    {"quality/last_purchase", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Last purchase")},
    {"quality/id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Customer id")},
    {"quality/other_id", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Customer id of the other")},
    {"owner/nobody", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Nobody")},
    {"task_status/open", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Open")},
    {"task_status/done", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Done")},
    {"task_status/dropped", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Dropped")},
    {"role/guide", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Guide")},
    {"role/manager", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Store manager")},
    {"role/regional", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Regional head")},
    {"role/hq", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Head office")},
    {"staff_status/active", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Active")},
    {"staff_status/left", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Has left")},
    {"method/deterministic", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Same number or address")},
    {"method/probabilistic", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Likeness")},
    {"method/person", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "A colleague")},
    {"match_status/open", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "To review")},
    {"match_status/later", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Set aside")},
    {"match_status/apart", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Kept apart")},
    {"match_status/joined", QT_TRANSLATE_NOOP("lianlu::item::ExportList", "Merged")},
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
    addWords<domain::TaskKind>(words, "task_kind", plain);
    for (std::int64_t priority = 1; priority <= 3; ++priority) words.emplace("priority/" + std::to_string(priority), fromQString(priorityWord(priority)));
    for (std::size_t i = 0; i < insight::kQualityIssues; ++i) {
        const auto issue = static_cast<insight::QualityIssue>(i);
        words.emplace("figure/" + std::string(insight::nameOf(issue)), fromQString(word(issue)));
    }
    for (const char* code : {"regular", "silver", "gold", "black"}) words.emplace(std::string("tier/") + code, fromQString(tierWord(code)));
    return words;
}

}  // namespace lianlu::item
