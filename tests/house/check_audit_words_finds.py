#!/usr/bin/env python3
"""check_audit_words.py must find a name without words: the sources as they are, with each of these added in turn."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

top = pathlib.Path(sys.argv[1])
script = pathlib.Path(__file__).with_name("check_audit_words.py")
CASES = ['void f() { by.action = "moon-landing"; }', 'const AuditNote note{who, nameOf(caller.standing.role)), "landing", {}, {}};']


def run(added):
    with tempfile.TemporaryDirectory() as folder:
        tree = pathlib.Path(folder)
        for part in ("ui/settings/audit_words.cpp", "models/domain/enums.h"):
            (tree / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(top / part, tree / part)
        shutil.copytree(top / "sync/server", tree / "sync/server")
        if added:
            (tree / "sync/server/new.cpp").write_text(added + "\n// AuditNote\n", encoding="utf-8")
        return subprocess.run([sys.executable, script, tree], capture_output=True, text=True).returncode


if run(None) != 0:
    sys.exit("the sources as they are were called wrong")
for case in CASES:
    if run(case) == 0:
        sys.exit(f"not found: {case}")
print(f"{len(CASES)} names without words found")
