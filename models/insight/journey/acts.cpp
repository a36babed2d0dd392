// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <string>

#include "models/base/text.h"
#include "models/insight/journey/journal.h"

namespace lianlu::insight {

namespace {

struct Kind {
    std::string_view name;
    Act act;
};

// The kinds of the wire first, then what other systems call the same.
constexpr std::array kKinds{
    Kind{"ad_click", Act::seen}, Kind{"visit", Act::seen}, Kind{"live", Act::seen}, Kind{"message_opened", Act::seen}, Kind{"scan", Act::seen},
    Kind{"link_click", Act::interested}, Kind{"favourite", Act::interested}, Kind{"cart", Act::interested}, Kind{"store_visit", Act::interested},
    Kind{"campaign", Act::interested}, Kind{"coupon_redeemed", Act::interested}, Kind{"follow", Act::joined}, Kind{"unsubscribe", Act::left},
    Kind{"awareness", Act::seen}, Kind{"aware", Act::seen}, Kind{"a", Act::seen}, Kind{"contact", Act::seen}, Kind{"touch", Act::seen}, Kind{"ad", Act::seen},
    Kind{"impression", Act::seen}, Kind{"ad_impression", Act::seen}, Kind{"ad_view", Act::seen}, Kind{"exposure", Act::seen}, Kind{"click", Act::seen},
    Kind{"view", Act::seen}, Kind{"page_view", Act::seen}, Kind{"pageview", Act::seen}, Kind{"product_view", Act::seen}, Kind{"site_visit", Act::seen},
    Kind{"open", Act::seen}, Kind{"opened", Act::seen}, Kind{"email_open", Act::seen}, Kind{"message_open", Act::seen}, Kind{"shelf_scan", Act::seen},
    Kind{"browse", Act::seen}, Kind{"live_room", Act::seen}, Kind{"video_view", Act::seen},
    Kind{"interest", Act::interested}, Kind{"i", Act::interested}, Kind{"favorite", Act::interested}, Kind{"wishlist", Act::interested}, Kind{"like", Act::interested},
    Kind{"add_to_cart", Act::interested}, Kind{"addtocart", Act::interested}, Kind{"in_store", Act::interested}, Kind{"fitting", Act::interested},
    Kind{"trial", Act::interested}, Kind{"sample", Act::interested}, Kind{"inquiry", Act::interested}, Kind{"enquiry", Act::interested}, Kind{"consult", Act::interested},
    Kind{"search", Act::interested}, Kind{"participation", Act::interested}, Kind{"participate", Act::interested}, Kind{"lead", Act::interested},
    Kind{"coupon", Act::interested}, Kind{"coupon_claimed", Act::interested}, Kind{"checkout", Act::interested}, Kind{"email_click", Act::interested},
    Kind{"user", Act::joined}, Kind{"register", Act::joined}, Kind{"registered", Act::joined}, Kind{"registration", Act::joined}, Kind{"signup", Act::joined},
    Kind{"sign_up", Act::joined}, Kind{"subscribe", Act::joined}, Kind{"join", Act::joined}, Kind{"member", Act::joined}, Kind{"member_join", Act::joined},
    Kind{"membership", Act::joined}, Kind{"consent", Act::joined}, Kind{"login", Act::joined}, Kind{"follow_account", Act::joined}, Kind{"add_friend", Act::joined},
    Kind{"purchase", Act::bought}, Kind{"p", Act::bought}, Kind{"order", Act::bought}, Kind{"buy", Act::bought}, Kind{"bought", Act::bought}, Kind{"sale", Act::bought},
    Kind{"paid", Act::bought}, Kind{"payment", Act::bought}, Kind{"transaction", Act::bought}, Kind{"repurchase", Act::bought}, Kind{"customer", Act::bought},
    Kind{"loyalty", Act::spread}, Kind{"loyal", Act::spread}, Kind{"l", Act::spread}, Kind{"share", Act::spread}, Kind{"shared", Act::spread}, Kind{"referral", Act::spread},
    Kind{"refer", Act::spread}, Kind{"recommend", Act::spread}, Kind{"recommendation", Act::spread}, Kind{"review", Act::spread}, Kind{"advocate", Act::spread},
    Kind{"advocacy", Act::spread}, Kind{"invite", Act::spread}, Kind{"ugc", Act::spread},
    Kind{"call", Act::served}, Kind{"chat", Act::served}, Kind{"note", Act::served}, Kind{"interaction", Act::served}, Kind{"assigned", Act::served},
    Kind{"assign", Act::served}, Kind{"claimed", Act::served}, Kind{"claim", Act::served}, Kind{"follow_up", Act::served}, Kind{"guide", Act::served}, Kind{"service", Act::served},
    Kind{"unfollow", Act::left}, Kind{"leave", Act::left}, Kind{"left", Act::left}, Kind{"opt_out", Act::left},
    Kind{"认知", Act::seen}, Kind{"曝光", Act::seen}, Kind{"点击", Act::seen}, Kind{"浏览", Act::seen}, Kind{"观看", Act::seen},
    Kind{"兴趣", Act::interested}, Kind{"收藏", Act::interested}, Kind{"加购", Act::interested}, Kind{"到店", Act::interested}, Kind{"咨询", Act::interested},
    Kind{"关注", Act::joined}, Kind{"注册", Act::joined}, Kind{"入会", Act::joined}, Kind{"购买", Act::bought}, Kind{"下单", Act::bought}, Kind{"复购", Act::bought},
    Kind{"忠诚", Act::spread}, Kind{"分享", Act::spread}, Kind{"推荐", Act::spread}, Kind{"评价", Act::spread}, Kind{"回访", Act::served}, Kind{"取关", Act::left}};

}  // namespace

std::optional<Act> actOf(std::string_view kind) {
    auto name = text::lowerAscii(text::trim(kind));
    std::replace_if(name.begin(), name.end(), [](char c) { return c == ' ' || c == '-' || c == '.'; }, '_');
    const auto* found = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& known) { return known.name == name; });
    if (found == kKinds.end()) return std::nullopt;
    return found->act;
}

}  // namespace lianlu::insight
