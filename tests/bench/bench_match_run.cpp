// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// One ID's nightly run over persons in a PostgreSQL of its own: the first one (everybody), one that finds nothing changed, and one after a
// hundredth has come new. A tenth of the persons are second rows of others, with noise; how many of those are found, and how many are
// joined wrongly, is told too. usage: bench_match_run [--persons N] [--threads N]; the default takes seconds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

#ifndef _WIN32
#include <sys/resource.h>
#endif

#include <fmt/format.h>

#include "models/base/secret_buffer.h"
#include "models/insight/resolve/hanzi.h"
#include "models/insight/resolve/value_pool.h"
#include "sync/server/db/migrations.h"
#include "sync/server/oneid/match_finder.h"
#include "sync/server/seed/body_writer.h"
#include "tests/support/private_postgres.h"

namespace {

using namespace lianlu;
using namespace lianlu::server;

constexpr std::u32string_view kSurnames = U"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜";
constexpr std::u32string_view kGiven = U"伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂梅建国华玉红燕玲飞鹏辉宇浩然梓轩子涵欣怡雨晨思佳琪俊博文天翔嘉一诺可馨志远海龙晓"
                                       U"东春雪冰倩婷慧颖璐瑶佩琳莹洁云莲真环荣爱妹香月莺媛瑞凡凤正义中心永安宁康乐诗画书琴棋墨青山水木火土金石松柏竹";
constexpr std::string_view kCities[]{"上海市", "北京市", "广州市", "深圳市", "杭州市", "成都市", "武汉市", "南京市", "重庆市", "西安市", "苏州市", "天津市"};

[[noreturn]] void end(const std::string& why) {
    std::fprintf(stderr, "bench_match_run: %s\n", why.c_str());
    std::exit(1);
}
template <class T>
T take(Result<T> result) {
    if (!result) end(result.error().describe());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

std::uint64_t draw(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15ULL;
    return oneid::mixed(state);
}

struct Made {
    std::string name, mobile, birthday, email, city, gender;
};

//! The same for the same number; `noise` not 0: a second row of this person.
Made personOf(std::uint64_t number, std::uint64_t noise) {
    std::uint64_t state = oneid::mixed(number + 77);
    const auto below = [&state](std::uint64_t most) { return draw(state) % most; };
    Made made;
    // Squared: the first surnames are the frequent ones.
    oneid::appendUtf8(made.name, kSurnames[below(kSurnames.size()) * below(kSurnames.size()) / kSurnames.size()]);
    oneid::appendUtf8(made.name, kGiven[below(kGiven.size())]);
    if (below(10) < 7) oneid::appendUtf8(made.name, kGiven[below(kGiven.size())]);
    made.mobile = fmt::format("+861{}{:09}", 3 + below(7), below(1'000'000'000));
    made.birthday = fmt::format("{:04}-{:02}-{:02}", 1955 + below(50), 1 + below(12), 1 + below(28));
    made.email = fmt::format("u{}@example.com", oneid::mixed(number) % 100'000'000'000);
    made.city = kCities[below(std::size(kCities))];
    made.gender = below(3) ? "female" : "male";
    for (auto* cell : {&made.mobile, &made.birthday, &made.email, &made.city, &made.gender})
        if (below(100) < 15) cell->clear();
    if (noise == 0) return made;
    std::uint64_t other = oneid::mixed(noise);
    const auto digit = [&other] { return static_cast<char>('0' + draw(other) % 10); };
    if (draw(other) % 4 == 0) made.mobile = fmt::format("+861{}{:09}", 3 + draw(other) % 7, draw(other) % 1'000'000'000);
    if (draw(other) % 20 == 0 && made.mobile.size() > 8) made.mobile[8] = digit();
    if (draw(other) % 20 == 0 && made.birthday.size() > 9) made.birthday[9] = digit();
    if (draw(other) % 4 == 0) made.email.clear();
    if (draw(other) % 7 == 0) made.birthday.clear();
    return made;
}

//! As many as COPY brings in, a tenth of them second rows of others.
class Population {
public:
    explicit Population(pg::Connection& connection) : m_connection(connection) {}

    void add(std::size_t count) {
        constexpr std::array<std::string_view, 6> kColumns{"id", "scope", "ver", "deleted", "body", "fv"};
        constexpr std::size_t kAtOnce = 50'000;
        for (std::size_t from = 0; from < count; from += kAtOnce) {
            std::vector<std::pair<Uuid, Made>> some;
            for (std::size_t i = from; i < std::min(count, from + kAtOnce); ++i) {
                const std::uint64_t row = m_personOf.size();
                const bool second = row % 10 == 9;
                const auto person = second ? oneid::mixed(row) % row : row;
                some.emplace_back(Uuid::fromName("bench person", std::to_string(row)), personOf(second ? m_numbers[person] : row, second ? row : 0));
                m_numbers.push_back(second ? m_numbers[person] : row);
                m_personOf.emplace(some.back().first, m_numbers.back());
                m_wanted += m_rowsOf[m_numbers.back()]++;
            }
            auto people = take(pg::CopyIn::begin(m_connection, "customer", kColumns));
            for (const auto& [id, made] : some) {
                domain::Customer customer;
                customer.kind = domain::CustomerKind::member;
                customer.name = made.name;
                customer.birthday = made.birthday;
                customer.gender = made.gender;
                customer.city = made.city;
                customer.homeStoreId = m_store;
                row(people, id, m_writer.write(customer));
            }
            static_cast<void>(take(people.finish()));
            auto identities = take(pg::CopyIn::begin(m_connection, "identity", kColumns));
            for (const auto& [id, made] : some)
                for (const auto& [kind, value] : {std::pair{domain::IdentityKind::mobile, made.mobile}, {domain::IdentityKind::email, made.email}}) {
                    if (value.empty()) continue;
                    domain::Identity identity;
                    identity.customerId = {id};
                    identity.kind = kind;
                    identity.value = value;
                    identity.status = domain::IdentityStatus::active;
                    row(identities, Uuid::fromName("bench identity", id.toString() + std::string(domain::nameOf(kind))), m_writer.write(identity));
                }
            static_cast<void>(take(identities.finish()));
        }
        take(m_connection.script("ANALYZE customer; ANALYZE identity"));
    }
    [[nodiscard]] bool same(const Uuid& a, const Uuid& b) const { return m_personOf.at(a) == m_personOf.at(b); }
    [[nodiscard]] std::uint64_t wanted() const noexcept { return m_wanted; }
    [[nodiscard]] std::size_t size() const noexcept { return m_personOf.size(); }

private:
    void row(pg::CopyIn& copy, const Uuid& id, std::string_view body) {
        copy.beginRow(6);
        copy.uuid(id);
        copy.text(m_scope);
        copy.integer(1);
        copy.boolean(false);
        copy.text(body);
        copy.text("{}");
    }
    pg::Connection& m_connection;
    domain::StoreId m_store{Uuid::fromName("bench store", "1")};
    std::string m_scope = domain::Scope::pool(m_store).toString();
    BodyWriter m_writer;
    std::vector<std::uint64_t> m_numbers;
    std::unordered_map<Uuid, std::uint64_t> m_personOf;
    std::unordered_map<std::uint64_t, std::uint64_t> m_rowsOf;
    std::uint64_t m_wanted = 0;
};

double peakMegabytes() {
#ifdef _WIN32
    return 0;
#else
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
#endif
}

void run(const char* what, pg::Connection& connection, unsigned threads) {
    const SystemClock clock;
    MatchSettings settings;
    settings.threads = threads;
    const auto report = take(MatchFinder(connection, clock, settings).run());
    const double all = report.readSeconds + report.compareSeconds + report.writeSeconds;
    std::printf("%-18s %9lld %9lld %8.1f %8.1f %8.1f %8.1f %11llu %10.0f %8lld %8lld %8lld %8.0f %8.0f\n", what, static_cast<long long>(report.persons),
                static_cast<long long>(report.changed), report.readSeconds, report.compareSeconds, report.writeSeconds, all,
                static_cast<unsigned long long>(report.compared), static_cast<double>(report.compared) / std::max(report.compareSeconds, 1e-3),
                static_cast<long long>(report.rows.joined), static_cast<long long>(report.rows.opened), static_cast<long long>(report.rows.removed),
                static_cast<double>(report.bytes) / 1048576, peakMegabytes());
    std::fflush(stdout);
}

void tellTruth(pg::Connection& connection, const Population& population) {
    const auto rows = take(connection.query("SELECT first_id, second_id, status FROM person_match WHERE NOT deleted"));
    double joined = 0, joinedRight = 0, right = 0;
    for (int i = 0; i < rows.size(); ++i) {
        const bool same = population.same(rows.uuid(i, 0), rows.uuid(i, 1)), isJoined = rows.text(i, 2) == "joined";
        joined += isJoined;
        joinedRight += isJoined && same;
        right += same;
    }
    std::printf("joined rightly %.5f of %.0f, pairs found %.4f of %llu, joined without a person %.4f\n", joined > 0 ? joinedRight / joined : 1.0, joined,
                right / static_cast<double>(population.wanted()), static_cast<unsigned long long>(population.wanted()),
                joinedRight / static_cast<double>(population.wanted()));
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t persons = 20'000;
    unsigned threads = 0;
    for (int i = 1; i + 1 < argc; i += 2) {
        const auto value = std::strtoull(argv[i + 1], nullptr, 10);
        if (std::strcmp(argv[i], "--persons") == 0) persons = value;
        else if (std::strcmp(argv[i], "--threads") == 0) threads = static_cast<unsigned>(value);
    }
    if (!startCrypto()) end("no crypto");
    std::string why;
    const auto postgres = test::PrivatePostgres::start(why);
    if (!postgres) {
        std::printf("no PostgreSQL: %s\n", why.c_str());
        return 0;
    }
    auto connection = take(pg::Connection::open(postgres->newDatabase()));
    static_cast<void>(take(migrate(connection)));
    Population population(connection);
    population.add(persons);
    std::printf("%-18s %9s %9s %8s %8s %8s %8s %11s %10s %8s %8s %8s %8s %8s\n", "run", "persons", "changed", "read s", "compare", "write", "all s", "pairs",
                "pairs/s", "joined", "open", "removed", "held MB", "peak MB");
    run("first", connection, threads);
    tellTruth(connection, population);
    run("nothing changed", connection, threads);
    population.add(std::max<std::size_t>(persons / 100, 10));
    run("a hundredth new", connection, threads);
    tellTruth(connection, population);
    return 0;
}
