# SPDX-License-Identifier: GPL-3.0-or-later
"""The X screen from outside of the programs on it: keys that no xdotool has to be started for, and
when which part of the picture changed (XDamage).  Times are those of time.monotonic()."""
import ctypes
import select
import time

X11 = ctypes.CDLL('libX11.so.6')
TEST = ctypes.CDLL('libXtst.so.6')
DAMAGE = ctypes.CDLL('libXdamage.so.1')
RAW_RECTANGLES = 0
X11.XOpenDisplay.restype = ctypes.c_void_p
X11.XDefaultRootWindow.restype = X11.XStringToKeysym.restype = ctypes.c_ulong
DAMAGE.XDamageCreate.restype = ctypes.c_ulong


class Rectangle(ctypes.Structure):
    _fields_ = [('x', ctypes.c_short), ('y', ctypes.c_short), ('width', ctypes.c_ushort),
                ('height', ctypes.c_ushort)]

    def meets(self, x, y, width, height):
        return (self.x < x + width and x < self.x + self.width
                and self.y < y + height and y < self.y + self.height)


class DamageEvent(ctypes.Structure):
    _fields_ = [('type', ctypes.c_int), ('serial', ctypes.c_ulong), ('sent', ctypes.c_int),
                ('display', ctypes.c_void_p), ('drawable', ctypes.c_ulong),
                ('damage', ctypes.c_ulong), ('level', ctypes.c_int), ('more', ctypes.c_int),
                ('time', ctypes.c_ulong), ('area', Rectangle), ('geometry', Rectangle)]


class Event(ctypes.Union):
    _fields_ = [('type', ctypes.c_int), ('damage', DamageEvent), ('pad', ctypes.c_long * 24)]


class Screen:
    def __init__(self):
        self.display = ctypes.c_void_p(X11.XOpenDisplay(None))
        base, error = ctypes.c_int(), ctypes.c_int()
        assert DAMAGE.XDamageQueryExtension(self.display, ctypes.byref(base), ctypes.byref(error))
        self.changed = base.value
        root = X11.XDefaultRootWindow(self.display)
        DAMAGE.XDamageCreate(self.display, ctypes.c_ulong(root), RAW_RECTANGLES)
        X11.XFlush(self.display)
        self.changes = []  # (when, Rectangle)

    def _code(self, name):
        code = X11.XKeysymToKeycode(self.display, ctypes.c_ulong(X11.XStringToKeysym(name.encode())))
        assert code, name
        return code

    def press(self, keys):
        """'Page_Down', 'ctrl+f'; returns when it was sent."""
        *held, key = [self._code({'ctrl': 'Control_L', 'alt': 'Alt_L'}.get(name, name))
                      for name in keys.split('+')]
        begin = time.monotonic()
        for code in [*held, key]:
            TEST.XTestFakeKeyEvent(self.display, code, 1, 0)
        for code in [key, *reversed(held)]:
            TEST.XTestFakeKeyEvent(self.display, code, 0, 0)
        X11.XFlush(self.display)
        return begin

    def turn_wheel(self, x, y, button=5):
        begin = time.monotonic()
        TEST.XTestFakeMotionEvent(self.display, -1, x, y, 0)
        for down in (1, 0):
            TEST.XTestFakeButtonEvent(self.display, button, down, 0)
        X11.XFlush(self.display)
        return begin

    def _read(self):
        event = Event()
        while X11.XPending(self.display):
            X11.XNextEvent(self.display, ctypes.byref(event))
            if event.type == self.changed:
                area = Rectangle.from_buffer_copy(event.damage.area)
                self.changes.append((time.monotonic(), area))

    def watch(self, quiet=0.4, most=20.0, inside=None):
        """Until nothing changed for QUIET seconds INSIDE the rectangle (None: anywhere); returns when
        it changed last, or None when it did not."""
        end = time.monotonic() + most
        last, wait_until = None, time.monotonic() + quiet
        self._read()
        while time.monotonic() < min(end, wait_until):
            select.select([X11.XConnectionNumber(self.display)], [], [],
                          max(0, wait_until - time.monotonic()))
            self._read()
            for when, area in self.changes:
                if inside is None or area.meets(*inside):
                    last, wait_until = when, when + quiet
            self.changes.clear()
        return last
