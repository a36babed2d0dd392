// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/card_reader.h"

#include <algorithm>
#include <array>

#include "models/base/text.h"

namespace lianlu::exchange {

namespace {

constexpr std::size_t kMostProperties = 1000;
enum CardColumn : std::size_t { kName, kPhone, kEmail, kBirthday, kCity, kGender, kRemark, kOrganisation, kPhone2, kPhone3, kEmail2, kCardColumns };
constexpr std::array<std::string_view, kCardColumns> kCardHeads{"name", "phone", "email", "birthday", "city", "gender", "remark", "organisation", "phone 2", "phone 3", "email 2"};

bool isCard(const CardLine& line, std::string_view frame) { return line.name == frame && text::lowerAscii(text::trim(line.value)) == "vcard"; }

bool isChinese(std::string_view text) {
    // From U+3400 on, where the ideographs are, a character has three bytes and more.
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

std::string joined(std::initializer_list<std::string_view> parts, std::string_view between) {
    std::string all;
    for (const auto part : parts) {
        if (part.empty()) continue;
        if (!all.empty()) all += between;
        all += part;
    }
    return all;
}

//! Family;Given;Additional;Prefixes;Suffixes.
std::string nameOfParts(std::vector<std::string> parts) {
    parts.resize(5);
    if (isChinese(parts[0]) || isChinese(parts[1])) return joined({parts[0], parts[2], parts[1]}, "");
    return joined({parts[1], parts[2], parts[0]}, " ");
}

//! Box;extended;street;locality;region;code;country. A municipality may stand as the region.
std::string cityOf(std::vector<std::string> parts) {
    parts.resize(7);
    return parts[3].empty() ? parts[4] : parts[3];
}

std::string_view withoutScheme(std::string_view text, std::string_view scheme) {
    if (text::lowerAscii(text.substr(0, scheme.size())) != scheme) return text;
    text.remove_prefix(scheme.size());
    return text.substr(0, text.find_first_of(";?"));
}

bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }); }

//! A day of no year is left out: nobody is so old. What is no date stays, and the row says so.
std::string birthdayOf(const CardLine& line) {
    auto text = cardText(line.value);
    if (text.starts_with("--") || (!line.omittedYear.empty() && text.starts_with(line.omittedYear))) return {};
    text.resize(std::min(text.size(), text.find('T')));
    if (text.size() == 8 && allDigits(text)) return text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6);
    return text;
}

std::string genderOf(const CardLine& line) {
    const auto word = text::lowerAscii(cardParts(line.value).front());
    if (word == "f" || word == "m") return word;
    return word == "o" ? "other" : word.size() > 1 ? word : std::string();
}

//! A card as it is read, before it is a row.
class Card {
public:
    void take(const CardLine& line) {
        if (line.name == "FN") keep(m_cells[kName], cardText(line.value));
        else if (line.name == "N") keep(m_parts, nameOfParts(cardParts(line.value)));
        else if (line.name == "NICKNAME") keep(m_nick, cardText(line.value));
        else if (line.name == "TEL") takeNumber(line);
        else if (line.name == "EMAIL") m_emails.insert(line.has("pref") ? m_emails.begin() : m_emails.end(), std::string(withoutScheme(cardText(line.value), "mailto:")));
        else if (line.name == "BDAY") keep(m_cells[kBirthday], birthdayOf(line));
        else if (line.name == "ADR") keep(m_cells[kCity], cityOf(cardParts(line.value)));
        else if (line.name == "GENDER" || line.name == "X-GENDER") keep(m_cells[kGender], genderOf(line));
        else if (line.name == "NOTE") keep(m_cells[kRemark], cardText(line.value));
        else if (line.name == "ORG") {
            std::string all;
            for (const auto& part : cardParts(line.value)) all += (all.empty() || part.empty() ? "" : " ") + part;
            keep(m_cells[kOrganisation], all);
        }
    }

    [[nodiscard]] std::vector<std::string> row() {
        keep(m_cells[kName], m_parts);
        keep(m_cells[kName], m_nick);
        std::stable_sort(m_numbers.begin(), m_numbers.end(), [](const Number& a, const Number& b) { return a.rank < b.rank; });
        std::erase_if(m_emails, [](const std::string& one) { return one.empty(); });
        std::vector<std::string> numbers;
        for (const auto& number : m_numbers)
            if (std::find(numbers.begin(), numbers.end(), number.text) == numbers.end()) numbers.push_back(number.text);
        // A landline alone finds nobody; with an e-mail address beside it the person still comes in.
        if (!numbers.empty() && !finds(numbers.front()) && !m_emails.empty()) numbers.insert(numbers.begin(), std::string());
        numbers.resize(3);
        m_emails.resize(2);
        m_cells[kPhone] = numbers[0];
        m_cells[kPhone2] = numbers[1];
        m_cells[kPhone3] = numbers[2];
        m_cells[kEmail] = m_emails[0];
        m_cells[kEmail2] = m_emails[1];
        return {m_cells.begin(), m_cells.end()};
    }

private:
    struct Number {
        int rank;
        std::string text;
    };

    //! A mainland mobile, or one from abroad that names its country: somebody is found by it.
    static bool finds(std::string_view number) { return text::normalPhone(number).has_value() || (number.starts_with('+') && !number.starts_with("+86")); }
    static void keep(std::string& into, std::string text) {
        if (into.empty()) into = std::move(text);
    }
    void takeNumber(const CardLine& line) {
        if (line.has("fax") || line.has("pager")) return;
        auto number = std::string(withoutScheme(cardText(line.value), "tel:"));
        if (number.empty()) return;
        const bool mobile = finds(number);
        m_numbers.push_back({(mobile ? 0 : 4) + (line.has("cell") || line.has("iphone") ? 0 : 2) + (line.has("pref") ? 0 : 1), std::move(number)});
    }

    std::array<std::string, kCardColumns> m_cells;
    std::string m_parts, m_nick;
    std::vector<Number> m_numbers;
    std::vector<std::string> m_emails;
};

//! What is not read may be as long as it likes.
bool isRead(std::string_view name) {
    constexpr std::string_view kRead[]{"FN", "N", "NICKNAME", "TEL", "EMAIL", "BDAY", "ADR", "GENDER", "X-GENDER", "NOTE", "ORG"};
    return std::find(std::begin(kRead), std::end(kRead), name) != std::end(kRead);
}

}  // namespace

CardReader::CardReader(std::unique_ptr<DecodedFile> file, std::string encoding) : m_file(std::move(file)), m_lines(m_file->stream(), std::move(encoding)) {
    for (const auto head : kCardHeads) m_header.emplace_back(head);
}

Result<std::unique_ptr<RecordReader>> CardReader::open(const std::filesystem::path& file, const ReadSpec& spec, std::string& encoding) {
    if (!spec.encoding.empty() && !isEncoding(spec.encoding)) return fail(Code::invalid, "no such encoding", spec.encoding);
    // Each line of a card may be of another encoding; only one of two bytes is the whole file's.
    const auto wide = text::lowerAscii(spec.encoding).starts_with("utf-16");
    LIANLU_TRY(auto decoded, DecodedFile::open(file, wide ? spec.encoding : std::string()));
    const bool marked = !decoded->encoding().isUtf8() && decoded->encoding().markBytes > 0;
    encoding = decoded->encoding().name;
    if (!wide && !marked) {
        LIANLU_TRY(decoded, DecodedFile::open(file, "UTF-8"));
    }
    std::unique_ptr<CardReader> reader(new CardReader(std::move(decoded), wide ? std::string() : spec.encoding));
    if (!reader->toBegin()) return fail(Code::invalid, "no card in the file", "cards");
    return std::unique_ptr<RecordReader>(std::move(reader));
}

bool CardReader::toBegin() {
    while (!m_begun && m_lines.next(m_property)) m_begun = isCard(m_property, "BEGIN");
    return m_begun;
}

RecordReader::State CardReader::next(std::vector<std::string>& cells) {
    if (!toBegin()) return State::end;
    m_begun = false;
    m_line = m_property.line;
    cells.clear();
    Card card;
    std::string why;
    auto kind = RecordFault::unreadable;
    std::int64_t wrong = 0;
    const auto fault = [&](std::string reason, RecordFault what) {
        if (!why.empty()) return;
        why = std::move(reason);
        kind = what;
        wrong = m_property.line;
    };
    std::size_t properties = 0;
    int inner = 0;  // a card within a card is somebody else's
    bool ended = false;
    while (!ended && m_lines.next(m_property)) {
        if (isCard(m_property, "BEGIN") && inner == 0) {
            // AGENT holds a card; else the one before was cut off, and this is the next one.
            m_begun = true;
            break;
        }
        if (m_property.name == "AGENT" && text::trim(m_property.value).empty()) {
            if (m_lines.next(m_property) && isCard(m_property, "BEGIN")) ++inner;
            continue;
        }
        if (isCard(m_property, "BEGIN")) ++inner;
        else if (isCard(m_property, "END")) ended = inner-- == 0;
        else if (++properties > kMostProperties) fault("more than 1,000 lines in a card", RecordFault::badCard);
        else if (inner > 0) continue;
        else if (m_property.name.empty()) fault("a line without a colon", RecordFault::badCard);
        else if (!isRead(m_property.name)) continue;
        else if (m_property.isTooLong) fault("a line of more than 64 KiB", RecordFault::cellTooLong);
        else card.take(m_property);
    }
    if (!ended && why.empty()) {
        why = "the card does not end";
        kind = RecordFault::cutCard;
        wrong = m_line;
    }
    cells = card.row();
    if (!why.empty()) {
        m_line = wrong;
        return bad(std::move(why), kind);
    }
    if (std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return text::isCleanUtf8(cell); })) return State::row;
    const bool hasNul = std::any_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.find('\0') != cell.npos; });
    return hasNul ? bad("a NUL character", RecordFault::nulByte) : bad("bytes that do not fit the encoding", RecordFault::lostEncoding);
}

}  // namespace lianlu::exchange
