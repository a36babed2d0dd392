// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/queue_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QCoreApplication>

#include "models/base/text.h"
#include "models/item/field_words.h"
#include "models/item/words.h"
#include "models/store/layers.h"

namespace lianlu::item {

namespace {

using store::OutboxOp;
using store::QueueGroup;
using store::QueueLine;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::Queue)
};

std::string textIn(const domain::Fields& fields, std::string_view name) {
    const auto* text = std::get_if<std::string>(&store::valueIn(fields, name));
    return text ? *text : std::string();
}

QString nameOf(const QueueLine& line) {
    return line.customerName.empty() ? Words::tr("a customer") : toQString(line.customerName);
}

QString changedFields(const OutboxOp& op) {
    QStringList names;
    for (const auto& [name, value] : op.newFields) names << fieldWord(name);
    names.removeDuplicates();
    return names.join(Words::tr(", "));
}

QString interaction(const OutboxOp& op, const QString& name) {
    switch (domain::enumFromName<domain::InteractionKind>(textIn(op.newFields, "kind"))) {
        case domain::InteractionKind::call: return Words::tr("Logged a phone call with %1").arg(name);
        case domain::InteractionKind::chat: return Words::tr("Logged a chat with %1").arg(name);
        case domain::InteractionKind::visit: return Words::tr("Logged a visit of %1").arg(name);
        case domain::InteractionKind::fitting: return Words::tr("Logged a fitting with %1").arg(name);
        default: return Words::tr("Wrote a note about %1").arg(name);
    }
}

QString task(const OutboxOp& op, const QueueLine& line) {
    const auto title = line.detail.empty() ? Words::tr("a task") : Words::tr("“%1”").arg(toQString(line.detail));
    if (op.type == "create") return Words::tr("Set the task %1").arg(title);
    if (op.type == "delete") return Words::tr("Removed the task %1").arg(title);
    if (textIn(op.newFields, "status") == domain::nameOf(domain::TaskStatus::done)) return Words::tr("Finished the task %1").arg(title);
    return Words::tr("Changed the task %1: %2").arg(title, changedFields(op));
}

QString sharedView(const OutboxOp& op, const QueueLine& line) {
    const auto name = toQString(line.detail);
    if (op.type == "create") return Words::tr("Shared the view “%1” with the store").arg(name);
    if (op.type == "delete") return Words::tr("Removed the shared view “%1”").arg(name);
    if (!op.newFields.contains("state")) return Words::tr("Renamed a shared view to “%1”").arg(name);
    return Words::tr("Changed the shared view “%1”: %2").arg(name, changedFields(op));
}

QString redemption(const OutboxOp& op, const QueueLine& line) {
    const auto coupon = toQString(line.detail);
    const bool gone = op.type == "delete" || op.type == "void";
    if (gone) return line.customerName.empty() ? Words::tr("Took back the redemption of “%1”").arg(coupon) : Words::tr("Took back the redemption of “%1” of %2").arg(coupon, toQString(line.customerName));
    const QString what = line.customerName.empty() ? Words::tr("Redeemed “%1”").arg(coupon) : Words::tr("Redeemed “%1” of %2").arg(coupon, toQString(line.customerName));
    switch (domain::enumFromName<domain::RedemptionStatus>(line.standing)) {
        case domain::RedemptionStatus::provisional: return Words::tr("%1, provisional until the server has it").arg(what);
        case domain::RedemptionStatus::overRedeemed: return Words::tr("%1: does not count, it had been redeemed before").arg(what);
        default: return what;
    }
}

QString customer(const OutboxOp& op, const QString& name) {
    if (op.type == "create") return Words::tr("Added %1").arg(name);
    const auto kind = domain::enumFromName<domain::CustomerKind>(textIn(op.newFields, "kind"));
    if (kind == domain::CustomerKind::member) return Words::tr("Made %1 a member").arg(name);
    if (kind == domain::CustomerKind::customer) return Words::tr("Made %1 a customer").arg(name);
    if (op.newFields.contains("guide_id")) return Words::tr("Took over %1").arg(name);
    return Words::tr("Changed %1: %2").arg(name, changedFields(op));
}

QString disclosed(const OutboxOp& op, const QString& name) {
    using enum domain::Disclosed;
    const auto what = domain::enumFromName<domain::Disclosed>(textIn(op.newFields, "what"));
    const auto act = domain::enumFromName<domain::DisclosureAct>(textIn(op.newFields, "act"));
    const auto* records = std::get_if<std::int64_t>(&store::valueIn(op.newFields, "records"));
    const int count = records ? static_cast<int>(*records) : 1;
    if (what == customers) return Words::tr("Exported %n customer(s) with numbers and addresses", nullptr, count);
    if (what == leads) return Words::tr("Exported %n lead(s) with numbers and addresses", nullptr, count);
    if (what == customersMasked) return Words::tr("Exported %n customer(s), numbers and addresses masked", nullptr, count);
    if (what == leadsMasked) return Words::tr("Exported %n lead(s), numbers and addresses masked", nullptr, count);
    if (what == offers) return Words::tr("Exported %n offer(s)", nullptr, count);
    if (what == tasks) return Words::tr("Exported %n task(s)", nullptr, count);
    if (what == team) return Words::tr("Exported the team's figures, %n line(s)", nullptr, count);
    if (what == duplicates) return Words::tr("Exported %n pair(s) of customers", nullptr, count);
    if (what == edits) return Words::tr("Exported %n change(s) of the queue", nullptr, count);
    if (what == photo) return Words::tr("Saved a photo of %1 to a file").arg(name);
    if (act == domain::DisclosureAct::copied) return (what == email ? Words::tr("Copied the e-mail address of %1") : Words::tr("Copied the phone number of %1")).arg(name);
    if (act == domain::DisclosureAct::exported) return Words::tr("Exported numbers and addresses of %1").arg(name);
    if (what == phone) return Words::tr("Looked at the phone number of %1").arg(name);
    if (what == email) return Words::tr("Looked at the e-mail address of %1").arg(name);
    return Words::tr("Looked at numbers and addresses of %1").arg(name);
}

QString mention(const OutboxOp& op) {
    const auto* seen = std::get_if<bool>(&store::valueIn(op.newFields, "seen"));
    return seen && !*seen ? Words::tr("Marked a mention as not seen") : Words::tr("Marked a mention as seen");
}

QString made(const OutboxOp& op, const QString& name) {
    const auto& e = op.entity;
    if (e == "disclosure") return disclosed(op, name);
    if (e == "interaction") return interaction(op, name);
    if (e == "offer") return Words::tr("Prepared an offer for %1").arg(name);
    if (e == "lead") return Words::tr("Added %1 as a lead").arg(name);
    if (e == "identity") return Words::tr("Added an address of %1").arg(name);
    if (e == "tag") return Words::tr("Tagged %1").arg(name);
    if (e == "photo") return Words::tr("Added a photo of %1").arg(name);
    if (e == "mention_seen") return mention(op);
    if (e == "person_match") return Words::tr("Said that %1 is there twice").arg(name);
    if (e == "points_entry") return Words::tr("Booked points of %1").arg(name);
    if (e != "consent") return Words::tr("New: %1").arg(entityWord(e));
    const auto* granted = std::get_if<bool>(&store::valueIn(op.newFields, "granted"));
    return granted && *granted ? Words::tr("Recorded a consent of %1").arg(name) : Words::tr("Recorded that %1 withdrew a consent").arg(name);
}

QString changed(const OutboxOp& op, const QString& name) {
    const auto& e = op.entity;
    if (e == "lead") return Words::tr("Changed the lead of %1: %2").arg(name, changedFields(op));
    if (e == "identity") return Words::tr("Changed an address of %1").arg(name);
    if (e == "tag") return Words::tr("Changed a tag of %1").arg(name);
    if (e == "photo") return Words::tr("Changed the caption of a photo of %1").arg(name);
    if (e == "person_match") return Words::tr("Decided about a duplicate of %1").arg(name);
    if (e == "conflict") return Words::tr("Decided a conflict");
    if (e == "offer" && op.newFields.contains("cancelled")) return Words::tr("Took back an offer to %1").arg(name);
    if (e == "offer" && op.newFields.contains("hand")) {
        const auto said = domain::enumFromName<domain::HandSend>(textIn(op.newFields, "hand"));
        if (said == domain::HandSend::sent) return Words::tr("Said that a message to %1 was sent").arg(name);
        if (said == domain::HandSend::notSent) return Words::tr("Said that a message to %1 was not sent").arg(name);
        return Words::tr("Took back what was said of a message to %1").arg(name);
    }
    return Words::tr("Changed %1: %2").arg(entityWord(e), changedFields(op));
}

QString takenAway(const OutboxOp& op, const QString& name) {
    const auto& e = op.entity;
    if (e == "customer") return Words::tr("Took back %1, whom an import had brought in").arg(name);
    if (e == "lead") return Words::tr("Removed the lead of %1").arg(name);
    if (e == "identity") return Words::tr("Removed an address of %1").arg(name);
    if (e == "tag") return Words::tr("Removed a tag of %1").arg(name);
    if (e == "photo") return Words::tr("Removed a photo of %1").arg(name);
    if (e == "interaction") return Words::tr("Took back what was logged about %1").arg(name);
    return (op.type == "void" ? Words::tr("Taken back: %1") : Words::tr("Removed: %1")).arg(entityWord(e));
}

}  // namespace

const OutboxOp& headline(const QueueLine& line) {
    // What a person meant comes before what it brought along.
    static constexpr std::array<std::string_view, 12> kOrder{"interaction", "offer", "customer", "lead", "consent", "identity", "tag", "redemption", "points_entry", "task", "person_match", "conflict"};
    const auto rank = [](const OutboxOp& op) {
        const auto found = std::find(kOrder.begin(), kOrder.end(), op.entity);
        const bool made = op.type == "create" || (op.entity == "customer" && op.newFields.contains("kind"));
        // A new lead says more than the person it came with; of a decided conflict the value speaks.
        const bool prospect = op.entity == "customer" && op.type == "create";
        return std::pair(!made, prospect ? kOrder.size() : static_cast<std::size_t>(found - kOrder.begin()));
    };
    return *std::min_element(line.ops.begin(), line.ops.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

bool mayGo(const QueueLine& line) {
    return std::none_of(line.ops.begin(), line.ops.end(), [](const OutboxOp& op) { return op.entity == domain::Disclosure::kEntity; });
}

QString whatWasDone(const QueueLine& line) {
    const auto& op = headline(line);
    const auto name = nameOf(line);
    if (op.entity == "redemption") return redemption(op, line);
    if (op.entity == "task") return task(op, line);
    if (op.entity == "shared_view") return sharedView(op, line);
    if (op.type == "delete" || op.type == "void") return takenAway(op, name);
    if (op.entity == "customer") return customer(op, name);
    return op.type == "create" ? made(op, name) : changed(op, name);
}

QString queueGroupWord(QueueGroup group) {
    switch (group) {
        case QueueGroup::waiting: return Words::tr("Waiting");
        case QueueGroup::refused: return Words::tr("Refused");
        case QueueGroup::conflicted: return Words::tr("In conflict");
        case QueueGroup::quarantined: return Words::tr("Quarantined");
        case QueueGroup::sent: break;
    }
    return Words::tr("Sent");
}

QString queueStateWord(const QueueLine& line, bool online) {
    const bool asked = std::any_of(line.ops.begin(), line.ops.end(), [](const OutboxOp& op) { return op.state == store::OpState::sent; });
    if (line.group == QueueGroup::waiting && std::any_of(line.ops.begin(), line.ops.end(), [](const OutboxOp& op) { return op.waitsForRow; }))
        return Words::tr("Waits for its record");
    if (line.group == QueueGroup::waiting && !online) return Words::tr("Waits for the connection");
    // Handed over at least once; whether it arrived nobody knows yet.
    if (line.group == QueueGroup::waiting && asked) return Words::tr("On its way");
    return queueGroupWord(line.group);
}

BadgeTone queueTone(QueueGroup group) noexcept {
    switch (group) {
        case QueueGroup::waiting: return BadgeTone::info;
        case QueueGroup::refused: return BadgeTone::danger;
        case QueueGroup::conflicted: return BadgeTone::warning;
        case QueueGroup::quarantined: return BadgeTone::violet;
        case QueueGroup::sent: break;
    }
    return BadgeTone::success;
}

}  // namespace lianlu::item
