// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "sync/server/seed/words.h"

namespace lianlu::server::words {

namespace {

struct Kind {
    std::string_view code;
    std::string_view category;
    std::string_view line;
    std::array<std::string_view, 6> nouns;
    std::array<std::string_view, 6> adjectives;
    std::int64_t from;  // yuan
    std::int64_t to;
    int count;
};

constexpr std::array<Kind, 10> kKinds{{
    {"LP",
     "唇部彩妆",
     "屿川彩妆",
     {"丝绒唇釉", "水光唇膏", "哑光口红", "润唇膏", "唇线笔", "镜面唇蜜"},
     {"复古", "裸调", "豆沙", "玫瑰", "奶茶", "浆果"},
     39,
     199,
     44},
    {"FC",
     "底妆",
     "屿川彩妆",
     {"气垫粉底", "遮瑕膏", "散粉", "粉底液", "隔离霜", "定妆喷雾"},
     {"轻透", "持妆", "柔雾", "水润", "无瑕", "清透"},
     89,
     369,
     40},
    {"SK",
     "护肤",
     "屿川护肤",
     {"精华液", "面霜", "洁面乳", "爽肤水", "眼霜", "面膜"},
     {"山茶花", "积雪草", "烟酰胺", "玻尿酸", "红石榴", "白松露"},
     59,
     699,
     60},
    {"FR",
     "香氛",
     "屿川香氛",
     {"淡香水", "香薰蜡烛", "身体乳", "护手霜", "扩香石", "沐浴露"},
     {"雨后青柠", "桂花乌龙", "雪松", "无花果", "茉莉白茶", "海盐鼠尾草"},
     49,
     599,
     32},
    {"TS",
     "上装",
     "屿川女装",
     {"针织衫", "衬衫", "T 恤", "卫衣", "吊带", "马甲"},
     {"法式", "宽松", "修身", "真丝", "棉麻", "美利奴羊毛"},
     99,
     699,
     56},
    {"DR",
     "连衣裙",
     "屿川女装",
     {"连衣裙", "半身裙", "衬衫裙", "针织裙", "吊带裙", "旗袍裙"},
     {"碎花", "真丝", "复古", "垂感", "新中式", "收腰"},
     199,
     1299,
     44},
    {"PT",
     "裤装",
     "屿川女装",
     {"直筒裤", "阔腿裤", "牛仔裤", "西装裤", "运动裤", "烟管裤"},
     {"高腰", "垂感", "水洗", "显瘦", "九分", "羊毛"},
     159,
     799,
     36},
    {"CT",
     "外套",
     "屿川女装",
     {"风衣", "羊绒大衣", "西装外套", "羽绒服", "牛仔外套", "派克服"},
     {"经典", "双面", "廓形", "轻薄", "短款", "连帽"},
     399,
     2999,
     36},
    {"SH",
     "鞋履",
     "屿川鞋包",
     {"乐福鞋", "短靴", "小白鞋", "高跟鞋", "玛丽珍鞋", "凉鞋"},
     {"软底", "方头", "真皮", "厚底", "尖头", "编织"},
     199,
     1199,
     32},
    {"BG",
     "箱包配饰",
     "屿川鞋包",
     {"托特包", "腋下包", "丝巾", "皮带", "耳环", "水桶包"},
     {"通勤", "迷你", "真皮", "手工", "珍珠", "复古"},
     69,
     1599,
     36},
}};

constexpr std::array<std::string_view, 8> kShades{"燕麦白", "雾霾蓝", "橄榄绿", "焦糖棕",
                                                  "樱花粉", "石墨黑", "香槟金", "砖红"};

}  // namespace

std::vector<Goods> catalogue(Rng& rng) {
    std::vector<Goods> list;
    for (const auto& kind : kKinds) {
        for (int i = 0; i < kind.count; ++i) {
            // Cheap articles are more than dear ones: the square pulls the price down.
            const double u = rng.uniform();
            const auto yuan = kind.from + static_cast<std::int64_t>(static_cast<double>(kind.to - kind.from) * u * u);
            const auto price = std::max<std::int64_t>(29, yuan / 10 * 10 + 9) * 100;
            const auto noun = kind.nouns[static_cast<std::size_t>(i) % kind.nouns.size()];
            const auto& adjective = rng.pick(kind.adjectives);
            list.push_back({fmt::format("{}{:04}", kind.code, 1001 + i * 3),
                            fmt::format("{}{} {}", adjective, noun, rng.pick(kShades)), std::string(kind.category),
                            std::string(kind.line), price});
        }
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Goods& a, const Goods& b) { return a.priceMinor < b.priceMinor; });
    return list;
}

}  // namespace lianlu::server::words
