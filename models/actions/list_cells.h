// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/actions/list_pages.h"

//! What stands in the columns of an exported list; for this folder only.
namespace lianlu::actions {

//! \brief How a list looks in a file.
class ListCells {
public:
    ListCells(const ExportWords& words, bool whole) : m_words(words), m_whole(whole) {}

    [[nodiscard]] exchange::Table tableOf(const ListFilter& list, domain::LocalDays clock) const;
    [[nodiscard]] std::vector<exchange::Cell> cellsOf(const store::CustomerRow& row) const;
    [[nodiscard]] std::vector<exchange::Cell> cellsOf(const store::LeadRow& row) const;
    [[nodiscard]] std::vector<exchange::Cell> cellsOf(const store::OfferRow& row) const;  //!< with the words of its subject filled in
    [[nodiscard]] std::vector<exchange::Cell> cellsOf(const store::TaskLine& row) const;
    [[nodiscard]] std::vector<exchange::Cell> cellsOf(const TeamRow& row) const;
    [[nodiscard]] std::vector<exchange::Cell> cellsOf(const store::MatchRow& row) const;
    [[nodiscard]] std::vector<exchange::Cell> cellsOf(const QualityPersonRow& row) const;

private:
    [[nodiscard]] std::string word(std::string_view group, std::string_view name) const;
    template <class E>
    [[nodiscard]] std::string wordOf(std::string_view group, E value) const {
        return value == E::unknown ? std::string() : word(group, domain::nameOf(value));
    }
    [[nodiscard]] std::string phone(std::string_view e164) const;
    [[nodiscard]] std::string email(std::string_view address) const;

    const ExportWords& m_words;
    bool m_whole;
};

}  // namespace lianlu::actions
