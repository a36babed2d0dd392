// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/output_file.h"
#include "app/cli/progress_line.h"
#include "app/cli/values.h"
#include "models/actions/photos.h"
#include "models/base/utf8_path.h"
#include "models/store/photo_store.h"
#include "models/store/queries_timeline.h"
#ifdef LIANLU_PICTURES
#include "models/picture/prepare.h"
#endif

namespace lianlu::cli {

namespace {

Item photoItem(const store::PhotoLine& line) {
    Item item;
    item.add("id", line.photo.id).add("taken_at", line.photo.takenAt).add("caption", line.photo.caption);
    item.add("width", domain::Value{line.photo.width}).add("height", domain::Value{line.photo.height}).add("bytes", domain::Value{line.photo.bytes});
    item.add("here", domain::Value{line.here}).add("sent", domain::Value{line.sent}).add("interaction_id", line.photo.interactionId);
    return item;
}

//! An id, or the beginning of one that is on this device.
Outcome<domain::PhotoId> photoIdOf(const Desk& desk, const std::string& typed) {
    LIANLU_TRY(const auto id, idOf(typed, [&] { return desk.read([](db::Connection& c) { return store::PhotoStore::ids(c); }); }));
    return domain::PhotoId{id};
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto customer, customerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto lines, desk.read([&](db::Connection& c) { return store::PhotoStore::ofCustomer(c, customer); }));
    LIANLU_TRY(const auto counts, desk.read([](db::Connection& c) { return store::PhotoStore::counts(c); }));
    std::vector<Item> rows;
    for (const auto& line : lines) rows.push_back(photoItem(line));
    Item rest;
    rest.add("unsent", domain::Value{counts.unsent}).add("refused", domain::Value{counts.refused}).add("held_bytes", domain::Value{counts.held});
    printList(app, {{"id", "ID"}, {"taken_at", "TAKEN"}, {"caption", "CAPTION", 40}, {"width", "WIDTH"}, {"height", "HEIGHT"}, {"bytes", "BYTES"}, {"here", "HERE"}, {"sent", "SENT"}}, rows, rest);
    return {};
}

#ifdef LIANLU_PICTURES
//! An id, or the beginning of one of this customer's.
Outcome<domain::InteractionId> interactionIdOf(const Desk& desk, domain::CustomerId customer, const std::string& typed) {
    LIANLU_TRY(const auto id, idOf(typed, [&]() -> Result<std::vector<Uuid>> {
                   return desk.read([&](db::Connection& c) { return store::interactionIds(c, customer); });
               }));
    return domain::InteractionId{id};
}

//! What is wrong with one file says which it was.
template <class T>
Outcome<T> ofFile(Result<T> done, const std::string& file) {
    if (done) return std::move(*done);
    auto error = std::move(done).error();
    error.subject = file;
    return tl::unexpected<Fault>(std::move(error));
}

Outcome<void> add(App& app, const Arguments& arguments) {
    const auto files = arguments.all("file");
    if (files.empty()) return misuse("option-missing", "--file");
    if (files.size() > 1 && arguments.has("caption")) return misuse("photo-one-caption", "--caption");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto customer, customerIdOf(desk, arguments.operands[0]));
    domain::InteractionId interaction;
    if (arguments.has("interaction")) {
        LIANLU_TRY(interaction, interactionIdOf(desk, customer, arguments.text("interaction")));
    }
    std::vector<Item> rows;
    {
        ProgressLine line(app);
        for (const auto& file : files) {
            if (interrupted()) return tl::unexpected<Fault>(Error{Code::cancelled, "cancelled"});
            line.show(static_cast<std::int64_t>(rows.size()), static_cast<std::int64_t>(files.size()));
            LIANLU_TRY(auto prepared, ofFile(picture::prepareFile(pathFromUtf8(file)), file));
            actions::AddPhoto input;
            input.customer = customer;
            input.interaction = interaction;
            input.jpeg = std::move(prepared.jpeg);
            input.width = prepared.width;
            input.height = prepared.height;
            input.takenAt = prepared.takenAt;
            input.caption = arguments.text("caption");
            LIANLU_TRY(const auto done, ofFile(actions::addPhoto(desk.context(), std::move(input)).get(), file));
            Item item;
            rows.push_back(std::move(item.add("id", done.id.toString()).add("file", file)));
        }
    }
    const auto count = rows.size();
    Item item;
    item.add("photos", std::move(rows));
    printDone(app, say("photos-added", app.language, std::to_string(count)), item);
    return {};
}
#else
Outcome<void> add(App&, const Arguments&) { return tl::unexpected<Fault>(Error{Code::unsupported, "photo-headless"}); }
#endif

Outcome<void> edit(App& app, const Arguments& arguments) {
    if (!arguments.has("caption")) return misuse("option-missing", "--caption");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, photoIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto done, actions::editPhoto(desk.context(), id, arguments.text("caption")).get());
    printDone(app, say("saved", app.language, done.id.toString()), itemOf(done));
    return {};
}

Outcome<void> save(App& app, const Arguments& arguments) {
    if (!arguments.has("out")) return misuse("option-missing", "--out");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, photoIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto file, freshFile(arguments.text("out")));
    LIANLU_CHECK(actions::savePhoto(desk.context(), id, file));
    Item item;
    item.add("file", utf8FromPath(file)).add("id", id);
    printDone(app, say("contact-saved", app.language, utf8FromPath(file)), item);
    return {};
}

Outcome<void> remove(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, photoIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto done, actions::removePhoto(desk.context(), id).get());
    printDone(app, say("removed", app.language, id.toString()), itemOf(done));
    return {};
}

}  // namespace

std::vector<Command> photoCommands() {
    return {
        {"photos list", "CUSTOMER", "Photos of a customer, the newest first", "here: their picture is on this device. sent: the server has it.", {}, list},
        {"photos add", "CUSTOMER", "Adds photos from files",
         "JPEG, PNG, WebP, GIF, BMP or TIFF, up to 30 MB and 50 million pixels. Kept as a JPEG of at most 1600 pixels a side; where, when and by what\n"
         "it was taken is left out. A photo that shows a person needs that person's consent.",
         {{"file", "FILE", "a picture", true}, {"interaction", "ID", "what was logged that they belong to: id or its beginning"}, {"caption", "TEXT", "what it is, up to 200 characters; with one file"}},
         add},
        {"photos edit", "PHOTO", "Changes the caption of a photo", "", {{"caption", "TEXT", "what it is; empty: none"}}, edit},
        {"photos save", "PHOTO", "Writes a photo to a file", "The audit says who saved it.", {{"out", "FILE", "where it is written; nothing is written over"}}, save},
        {"photos remove", "PHOTO", "Removes a photo, here and for everybody", "", {}, remove},
    };
}

}  // namespace lianlu::cli
