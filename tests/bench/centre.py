# SPDX-License-Identifier: GPL-3.0-or-later
"""Centres for measuring, and the programs that run on them."""
import random
import sqlite3
import subprocess
from contextlib import closing
from datetime import timedelta

# Names that share their beginnings, as in a gmina.
STEMS = ('Nowak', 'Kowal', 'Wiśniew', 'Wójcik', 'Kamiń', 'Lewandow', 'Zieliń', 'Szymań', 'Dąbrow',
         'Kozłow', 'Jankow', 'Mazur', 'Piotrow', 'Grabow', 'Pawłow', 'Michał', 'Król', 'Wieczor')
ENDINGS = ('scy', 'ski', 'czyk', 'ewicz', 'ak', 'ek', 'owicz')


def make_name(rng):
    return rng.choice(STEMS) + rng.choice('bcdfgklm') + rng.choice('aeio') + rng.choice(ENDINGS)


def make_centre(ostojactl, folder, families):
    """A database with so many families."""
    rng = random.Random(7)
    database, csv = folder / f'{families}.db', folder / f'{families}.csv'
    rows = [f'PR.{i}.2025;{make_name(rng)};Polna;{i % 90 + 1};Wtelno;alis;zgoda;2025-01-01'
            for i in range(1, families + 1)]
    csv.write_text('nr_sprawy;nazwa;ulica;nr_domu;miejscowosc;asystent;podstawa;od\n' +
                   '\n'.join(rows) + '\n', encoding='utf-8')
    for command in (['init'], ['import', 'families', csv]):
        subprocess.run([ostojactl, '-d', database, *command], check=True, capture_output=True)
    return database


def list_working_days(first, last):
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return [day for day in days if day.weekday() < 5]


def add_visits(database, visits):
    """Visits as (family, day, minutes from midnight, what was done); behind the back of the program,
    whose registers do not count them."""
    with closing(sqlite3.connect(database)) as connection, connection:
        staff = connection.execute("select id from staff where login = 'alis'").fetchone()[0]
        connection.executemany(
            "insert into visit (family_id, staff_id, day, from_time, to_time, form, outcome, topic,"
            " changed_by, changed_at) values (?, ?, ?, ?, ?, 'wizyta', ?, ?, 'alis', ?)",
            [(family, staff, day.isoformat(), start, start + 60, outcome, topic,
              day.isoformat() + 'T15:00:00Z') for family, day, start, outcome, topic in visits])
