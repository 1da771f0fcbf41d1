#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The SQLCipher inside our programs stays inside: exported, it would take over libsqlite3's names.

Usage: symbols.py BUILD
"""
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import Skip, report

PROGRAMS = ('src/app/ostoja', 'src/cli/ostojactl')


def exported(program):
    names = subprocess.run(['nm', '-D', '--defined-only', program], capture_output=True, text=True, check=True)
    return [f'{program.name} exports {line.split()[-1]}' for line in names.stdout.splitlines()
            if line.split()[-1].startswith('sqlite3_')]


def programs():
    built = [path for path in (Path(sys.argv[1]) / name for name in PROGRAMS) if path.exists()]
    if not built:
        raise Skip('no program is built')
    return [finding for path in built for finding in exported(path)]


def sample():
    with tempfile.TemporaryDirectory() as folder:
        source, program = Path(folder) / 'sample.c', Path(folder) / 'sample'
        source.write_text('int sqlite3_open (void) { return 0; }\nint main (void) { return sqlite3_open (); }\n',
                          encoding='ascii')
        subprocess.run(['cc', '-rdynamic', '-o', program, source], check=True)
        return [] if exported(program) else ['an exported sqlite3_open was not seen']


print('1..2')
good = report(1, 'no sqlite3 symbols are exported', programs)
good &= report(2, 'no sqlite3 symbols are exported: finds the bad sample', sample)
sys.exit(0 if good else 1)
