; Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
; Registers lianlu:// links for whoever installs the program. For an Inno Setup script: #include "lianlu-links.iss" after [Setup].
; The program takes the link as its one argument, refuses what is none of its links, and never runs anything a link says.

[Registry]
Root: HKA; Subkey: "Software\Classes\lianlu"; ValueType: string; ValueName: ""; ValueData: "URL:Lianlu"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\lianlu"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\lianlu\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\lianlu.exe,0"
Root: HKA; Subkey: "Software\Classes\lianlu\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\lianlu.exe"" ""%1"""
