#!/usr/bin/env python3
"""Holds the translations to the source: nothing new, nothing stale, nothing unfinished, no placeholder lost.

usage: check_translations.py LUPDATE ROOT
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

FOLDERS = ("ui", "models/item", "app/workbench")
HOLDERS = re.compile(r"%\d|%n|\{[a-z]+\}")


def messages(path):
    found = {}
    for context in ET.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            comment = message.find("comment")
            key = (context.findtext("name"), message.findtext("source"), comment.text if comment is not None else "")
            found[key] = message
    return found


def texts(message):
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def main(lupdate, root):
    root = pathlib.Path(root)
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for name in ("zh_CN", "zh_TW", "en"):
            kept = root / "translations" / f"lianlu_{name}.ts"
            fresh = pathlib.Path(folder) / kept.name
            fresh.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{name}" sourcelanguage="en">\n</TS>\n')
            command = [lupdate, "-silent", "-I", str(root), "-locations", "none", "-extensions", "cpp,h"]
            if name == "en":
                command.append("-pluralonly")
            subprocess.run(command + [str(root / f) for f in FOLDERS] + ["-ts", str(fresh)], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ, QT_SELECT="6"))
            wanted, held = messages(fresh), messages(kept)
            if len(wanted) < 10:
                faults.append(f"{name}: lupdate found only {len(wanted)} texts")
            faults += [f"{name}: not taken in: {key}" for key in wanted.keys() - held.keys()]
            faults += [f"{name}: stale: {key}" for key in held.keys() - wanted.keys()]
            for key, message in held.items():
                if message.find("translation").get("type"):
                    faults.append(f"{name}: unfinished: {key}")
                for text in texts(message):
                    if not text.strip() and key[1].strip():
                        faults.append(f"{name}: empty: {key}")
                    lost = set(HOLDERS.findall(key[1])) - set(HOLDERS.findall(text))
                    if lost and not (lost == {"%n"} and name == "en"):
                        faults.append(f"{name}: {sorted(lost)} lost: {key}")
            print(f"{name}: {len(held)} texts")
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:3])
