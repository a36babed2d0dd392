// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "sync/server/seed/words.h"

namespace lianlu::server::words {

namespace {

constexpr std::string_view kShanghai = "Asia/Shanghai";

constexpr std::array<Region, 5> kRegions{{{"east", "华东大区"},
                                          {"north", "华北大区"},
                                          {"south", "华南大区"},
                                          {"west", "西部大区"},
                                          {"central", "华中大区"}}};

constexpr std::array<City, 32> kCities{{
    {"上海市", "上海", "east", "南京西路 1038 号", "静安梅陇镇店", "021", kShanghai},
    {"北京市", "北京", "north", "三里屯路 19 号", "三里屯店", "010", kShanghai},
    {"广东省", "广州", "south", "天河路 383 号", "天河太古汇店", "020", kShanghai},
    {"广东省", "深圳", "south", "福华三路 118 号", "福田会展店", "0755", kShanghai},
    {"浙江省", "杭州", "east", "延安路 385 号", "湖滨店", "0571", kShanghai},
    {"四川省", "成都", "west", "中纱帽街 8 号", "春熙路店", "028", kShanghai},
    {"江苏省", "南京", "east", "中山路 18 号", "新街口店", "025", kShanghai},
    {"湖北省", "武汉", "central", "解放大道 688 号", "武广店", "027", kShanghai},
    {"重庆市", "重庆", "west", "民族路 188 号", "解放碑店", "023", kShanghai},
    {"陕西省", "西安", "west", "长安中路 123 号", "小寨店", "029", kShanghai},
    {"江苏省", "苏州", "east", "苏州大道东 456 号", "金鸡湖店", "0512", kShanghai},
    {"天津市", "天津", "north", "南京路 108 号", "滨江道店", "022", kShanghai},
    {"湖南省", "长沙", "central", "黄兴中路 188 号", "五一广场店", "0731", kShanghai},
    {"山东省", "青岛", "north", "香港中路 69 号", "五四广场店", "0532", kShanghai},
    {"辽宁省", "沈阳", "north", "中街路 168 号", "中街店", "024", kShanghai},
    {"河南省", "郑州", "central", "二七路 200 号", "二七广场店", "0371", kShanghai},
    {"福建省", "厦门", "south", "湖滨东路 95 号", "万象城店", "0592", kShanghai},
    {"浙江省", "宁波", "east", "四明中路 999 号", "鄞州店", "0574", kShanghai},
    {"云南省", "昆明", "west", "崇仁街 1 号", "顺城店", "0871", kShanghai},
    {"新疆维吾尔自治区", "乌鲁木齐", "west", "友好北路 669 号", "友好店", "0991", "Asia/Urumqi", 6},
    {"黑龙江省", "哈尔滨", "north", "中央大街 69 号", "中央大街店", "0451", kShanghai},
    {"安徽省", "合肥", "east", "长江中路 98 号", "淮河路店", "0551", kShanghai},
    {"广东省", "东莞", "south", "鸿福路 200 号", "南城店", "0769", kShanghai},
    {"江苏省", "无锡", "east", "中山路 139 号", "三阳广场店", "0510", kShanghai},
    {"福建省", "福州", "south", "东街 8 号", "东街口店", "0591", kShanghai},
    {"山东省", "济南", "north", "泉城路 188 号", "泉城路店", "0531", kShanghai},
    {"辽宁省", "大连", "north", "解放路 19 号", "青泥洼桥店", "0411", kShanghai},
    {"广西壮族自治区", "南宁", "south", "民族大道 136 号", "万象城店", "0771", kShanghai},
    {"贵州省", "贵阳", "west", "中华中路 117 号", "喷水池店", "0851", kShanghai},
    {"江西省", "南昌", "central", "中山路 177 号", "八一广场店", "0791", kShanghai},
    {"河北省", "石家庄", "north", "中山东路 188 号", "北国店", "0311", kShanghai},
    {"海南省", "海口", "south", "国兴大道 8 号", "日月广场店", "0898", kShanghai},
}};

}  // namespace

std::span<const City> cities() { return kCities; }
std::span<const Region> regions() { return kRegions; }

}  // namespace lianlu::server::words
