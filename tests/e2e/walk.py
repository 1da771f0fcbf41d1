#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the main job in the window of the demo centre and leaves pictures and PDFs.

Usage: walk.py PROGRAM DATABASE OUT   (ostojactl lies beside PROGRAM or in ../cli)
"""
import datetime
import os
import subprocess
import sys
from pathlib import Path

import job
from desktop import Desktop, find_ostojactl

SIZE = (1280, 800)
MONTHS = ('stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada '
          'grudnia').split()
DAYS = 'poniedziałek wtorek środa czwartek piątek sobota niedziela'.split()


def today():
    return datetime.date.fromisoformat(os.environ.get('OSTOJA_TODAY') or str(datetime.date.today()))


def day_name(day):
    """As the calendar tells it."""
    return f'{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}'


class Walk:
    def __init__(self, desktop, ostojactl, database, out):
        self.desktop, self.out = desktop, Path(out)
        self.ostojactl = [str(ostojactl), '-d', str(database)]
        self.count = 0

    def picture(self, name, tells):
        self.count += 1
        path = self.out / f'{self.count:02d}-{name}.png'
        self.desktop.take_picture(path, *SIZE)
        print(f'{path.name}: {tells}', flush=True)

    def pdf(self, name, tells, *command):
        path = self.out / f'{name}.pdf'
        subprocess.run([*self.ostojactl, *command, '-o', str(path)], check=True)
        print(f'{path.name}: {tells}', flush=True)

    def close(self, title):
        self.desktop.press('Escape')
        self.desktop.wait_gone('frame', job.starts(title))

    def find_family(self):
        desktop = self.desktop
        job.show_section(desktop, 'Rodziny')
        desktop.wait('table row', job.starts('Adamczyk'))
        self.picture('families', 'rejestr rodzin')
        job.open_family(desktop, 'wisniewscy', 'Wiśniewscy')
        self.case = self.read_case('Wiśniewscy')
        self.picture('search', 'rodzina znaleziona bez polskich znaków')
        job.enter_family(desktop, 'Wiśniewscy')
        self.picture('family', 'karta rodziny')

    def write_visit(self):
        desktop, day = self.desktop, day_name(today())
        job.show_section(desktop, 'Kalendarz')
        job.plan_visit(desktop, day, 'wisniewscy', 'Wiśniewscy', '7:05', '8:15')
        self.picture('planned', 'wizyta wpisana w dzień kalendarza')
        job.save(desktop, 'Zaplanuj wizytę')
        desktop.wait('button', job.starts('7:05–8:15, Wiśniewscy'))
        self.picture('calendar', 'miesiąc z nową wizytą')
        job.open_day(desktop, day)
        job.write_up(desktop, job.starts('7:05–8:15, Wiśniewscy'), 'Plan dnia dzieci',
                     'Omówiono z rodzicami porę snu i odrabiania lekcji; plan dnia wisi w kuchni.')
        self.picture('visit', 'opis wizyty')
        job.save(desktop, 'Opisz wizytę', 'Zakończ opis')
        desktop.wait('button', job.starts('7:05–8:15, Wiśniewscy, Wizyta, która się odbyła'))

    def make_papers(self):
        desktop = self.desktop
        job.open_family(desktop, 'wisniewscy', 'Wiśniewscy')
        job.enter_family(desktop, 'Wiśniewscy')
        job.show_tab(desktop, 'Plan pracy')
        desktop.wait('button', 'Podgląd i wydruk planu')
        self.picture('plan', 'plan pracy z rodziną')
        self.pdf('plan', 'plan pracy z rodziną', 'document', 'work-plan', self.case)
        job.show_tab(desktop, 'Pisma')
        desktop.wait('button', job.starts('Opinia dla sądu: Napisz'))
        self.picture('papers', 'pisma rodziny')
        job.preview_paper(desktop, 'Opinia dla sądu', 'Opinia dla sądu')
        self.picture('opinion', 'podgląd opinii dla sądu')
        self.close('Opinia dla sądu')
        self.pdf('opinion', 'opinia dla sądu', 'document', 'court-opinion', self.case)

    def show_share(self):
        desktop = self.desktop
        job.show_section(desktop, 'Piecza zastępcza')
        desktop.wait('table row', job.starts('Adamczyk Maja'))
        self.picture('care', 'dzieci w pieczy')
        desktop.click_at(desktop.wait('tab', 'Udział gminy'))
        desktop.wait('table cell', job.starts('Razem'))
        self.picture('share', 'udział gminy w wydatkach')
        year = today().year
        self.pdf('statement', 'zestawienie udziału gminy', 'cofinancing', '--from', f'{year}-01',
                 '--to', f'{year}-{today().month:02d}', '--format', 'pdf')

    def read_case(self, family):
        """The case number of the row in the register, as long as that is shown."""
        row = self.desktop.wait('table row', job.starts(family + ','))
        return row.name.split(', ')[1]


def main(program, database, out):
    with Desktop(program, database) as desktop:
        walk = Walk(desktop, find_ostojactl(program), database, out)
        desktop.resize(*SIZE)
        for step in (walk.find_family, walk.write_visit, walk.make_papers, walk.show_share):
            try:
                step()
            except AssertionError as failure:
                desktop.take_picture(Path(out) / 'failed.png')
                sys.exit(f'walk: {step.__name__}: {failure}')
        complaints = desktop.complaints()
    if complaints:
        sys.exit('walk: the program complained:\n' + '\n'.join(complaints))


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
