// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <string>

#include <zlib.h>
#include <zstd.h>

#include "sync/client/content_decoder.h"
#include "tests/support/test_main.h"

namespace test_content_decoder {

using namespace lianlu;
using sync::ContentDecoder;

namespace {

constexpr std::size_t kRoom = std::size_t{1} << 20u;

std::string zstdFrame(const std::string& plain, bool tellsLength = true) {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, tellsLength ? 1 : 0);
    std::string out(ZSTD_compressBound(plain.size()), '\0');
    out.resize(ZSTD_compress2(context, out.data(), out.size(), plain.data(), plain.size()));
    ZSTD_freeCCtx(context);
    return out;
}

std::string gzipped(const std::string& plain) {
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, static_cast<uLong>(plain.size())) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string page() {
    std::string text = "{\"changes\":[";
    for (int i = 0; i < 3000; ++i) text += "{\"seq\":" + std::to_string(i * 7919 % 100'003) + "},";
    return text + "]}";
}

}  // namespace

class TestContentDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesWhatWasPacked() {
        ContentDecoder decoder;
        const auto text = page();
        // One after the other by the same decoder: nothing of an answer stays in it.
        for (int again = 0; again < 2; ++again) {
            QCOMPARE(decoder.decode("zstd", zstdFrame(text), kRoom).value_or("none"), text);
            QCOMPARE(decoder.decode("ZSTD", zstdFrame(text, false), kRoom).value_or("none"), text);
            QCOMPARE(decoder.decode("zstd", zstdFrame("one ") + zstdFrame("two"), kRoom).value_or("none"), std::string("one two"));
            QCOMPARE(decoder.decode(" gzip ", gzipped(text), kRoom).value_or("none"), text);
            QCOMPARE(decoder.decode("", text, kRoom).value_or("none"), text);
            QCOMPARE(decoder.decode("identity", text, kRoom).value_or("none"), text);
            QCOMPARE(decoder.decode("zstd", "", kRoom).value_or("none"), std::string());
            QCOMPARE(decoder.decode("zstd", zstdFrame(""), kRoom).value_or("none"), std::string());
        }
    }

    void cutShortOrNotWhatItSaysIsNoAnswer() {
        ContentDecoder decoder;
        for (const bool tellsLength : {true, false}) {
            const auto whole = zstdFrame(page(), tellsLength);
            for (const auto length : {std::size_t{1}, std::size_t{6}, whole.size() / 2, whole.size() - 1}) {
                const auto done = decoder.decode("zstd", whole.substr(0, length), kRoom);
                QVERIFY2(!done && done.error().code == Code::unreachable, std::to_string(length).c_str());
            }
            QCOMPARE(decoder.decode("zstd", whole, kRoom).value_or("none"), page());
        }
        const auto whole = gzipped(page());
        const auto half = decoder.decode("gzip", whole.substr(0, whole.size() / 2), kRoom);
        QVERIFY(!half && half.error().code == Code::unreachable);
        for (const auto* encoding : {"zstd", "gzip", "br"}) {
            const auto done = decoder.decode(encoding, "no packing of any kind", kRoom);
            QVERIFY(!done && done.error().code == Code::unreachable);
        }
    }

    void neverMoreThanIsAllowed() {
        ContentDecoder decoder;
        const std::string blank(std::size_t{64} << 20u, ' ');
        for (const auto& [encoding, packed] : {std::pair{"zstd", zstdFrame(blank)}, std::pair{"zstd", zstdFrame(blank, false)}, std::pair{"gzip", gzipped(blank)}}) {
            const auto done = decoder.decode(encoding, packed, kRoom);
            QVERIFY(!done && done.error().code == Code::tooLarge);
        }
        // Just as much as is allowed is not too much.
        const std::string most(kRoom, 'x');
        QCOMPARE(decoder.decode("zstd", zstdFrame(most), kRoom).value_or("none"), most);
        QCOMPARE(decoder.decode("gzip", gzipped(most), kRoom).value_or("none"), most);
    }
};

LIANLU_TEST(TestContentDecoder)

}  // namespace test_content_decoder

#include "test_content_decoder.moc"
