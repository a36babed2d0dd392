#!/usr/bin/env python3
"""Holds check_translations.py to its word: words added to the source are missed, words taken out are stale.

usage: check_translations_finds.py LUPDATE ROOT
"""
import contextlib
import io
import pathlib
import shutil
import sys
import tempfile

import check_translations


def verdict(lupdate, root):
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        try:
            check_translations.main(lupdate, root)
        except SystemExit as end:
            return end.code, said.getvalue()
    raise AssertionError("it did not end")


def main(lupdate, root):
    root = pathlib.Path(root)
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        for name in check_translations.FOLDERS + ("models/base", "translations"):
            shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("*.png"))
        code, said = verdict(lupdate, copy)
        assert code == 0, f"a copy of the source is at fault: {said}"
        extra = copy / "ui/common/extra_words.cpp"
        extra.write_text('#include "ui/common/data_table.h"\nnamespace lianlu::ui {\nQString extraWords() { return DataTable::tr("Words nobody has translated"); }\n}\n')
        code, said = verdict(lupdate, copy)
        for language in ("zh_CN", "zh_TW"):
            assert code == 1 and f"{language}: not taken in: ('lianlu::ui::DataTable', 'Words nobody has translated'" in said, said
        extra.unlink()
        (copy / "ui/common/column_dialog.cpp").unlink()
        code, said = verdict(lupdate, copy)
        assert code == 1 and "zh_TW: stale: ('lianlu::ui::ColumnDialog', 'Move up'" in said, said
    print("added and removed words are found")


if __name__ == "__main__":
    main(*sys.argv[1:3])
