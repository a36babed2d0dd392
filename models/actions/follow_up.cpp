// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/follow_up.h"

#include "models/actions/run.h"
#include "models/base/text.h"
#include "models/store/queries.h"

namespace lianlu::actions {

namespace {

constexpr std::size_t kLongNumber = 7;

std::string withoutLongNumbers(std::string text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        if (end - at >= kLongNumber) text.replace(at, end - at, end - at, '*');
        at = end == at ? at + 1 : end;
    }
    return text;
}

struct ReasonWords {
    std::string_view english, simplified, traditional;
};

ReasonWords wordsOf(domain::InteractionKind kind) {
    switch (kind) {
        case domain::InteractionKind::call: return {"Agreed at the last call", "上次通话时约定", "上次通話時約定"};
        case domain::InteractionKind::chat: return {"Agreed in the last chat", "上次聊天时约定", "上次聊天時約定"};
        case domain::InteractionKind::visit: return {"Agreed at the last visit", "上次到店时约定", "上次到店時約定"};
        case domain::InteractionKind::fitting: return {"Agreed at the last fitting", "上次试穿时约定", "上次試穿時約定"};
        case domain::InteractionKind::note:
        case domain::InteractionKind::unknown: break;
    }
    return {"Noted as the next step", "记下的下一步", "記下的下一步"};
}

}  // namespace

std::string withoutPerson(std::string_view text, std::string_view name) {
    std::string safe(text);
    const std::string stars(3, '*');
    if (text::length(name) >= 2)
        for (auto at = safe.find(name); at != safe.npos; at = safe.find(name, at + stars.size())) safe.replace(at, name.size(), stars);
    return withoutLongNumbers(std::move(safe));
}

std::string followUpReason(domain::InteractionKind kind, std::string_view locale) {
    const auto words = wordsOf(kind);
    const auto language = text::lowerAscii(locale);
    if (!language.starts_with("zh")) return std::string(words.english);
    const bool traditional = language.find("hant") != language.npos || language.find("tw") != language.npos ||
                             language.find("hk") != language.npos;
    return std::string(traditional ? words.traditional : words.simplified);
}

Result<void> createFollowUp(const Context& context, store::WriteTxn& txn, const domain::Interaction& interaction,
                            std::string_view personName) {
    const auto brand = store::Queries::brand(txn.connection());
    domain::Task task;
    task.id = context.ids.next<domain::TaskId>();
    task.storeId = context.shop;
    task.assigneeId = context.staff;
    task.customerId = interaction.customerId;
    task.leadId = interaction.leadId;
    task.kind = domain::TaskKind::followUp;
    task.title = std::string(text::left(withoutPerson(interaction.nextStep, personName), 200));
    task.reason = followUpReason(interaction.kind, brand ? brand->locale : std::string_view{});
    task.dueAt = interaction.nextStepAt;
    task.status = domain::TaskStatus::open;
    task.createdBy = context.staff;
    task.priority = 2;
    return insert(txn, task, domain::Scope::store(context.shop));
}

}  // namespace lianlu::actions
