// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Contacts of phones, old and new, through the import: what each of them writes, and what none should.
#include <fstream>

#include <QTemporaryDir>

#include "models/actions/export_contact.h"
#include "models/actions/import_list.h"
#include "models/base/utf8_path.h"
#include "models/exchange/read/card_reader.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_contact_import {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

class TestContactImport : public QObject {
    Q_OBJECT

    struct Place {
        QTemporaryDir folder;
        std::filesystem::path write(const char* name, const std::string& bytes) {
            const auto path = pathFromUtf8(folder.filePath(QString::fromUtf8(name)).toStdString());
            std::ofstream(path, std::ios::binary) << bytes;
            return path;
        }
    };
    //! Each card as "column=text;…" of what is not empty; a bad one as "! line reason".
    static std::vector<std::string> read(const std::string& bytes, const exchange::ReadSpec& spec = {}) {
        Place place;
        auto table = exchange::openTable(place.write("一.vcf", bytes), spec);
        if (!table) return {"open: " + table.error().describe()};
        std::vector<std::string> all, cells;
        for (;;) {
            const auto state = table->reader->next(cells);
            if (state == exchange::RecordReader::State::end) return all;
            std::string line;
            if (state == exchange::RecordReader::State::bad) {
                line = "! " + std::to_string(table->reader->line()) + " " + table->reader->reason();
            } else {
                for (std::size_t i = 0; i < cells.size(); ++i)
                    if (!cells[i].empty()) line += table->reader->header()[i] + "=" + cells[i] + ";";
            }
            all.push_back(line);
        }
    }
    static std::string card(const std::string& lines) { return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n"; }
    static std::vector<std::string> one(const std::string& text) { return {text}; }
    static ImportPlan planOf(const std::filesystem::path& file, ImportKind kind = ImportKind::leads) {
        const auto found = readImportFile(kind, file, {});
        return {kind, file, {}, found ? guessMapping(kind, found->header) : ImportMapping{}, OnExisting::update};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void theThreeVersions() {
        QCOMPARE(read("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9D=8E;=E5=B0=8F=E6=A2=85;;;\nTEL;CELL;PREF:138-1234-0001\nTEL;HOME:021-62880000\nEMAIL;INTERNET:li@example.com\nEND:VCARD\n"),
                 one("name=李小梅;phone=138-1234-0001;email=li@example.com;phone 2=021-62880000;"));
        QCOMPARE(read(card("FN:王 芳\r\nN:王;芳;;;\r\nitem1.TEL;type=CELL;type=VOICE;type=pref:+86 138 1234 0002\r\nitem1.X-ABLabel:_$!<Mobile>!$_\r\nBDAY:1990-12-31\r\nADR;TYPE=HOME:;;南京西路 1 号;上海;;;中国\r\n"
                           "ORG:素衣;市场部\r\nNOTE:喜欢\\n羊毛\\, 深色\r\n")),
                 one("name=王 芳;phone=+86 138 1234 0002;birthday=1990-12-31;city=上海;remark=喜欢 羊毛, 深色;organisation=素衣 市场部;"));
        QCOMPARE(read("BEGIN:VCARD\nVERSION:4.0\nFN:Ada Lovelace\nTEL;VALUE=uri;PREF=1;TYPE=\"voice,cell\":tel:+8613812340003;ext=5\nEMAIL:mailto:ada@example.com\nBDAY:18151210\nGENDER:F\nEND:VCARD\n"),
                 one("name=Ada Lovelace;phone=+8613812340003;email=ada@example.com;birthday=1815-12-10;gender=f;"));
    }

    void foldedLinesAndSoftBreaks() {
        QCOMPARE(read(card("FN:一个很长很\r\n 长的名字\r\nTEL:1381234\r\n\t0004\r\n")), one("name=一个很长很长的名字;phone=13812340004;"));
        // A soft break may stand within a character; the next line begins without a blank.
        QCOMPARE(read("BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E6=9D=\r\n=8E=E5=B0=8F\r\nTEL;CELL:13812340005\r\nEND:VCARD\r\n"), one("name=李小;phone=13812340005;"));
        // One that never ends does not swallow the end of the card.
        QCOMPARE(read("BEGIN:VCARD\nFN;QUOTED-PRINTABLE:=E6=9D=8E=\nEND:VCARD\nBEGIN:VCARD\nFN:b\nEND:VCARD\n"), (std::vector<std::string>{"name=李=;", "name=b;"}));
    }

    void theCharactersOfOldPhones() {
        const std::string li = "\xC0\xEE\xD0\xA1\xC3\xB7";  // 李小梅 in GB18030
        QCOMPARE(read("BEGIN:VCARD\nN;CHARSET=GB2312:" + li + "\nTEL;CELL:13812340006\nEND:VCARD\n"), one("name=李小梅;phone=13812340006;"));
        QCOMPARE(read("BEGIN:VCARD\nFN:" + li + "\nNOTE;CHARSET=UTF-8:好\nEND:VCARD\n"), one("name=李小梅;remark=好;"));  // each line for itself
        QCOMPARE(read("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=GB18030:=C0=EE=D0=A1=C3=B7\nEND:VCARD\n"), one("name=李小梅;"));
        QCOMPARE(read("BEGIN:VCARD\nFN:\xA7\xF5\xA4p\xB1\xF6\nEND:VCARD\n", {"Big5", {}, 0, {}}), one("name=李小梅;"));
        QCOMPARE(read("\xEF\xBB\xBF" "BEGIN:VCARD\nFN:李\nEND:VCARD\n"), one("name=李;"));
        const std::u16string wide = u"\uFEFFBEGIN:VCARD\r\nFN:李小梅\r\nEND:VCARD\r\n";
        QCOMPARE(read(std::string(reinterpret_cast<const char*>(wide.data()), wide.size() * 2)), one("name=李小梅;"));
        // A charset that nobody knows is as if it were not there; bytes that fit none are not guessed.
        QCOMPARE(read("BEGIN:VCARD\nFN;CHARSET=X-NOKIA:李\nEND:VCARD\n"), one("name=李;"));
        QCOMPARE(read("BEGIN:VCARD\nFN;CHARSET=UTF-8:\xC0\xEE\nEND:VCARD\n"), one("! 1 bytes that do not fit the encoding"));
    }

    void namesAndNumbers() {
        QCOMPARE(read(card("N:Lovelace;Ada;King;Lady;\r\n")), one("name=Ada King Lovelace;"));
        QCOMPARE(read(card("N:;;;;\r\nFN:\r\nNICKNAME:小李\r\n")), one("name=小李;"));
        QCOMPARE(read(card("N:O\\;Neil;\\\\;;;\r\n")), one("name=\\ O;Neil;"));
        // The mobile number leads, whatever stands first; a fax is no number to call; twice is once.
        QCOMPARE(read(card("TEL;TYPE=WORK,FAX:02162880001\r\nTEL;TYPE=WORK:02162880002\r\nTEL:13812340007\r\nTEL;TYPE=CELL:13812340008\r\nTEL;TYPE=CELL:13812340008\r\n")),
                 one("phone=13812340008;phone 2=13812340007;phone 3=02162880002;"));
        // A landline beside an e-mail address does not keep the person out.
        QCOMPARE(read(card("TEL;TYPE=HOME:021-62880003\r\nEMAIL;TYPE=WORK:b@example.com\r\nEMAIL;TYPE=PREF:a@example.com\r\n")), one("email=a@example.com;phone 2=021-62880003;email 2=b@example.com;"));
        QCOMPARE(read(card("FN:a\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-05-06\r\n")), one("name=a;"));
        QCOMPARE(read(card("FN:a\r\nBDAY:--0506\r\n")), one("name=a;"));
        QCOMPARE(read(card("FN:a\r\nBDAY:1990-05-06T00:00:00Z\r\n")), one("name=a;birthday=1990-05-06;"));
        QCOMPARE(read(card("FN:a\r\nADR:;;;;上海市;;\r\n")), one("name=a;city=上海市;"));
    }

    void picturesAreLeftOut() {
        std::string picture;
        for (int i = 0; i < 3000; ++i) picture += "/9j/4AAQSkZJRgABAQAAAQABAAD\r\n";
        QCOMPARE(read("BEGIN:VCARD\r\nPHOTO;ENCODING=BASE64;JPEG:/9j\r\n" + picture + "\r\nFN:a\r\nEND:VCARD\r\n"), one("name=a;"));
        QCOMPARE(read("BEGIN:VCARD\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j\r\n " + picture + "FN:b\r\nEND:VCARD\r\n"), one("name=b;"));
        QCOMPARE(read("BEGIN:VCARD\r\nPHOTO:data:image/jpeg;base64," + std::string(300'000, 'A') + "\r\nFN:c\r\nEND:VCARD\r\n"), one("name=c;"));
        QCOMPARE(read("BEGIN:VCARD\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:somebody else\r\nEND:VCARD\r\nFN:d\r\nEND:VCARD\r\n"), one("name=d;"));
    }

    void whatIsWrongIsNamedByItsLine() {
        QCOMPARE(read("BEGIN:VCARD\nFN:a\nthis is no line\nTEL:13812340009\nEND:VCARD\nBEGIN:VCARD\nFN:b\nEND:VCARD\n"), (std::vector<std::string>{"! 3 a line without a colon", "name=b;"}));
        QCOMPARE(read("BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b\nEND:VCARD\n"), (std::vector<std::string>{"! 1 the card does not end", "name=b;"}));
        QCOMPARE(read("BEGIN:VCARD\nFN:a\n"), one("! 1 the card does not end"));
        QCOMPARE(read("BEGIN:VCARD\nFN:a\nNOTE:" + std::string(exchange::kMostCardLine + 1, 'x') + "\nEND:VCARD\n"), one("! 3 a line of more than 64 KiB"));
        std::string many = "BEGIN:VCARD\n";
        for (int i = 0; i < 1001; ++i) many += "TEL:1\n";
        QCOMPARE(read(many + "END:VCARD\n"), one("! 1002 more than 1,000 lines in a card"));
        QCOMPARE(read("name,phone\n李,13812340010\n"), one("open: invalid: no card in the file (cards)"));
        QCOMPARE(read(""), one("open: invalid: no card in the file (cards)"));
    }

    void intoTheStoreOnceAndBack() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto file = place.write("通讯录.vcf", card("FN:欧阳\r\nTEL;TYPE=CELL:13910000001\r\nBDAY:1990-01-02\r\nNOTE:喜欢羊毛\r\n") + card("FN:李小梅\r\nTEL;TYPE=CELL:+86 138 1234 5678\r\nADR:;;;杭州;;;\r\n") +
                                                     card("FN:没有号码\r\n") + card("FN:坏\r\nTEL:12\r\n") + "BEGIN:VCARD\nFN:断\n坏行\nEND:VCARD\n" + card("FN:王芳\r\nTEL:021-62880000\r\nEMAIL:wang@example.com\r\n"));
        const auto plan = planOf(file);
        QCOMPARE(plan.mapping.size(), std::size_t{7});  // nothing is left to be said by hand
        ImportProgress progress;
        const auto look = previewImport(floor.context(), plan, progress);
        QVERIFY_DONE(look);
        const auto done = runImport(floor.context(), plan, progress);
        QVERIFY_DONE(done);
        QCOMPARE(done->counts.created, std::int64_t{1});
        QCOMPARE(done->counts.updated, std::int64_t{1});
        QCOMPARE(done->counts.same, std::int64_t{1});
        QCOMPARE(done->counts.bad, std::int64_t{3});
        QCOMPARE(look->counts.created, done->counts.created);
        QVERIFY(done->bad[0].problem.fault == ImportFault::noAddress && done->bad[1].problem.fault == ImportFault::badPhone && done->bad[2].problem.fault == ImportFault::badCard);
        QCOMPARE(floor.vault.get<domain::Customer>(floor.li)->city, std::string("杭州"));
        // The rows that were not taken leave as a table that can be mended and comes in again.
        ExportWords words{{"import/reason", "why"}};
        const auto errors = place.write("gone", "");
        std::filesystem::remove(errors);
        const auto rest = std::filesystem::path(errors).replace_extension(".csv");
        QCOMPARE(writeImportErrors(floor.context(), plan, done->bad, rest, words).value(), std::int64_t{3});
        QCOMPARE(planOf(rest).mapping.size(), std::size_t{7});
        const auto again = runImport(floor.context(), plan, progress);
        QVERIFY_DONE(again);
        QCOMPARE(again->counts.created + again->counts.updated, std::int64_t{0});
        const auto undone = undoImport(floor.context(), done->id, progress);
        QVERIFY_DONE(undone);
        QCOMPARE(undone->taken, std::int64_t{2});
        QVERIFY(floor.ops().empty());
    }

    void whatWeWroteComesBack() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto file = pathFromUtf8(place.folder.filePath(QStringLiteral("li.vcf")).toStdString());
        QVERIFY_DONE(exportContact(floor.context(), floor.li, file));
        ImportProgress progress;
        const auto done = runImport(floor.context(), planOf(file, ImportKind::customers), progress);
        QVERIFY_DONE(done);
        QCOMPARE(done->counts.same, std::int64_t{1});
        QCOMPARE(done->counts.rows, std::int64_t{1});
    }
};

LIANLU_TEST(TestContactImport)

}  // namespace test_contact_import

#include "test_contact_import.moc"
