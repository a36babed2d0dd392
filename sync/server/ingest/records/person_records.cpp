// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "models/base/text.h"
#include "sync/server/ingest/records/record.h"
#include "sync/server/ingest/records/record_fields.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kMostIdentities = 20;
constexpr std::size_t kMostTags = 100;

void addIdentity(RecordFields& fields, std::string_view field, domain::IdentityKind kind, const std::string& value, std::optional<Time> verified,
                 MemberRecord& record) {
    if (value.empty() || value.find('*') != value.npos) return;  // a mall that hides digits says nothing
    auto normal = normalIdentity(kind, value);
    if (!normal) return fields.wrong(field, "is no such identity");
    IdentityKey key{kind, std::move(*normal)};
    for (const auto& [held, at] : record.identities)
        if (held == key) return;
    record.identities.emplace_back(std::move(key), verified);
}

void readIdentities(RecordFields& fields, MemberRecord& record) {
    const auto& names = domain::EnumNames<domain::IdentityKind>::kNames;
    for (std::size_t i = 1; i < names.size(); ++i) {
        record.saidIdentities = record.saidIdentities || fields.said(names[i]);
        addIdentity(fields, names[i], static_cast<domain::IdentityKind>(i), fields.text(names[i]), std::nullopt, record);
    }
    record.saidIdentities = record.saidIdentities || fields.said("identities");
    for (auto& item : fields.objects("identities")) {
        const auto kind = item.choice("kind", domain::IdentityKind::unknown);
        if (kind == domain::IdentityKind::unknown) item.wrong("kind", "is needed");
        const auto value = item.needText("value");
        const auto verified = item.time("verified_at");
        if (item.good()) addIdentity(item, "value", kind, value, verified, record);
        if (auto ended = item.end(); !ended) return fields.wrong(ended.error().subject, ended.error().context);
    }
    if (record.identities.size() > kMostIdentities) fields.wrong("identities", "list too long");
}

void addTag(MemberRecord& record, std::string_view name, std::string_view value) {
    if (name.empty()) return;
    domain::Tag tag;
    tag.name = name;
    tag.value = value;
    tag.source = domain::TagSource::thirdParty;
    tag.confidence = 1;
    for (const auto& held : record.tags)
        if (held.name == tag.name) return;
    record.tags.push_back(std::move(tag));
}

//! {"name": "value"}, ["name", …], or one text with commas as exports have it.
void readTags(RecordFields& fields, MemberRecord& record) {
    record.saidTags = fields.said("tags");
    const auto* tags = fields.take("tags");
    if (!tags) return;
    const auto isPlain = [](const RecordJson& json) { return json.type == RecordJson::Type::text || json.type == RecordJson::Type::number; };
    if (tags->type == RecordJson::Type::text) {
        std::string list = tags->text;
        for (const std::string_view comma : {"，", "；", "、", ";", "|"})
            for (auto at = list.find(comma); at != list.npos; at = list.find(comma)) list.replace(at, comma.size(), ",");
        for (const auto part : text::split(list, ',')) addTag(record, text::trim(part), {});
    } else if (tags->type == RecordJson::Type::list) {
        for (const auto& item : tags->items) {
            if (!isPlain(item)) return fields.wrong("tags", "list of texts expected");
            addTag(record, text::trim(item.text), {});
        }
    } else if (tags->type == RecordJson::Type::object) {
        for (const auto& [name, value] : tags->members) {
            if (!isPlain(value) && value.type != RecordJson::Type::boolean) return fields.wrong("tags", "texts expected");
            addTag(record, text::trim(name), text::trim(value.text));
        }
    } else {
        return fields.wrong("tags", "object, list or text expected");
    }
    if (record.tags.size() > kMostTags) fields.wrong("tags", "list too long");
}

}  // namespace

RecordBody readMember(RecordFields& fields) {
    MemberRecord record;
    auto& profile = record.profile;
    record.saidKind = fields.has("kind");
    profile.kind = fields.choice("kind", domain::CustomerKind::member);
    profile.name = fields.text("name");
    profile.gender = fields.text("gender");
    profile.birthday = fields.text("birthday");
    profile.city = fields.text("city");
    profile.language = fields.text("language");
    profile.memberCode = fields.text("member_code");
    profile.joinedAt = fields.time("joined_at");
    profile.preferredChannel = fields.choice("preferred_channel", domain::Channel::unknown);
    for (const std::string_view name : {"gender", "birthday", "city", "language", "preferred_channel"})
        if (fields.said(name) && !fields.has(name)) record.emptied.emplace_back(name);
    if (profile.gender != "" && profile.gender != "female" && profile.gender != "male" && profile.gender != "other")
        fields.wrong("gender", "female, male or other expected");
    record.store = fields.text("store");
    record.guide = fields.text("guide");
    readIdentities(fields, record);
    readTags(fields, record);
    return record;
}

RecordBody readIdentity(RecordFields& fields) {
    IdentityRecord record;
    record.person = readPerson(fields);
    if (record.person.isNone()) fields.wrong("member", "is needed, or an identity");
    const auto kind = fields.choice("kind", domain::IdentityKind::unknown);
    if (kind == domain::IdentityKind::unknown) fields.wrong("kind", "is needed");
    auto normal = normalIdentity(kind, fields.needText("value"));
    if (!normal) fields.wrong("value", "is no such identity");
    record.key = {kind, normal.value_or("")};
    record.status = fields.choice("status", domain::IdentityStatus::active);
    record.verifiedAt = fields.time("verified_at");
    return record;
}

RecordBody readConsent(RecordFields& fields) {
    ConsentRecord record;
    record.person = readPerson(fields);
    if (record.person.isNone()) fields.wrong("member", "is needed, or an identity");
    auto& consent = record.consent;
    consent.channel = fields.choice("channel", domain::Channel::unknown);
    if (consent.channel == domain::Channel::unknown) fields.wrong("channel", "is needed");
    consent.purpose = fields.choice("purpose", domain::Purpose::marketing);
    if (!fields.has("granted")) fields.wrong("granted", "is needed");
    consent.granted = fields.boolean("granted");
    consent.source = fields.needText("act");
    consent.wordingVersion = fields.text("wording_version");
    consent.at = fields.needTime("at");
    return record;
}

RecordBody readTouch(RecordFields& fields, const std::string& sourceId) {
    TouchRecord record;
    record.person = readPerson(fields);
    if (record.person.isNone()) fields.wrong("member", "is needed, or an identity");
    record.store = fields.text("store");
    record.newPerson = readNewPerson(fields);
    auto& event = record.event;
    event.kind = fields.choice("kind", domain::TouchKind::unknown);
    if (event.kind == domain::TouchKind::unknown) fields.wrong("kind", "is needed");
    event.channel = fields.text("channel");
    event.at = fields.needTime("at");
    event.sourceId = sourceId;
    event.campaign = fields.text("campaign");
    event.url = fields.text("url");
    event.weight = fields.real("weight");
    return record;
}

}  // namespace lianlu::server
