// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <memory>

#include "models/base/result.h"
#include "models/exchange/read/card_lines.h"
#include "models/exchange/read/read_spec.h"
#include "models/exchange/read/record_reader.h"
#include "models/exchange/read/text_encoding.h"

namespace lianlu::exchange {

//! \brief A file of contacts (vCard 2.1, 3.0, 4.0) as a table, a row a card: name, phone, email, birthday, city, gender, remark, organisation, phone 2, phone 3,
//! email 2. The phone is the first mobile number there is; faxes and pictures are left out. A card with a line that is none, with a line of more than
//! kMostCardLine bytes, or that does not end is bad, and line() says where; of a good card it is where it begins.
class CardReader final : public RecordReader {
public:
    //! \brief Code::notFound; Code::invalid `cards` for a file without any card.
    [[nodiscard]] static Result<std::unique_ptr<RecordReader>> open(const std::filesystem::path& file, const ReadSpec& spec, std::string& encoding);
    [[nodiscard]] State next(std::vector<std::string>& cells) override;
    [[nodiscard]] std::int64_t line() const noexcept override { return m_line; }
    [[nodiscard]] bool hasTypedDates() const noexcept override { return true; }

private:
    CardReader(std::unique_ptr<DecodedFile> file, std::string encoding);
    [[nodiscard]] bool toBegin();

    std::unique_ptr<DecodedFile> m_file;
    CardLines m_lines;
    CardLine m_property;
    std::int64_t m_line = 0;
    bool m_begun = false;  //!< m_property is the begin of a card
};

}  // namespace lianlu::exchange
