#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random clicks and keys in the demo centre: nothing may break, memory may not grow, the window may
not stand still.

Usage: soak.py PROGRAM FRAME_WATCH [N]   (100,000 events without N; OSTOJA_SEED repeats a run)
"""
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop import Desktop, find_ostojactl, run
from frames import Frames

SIZE = (1280, 800)
BATCH = 25
WARM_UP = 10_000
MAX_GROWTH_KB = 5 * 1024
ANSWER_SECONDS = 30
MAX_FRAME_MS = 500

LETTERS = list('abcdefghijklmnoprstuwz') + ['aogonek', 'lstroke', 'sacute', '1', '2', 'period']
KEYS = (['Tab'] * 6 + ['Down'] * 4 + ['Up', 'Left', 'Right', 'Return', 'space', 'Escape', 'Escape',
        'shift+Tab', 'Page_Down', 'Page_Up', 'Home', 'End', 'BackSpace', 'Delete', 'F10', 'F9',
        'ctrl+f', 'ctrl+n', 'alt+Left', 'ctrl+t', 'ctrl+a', 'ctrl+s'])
SECTIONS = [f'ctrl+{i}' for i in range(1, 9)]


class Soak:
    def __init__(self, desktop, frames, count):
        self.desktop, self.frames, self.count = desktop, frames, count
        self.random = random.Random(int(os.environ.get('OSTOJA_SEED', '20261122')))
        self.longest = 0.0  # turn of the main loop, ms
        self.slow = []
        self.complaints = 0
        self.warm_kb = None

    def place(self):
        """Anywhere but on the button that closes the window."""
        x, y = self.random.randrange(SIZE[0]), self.random.randrange(SIZE[1])
        return (str(min(x, SIZE[0] - 45) if y < 45 else x), str(y))

    def events(self):
        """A batch as words of xdotool."""
        words = []
        for _ in range(BATCH):
            kind = self.random.random()
            if kind < 0.45:
                words += ['mousemove', *self.place(), 'click',
                          self.random.choice(['1', '1', '1', '1', '4', '5', '3'])]
            elif kind < 0.75:
                words += ['key', '--delay', '0', self.random.choice(KEYS)]
            elif kind < 0.95:
                words += ['key', '--delay', '0', self.random.choice(LETTERS)]
            else:
                words += ['key', '--delay', '0', self.random.choice(SECTIONS)]
        return words

    def memory_kb(self):
        for line in Path(f'/proc/{self.desktop.process.pid}/status').read_text().splitlines():
            if line.startswith('VmRSS'):
                return int(line.split()[1])
        return 0

    def wait_answer(self):
        """Until the program says who it is: its loop has then done what came before."""
        begin = time.monotonic()
        name = self.desktop.bus.get_properties([self.desktop.root.address], 'Accessible', 'Name')[0]
        took = time.monotonic() - begin
        if name is None or took > ANSWER_SECONDS:
            raise AssertionError(f'no answer for {took:.0f} s')

    def focus_newest(self):
        windows = self.desktop.windows()
        if windows:
            run('xdotool', 'windowfocus', windows[-1])

    def judge(self, done, events):
        """What the batch left: turns of the main loop that were too long, new complaints; with the
        events, so that they can be done again."""
        works = self.frames.take()
        self.longest = max([self.longest, *(work.worked for work in works)])
        slow = [work for work in works if work.worked > MAX_FRAME_MS]
        for work in slow:
            self.slow.append(f'{work.kind} of {work.worked:.0f} ms ({work.processor:.0f} of the '
                             f'processor) before event {done}')
        complaints = self.desktop.complaints()
        if slow or len(complaints) > self.complaints:
            print('\n'.join([*self.slow[-len(slow):] * bool(slow), *complaints[self.complaints:],
                             f'before event {done}: {" ".join(events)}']), flush=True)
            self.complaints = len(complaints)

    def go(self):
        done = 0
        while done < self.count:
            self.focus_newest()
            events = self.events()
            subprocess.run(['xdotool', *events], check=False, capture_output=True)
            done += BATCH
            if self.desktop.process.poll() is not None:
                raise AssertionError(f'the program ended ({self.desktop.process.returncode}) after '
                                     f'{done} events: {" ".join(events)}')
            self.wait_answer()
            self.judge(done, events)
            if done >= min(WARM_UP, self.count // 2) and self.warm_kb is None:
                self.warm_kb = self.memory_kb()
            if done % 1000 == 0:
                print(f'{done} events, {self.memory_kb() // 1024} MB', flush=True)
        return done


def main(program, library, count='100000'):
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / 'demo.db'
        subprocess.run([find_ostojactl(program), '-d', database, 'init', '--demo'], check=True,
                       stderr=subprocess.DEVNULL)
        frames = Frames(library, Path(folder) / 'frames')
        with Desktop(program, database, extra=frames.environment) as desktop:
            desktop.wait(None, 'Dzisiejsze wizyty')
            desktop.resize(*SIZE)
            frames.take()
            soak = Soak(desktop, frames, int(count))
            begin = time.monotonic()
            wrong = []
            try:
                done = soak.go()
                growth = soak.memory_kb() - soak.warm_kb
                print(f'{done} events in {time.monotonic() - begin:.0f} s, '
                      f'the longest turn of the main loop {soak.longest:.0f} ms, '
                      f'memory {soak.memory_kb() // 1024} MB, {growth} kB more than when warm')
                if growth > MAX_GROWTH_KB:
                    wrong.append(f'memory grew by {growth} kB')
            except AssertionError as failure:
                wrong.append(str(failure))
            # GTK warns of its own accounts of focus when a window goes under the pointer.
            wrong += [line for line in desktop.complaints() if 'Gtk-WARNING' not in line]
            wrong += soak.slow
    if wrong:
        sys.exit('soak: ' + '\n'.join(wrong))


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
