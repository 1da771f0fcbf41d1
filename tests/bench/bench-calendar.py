#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From month to month with 10,000 visits in the file, beside GNOME Calendar with the same events, in
the same run: the work of the main thread for a step to the end of its painted frame, the processor's
time of the whole process (queries included) for 50 steps.

Usage: bench-calendar.py PROGRAM OSTOJACTL FRAME_WATCH, by with-desktop.sh
"""
import os
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / 'e2e'))
# pylint: disable=wrong-import-position
import job
from accessible import wait_for
from centre import add_visits, list_working_days, make_centre, make_name
from desktop import Desktop, run
from frames import Frames
from screen import Screen

FAMILIES, VISITS = 300, 10000
TODAY = date.today()  # GNOME Calendar begins nowhere else
FIRST, LAST = TODAY - timedelta(550), TODAY + timedelta(550)
KEYS = ['Page_Down'] * 13 + ['Page_Up'] * 25 + ['Page_Down'] * 12
SIZE = (1280, 800)
TICK = os.sysconf('SC_CLK_TCK')


def make_visits():
    rng = random.Random(11)
    days = list_working_days(FIRST, LAST)
    return [(rng.randrange(1, FAMILIES + 1), rng.choice(days), rng.randrange(32, 68) * 15,
             'odbyla-sie', f'Rozmowa {i}') for i in range(VISITS)]


def write_ics(path, visits):
    """The same for GNOME Calendar, in the file of its personal calendar."""
    rng = random.Random(3)
    names = [make_name(rng) for _ in range(FAMILIES + 1)]
    lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//']
    for i, (family, day, start, _, _) in enumerate(visits):
        begin = datetime(day.year, day.month, day.day) + timedelta(minutes=start)
        lines += ['BEGIN:VEVENT', f'UID:{i}', f'DTSTAMP:{begin:%Y%m%dT%H%M%S}Z',
                  f'DTSTART:{begin:%Y%m%dT%H%M%S}', f'DTEND:{begin + timedelta(hours=1):%Y%m%dT%H%M%S}',
                  f'SUMMARY:{names[family]}', 'END:VEVENT']
    path.parent.mkdir(parents=True)
    path.write_text('\r\n'.join([*lines, 'END:VCALENDAR', '']), encoding='utf-8')


def read_processor(pid):
    fields = Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK * 1000


def step(pid, screen, frames):
    """50 steps; milliseconds of each: the main thread's work, and the process's of all together."""
    screen.watch(quiet=1)
    frames.take()
    works, longest = [], []
    before = read_processor(pid)
    for key in KEYS:
        screen.press(key)
        screen.watch(quiet=0.25)
        turns = [work for work in frames.take() if work.kind == 'turn']
        works.append(sum(turn.processor for turn in turns))
        longest.append(max(turn.worked for turn in turns))
    return works, longest, (read_processor(pid) - before) / len(KEYS)


def run_ours(program, ostojactl, frames, folder, visits):
    database = make_centre(ostojactl, folder, FAMILIES)
    add_visits(database, visits)
    with Desktop(program, database, today=TODAY.isoformat(), extra=frames.environment) as desktop:
        screen = Screen()
        desktop.resize(*SIZE)
        job.show_section(desktop, 'Kalendarz')
        today = re.compile(f' {TODAY.day} [a-ząćęłńóśźż]+ {TODAY.year}')
        desktop.click_at(desktop.wait('table cell', today), corner=True)
        return step(desktop.process.pid, screen, frames)


def run_theirs(frames, visits):
    write_ics(Path.home() / '.local/share/evolution/calendar/system/calendar.ics', visits)
    process = subprocess.Popen(['gnome-calendar'],
                               env=dict(os.environ, **frames.environment),
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        window = wait_for(lambda: run('xdotool', 'search', '--onlyvisible', '--pid', str(process.pid),
                                      '--name', '.').split(), 'GNOME Calendar')[-1]
        run('xdotool', 'windowmove', window, '0', '0')
        run('xdotool', 'windowsize', '--sync', window, *map(str, SIZE))
        run('xdotool', 'windowfocus', window)
        screen = Screen()
        time.sleep(5)  # its own server reads the file
        if 'OSTOJA_PICTURE' in os.environ:
            run('import', '-window', 'root', os.environ['OSTOJA_PICTURE'])
        return step(process.pid, screen, frames)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)


def tell(who, works, longest, whole):
    print(f'{who:15} main thread, processor: median {statistics.median(works):5.1f} ms a step, worst '
          f'{max(works):5.1f}; longest turn: median {statistics.median(longest):5.1f}, worst '
          f'{max(longest):5.1f}; whole process {whole:5.1f} ms a step', flush=True)


def main(program, ostojactl, library):
    visits = make_visits()
    with tempfile.TemporaryDirectory(prefix='ostoja-bench-') as folder:
        print(f'{len(KEYS)} months with {VISITS} visits in {(LAST - FIRST).days // 365} years', flush=True)
        ours = run_ours(program, ostojactl, Frames(library, Path(folder) / 'ours'), Path(folder), visits)
        tell('Ostoja', *ours)
        if shutil.which('gnome-calendar') is None:
            print('gnome-calendar is not installed: nothing to compare with')
            return
        theirs = run_theirs(Frames(library, Path(folder) / 'theirs'), visits)
        tell('GNOME Calendar', *theirs)
        print(f'processor of the process, Ostoja / GNOME Calendar: {ours[2] / theirs[2]:.2f} x')


main(*sys.argv[1:])
