#!/usr/bin/env python3
"""Walks the real program as a screen reader and a keyboard do: through AT-SPI, on a screen and a bus of its own.

Every control that can have the focus must have a name, and Tab must lead to it. What is found is printed, a line each; the exit code is 1 then.
usage: dbus-run-session -- walk.py PROGRAM PROFILE EMPTY_PROFILE           (LIANLU_PASSPHRASE opens PROFILE)
       dbus-run-session -- walk.py PROGRAM PROFILE --manager               what only a manager's desk has
"""
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from screen import Screen  # noqa: E402

WORKSPACES = ("Today", "Customers", "Leads", "Tasks", "Offers", "Data quality", "Duplicates", "Sync", "Settings")
MANAGERS = WORKSPACES[:5] + ("Team",) + WORKSPACES[5:]
# By keys or by the name of a button. All can be left by Escape with nothing changed.
DIALOGS = {
    "Customers": (("Control", "i"), ("Control", "e"), ("Control", "Shift", "o"), ("Control", "Shift", "r"), ("Control", "Shift", "s"), ("Control", "Shift", "m"),
                  ("Control", "/"), ("F1",)),
    "Leads": (("Control", "n"), ("Control", "Shift", "c"), ("Control", "Shift", "s")),
    "Tasks": (("Control", "n"), ("Control", "Shift", "e")),
    "Team": (("Control", "n"), ("Control", "Shift", "h")),
    "Settings": ("Change passphrase…", "New recovery code…", "Support bundle…"),
}
PATIENCE = 15.0
QUIET = 0.25
# A date has three parts, and Tab goes through them within the field.
INNER_STOPS = 4
# What holds rows or choices of its own: one stop of the Tab key, arrows within.
WHOLES = {Atspi.Role.TABLE, Atspi.Role.TREE_TABLE, Atspi.Role.LIST, Atspi.Role.LIST_BOX, Atspi.Role.TREE, Atspi.Role.COMBO_BOX, Atspi.Role.SPIN_BUTTON,
          Atspi.Role.PAGE_TAB_LIST, Atspi.Role.MENU_BAR, Atspi.Role.DATE_EDITOR, Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT}
# Read, not used: text that can be marked with the mouse.
READ_ONLY = {Atspi.Role.LABEL, Atspi.Role.STATIC}
# They hold the focus of what is within.
FRAMES = {Atspi.Role.FRAME, Atspi.Role.DIALOG, Atspi.Role.WINDOW, Atspi.Role.APPLICATION}


class Told(list):
    """Said as it is found: who waits for the end of a walk that hangs learns nothing."""

    def append(self, fault):
        print("FAULT", fault, flush=True)
        super().append(fault)


class Walk:
    def __init__(self, screen, places=WORKSPACES):
        self.screen = screen
        self.places = places
        self.faults = Told()
        self.focused = []
        self.rail = {}
        self.changed = time.monotonic()
        self.loop = GLib.MainContext.default()
        self.listeners = [Atspi.EventListener.new(self._on_focus), Atspi.EventListener.new(self._on_change)]
        self.listeners[0].register("object:state-changed:focused")
        for what in ("object:children-changed", "object:state-changed:showing", "object:state-changed:enabled"):
            self.listeners[1].register(what)

    def _on_focus(self, event):
        if event.detail1:
            self.focused.append(event.source)

    def _on_change(self, event):
        self.changed = time.monotonic()

    def settle(self):
        """What is loaded in the background has come in: nothing comes or goes any more."""
        start = self.changed = time.monotonic()
        self.until(lambda: time.monotonic() - self.changed > QUIET)
        return time.monotonic() - start

    def until(self, holds, seconds=PATIENCE):
        """Waits for what events bring about; whatever `holds` returned last."""
        end = time.monotonic() + seconds
        # Wakes the loop now and then: not all that changes tells of it.
        source = GLib.timeout_add(20, lambda: True)
        try:
            while True:
                try:
                    result = holds()
                except GLib.GError:
                    result = None  # what was asked went meanwhile
                if result or time.monotonic() > end:
                    return result
                self.loop.iteration(True)
        finally:
            GLib.source_remove(source)

    def program(self):
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            if child and child.get_name().lower().startswith(("lianlu", "链路")):
                return child
        return None

    def window(self):
        """The one in front: a dialog before the window under it."""
        program = self.program()
        windows = [program.get_child_at_index(at) for at in range(program.get_child_count())] if program else []
        shown = [w for w in windows if w and has(w, Atspi.StateType.SHOWING) and w.get_role() in FRAMES]
        active = [w for w in shown if has(w, Atspi.StateType.ACTIVE)]
        return (active or shown or [None])[-1]

    def front(self):
        """The same, once it has the keyboard: a dialog that does not hold up the others gets it from the window manager."""
        self.screen.give_keyboard()
        return self.window()

    def controls(self, window):
        found = []

        def descend(node):
            if not has(node, Atspi.StateType.SHOWING) and node is not window:
                return
            role = node.get_role()
            usable = has(node, Atspi.StateType.FOCUSABLE) and has(node, Atspi.StateType.ENABLED)
            if usable and role not in FRAMES | READ_ONLY:
                found.append(node)
            if role in WHOLES:
                return
            for at in range(node.get_child_count()):
                child = node.get_child_at_index(at)
                if child:
                    descend(child)

        descend(window)
        return found

    def look(self, place):
        """Names first, then a whole round of the Tab key."""
        window = self.until(self.window)
        if not window:
            self.faults.append(f"{place}: no window")
            return
        self.screen.give_keyboard()
        controls = self.until(lambda: self.controls(window)) or []
        for control in controls:
            if not control.get_name().strip():
                self.faults.append(f"{place}: no name: {told(control)}")
        if not controls:
            self.faults.append(f"{place}: no control at all")
            return
        began = time.monotonic()
        reached = self.round(place, controls)
        arrows = []
        for control in [c for c in controls if c not in reached]:
            if control not in arrows:
                arrows += self.arrows(control, reached)
            if control not in arrows and has(control, Atspi.StateType.SHOWING):
                self.faults.append(f"{place}: neither Tab nor arrows lead to {told(control)}")
        print(f"{place}: {len(controls)} controls, {len(reached)} by Tab, {len(set(controls) - set(reached))} by arrows in {time.monotonic() - began:.1f} s", flush=True)

    def dialog(self, desk, place, way):
        self.screen.give_keyboard()
        if isinstance(way, tuple):
            self.screen.press(*way)
        else:
            button = first(desk, lambda node: node.get_role() == Atspi.Role.PUSH_BUTTON and node.get_name() == way)
            if not button:
                self.faults.append(f"{place}: no button {way}")
                return
            Atspi.Action.do_action(button, 0)
        if not self.until(lambda: self.front() != desk):
            self.faults.append(f"{place}: {way} opens no dialog")
            return
        self.settle()
        name = self.window().get_name()
        self.look(f"{place}, {name}")
        self.screen.give_keyboard()
        self.screen.press("Escape")
        if not self.until(lambda: self.front() == desk):
            self.faults.append(f"{place}: Escape does not close {name}")

    def round(self, place, controls):
        """Tab, until it comes to where it began."""
        reached, seen, idle = [], 0, 0
        self.focused = []
        for _ in range(len(controls) + 4 * INNER_STOPS):
            before = len(self.focused)
            self.screen.press("Tab")
            moved = self.until(lambda: len(self.focused) > before, 0.4)
            idle = 0 if moved else idle + 1
            if idle > INNER_STOPS:
                if len(controls) > 1:
                    self.faults.append(f"{place}: Tab moves no further from {told(reached[-1]) if reached else 'the start'}")
                break
            for node in self.focused[seen:]:
                stop = outermost(node, controls)
                if stop is not None and stop in reached[:1] and len(reached) > 1:
                    return reached
                if stop is not None and stop not in reached:
                    reached.append(stop)
            seen = len(self.focused)
        return reached

    def arrows(self, control, reached):
        """Of a group of which one is chosen, Tab leads to one and the arrows from there to the others: those they come by."""
        neighbours = [r for r in reached if r.get_parent() == control.get_parent() and r.get_role() == control.get_role()]
        if not neighbours or not Atspi.Component.grab_focus(neighbours[0]):
            return []
        self.until(lambda: has(neighbours[0], Atspi.StateType.FOCUSED), 1)
        self.focused = []
        most = control.get_parent().get_child_count()

        def step(key):
            before = len(self.focused)
            self.screen.press(key)
            return bool(self.until(lambda: len(self.focused) > before, 0.2))

        # Along the line to both ends, then the same on the lines below and above.
        for onward in ("Down", "Up"):
            for _ in range(most):
                for key in ("Right", "Left"):
                    for _ in range(most):
                        if not step(key) or control in self.focused:
                            break
                if control in self.focused:
                    return self.focused
                if not step(onward):
                    break
        return self.focused

    def enter_desk(self):
        """Knows the places of the rail from now on."""
        rail = self.until(lambda: first(self.window(), lambda node: node.get_name() == "Workspaces"))
        if not rail:
            return False
        for place in self.places:
            found = first(rail, lambda node: node.get_name().split(",")[0] == place)
            if found:
                self.rail[place] = found
        return len(self.rail) == len(self.places)

    def go(self, place):
        self.screen.give_keyboard()
        self.screen.press("Control", str((self.places.index(place) + 1) % 10))
        if not self.until(lambda: has(self.rail[place], Atspi.StateType.CHECKED)):
            self.faults.append(f"{place}: its key does not lead there")
        self.settle()


def first(window, fits):
    """Breadth first: what frames the window before what fills it. Only what can be seen."""
    row = [window] if window else []
    while row:
        below = []
        for node in row:
            if fits(node):
                return node
            if node.get_role() in WHOLES or not has(node, Atspi.StateType.SHOWING):
                continue
            below += [child for child in (node.get_child_at_index(at) for at in range(node.get_child_count())) if child]
        row = below
    return None


def has(node, state):
    return node.get_state_set().contains(state)


def told(node):
    path, at = [], node
    while at and at.get_role() not in FRAMES and len(path) < 4:
        path.append(f"{at.get_role_name()} '{at.get_name()}'")
        at = at.get_parent()
    return " in ".join(path) + f" [{node.get_accessible_id() if hasattr(node, 'get_accessible_id') else ''}]"


def outermost(node, controls):
    at, depth = node, 0
    try:
        while at and depth < 12:
            if at in controls:
                return at
            at, depth = at.get_parent(), depth + 1
    except GLib.GError:
        pass  # gone already
    return None


started = []


def start(screen, program, *arguments, passphrase=""):
    surroundings = dict(os.environ, DISPLAY=screen.name, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LIANLU_PASSPHRASE=passphrase)
    surroundings.pop("WAYLAND_DISPLAY", None)
    started.append(subprocess.Popen([program, "--lang", "en", "--theme", "light", *arguments], env=surroundings))
    return started[-1]


def stop(running):
    running.terminate()
    running.wait()
    started.remove(running)


def main(program, profile, empty):
    manager = empty == "--manager"
    screen = Screen()
    os.environ["DISPLAY"] = screen.name
    passphrase = os.environ.pop("LIANLU_PASSPHRASE", "")
    walk = Walk(screen, MANAGERS if manager else WORKSPACES)
    try:
        for place, folder in () if manager else (("First run", empty), ("Unlock", profile)):
            running = start(screen, program, "--profile", folder)
            walk.until(lambda: walk.window() and walk.controls(walk.window()))
            walk.settle()
            walk.look(place)
            stop(running)
            walk.until(lambda: not walk.program())

        running = start(screen, program, "--profile", profile, "--unlock-from-env", passphrase=passphrase)
        if not walk.enter_desk():
            walk.faults.append(f"the rail has {sorted(walk.rail)}")
            return 1
        desk = walk.window()
        for place in ("Team", "Settings") if manager else WORKSPACES:
            walk.go(place)
            walk.look(place)
            for way in DIALOGS.get(place, ()):
                walk.dialog(desk, place, way)
        stop(running)
    finally:
        for running in list(started):
            stop(running)
        screen.close()
    return 1 if walk.faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
