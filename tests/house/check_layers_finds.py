#!/usr/bin/env python3
"""check_layers.py must find what it is for: each wrong include below, in a tree of its own."""
import pathlib
import subprocess
import sys
import tempfile

CASES = {
    "ui/today/x.cpp": '#include "models/db/connection.h"',
    "ui/leads/x.cpp": '#include "sync/client/engine.h"',
    "models/domain/x.h": "#include <QString>",
    "models/store/x.cpp": "#include <sqlite3.h>",
    "sync/server/x.cpp": '#include "models/store/local_store.h"',
    "models/actions/x.cpp": '#include "ui/shell/main_window.h"',
}
script = pathlib.Path(__file__).with_name("check_layers.py")


def run(name, text):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / name
        file.parent.mkdir(parents=True)
        file.write_text(text + "\n", encoding="utf-8")
        return subprocess.run([sys.executable, script, folder], capture_output=True, text=True).returncode


for name, text in CASES.items():
    if run(name, text) == 0:
        sys.exit(f"not found: {name}: {text}")
if run("ui/today/x.cpp", '#include "models/item/task_list_model.h"') != 0:
    sys.exit("a right include was called wrong")
print(f"{len(CASES)} wrong includes found")
