# Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
"""Every id of faults.txt has at least one test function that carries it, such as `void CR02_afterCommit()`.

A name may carry several ids (`..._NW08_NW09()`). Exits 1 and names the ids without a test, ids written twice and ids that are none.
"""
import pathlib
import re
import sys

ID = re.compile(r"(?:CR|ST|NW|SV|IN|ME)-\d\d")
DECLARED = re.compile(r"^\s*void (\w+)\(\)(?:;| \{)", re.MULTILINE)


def listed(path):
    ids = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word = line.split("#")[0].strip()
        if not word:
            continue
        if not ID.fullmatch(word):
            sys.exit(f"{path.name}: not an id: {word}")
        ids.append(word)
    double = {i for i in ids if ids.count(i) > 1}
    if double:
        sys.exit(f"{path.name}: written twice: {', '.join(sorted(double))}")
    return ids


def carried(folder):
    names = set()
    for path in folder.rglob("*"):
        if path.suffix in (".cpp", ".h"):
            names.update(DECLARED.findall(path.read_text(encoding="utf-8")))
        elif path.name == "CMakeLists.txt":
            names.update(re.findall(r"add_test\(NAME (\w+)", path.read_text(encoding="utf-8")))
    return names


def main():
    ids = listed(pathlib.Path(sys.argv[1]))
    names = carried(pathlib.Path(sys.argv[2]))
    missing = [i for i in ids if not any(i.replace("-", "") in name for name in names)]
    print(f"{len(ids)} faults listed, {len(ids) - len(missing)} with a test")
    if missing:
        sys.exit("without a test: " + ", ".join(missing))


main()
