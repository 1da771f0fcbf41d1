#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The day of an assistant in the demo centre, by mouse and once more by keyboard alone: the morning's
list, a visit written up with the next one planned, a quick note, a step of the plan, the month.

Usage: test-day.py PROGRAM OSTOJACTL
"""
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import job
from accessible import wait_for
from desktop import Desktop, run
from tap import Plan

TODAY, NOW = '2026-11-24', '12:00'
SIZE = (1280, 2300)
FAMILY, CASE = 'Wójcik', 'PR.4200.10.2025'


class Mouse:
    """Points at what is seen."""

    def __init__(self, desktop):
        self.desktop = desktop

    def look_at_all(self):
        """The dialog as high as the screen, so that nothing has to be scrolled to."""
        run('xdotool', 'windowsize', '--sync', self.desktop.windows()[-1], '760', str(SIZE[1]))

    def act(self, role, name):
        self.desktop.click_at(self.desktop.wait(role, name))

    def fill(self, name, text):
        self.act('text', name)
        self.desktop.press('End')
        self.desktop.write(text)

    def choose(self, name, *keys):
        self.act('combo box', name)
        self.desktop.press(*keys, 'Return')

    def finish(self, verb, key):
        self.act('button', verb)


class Keyboard:
    """Knows only Tab, the arrows and the shortcuts."""

    def __init__(self, desktop):
        self.desktop = desktop
        self.place = None

    def look_at_all(self):
        pass

    def look(self, former, moved):
        """Where the focus is.  A row with an entry does not tell that it has it: then it is FORMER
        or, after a Tab, the next one."""
        nodes = [node for node in self.desktop.read().walk() if node.has('visible')]
        focused = [node for node in nodes if node.has('focused')]
        if focused:
            return focused[-1]
        places = [(node.role, node.name) for node in nodes]
        begin = places.index(former) + moved if former in places else 0
        return next((node for node in nodes[begin:] if node.role == 'text'), None)

    def focus(self, role, name):
        fits = (lambda text: text == name) if isinstance(name, str) else name.search
        self.desktop.wait(role, name)
        former = self.place
        for tabs in range(200):
            node = self.look(former, tabs > 0)
            if node is not None:
                self.place = former = (node.role, node.name)
                if node.role == role and fits(node.name):
                    return
            self.desktop.press('Tab')
        raise AssertionError(f'Tab does not reach {name}, the last was {former}')

    def act(self, role, name):
        self.focus(role, name)
        self.desktop.press('space')

    def fill(self, name, text):
        self.focus('text', name)
        self.desktop.press('End')
        self.desktop.write(text)

    def choose(self, name, *keys):
        self.focus('combo box', name)
        self.desktop.press('space', *keys, 'Return')

    def finish(self, verb, key):
        self.desktop.press(key)


class Day:
    def __init__(self, program, ostojactl, folder, hand):
        self.database = Path(folder) / 'centre.db'
        subprocess.run([ostojactl, '-d', self.database, 'init', '--demo'], check=True,
                       capture_output=True)
        self.desktop = Desktop(program, self.database, today=TODAY)
        self.desktop.resize(*SIZE)
        self.hand = hand(self.desktop)
        self.ostojactl = ostojactl

    def ask(self, sql):
        with sqlite3.connect(self.database) as connection:
            return connection.execute(sql).fetchall()

    def count(self, sql):
        return self.ask(f'select count(*) from {sql}')[0][0]

    def expect(self, sql, n):
        wait_for(lambda: self.count(sql) == n, f'{n} of {sql}', tell=self.desktop.dump)

    def read_morning(self):
        """What waits, with the safety note, the article and the count beside the section."""
        desktop = self.desktop
        desktop.wait('button', f'Opisz: {FAMILY}')
        for words in ('^8 spraw nie może czekać', 'Duży pies na łańcuchu', 'art\\. 15 ust\\. 1 pkt 15',
                      '^brak kontaktu od 19 dni', '^ostatnio widziane 33 dni temu'):
            desktop.wait(None, re.compile(words))
        section = desktop.wait('list item', job.starts('Dzisiaj'))
        assert section.find('label', '8'), section.dump()

    def write_up(self):
        desktop, hand = self.desktop, self.hand
        hand.act('button', f'Opisz: {FAMILY}')
        desktop.wait_title('Opisz wizytę')
        desktop.wait('label', job.starts(f'{FAMILY} · {CASE}'))
        hand.look_at_all()
        hand.act('check box', 'Aleksandra Wójcik')
        hand.fill('Temat', ' i czynsz')
        hand.fill('Przebieg', 'Matka pokazała wpłatę.')
        hand.act('check box', job.starts('Do piątku matka'))
        hand.fill('Następna wizyta', '1.12')
        hand.finish('Zakończ opis', 'ctrl+Return')

    def check_next_opens(self):
        """Finishing one opens the next of the queue."""
        self.desktop.wait('label', job.starts('Kowalczyk · '))
        self.desktop.press('Escape')
        self.desktop.wait_gone('frame', 'Opisz wizytę')

    def check_visit(self):
        self.expect("visit v join family f on f.id = v.family_id where f.name = 'Wójcik'"
                    " and v.day = '2026-11-12' and v.outcome = 'odbyla-sie'"
                    " and v.course = 'Matka pokazała wpłatę.' and v.topic like '%i czynsz%'", 1)
        self.expect("visit_child c join visit v on v.id = c.visit_id join person p on"
                    " p.id = c.person_id where v.day = '2026-11-12' and p.given_name = 'Aleksandra'"
                    " and v.course = 'Matka pokazała wpłatę.'", 1)
        self.expect("visit v join family f on f.id = v.family_id where f.name = 'Wójcik'"
                    " and v.day = '2026-12-01' and v.from_time = 870 and v.outcome is null", 1)
        self.expect("visit_task where done_on = '2026-11-12' and content like 'Do piątku matka%'", 1)

    def note(self):
        desktop = self.desktop
        desktop.press('ctrl+shift+n')
        desktop.wait_title('Szybka notatka')
        desktop.wait('entry', 'Szukaj', lambda node: node.has('visible'))
        desktop.write('zielinska')
        desktop.wait('list', 'Do wyboru', lambda node: node.find('label', 'Zielińska'))
        desktop.press('Return')
        desktop.wait('label', job.starts('Zielińska · '))
        # GTK 4.18 forgets that the window has the focus when the list closes and no window manager
        # gives it back.
        desktop.focus_window()
        wait_for(lambda: not any(node.has('focused') and node.role != 'text'
                                 for node in desktop.read().walk()),
                 'the line to write in', tell=desktop.dump)
        desktop.write('Dzwoni matka: termin w poradni')
        self.hand.finish('Zapisz', 'ctrl+Return')
        desktop.wait_gone('frame', 'Szybka notatka')
        self.expect("visit v join family f on f.id = v.family_id where f.name = 'Zielińska'"
                    " and v.form = 'telefon' and v.outcome = 'odbyla-sie' and v.day = '2026-11-24'"
                    " and v.topic = 'Dzwoni matka: termin w poradni'", 1)

    def do_step(self):
        hand, desktop = self.hand, self.desktop
        hand.act('button', job.starts('Wpisz efekt: Lewandowscy'))
        desktop.wait_title('Działanie')
        hand.look_at_all()
        hand.choose(job.starts('Stan'), 'End', 'Up', 'Up')
        hand.fill('Osiągnięty efekt', 'Zaświadczenie przyniesione')
        hand.finish('Zapisz', 'ctrl+Return')
        desktop.wait_gone('frame', 'Działanie')
        self.expect("plan_step where state = 'wykonane'"
                    " and reached_effect = 'Zaświadczenie przyniesione'", 1)

    def print_month(self):
        desktop, hand = self.desktop, self.hand
        job.show_section(desktop, 'Kalendarz')
        desktop.wait('table cell', job.starts('wtorek 24 listopada 2026'))
        desktop.wait('button', re.compile('^13:00.*Woźniak|^14:30.*Wójcik|Kamińska'))
        if isinstance(hand, Keyboard):
            desktop.press('ctrl+p')
        else:
            hand.act('button', 'Drukuj miesiąc')
        desktop.wait_title('listopad 2026'.capitalize())
        desktop.wait(None, job.starts('Strona 1 z'))
        desktop.press('Escape')

    def check_end(self):
        assert not self.desktop.complaints(), '\n'.join(self.desktop.complaints())
        self.desktop.stop()
        subprocess.run([self.ostojactl, '-d', self.database, 'check'], check=True,
                       capture_output=True)


def run_day(plan, program, ostojactl, hand, words):
    with tempfile.TemporaryDirectory() as folder:
        day = plan.check(f'{words}: the day begins', Day, program, ostojactl, folder, hand)
        if day is None:
            return
        for name, step in (('the morning tells what waits', day.read_morning),
                           ('a visit is written up with the next one', day.write_up),
                           ('finishing it opens the next of the queue', day.check_next_opens),
                           ('the database has visit, child, task and next visit', day.check_visit),
                           ('a call is noted', day.note),
                           ('a step of the plan is done', day.do_step),
                           ('the month is printed', day.print_month),
                           ('nothing complained, the database is whole', day.check_end)):
            plan.check(f'{words}: {name}', step)
        day.desktop.stop()


def main(program, ostojactl):
    os.environ.update(OSTOJA_TODAY=TODAY, OSTOJA_NOW=NOW, OSTOJA_USER='alis')
    plan = Plan()
    run_day(plan, program, ostojactl, Mouse, 'by mouse')
    run_day(plan, program, ostojactl, Keyboard, 'by keyboard')
    plan.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
