// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <istream>
#include <memory>
#include <string>
#include <string_view>

#include "models/base/result.h"

namespace lianlu::exchange {

//! \brief How a file's bytes become UTF-8.
struct TextEncoding {
    std::string name = "UTF-8";  //!< as ICU knows it
    int markBytes = 0;           //!< length of the byte order mark at the head
    [[nodiscard]] bool isUtf8() const noexcept { return name == "UTF-8"; }
};

[[nodiscard]] bool isEncoding(const std::string& name);

//! \brief All of `bytes` at once, from an encoding that isEncoding() knows; what does not fit it comes out as 0xFF, as in DecodedFile.
[[nodiscard]] std::string toUtf8(std::string_view bytes, const std::string& encoding);

//! \brief Judges a whole file: its byte order mark (UTF-8, UTF-16LE, UTF-16BE); else UTF-16 where every second byte of its
//! signs, digits and Latin letters is zero; else UTF-8 where every byte fits;
//! else GB18030 — unless half of the lines beyond ASCII are UTF-8: then a few damaged bytes must not turn every name of
//! the file into others. `in` is read to its end.
[[nodiscard]] TextEncoding detectEncoding(std::istream& in);

//! \brief A file as UTF-8, decoded while it is read. Bytes that do not fit the encoding come out as 0xFF, which is no
//! UTF-8: whoever checks what he reads finds them, and none becomes U+FFFD unseen.
class DecodedFile {
public:
    //! \brief `encoding` empty: detectEncoding. Code::notFound, Code::invalid for an unknown encoding.
    [[nodiscard]] static Result<std::unique_ptr<DecodedFile>> open(const std::filesystem::path& file,
                                                                   const std::string& encoding);
    ~DecodedFile();
    DecodedFile(const DecodedFile&) = delete;
    DecodedFile& operator=(const DecodedFile&) = delete;

    [[nodiscard]] std::istream& stream() noexcept;
    [[nodiscard]] const TextEncoding& encoding() const noexcept;

private:
    struct Inside;
    explicit DecodedFile(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> m_inside;
};

}  // namespace lianlu::exchange
