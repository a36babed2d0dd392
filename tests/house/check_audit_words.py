#!/usr/bin/env python3
"""Every name the server writes into the audit has words in ui/settings/audit_words.cpp.

Names are found in the sources of the server that write notes: what has a hyphen, and the names of a word alone that stand for the action or the reason of a
note. What stands there and is no name of the audit is listed here, so that a new one is decided upon."""
import pathlib
import re
import sys

# Of these files, but not of the audit.
OTHERS = {
    "target-not-a-guide", "handover-runs", "handover-taken-back", "handover-not-noted", "handover-too-old", "moved-on", "with-customer", "mid-handover", "mid-handover-back", "second-step-required", "lianlu-ahead", "lianlu-person-export", "not-requested", "second-person-needed",
    "auto-from", "review-from", "dry-run", "reset-second-step", "one-id", "in-use",
}
# Composed where they are written: the beginning, and where the rest comes from.
DISCLOSED = r'LIANLU_ENUM\(Disclosed, \d+, (.*?)\)'
ENDS = {
    "show-": ["phone", "email", "contacts"],
    "copy-": ["phone", "email", "contacts"],
    "reveal-": ["name", "phone", "email"],
    "handover-": ["done", "failed", "back", "back-done"],
    "export-": None,
    "person-match-": None,
}
STATUS = r'LIANLU_ENUM\(MatchStatus, \d+, (.*?)\)'
WRITES = re.compile(r"AuditNote|\.note\(|Audit::append")
HYPHENED = re.compile(r'"([a-z]+(?:-[a-z_]+)+-?|[a-z]+-)"')
# Role, then the action, of notes written in one go; and lists and choices of reasons.
ALONE = [
    re.compile(r'AuditNote(?: note)?\{.*?\.role\)\), "([a-z]+)"'),
    re.compile(r'noteOf\(caller, "([a-z]+)"'),
    re.compile(r'\? "([a-z]+)" : "[a-z]+"\};'),
    re.compile(r'\? "[a-z]+" : "([a-z]+)"\};'),
    re.compile(r'kReasons(?:\{| = std::to_array<std::string_view>\(\{)(.*?)\}'),
]
ENUMS = {"deterministic", "probabilistic", "person"}


def quoted(text):
    return re.findall(r'"([a-z_-]+)"', text)


def main():
    top = pathlib.Path(sys.argv[1])
    words = set(re.findall(r'^ *\{"([a-z_-]+)",', (top / "ui/settings/audit_words.cpp").read_text(encoding="utf-8"), re.M))
    enums = (top / "models/domain/enums.h").read_text(encoding="utf-8")
    ends = dict(ENDS)
    ends["export-"] = quoted(re.search(DISCLOSED, enums, re.S)[1])
    ends["person-match-"] = quoted(re.search(STATUS, enums)[1])
    wanted = {name: "models/domain/enums.h" for name in ENUMS}
    for file in sorted((top / "sync/server").rglob("*.cpp")):
        text = file.read_text(encoding="utf-8")
        if not WRITES.search(text):
            continue
        names = set(HYPHENED.findall(text))
        for pattern in ALONE:
            for found in pattern.findall(text):
                names.update(quoted(found) if '"' in found else [found])
        for name in names - OTHERS:
            for whole in [name + end for end in ends[name]] if name in ends else [name]:
                wanted.setdefault(whole, str(file.relative_to(top)))
    if len(wanted) < 40:
        sys.exit(f"only {len(wanted)} names found: the patterns no longer fit the sources")
    missing = sorted(name for name in wanted if name not in words)
    for name in missing:
        print(f"{wanted[name]}: \"{name}\" has no words in ui/settings/audit_words.cpp; one that is not of the audit goes into OTHERS of tests/house/check_audit_words.py")
    if missing:
        sys.exit(1)
    print(f"{len(wanted)} names of the audit have words")


main()
