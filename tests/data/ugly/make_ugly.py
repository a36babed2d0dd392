#!/usr/bin/env python3
# Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
"""Makes files as bad as those that people have. usage: make_ugly.py FOLDER [--rows N]

Each case gets a folder of its own below FOLDER; README.md beside this script says what must come of it. With --rows only
the case `rows`: N orders in one CSV. The same files at every run, but for those that need today's date.
"""
import argparse
import datetime
import io
import json
import pathlib
import zipfile

HEADER = "订单号,姓名,金额,数量,时间"


def table(*rows, header=HEADER, end="\n"):
    return end.join([header, *rows]) + end


def order(number, name="王芳", amount="10.00", pieces="1", at="2024-05-01 10:00:00"):
    return f"{number},{name},{amount},{pieces},{at}"


def text_files():
    plain = table(order("A1", "王芳"), order("A2", "𠮷野家"), order("A3", "Zoë"))
    yield "utf8_bom/orders.csv", b"\xef\xbb\xbf" + plain.encode()
    yield "utf16le/orders.csv", b"\xff\xfe" + plain.encode("utf-16-le")
    yield "utf16be/orders.csv", b"\xfe\xff" + plain.encode("utf-16-be")
    yield "gb18030/orders.csv", plain.encode("gb18030")
    yield "utf8_damaged/orders.csv", plain.replace("𠮷", "\0").encode().replace(b"\0", b"\xe5\x90")
    yield "gb18030_damaged/orders.csv", plain.replace("𠮷", "\0").encode("gb18030").replace(b"\0", b"\xff\xff")
    yield "lost/orders.csv", table(order("A1", "王\ufffd"), order("A2", "王\0芳"), order("A3")).encode()
    yield "line_ends/orders.csv", (HEADER + "\r\n" + order("A1") + "\n" + order("A2") + "\r" + order("A3", '"a\r\nb"')
                                   + "\r\n\r\n" + order("A4") + "\n,,,,\n").encode()
    lines = "\n".join(order(f"X{i}") for i in range(250_000))
    yield "big_cell/orders.csv", table(order("A1"), f'A2,"{lines}",1,1,2024-05-01', order("A3")).encode()
    yield "formulas/orders.csv", table(*(order(f"A{i}", name) for i, name in enumerate(
        ["=1+1", "+86 138", "-cmd|' /C calc'!A0", "@SUM(A1)", '"=HYPERLINK(""http://x"",""y"")"', "'=1+1"], 1)),
        order("A9", "=2+5", "abc")).encode()
    yield "duplicate_headers/orders.csv", table(order("A1") + ",1.00", header=HEADER + ",金额").encode()
    yield "other_duplicates/orders.csv", table(order("A1") + ",x,y", header="\ufeff 订单号\u00a0,姓名,金额,数量,时间,备注,备注").encode()
    yield "unclosed/orders.csv", table(order("A1"), order("A2", '"王芳'), order("A3"), order("A4")).encode()
    yield "ragged/orders.csv", table(order("A1"), "A2,王芳,1.00", order("A3") + ",more", order("A4")).encode()
    yield "semicolons/orders.csv", table(order("A1"), order("A2")).replace(",", ";").encode()
    yield "tabs/orders.csv", table(order("A1"), order("A2")).replace(",", "\t").encode("gb18030")
    yield "bars/orders.csv", table(order("A1"), order("A2")).replace(",", "|").encode()
    yield "no_header/orders.csv", b""
    yield "header_only/orders.csv", table().encode()


def value_files():
    dates = ["2024-05-01", "2024/5/1", "20240501", "01.05.2024", "5/1/2024", "2024年5月1日", "２０２４年５月１日", "2024/5/1 0:00",
             "2024-05-01T00:00:00+08:00", "2024-04-30T16:00:00Z", "45413", "1714492800", "1714492800000", "2024-05-01 00:00:00.000"]
    bad = ["2024-02-30", "31/12/2024", "yesterday", "0000-00-00", "2024-05-01 24:00"]
    yield "dates/orders.csv", table(*(order(f"A{i:02}", at=at) for i, at in enumerate(dates + bad, 1))).encode()
    yield "ambiguous_dates/orders.csv", table(order("A1", at="03/04/2024"), order("A2", at="13/04/2024"),
                                              order("A3", at="04/04/2024")).encode()
    amounts = ['"¥1,234.50"', "￥１２３４．５０", "1234.50元", '"(1,234.50)"', "-1234.50", '"-¥1,234.50"', "1.2345e3"]
    wrong = ['"1,5"', '"12,34,567"', "1.2.3", "NaN", "1e999", "#N/A", "十元"]
    yield "amounts/orders.csv", table(*(order(f"A{i:02}", amount=a) for i, a in enumerate(amounts + wrong, 1))).encode()
    yield "cut_numbers/orders.csv", table(order("6.23457E+18"), order("A2", "#REF!"), order("A3")).encode()
    yield "negative/orders.csv", table(order("A1", pieces="-2", amount="-20.00"), order("A2", pieces="0"),
                                       order("A3", pieces="1.5"), order("A4", pieces="2.0")).encode()
    yield "refunds_first/orders.csv", table(order("R1", amount="-10.00", pieces="-1", at="2024-04-30 09:00:00"),
                                            order("A1", at="2024-05-01 10:00:00")).encode()
    now = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=8)
    yield "future/orders.csv", table(*(order(f"A{i}", at=(now + ahead).strftime("%Y-%m-%d %H:%M:%S")) for i, ahead in enumerate(
        [datetime.timedelta(hours=h) for h in (-1, 23, 25, 24 * 365 * 70)], 1)), order("A5", at="9999-12-31 00:00:00")).encode()
    yield "emoji/orders.csv", table(order("A1", "𠮷田👩‍👩‍👧"), order("A2", "㐂𪚥"), order("A3", "e\u0301 ﷽ \u202eabc")).encode()
    yield "several/orders-1.csv", table(order("A1"), order("A2", amount="x")).encode("gb18030")
    yield "several/orders-2.csv", table(order("A3"), header="order_id;name;amount;pieces;time").replace(",", ";").encode()
    yield "several/notes.txt", b"not an order"


def json_lines():
    one = {"order": {"id": "A1"}, "buyer": {"name": "𠮷田"}, "amount": 10.5, "qty": 1, "time": 1714492800000}
    good = [json.dumps(one), json.dumps(one | {"order": {"id": "A2"}, "amount": "1,000.00"}, ensure_ascii=False),
            '{"order.id": "A3", "name": null, "amount": -1, "qty": -1, "time": "2024-05-01", "more": {"x": [1]}}']
    bad = ["{", "[1, 2]", '{"order": {"id": ["A4"]}}', '{"order": {"id": "A5"}, "order": {"id": "A6"}}', '{"x": ' + "[" * 500 + "]" * 500 + "}",
           '{"order": {"id": "A\\u0000"}}', '{"order": {"id": 123456789012345678901234567890}}', '{"order": {"id": "' + "A" * 2_000_000 + '"}}', '{"x": 1e999}']
    yield "json/orders.ndjson", ("\r\n".join(good + bad) + "\n\n").encode() + b'{"order": {"id": "\xff"}}\n' + good[0].replace("A1", "A9").encode()


NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def workbook(rows, shared=(), since1904=False, doctype="", padding=0, level=6):
    """A workbook of two sheets, the second with the rows (XML of each)."""
    def relations(*targets):
        return '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(
            f'<Relationship Id="rId{i}" Type="{REL}{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(targets, 1)) + "</Relationships>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as z:
        def add(name, text):
            z.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), '<?xml version="1.0" encoding="UTF-8"?>' + text, zipfile.ZIP_DEFLATED)
        add("_rels/.rels", relations(("officeDocument", "xl/workbook.xml")))
        add("xl/_rels/workbook.xml.rels", relations(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "/xl/worksheets/sheet2.xml"),
                                                    ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")))
        add("xl/workbook.xml", f'<workbook {NS}><workbookPr date1904="{int(since1904)}"/><sheets><sheet name="说明" sheetId="1" r:id="rId1"/>'
                               '<sheet name="订单" sheetId="2" r:id="rId2"/></sheets></workbook>')
        add("xl/styles.xml", f'<styleSheet {NS}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>'
                             '<numFmt numFmtId="165" formatCode="[Red]0.00&quot;days&quot;"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/>'
                             '<xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>')
        add("xl/sharedStrings.xml", doctype + f"<sst {NS}>" + "".join(f"<si>{s}</si>" for s in shared) + "</sst>")
        add("xl/worksheets/sheet1.xml", f'<worksheet {NS}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>read me</t></is></c></row></sheetData></worksheet>')
        add("xl/worksheets/sheet2.xml", f"<worksheet {NS}><sheetData>{''.join(rows)}{' ' * padding}</sheetData></worksheet>")
    return out.getvalue()


def row(number, *cells):
    made = []
    for column, cell in zip("ABCDEFGH", cells):
        if cell is None:
            continue
        kind, value = cell if isinstance(cell, tuple) else ("", cell)
        if kind == "inline":
            made.append(f'<c r="{column}{number}" t="inlineStr"><is><t>{value}</t></is></c>')
        elif kind == "formula":
            made.append(f'<c r="{column}{number}"><f>1+1</f>{value}</c>')
        elif kind.startswith("s="):
            made.append(f'<c r="{column}{number}" s="{kind[2:]}"><v>{value}</v></c>')
        else:
            made.append(f'<c r="{column}{number}"' + (f' t="{kind}"' if kind else "") + f"><v>{value}</v></c>")
    return f'<row r="{number}">{"".join(made)}</row>'


def workbooks():
    shared = ["<t>订单号</t>", "<t>姓名</t>", "<t>金额</t>", "<t>数量</t>", "<t>时间</t>",
              "<r><t>𠮷</t></r><r><t xml:space=\"preserve\">田 </t></r><rPh><t>よし</t></rPh>", "<t>a_x000D_b</t>"]
    head = row(2, *(("s", i) for i in range(5)))
    rows = [row(1), head,
            row(3, ("inline", "A1"), ("s", 5), "10.5", "1", ("s=1", "45413.5")),
            row(4, "13812345678", ("s", 6), "0.30000000000000004", "-2", ("s=2", "45413")),
            row(5, ("inline", "A3"), None, ("formula", "<v>7.25</v>"), ("s=3", "3"), ("s=1", "45413")),
            row(7, ("inline", "A4"), ("inline", "=1+1"), ("formula", ""), "1", ("s=1", "45413")),
            row(8, ("inline", "A5"), ("s", 99), "1", "1", ("s=1", "45413")),
            row(9, ("inline", "A6"), ("e", "#N/A"), "1", "1", ("s=1", "45413")),
            row(10, "1234567890123456768", ("s", 1), "1", "1", ("s=1", "45413")),
            row(11, ("inline", "A8"), ("s", 1), "1", "1", ("s=1", "60")),
            row(12, ("inline", "A9"), ("s", 1), "1", "1", ("s=1", "45413"), ("inline", "right of the header")),
            row(13)]
    yield "workbook/orders.xlsx", workbook(rows, shared)
    yield "workbook_1904/orders.xlsx", workbook([head, row(3, ("inline", "A1"), ("s", 1), "1", "1", ("s=1", "43951.5"))], shared, since1904=True)
    yield "cut_off/orders.xlsx", workbook(rows, shared)[:-200]
    damaged = bytearray(workbook([head] + [row(i, ("inline", f"A{i}"), ("s", 1), str(i * 7919 % 1000), "1", ("s=1", "45413")) for i in range(3, 3000)], shared))
    at = bytes(damaged).rindex(b"xl/worksheets/sheet2.xml", 0, bytes(damaged).rindex(b"PK\x01\x02")) + 20_000
    damaged[at:at + 40] = bytes(40)
    yield "damaged/orders.xlsx", bytes(damaged)
    yield "zip_bomb/orders.xlsx", workbook([head], shared, padding=40 << 20, level=9)
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    yield "dtd/orders.xlsx", workbook([head], ["<t>&b;</t>"], doctype=laughs)
    yield "deep_xml/orders.xlsx", workbook([head, "<a>" * 1000 + "</a>" * 1000], shared)
    yield "old_xls/orders.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def many_rows(count):
    for i in range(count):
        yield f"N{i:07},王芳{i % 977},{i % 10_000}.{i % 100:02},{i % 7 - 1},2024-05-{i % 28 + 1:02} 10:{i % 60:02}:00\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rows", type=int)
    options = parser.parse_args()
    if options.rows is not None:
        file = options.folder / "rows" / "orders.csv"
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("w", encoding="utf-8", newline="") as out:
            out.write(HEADER + "\n")
            out.writelines(many_rows(options.rows))
        return
    for make in (text_files, value_files, json_lines, workbooks):
        for name, content in make():
            file = options.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


if __name__ == "__main__":
    main()
