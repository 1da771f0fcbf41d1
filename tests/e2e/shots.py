#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page, in Polish, of a fresh demo centre.

Usage: shots.py PROGRAM OUT [--all] [--look LOOK]… [--size WIDTHxHEIGHT]… [--sheets] [PART-OF-A-NAME]

Light and dark at 1280x800 and 800x600; --all adds high contrast and 1024x600.
--sheets lays the pictures of each look and size side by side.  (ostojactl lies beside PROGRAM or in
../cli)
"""
import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import tour
from desktop import Desktop, find_ostojactl

SIZES = ('1280x800', '800x600')
ALL_SIZES = ('1280x800', '1024x600', '800x600')
# What the desktop is set to, by the environment.
LOOKS = {
    'jasny': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light'},
    'ciemny': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'kontrast': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light', 'ADW_DEBUG_HIGH_CONTRAST': '1'},
}
USUAL_LOOKS = ('jasny', 'ciemny')
SHEET = {1280: (3, 620), 1024: (3, 620), 800: (4, 470)}  # columns, width of a picture
ROWS = 4


def measure(size):
    width, height = size.split('x')
    return int(width), int(height)


def take(desktop, out, look, sizes, wanted):
    desktop.resize(*measure(sizes[0]))
    for name in tour.show_everything(desktop):
        if wanted not in name:
            continue
        for size in sizes:
            desktop.resize(*measure(size))
            desktop.centre_dialog(*measure(size))
            path = out / f'{name}-{look}-{size}.png'
            desktop.take_picture(path, *measure(size))
            print(path.name, flush=True)
        desktop.resize(*measure(sizes[0]))


def lay_sheets(out, look, size):
    """What has one look and size, side by side, with the names below."""
    columns, width = SHEET.get(measure(size)[0], SHEET[1280])
    ending = f'-{look}-{size}.png'
    pictures = sorted(out.glob(f'[!_]*{ending}'), key=lambda path: path.stat().st_mtime)
    for start in range(0, len(pictures), columns * ROWS):
        sheet = out / f'_arkusz-{look}-{size}-{start // (columns * ROWS) + 1:02d}.png'
        labelled = [word for path in pictures[start:start + columns * ROWS]
                    for word in ('-label', path.name.removesuffix(ending), str(path))]
        subprocess.run(['montage', '-pointsize', '13', *labelled, '-tile', f'{columns}x', '-geometry',
                        f'{width}x+6+6', '-background', '#888888', str(sheet)], check=True)
        print(sheet.name, flush=True)


def main(arguments):
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    looks = arguments.look or (LOOKS if arguments.all else USUAL_LOOKS)
    sizes = arguments.size or (ALL_SIZES if arguments.all else SIZES)
    complaints = []
    with tempfile.TemporaryDirectory() as folder:
        for look in looks:
            database = Path(folder) / f'{look}.db'
            subprocess.run([find_ostojactl(arguments.program), '-d', database, 'init', '--demo'],
                           check=True, stderr=subprocess.DEVNULL)
            with Desktop(arguments.program, database, extra=LOOKS[look]) as desktop:
                take(desktop, out, look, sizes, arguments.part)
                complaints += desktop.complaints()
            for size in sizes if arguments.sheets else ():
                lay_sheets(out, look, size)
    if complaints:
        sys.exit('shots: the program complained:\n' + '\n'.join(complaints))


def read_arguments():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('program')
    parser.add_argument('out')
    parser.add_argument('part', nargs='?', default='')
    parser.add_argument('--all', action='store_true')
    parser.add_argument('--look', action='append', choices=LOOKS)
    parser.add_argument('--size', action='append')
    parser.add_argument('--sheets', action='store_true')
    return parser.parse_args()


if __name__ == '__main__':
    main(read_arguments())
