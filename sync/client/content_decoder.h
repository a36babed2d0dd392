// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "models/base/result.h"

namespace lianlu::sync {

//! \brief Unpacks whole answers. What a pull brings says how long it is, so it is unpacked at one go into the text that is handed on: libcurl
//! would do it in pieces, over a window that is made anew for each answer. Thread: one at a time.
class ContentDecoder {
public:
    //! \brief What to ask a server for.
    static constexpr const char* kAccepted = "zstd, gzip";

    ContentDecoder();
    ~ContentDecoder();
    //! \brief `encoding` as the answer's header has it; of none the body itself. unreachable: cut short, or packed otherwise than asked for;
    //! tooLarge: longer than `limit` bytes once unpacked.
    [[nodiscard]] Result<std::string> decode(std::string_view encoding, std::string body, std::size_t limit);

private:
    class Zstd;
    std::unique_ptr<Zstd> m_zstd;
};

}  // namespace lianlu::sync
