// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/xml_parser.h"

#include <array>

#include <expat.h>

namespace lianlu::exchange {

namespace {

constexpr int kMaxDepth = 256;
constexpr std::size_t kMaxTag = 8u << 20u;

std::string_view localName(std::string_view name) {
    const auto colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
    for (const char** at = m_list; *at; at += 2)
        if (localName(*at) == name) return at[1];
    return {};
}

struct XmlParser::Inside {
    XML_Parser parser = XML_ParserCreate(nullptr);
    Handlers handlers;
    std::string refusal;
    int depth = 0;
    std::size_t quietBytes = 0;  //!< fed since something came of it

    static Inside& of(void* data) { return *static_cast<Inside*>(data); }
    void refuse(const char* why) {
        refusal = why;
        XML_StopParser(parser, XML_FALSE);
    }
};

XmlParser::XmlParser(Handlers handlers) : m_inside(std::make_unique<Inside>()) {
    m_inside->handlers = std::move(handlers);
    auto* const parser = m_inside->parser;
    XML_SetUserData(parser, m_inside.get());
    XML_SetElementHandler(
        parser,
        [](void* data, const XML_Char* name, const XML_Char** attributes) {
            auto& inside = Inside::of(data);
            inside.quietBytes = 0;
            if (++inside.depth > kMaxDepth) return inside.refuse("is nested too deeply");
            inside.handlers.start(localName(name), XmlAttributes(attributes));
        },
        [](void* data, const XML_Char* name) {
            auto& inside = Inside::of(data);
            inside.quietBytes = 0;
            --inside.depth;
            inside.handlers.end(localName(name));
        });
    XML_SetCharacterDataHandler(parser, [](void* data, const XML_Char* text, int size) {
        auto& inside = Inside::of(data);
        inside.quietBytes = 0;
        inside.handlers.text({text, static_cast<std::size_t>(size)});
    });
    XML_SetStartDoctypeDeclHandler(parser, [](void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        Inside::of(data).refuse("declares a DTD");
    });
}

XmlParser::~XmlParser() { XML_ParserFree(m_inside->parser); }

Result<void> XmlParser::feed(std::string_view piece, bool isLast) {
    m_inside->quietBytes += piece.size();
    if (m_inside->quietBytes > kMaxTag) m_inside->refusal = "has a tag that is too long";
    const bool good =
        m_inside->refusal.empty() &&
        XML_Parse(m_inside->parser, piece.data(), static_cast<int>(piece.size()), isLast ? 1 : 0) == XML_STATUS_OK;
    if (good) return {};
    if (!m_inside->refusal.empty()) return fail(Code::damaged, "the workbook's XML " + m_inside->refusal + ": refused");
    return fail(Code::damaged,
                "the workbook's XML is damaged at line " + std::to_string(XML_GetCurrentLineNumber(m_inside->parser)));
}

Result<void> parseEntry(ZipArchive& archive, const std::string& name, XmlParser::Handlers handlers,
                        std::uint64_t maxBytes) {
    LIANLU_CHECK(archive.enter(name, maxBytes));
    XmlParser parser(std::move(handlers));
    std::array<char, 16'384> piece{};
    for (;;) {
        LIANLU_TRY(const auto got, archive.read(piece));
        LIANLU_CHECK(parser.feed({piece.data(), got}, got == 0));
        if (got == 0) return {};
    }
}

}  // namespace lianlu::exchange
