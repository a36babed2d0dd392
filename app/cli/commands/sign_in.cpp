// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>
#include <system_error>
#include <type_traits>

#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/terminal.h"
#include "models/store/custody/wipe.h"
#include "models/store/mass_removal.h"
#include "models/store/outbox.h"
#include "models/store/write_txn.h"
#include "sync/client/custody.h"
#include "sync/client/engine.h"
#include "sync/client/enrolment.h"
#include "sync/client/second_step.h"
#include "sync/client/sign_in.h"

namespace lianlu::cli {

namespace {

namespace fs = std::filesystem;

//! Absolute: it is kept in the store, for a later start from another folder.
std::string caFileOf(const Arguments& arguments) {
    if (!arguments.has("ca")) return {};
    std::error_code failed;
    const auto given = pathFromUtf8(arguments.text("ca"));
    const auto path = fs::absolute(given, failed);
    return utf8FromPath(failed ? given : path);
}

Outcome<sync::SignIn> requestOf(App& app, const Arguments& arguments) {
    sync::SignIn request;
    request.server = {arguments.text("server"), caFileOf(arguments)};
    request.login = arguments.text("login");
    request.deviceName = arguments.text("device-name", machineName());
    request.platform = platformName();
    LIANLU_TRY(request.password, secretFrom(app, "LIANLU_PASSWORD", "ask-password"));
    return request;
}

//! `way(request)`, with a code once the server asks for one.
template <class Way>
auto withCode(App& app, sync::SignIn& request, const Way& way) -> Outcome<typename std::invoke_result_t<Way, const sync::SignIn&>::value_type> {
    auto done = way(request);
    if (!done && sync::asksForCode(done.error())) {
        LIANLU_TRY(const auto code, secretFrom(app, "LIANLU_CODE", "ask-code"));
        request.code = code.text();
        done = way(request);
    }
    if (!done) return tl::unexpected<Fault>(std::move(done).error());
    if constexpr (std::is_void_v<typename decltype(done)::value_type>) return {};
    else return std::move(*done);
}

Outcome<store::DeviceState> signInFirst(App& app, sync::SignIn& request) {
    return withCode(app, request, [&app](const sync::SignIn& now) { return sync::signIn(now, app.clock); });
}

Item deviceItem(const store::DeviceState& device, const store::ProfilePaths& profile, const std::string& recoveryCode) {
    Item item;
    item.add("staff_name", device.staffName).add("staff_id", device.staffId).add("store_id", device.storeId).add("role", device.role);
    item.add("brand_name", device.brandName).add("server", device.serverUrl).add("device_id", device.deviceId);
    item.add("profile", utf8FromPath(profile.folder));
    if (!recoveryCode.empty()) item.add("recovery_code", recoveryCode);
    return item;
}

//! Fetches the store, or what is missing of it, and says who is signed in.
Outcome<void> fetch(App& app, const Arguments& arguments, const store::ProfilePaths& profile, const SecretBuffer& key,
                    const store::DeviceState& device, const std::string& recoveryCode) {
    {
        ProgressLine line(app);
        sync::EnrolOptions options;
        options.caFile = caFileOf(arguments);
        auto fetched = sync::enrol(profile.store(), key, device, app.clock, [&](const sync::Progress& p) { line.show(p.rowsDone, p.rowsTotal); }, &interrupted(), options);
        if (!fetched) {
            app.err << say("bootstrap-failed", app.language) << '\n';
            return tl::unexpected<Fault>(std::move(fetched).error());
        }
    }
    printDone(app, say("signed-in", app.language, device.staffName), deviceItem(device, profile, recoveryCode));
    return {};
}

Outcome<void> enrolNew(App& app, const Arguments& arguments, const store::ProfilePaths& profile) {
    LIANLU_CHECK(sync::probe({arguments.text("server"), caFileOf(arguments)}));
    LIANLU_TRY(auto request, requestOf(app, arguments));
    LIANLU_TRY(const auto passphrase, newPassphrase(app, "LIANLU_PASSPHRASE"));
    LIANLU_TRY(const auto device, signInFirst(app, request));
    LIANLU_TRY(const auto made, store::enrolKey(profile, passphrase, nullptr));
    // Told before the long fetch: from here on the key is on this disk, whatever happens next.
    if (!app.json) app.out << say("recovery-code", app.language, made.recoveryCode) << std::endl;
    else app.err << say("recovery-code", app.language, made.recoveryCode) << std::endl;
    return fetch(app, arguments, profile, made.key, device, made.recoveryCode);
}

//! A first sign-in that broke off: the keyslots stand, the store does not.
Outcome<void> goOn(App& app, const Arguments& arguments, const store::ProfilePaths& profile) {
    LIANLU_TRY(const auto opened, unlock(app, arguments, {profile}));
    const auto& key = opened.key;
    if (const auto device = sync::interruptedEnrolment(profile.store(), key))
        return fetch(app, arguments, profile, key, *device, {});
    LIANLU_TRY(auto request, requestOf(app, arguments));
    LIANLU_TRY(const auto device, signInFirst(app, request));
    return fetch(app, arguments, profile, key, device, {});
}

//! The account was found to be the same, so the server is: it may have moved.
Outcome<store::DeviceState> keepAddress(const Desk& desk, const std::string& url) {
    LIANLU_TRY(auto device, desk.read([](db::Connection& c) { return store::Replica::device(c); }));
    if (!device) return tl::unexpected<Fault>(Error{Code::internal, "no device after a sign-in", {}});
    if (device->serverUrl == url) return std::move(*device);
    device->serverUrl = url;
    LIANLU_CHECK(desk.store().writeNow([&](store::WriteTxn& txn) { return store::Replica::saveDevice(txn, *device); }));
    return std::move(*device);
}

//! A session that ended: the store and its work stay.
Outcome<void> signInAgain(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments, Desk::Away::allowed));
    LIANLU_TRY(auto request, requestOf(app, arguments));
    LIANLU_CHECK(withCode(app, request, [&desk](const sync::SignIn& now) { return sync::signInAgain(desk.store(), now); }));
    LIANLU_TRY(const auto device, keepAddress(desk, request.server.url));
    printDone(app, say("signed-in", app.language, device.staffName), deviceItem(device, desk.profile(), {}));
    return {};
}

Outcome<void> signIn(App& app, const Arguments& arguments) {
    for (const char* needed : {"server", "login"})
        if (!arguments.has(needed)) return misuse("option-missing", "--" + std::string(needed));
    LIANLU_TRY(const auto profile, profileForSignIn(arguments));
    std::error_code ignored;
    if (fs::exists(profile.store(), ignored)) return signInAgain(app, arguments);
    if (fs::exists(profile.keyslots(), ignored)) return goOn(app, arguments, profile);
    return enrolNew(app, arguments, profile);
}

Outcome<void> runRound(App& app, const Arguments& arguments, const Desk& desk) {
    sync::EngineOptions options;
    options.caFile = caFileOf(arguments);
    sync::Engine engine(desk.store(), app.clock, options);
    ProgressLine line(app);
    engine.onProgress([&](const sync::Progress& progress) { line.show(progress.rowsDone, progress.rowsTotal); });
    LIANLU_CHECK(engine.runOnce(&interrupted()));
    LIANLU_TRY(const auto counts, desk.read([](db::Connection& c) { return store::Outbox::counts(c); }));
    const auto waiting = counts.pending + counts.failed + counts.conflicted;
    Item item;
    item.add("pending", domain::Value{std::int64_t{counts.pending}}).add("failed", domain::Value{std::int64_t{counts.failed}});
    item.add("conflicted", domain::Value{std::int64_t{counts.conflicted}}).add("quarantined", domain::Value{std::int64_t{counts.quarantined}});
    item.add("held", domain::Value{std::int64_t{engine.status().held}}).add("photos", domain::Value{std::int64_t{engine.status().photos}});
    if (engine.status().photos > 0) app.err << say("photos-unsent", app.language, std::to_string(engine.status().photos)) << '\n';
    if (engine.status().held > 0) app.err << say("sync-holds", app.language, std::to_string(engine.status().held)) << '\n';
    printDone(app, say("synced", app.language, std::to_string(waiting)), item);
    return {};
}

Outcome<void> synchronise(App& app, const Arguments& arguments) {
    store::ProfilePaths paths;
    {
        LIANLU_TRY(const auto desk, Desk::open(app, arguments, Desk::Away::allowed));
        paths = desk.profile();
        auto done = runRound(app, arguments, desk);
        if (done || !sync::isWipe(done.error().error)) return done;
    }
    // By the brand's order: the keys are gone, and so is the rest once the store is closed.
    if (const auto wiped = store::finishWipe(paths); !wiped) return tl::unexpected<Fault>(wiped.error());
    return tl::unexpected<Fault>(Error{Code::unauthenticated, "wiped", {}});
}

}  // namespace

std::vector<Command> signInCommands() {
    return {
        {"sign-in", "", "Signs in on this machine and fetches what this person holds",
         "Makes a profile: an encrypted store, a passphrase for it and a recovery code that is shown once. A sign-in that broke off goes on;\n"
         "with a store that is there already it renews the session and keeps all work.",
         {{"server", "URL", "address of the brand's server (https://…)"},
          {"login", "NAME", "name of the account"},
          {"ca", "FILE", "certificate of a company authority (PEM)"},
          {"device-name", "NAME", "how this machine is called in the list of devices"}},
         signIn},
        {"sync", "", "Sends what was done here and fetches what others did", "", {{"ca", "FILE", "certificate of a company authority (PEM)"}}, synchronise},
    };
}

}  // namespace lianlu::cli
