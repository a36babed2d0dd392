// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/field_words.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "models/item/format.h"

namespace lianlu::item {

namespace {

//! Sorted by name.
struct Word {
    std::string_view name;
    const char* word;
};

constexpr std::array kEntityWords{
    Word{"conflict", QT_TRANSLATE_NOOP("lianlu::item::Queue", "conflict")},
    Word{"consent", QT_TRANSLATE_NOOP("lianlu::item::Queue", "consent")},
    Word{"customer", QT_TRANSLATE_NOOP("lianlu::item::Queue", "customer")},
    Word{"disclosure", QT_TRANSLATE_NOOP("lianlu::item::Queue", "entry of the audit")},
    Word{"identity", QT_TRANSLATE_NOOP("lianlu::item::Queue", "identity")},
    Word{"interaction", QT_TRANSLATE_NOOP("lianlu::item::Queue", "interaction")},
    Word{"lead", QT_TRANSLATE_NOOP("lianlu::item::Queue", "lead")},
    Word{"mention_seen", QT_TRANSLATE_NOOP("lianlu::item::Queue", "mention")},
    Word{"offer", QT_TRANSLATE_NOOP("lianlu::item::Queue", "offer")},
    Word{"person_match", QT_TRANSLATE_NOOP("lianlu::item::Queue", "duplicate")},
    Word{"photo", QT_TRANSLATE_NOOP("lianlu::item::Queue", "photo")},
    Word{"points_entry", QT_TRANSLATE_NOOP("lianlu::item::Queue", "points")},
    Word{"redemption", QT_TRANSLATE_NOOP("lianlu::item::Queue", "redemption")},
    Word{"shared_view", QT_TRANSLATE_NOOP("lianlu::item::Queue", "shared view")},
    Word{"tag", QT_TRANSLATE_NOOP("lianlu::item::Queue", "tag")},
    Word{"task", QT_TRANSLATE_NOOP("lianlu::item::Queue", "task")},
    Word{"tier_rule", QT_TRANSLATE_NOOP("lianlu::item::Queue", "tier")},
};

constexpr std::array kFieldWords{
    Word{"act", QT_TRANSLATE_NOOP("lianlu::item::Queue", "act")},
    Word{"amount_minor", QT_TRANSLATE_NOOP("lianlu::item::Queue", "amount")},
    Word{"assignee_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "assigned to")},
    Word{"at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "time")},
    Word{"base", QT_TRANSLATE_NOOP("lianlu::item::Queue", "before")},
    Word{"benefits", QT_TRANSLATE_NOOP("lianlu::item::Queue", "benefits")},
    Word{"birthday", QT_TRANSLATE_NOOP("lianlu::item::Queue", "birthday")},
    Word{"bought_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "bought")},
    Word{"budget_minor", QT_TRANSLATE_NOOP("lianlu::item::Queue", "budget")},
    Word{"bytes", QT_TRANSLATE_NOOP("lianlu::item::Queue", "size")},
    Word{"cancelled", QT_TRANSLATE_NOOP("lianlu::item::Queue", "taken back")},
    Word{"caption", QT_TRANSLATE_NOOP("lianlu::item::Queue", "caption")},
    Word{"channel", QT_TRANSLATE_NOOP("lianlu::item::Queue", "channel")},
    Word{"city", QT_TRANSLATE_NOOP("lianlu::item::Queue", "city")},
    Word{"clicked_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "clicked")},
    Word{"closed_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "closed")},
    Word{"code", QT_TRANSLATE_NOOP("lianlu::item::Queue", "code")},
    Word{"confidence", QT_TRANSLATE_NOOP("lianlu::item::Queue", "confidence")},
    Word{"coupon_code", QT_TRANSLATE_NOOP("lianlu::item::Queue", "coupon code")},
    Word{"coupon_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "coupon")},
    Word{"coupon_template_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "coupon")},
    Word{"created_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "made")},
    Word{"created_by", QT_TRANSLATE_NOOP("lianlu::item::Queue", "made by")},
    Word{"customer_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "customer")},
    Word{"decided_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "decided")},
    Word{"decided_by", QT_TRANSLATE_NOOP("lianlu::item::Queue", "decided by")},
    Word{"decisions", QT_TRANSLATE_NOOP("lianlu::item::Queue", "decisions")},
    Word{"delivered_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "delivered")},
    Word{"dispatched_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "sent")},
    Word{"done_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "done")},
    Word{"due_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "due")},
    Word{"duration_s", QT_TRANSLATE_NOOP("lianlu::item::Queue", "length")},
    Word{"entity", QT_TRANSLATE_NOOP("lianlu::item::Queue", "kind of record")},
    Word{"evidence", QT_TRANSLATE_NOOP("lianlu::item::Queue", "evidence")},
    Word{"expires_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "expires")},
    Word{"first_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "one")},
    Word{"first_purchase_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "first purchase")},
    Word{"found_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "found")},
    Word{"gender", QT_TRANSLATE_NOOP("lianlu::item::Queue", "gender")},
    Word{"granted", QT_TRANSLATE_NOOP("lianlu::item::Queue", "granted")},
    Word{"guide_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "guide")},
    Word{"hand", QT_TRANSLATE_NOOP("lianlu::item::Queue", "sent by hand")},
    Word{"height", QT_TRANSLATE_NOOP("lianlu::item::Queue", "height")},
    Word{"home_store_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "store")},
    Word{"intent", QT_TRANSLATE_NOOP("lianlu::item::Queue", "intent")},
    Word{"interaction_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "interaction")},
    Word{"joined_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "joined")},
    Word{"keep_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "kept")},
    Word{"kind", QT_TRANSLATE_NOOP("lianlu::item::Queue", "kind")},
    Word{"language", QT_TRANSLATE_NOOP("lianlu::item::Queue", "language")},
    Word{"last_contact_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "last contact")},
    Word{"last_purchase_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "last purchase")},
    Word{"later_until", QT_TRANSLATE_NOOP("lianlu::item::Queue", "set aside until")},
    Word{"lead_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "lead")},
    Word{"link_code", QT_TRANSLATE_NOOP("lianlu::item::Queue", "link")},
    Word{"link_url", QT_TRANSLATE_NOOP("lianlu::item::Queue", "address of the link")},
    Word{"list", QT_TRANSLATE_NOOP("lianlu::item::Queue", "list")},
    Word{"lost_reason", QT_TRANSLATE_NOOP("lianlu::item::Queue", "reason")},
    Word{"maturity", QT_TRANSLATE_NOOP("lianlu::item::Queue", "maturity")},
    Word{"member_code", QT_TRANSLATE_NOOP("lianlu::item::Queue", "member code")},
    Word{"message", QT_TRANSLATE_NOOP("lianlu::item::Queue", "message")},
    Word{"method", QT_TRANSLATE_NOOP("lianlu::item::Queue", "found by")},
    Word{"mine", QT_TRANSLATE_NOOP("lianlu::item::Queue", "mine")},
    Word{"mine_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "mine made")},
    Word{"mine_by", QT_TRANSLATE_NOOP("lianlu::item::Queue", "mine by")},
    Word{"name", QT_TRANSLATE_NOOP("lianlu::item::Queue", "name")},
    Word{"names", QT_TRANSLATE_NOOP("lianlu::item::Queue", "fields")},
    Word{"next_step", QT_TRANSLATE_NOOP("lianlu::item::Queue", "next step")},
    Word{"next_step_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "due")},
    Word{"note", QT_TRANSLATE_NOOP("lianlu::item::Queue", "note")},
    Word{"note_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "note")},
    Word{"op_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "change")},
    Word{"opened_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "opened")},
    Word{"order_count", QT_TRANSLATE_NOOP("lianlu::item::Queue", "orders")},
    Word{"order_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "order")},
    Word{"outcome", QT_TRANSLATE_NOOP("lianlu::item::Queue", "outcome")},
    Word{"owner_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "responsible")},
    Word{"points", QT_TRANSLATE_NOOP("lianlu::item::Queue", "points")},
    Word{"points_needed", QT_TRANSLATE_NOOP("lianlu::item::Queue", "points needed")},
    Word{"preferred_channel", QT_TRANSLATE_NOOP("lianlu::item::Queue", "channel")},
    Word{"priority", QT_TRANSLATE_NOOP("lianlu::item::Queue", "priority")},
    Word{"problem", QT_TRANSLATE_NOOP("lianlu::item::Queue", "problem")},
    Word{"product_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "product")},
    Word{"purpose", QT_TRANSLATE_NOOP("lianlu::item::Queue", "purpose")},
    Word{"rank", QT_TRANSLATE_NOOP("lianlu::item::Queue", "rank")},
    Word{"reason", QT_TRANSLATE_NOOP("lianlu::item::Queue", "reason")},
    Word{"records", QT_TRANSLATE_NOOP("lianlu::item::Queue", "records")},
    Word{"refusal", QT_TRANSLATE_NOOP("lianlu::item::Queue", "refused for")},
    Word{"refused_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "refused at")},
    Word{"remark", QT_TRANSLATE_NOOP("lianlu::item::Queue", "remark")},
    Word{"row_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "record")},
    Word{"score", QT_TRANSLATE_NOOP("lianlu::item::Queue", "likeness")},
    Word{"second_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "the other")},
    Word{"seen", QT_TRANSLATE_NOOP("lianlu::item::Queue", "seen")},
    Word{"send_after_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "not before")},
    Word{"set_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "set")},
    Word{"set_by", QT_TRANSLATE_NOOP("lianlu::item::Queue", "set by")},
    Word{"sha256", QT_TRANSLATE_NOOP("lianlu::item::Queue", "check sum")},
    Word{"source", QT_TRANSLATE_NOOP("lianlu::item::Queue", "source")},
    Word{"source_detail", QT_TRANSLATE_NOOP("lianlu::item::Queue", "where from")},
    Word{"source_name", QT_TRANSLATE_NOOP("lianlu::item::Queue", "name of the source")},
    Word{"spent_minor", QT_TRANSLATE_NOOP("lianlu::item::Queue", "spent")},
    Word{"staff_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "by")},
    Word{"stage", QT_TRANSLATE_NOOP("lianlu::item::Queue", "stage")},
    Word{"state", QT_TRANSLATE_NOOP("lianlu::item::Queue", "filters, order and columns")},
    Word{"status", QT_TRANSLATE_NOOP("lianlu::item::Queue", "status")},
    Word{"store_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "store")},
    Word{"subject", QT_TRANSLATE_NOOP("lianlu::item::Queue", "subject")},
    Word{"subject_id", QT_TRANSLATE_NOOP("lianlu::item::Queue", "about")},
    Word{"taken_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "taken")},
    Word{"theirs", QT_TRANSLATE_NOOP("lianlu::item::Queue", "theirs")},
    Word{"theirs_by", QT_TRANSLATE_NOOP("lianlu::item::Queue", "theirs by")},
    Word{"title", QT_TRANSLATE_NOOP("lianlu::item::Queue", "title")},
    Word{"value", QT_TRANSLATE_NOOP("lianlu::item::Queue", "value")},
    Word{"verified_at", QT_TRANSLATE_NOOP("lianlu::item::Queue", "verified")},
    Word{"what", QT_TRANSLATE_NOOP("lianlu::item::Queue", "of what")},
    Word{"width", QT_TRANSLATE_NOOP("lianlu::item::Queue", "width")},
    Word{"window_months", QT_TRANSLATE_NOOP("lianlu::item::Queue", "months counted")},
    Word{"wording_version", QT_TRANSLATE_NOOP("lianlu::item::Queue", "wording")},
};

constexpr bool before(const Word& a, const Word& b) { return a.name < b.name; }
static_assert(std::is_sorted(kEntityWords.begin(), kEntityWords.end(), before) && std::is_sorted(kFieldWords.begin(), kFieldWords.end(), before));

template <std::size_t N>
QString wordOf(const std::array<Word, N>& words, const std::string& name) {
    const auto found = std::lower_bound(words.begin(), words.end(), Word{name, nullptr}, before);
    return found == words.end() || found->name != name ? toQString(name) : QCoreApplication::translate("lianlu::item::Queue", found->word);
}

}  // namespace

QString entityWord(const std::string& entity) { return wordOf(kEntityWords, entity); }
QString fieldWord(const std::string& field) { return wordOf(kFieldWords, field); }

QString fieldTitle(const std::string& field) {
    auto word = fieldWord(field);
    if (!word.isEmpty()) word[0] = word[0].toUpper();
    return word;
}

}  // namespace lianlu::item
