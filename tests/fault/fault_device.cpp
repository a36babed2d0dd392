// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A workbench without windows for tests that kill it: fault_device FOLDER KEY URL COMMAND [ARGUMENT…]
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <sodium.h>

#include "models/base/uuid.h"
#include "models/store/write_txn.h"
#include "sync/client/engine.h"
#include "sync/client/enrolment.h"

namespace {

using namespace lianlu;

struct Program {
    std::filesystem::path file;
    SecretBuffer key{32};
    std::string url, caFile;
    std::vector<std::string> arguments;
    SystemClock clock;

    Result<void> enrol() {
        auto device = sync::interruptedEnrolment(file, key);
        if (!device) {
            const sync::SignIn request{{url, caFile}, arguments.at(0), SecretBuffer::fromText(arguments.at(1)), "fault device", "test"};
            LIANLU_TRY(device, sync::signIn(request, clock));
        }
        sync::EnrolOptions options;
        options.caFile = caFile;
        return sync::enrol(file, key, *device, clock, {}, nullptr, options);
    }

    Result<void> sync() {
        LIANLU_TRY(const auto store, store::LocalStore::open(file, key, clock));
        sync::EngineOptions options;
        options.caFile = caFile;
        return sync::Engine(*store, clock, options).runOnce();
    }

    Result<void> edit() {
        LIANLU_TRY(const auto store, store::LocalStore::open(file, key, clock));
        const auto lead = Uuid::parse(arguments.at(0));
        auto done = store->writeNow([&](store::WriteTxn& txn) {
            return txn.updateRow("lead", *lead, {{"next_step", arguments.at(1)}});
        });
        if (!done) return fail(std::move(done).error());
        return {};
    }

    Result<void> call() {
        LIANLU_TRY(const auto store, store::LocalStore::open(file, key, clock));
        return callIn(*store, *Uuid::parse(arguments.at(1)), arguments.at(2));
    }

    Result<void> callIn(store::LocalStore& store, const Uuid& id, const std::string& note = "a call") {
        const auto customer = *Uuid::parse(arguments.at(0));
        auto done = store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(const auto device, store::Replica::device(txn.connection()));
            LIANLU_TRY(const auto scope, txn.scopeOf("customer", customer));
            return txn.createRow("interaction", id, scope,
                                 {{"customer_id", customer.toString()}, {"staff_id", device->staffId.toString()},
                                  {"kind", std::string("call")}, {"note", note}, {"at", toUnixMs(clock.now())}});
        });
        if (!done) return fail(std::move(done).error());
        return {};
    }

    //! One call after the other, each synced before the next, until the file `stop` is there. `made` gets every id when the call is saved here,
    //! `acknowledged` when the server has answered for all.
    Result<void> work() {
        LIANLU_TRY(const auto store, store::LocalStore::open(file, key, clock));
        sync::Engine engine(*store, clock);
        IdGenerator ids(clock);
        std::ofstream made(arguments.at(1), std::ios::app), acknowledged(arguments.at(2), std::ios::app);
        std::vector<Uuid> open;
        while (!std::filesystem::exists(arguments.at(3))) {
            const auto id = ids.next();
            LIANLU_CHECK(callIn(*store, id));
            made << id.toString() << std::endl;
            open.push_back(id);
            if (const auto done = engine.runOnce(); !done) {
                std::fprintf(stderr, "%s\n", done.error().describe().c_str());
                continue;
            }
            for (const auto& one : open) acknowledged << one.toString() << "\n";
            acknowledged.flush();
            open.clear();
        }
        // What is left goes out too, if the server answers.
        return engine.runOnce();
    }
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5 || !startCrypto()) return 2;
    Program program;
    program.file = std::filesystem::u8path(argv[1]) / "store.db";
    if (sodium_hex2bin(program.key.bytes().data(), 32, argv[2], std::string_view(argv[2]).size(), nullptr, nullptr, nullptr) != 0) return 2;
    program.url = argv[3];
    const std::string command = argv[4];
    program.arguments.assign(argv + 5, argv + argc);
    const auto done = command == "enrol"  ? program.enrol()
                      : command == "sync" ? program.sync()
                      : command == "edit" ? program.edit()
                      : command == "work" ? program.work()
                                          : program.call();
    if (done) return 0;
    std::fprintf(stderr, "%s\n", done.error().describe().c_str());
    return 1;
}
