// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/support_bundle.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "models/base/utf8_path.h"
#include "models/db/connection.h"
#include "models/db/engine_version.h"
#include "models/store/care/store_facts.h"
#include "models/store/custody/keyslots.h"
#include "models/store/local_store.h"
#include "models/support/fact_sheet.h"

namespace lianlu::actions {

namespace {

using support::FactSheet;

constexpr std::size_t kMostLogBytes = 1u << 20u;  // of one file, four at most

void add(FactSheet& sheet, const SupportSources::Facts& facts) {
    for (const auto& [name, value] : facts) sheet.add(name, value);
}

//! The host's name of an address, without anything before or behind it.
std::string hostOf(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const auto who = url.rfind('@'); who != url.npos) url.remove_prefix(who + 1);
    return std::string(url.starts_with('[') ? url.substr(0, url.find(']') + 1) : url.substr(0, url.find(':')));
}

//! A name of the protocol, which a server may have said: as such or not at all.
std::string protocolName(const std::string& name) {
    const bool plain = name.size() <= 40 && std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '_'; });
    return plain ? name : "(another)";
}

class Collector {
public:
    explicit Collector(const SupportSources& sources) : m_sources(sources), m_redactor(settingsOf(sources)) {}

    Result<support::Bundle> all() {
        report(5);
        LIANLU_CHECK(readStore());
        LIANLU_CHECK(stopIfAsked());
        report(60);
        LIANLU_CHECK(put("about.txt", "about", about()));
        if (!m_sources.settings.empty()) {
            FactSheet settings;
            add(settings.heading("Settings"), m_sources.settings);
            LIANLU_CHECK(put("settings.txt", "settings", settings));
        }
        LIANLU_CHECK(put("store.txt", "store", storeSheet()));
        if (m_facts) LIANLU_CHECK(put("queue.txt", "queue", queueSheet()));
        if (m_facts || !m_sources.sync.empty()) LIANLU_CHECK(put("sync.txt", "sync", syncSheet()));
        if (m_sources.profile) LIANLU_CHECK(put("keys.txt", "keys", keySheet()));
        // The one text that names what the redactor takes out everywhere else; it is left out unless a person asks for it.
        if (m_facts && !m_facts->serverUrl.empty()) m_bundle.files.push_back({"server.txt", std::string(kServerGroup), hostOf(m_facts->serverUrl) + "\n"});
        report(70);
        LIANLU_CHECK(logs());
        m_bundle.taken = m_redactor.taken();
        m_bundle.files.push_back({"taken-out.txt", "about", takenOut()});
        report(100);
        return std::move(m_bundle);
    }

private:
    support::Redactor::Settings settingsOf(const SupportSources& sources) {
        support::Redactor::Settings settings;
        settings.homes = sources.homes;
        settings.users = sources.users;
        if (sources.store) settings.persons = [this](const std::vector<std::string>& words) { return personsAmong(words); };
        return settings;
    }
    //! Where the store does not answer its names are not known, as when it is closed; the other rules hold without it.
    Result<std::vector<std::string>> personsAmong(const std::vector<std::string>& words) {
        std::vector<std::string> found;
        const auto asked = m_sources.store->read([&](db::Connection& connection) -> Result<void> {
            connection.interruptWhen(m_sources.cancelled);
            auto known = store::knownPersons(connection, words);
            connection.interruptWhen({});
            LIANLU_TRY(found, std::move(known));
            return {};
        });
        if (!asked && !m_personsTrouble) m_personsTrouble = asked.error();
        return found;
    }

    [[nodiscard]] Result<void> stopIfAsked() const {
        if (m_sources.cancelled && m_sources.cancelled()) return fail(Code::cancelled, "support bundle");
        return {};
    }
    void report(int percent) const {
        if (m_sources.progress) m_sources.progress(percent);
    }
    Result<void> put(const char* name, const char* group, const FactSheet& sheet) {
        LIANLU_TRY(auto text, sheet.text(m_redactor));
        m_bundle.files.push_back({name, group, std::move(text)});
        return {};
    }

    Result<void> readStore() {
        Result<store::StoreFacts> facts = fail(Code::notFound, "closed");
        if (m_sources.store) {
            const auto read = m_sources.store->read([&](db::Connection& connection) -> Result<void> {
                facts = store::storeFacts(connection, m_sources.cancelled);
                return {};
            });
            if (!read) facts = fail(read.error());
        } else if (m_sources.damagedKey && m_sources.profile) {
            facts = store::storeFactsOfFile(m_sources.profile->store(), *m_sources.damagedKey, m_sources.cancelled);
        } else {
            return {};
        }
        if (!facts && facts.error().code == Code::cancelled) return fail(facts.error());
        if (facts) m_facts = std::move(*facts);
        else m_unread = facts.error();
        return {};
    }

    FactSheet about() const {
        FactSheet sheet;
        sheet.heading("Program").add("made at", m_sources.now);
        add(sheet, m_sources.program);
        sheet.add("storage", db::engineVersion());
        return sheet;
    }

    FactSheet storeSheet() const {
        FactSheet sheet;
        sheet.heading("Store").add("state", m_sources.store ? "open" : m_sources.damagedKey ? "damaged" : m_sources.trouble ? "does not open" : "closed");
        if (m_sources.trouble) sheet.add("trouble", *m_sources.trouble);
        if (m_unread) sheet.add("could not be read", *m_unread);
        if (m_personsTrouble) sheet.add("names could not be looked up", *m_personsTrouble);
        if (m_facts) {
            if (m_facts->schema) sheet.add("schema", *m_facts->schema);
            if (m_facts->pages) sheet.add("pages", *m_facts->pages);
            if (m_facts->freePages) sheet.add("free pages", *m_facts->freePages);
            if (m_facts->check) sheet.add("quick_check", *m_facts->check);
            for (const auto& problem : m_facts->problems) sheet.add("could not be read: " + problem.step, problem.error);
            if (!m_facts->tables.empty()) sheet.heading("Rows");
            for (const auto& table : m_facts->tables) sheet.add(table.name, table.rows);
        }
        if (m_sources.profile) {
            sheet.heading("Files");
            for (const auto& file : store::profileFiles(m_sources.profile->folder))
                sheet.addPlain(isOurs(file.name) ? file.name : "(another file)", support::kibOf(file.bytes) + ", written " + support::ageOf(file.changedAt, m_sources.now) + " ago");
        }
        return sheet;
    }
    //! Names of a profile's files are the program's own; what somebody put beside them is not told.
    static bool isOurs(std::string_view name) {
        return name == "keyslots" || name == "keyslots-2" || name == "lock" || name == "lianlu.ini" || name.starts_with("store.db-") || name == "store.db" ||
               name.starts_with("store.db.");
    }

    FactSheet queueSheet() const {
        FactSheet sheet;
        sheet.heading("Edits by state");
        std::map<std::string, std::pair<std::int64_t, Time>> states;
        for (const auto& line : m_facts->queue) {
            auto& [count, oldest] = states.try_emplace(line.state, 0, line.oldest).first->second;
            count += line.count;
            oldest = std::min(oldest, line.oldest);
        }
        if (states.empty()) sheet.add("edits", 0);
        for (const auto& [state, found] : states) sheet.addPlain(state, fmt::format("{}, the oldest {} old", found.first, support::ageOf(found.second, m_sources.now)));
        if (!states.empty()) sheet.heading("Edits by kind");
        for (const auto& line : m_facts->queue)
            sheet.add(line.state + " " + protocolName(line.type) + " " + protocolName(line.entity) + (line.code.empty() ? "" : " (" + protocolName(line.code) + ")"), line.count);
        return sheet;
    }

    FactSheet syncSheet() const {
        FactSheet sheet;
        sheet.heading("Sync");
        add(sheet, m_sources.sync);
        if (!m_facts) return sheet;
        sheet.add("role", m_facts->role).add("next edit's number", m_facts->nextOpSeq);
        if (m_facts->lastSyncAt) sheet.add("last sync", support::ageOf(*m_facts->lastSyncAt, m_sources.now) + " ago");
        sheet.heading("Places in the server's history");
        for (const auto& place : m_facts->places)
            sheet.addPlain(place.scope, fmt::format("place {}, {} rows, {}", place.seq, place.rows,
                                                    place.seenAt ? "reached " + support::ageOf(*place.seenAt, m_sources.now) + " ago" : "reached at an unknown time"));
        return sheet;
    }

    FactSheet keySheet() const {
        FactSheet sheet;
        sheet.heading("Ways to open the key");
        const auto file = store::KeySlotStore(m_sources.profile->keyslots()).read();
        if (!file) return std::move(sheet.add("keyslots", file.error()));
        sheet.add("generation", static_cast<std::int64_t>(file->generation));
        for (const auto& slot : file->entries) {
            const bool passphrase = slot.type == store::KeySlot::kPassphrase;
            sheet.add(passphrase ? "passphrase" : slot.type == store::KeySlot::kRecovery ? "recovery code" : "another kind",
                      !passphrase ? std::string("there") : fmt::format("Argon2id, {} MiB, {} passes, {}", slot.memoryKib / 1024, slot.passes, slot.usesKeychain() ? "with the keychain" : "without a keychain"));
        }
        return sheet;
    }

    Result<void> logs() {
        for (const auto& log : m_sources.logs) {
            LIANLU_CHECK(stopIfAsked());
            auto text = support::redactedLog(m_redactor, log, kMostLogBytes);
            m_bundle.files.push_back({"logs/" + utf8FromPath(log.filename()), "logs", text ? std::move(*text) : "(could not be read)\n"});
        }
        return {};
    }

    std::string takenOut() const {
        std::string text = "What was taken out of all texts, by kind\n\n";
        for (std::size_t kind = 0; kind < support::kTakenKinds; ++kind)
            text += fmt::format("{:<34} {}\n", support::nameOf(static_cast<support::Taken>(kind)), m_bundle.taken.of[kind]);
        return text;
    }

    const SupportSources& m_sources;
    support::Redactor m_redactor;
    support::Bundle m_bundle;
    std::optional<store::StoreFacts> m_facts;
    std::optional<Error> m_unread, m_personsTrouble;
};

}  // namespace

const std::vector<std::string>& supportGroups() {
    static const std::vector<std::string> all{"about", "settings", "store", "queue", "sync", "keys", std::string(kServerGroup), "logs"};
    return all;
}

Result<support::Bundle> collectSupport(const SupportSources& sources) { return Collector(sources).all(); }

}  // namespace lianlu::actions
