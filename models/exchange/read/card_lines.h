// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace lianlu::exchange {

//! \brief One property of a vCard, decoded: `item1.TEL;TYPE=CELL:138…`.
struct CardLine {
    std::int64_t line = 0;           //!< in the file, from 1, on which it begins
    std::string name;                //!< in capitals, without its group; empty: a line that is none
    std::vector<std::string> types;  //!< in small letters: of TYPE, and the bare ones of vCard 2.1
    std::string omittedYear;         //!< of X-APPLE-OMIT-YEAR
    std::string zone;                //!< of TZID, which calendars have
    std::string value;               //!< still escaped; bytes that do not fit their encoding are 0xFF. Empty for pictures and sounds
    bool isTooLong = false;          //!< cut at kMostCardLine
    [[nodiscard]] bool has(std::string_view type) const;
};

inline constexpr std::size_t kMostCardLine = 64u << 10u;

//! \brief Properties out of a file of vCards 2.1, 3.0 or 4.0, one by one and in bounded memory: unfolded, without quoted-printable, in UTF-8. A line without
//! CHARSET is UTF-8 where it fits, else `encoding`. Thread: one at a time.
class CardLines {
public:
    //! \brief `encoding`: as ICU knows it; empty: GB18030, which old phones sold here wrote.
    CardLines(std::istream& in, std::string encoding);
    //! \brief False: the file is at its end. Blank lines are left out.
    [[nodiscard]] bool next(CardLine& line);

private:
    [[nodiscard]] bool readPhysical(std::string& text, bool& cut);
    [[nodiscard]] bool takeAhead(std::string& text, bool& cut);
    [[nodiscard]] bool peekAhead();
    void skipPicture();
    void unfold(std::string& text, bool& cut);

    std::istream& m_in;
    std::string m_encoding;
    std::string m_ahead;
    bool m_hasAhead = false;
    bool m_aheadCut = false;
    std::int64_t m_line = 0;  //!< physical lines read
};

//! \brief At semicolons that are not escaped; the parts are unescaped.
[[nodiscard]] std::vector<std::string> cardParts(std::string_view value);
//! \brief Line ends become blanks: what a cell holds is one line.
[[nodiscard]] std::string cardText(std::string_view value);

}  // namespace lianlu::exchange
