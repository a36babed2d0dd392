// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/actions.h"
#include "models/actions/follow_up.h"
#include "models/actions/person_place.h"
#include "models/actions/photos.h"
#include "models/actions/run.h"
#include "models/base/text.h"
#include "models/domain/rules/lead_stage.h"

namespace lianlu::actions {

namespace {

constexpr auto kSkew = std::chrono::minutes(5);
constexpr std::int64_t kLongestSeconds = 24 * 3600;

Result<void> check(const LogInteraction& input, Time now) {
    if (input.customer.isNull()) return fail(Code::invalid, "whom is it about", "customer");
    if (input.kind == domain::InteractionKind::unknown) return fail(Code::invalid, "what was it", "kind");
    if (*input.at > now + kSkew) return fail(Code::invalid, "ahead of now", "at");
    if (input.durationSeconds < 0 || input.durationSeconds > kLongestSeconds)
        return fail(Code::invalid, "not within a day", "durationSeconds");
    if (input.nextStepAt && text::trim(input.nextStep).empty()) return fail(Code::invalid, "a date without a step", "nextStep");
    if (input.nextStepAt && *input.nextStepAt < *input.at) return fail(Code::invalid, "before the interaction", "nextStepAt");
    if (input.photos.size() > kMostPhotosAtOnce) return fail(Code::invalid, "more photos than can be kept at once", "photos");
    if (input.kind == domain::InteractionKind::note && text::trim(input.note).empty() && input.photos.empty())
        return fail(Code::invalid, "an empty note", "note");
    return {};
}

Result<void> moveLeadOn(store::WriteTxn& txn, const domain::Lead& before, const domain::Interaction& interaction) {
    auto lead = before;
    lead.stage = domain::stageAfter(lead.stage, interaction.kind, interaction.outcome);
    if (domain::isContact(interaction.kind, interaction.outcome))
        lead.lastContactAt = std::max(lead.lastContactAt.value_or(*interaction.at), *interaction.at);
    if (!interaction.nextStep.empty()) {
        lead.nextStep = interaction.nextStep;
        lead.nextStepAt = interaction.nextStepAt;
    }
    const auto changed = domain::changedFields(before, lead);
    if (changed.empty()) return {};
    return txn.update(domain::Lead::kEntity, lead.id, changed);
}

}  // namespace

Doing logInteraction(const Context& context, LogInteraction input) {
    const Time now = context.clock.now();
    if (!input.at) input.at = now;
    if (auto good = check(input, now); !good) return ready(std::move(good).error());

    domain::Interaction interaction;
    interaction.id = context.ids.next<domain::InteractionId>();
    interaction.customerId = input.customer;
    interaction.leadId = input.lead;
    interaction.staffId = context.staff;
    interaction.storeId = context.shop;
    interaction.kind = input.kind;
    interaction.outcome = input.outcome;
    interaction.note = std::string(text::trim(input.note));
    interaction.at = input.at;
    interaction.durationS = input.durationSeconds;
    interaction.nextStep = std::string(text::trim(input.nextStep));
    interaction.nextStepAt = input.nextStepAt;

    std::vector<std::pair<domain::Photo, std::string>> photos;
    for (auto& one : input.photos) {
        AddPhoto add{interaction.customerId, interaction.id, std::move(one.jpeg), one.width, one.height, {}, one.takenAt};
        auto photo = photoFrom(context, add);
        if (!photo) return ready(std::move(photo).error());
        photos.emplace_back(std::move(*photo), std::move(add.jpeg));
    }

    return start(context, [context, interaction = std::move(interaction), photos = std::move(photos)](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_TRY(const auto person, placeOf(context, txn, interaction.customerId));
        // A guest's own guide sees to what comes next; a task here would name somebody who cannot be looked up tomorrow.
        if (person.guest && (interaction.nextStepAt || !interaction.leadId.isNull()))
            return fail(Code::refused, "guest-next-step", interaction.nextStepAt ? "nextStepAt" : "lead");
        LIANLU_CHECK(insert(txn, interaction, person.scope));
        for (const auto& [photo, jpeg] : photos) LIANLU_CHECK(keepPhoto(context, txn, photo, jpeg));
        if (!interaction.leadId.isNull()) {
            LIANLU_TRY(const auto lead, txn.get<domain::Lead>(interaction.leadId));
            if (lead.customerId != interaction.customerId) return fail(Code::invalid, "the lead of another person", "lead");
            LIANLU_CHECK(moveLeadOn(txn, lead, interaction));
        }
        if (interaction.nextStepAt) LIANLU_CHECK(createFollowUp(context, txn, interaction, person.name));
        return interaction.id.uuid;
    });
}

}  // namespace lianlu::actions
