#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clerk's way with the gmina's share, by mouse and once more by keyboard alone: a child is placed
anew and the form says what is wrong while it is typed, the share is looked at, the statement is
written as the PDF that goes to the powiat; the database and the command line agree.

Usage: test-clerk-day.py PROGRAM OSTOJACTL
"""
import importlib
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import job
from accessible import wait_for
from desktop import Desktop
from tap import Plan

day = importlib.import_module('test-day')
TODAY, NOW = '2026-11-24', '12:00'
SIZE = (1280, 2300)
CHILD, PESEL = 'Gołębiewski Alan', '20301948054'  # left care on 10 September 2026
FORM, FROM = job.starts('Forma pieczy'), re.compile('^Od( |$)')
PLACE, COUNTY = job.starts('Placówka lub rodzina zastępcza'), job.starts('Powiat')
# 1608 zł a month: 19 days at 10 % and the 30th at 30 % of 20/30, then two months at 30 %.
ADDED = Decimal('101.84') + Decimal('16.08') + 2 * Decimal('482.40')


class Way:
    def __init__(self, program, ostojactl, folder, hand):
        self.database = Path(folder) / 'centre.db'
        self.statement = Path(folder) / 'zestawienie.pdf'
        self.ostojactl = ostojactl
        self.tell('init', '--demo')
        self.before = self.share()
        self.desktop = Desktop(program, self.database, today=TODAY)
        self.desktop.resize(*SIZE)
        self.hand = hand(self.desktop)

    def tell(self, *words):
        return subprocess.run([self.ostojactl, '-d', self.database, *words], check=True,
                              capture_output=True, text=True).stdout

    def lines(self, *words):
        return json.loads(self.tell('cofinancing', '--from', '2026-01', '--to', '2026-11',
                                    '--format', 'json', *words))

    def share(self, *words):
        return sum(Decimal(line['share']) for line in self.lines(*words))

    def ask(self, sql):
        with sqlite3.connect(self.database) as connection:
            return connection.execute(sql).fetchall()

    def says(self, words):
        """Under a field of the form."""
        self.desktop.wait('status bar', job.starts(words))

    def rewrite(self, name, text):
        """In place of what stands in the field."""
        self.hand.fill(name, '')
        self.desktop.press('ctrl+a')
        self.desktop.write(text)

    def take_known(self, name, typed, known):
        """Names that are known drop down while one is typed."""
        self.hand.fill(name, typed)
        self.desktop.wait('list', 'Znane już', lambda node: node.find(None, known))
        self.desktop.press('Down', 'Return')
        self.desktop.wait_gone('list', 'Znane już')

    def find_child(self):
        desktop = self.desktop
        job.show_section(desktop, 'Piecza zastępcza')
        desktop.wait('table row', job.starts('Adamczyk Maja'))
        desktop.press('ctrl+n')
        desktop.wait_title('Nowe umieszczenie dziecka')
        self.hand.look_at_all()
        self.hand.fill('PESEL', PESEL)
        self.says(f'{CHILD} jest już w rejestrze')

    def hear_what_is_wrong(self):
        hand = self.hand
        hand.fill(FROM, '9.09.2026')
        self.says('Nakłada się na umieszczenie od 10.12.2025')
        self.rewrite(FROM, '12.09.2026')
        self.says('Między tym umieszczeniem a umieszczeniem od 10.12.2025 jest jeden dzień')
        hand.choose(FORM, 'Home', *['Down'] * 7)
        self.says('Rodzina pomocowa nie ma minimum')

    def mend(self):
        desktop = self.desktop
        self.hand.choose(FORM, 'Home', 'Down', 'Down')
        desktop.wait_gone('status bar', job.starts('Rodzina pomocowa nie ma minimum'))
        self.take_known(PLACE, 'siko', 'Sikorscy')
        self.rewrite(FROM, '11.09.2026')
        desktop.wait_gone('status bar', job.starts('Między tym umieszczeniem'))
        self.take_known(COUNTY, 'brdz', 'brdziański')
        self.hand.finish('Zapisz', 'ctrl+Return')
        desktop.wait_gone('frame', 'Nowe umieszczenie dziecka')
        desktop.wait_title(f'{CHILD} – ')

    def check_placement(self):
        assert self.ask("select e.form, e.from_day, e.to_day, e.place_name, e.county from episode e"
                        f" join person p on p.id = e.person_id where p.pesel = '{PESEL}'"
                        " order by e.from_day desc limit 1") == [
                            ('niezawodowa', '2026-09-11', None, 'Sikorscy', 'brdziański')]
        assert self.ask(f"select count(*) from person where pesel = '{PESEL}'") == [(1,)]
        assert self.share() - self.before == ADDED, self.share() - self.before

    def look_at_share(self):
        desktop = self.desktop
        job.show_section(desktop, 'Piecza zastępcza')
        desktop.wait('table row', job.starts(CHILD))
        self.hand.act('tab', 'Udział gminy')
        desktop.wait('table row', job.starts(f'{CHILD}, wrzesień 2026, Świadczenie'))
        whole, part = str(self.share()).split('.')
        shown = re.compile(f'^{whole[:-3]}\\s{whole[-3:]},{part}')
        desktop.wait('label', shown, what='the sum of the command line')

    def send_statement(self):
        desktop = self.desktop
        self.hand.act('button', 'Zestawienie…')
        desktop.wait_title('Udział gminy 2026-01 – 2026-11')
        desktop.wait(None, job.starts('Strona 1 z'))
        self.hand.act('button', 'Zapisz jako…')
        desktop.wait_title('Zapisz PDF')
        desktop.press('ctrl+a')
        desktop.write(str(self.statement))
        desktop.press('Return')
        wait_for(lambda: self.statement.exists() and self.statement.stat().st_size > 1000,
                 'the statement', tell=desktop.dump)
        desktop.press('Escape')

    def read_statement(self):
        text = subprocess.run(['pdftotext', '-layout', self.statement, '-'], check=True,
                              capture_output=True, text=True).stdout
        assert 'ZESTAWIENIE UDZIAŁU GMINY' in text
        sums = next(line for line in text.splitlines() if line.strip().startswith(CHILD))
        child = self.share('--child', PESEL)
        assert str(child).replace('.', ',') in sums.replace('\xa0', '').replace(' ', ''), (sums, child)

    def check_end(self):
        assert not self.desktop.complaints(), '\n'.join(self.desktop.complaints())
        self.desktop.stop()
        self.tell('check')


def go(plan, program, ostojactl, hand, words):
    with tempfile.TemporaryDirectory() as folder:
        way = plan.check(f'{words}: the clerk begins', Way, program, ostojactl, folder, hand)
        if way is None:
            return
        for name, step in (('a child on file is found by the PESEL', way.find_child),
                           ('the form says what is wrong while it is typed', way.hear_what_is_wrong),
                           ('mended with known names, the placement is saved', way.mend),
                           ('the database has it once, the share grows as by hand',
                            way.check_placement),
                           ('the window shows the sum of the command line', way.look_at_share),
                           ('the statement is written as PDF', way.send_statement),
                           ('the PDF has the child and its sum', way.read_statement),
                           ('nothing complained, the database is whole', way.check_end)):
            plan.check(f'{words}: {name}', step)
        way.desktop.stop()


def main(program, ostojactl):
    os.environ.update(OSTOJA_TODAY=TODAY, OSTOJA_NOW=NOW, OSTOJA_USER='alis')
    plan = Plan()
    go(plan, program, ostojactl, day.Mouse, 'by mouse')
    go(plan, program, ostojactl, day.Keyboard, 'by keyboard')
    plan.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
