#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page: light and dark, 1280x800 and 800x600, in Polish, of a fresh demo centre.

Usage: shots.py PROGRAM OUT [PART-OF-A-NAME]   (ostojactl lies beside PROGRAM or in ../cli)
"""
import subprocess
import sys
import tempfile
from pathlib import Path

import tour
from desktop import Desktop, find_ostojactl

SIZES = ((1280, 800), (800, 600))
SCHEMES = {'jasny': 'prefer-light', 'ciemny': 'prefer-dark'}


def take(program, database, out, scheme, wanted):
    with Desktop(program, database, scheme=SCHEMES[scheme]) as desktop:
        desktop.resize(*SIZES[0])
        for name in tour.show_everything(desktop):
            if wanted not in name:
                continue
            for width, height in SIZES:
                desktop.resize(width, height)
                desktop.centre_dialog(width, height)
                path = out / f'{name}-{scheme}-{width}x{height}.png'
                desktop.take_picture(path, width, height)
                print(path.name, flush=True)
            desktop.resize(*SIZES[0])
        return desktop.complaints()


def main(program, out, wanted=''):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    complaints = []
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / 'demo.db'
        subprocess.run([find_ostojactl(program), '-d', database, 'init', '--demo'], check=True,
                       stderr=subprocess.DEVNULL)
        for scheme in SCHEMES:
            complaints += take(program, database, out, scheme, wanted)
    if complaints:
        sys.exit('shots: the program complained:\n' + '\n'.join(complaints))


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
