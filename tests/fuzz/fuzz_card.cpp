// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <array>
#include <string>
#include <vector>

#include "models/base/text.h"
#include "models/exchange/read/table_file.h"
#include "tests/fuzz/fuzz_folder.h"

namespace lianlu::fuzz {

void card(std::string_view bytes) {
    static const Folder folder;
    constexpr std::array<const char*, 4> kEncodings{"", "Big5", "UTF-16LE", "windows-1252"};
    const Input input(bytes);
    folder.write("a.vcf", input.rest);
    exchange::ReadSpec spec;
    spec.encoding = kEncodings[input.choice % kEncodings.size()];
    const auto table = exchange::openTable(folder.path() / "a.vcf", spec);
    if (!table) return;
    std::vector<std::string> cells;
    std::size_t cards = 0;
    for (auto state = table->reader->next(cells); state != exchange::RecordReader::State::end; state = table->reader->next(cells)) {
        require(++cards <= input.rest.size(), "there are not more cards than bytes");
        require(table->reader->line() >= 1, "a card has a line");
        require(cells.size() == table->reader->header().size(), "a card has a cell for each head");
        if (state == exchange::RecordReader::State::bad) {
            require(!table->reader->reason().empty(), "a bad card has a reason");
            continue;
        }
        for (const auto& cell : cells) require(text::isCleanUtf8(cell) && cell.find('\n') == cell.npos, "a cell is one clean line");
    }
}

}  // namespace lianlu::fuzz
