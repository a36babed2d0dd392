// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "models/insight/resolve/hanzi.h"

namespace lianlu::oneid::test {

//! \brief Customers of a Chinese brand with the noise of real ones: of the records after a person's first 10 % give a second phone, 5 % of the
//! cells have a typing error, 15 % are missing, 3 % of the persons share a phone with somebody else. The truth stands apart.
struct Customers {
    static constexpr std::size_t kColumns = 6;  //!< name, phone, birthday, e-mail, city, address
    std::vector<std::array<std::string, kColumns>> rows;
    std::vector<int> person;

    explicit Customers(int persons, unsigned seed) : m_random(seed) {
        std::vector<std::string> phones;
        for (int i = 0; i < persons; ++i) {
            const auto name = newName();
            auto phone = newPhone();
            if (!phones.empty() && chance(0.03)) phone = phones[below(phones.size())];
            phones.push_back(phone);
            const auto second = newPhone();
            const int year = 1955 + static_cast<int>(below(50)), month = 1 + static_cast<int>(below(12)), day = 1 + static_cast<int>(below(28));
            const auto email = fmt::format("{}{}@{}", word(), below(100), std::array{"qq.com", "163.com", "gmail.com"}[below(3)]);
            const auto city = std::array{"杭州市", "上海市", "北京市", "深圳市", "广州市", "成都市", "南京市", "武汉市"}[below(8)];
            const auto address = fmt::format("{}{}路{}号", std::array{"文", "中", "天", "解", "建", "和"}[below(6)], std::array{"一", "山", "放", "设", "平"}[below(5)], 1 + below(900));
            const int records = chance(0.5) ? 1 : chance(0.6) ? 2 : 3;
            for (int r = 0; r < records; ++r) {
                std::array<std::string, kColumns> row{name, r > 0 && chance(0.10) ? second : phone, written(year, month, day), email, city, address};
                if (chance(0.05)) row[0] = newGiven(name);
                for (const std::size_t column : {1U, 3U})
                    if (chance(0.05)) row[column][1 + below(row[column].size() - 2)] = static_cast<char>('0' + below(10));
                if (chance(0.05)) row[2] = written(year, month, 1 + static_cast<int>(below(28)));
                if (chance(0.5)) row[1] = "+86 " + row[1];
                for (auto& cell : row)
                    if (chance(0.15)) cell = chance(0.5) ? "" : "无";
                rows.push_back(std::move(row));
                person.push_back(i);
            }
        }
        // Not in the order of persons.
        for (std::size_t i = rows.size(); i > 1; --i) {
            const auto j = below(i);
            std::swap(rows[i - 1], rows[j]);
            std::swap(person[i - 1], person[j]);
        }
    }

private:
    std::size_t below(std::size_t most) { return static_cast<std::size_t>(m_random()) % most; }
    bool chance(double of) { return static_cast<double>(m_random()) < of * 4294967296.0; }
    std::string word() {
        std::string made;
        for (int i = 0; i < 3; ++i) made += std::string{"bdfghjklmnpqrstwxyz"[below(19)], "aeiou"[below(5)]};
        return made;
    }
    std::string newPhone() { return fmt::format("1{}{:09}", std::array{3, 5, 7, 8}[below(4)], m_random() % 1'000'000'000U); }
    char32_t given() {
        constexpr std::u32string_view kGiven = U"伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂梅建国华玉红燕玲飞鹏辉宇浩然梓轩子涵欣怡雨晨思佳琪俊博文天翔嘉";
        return kGiven[below(kGiven.size())];
    }
    std::string newName() {
        constexpr std::u32string_view kSurnames = U"王王王王李李李李张张张张刘刘刘陈陈陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
        std::string name;
        appendUtf8(name, kSurnames[below(kSurnames.size())]);
        appendUtf8(name, given());
        if (chance(0.65)) appendUtf8(name, given());
        return name;
    }
    std::string newGiven(const std::string& name) {
        auto points = codePoints(name);
        points.back() = given();
        std::string other;
        for (const char32_t c : points) appendUtf8(other, c);
        return other;
    }
    std::string written(int year, int month, int day) {
        switch (below(4)) {
            case 0: return fmt::format("{:04}-{:02}-{:02}", year, month, day);
            case 1: return fmt::format("{:04}/{}/{}", year, month, day);
            case 2: return fmt::format("{:04}年{}月{}日", year, month, day);
            default: return fmt::format("{:04}{:02}{:02}", year, month, day);
        }
    }

    std::mt19937 m_random;
};

}  // namespace lianlu::oneid::test
