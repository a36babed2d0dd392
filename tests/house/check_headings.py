#!/usr/bin/env python3
# Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever a command prints of the day's work is headed in the person's language: each member has its words in app/cli/heading_table.cpp, once."""
import pathlib
import re
import sys

CHINESE = re.compile("[\u4e00-\u9fff]")


def headings(text):
    return re.findall(r'^ {4}\{"([^"]+)", "([^"]*)", "([^"]*)"\},$', text, re.M)


def members(text):
    found = set(re.findall(r'\.add\("([a-z_0-9]+)"', text))
    for call in re.findall(r"printList\(app, \{(.*?)\}, rows", text, re.S):
        found |= set(re.findall(r'\{"([a-z_0-9]+)", "', call))
    return found


def faults(top):
    cli = pathlib.Path(top, "app", "cli")
    table = headings((cli / "heading_table.cpp").read_text(encoding="utf-8"))
    if not table:
        return ["no headings found"]
    names = [name for name, _, _ in table]
    wrong = [f"twice: {name}" for name in sorted(set(names)) if names.count(name) > 1]
    wrong += [f"not Chinese: {name}" for name, *words in table if not all(CHINESE.search(word) for word in words)]
    files = sorted((cli / "commands").glob("*.cpp"))
    if not files:
        return ["no commands found"]
    for file in files:
        wrong += [f"{file.name}: no heading for {name}" for name in sorted(members(file.read_text(encoding="utf-8")) - set(names))]
    return wrong


if __name__ == "__main__":
    wrong = faults(sys.argv[1])
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)
