#!/usr/bin/env python3
"""Holds the arrows of the house: which folder may include which. usage: check_layers.py ROOT

The table is design's: a folder may include itself and what stands behind it, and of the outside only what is named.
"""
import pathlib
import re
import sys

BASE = {"models/base"}
SUPPORT = BASE | {"models/support"}
DOMAIN = BASE | {"models/domain"}
DB = BASE | {"models/db"}
STORE = DOMAIN | DB | {"models/store"}
SEARCH = STORE | {"models/insight", "models/search"}
EXCHANGE = DOMAIN | {"models/exchange"}
ACTIONS = SEARCH | SUPPORT | EXCHANGE | {"models/insight", "models/actions"}
PICTURE = DOMAIN | {"models/picture"}
ITEM = ACTIONS | PICTURE | {"models/item"}
PROTOCOL = DOMAIN | {"sync/protocol"}

# folder: (what of ours, pattern of what it must not include from outside)
QT = r"Q[A-Z]\w*|Qt\w+/.*|qt6keychain/.*"
SQL = r"sqlite3\.h|sqlcipher.*"
PG = r"libpq-fe\.h|libpq/.*"
NET = r"curl/.*|boost/.*"
RULES = {
    "models/base": (BASE, f"{QT}|{SQL}|{PG}|{NET}|nlohmann/.*"),
    "models/support": (SUPPORT, f"{QT}|{SQL}|{PG}|{NET}|nlohmann/.*"),
    "models/domain": (DOMAIN, f"{QT}|{SQL}|{PG}|{NET}|nlohmann/.*|fstream|filesystem"),
    # Distributions and quadrature are mathematics, not the net.
    "models/insight": (DOMAIN | {"models/insight"}, f"{QT}|{SQL}|{PG}|curl/.*|boost/(?!math/).*|nlohmann/.*|fstream|filesystem"),
    "models/exchange": (EXCHANGE, f"{QT}|{SQL}|{PG}|{NET}|nlohmann/.*"),
    "models/db": (DB, f"{QT}|{PG}|{NET}|nlohmann/.*"),
    "models/store": (STORE, f"{QT}|{SQL}|{PG}|{NET}"),
    "models/search": (SEARCH, f"{QT}|{SQL}|{PG}|{NET}|nlohmann/.*"),
    "models/actions": (ACTIONS, f"{QT}|{SQL}|{PG}|{NET}|nlohmann/.*"),
    "models/picture": (PICTURE, f"{SQL}|{PG}|{NET}|nlohmann/.*|QtWidgets.*|QWidget"),
    "models/item": (ITEM, f"{SQL}|{PG}|{NET}|nlohmann/.*|QtWidgets.*|QWidget"),
    "sync/protocol": (PROTOCOL, f"{QT}|{SQL}|{PG}|{NET}|fstream|filesystem"),
    "sync/client": (PROTOCOL | STORE | {"sync/client"}, f"{QT}|{SQL}|{PG}|boost/.*"),
    "sync/server": (PROTOCOL | SUPPORT | EXCHANGE | {"models/insight", "sync/server"}, f"{QT}|{SQL}"),
    "ui": (ITEM - {"models/db"} | {"ui"}, f"{SQL}|{PG}|{NET}|nlohmann/.*"),
    "app/cli": (ACTIONS | PICTURE | PROTOCOL | {"sync/client", "app"}, f"{SQL}|{PG}|{NET}"),
    "app": (ITEM | PROTOCOL | {"sync/client", "ui", "app"}, f"{SQL}|{PG}|{NET}"),
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def inside(path, folder):
    return path == folder or path.startswith(folder + "/")


def main(root):
    root = pathlib.Path(root)
    ours = ("app", "ui", "models", "sync")
    faults, read = [], 0
    for file in sorted(f for top in ours for f in (root / top).rglob("*") if f.suffix in {".h", ".cpp"}):
        name = file.relative_to(root).as_posix()
        folder = max((f for f in RULES if inside(name, f)), key=len, default=None)
        if folder is None:
            faults.append(f"{name}: stands in no folder of the design")
            continue
        allowed, banned = RULES[folder]
        read += 1
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found = INCLUDE.match(line)
            if not found:
                continue
            target = found.group(2)
            if target.split("/")[0] in ours and found.group(1) == '"':
                if not any(inside(target, a) for a in allowed):
                    faults.append(f"{name}:{number}: {folder} must not know {target}")
            elif re.fullmatch(banned, target):
                faults.append(f"{name}:{number}: {folder} must not include <{target}>")
    print("\n".join(faults) or f"{read} files keep the arrows")
    if read == 0:
        sys.exit("nothing was read")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(sys.argv[1])
