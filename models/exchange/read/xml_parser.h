// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/exchange/read/zip_archive.h"

namespace lianlu::exchange {

//! \brief Attributes of an element; names without their prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** list) : m_list(list) {}
    //! \brief Empty where it is not there.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;

private:
    const char** m_list;
};

//! \brief Parses XML in pieces and calls back; names without their prefix. Documents that declare a DTD are refused:
//! workbooks have none, and entities are how XML is turned into a bomb. So are depth past 256 and tags past 8 MiB,
//! which would have to be held as a whole.
class XmlParser {
public:
    struct Handlers {
        std::function<void(std::string_view, const XmlAttributes&)> start = [](std::string_view, const XmlAttributes&) {
        };
        std::function<void(std::string_view)> end = [](std::string_view) {};
        std::function<void(std::string_view)> text = [](std::string_view) {};
    };
    explicit XmlParser(Handlers handlers);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    //! \brief Code::damaged.
    [[nodiscard]] Result<void> feed(std::string_view piece, bool isLast);

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

//! \brief A whole entry through handlers.
[[nodiscard]] Result<void> parseEntry(ZipArchive& archive, const std::string& name, XmlParser::Handlers handlers,
                                      std::uint64_t maxBytes = ZipArchive::kMaxUnpacked);

}  // namespace lianlu::exchange
