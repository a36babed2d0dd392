// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help_table.h"

namespace lianlu::cli {

namespace {

constexpr HelpText kInsightHelpTable[]{
    {"insight --map", "文件中列名与此处不同的列", "檔案中欄名與此處不同的欄"},
    {"insight --delimiter", "单元格之间的符号：, ; | 或 tab（否则由列名行判断）", "儲存格之間的符號：, ; | 或 tab（否則由欄名列判斷）"},
    {"insight --rejected", "未采用的行及行号、列、原因代码和说明（CSV）", "未採用的列及列號、欄、原因代碼和說明（CSV）"},
    {"insight resolve", "多份记录中谁是谁：属于同一人的配对和聚类", "多份記錄中誰是誰：屬於同一人的配對和群集"},
    {"insight resolve:details",
     "仅使用 CSV 文件：不需要用户资料，也不需要服务器。列的种类：name、text、date、number、id、phone、email、address、place；\n"
     "仅用于编号或给出真值的列（rec_id、cluster、label……）不参与，除非由 --compare 指定。\n"
     "--out 得到 id_a、id_b、probability、evidence：同一聚类中的每一对；仅通过他人相连的一对，取两者之间链上的最小概率。\n"
     "--clusters 得到 id、cluster：聚类中第一条记录的编号。",
     "僅使用 CSV 檔案：不需要使用者資料，也不需要伺服器。欄的種類：name、text、date、number、id、phone、email、address、place；\n"
     "僅用於編號或給出真值的欄（rec_id、cluster、label……）不參與，除非由 --compare 指定。\n"
     "--out 得到 id_a、id_b、probability、evidence：同一群集中的每一對；僅透過他人相連的一對，取兩者之間鏈上的最小機率。\n"
     "--clusters 得到 id、cluster：群集中第一筆記錄的編號。"},
    {"insight resolve --records", "带列名的 CSV（UTF-8、GB18030 或 UTF-16）；多个文件视为一个", "帶欄名的 CSV（UTF-8、GB18030 或 UTF-16）；多個檔案視為一個"},
    {"insight resolve --id", "记录的编号列，不参与比较", "記錄的編號欄，不參與比較"},
    {"insight resolve --compare", "参与比较的列及其种类（否则为全部，种类自动判断）", "參與比較的欄及其種類（否則為全部，種類自動判斷）"},
    {"insight resolve --threshold", "达到此概率即视为同一人（0.9）", "達到此機率即視為同一人（0.9）"},
    {"insight resolve --out", "配对", "配對"},
    {"insight resolve --clusters", "聚类", "群集"},
    {"insight rfm", "X-RFM：由购买和触点得出客户的评分和分群", "X-RFM：由購買和觸點得出客戶的評分和分群"},
    {"insight rfm:details",
     "输入：--transactions customer_id、date、amount；--touches customer_id、date、kind、weight（后两列可省略：取该类型的常用权重）。\n"
     "输出：customer_id、recency_days、frequency、monetary、x、r、f、m、x_score、segment：截至 --as-of 有过购买的每位客户一行，\n"
     "按其在文件中出现的顺序。frequency 为行数；金额小于零为退款：减少 monetary，不算购买。x 为 权重 × 2^(−天数 ÷ 30) 之和。\n"
     "评分从 1 到 --bins，越大越好；recency 反向计分。\n"
     "  rank        1 + ⌊比其差的人数 × bins ÷ n⌋；相同者得分相同，均按其中最差的计\n"
     "  type7       分割点为第 7 类分位数，恰在分割点上的值归入下一箱\n"
     "  type7plus1  上述分位数加 1，恰在分割点上的值归入上一箱\n"
     "  fixed       --thresholds 给出的升序分割点，恰在分割点上的值归入上一箱；未给出 x 时按 rank",
     "輸入：--transactions customer_id、date、amount；--touches customer_id、date、kind、weight（後兩欄可省略：取該類型的常用權重）。\n"
     "輸出：customer_id、recency_days、frequency、monetary、x、r、f、m、x_score、segment：截至 --as-of 有過購買的每位客戶一列，\n"
     "依其在檔案中出現的順序。frequency 為列數；金額小於零為退款：減少 monetary，不算購買。x 為 權重 × 2^(−天數 ÷ 30) 之和。\n"
     "評分從 1 到 --bins，越大越好；recency 反向計分。\n"
     "  rank        1 + ⌊比其差的人數 × bins ÷ n⌋；相同者得分相同，均以其中最差的計\n"
     "  type7       分割點為第 7 類分位數，恰在分割點上的值歸入下一箱\n"
     "  type7plus1  上述分位數加 1，恰在分割點上的值歸入上一箱\n"
     "  fixed       --thresholds 給出的遞增分割點，恰在分割點上的值歸入上一箱；未給出 x 時依 rank"},
    {"insight rfm --transactions", "购买和退款（CSV）", "購買和退款（CSV）"},
    {"insight rfm --touches", "触点（CSV）", "觸點（CSV）"},
    {"insight rfm --as-of", "以该日结束时为准", "以該日結束時為準"},
    {"insight rfm --bins", "评分档数（5）", "評分級數（5）"},
    {"insight rfm --cuts", "rank、type7、type7plus1 或 fixed（rank）", "rank、type7、type7plus1 或 fixed（rank）"},
    {"insight rfm --thresholds", "recency、frequency、monetary 和 x 的分割点，用于 --cuts fixed", "recency、frequency、monetary 和 x 的分割點，用於 --cuts fixed"},
    {"insight rfm --segments", "评分组合的名称（JSON，见 packaging/cli/rfm.md），否则为常用的十个分群", "評分組合的名稱（JSON，見 packaging/cli/rfm.md），否則為常用的十個分群"},
    {"insight rfm --out", "每位客户的评分（CSV）", "每位客戶的評分（CSV）"},
    {"insight lifetime", "客户还会买什么、值多少：BG/NBD 和 Gamma-Gamma", "客戶還會買什麼、值多少：BG/NBD 和 Gamma-Gamma"},
    {"insight lifetime:details",
     "输入：customer_id、date、amount（没有金额则没有价值）。从截至 --calibration-end 的购买中学习：同一天的购买算一次，\n"
     "x = 购买天数 − 1，t_x 和 T 为从首次购买日到最后一次购买日和校准截止日的时长（单位见 --unit），m_x 为后 x 天的平均金额。\n"
     "金额小于零为退款：减少当天金额，不算购买。week = 7 天，month = 30.4375 天。\n"
     "输出（--out，JSON）：r、alpha、a、b、log_likelihood、standard_errors、intervals（95 %）、certain；gamma_gamma {p, q, gamma, …}，\n"
     "由 x > 0 且 m_x > 0 的客户得出；expected_total：全部客户在展望期内的购买天数（区间反映四个参数的不确定）；actual_total：\n"
     "文件延续到展望期时的实际天数；expected_new：一位新客户在展望期内的购买天数。\n"
     "--customers：customer_id、x、t_x、T、m_x、p_alive、expected、value：预期金额 × 展望期内的购买，每次购买自当日起按\n"
     "(1 + discount)^(−年数) 折现。BG/NBD：Fader, Hardie & Lee 2005，最大似然。",
     "輸入：customer_id、date、amount（沒有金額則沒有價值）。從截至 --calibration-end 的購買中學習：同一天的購買算一次，\n"
     "x = 購買天數 − 1，t_x 和 T 為從首次購買日到最後一次購買日和校準截止日的時長（單位見 --unit），m_x 為後 x 天的平均金額。\n"
     "金額小於零為退款：減少當天金額，不算購買。week = 7 天，month = 30.4375 天。\n"
     "輸出（--out，JSON）：r、alpha、a、b、log_likelihood、standard_errors、intervals（95 %）、certain；gamma_gamma {p, q, gamma, …}，\n"
     "由 x > 0 且 m_x > 0 的客戶得出；expected_total：全部客戶在展望期內的購買天數（區間反映四個參數的不確定）；actual_total：\n"
     "檔案延續到展望期時的實際天數；expected_new：一位新客戶在展望期內的購買天數。\n"
     "--customers：customer_id、x、t_x、T、m_x、p_alive、expected、value：預期金額 × 展望期內的購買，每次購買自當日起按\n"
     "(1 + discount)^(−年數) 折現。BG/NBD：Fader, Hardie & Lee 2005，最大概似。"},
    {"insight lifetime --transactions", "购买和退款（CSV）", "購買和退款（CSV）"},
    {"insight lifetime --calibration-end", "用于学习的最后一天", "用於學習的最後一天"},
    {"insight lifetime --unit", "时间单位：day、week 或 month（week）", "時間單位：day、week 或 month（week）"},
    {"insight lifetime --horizon", "向前展望多少个单位（39）", "向前展望多少個單位（39）"},
    {"insight lifetime --discount", "价值的年折现率（0.1）", "價值的年折現率（0.1）"},
    {"insight lifetime --out", "模型和总计（JSON）", "模型和總計（JSON）"},
    {"insight lifetime --customers", "校准截止日前有过购买的每位客户（CSV）", "校準截止日前有過購買的每位客戶（CSV）"},
    {"insight attribution", "哪些触点带来了转化：渠道路径上的七种归因模型", "哪些觸點帶來了轉換：管道路徑上的七種歸因模型"},
    {"insight attribution:details",
     "输入：path（`a > b > c`，最早的触点在前）、conversions、value、nulls（走过此路径而未转化的次数）、days（各触点距结束的天数，以 ` > ` 分隔；\n"
     "没有则每个触点相隔一天）；value、nulls 和 days 可省略。空触点不计，任何名称都是渠道。\n"
     "输出（JSON）：channels {名称 {conversions, value, removal_effect}}、p_conversion；各渠道之和等于文件总计。\n"
     "  first、last  全部归于首个或末个触点\n"
     "  linear       各触点均分；同一渠道出现两次得两份\n"
     "  decay        触点权重为 2^(−距结束天数 ÷ half-life)\n"
     "  position     首个 40 %、末个 40 %，中间均分 20 %；只有一个为 100 %，两个各 50 %\n"
     "  markov       按 removal_effect 的比例，即去掉该渠道后损失的转化部分；value 按损失的价值部分。\n"
     "               一个状态为连续 --order 个触点；精确求解，不是模拟\n"
     "  shapley      v(S) = 渠道全部在 S 内的路径的转化数：路径中不同渠道均分，任意渠道数都精确",
     "輸入：path（`a > b > c`，最早的觸點在前）、conversions、value、nulls（走過此路徑而未轉換的次數）、days（各觸點距結束的天數，以 ` > ` 分隔；\n"
     "沒有則每個觸點相隔一天）；value、nulls 和 days 可省略。空觸點不計，任何名稱都是管道。\n"
     "輸出（JSON）：channels {名稱 {conversions, value, removal_effect}}、p_conversion；各管道之和等於檔案總計。\n"
     "  first、last  全部歸於首個或末個觸點\n"
     "  linear       各觸點均分；同一管道出現兩次得兩份\n"
     "  decay        觸點權重為 2^(−距結束天數 ÷ half-life)\n"
     "  position     首個 40 %、末個 40 %，中間均分 20 %；只有一個為 100 %，兩個各 50 %\n"
     "  markov       依 removal_effect 的比例，即去掉該管道後損失的轉換部分；value 依損失的價值部分。\n"
     "               一個狀態為連續 --order 個觸點；精確求解，不是模擬\n"
     "  shapley      v(S) = 管道全部在 S 內的路徑的轉換數：路徑中不同管道均分，任意管道數都精確"},
    {"insight attribution --paths", "路径及其结局（CSV）", "路徑及其結局（CSV）"},
    {"insight attribution --model", "first、last、linear、decay、position、markov 或 shapley", "first、last、linear、decay、position、markov 或 shapley"},
    {"insight attribution --order", "markov 中一个状态的触点数，1 到 3（1）", "markov 中一個狀態的觸點數，1 到 3（1）"},
    {"insight attribution --half-life", "decay 的半衰期（7）", "decay 的半衰期（7）"},
    {"insight attribution --out", "各渠道的所得（JSON）", "各管道的所得（JSON）"},
    {"insight stages", "AIPL 人数与流转、五个旅程阶段、客户状态", "AIPL 人數與流轉、五個旅程階段、客戶狀態"},
    {"insight stages:details",
     "输入：customer_id、date、kind。输出（JSON）：aipl、flows、stages、states。\n"
     "kind 属于以下之一：seen（ad_click、visit、message_opened、scan……）、interested（cart、favourite、store_visit……）、joined（follow、register……）、\n"
     "bought（purchase、order……）、spread（share、referral、review……）、served（call、chat、assigned……）、left（unsubscribe……）；未知的按 seen 计，\n"
     "并列入 unknown_kinds；可用 --kinds 另行指定。\n"
     "AIPL：取成立的最高一级。loyalty：两天有购买，或购买并传播；purchase：一次购买；interest：interested 或 joined；\n"
     "awareness：除离开以外的其他行为；均须在 --within 的天数之内。\n"
     "阶段：contact（首个事件）、user（joined）、customer（首次购买）、loyal（第二天购买）、advocate（购买后传播）。\n"
     "dropped_off：沉默超过该阶段的限度。broken_links：停留超过限度，且其间无人服务。\n"
     "状态：new、active、cooling、sleeping、churned 按距上次购买的天数；won_back：停顿超过 sleeping 之后重新活跃。",
     "輸入：customer_id、date、kind。輸出（JSON）：aipl、flows、stages、states。\n"
     "kind 屬於以下之一：seen（ad_click、visit、message_opened、scan……）、interested（cart、favourite、store_visit……）、joined（follow、register……）、\n"
     "bought（purchase、order……）、spread（share、referral、review……）、served（call、chat、assigned……）、left（unsubscribe……）；未知的以 seen 計，\n"
     "並列入 unknown_kinds；可用 --kinds 另行指定。\n"
     "AIPL：取成立的最高一級。loyalty：兩天有購買，或購買並傳播；purchase：一次購買；interest：interested 或 joined；\n"
     "awareness：除離開以外的其他行為；均須在 --within 的天數之內。\n"
     "階段：contact（首個事件）、user（joined）、customer（首次購買）、loyal（第二天購買）、advocate（購買後傳播）。\n"
     "dropped_off：沉默超過該階段的限度。broken_links：停留超過限度，且其間無人服務。\n"
     "狀態：new、active、cooling、sleeping、churned 依距上次購買的天數；won_back：停頓超過 sleeping 之後重新活躍。"},
    {"insight stages --events", "发生的事件（CSV）", "發生的事件（CSV）"},
    {"insight stages --as-of", "以该日结束时为准", "以該日結束時為準"},
    {"insight stages --days", "流转的天数（30）", "流轉的天數（30）"},
    {"insight stages --within", "行为的有效天数（awareness:365,interest:365,purchase:730,loyalty:730）", "行為的有效天數（awareness:365,interest:365,purchase:730,loyalty:730）"},
    {"insight stages --limits",
     "在阶段中停留超过此天数即为断链（contact:7,user:30,customer:90,loyal:180,advocate:365）",
     "在階段中停留超過此天數即為斷鏈（contact:7,user:30,customer:90,loyal:180,advocate:365）"},
    {"insight stages --states", "距上次购买的天数，须依次递增（new:30,active:90,cooling:180,sleeping:365）", "距上次購買的天數，須依次遞增（new:30,active:90,cooling:180,sleeping:365）"},
    {"insight stages --kinds", "自定义的类型", "自訂的類型"},
    {"insight stages --broken", "断链的客户：customer_id、stage、days_in_stage（CSV）", "斷鏈的客戶：customer_id、stage、days_in_stage（CSV）"},
    {"insight stages --out", "各项数字（JSON）", "各項數字（JSON）"},
    {"insight retention", "谁会再来：按首次购买月份分组", "誰會再來：依首次購買月份分組"},
    {"insight retention:details",
     "输入：customer_id、date（不看金额：每行为一次到访）。输出：cohort（2010-12）、size、m0 … mn：该组在首次购买当月及其后各月有多少人到来；\n"
     "r0 … rn：同上，为占 size 的比例。文件最后月份之后的单元格为空。\n"
     "屏幕输出：全部组合计的比例及区间（Wilson，95 %）。没有客户的行不采用，并计数。",
     "輸入：customer_id、date（不看金額：每列為一次到訪）。輸出：cohort（2010-12）、size、m0 … mn：該組在首次購買當月及其後各月有多少人到來；\n"
     "r0 … rn：同上，為占 size 的比例。檔案最後月份之後的儲存格為空。\n"
     "螢幕輸出：全部組合計的比例及區間（Wilson，95 %）。沒有客戶的列不採用，並計數。"},
    {"insight retention --transactions", "购买（CSV）", "購買（CSV）"},
    {"insight retention --out", "每组一行（CSV）", "每組一列（CSV）"},
    {"insight basket", "哪些商品一起购买：关联规则", "哪些商品一起購買：關聯規則"},
    {"insight basket:details",
     "输入：--baskets basket_id、item：每行为一个购物篮中的一件商品；同一篮中出现两次算一次。\n"
     "输出：lhs、rhs、support、confidence、lift、count：每条“买 lhs 的也买 rhs”的规则，右侧一件商品，与 arules 的 apriori 相同。\n"
     "  support     含规则全部商品的购物篮占比；count 为其数量\n"
     "  confidence  含 lhs 的购物篮中也含 rhs 的占比\n"
     "  lift        confidence ÷ 含 rhs 的购物篮占比\n"
     "两个下限均含端点且精确。lhs 以名称列出，之间为“, ”；名称含逗号或引号的加引号。顺序：lift 降序，其次 support、confidence、名称。\n"
     "--min-length 计两侧商品数；为 1 时也有左侧为空的规则。组合超过一千万个、规则超过二百万条或统计超过五亿步时，会说明应提高哪一项。",
     "輸入：--baskets basket_id、item：每列為一個購物籃中的一件商品；同一籃中出現兩次算一次。\n"
     "輸出：lhs、rhs、support、confidence、lift、count：每條「買 lhs 的也買 rhs」的規則，右側一件商品，與 arules 的 apriori 相同。\n"
     "  support     含規則全部商品的購物籃占比；count 為其數量\n"
     "  confidence  含 lhs 的購物籃中也含 rhs 的占比\n"
     "  lift        confidence ÷ 含 rhs 的購物籃占比\n"
     "兩個下限均含端點且精確。lhs 以名稱列出，之間為「, 」；名稱含逗號或引號的加引號。順序：lift 遞減，其次 support、confidence、名稱。\n"
     "--min-length 計兩側商品數；為 1 時也有左側為空的規則。組合超過一千萬個、規則超過二百萬條或統計超過五億步時，會說明應提高哪一項。"},
    {"insight basket --baskets", "购物篮中的商品（CSV）", "購物籃中的商品（CSV）"},
    {"insight basket --support", "最小支持度，0 到 1", "最小支持度，0 到 1"},
    {"insight basket --confidence", "最小置信度，0 到 1", "最小信賴度，0 到 1"},
    {"insight basket --min-length", "规则中最少的商品数（2）", "規則中最少的商品數（2）"},
    {"insight basket --max-length", "规则中最多的商品数（不限）", "規則中最多的商品數（不限）"},
    {"insight basket --out", "规则（CSV）", "規則（CSV）"},
    {"insight similar", "与每件商品最相像的商品，依据同时含有两者的购物篮", "與每件商品最相像的商品，依據同時含有兩者的購物籃"},
    {"insight similar:details",
     "输入：--baskets basket_id、item：每行为一个购物篮中的一件商品；同一篮中出现两次算一次。也可以一位客户为一个购物篮。\n"
     "输出：item、similar、score、baskets：每件商品（按名称）与其同篮的前 --top 件，最像的在前，相同者按名称；baskets 为同时含有两者的篮数。\n"
     "设 n 个购物篮中含 a、含 b、同时含有的篮数为 a、b、both：\n"
     "  cosine   both ÷ √(a × b)\n"
     "  jaccard  both ÷ (a + b − both)\n"
     "  lift     n × both ÷ (a × b)",
     "輸入：--baskets basket_id、item：每列為一個購物籃中的一件商品；同一籃中出現兩次算一次。也可以一位客戶為一個購物籃。\n"
     "輸出：item、similar、score、baskets：每件商品（依名稱）與其同籃的前 --top 件，最像的在前，相同者依名稱；baskets 為同時含有兩者的籃數。\n"
     "設 n 個購物籃中含 a、含 b、同時含有的籃數為 a、b、both：\n"
     "  cosine   both ÷ √(a × b)\n"
     "  jaccard  both ÷ (a + b − both)\n"
     "  lift     n × both ÷ (a × b)"},
    {"insight similar --baskets", "购物篮中的商品（CSV）", "購物籃中的商品（CSV）"},
    {"insight similar --metric", "cosine、jaccard 或 lift（cosine）", "cosine、jaccard 或 lift（cosine）"},
    {"insight similar --top", "每件商品的个数（10）", "每件商品的個數（10）"},
    {"insight similar --min-baskets", "同时含有两者的最少篮数（1）", "同時含有兩者的最少籃數（1）"},
    {"insight similar --out", "商品对（CSV）", "商品對（CSV）"},
    {"insight score", "从一个文件学习，给另一个文件的每行算出结果的概率", "從一個檔案學習，給另一個檔案的每列算出結果的機率"},
    {"insight score:details",
     "输入：--train 和 --test，列不限，取两者共有的；--target 指定结果列，--positive 指定要算概率的值。\n"
     "输出：row、probability（及 --id 的列）：--test 的每行一行，row 为从 1 起的行号。标准输出为 JSON：已知结果的测试行的 auc 和 deviance、\n"
     "校准、系数，以及未采用的列。\n"
     "  模型    逻辑回归，最大似然，与 R 的 glm(family = binomial) 相同；标准化列上加 1e-8 的岭，只有可完全分开的数据才受影响；\n"
     "          与其他列重复的列没有系数\n"
     "  列      训练单元格全为数字的为数字列；否则为类别，按名称的第一个水平为参照\n"
     "  缺失    空白、NA、N/A、NaN、NULL：数字列取均值并另有一个系数，类别列自成一个水平；训练中未见过的按训练行的平均计\n"
     "  不采用  常数列、每行都不同的文字、名为编号且每行都不同的整数、只在一个文件中的列、超过 500 个水平的列\n"
     "  deviance   −2 × 测试行的对数似然；auc 按秩计算，相同者各半，误差用 DeLong",
     "輸入：--train 和 --test，欄不限，取兩者共有的；--target 指定結果欄，--positive 指定要算機率的值。\n"
     "輸出：row、probability（及 --id 的欄）：--test 的每列一列，row 為從 1 起的列號。標準輸出為 JSON：已知結果的測試列的 auc 和 deviance、\n"
     "校準、係數，以及未採用的欄。\n"
     "  模型    邏輯迴歸，最大概似，與 R 的 glm(family = binomial) 相同；標準化欄上加 1e-8 的脊，只有可完全分開的資料才受影響；\n"
     "          與其他欄重複的欄沒有係數\n"
     "  欄      訓練儲存格全為數字的為數字欄；否則為類別，依名稱的第一個水準為參照\n"
     "  缺漏    空白、NA、N/A、NaN、NULL：數字欄取平均並另有一個係數，類別欄自成一個水準；訓練中未見過的以訓練列的平均計\n"
     "  不採用  常數欄、每列都不同的文字、名為編號且每列都不同的整數、只在一個檔案中的欄、超過 500 個水準的欄\n"
     "  deviance   −2 × 測試列的對數概似；auc 依秩計算，相同者各半，誤差用 DeLong"},
    {"insight score --train", "已知结果的行（CSV）", "已知結果的列（CSV）"},
    {"insight score --test", "要评分的行（CSV）", "要評分的列（CSV）"},
    {"insight score --target", "结果列", "結果欄"},
    {"insight score --positive", "要算概率的结果", "要算機率的結果"},
    {"insight score --ignore", "不用的列", "不用的欄"},
    {"insight score --categories", "数字实为名称的列", "數字實為名稱的欄"},
    {"insight score --id", "写在每行旁边的列，不用于学习", "寫在每列旁邊的欄，不用於學習"},
    {"insight score --out", "概率（CSV）", "機率（CSV）"},
    {"insight em", "仅由比较向量得出匹配与不匹配者的一致概率", "僅由比較向量得出相符與不相符者的一致機率"},
    {"insight em:details",
     "输入：--vectors，每行为一对比较：各列中一致为 1，不一致为 0，一方缺失为空白或 NA。名为 count、weight、n、freq 或 frequency 的列\n"
     "表示该向量出现的次数。名为编号或真值的列（id、id1、id_a、rec_id、is_match、label……）以及多为其他值的列不采用并列出，\n"
     "除非由 --fields 指定。\n"
     "输出：lambda、m{列}、u{列}、log_likelihood、iterations、converged、identified、n、patterns。\n"
     "  lambda     匹配者在向量中的占比\n"
     "  m、u       某列一致的概率，分别在匹配者与其他者中\n"
     "Fellegi–Sunter 模型，各列独立，EM 从 lambda 0.1、m 0.9、u 0.1 开始，直到参数变动都不超过 1e-12；m 较大的一类为匹配。\n"
     "log_likelihood 取自然对数。其他数字同样吻合时 identified 为 false：能区分两类的列少于三个、模式少于参数、未到终点。无人比较的列为 null。",
     "輸入：--vectors，每列為一對比較：各欄中一致為 1，不一致為 0，一方缺漏為空白或 NA。名為 count、weight、n、freq 或 frequency 的欄\n"
     "表示該向量出現的次數。名為編號或真值的欄（id、id1、id_a、rec_id、is_match、label……）以及多為其他值的欄不採用並列出，\n"
     "除非由 --fields 指定。\n"
     "輸出：lambda、m{欄}、u{欄}、log_likelihood、iterations、converged、identified、n、patterns。\n"
     "  lambda     相符者在向量中的占比\n"
     "  m、u       某欄一致的機率，分別在相符者與其他者中\n"
     "Fellegi–Sunter 模型，各欄獨立，EM 從 lambda 0.1、m 0.9、u 0.1 開始，直到參數變動都不超過 1e-12；m 較大的一類為相符。\n"
     "log_likelihood 取自然對數。其他數字同樣吻合時 identified 為 false：能區分兩類的欄少於三個、模式少於參數、未到終點。無人比較的欄為 null。"},
    {"insight em --vectors", "比较向量（CSV）", "比較向量（CSV）"},
    {"insight em --fields", "采用的列（否则为全部 0/1 列）", "採用的欄（否則為全部 0/1 欄）"},
    {"insight em --ignore", "不用的列", "不用的欄"},
    {"insight em --out", "各概率（JSON）", "各機率（JSON）"},
    {"insight experiment", "活动各组与对照组相比如何，哪组可能最好", "活動各組與對照組相比如何，哪組可能最好"},
    {"insight experiment:details",
     "输入：--data，含 --group 和 --outcome 所指的列；结果为数字，或 yes/no、true/false、是/否。\n"
     "输出：arms{组{n, mean, sd, mean_low, mean_high, lift, relative_lift, se, z, p, lift_low, lift_high, df, p_welch, p_best}}、p_best{组}。\n"
     "  lift           均值 − 对照组均值；relative_lift 为 lift ÷ 对照组均值\n"
     "  se             √(s² ÷ n + s₀² ÷ n₀)，样本方差（n − 1），不合并\n"
     "  z、p           lift ÷ se；双侧，正态；lift_low 和 lift_high 为 lift ± 1.96 × se\n"
     "  df、p_welch    同一数字按 Welch 的 t\n"
     "  z_pooled……     仅用于 0 和 1 的结果：两比例，合并误差\n"
     "  mean_low……     95 %：0 和 1 的结果用 Wilson 评分，否则为 均值 ± 1.96 × s ÷ √n\n"
     "  p_best         该组均值最大的概率：0 和 1 的结果用后验 Beta(1 + 成功数, 1 + 失败数)，否则为以均值及其误差的正态；积分得出，不是抽样\n"
     "对照组 lift 为 0，不作检验。给出 --shares 时另有 sample_ratio{chi_square, df, p}：分组是否符合计划？",
     "輸入：--data，含 --group 和 --outcome 所指的欄；結果為數字，或 yes/no、true/false、是/否。\n"
     "輸出：arms{組{n, mean, sd, mean_low, mean_high, lift, relative_lift, se, z, p, lift_low, lift_high, df, p_welch, p_best}}、p_best{組}。\n"
     "  lift           平均 − 對照組平均；relative_lift 為 lift ÷ 對照組平均\n"
     "  se             √(s² ÷ n + s₀² ÷ n₀)，樣本變異數（n − 1），不合併\n"
     "  z、p           lift ÷ se；雙尾，常態；lift_low 和 lift_high 為 lift ± 1.96 × se\n"
     "  df、p_welch    同一數字依 Welch 的 t\n"
     "  z_pooled……     僅用於 0 和 1 的結果：兩比例，合併誤差\n"
     "  mean_low……     95 %：0 和 1 的結果用 Wilson 評分，否則為 平均 ± 1.96 × s ÷ √n\n"
     "  p_best         該組平均最大的機率：0 和 1 的結果用後驗 Beta(1 + 成功數, 1 + 失敗數)，否則為以平均及其誤差的常態；積分得出，不是抽樣\n"
     "對照組 lift 為 0，不作檢定。給出 --shares 時另有 sample_ratio{chi_square, df, p}：分組是否符合計畫？"},
    {"insight experiment --data", "每人一行（CSV）", "每人一列（CSV）"},
    {"insight experiment --group", "该行属于哪一组", "該列屬於哪一組"},
    {"insight experiment --outcome", "结果", "結果"},
    {"insight experiment --control", "作为比较基准的组", "作為比較基準的組"},
    {"insight experiment --shares", "equal，或 GROUP:SHARE,…：计划的占比", "equal，或 GROUP:SHARE,…：計畫的占比"},
    {"insight experiment --out", "各项数字（JSON）", "各項數字（JSON）"},
};

}  // namespace

const std::span<const HelpText> kInsightHelpTexts{kInsightHelpTable};

}  // namespace lianlu::cli
