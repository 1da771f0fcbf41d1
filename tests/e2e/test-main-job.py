#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A family of a spreadsheet, found in the window, visited, written up, told to the court.

Usage: test-main-job.py PROGRAM OSTOJACTL
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import job
from desktop import Desktop
from tap import Plan

TODAY = '2026-11-19'
DAY = 'czwartek 19 listopada 2026'
CASE = 'PR.4200.7.2026'
FAMILIES = ('nr_sprawy;nazwa;ulica;nr_domu;miejscowosc;asystent;podstawa;droga;od\r\n'
            f'{CASE};Źdźbłowscy;Łąkowa;4;Zabrdzie;alis;zgoda;rodzina;2.03.2026\r\n'
            'PR.4200.8.2026;Wrzosek;Polna;1;Zabrdzie;alis;zgoda;rodzina;3.03.2026\r\n')
PEOPLE = ('nr_sprawy;nazwisko;imie;data_urodzenia;plec;rola\r\n'
          f'{CASE};Źdźbłowska;Małgorzata;5.04.1990;k;matka\r\n'
          f'{CASE};Źdźbłowski;Józef;6.05.2016;m;dziecko\r\n')


class Job:
    def __init__(self, program, ostojactl, folder):
        self.program, self.ostojactl, self.folder = program, ostojactl, Path(folder)
        self.database = self.folder / 'centre.db'

    def ask(self, *command):
        done = subprocess.run([self.ostojactl, '-d', self.database, *command], check=False,
                              capture_output=True, text=True)
        assert done.returncode == 0, f'{command}: {done.returncode}, {done.stderr}'
        return done.stdout

    def import_spreadsheets(self):
        self.ask('init')
        for kind, words in (('families', FAMILIES), ('people', PEOPLE)):
            path = self.folder / f'{kind}.csv'
            path.write_bytes(words.encode('cp1250'))
            self.ask('import', kind, path)

    def start(self):
        self.desktop = Desktop(self.program, self.database, today=TODAY)
        self.desktop.resize(1280, 800)

    def find(self):
        job.open_family(self.desktop, 'zdzblowscy', 'Źdźbłowscy')
        job.enter_family(self.desktop, 'Źdźbłowscy')

    def plan(self):
        job.show_section(self.desktop, 'Kalendarz')
        job.plan_visit(self.desktop, DAY, 'zdzb', 'Źdźbłowscy', '9:00', '10:15')
        job.save(self.desktop, 'Zaplanuj wizytę')
        self.desktop.wait('button', job.starts('9:00–10:15, Źdźbłowscy'))
        assert self.visits() == [('2026-11-19', '09:00', '10:15', '')], self.visits()

    def write(self):
        job.open_day(self.desktop, DAY)
        job.write_up(self.desktop, job.starts('9:00–10:15, Źdźbłowscy'), 'Plan dnia',
                     'Józef pokazał zeszyty; omówiono porę snu.')
        job.save(self.desktop, 'Opisz wizytę', 'Zakończ opis')
        self.desktop.wait('button', job.starts('9:00–10:15, Źdźbłowscy, Wizyta, która się odbyła'))

    def preview(self):
        job.open_family(self.desktop, 'zdzblowscy', 'Źdźbłowscy')
        job.enter_family(self.desktop, 'Źdźbłowscy')
        job.preview_paper(self.desktop, 'Opinia dla sądu', 'Opinia dla sądu')

    def visits(self):
        rows = json.loads(self.ask('list', 'visits', '--format', 'json'))
        return [(row['date'], row['from'], row['to'], row['outcome']) for row in rows
                if row['case'] == CASE]

    def check_visit(self):
        assert self.visits() == [('2026-11-19', '09:00', '10:15', 'odbyla-sie')], self.visits()

    def check_opinion(self):
        path = self.folder / 'opinion.pdf'
        self.ask('document', 'court-opinion', CASE, '-o', path)
        words = subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True,
                               text=True).stdout
        for wanted in ('Małgorzata Źdźbłowska', 'Józef Źdźbłowski', '19.11.2026'):
            assert wanted in words, f'{wanted} is not in:\n{words}'

    def check_complaints(self):
        assert not self.desktop.complaints(), '\n'.join(self.desktop.complaints())

    def check_integrity(self):
        self.desktop.stop()
        self.ask('check')


def main(program, ostojactl):
    os.environ['OSTOJA_TODAY'], os.environ['OSTOJA_USER'] = TODAY, 'alis'
    plan = Plan()
    with tempfile.TemporaryDirectory() as folder:
        work = Job(program, ostojactl, folder)
        for name, step in (
                ('spreadsheets in Windows-1250 are imported', work.import_spreadsheets),
                ('the window opens the database', work.start),
                ('the family is found without its diacritics', work.find),
                ('a visit is put on the month calendar', work.plan),
                ('the visit is written up', work.write),
                ('the court opinion is previewed', work.preview),
                ('ostojactl lists the visit', work.check_visit),
                ('ostojactl prints the opinion with the family', work.check_opinion),
                ('the window did not complain', work.check_complaints),
                ('the database is whole', work.check_integrity)):
            plan.check(name, step)
            if plan.failed and not hasattr(work, 'desktop'):
                break
        if hasattr(work, 'desktop'):
            work.desktop.stop()
    plan.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
