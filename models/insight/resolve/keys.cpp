// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/keys.h"

#include <algorithm>
#include <array>

#include "models/base/text.h"
#include "models/insight/resolve/hanzi.h"
#include "models/insight/resolve/similarity.h"

namespace lianlu::oneid {

namespace {

constexpr std::size_t kMostKeys = 16;
constexpr std::size_t kMostWords = 6;

bool isHanText(std::string_view text) { return static_cast<unsigned char>(text[0]) >= 0xE3 && static_cast<unsigned char>(text[0]) <= 0xEF; }
bool isUnited(Kind kind) { return kind == Kind::phone || kind == Kind::email; }
bool isExchangeable(Kind kind) { return kind == Kind::name || kind == Kind::address || isUnited(kind); }

std::string soundOf(std::string_view text) {
    if (isHanText(text)) return loosePinyin(text);
    if (text.find(' ') == text.npos) return soundCode(text);
    std::vector<std::string> codes;
    for (const auto word : text::split(text, ' '))
        if (!word.empty()) codes.push_back(soundCode(word));
    std::sort(codes.begin(), codes.end());
    std::string all;
    for (const auto& code : codes) all += code + ' ';
    return all;
}

std::string_view headOf(Kind kind, std::string_view text) {
    switch (kind) {
        case Kind::date: return text.substr(0, 6);
        case Kind::id: return text.substr(0, std::max<std::size_t>(3, (text.size() + 1) / 2));
        case Kind::email: return text.substr(0, text.find('@'));
        case Kind::phone: return text.substr(0, text.size() > 4 ? text.size() - 4 : 0);
        case Kind::text: {
            const auto blank = text.find(' ');
            return blank == text.npos ? text.substr(0, 6) : text.substr(0, text.find(' ', blank + 1));
        }
        default: return isHanText(text) ? text::left(text, kind == Kind::name ? 1 : 4) : text.substr(0, 4);
    }
}

std::string tailOf(Kind kind, std::string_view text) {
    switch (kind) {
        case Kind::date: return std::string(text.substr(std::min<std::size_t>(4, text.size())));
        case Kind::id: return std::string(text.substr(text.size() - std::min(text.size(), std::max<std::size_t>(3, (text.size() + 1) / 2))));
        case Kind::phone: return std::string(text.substr(text.size() - std::min<std::size_t>(4, text.size())));
        default: break;
    }
    if (isHanText(text)) return loosePinyin(text.substr(text::left(text, 1).size()));
    return std::string(text.substr(text.size() - std::min<std::size_t>(4, text.size())));
}

struct Atoms {
    std::array<std::uint64_t, kMostKeys> hashes;
    std::size_t count = 0;

    void add(std::uint64_t hash) {
        if (count < hashes.size()) hashes[count++] = hash;
    }
};

void addAtoms(const Records& records, std::uint32_t record, std::size_t column, Atom atom, std::uint64_t salt, Atoms& atoms) {
    const auto value = records.value(record, column);
    if (value == 0) return;
    const auto kind = records.columns()[column].kind;
    const auto& pool = records.pool(column);
    const auto text = pool.text(value);
    switch (atom) {
        case Atom::whole:
            if (kind == Kind::phone) atoms.add(hashOf(text.substr(text.size() - std::min<std::size_t>(8, text.size())), salt));
            else atoms.add(mixed(salt ^ value));
            return;
        case Atom::sound: {
            const auto sound = soundOf(text);
            if (!sound.empty()) atoms.add(hashOf(sound, salt));
            return;
        }
        case Atom::head: {
            const auto head = headOf(kind, text);
            if (!head.empty()) atoms.add(hashOf(head, salt));
            return;
        }
        case Atom::tail: {
            const auto tail = tailOf(kind, text);
            if (!tail.empty()) atoms.add(hashOf(tail, salt));
            return;
        }
        case Atom::word: {
            const auto words = pool.words(value);
            std::array<std::uint32_t, 64> rare{};
            std::size_t count = 0;
            for (const auto word : words)
                if (count < rare.size()) rare[count++] = word;
            const auto end = rare.begin() + static_cast<std::ptrdiff_t>(count);
            std::sort(rare.begin(), end, [&pool](std::uint32_t a, std::uint32_t b) {
                return std::pair(pool.valuesWith(a), a) < std::pair(pool.valuesWith(b), b);
            });
            const auto last = std::unique(rare.begin(), end);
            for (auto at = rare.begin(); at != last && static_cast<std::size_t>(at - rare.begin()) < kMostWords; ++at)
                atoms.add(mixed(salt ^ *at ^ 0x5bd1e995ULL));
            return;
        }
    }
}

Atoms atomsOf(const Records& records, std::uint32_t record, const KeyPart& part) {
    Atoms atoms;
    const auto& columns = records.columns();
    const auto kind = columns[part.column].kind;
    // Columns that share values share keys: what changed places still meets.
    const std::uint64_t salt = mixed((isExchangeable(kind) ? 100 + static_cast<std::uint64_t>(kind) : part.column) * 16 + static_cast<std::uint64_t>(part.atom) + 1);
    if (isUnited(kind)) {
        for (std::size_t column = part.column; column < columns.size(); ++column)
            if (columns[column].kind == kind) addAtoms(records, record, column, part.atom, salt, atoms);
    } else {
        addAtoms(records, record, part.column, part.atom, salt, atoms);
    }
    return atoms;
}

std::vector<Atom> atomsFor(Kind kind) {
    switch (kind) {
        case Kind::name: return {Atom::whole, Atom::sound, Atom::head, Atom::tail, Atom::word};
        case Kind::text: return {Atom::whole, Atom::head, Atom::word};
        case Kind::address: return {Atom::whole, Atom::word};
        case Kind::place: return {Atom::whole, Atom::sound, Atom::head};
        case Kind::date: return {Atom::whole, Atom::head, Atom::tail};
        case Kind::number: return {Atom::whole};
        case Kind::id: return {Atom::whole, Atom::head, Atom::tail};
        case Kind::phone: return {Atom::whole, Atom::head, Atom::tail};
        case Kind::email: return {Atom::whole, Atom::head};
        case Kind::ignored: break;
    }
    return {};
}

std::string_view nameOf(Atom atom) {
    constexpr std::array<std::string_view, 5> kAtoms{"whole", "sound", "head", "tail", "word"};
    return kAtoms[static_cast<std::size_t>(atom)];
}

}  // namespace

std::string describe(const Pass& pass, const std::vector<Column>& columns) {
    const auto part = [&](const KeyPart& one) { return columns[one.column].name + "." + std::string(nameOf(one.atom)); };
    return pass.single() ? part(pass.first) : part(pass.first) + " + " + part(pass.second);
}

std::vector<Pass> possiblePasses(const std::vector<Column>& columns) {
    std::vector<KeyPart> parts;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto kind = columns[i].kind;
        const bool unitedBefore = isUnited(kind) && std::any_of(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(i),
                                                                [kind](const Column& c) { return c.kind == kind; });
        if (unitedBefore) continue;
        for (const auto atom : atomsFor(kind)) parts.push_back({static_cast<std::uint8_t>(i), atom});
    }
    std::vector<Pass> passes;
    for (const auto& part : parts) passes.push_back({part, part});
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (std::size_t j = i + 1; j < parts.size(); ++j) {
            if (parts[i].column == parts[j].column) continue;
            const bool plain = parts[i].atom == Atom::whole || parts[j].atom == Atom::whole || parts[i].atom == parts[j].atom;
            // Two fine halves of different columns: enough variety without all products of them.
            if (plain || parts[i].atom == Atom::sound || parts[j].atom == Atom::sound) passes.push_back({parts[i], parts[j]});
        }
    return passes;
}

void keysOf(const Records& records, std::uint32_t record, const Pass& pass, std::vector<std::uint32_t>& into) {
    into.clear();
    const auto add = [&into](std::uint64_t hash) { into.push_back(static_cast<std::uint32_t>(mixed(hash) >> 32u)); };
    const auto first = atomsOf(records, record, pass.first);
    if (first.count == 0) return;
    if (pass.single()) {
        for (std::size_t i = 0; i < first.count; ++i) add(first.hashes[i]);
    } else {
        const auto second = atomsOf(records, record, pass.second);
        // The sum does not mind which of two exchanged names stood where.
        for (std::size_t i = 0; i < first.count; ++i)
            for (std::size_t j = 0; j < second.count && into.size() < kMostKeys; ++j) add(first.hashes[i] + second.hashes[j]);
    }
    if (into.size() < 2) return;
    std::sort(into.begin(), into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
}

}  // namespace lianlu::oneid
