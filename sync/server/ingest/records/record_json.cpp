// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/records/record_json.h"

#include <algorithm>

#include <nlohmann/json.hpp>
#include <sodium.h>

#include "models/base/text.h"
#include "sync/server/http/log.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kMaxDepth = 8;
constexpr std::size_t kMaxValues = 20'000;

//! Builds RecordJson out of the parser's events: its own tree would keep numbers as doubles.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(RecordJson& root) : m_root(root) {}
    std::string reason = "not JSON";

    bool null() override { return put({}); }
    bool boolean(bool flag) override { return put(RecordJson::ofBoolean(flag)); }
    bool number_integer(number_integer_t number) override { return put(numberOf(std::to_string(number))); }
    bool number_unsigned(number_unsigned_t number) override { return put(numberOf(std::to_string(number))); }
    bool number_float(number_float_t, const string_t& digits) override { return put(numberOf(digits)); }
    bool string(string_t& text) override { return put(RecordJson::ofText(std::move(text))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(RecordJson::object()); }
    bool end_object() override {
        auto& members = m_open.back()->members;
        std::stable_sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
        const auto twice = std::adjacent_find(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.name == b.name; });
        if (twice != members.end()) return no("a member comes twice");
        m_open.pop_back();
        return true;
    }
    bool start_array(std::size_t) override { return open(RecordJson::list()); }
    bool end_array() override {
        m_open.pop_back();
        return true;
    }
    bool key(string_t& name) override {
        m_open.back()->members.push_back({std::move(name)});
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

private:
    static RecordJson numberOf(std::string digits) {
        RecordJson json;
        json.type = RecordJson::Type::number;
        json.text = std::move(digits);
        return json;
    }
    bool no(const char* why) {
        reason = why;
        return false;
    }
    RecordJson* place(RecordJson value) {
        if (m_open.empty()) return &(m_root = std::move(value));
        auto& parent = *m_open.back();
        if (parent.type == RecordJson::Type::list) return &parent.items.emplace_back(std::move(value));
        return &(parent.members.back().value = std::move(value));
    }
    bool put(RecordJson value) {
        if (++m_values > kMaxValues) return no("too many values in one line");
        if (m_open.empty()) return no("not an object");
        place(std::move(value));
        return true;
    }
    bool open(RecordJson value) {
        if (++m_values > kMaxValues) return no("too many values in one line");
        if (m_open.empty() && value.type != RecordJson::Type::object) return no("not an object");
        if (m_open.size() == kMaxDepth) return no("nested too deep");
        // A parent's list may grow while a child is open only after that child is closed, so the pointers hold.
        m_open.push_back(place(std::move(value)));
        return true;
    }

    RecordJson& m_root;
    std::vector<RecordJson*> m_open;
    std::size_t m_values = 0;
};

void write(const RecordJson& json, std::string& out, std::string_view leftOut) {
    switch (json.type) {
        case RecordJson::Type::null: out += "null"; return;
        case RecordJson::Type::boolean:
        case RecordJson::Type::number: out += json.text; return;
        case RecordJson::Type::text: out += jsonQuoted(json.text); return;
        case RecordJson::Type::list:
            out += '[';
            for (const auto& item : json.items) {
                if (&item != &json.items.front()) out += ',';
                write(item, out, {});
            }
            out += ']';
            return;
        case RecordJson::Type::object: {
            out += '{';
            bool first = true;
            for (const auto& [name, value] : json.members) {
                if (!leftOut.empty() && name == leftOut) continue;
                if (!first) out += ',';
                first = false;
                out += jsonQuoted(name);
                out += ':';
                write(value, out, {});
            }
            out += '}';
            return;
        }
    }
}

}  // namespace

const RecordJson* RecordJson::member(std::string_view name) const noexcept {
    const auto found = std::lower_bound(members.begin(), members.end(), name, [](const auto& m, std::string_view n) { return m.name < n; });
    return found == members.end() || found->name != name ? nullptr : &found->value;
}

void RecordJson::set(std::string name, RecordJson value) {
    const auto at = std::lower_bound(members.begin(), members.end(), name, [](const auto& m, const std::string& n) { return m.name < n; });
    if (at != members.end() && at->name == name) at->value = std::move(value);
    else members.insert(at, {std::move(name), std::move(value)});
}

RecordJson RecordJson::ofText(std::string text) {
    RecordJson json;
    json.type = Type::text;
    json.text = std::move(text);
    return json;
}
RecordJson RecordJson::ofNumber(std::int64_t number) {
    RecordJson json;
    json.type = Type::number;
    json.text = std::to_string(number);
    return json;
}
RecordJson RecordJson::ofBoolean(bool flag) {
    RecordJson json;
    json.type = Type::boolean;
    json.text = flag ? "true" : "false";
    return json;
}
RecordJson RecordJson::list() {
    RecordJson json;
    json.type = Type::list;
    return json;
}
RecordJson RecordJson::object() {
    RecordJson json;
    json.type = Type::object;
    return json;
}

Result<RecordJson> parseRecord(std::string_view line) {
    if (!text::isCleanUtf8(line)) return fail(Code::invalid, "not clean UTF-8");
    RecordJson root;
    Builder builder(root);
    // An escaped NUL is no NUL in the line, and no text of ours may hold one.
    if (line.find("\\u0000") != line.npos) return fail(Code::invalid, "a text holds NUL");
    try {
        if (!nlohmann::json::sax_parse(line.begin(), line.end(), &builder)) return fail(Code::invalid, builder.reason);
    } catch (const std::exception&) {
        return fail(Code::invalid, "not JSON");
    }
    return root;
}

std::string canonicalText(const RecordJson& json) {
    std::string text;
    write(json, text, {});
    return text;
}

std::string contentHash(const RecordJson& json) {
    std::string text;
    write(json, text, "version");
    std::string hash(16, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       nullptr, 0);
    return hash;
}

}  // namespace lianlu::server
