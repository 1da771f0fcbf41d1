#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A register of 100,000 families in the window, as the hand and the eye meet it: a key in the search
until the rows on the screen have changed, the wheel and the keys that scroll; then a family with
2,000 visits that is opened.

Usage: bench-register.py PROGRAM OSTOJACTL FRAME_WATCH, by with-desktop.sh
"""
import random
import re
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / 'e2e'))
# pylint: disable=wrong-import-position
import job
from centre import add_visits, list_working_days, make_centre, make_name
from desktop import Desktop
from frames import Frames
from screen import Screen

FAMILIES = 100000
VISITS = 2000
NAMES = 20
OPENINGS = 10
WHEEL, PAGES = 300, 100
SIZE = (1280, 800)
TODAY = date(2026, 11, 24)


def stop_blinking():
    """A cursor and a scroll bar that fade would count as changes of the rows."""
    settings = Path.home() / '.config/gtk-4.0/settings.ini'
    settings.parent.mkdir(parents=True)
    settings.write_text('[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n')


def tell(what, times, works):
    """TIMES in seconds; WORKS of the main thread in the meantime."""
    ms = sorted(1000 * took for took in times)
    print(f'{what:34} median {statistics.median(ms):6.1f} ms, worst {ms[-1]:6.1f}; '
          + tell_works(works), flush=True)


def tell_works(works):
    frames = [work for work in works if work.kind == 'frame']
    turns = [work for work in works if work.kind == 'turn']
    assert frames and turns, 'nothing was drawn'
    return (f'{len(frames)} frames, median {statistics.median(f.worked for f in frames):.1f} ms, '
            f'worst {max(f.worked for f in frames):.1f} (of the processor '
            f'{max(f.processor for f in frames):.1f}), longest turn of the main loop '
            f'{max(t.worked for t in turns):.1f} ({max(t.processor for t in turns):.1f})')


def find_rows(desktop):
    """Where the rows of the register are: x, y, width, height on the screen."""
    return desktop.wait('table row').parent.extents()


def type_names(desktop, screen, frames):
    rng = random.Random(99)
    place = find_rows(desktop)
    desktop.press('ctrl+f')
    screen.watch()
    frames.take()
    times, works = [], []
    for _ in range(NAMES):
        for letter in make_name(rng).lower().translate(str.maketrans('śńłąóé', 'snlaoe')):
            begin = screen.press(letter)
            last = screen.watch(quiet=0.2, inside=place)
            if last is not None:  # the same rows again
                times.append(last - begin)
        works += frames.take()
        screen.press('ctrl+a')
        screen.press('BackSpace')
        screen.watch(inside=place)
        works += frames.take()
    tell('a key to the rows on the screen', times, works)


def scroll(desktop, screen, frames):
    desktop.type_into(job.SEARCH_FAMILIES, '', 'entry')
    desktop.wait('status bar', re.compile(f'^{FAMILIES} '))
    x, y, width, height = find_rows(desktop)
    screen.watch()
    frames.take()
    for _ in range(WHEEL):
        screen.turn_wheel(x + width // 2, y + height // 2)
        time.sleep(1 / 60)
    screen.watch()
    print(f'{"the wheel, 60 times a second":34} {tell_works(frames.take())}', flush=True)
    desktop.press('ctrl+f', 'Down')
    screen.watch()
    frames.take()
    for i in range(PAGES):
        screen.press('Page_Down' if i % 10 < 9 else 'End' if i % 20 < 10 else 'Home')
        time.sleep(1 / 30)
    screen.watch()
    print(f'{"pages, the end, the beginning":34} {tell_works(frames.take())}', flush=True)


def open_family(desktop, screen, frames):
    """By Enter on its row, from the key to the last change on the screen."""
    times, works = [], []
    for i in range(OPENINGS + 1):
        desktop.type_into(job.SEARCH_FAMILIES, 'PR.1.2025', 'entry')
        desktop.wait('status bar', '1 wynik')
        desktop.press('ctrl+f', 'Down')
        screen.watch()
        frames.take()
        begin = screen.press('Return')
        last = screen.watch()
        if i > 0:  # the first time reads the page's template
            times.append(last - begin)
            works += frames.take()
        desktop.wait('tab list')
        desktop.press('alt+Left')
        desktop.wait('table row')
        screen.watch()
    tell(f'a family with {VISITS} visits opened', times, works)


def main(program, ostojactl, library):
    stop_blinking()
    rng = random.Random(5)
    days = list_working_days(date(2019, 1, 1), TODAY)
    with tempfile.TemporaryDirectory(prefix='ostoja-bench-') as folder:
        database = make_centre(ostojactl, Path(folder), FAMILIES)
        add_visits(database, [(1, rng.choice(days), rng.randrange(32, 64) * 15, 'odbyla-sie',
                               f'Rozmowa {i}') for i in range(VISITS)])
        frames = Frames(library, Path(folder) / 'frames')
        with Desktop(program, database, today=TODAY.isoformat(), extra=frames.environment) as desktop:
            screen = Screen()
            desktop.resize(*SIZE)
            job.show_section(desktop, 'Rodziny')
            desktop.wait('table row')
            screen.watch()
            print(f'a register of {FAMILIES} families, {SIZE[0]}x{SIZE[1]}', flush=True)
            type_names(desktop, screen, frames)
            scroll(desktop, screen, frames)
            open_family(desktop, screen, frames)


main(*sys.argv[1:])
