#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The start of the window on a centre of 10,000 families beside GNOME Calendar with an empty
profile, both by the cairo renderer, in turns: until the window is visible, until its first page is
filled (the end of the last frame before it comes to rest), the processor's time and the memory three
seconds later.

Usage: bench-window.py PROGRAM OSTOJACTL FRAME_WATCH, by with-desktop.sh
"""
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / 'e2e'))
# pylint: disable=wrong-import-position
from centre import make_centre
from frames import Frames

FAMILIES = 10000
ROUNDS = 5
SETTLE = 3  # seconds
TICK = os.sysconf('SC_CLK_TCK')


def read_processor(pid):
    """Seconds of the process itself."""
    fields = Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def read_memory(pid):
    """Megabytes: resident, and what is the process's own share of it."""
    kilobytes = {name: int(value.split()[0]) for name, _, value in
                 (line.partition(':') for line in
                  Path(f'/proc/{pid}/smaps_rollup').read_text().splitlines()[1:])}
    return kilobytes['Rss'] / 1024, kilobytes['Pss'] / 1024


def is_visible(pid):
    return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(pid), '--name', '.'],
                          capture_output=True, check=False).stdout.strip() != b''


def find_rest(works, begin):
    """The end of the last frame before half a second without any; milliseconds."""
    ends = [work.end for work in works if work.kind == 'frame' and work.lasted > 1]
    for end, following in zip(ends, [*ends[1:], ends[-1] + 1]):
        if following - end > 0.5:
            return (end - begin) * 1000
    return (ends[-1] - begin) * 1000


def start(command, frames):
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env=dict(os.environ, OSTOJA_USER='alis', OSTOJA_TODAY='2026-11-24',
                                        **frames.environment))
    try:
        while not is_visible(process.pid):
            assert process.poll() is None, f'{command[0]} ended ({process.returncode})'
            assert time.monotonic() - begin < 120, f'{command[0]} shows no window'
        visible = (time.monotonic() - begin) * 1000
        processor = read_processor(process.pid) * 1000
        time.sleep(SETTLE)
        filled = find_rest(frames.take(), begin)
        return [visible, filled, processor, read_processor(process.pid) * 1000, *read_memory(process.pid)]
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


WHAT = ('window visible, ms', 'first page filled, ms', 'processor until then, ms', f'processor {SETTLE} s later, ms',
        'memory then (RSS), MB', 'memory then (PSS), MB')


def main(program, ostojactl, library):
    if shutil.which('gnome-calendar') is None:
        print('gnome-calendar is not installed: nothing to compare with')
        return
    with tempfile.TemporaryDirectory(prefix='ostoja-bench-') as folder:
        ours = [program, str(make_centre(ostojactl, Path(folder), FAMILIES))]
        frames = Frames(library, Path(folder) / 'frames')
        rounds = [(start(ours, frames), start(['gnome-calendar'], frames)) for _ in range(ROUNDS)]
    print(f'start with {FAMILIES} families, medians of {ROUNDS} (best)')
    for i, what in enumerate(WHAT):
        mine, theirs = ([round_[side][i] for round_ in rounds] for side in (0, 1))
        print(f'{what:28} Ostoja {statistics.median(mine):7.0f} ({min(mine):.0f})   GNOME Calendar '
              f'{statistics.median(theirs):7.0f} ({min(theirs):.0f})   '
              f'{statistics.median(mine) / statistics.median(theirs):.2f} x')
    filled, visible = (statistics.median(round_[side][i] for round_ in rounds)
                       for side, i in ((0, 1), (1, 0)))
    print(f'first page filled beside the other window visible: {filled / visible:.2f} x')


main(*sys.argv[1:])
