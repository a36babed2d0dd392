// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "models/actions/context.h"
#include "models/actions/import_list.h"
#include "models/domain/enums.h"
#include "models/domain/value.h"

//! One value for many customers, leads or tasks: counted first, changed row by row, taken back as a whole. All of it blocks and is not for the screen's thread.
namespace lianlu::actions {

inline constexpr std::size_t kMostChangedAtOnce = 10'000;

// Of customers:
struct TagAll {
    std::string name;
    std::string value{};  //!< may be empty
};
struct UntagAll {
    std::string name;
};
// Of both: out of the pool to one of the staff, as assign().
struct GiveAll {
    domain::StaffId to;
};
// Of leads; those that are closed stay:
struct MoveAllOn {
    domain::LeadStage stage;  //!< contacted, qualified or negotiating: forward only
};
struct RateAll {
    std::int64_t maturity = 0;  //!< 0 to 100
};
struct DueAll {
    std::optional<Time> at;  //!< of the next step; none: no date
};
struct LoseAll {
    std::string reason;
};
// Of tasks:
struct SetAllTasks {
    domain::Fields changed;  //!< of status, due_at, assignee_id, priority; as editTasks()
};
using ManyChange = std::variant<TagAll, UntagAll, GiveAll, MoveAllOn, RateAll, DueAll, LoseAll, SetAllTasks>;

struct ChangeMany {
    std::vector<domain::CustomerId> customers;  //!< these, leads or tasks, at most kMostChangedAtOnce
    std::vector<domain::LeadId> leads;
    ManyChange change;
    std::vector<domain::TaskId> tasks{};
};

enum class ManyFate : std::uint8_t {
    changes,
    already,     //!< is so
    further,     //!< a lead that is further on
    closed,      //!< a lead that is won or lost
    inABook,     //!< somebody else's: handed over, not assigned
    notAllowed,  //!< not this person's to change
    gone,        //!< no longer on this device
};
inline constexpr std::size_t kManyFates = 7;

struct ManyCounts {
    std::array<std::int64_t, kManyFates> of{};
    [[nodiscard]] std::int64_t operator[](ManyFate fate) const noexcept { return of[static_cast<std::size_t>(fate)]; }
    void add(ManyFate fate) noexcept { ++of[static_cast<std::size_t>(fate)]; }
    [[nodiscard]] std::int64_t rows() const noexcept;
};

//! \brief What would happen now. Code::refused with the rule of setTag() or assign() where nothing of this kind is this person's to do at all;
//! Code::invalid with the member at fault, Code::tooLarge.
[[nodiscard]] Result<ManyCounts> planChangeMany(const Context& context, const ChangeMany& input);

struct ManyOutcome {
    Uuid id;  //!< for undoImport()
    ManyCounts counts;
    bool cancelled = false;          //!< rows before stay
    std::optional<Error> stopped{};  //!< what the store did not take; rows before stay
};
//! \brief Changes what can be changed, each row in a transaction of its own (the server may refuse one without the others), many to a commit; works
//! offline. The store remembers them together (store::Imports, kind `change`), and undoImport() takes all of it back, but for what somebody has changed
//! since. Errors before the first row as planChangeMany(); from then on they stand in the outcome.
[[nodiscard]] Result<ManyOutcome> changeMany(const Context& context, const ChangeMany& input, ImportProgress& progress);

}  // namespace lianlu::actions
