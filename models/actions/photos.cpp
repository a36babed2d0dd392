// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/photos.h"

#include <algorithm>

#include "models/actions/disclose.h"
#include "models/actions/file_beside.h"
#include "models/actions/person_place.h"
#include "models/actions/run.h"
#include "models/base/text.h"
#include "models/db/connection.h"
#include "models/domain/entities.h"
#include "models/domain/rules/photo.h"
#include "models/store/custody/durable_file.h"
#include "models/store/photo_store.h"

namespace lianlu::actions {

namespace {

Result<void> check(const domain::Photo& photo, const std::string& jpeg) {
    if (photo.customerId.isNull()) return fail(Code::invalid, "whose photo", "customer");
    if (!domain::looksLikeJpeg(jpeg)) return fail(Code::invalid, "not a photo that was made ready", "jpeg");
    auto good = domain::checkPhoto(photo);
    return good ? good : fail(withMember(good.error()));
}

Result<void> checkNotThere(db::Connection& connection, const domain::Photo& photo) {
    LIANLU_TRY(const auto same, connection.integer("SELECT count(*) FROM photo WHERE customer_id = ? AND sha256 = ?", photo.customerId, photo.sha256));
    if (same > 0) return fail(Code::exists, "photo-there", "jpeg");
    return {};
}

}  // namespace

Result<domain::Photo> photoFrom(const Context& context, const AddPhoto& input) {
    const Time now = context.clock.now();
    domain::Photo photo;
    photo.id = context.ids.next<domain::PhotoId>();
    photo.customerId = input.customer;
    photo.interactionId = input.interaction;
    photo.sha256 = store::PhotoStore::hashOf(input.jpeg);
    photo.width = input.width;
    photo.height = input.height;
    photo.bytes = static_cast<std::int64_t>(input.jpeg.size());
    photo.caption = std::string(text::trim(input.caption));
    photo.takenAt = std::min(input.takenAt.value_or(now), now);
    photo.staffId = context.staff;
    LIANLU_CHECK(check(photo, input.jpeg));
    return photo;
}

Result<void> keepPhoto(const Context& context, store::WriteTxn& txn, const domain::Photo& photo, const std::string& jpeg) {
    LIANLU_TRY(const auto person, placeOf(context, txn, photo.customerId));
    if (person.guest) return fail(Code::refused, "guest-photo", "customer");
    if (!photo.interactionId.isNull()) {
        LIANLU_TRY(const auto about, txn.get<domain::Interaction>(photo.interactionId));
        if (about.customerId != photo.customerId) return fail(Code::invalid, "the interaction of another person", "interaction");
    }
    LIANLU_CHECK(checkNotThere(txn.connection(), photo));
    LIANLU_CHECK(store::PhotoStore::keep(txn, photo.sha256, jpeg));
    return insert(txn, photo, person.scope);
}

Doing addPhoto(const Context& context, AddPhoto input) {
    auto photo = photoFrom(context, input);
    if (!photo) return ready(std::move(photo).error());
    return start(context, [context, photo = std::move(*photo), jpeg = std::move(input.jpeg)](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_CHECK(keepPhoto(context, txn, photo, jpeg));
        return photo.id.uuid;
    });
}

Doing editPhoto(const Context& context, domain::PhotoId id, std::string caption) {
    if (id.isNull()) return ready(Error{Code::invalid, "which photo", "photo"});
    return start(context, [id, caption = std::string(text::trim(caption))](store::WriteTxn& txn) -> Result<Uuid> {
        const domain::Value value = caption.empty() ? domain::Value{} : domain::Value{caption};
        LIANLU_CHECK(txn.update(domain::Photo::kEntity, id, {{"caption", value}}));
        return id.uuid;
    });
}

Doing removePhoto(const Context& context, domain::PhotoId id) {
    if (id.isNull()) return ready(Error{Code::invalid, "which photo", "photo"});
    return start(context, [id](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_TRY(const auto photo, txn.get<domain::Photo>(id));
        // From now on the hour counts in which it can be brought back.
        LIANLU_CHECK(store::PhotoStore::noteUse(txn, photo.sha256));
        LIANLU_CHECK(txn.buryRow(domain::Photo::kEntity, id.uuid));
        return id.uuid;
    });
}

Result<void> savePhoto(const Context& context, domain::PhotoId id, const std::filesystem::path& file) {
    LIANLU_TRY(const auto place, filePlace(context, file));
    domain::Photo photo;
    std::optional<std::string> bytes;
    LIANLU_CHECK(context.store.read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(photo, rowOf<domain::Photo>(c, id));
        LIANLU_TRY(bytes, store::PhotoStore::bytes(c, photo.sha256));
        return {};
    }));
    if (!bytes) return fail(Code::notFound, "photo-not-here", "bytes");
    LIANLU_TRY(const auto noted, disclose(context, {domain::DisclosureAct::exported, domain::Disclosed::photo, {photo.customerId}, 1}).get());
    static_cast<void>(noted);
    return store::writeDurably(place, {reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()});
}

}  // namespace lianlu::actions
