// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace lianlu::exchange {

//! \brief How a table is read, where somebody knows better than the file tells.
struct ReadSpec {
    std::string encoding;             //!< of a text; empty: judged by the file
    std::string sheet;                //!< name or number from 1 of an XLSX; empty: the first
    char delimiter = 0;               //!< of a CSV; 0: judged by the file
    std::vector<std::string> wanted;  //!< names of columns that somebody looks for: they help to judge the delimiter
    bool hasNoHeads = false;          //!< the first row is a record like the others; its columns have no names
    bool takesShortRows = false;      //!< of a CSV: cells that a row lacks at its end are empty ones, else such a row is bad
};

}  // namespace lianlu::exchange
