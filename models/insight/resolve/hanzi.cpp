// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/hanzi.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/base/han.h"

namespace lianlu::oneid {

namespace {

constexpr char32_t kFirst = 0x3400;

std::string loose(std::string_view syllable) {
    std::string heard(syllable);
    if (heard.size() > 1 && heard[1] == 'h' && (heard[0] == 'z' || heard[0] == 'c' || heard[0] == 's')) heard.erase(1, 1);
    if (heard.ends_with("ng")) heard.pop_back();
    if (heard.starts_with('l')) heard[0] = 'n';
    if (heard.starts_with('f')) heard[0] = 'h';
    return heard;
}

//! The same of each syllable, by its number.
const std::vector<std::string>& looseSyllables() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> heard;
        for (const auto syllable : han::syllables()) heard.push_back(syllable.empty() ? std::string() : loose(syllable));
        return heard;
    }();
    return all;
}

//! Each row is a group; chosen by hand from what clerks and recognisers of handwriting mix up in names, and of frequent characters
//! with their traditional forms.
constexpr std::u32string_view kGroups[]{
    U"未末", U"己已巳", U"戊戍戌", U"日曰", U"土士", U"人入", U"干千于", U"大太犬", U"天夭夫", U"王玉主", U"田由甲申", U"木本", U"白自百",
    U"今令", U"刀力", U"又义", U"午牛", U"石右", U"名各", U"冶治", U"俊峻浚竣", U"晓哓骁", U"宇字", U"伟炜纬玮韦", U"杨扬", U"陈阵", U"候侯",
    U"张长", U"辛幸", U"季李", U"沈沉", U"账帐", U"淼森", U"嘉喜", U"萍苹", U"娜那", U"婷亭", U"梅海", U"莹瑩萤", U"倩情", U"清青晴", U"琴芩",
    U"芳方", U"雪雷", U"兰蓝", U"燕雁", U"艳豔", U"静净", U"明朋", U"亮高", U"浩洁", U"涛焘", U"鹏朋", U"宏洪弘", U"鸿江", U"建健", U"军君",
    U"俞愈", U"徐除", U"许讦", U"蒋将", U"薛薜", U"潘番", U"袁表", U"傅博", U"卢户", U"郝郗", U"毛手", U"邱丘", U"阎闫", U"萧肖", U"付傅",
    U"国國囯", U"华華", U"东東", U"马馬", U"刘劉", U"赵趙", U"吴吳", U"孙孫", U"黄黃", U"罗羅", U"郑鄭", U"谢謝", U"韩韓", U"冯馮", U"邓鄧",
    U"叶葉", U"苏蘇", U"吕呂", U"贾賈", U"钟鐘锺", U"谭譚", U"陆陸", U"范範", U"邹鄒", U"龙龍", U"万萬", U"钱錢", U"汤湯", U"贺賀", U"龚龔",
    U"顾顧", U"丽麗", U"强強", U"军軍", U"杰傑", U"涛濤", U"云雲", U"兰蘭", U"凤鳳", U"红紅", U"玲铃", U"敏每", U"慧惠", U"欣新", U"志智", U"永水",
};

const std::unordered_map<char32_t, char32_t>& heads() {
    static const std::unordered_map<char32_t, char32_t> all = [] {
        std::unordered_map<char32_t, char32_t> map;
        for (const auto group : kGroups) {
            // A character of two groups joins them: the head is that of the first.
            char32_t head = group[0];
            for (const char32_t c : group)
                if (const auto found = map.find(c); found != map.end()) head = found->second;
            for (const char32_t c : group) map.try_emplace(c, head);
        }
        return map;
    }();
    return all;
}

}  // namespace

std::u32string codePoints(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        char32_t c = lead < 0x80 ? lead : lead & (0x7Fu >> size);
        for (std::size_t i = 1; i < size && at + i < text.size(); ++i) c = (c << 6u) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
        points += c;
        at += size;
    }
    return points;
}

void appendUtf8(std::string& text, char32_t c) {
    const auto add = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) return add(c);
    if (c < 0x800) return add(0xC0 | (c >> 6u)), add(0x80 | (c & 0x3F));
    if (c < 0x10000) return add(0xE0 | (c >> 12u)), add(0x80 | ((c >> 6u) & 0x3F)), add(0x80 | (c & 0x3F));
    add(0xF0 | (c >> 18u)), add(0x80 | ((c >> 12u) & 0x3F)), add(0x80 | ((c >> 6u) & 0x3F)), add(0x80 | (c & 0x3F));
}

std::string_view pinyinOf(char32_t c) { return han::syllables()[han::syllableOf(c)]; }

std::string_view loosePinyinOf(char32_t c) { return looseSyllables()[han::syllableOf(c)]; }

std::string pinyin(std::string_view text) {
    std::string read;
    for (const char32_t c : codePoints(text)) {
        if (const auto syllable = pinyinOf(c); !syllable.empty()) read += syllable;
        else appendUtf8(read, c);
    }
    return read;
}

std::string loosePinyin(std::string_view text) {
    std::string read;
    for (const char32_t c : codePoints(text)) {
        if (const auto syllable = loosePinyinOf(c); !syllable.empty()) read += syllable;
        else appendUtf8(read, c);
    }
    return read;
}

char32_t confusableHead(char32_t c) noexcept {
    if (c < kFirst) return c;
    const auto& all = heads();
    const auto found = all.find(c);
    return found == all.end() ? c : found->second;
}

}  // namespace lianlu::oneid
