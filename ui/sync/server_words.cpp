// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/server_words.h"

#include <algorithm>

#include <QCoreApplication>

namespace lianlu::ui {

namespace {

using store::OpState;
using store::OutboxOp;
using store::QueueGroup;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::ui::ServerWords)
};

Code codeNamed(const std::string& name) {
    for (int i = 0; i <= static_cast<int>(Code::internal); ++i)
        if (codeName(static_cast<Code>(i)) == name) return static_cast<Code>(i);
    return Code::refused;
}

//! Of a refused transaction the op that was at fault; the rest only fell with it.
const OutboxOp& culprit(const store::QueueLine& line) {
    const auto found = std::find_if(line.ops.begin(), line.ops.end(), [](const OutboxOp& op) {
        return op.state == OpState::rejected && codeNamed(op.code) != Code::cancelled && op.code != "blocked";
    });
    return found == line.ops.end() ? line.ops.front() : *found;
}

Sentence refused(const OutboxOp& op) {
    if (op.entity == domain::Disclosure::kEntity) {
        if (codeNamed(op.code) == Code::unsupported)
            return {Words::tr("The server is older than this program and does not know this entry yet."), Words::tr("Send it again when the server has been updated. Until then it stays here.")};
        return {Words::tr("The server does not take this entry of the audit."), Words::tr("Tell your administrator. It stays here.")};
    }
    if (op.reason == "points-overdraft") return {Words::tr("The member has fewer points than were to be spent."), Words::tr("Discard it, and spend what is there.")};
    if (op.entity == domain::Customer::kEntity && op.type == "delete")
        return {op.reason == "too-old" ? Words::tr("This person came in more than 14 days ago, so they stay.") : Words::tr("Somebody has worked with this person since the import, so they stay."),
                Words::tr("Discard it: nothing else is left to do.")};
    const auto code = codeNamed(op.code);
    if (code == Code::notFound)
        return {Words::tr("This is no longer there for you: it was deleted, or a colleague looks after it now."),
                Words::tr("Export what you typed if you want to keep it, then discard it.")};
    if (code == Code::exists) return {Words::tr("There is one already."), Words::tr("Open it and add to that one, then discard this.")};
    if (code == Code::forbidden) return {Words::tr("Your role may not change this."), Words::tr("Ask your store manager, or discard it.")};
    if (code == Code::cancelled) return {Words::tr("Another part of the same step was refused, so none of it went in."), Words::tr("Send it again, or discard it.")};
    if (code == Code::tooLarge) return {Words::tr("It is too large for the server."), Words::tr("Export it, discard it, and enter it in shorter words.")};
    auto sentence = sentencesFor({code, op.reason, op.field});
    if (sentence.todo.isEmpty()) sentence.todo = Words::tr("Mend it in the record and send it again, or discard it.");
    return sentence;
}

}  // namespace

Sentence serverSaid(const store::QueueLine& line, bool online) {
    if (line.ops.front().entity == domain::Disclosure::kEntity && (line.group == QueueGroup::waiting || line.group == QueueGroup::sent))
        return {line.group == QueueGroup::sent ? Words::tr("It stands in the audit.") : Words::tr("It will stand in the audit with the next sync."),
                Words::tr("Looking at numbers and addresses, copying and exporting them is written down. Nobody can take an entry back.")};
    switch (line.group) {
        case QueueGroup::waiting: {
            const bool asked = std::any_of(line.ops.begin(), line.ops.end(), [](const OutboxOp& op) { return op.state == OpState::sent; });
            const bool lost = std::any_of(line.ops.begin(), line.ops.end(), [](const OutboxOp& op) { return op.waitsForRow; });
            if (lost)
                return {Words::tr("The server lost the record this belongs to. It comes back with the device of whoever made it."),
                        Words::tr("This goes out by itself then; nothing of it is lost.")};
            if (!online) return {asked ? Words::tr("The connection ended before the server answered.") : Words::tr("The server has not got it yet."), Words::tr("It waits for the connection, and goes out by itself then.")};
            if (asked) return {Words::tr("It was handed over; the server has not answered yet."), Words::tr("It is sent again by itself until the answer is in.")};
            return {Words::tr("The server has not got it yet."), Words::tr("It goes out by itself with the next sync.")};
        }
        case QueueGroup::conflicted:
            return {Words::tr("Somebody else had changed the same thing before it arrived. What they wrote stays until you decide."),
                    line.conflict ? Words::tr("Compare the two and choose one.") : Words::tr("Use yours after all, or discard it.")};
        case QueueGroup::quarantined:
            return {Words::tr("You no longer look after this, so the server keeps your change aside and shows it to a manager."),
                    Words::tr("Nothing is lost. Discard it here if nobody needs it any more.")};
        case QueueGroup::refused: return refused(culprit(line));
        case QueueGroup::sent: break;
    }
    return {Words::tr("The server has it."), {}};
}

}  // namespace lianlu::ui
