// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <filesystem>
#include <fstream>
#include <ostream>

#include <fmt/format.h>

#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/operator_name.h"
#include "sync/server/privacy/erasure.h"
#include "sync/server/privacy/person_export.h"
#include "sync/server/privacy/subject.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kPrivacyUsage =
    "usage: lianlu-server privacy export (--customer ID | --phone NUMBER) --out FILE.zip\n"
    "       lianlu-server privacy erase (--customer ID | --phone NUMBER) --reason REASON\n"
    "       lianlu-server privacy erase --customer ID --confirm\n"
    "       lianlu-server privacy list\n"
    "       lianlu-server privacy status --customer ID\n"
    "export writes all that is held of one person: person.json for programs and person.html for people.\n"
    "erase notes the wish; --confirm, by somebody else than who asked, does it and cannot be undone. Export first, if the person wants it.\n"
    "list shows the erasures that wait for a second person.\n"
    "status tells how an erasure stands, and which devices that held the person have not yet said that it is gone there.\n"
    "REASON is person-asked, consent-withdrawn, purpose-fulfilled, unlawful or law. Everything stands in the audit.\n";

Result<domain::CustomerId> whom(pg::Connection& connection, const Arguments& args) {
    if (args.has("phone")) return subjectByPhone(connection, args.value("phone"));
    const auto id = domain::CustomerId::parse(args.value("customer"));
    if (!id) return fail(Code::invalid, "not an id", "customer");
    LIANLU_CHECK(scopeOfSubject(connection, *id));
    return livingSubject(connection, *id);
}

AuditNote byOperator() { return {operatorName(), "operator", {}, {}, {}}; }

Result<void> runExport(pg::Connection& connection, const Arguments& args, std::ostream& out) {
    LIANLU_TRY(const auto person, whom(connection, args));
    LIANLU_TRY(const auto file, exportPerson(connection, person, byOperator(), SystemClock().now()));
    const auto path = args.value("out");
    std::ofstream target(std::filesystem::path(reinterpret_cast<const char8_t*>(path.c_str())), std::ios::binary | std::ios::trunc);
    target.write(file.data(), static_cast<std::streamsize>(file.size()));
    target.close();
    if (!target) return fail(Code::io, "cannot write the file", path);
    out << fmt::format("wrote {} bytes\n", file.size());
    return {};
}

Result<void> runErase(pg::Connection& connection, const Arguments& args, std::ostream& out) {
    LIANLU_TRY(const auto person, whom(connection, args));
    const auto now = SystemClock().now();
    LIANLU_TRY(const auto stands, args.has("confirm") ? executeErasure(connection, person, byOperator(), now)
                                                      : requestErasure(connection, person, args.value("reason"), byOperator(), now));
    if (stands.doneAt != 0) out << fmt::format("erased {}; devices that have not said yet that it is gone there: {}\n", person.toString(), stands.devicesWaiting);
    else out << fmt::format("noted; waits for somebody else: lianlu-server privacy erase --customer {} --confirm\n", person.toString());
    return {};
}

Result<void> runStatus(pg::Connection& connection, const Arguments& args, std::ostream& out) {
    const auto id = domain::CustomerId::parse(args.value("customer"));
    if (!id) return fail(Code::invalid, "not an id", "customer");
    LIANLU_TRY(const auto person, livingSubject(connection, *id));
    LIANLU_TRY(const auto stands, erasureOf(connection, person));
    if (!stands) return fail(Code::notFound, "nobody asked for that erasure", "customer");
    if (stands->doneAt == 0) {
        out << fmt::format("{}  {}  asked by {}, waits for somebody else\n", person.toString(), stands->reason, stands->requestedBy);
        return {};
    }
    LIANLU_TRY(const auto devices, devicesWaiting(connection, person));
    out << fmt::format("{}  erased; devices that have not said yet that it is gone there: {}\n", person.toString(), devices.size());
    for (const auto& device : devices)
        out << fmt::format("  {}  {}{}\n", device.device.toString(), device.name, device.revoked ? "  (revoked: it will not say)" : "");
    return {};
}

Result<void> runList(pg::Connection& connection, std::ostream& out) {
    LIANLU_TRY(const auto all, openErasures(connection));
    for (const auto& one : all) {
        out << fmt::format("{}  {}  asked by {}\n", one.person.toString(), one.reason, one.requestedBy);
        LIANLU_TRY(const auto living, livingSubject(connection, one.person));
        if (living != one.person) out << fmt::format("  joined with {}: both go\n", living.toString());
        LIANLU_TRY(const auto parted, partedSince(connection, one.person, one.requestedAt));
        for (const auto& other : parted)
            out << fmt::format("  was one with {} when it was asked, and stays there: ask for that one too, if they are the same\n", other.toString());
    }
    if (all.empty()) out << "nothing waits\n";
    return {};
}

}  // namespace

int runPrivacy(const CommandContext& context) {
    constexpr std::array<std::string_view, 4> kOptions{"customer", "phone", "out", "reason"};
    constexpr std::array<std::string_view, 2> kFlags{"help", "confirm"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kPrivacyUsage);
    if (args->has("help")) {
        context.out << kPrivacyUsage;
        return 0;
    }
    const std::string what = args->words().size() == 1 ? args->words()[0] : std::string{};
    const bool one = args->has("customer") != args->has("phone");
    const bool fits = what == "list" || (what == "status" && args->has("customer") && !args->has("phone")) || (what == "export" && one && args->has("out")) || (what == "erase" && one && args->has("confirm") != args->has("reason"));
    if (!fits) return context.misused({Code::invalid, "export, erase, list or status, as below"}, kPrivacyUsage);
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    const auto done = what == "export"  ? runExport(*connection, *args, context.out)
                      : what == "erase" ? runErase(*connection, *args, context.out)
                      : what == "status" ? runStatus(*connection, *args, context.out)
                                        : runList(*connection, context.out);
    return done ? 0 : context.failed(done.error());
}

}  // namespace lianlu::server
