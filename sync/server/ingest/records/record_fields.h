// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/enums.h"
#include "models/domain/record.h"
#include "models/domain/registry.h"
#include "sync/server/ingest/records/record_json.h"

namespace lianlu::server {

//! \brief Reads the members of a record's object one by one and keeps the first thing that is wrong. Reasons name the field and never
//! hold its value.
class RecordFields {
public:
    explicit RecordFields(const RecordJson& object, std::string path = {}) : m_object(object), m_path(std::move(path)) {}

    //! \brief There, and neither null nor an empty text.
    [[nodiscard]] bool has(std::string_view name) const noexcept;
    //! \brief There, even as null: said to be empty.
    [[nodiscard]] bool said(std::string_view name) const noexcept { return m_object.member(name) != nullptr; }
    [[nodiscard]] std::string text(std::string_view name);  //!< trimmed; also the digits of a number
    [[nodiscard]] std::string needText(std::string_view name);
    [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t fallback = 0);
    [[nodiscard]] double real(std::string_view name);
    [[nodiscard]] bool boolean(std::string_view name, bool fallback = false);
    //! \brief `name` in major units ("199.50" or 199.5), or `name`_minor as an integer.
    [[nodiscard]] std::int64_t money(std::string_view name);
    [[nodiscard]] bool hasMoney(std::string_view name) const;
    //! \brief ISO 8601 with an offset, or Unix milliseconds.
    [[nodiscard]] std::optional<Time> time(std::string_view name);
    [[nodiscard]] std::optional<Time> needTime(std::string_view name);
    template <class E>
    [[nodiscard]] E choice(std::string_view name, E fallback) {
        const auto word = text(name);
        if (word.empty()) return fallback;
        const auto value = domain::enumFromName<E>(word);
        if (value == E::unknown) wrong(name, "is none of the choices");
        return value;
    }
    //! \brief The items of a list of objects; none where it is not there.
    [[nodiscard]] std::vector<RecordFields> objects(std::string_view name);
    [[nodiscard]] const RecordJson* take(std::string_view name);

    void wrong(std::string_view name, std::string_view why);
    void adopt(const RecordFields& item);  //!< what was wrong in an item
    [[nodiscard]] bool good() const noexcept { return !m_error; }
    //! \brief The first thing wrong; a member nobody asked for is wrong too. `subject` is the field.
    [[nodiscard]] Result<void> end();

private:
    const RecordJson& m_object;
    std::string m_path;
    std::vector<std::string_view> m_known;
    std::optional<Error> m_error;
};

//! \brief Lengths, choices and forms by the registry, before anything is written.
[[nodiscard]] Result<void> checkAgainstRegistry(std::string_view entity, const domain::Fields& fields);
template <class E>
[[nodiscard]] Result<void> checkEntity(const E& entity) {
    return checkAgainstRegistry(E::kEntity, domain::toFields(entity));
}

//! \brief 2026-11-26T10:00:00+08:00, also with a blank for T, without seconds, with fractions, with Z. Nothing without an offset.
[[nodiscard]] std::optional<Time> parseIsoTime(std::string_view text);

}  // namespace lianlu::server
