// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "models/actions/context.h"

//! For this folder only.
namespace lianlu::actions {

//! \brief A file that is written beside its place and put there when it is whole: until publish() nothing is changed, and what was begun goes with this object.
class FileBeside {
public:
    explicit FileBeside(const std::filesystem::path& place);
    ~FileBeside();
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;

    [[nodiscard]] const std::filesystem::path& written() const noexcept { return m_written; }
    //! \brief On the disk, over what stood there. diskFull, readOnly, io.
    [[nodiscard]] Result<void> publish();

private:
    std::filesystem::path m_place, m_written;
};

//! \brief Where the file of this name is written: absolute, behind links. notFound: no such folder; invalid: a folder stands there; exists: the store itself does.
[[nodiscard]] Result<std::filesystem::path> filePlace(const Context& context, const std::filesystem::path& file);

}  // namespace lianlu::actions
