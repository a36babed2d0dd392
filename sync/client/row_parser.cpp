// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/row_parser.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include "models/domain/registry.h"
#include "sync/protocol/codec.h"

namespace lianlu::sync {

namespace {

namespace sj = simdjson;
using Object = sj::ondemand::object;
using RawValue = sj::ondemand::value;

//! The fields of one entity by name, for names that come mostly in order.
class FieldFinder {
public:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    explicit FieldFinder(const domain::EntityInfo& info) {
        for (std::size_t i = 0; i < info.fields.size(); ++i) m_sorted.push_back({info.fields[i].name, i, info.fields[i].type});
        std::sort(m_sorted.begin(), m_sorted.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    }
    struct Entry {
        std::string_view name;
        std::size_t index;
        domain::FieldType type;
    };
    //! `at`: where the last name was found, plus one.
    const Entry* find(std::string_view name, std::size_t& at) const noexcept {
        while (at < m_sorted.size() && m_sorted[at].name < name) ++at;
        if (at < m_sorted.size() && m_sorted[at].name == name) return &m_sorted[at++];
        const auto found = std::lower_bound(m_sorted.begin(), m_sorted.end(), name,
                                            [](const Entry& e, std::string_view wanted) { return e.name < wanted; });
        return found != m_sorted.end() && found->name == name ? &*found : nullptr;
    }

private:
    std::vector<Entry> m_sorted;
};

struct Entities {
    std::vector<FieldFinder> finders;
    std::unordered_map<std::string_view, std::size_t> byName;

    Entities() {
        for (const auto& info : domain::entities()) {
            byName.emplace(info.name, finders.size());
            finders.emplace_back(info);
        }
    }
};

//! Thrown inside this file only, where simdjson itself throws too.
struct NotARow {
    const char* why;
};

std::string_view clean(std::string_view text) {
    if (text.find('\0') != text.npos) throw NotARow{"NUL in a text"};
    return text;
}

}  // namespace

const std::size_t RowParser::kPadding = sj::SIMDJSON_PADDING;

class RowParser::Impl {
public:
    Result<void> parse(std::string_view lines, RowBatch& batch) {
        try {
            parseAll(lines, batch);
            return {};
        } catch (const NotARow& bad) {
            return fail(Code::notLianlu, bad.why);
        } catch (const sj::simdjson_error&) {
            return fail(Code::notLianlu, "a line of a bootstrap chunk is not a row");
        } catch (const std::exception&) {
            return fail(Code::notLianlu, "a line of a bootstrap chunk cannot be read");
        }
    }

private:
    void parseAll(std::string_view lines, RowBatch& batch) {
        auto stream = m_parser.iterate_many(lines.data(), lines.size(), std::max<std::size_t>(lines.size(), 32)).value();
        std::size_t seen = 0;
        for (auto document : stream) {
            Object row = document.get_object().value();
            readRow(row, batch);
            ++seen;
        }
        if (stream.truncated_bytes() != 0) throw NotARow{"a line that does not end"};
        if (seen == 0) throw NotARow{"lines without a row"};
    }

    void readRow(Object& object, RowBatch& batch) {
        Uuid id;
        std::int64_t ver = 0;
        const FieldFinder* finder = nullptr;
        bool hasFields = false;
        m_extra.clear();
        for (auto member : object) {
            const std::string_view key = member.unescaped_key().value();
            auto value = member.value().value();
            if (key == "entity") {
                const std::string_view name = value.get_string().value();
                const auto found = m_entities.byName.find(name);
                if (finder) throw NotARow{"a row with two entities"};
                if (found == m_entities.byName.end()) return readForeign(object, std::string(name), batch);
                finder = &m_entities.finders[found->second];
                batch.begin(found->second);
            } else if (key == "id") {
                id = idOf(value.get_string().value());
            } else if (key == "ver") {
                ver = value.get_int64().value();
            } else if (key == "fields") {
                if (!finder) throw NotARow{"a row whose entity does not come first"};
                Object fields = value.get_object().value();
                readFields(fields, *finder, batch);
                hasFields = true;
            }
        }
        if (!finder || !hasFields || id.isNull() || ver <= 0) throw NotARow{"a row lacks entity, id, version or fields"};
        batch.end(id, ver, m_extra);
    }

    void readFields(Object& fields, const FieldFinder& finder, RowBatch& batch) {
        std::size_t at = 0;
        nlohmann::json extra;
        for (auto member : fields) {
            const std::string_view key = member.unescaped_key().value();
            const auto* field = finder.find(key, at);
            auto value = member.value().value();
            if (!field) {
                extra[std::string(key)] = nlohmann::json::parse(std::string_view(sj::to_json_string(value).value()));
                continue;
            }
            readCell(value, *field, batch);
        }
        if (!extra.is_null()) m_extra = extra.dump();
    }

    void readCell(RawValue& value, const FieldFinder::Entry& field, RowBatch& batch) {
        switch (value.type().value()) {
            case sj::ondemand::json_type::string: batch.text(field.index, clean(value.get_string().value())); return;
            case sj::ondemand::json_type::number: readNumber(value, field, batch); return;
            case sj::ondemand::json_type::boolean: batch.boolean(field.index, value.get_bool().value()); return;
            case sj::ondemand::json_type::null: return;
            case sj::ondemand::json_type::array: {
                nlohmann::json list = nlohmann::json::array();
                auto entries = value.get_array().value();  // a name of its own: it must outlive the loop
                for (auto entry : entries) list.push_back(std::string(clean(entry.get_string().value())));
                if (!list.empty()) batch.list(field.index, list.dump());
                return;
            }
            default: throw NotARow{"a field holds an object"};
        }
    }

    static void readNumber(RawValue& value, const FieldFinder::Entry& field, RowBatch& batch) {
        if (field.type == domain::FieldType::real) batch.real(field.index, value.get_double().value());
        else batch.integer(field.index, value.get_int64().value());
    }

    static Uuid idOf(std::string_view text) {
        const auto parsed = Uuid::parse(text);
        if (!parsed) throw NotARow{"an id that is none"};
        return *parsed;
    }

    //! An entity of a newer server: kept the slow way.
    void readForeign(Object& object, std::string name, RowBatch& batch) {
        object.reset().value();
        store::ServerRow row{std::move(name), {}, 0, false, {}};
        row.id = idOf(object.find_field_unordered("id").get_string().value());
        row.ver = object.find_field_unordered("ver").get_int64().value();
        const std::string_view body = sj::to_json_string(object.find_field_unordered("fields").value()).value();
        auto fields = protocol::parseBody(body);
        if (!fields || row.id.isNull() || row.ver <= 0) throw NotARow{"a row lacks id, version or fields"};
        row.fields = std::move(*fields);
        batch.foreign(std::move(row));
    }

    sj::ondemand::parser m_parser;
    Entities m_entities;
    std::string m_extra;
};

RowParser::RowParser() : m_impl(std::make_unique<Impl>()) {}
RowParser::~RowParser() = default;
Result<void> RowParser::parse(std::string_view lines, RowBatch& batch) { return m_impl->parse(lines, batch); }

}  // namespace lianlu::sync
