#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is started: without a database, on one, on none, and once more while it runs.

Usage: test-start.py PROGRAM OSTOJACTL
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import job
from accessible import wait_for
from desktop import Desktop
from tap import Plan

TODAY = '2026-11-19'


class Starts:
    def __init__(self, program, ostojactl, folder):
        self.program, self.ostojactl, self.folder = program, ostojactl, Path(folder)

    def make_centre(self):
        database = self.folder / 'centre.db'
        subprocess.run([self.ostojactl, '-d', database, 'init'], check=True,
                       capture_output=True)
        return database

    def check_first(self):
        """Nothing there yet: the start page, which offers the demo centre."""
        with Desktop(self.program) as desktop:
            desktop.click('Rozejrzyj się w ośrodku przykładowym')
            job.show_section(desktop, 'Rodziny')
            desktop.wait('table row', job.starts('Adamczyk,'))
            assert not desktop.complaints(), '\n'.join(desktop.complaints())

    def check_not_a_database(self):
        path = self.folder / 'letter.db'
        path.write_text('Szanowni Państwo, ' * 500, encoding='utf-8')
        with Desktop(self.program, path) as desktop:
            desktop.wait('label', test=lambda node: str(path) in node.name, what='the file named')
            desktop.wait('button', 'Otwórz bazę…')
        assert path.read_text(encoding='utf-8').startswith('Szanowni'), 'the file was changed'

    def check_second(self):
        """A second start hands over to the first, which stays as it is."""
        database = self.make_centre()
        with Desktop(self.program, database) as desktop:
            job.show_section(desktop, 'Rodziny')
            second = desktop.start(database)
            wait_for(lambda: second.poll() is not None, 'end of the second start',
                     tell=desktop.read_errors)
            assert second.returncode == 0, f'the second start ended with {second.returncode}'
            assert desktop.process.poll() is None, 'the first start ended'
            frames = [frame.name for frame in desktop.read().find_all('frame')]
            assert frames == ['Rodziny – Ostoja'], frames
            assert not desktop.complaints(), '\n'.join(desktop.complaints())

    def check_two(self):
        """What one program writes is seen by another that works on the same file."""
        database = self.folder / 'centre.db'
        with Desktop(self.program, database) as desktop:
            job.show_section(desktop, 'Rodziny')
            sheet = self.folder / 'families.csv'
            sheet.write_text('nazwa;podstawa;droga;od\nŻabińscy;zgoda;rodzina;2026-11-01\n',
                             encoding='utf-8')
            subprocess.run([self.ostojactl, '-d', database, 'import', 'families', sheet],
                           check=True, capture_output=True)
            job.show_section(desktop, 'Rodziny')
            desktop.wait('table row', job.starts('Żabińscy,'))


def main(program, ostojactl):
    os.environ['OSTOJA_TODAY'] = TODAY
    plan = Plan()
    with tempfile.TemporaryDirectory() as folder:
        starts = Starts(program, ostojactl, folder)
        plan.check('the first start offers the demo centre, which opens', starts.check_first)
        plan.check('a file that is no database is named and left alone', starts.check_not_a_database)
        plan.check('a second start hands over to the first', starts.check_second)
        plan.check('changes by another program appear', starts.check_two)
    plan.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
