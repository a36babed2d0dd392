// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/actions/context.h"
#include "models/domain/entities/shared_view.h"

//! Views that a store's manager gives to everybody of the store (ADR 0031). Code::refused `view-by-manager` for everybody else.
namespace lianlu::actions {

struct ShareView {
    domain::ViewList list = domain::ViewList::unknown;
    std::string name;   //!< trimmed
    std::string state;  //!< see checkViewState()
};
//! \brief Done::id is the view's. exists `view-there`: the list has one of this name; refused `views-full`: it has kMostSharedViews; invalid, tooLarge.
[[nodiscard]] Doing shareView(const Context& context, ShareView input);

struct EditSharedView {
    domain::SharedViewId view;
    std::optional<std::string> name{};   //!< none: as it is
    std::optional<std::string> state{};
};
//! \brief Whoever shared it. What is there already is no change; where none changes, Done::changes is empty.
[[nodiscard]] Doing editSharedView(const Context& context, EditSharedView input);

//! \brief For everybody of the store. undo() brings it back, under another id once the removal was sent.
[[nodiscard]] Doing removeSharedView(const Context& context, domain::SharedViewId view);

}  // namespace lianlu::actions
