#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing typed is lost: the program is killed in the middle of a form, and offers the draft when
it comes back; Ctrl+Z and Ctrl+Shift+Z by the keyboard, in the form and in the window.

Usage: test-crash.py PROGRAM OSTOJACTL
"""
import signal
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import job
from accessible import wait_for
from desktop import Desktop
from tap import Plan

TODAY = '2026-11-24'
NAME = 'Zapomniani'


class Crash:
    def __init__(self, program, ostojactl, folder):
        self.program, self.ostojactl = program, ostojactl
        self.database = Path(folder) / 'demo.db'
        subprocess.run([ostojactl, '-d', self.database, 'init', '--demo'], check=True,
                       capture_output=True)

    def ask(self, sql):
        """From the file itself, beside the program."""
        with sqlite3.connect(f'file:{self.database}?mode=ro', uri=True) as connection:
            return connection.execute(sql).fetchone()[0]

    def open_form(self, desktop):
        job.show_section(desktop, 'Rodziny')
        desktop.wait('table row', job.starts('Adamczyk'))
        desktop.press('ctrl+n')
        desktop.wait_title('Nowa rodzina')
        return desktop.wait('text', job.starts('Rodzina ('))

    def check_killed(self):
        with Desktop(self.program, self.database, today=TODAY) as desktop:
            self.open_form(desktop)
            desktop.write(NAME)
            wait_for(lambda: self.ask(
                f"select count(*) from form_draft where fields like '%{NAME}%'") == 1,
                'the draft in the file')
            desktop.process.send_signal(signal.SIGKILL)
            desktop.process.wait(20)

    def check_offered(self):
        with Desktop(self.program, self.database, today=TODAY) as desktop:
            self.open_form(desktop)
            desktop.click('Przywróć')
            entry = desktop.wait('text', job.starts('Rodzina ('),
                                 lambda node: NAME in node.get_text())
            assert entry is not None
            assert self.ask(f"select count(*) from family where name = '{NAME}'") == 0
            assert not desktop.complaints(), '\n'.join(desktop.complaints())

    def check_keys_in_form(self):
        """Ctrl+Z in the entry that has the focus takes back what was typed, Ctrl+Shift+Z brings it."""
        with Desktop(self.program, self.database, today=TODAY) as desktop:
            self.open_form(desktop)
            desktop.write('Nowi')
            desktop.wait('text', job.starts('Rodzina ('), lambda node: node.get_text() == 'Nowi')
            desktop.press('ctrl+z')
            desktop.wait('text', job.starts('Rodzina ('), lambda node: node.get_text() == '')
            desktop.press('ctrl+shift+z')
            desktop.wait('text', job.starts('Rodzina ('), lambda node: node.get_text() == 'Nowi')

    def check_keys_in_window(self):
        """Archived by Delete, back by Ctrl+Z, archived again by Ctrl+Shift+Z."""
        archived = "select count(*) from family where archived_at is not null"
        before = self.ask(archived)
        with Desktop(self.program, self.database, today=TODAY) as desktop:
            job.show_section(desktop, 'Rodziny')
            desktop.wait('table row', job.starts('Adamczyk'))
            for keys, more in ((('ctrl+f', 'Down', 'Down', 'Delete'), 1), (('ctrl+z',), 0),
                               (('ctrl+shift+z',), 1), (('ctrl+z',), 0)):
                desktop.press(*keys)
                wait_for(lambda: self.ask(archived) == before + more, f'{keys}',
                         tell=desktop.dump)
                desktop.wait('status bar', f'{48 - before - more} rodzin')
            assert not desktop.complaints(), '\n'.join(desktop.complaints())


def main(program, ostojactl):
    plan = Plan()
    with tempfile.TemporaryDirectory() as folder:
        crash = Crash(program, ostojactl, folder)
        plan.check('what is typed is in the file before the program is killed', crash.check_killed)
        plan.check('the next start offers it', crash.check_offered)
        plan.check('Ctrl+Z and Ctrl+Shift+Z in a form', crash.check_keys_in_form)
        plan.check('Ctrl+Z and Ctrl+Shift+Z in the window', crash.check_keys_in_window)
    plan.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
