// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianlu::test::history {

//! \brief What happens between two devices and their servers. Whatever a step names by number is chosen among what is there when it runs, so
//! a history stays one when steps are taken out of it.
enum class Kind : std::uint8_t {
    // a person at a device
    leadNew, leadEdit, leadConvert, leadRemove, personEdit, log, tagSet, tagRemove, consent, address, offer, offerCancel, spend, adjust, redeem,
    undo, retry, discard, taskDone, assign, join, part,
    // a device
    sync, kill, backUp, restore, restoreLost, skew,
    // everything else
    wait, hqProduct, hqRules, hqTemplate, hqTag, hqMove, ingestMember, ingestOrder, ingestRefund, ingestTouch, settle, mail, sweep, erase, compact,
    copyStop, copyStart, deliver, hqStaff
};

//! \brief What goes wrong on the road during one sync.
enum class Trouble : std::uint8_t {
    refused,   //!< no connection
    lost,      //!< the server did it, nobody hears of it
    twice,     //!< delivered twice
    cut,       //!< half of the answer's body
    portal,    //!< a captive portal's 200 HTML
    gateway,   //!< a proxy's 503 with Retry-After
    busy,      //!< the server's own 429
    empty,     //!< a 200 without a body
    missing,   //!< a proxy's 404
    shuffled,  //!< the scopes of a page in another order
    pages,     //!< pages of few changes
    late,      //!< held up, delivered at a later step; the device gave up
    killBefore,  //!< the device dies when the request is out
    killAfter,   //!< the device dies before the answer is laid in
};
enum class Where : std::uint8_t { any, push, pull, boot, refresh };

struct Fault {
    Trouble trouble = Trouble::refused;
    Where where = Where::any;
};

struct Step {
    int number = 0;
    Kind kind = Kind::sync;
    int device = -1;  //!< -1: none
    int a = 0, b = 0, c = 0;
    std::vector<Fault> faults{};
};

using History = std::vector<Step>;

enum class Who : std::uint8_t { anybody, manager, nobody };

struct KindInfo {
    Kind kind;
    std::string_view name;
    Who who;
    int weight;  //!< how often, beside the others
};
[[nodiscard]] std::span<const KindInfo> kinds();
[[nodiscard]] const KindInfo& infoOf(Kind kind);

inline constexpr int kDevices = 5;
//! \brief Who sits at the device: the login.
[[nodiscard]] std::string_view nameOfDevice(int device);
[[nodiscard]] bool isManager(int device);

//! \brief "12 person-edit anna 3 1 77", "13 sync ben 0 0 0 !lost@push": one line, and back. Nothing where it is no step.
[[nodiscard]] std::string toLine(const Step& step);
[[nodiscard]] std::optional<Step> fromLine(std::string_view line);

}  // namespace lianlu::test::history
