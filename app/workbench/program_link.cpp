// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/program_link.h"

#include "models/base/text.h"

namespace lianlu::app {

namespace {

constexpr std::string_view kScheme = "lianlu://";
constexpr std::size_t kLongestLink = 1000;

QString linkOf(const char* what, const Uuid& id) { return QStringLiteral("lianlu://%1/%2").arg(QString::fromLatin1(what), QString::fromStdString(id.toString())); }

}  // namespace

Result<ProgramLink> parseProgramLink(std::string_view link) {
    const auto none = [] { return fail(Code::invalid, "no link of this program", "link"); };
    if (link.size() > kLongestLink || text::lowerAscii(std::string(link.substr(0, kScheme.size()))) != kScheme) return none();
    if (const auto join = sync::parseJoinLink(link)) return ProgramLink{*join};
    auto rest = link.substr(kScheme.size());
    // Some systems put a slash at the end.
    if (rest.ends_with('/')) rest.remove_suffix(1);
    const auto slash = rest.find('/');
    if (slash == rest.npos) return none();
    const auto what = text::lowerAscii(std::string(rest.substr(0, slash)));
    const auto id = Uuid::parse(text::lowerAscii(std::string(rest.substr(slash + 1))));
    if (!id || id->isNull()) return none();
    if (what == "customer") return ProgramLink{domain::CustomerId{*id}};
    if (what == "lead") return ProgramLink{domain::LeadId{*id}};
    if (what == "offer") return ProgramLink{domain::OfferId{*id}};
    return none();
}

QString linkTo(domain::CustomerId customer) { return linkOf("customer", customer.uuid); }
QString linkTo(domain::LeadId lead) { return linkOf("lead", lead.uuid); }
QString linkTo(domain::OfferId offer) { return linkOf("offer", offer.uuid); }

}  // namespace lianlu::app
