// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_bootstrap_data.h"

#include <algorithm>
#include <random>

#include "sync/protocol/codec.h"

namespace lianlu::bench {

namespace {

constexpr std::size_t kRowsPerChunk = 25'000;  // about 4 MiB of such rows

class Maker {
public:
    explicit Maker(const domain::Scope& book) : m_guide(book.owner.toString()) {}

    Uuid id() {
        Uuid made;
        for (std::size_t i = 0; i < 16; i += 8) {
            auto bits = m_random();
            for (std::size_t b = 0; b < 8; ++b, bits >>= 8u) made.bytes[i + b] = static_cast<std::uint8_t>(bits & 255u);
        }
        return made;
    }
    std::int64_t below(std::int64_t bound) { return static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(bound)); }
    std::int64_t time() { return 1'700'000'000'000 + below(60'000'000) * 1'000; }

    protocol::Row customer(const Uuid& key) {
        static const char* const kNames[] = {"王小明", "李芳", "张伟", "刘洋", "陈静", "杨帆", "赵敏", "黄磊"};
        static const char* const kCities[] = {"上海", "北京", "杭州", "广州", "成都"};
        return {"customer", key, 1 + below(9),
                {{"kind", std::string("member")}, {"name", std::string(kNames[below(8)])}, {"gender", std::string(below(2) ? "female" : "male")},
                 {"birthday", "19" + std::to_string(60 + below(40)) + "-05-17"}, {"city", std::string(kCities[below(5)])}, {"language", std::string("zh-CN")},
                 {"home_store_id", m_store}, {"guide_id", m_guide}, {"member_code", "M" + std::to_string(10'000'000 + below(90'000'000))},
                 {"joined_at", time()}, {"first_purchase_at", time()}, {"last_purchase_at", time()}, {"order_count", below(40)}, {"spent_minor", below(9'000'000)}}};
    }
    protocol::Row event(const Uuid& person) {
        static const char* const kKinds[] = {"ad_click", "visit", "follow", "cart", "store_visit", "message_opened", "link_click"};
        return {"touch_event", id(), 1,
                {{"customer_id", person.toString()}, {"kind", std::string(kKinds[below(7)])}, {"channel", std::string("mini_program")}, {"at", time()},
                 {"source", std::string("mall")}, {"source_id", "E" + std::to_string(below(1'000'000'000))}, {"campaign", "spring-" + std::to_string(below(20))},
                 {"weight", static_cast<double>(below(100)) / 100.0}, {"scanner", false}}};
    }

private:
    std::mt19937_64 m_random{20'260'101};
    std::string m_guide;
    std::string m_store = Uuid::fromName("bench", "store").toString();
};

class BookServer final : public sync::Transport {
public:
    BookServer(const test::MadeChunks& book, const store::DeviceState& device) : m_book(book), m_manifest(protocol::encode(book.manifest)) {
        protocol::Session session;
        session.accessToken = "access";
        session.refreshToken = "refresh";
        session.accessExpiresAt = 3'600'000;
        session.accountId = device.accountId;
        session.staffId = device.staffId;
        session.role = "guide";
        session.scopes = device.scopes;
        m_session = protocol::encode(session);
    }

    Result<sync::HttpAnswer> send(const sync::HttpRequest& request) override {
        sync::HttpAnswer answer{200, {{"lianlu-proto", "1"}, {"content-type", "application/json"}}, {}};
        if (request.path == "/v1/auth/refresh") answer.body = m_session;
        else if (request.path == "/v1/device/lease") answer = {404, {{"lianlu-proto", "1"}, {"content-type", "application/problem+json"}}, R"({"code":"not-found","title":"no leases here"})"};
        else if (std::count(request.path.begin(), request.path.end(), '/') == 3) answer.body = m_manifest;
        else {
            answer.headers["content-type"] = "application/zstd";
            answer.body = m_book.frames.at(std::stoul(request.path.substr(request.path.rfind('/') + 1)));
        }
        return answer;
    }

private:
    const test::MadeChunks& m_book;
    std::string m_manifest, m_session;
};

}  // namespace

test::MadeChunks makeBook(const domain::Scope& book, int customers, int events) {
    Maker maker(book);
    std::vector<Uuid> people(static_cast<std::size_t>(customers));
    std::generate(people.begin(), people.end(), [&] { return maker.id(); });
    test::ChunkWriter writer(kRowsPerChunk);
    std::uint64_t digest = 0;
    const auto add = [&](const protocol::Row& row) {
        digest += domain::digestShare(row.id, row.ver);
        writer.add(row);
    };
    for (const auto& person : people) add(maker.customer(person));
    for (int i = 0; i < events; ++i) add(maker.event(people[static_cast<std::size_t>(maker.below(customers))]));
    auto made = writer.finish();
    made.manifest.scope = book;
    made.manifest.snapshot = "bench";
    made.manifest.epoch = "bench";
    made.manifest.digest = std::to_string(digest);
    return made;
}

std::shared_ptr<sync::Transport> serveBook(const test::MadeChunks& book, const store::DeviceState& device) {
    return std::make_shared<BookServer>(book, device);
}

}  // namespace lianlu::bench
