// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "sync/server/seed/words.h"

namespace lianlu::server::words {

namespace {

struct Surname {
    std::string_view name;
    std::string_view latin;
    double weight;  // per mille of the people
};
// The five at the head are about 30 %.
constexpr std::array<Surname, 60> kSurnames{{
    {"王", "wang", 72},  {"李", "li", 72},    {"张", "zhang", 68}, {"刘", "liu", 54},     {"陈", "chen", 45},
    {"杨", "yang", 31},  {"黄", "huang", 24}, {"赵", "zhao", 23},  {"吴", "wu", 20},      {"周", "zhou", 19},
    {"徐", "xu", 17},    {"孙", "sun", 16},   {"马", "ma", 15},    {"朱", "zhu", 14},     {"胡", "hu", 14},
    {"郭", "guo", 13},   {"何", "he", 13},    {"林", "lin", 13},   {"高", "gao", 12},     {"罗", "luo", 12},
    {"郑", "zheng", 11}, {"梁", "liang", 10}, {"谢", "xie", 9},    {"宋", "song", 9},     {"唐", "tang", 8},
    {"许", "xu", 8},     {"邓", "deng", 8},   {"冯", "feng", 8},   {"韩", "han", 8},      {"曹", "cao", 7},
    {"曾", "zeng", 7},   {"彭", "peng", 7},   {"萧", "xiao", 7},   {"蔡", "cai", 7},      {"潘", "pan", 6},
    {"田", "tian", 6},   {"董", "dong", 6},   {"袁", "yuan", 6},   {"于", "yu", 6},       {"余", "yu", 6},
    {"叶", "ye", 6},     {"蒋", "jiang", 6},  {"杜", "du", 5},     {"苏", "su", 5},       {"魏", "wei", 5},
    {"程", "cheng", 5},  {"吕", "lv", 5},     {"丁", "ding", 5},   {"沈", "shen", 5},     {"任", "ren", 5},
    {"姚", "yao", 5},    {"卢", "lu", 5},     {"傅", "fu", 4},     {"钟", "zhong", 4},    {"姜", "jiang", 4},
    {"崔", "cui", 4},    {"谭", "tan", 4},    {"廖", "liao", 4},   {"欧阳", "ouyang", 2}, {"司徒", "situ", 1},
}};

using Syllable = std::pair<std::string_view, std::string_view>;
constexpr std::array<Syllable, 48> kFemale{{
    {"婷", "ting"}, {"静", "jing"}, {"雪", "xue"},  {"敏", "min"},  {"丽", "li"},   {"娜", "na"},   {"芳", "fang"},
    {"燕", "yan"},  {"琳", "lin"},  {"倩", "qian"}, {"颖", "ying"}, {"洁", "jie"},  {"梅", "mei"},  {"萍", "ping"},
    {"璐", "lu"},   {"莹", "ying"}, {"悦", "yue"},  {"欣", "xin"},  {"怡", "yi"},   {"佳", "jia"},  {"蕾", "lei"},
    {"薇", "wei"},  {"妍", "yan"},  {"萱", "xuan"}, {"涵", "han"},  {"梦", "meng"}, {"诗", "shi"},  {"琪", "qi"},
    {"雯", "wen"},  {"瑶", "yao"},  {"菲", "fei"},  {"彤", "tong"}, {"晓", "xiao"}, {"思", "si"},   {"语", "yu"},
    {"若", "ruo"},  {"子", "zi"},   {"雨", "yu"},   {"可", "ke"},   {"心", "xin"},  {"慧", "hui"},  {"玲", "ling"},
    {"霞", "xia"},  {"娟", "juan"}, {"君", "jun"},  {"珊", "shan"}, {"茜", "qian"}, {"蓉", "rong"},
}};
constexpr std::array<Syllable, 40> kMale{{
    {"伟", "wei"},  {"强", "qiang"}, {"磊", "lei"},  {"军", "jun"},  {"洋", "yang"}, {"勇", "yong"}, {"杰", "jie"},
    {"涛", "tao"},  {"超", "chao"},  {"明", "ming"}, {"刚", "gang"}, {"平", "ping"}, {"辉", "hui"},  {"鹏", "peng"},
    {"华", "hua"},  {"飞", "fei"},   {"浩", "hao"},  {"宇", "yu"},   {"轩", "xuan"}, {"博", "bo"},   {"文", "wen"},
    {"睿", "rui"},  {"俊", "jun"},   {"峰", "feng"}, {"凯", "kai"},  {"航", "hang"}, {"然", "ran"},  {"晨", "chen"},
    {"阳", "yang"}, {"斌", "bin"},   {"子", "zi"},   {"志", "zhi"},  {"建", "jian"}, {"国", "guo"},  {"天", "tian"},
    {"一", "yi"},   {"泽", "ze"},    {"昊", "hao"},  {"思", "si"},   {"远", "yuan"},
}};

const Surname& surname(Rng& rng) {
    static const auto weights = [] {
        std::array<double, kSurnames.size()> list{};
        for (std::size_t i = 0; i < list.size(); ++i) list[i] = kSurnames[i].weight;
        return list;
    }();
    return kSurnames[rng.weighted(weights)];
}

}  // namespace

Person person(Rng& rng, double femaleShare) {
    Person made;
    made.female = rng.chance(femaleShare);
    const auto& family = surname(rng);
    made.name = family.name;
    made.latin = family.latin;
    const std::span<const Syllable> given =
        made.female ? std::span<const Syllable>(kFemale) : std::span<const Syllable>(kMale);
    const int count = rng.chance(0.28) ? 1 : 2;
    std::size_t last = given.size();
    for (int i = 0; i < count; ++i) {
        std::size_t at = rng.below(given.size());
        if (at == last) at = (at + 1) % given.size();
        last = at;
        made.name += given[at].first;
        made.latin += given[at].second;
    }
    return made;
}

std::string mobile(Rng& rng) {
    static constexpr std::array<std::string_view, 40> kPrefixes{
        "130", "131", "132", "133", "134", "135", "136", "137", "138", "139", "138", "139", "145", "147",
        "150", "151", "152", "153", "155", "156", "157", "158", "159", "162", "166", "167", "170", "171",
        "173", "175", "176", "177", "178", "180", "181", "182", "185", "186", "187", "188"};
    std::string digits;
    std::size_t rest = 8;
    if (rng.chance(0.002)) {
        digits = "1740";
        digits += static_cast<char>('0' + rng.below(6));
        rest = 6;
    } else {
        digits = rng.pick(kPrefixes);
    }
    for (std::size_t i = 0; i < rest; ++i) digits += static_cast<char>('0' + rng.below(10));
    return digits;
}

bool isMobile(std::string_view digits) noexcept {
    if (digits.size() != 11 || digits.find_first_not_of("0123456789") != digits.npos || digits[0] != '1') return false;
    const char second = digits[1];
    const char third = digits[2];
    const auto oneOf = [third](std::string_view list) { return list.find(third) != list.npos; };
    if (digits.starts_with("1740")) return digits[4] <= '5';
    switch (second) {
        case '3':
        case '8':
            return true;
        case '4':
            return oneOf("57");
        case '5':
        case '9':
            return oneOf("012356789");
        case '6':
            return oneOf("2567");
        case '7':
            return oneOf("01235678");
        default:
            return false;
    }
}

}  // namespace lianlu::server::words
