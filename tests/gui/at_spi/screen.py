"""A screen of one's own and the keys on it: Xvfb, and XTest by its library, so that keys come in as from a keyboard."""
import ctypes
import os
import subprocess

KEYS = {"Tab": 0xFF09, "Escape": 0xFF1B, "Control": 0xFFE3, "Shift": 0xFFE1, "Alt": 0xFFE9, "Return": 0xFF0D, "Down": 0xFF54, "Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53,
        "Menu": 0xFF67, "F1": 0xFFBE}


class Screen:
    def __init__(self):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1366x768x24", "-nolisten", "tcp"], pass_fds=[writer],
                                       stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.name = ":" + number
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.xtst = ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(self.name.encode()))
        if not self.display:
            raise RuntimeError("no connection to the screen")
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.root = self.x11.XDefaultRootWindow(self.display)
        self.handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda display, error: 0)
        self.x11.XSetErrorHandler(self.handler)  # a window may go while it is asked

    def close(self):
        self.server.terminate()
        self.server.wait()

    def _key(self, name, down):
        symbol = KEYS.get(name) or ord(name)
        code = self.x11.XKeysymToKeycode(self.display, ctypes.c_ulong(symbol))
        self.xtst.XTestFakeKeyEvent(self.display, ctypes.c_uint(code), ctypes.c_int(down), ctypes.c_ulong(0))

    def press(self, *names):
        """press("Control", "1"): all down in their order, all up again."""
        for name in names:
            self._key(name, 1)
        for name in reversed(names):
            self._key(name, 0)
        self.x11.XSync(self.display, 0)

    def give_keyboard(self):
        """There is no window manager: the topmost window of the program gets the keyboard, as one would do it."""
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self.x11.XQueryTree(self.display, ctypes.c_ulong(self.root), ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
        focus, revert = ctypes.c_ulong(), ctypes.c_int()
        for at in reversed(range(count.value)):
            if not self._is_large(children[at]):
                continue
            self.x11.XGetInputFocus(self.display, ctypes.byref(focus), ctypes.byref(revert))
            if focus.value != children[at]:
                self.x11.XSetInputFocus(self.display, ctypes.c_ulong(children[at]), 2, ctypes.c_ulong(0))
                self.x11.XSync(self.display, 0)
            return

    def _is_large(self, window):
        root = ctypes.c_ulong()
        left, top = ctypes.c_int(), ctypes.c_int()
        width, height, border, depth = (ctypes.c_uint() for _ in range(4))
        done = self.x11.XGetGeometry(self.display, ctypes.c_ulong(window), ctypes.byref(root), ctypes.byref(left), ctypes.byref(top), ctypes.byref(width),
                                     ctypes.byref(height), ctypes.byref(border), ctypes.byref(depth))
        state = (ctypes.c_char * 256)()
        shown = self.x11.XGetWindowAttributes(self.display, ctypes.c_ulong(window), ctypes.byref(state))
        map_state = ctypes.cast(ctypes.byref(state, 92), ctypes.POINTER(ctypes.c_int)).contents.value
        return bool(done and shown and map_state == 2 and width.value > 200 and height.value > 120)
