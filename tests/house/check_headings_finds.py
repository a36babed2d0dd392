#!/usr/bin/env python3
# Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
"""check_headings.py finds what it is there for."""
import pathlib
import tempfile

from check_headings import faults


def tree(table, command):
    top = tempfile.TemporaryDirectory()
    commands = pathlib.Path(top.name, "app", "cli", "commands")
    commands.mkdir(parents=True)
    commands.parent.joinpath("heading_table.cpp").write_text(table, encoding="utf-8")
    commands.joinpath("x.cpp").write_text(command, encoding="utf-8")
    return top


def check(table, command, wanted):
    with tree(table, command) as top:
        found = faults(top)
    assert found == wanted, found


GOOD = '    {"name", "姓名", "姓名"},\n'
check(GOOD, 'item.add("name", x);', [])
check(GOOD, 'item.add("name", x).add("due_at", y);', ["x.cpp: no heading for due_at"])
check(GOOD, 'printList(app, {{"name", "NAME", 12}, {"state", "STATE"}}, rows);', ["x.cpp: no heading for state"])
check(GOOD + GOOD, "", ["twice: name"])
check('    {"name", "姓名", "Name"},\n', "", ["not Chinese: name"])
check("", "", ["no headings found"])
