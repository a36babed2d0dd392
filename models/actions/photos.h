// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "models/actions/context.h"
#include "models/domain/entities/photo.h"

namespace lianlu::store {
class WriteTxn;
}

//! Pictures kept at a person (ADR 0027).
namespace lianlu::actions {

struct AddPhoto {
    domain::CustomerId customer;
    domain::InteractionId interaction{};  //!< of the same person's; none: of no interaction
    std::string jpeg;                     //!< made ready: turned, scaled, without where and by what it was taken (models/picture)
    std::int64_t width = 0, height = 0;   //!< pixels
    std::string caption{};
    std::optional<Time> takenAt{};        //!< none, or ahead of now: now
};
//! \brief Row and bytes in one transaction. Done::id is the photo's. exists: this person has the same picture already. Code::refused
//! `guest-photo`: a guest's are their own guide's to keep.
[[nodiscard]] Doing addPhoto(const Context& context, AddPhoto input);
//! \brief The row of it, checked; the rest is done inside a transaction, also beside other rows.
[[nodiscard]] Result<domain::Photo> photoFrom(const Context& context, const AddPhoto& input);
[[nodiscard]] Result<void> keepPhoto(const Context& context, store::WriteTxn& txn, const domain::Photo& photo, const std::string& jpeg);
//! \brief Trimmed; at most 200 characters.
[[nodiscard]] Doing editPhoto(const Context& context, domain::PhotoId photo, std::string caption);
//! \brief For everybody who holds the person. undo() brings it back for an hour, under another id once the removal was sent.
[[nodiscard]] Doing removePhoto(const Context& context, domain::PhotoId photo);

//! \brief Writes a photo into a file of the caller's, which is written down first (disclose()); where that fails there is no file. Blocks; not for the
//! screen's thread. notFound: no such photo or folder, or its bytes are not on this device (subject `bytes`); exists for the store's own file;
//! diskFull, readOnly, io.
[[nodiscard]] Result<void> savePhoto(const Context& context, domain::PhotoId photo, const std::filesystem::path& file);

}  // namespace lianlu::actions
