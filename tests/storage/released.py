#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a dump of every released schema, of both engines, with today's program: it migrates, is
sound, and holds what was in it.

Usage: released.py OSTOJACTL FOLDER; OSTOJA_TEST_PGSQL is the address of a server.
"""
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

program, folder = sys.argv[1], Path(sys.argv[2])
server = os.environ.get('OSTOJA_TEST_PGSQL')


def ask(address, *command):
    done = subprocess.run([program, '-d', address, *command], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def check(address):
    """What is wrong with the database after today's program has opened it."""
    status, text = ask(address, 'list', 'families', '--search', 'lucja', '--format', 'json')
    if status != 0:
        return text
    cases = [family['case'] for family in json.loads(text)]
    if cases != ['PR.4200.1.2026']:
        return f'families found: {cases}'
    status, text = ask(address, 'list', 'visits', '--format', 'json')
    if status != 0 or [visit['date'] for visit in json.loads(text)] != ['2026-11-03']:
        return f'visits: {text}'
    status, text = ask(address, 'check')
    return '' if status == 0 else text


def open_file(dump, scratch):
    path = Path(scratch) / 'centre.ostoja'
    with sqlite3.connect(path) as database:
        database.executescript(dump.read_text())
    return str(path)


def open_server(dump, _scratch):
    name = f'released_{os.getpid()}_{dump.stem.replace("-", "_")}'
    subprocess.run(['psql', '-qXc', f'create database {name}', server], check=True)
    address = re.sub(r'/postgres(\?|$)', rf'/{name}\1', server)
    subprocess.run(['psql', '-qX', '-v', 'ON_ERROR_STOP=1', '-f', str(dump), address], check=True,
                   stdout=subprocess.DEVNULL)
    return address


dumps = sorted(folder.glob('*.sql'))
print(f'1..{len(dumps) + 1}')
newest = max(int(dump.name[:4]) for dump in dumps)
schemas = len(list((folder.parents[2] / 'src/storage/schema/sqlite').glob('*.sql')))
known = newest == schemas
print(f'{"ok" if known else "not ok"} 1 every schema has its dump')
for number, dump in enumerate(dumps, 2):
    on_server = dump.stem.endswith('pgsql')
    if on_server and not server:
        print(f'ok {number} {dump.stem} # SKIP no PostgreSQL server')
        continue
    with tempfile.TemporaryDirectory() as scratch:
        wrong = check((open_server if on_server else open_file)(dump, scratch))
    for line in wrong.splitlines():
        print(f'# {line}')
    print(f'{"not ok" if wrong else "ok"} {number} {dump.stem}')
