#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What meson installs is where the desktop looks for it, and the installed program starts.

Usage: installed.py BUILD
"""
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import report

ID = 'pl.ostoja.Ostoja'
WANTED = ['bin/ostoja', 'bin/ostojactl', f'share/applications/{ID}.desktop', f'share/metainfo/{ID}.metainfo.xml',
          f'share/glib-2.0/schemas/{ID}.gschema.xml', f'share/dbus-1/services/{ID}.service',
          f'share/icons/hicolor/scalable/apps/{ID}.svg', f'share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
          'share/locale/pl/LC_MESSAGES/ostoja.mo', 'share/help/C/ostoja/index.page', 'share/help/pl/ostoja/index.page']


def missing(files):
    """Of the files below DESTDIR: what is wanted and not there, under any one prefix."""
    return [f'{name}: is not installed' for name in WANTED if not any(path.endswith('/' + name) for path in files)]


def install(target):
    done = subprocess.run(['meson', 'install', '-C', sys.argv[1], '--no-rebuild', '--quiet', '--destdir', target],
                          capture_output=True, text=True)
    return (done.stdout + done.stderr).splitlines() if done.returncode else []


def starts(target):
    """The command line, which needs no display, runs from where it was installed."""
    programs = [path for path in Path(target).rglob('bin/ostojactl') if path.is_file()]
    if not programs:
        return ['no ostojactl was installed']
    done = subprocess.run([programs[0], '--help'], capture_output=True, text=True)
    return [] if done.returncode == 0 and 'import' in done.stdout else [f'exit {done.returncode}', done.stderr]


print('1..4')
with tempfile.TemporaryDirectory() as folder:
    good = report(1, 'meson install', lambda: install(folder))
    there = [path.as_posix() for path in Path(folder).rglob('*') if path.is_file()]
    good &= report(2, 'everything is in its place', lambda: missing(there))
    good &= report(3, 'everything is in its place: finds what is missing',
                   lambda: [] if missing([path for path in there if not path.endswith('.mo')]) else ['nothing was missed'])
    good &= report(4, 'the installed program starts', lambda: starts(folder))
sys.exit(0 if good else 1)
