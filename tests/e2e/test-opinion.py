#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the court's letter to the paper that was sent: an opinion ticked, typed, lost with the program
and found again, read, issued, signed and sent; and a letter about strangers answered in two clicks.

Usage: test-opinion.py PROGRAM OSTOJACTL
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
from desktop import Desktop
from tap import Plan

TODAY = '2026-11-24'
LETTERS, REGISTER = 'Pisma z sądów', 'Rejestr pism'
CONCLUSIONS = 'W ocenie asystenta dalsza praca z rodziną jest celowa.'


class Opinion:
    def __init__(self, program, ostojactl, folder):
        self.program, self.ostojactl, self.folder = program, ostojactl, Path(folder)
        self.database = self.folder / 'demo.db'

    def ask(self, *command):
        done = subprocess.run([self.ostojactl, '-d', self.database, *command], check=False,
                              capture_output=True, text=True)
        assert done.returncode == 0, f'{command}: {done.returncode}, {done.stderr}'
        return done.stdout

    def count(self, sql):
        with sqlite3.connect(f'file:{self.database}?mode=ro', uri=True) as database:
            return database.execute(sql).fetchone()[0]

    def wait_count(self, sql, wanted=1):
        wait_for(lambda: self.count(sql) == wanted, sql, tell=self.desktop.dump)

    def start(self):
        if not self.database.exists():
            self.ask('init', '--demo')
        self.desktop = Desktop(self.program, self.database, today=TODAY)
        self.desktop.resize(1380, 900)
        job.show_section(self.desktop, 'Pisma i opinie')

    def choose_letter(self, name):
        """The first click."""
        row = self.desktop.wait('table row', job.starts(name))
        self.desktop.click_at(row)

    def close_preview(self):
        self.desktop.wait(None, job.starts('Strona 1 z'))
        self.desktop.press('Escape')
        wait_for(lambda: len(self.desktop.windows()) == 1, 'end of the preview',
                 tell=self.desktop.dump)

    def answer_strangers(self):
        self.choose_letter('rodzina Tomczak')
        self.desktop.click('Odpowiedz: nieznana')
        self.desktop.wait_title('Odpowiedź')
        self.close_preview()
        assert self.count("select count(*) from issued_document where kind = 'letter' and number is"
                          " not null and sha256 is not null and state = 'do-podpisu'") == 1
        assert self.count("select count(*) from court_request where state = 'nieznana-rodzina' and"
                          " search_terms like '%Tomczak%'") == 1

    def open_editor(self):
        self.choose_letter('Piotrowscy')
        self.desktop.click('Napisz opinię')
        self.desktop.wait_title('Opinia dla sądu')
        self.desktop.wait('label', job.starts('Strona 1 z'))

    def tick(self):
        """By the keyboard alone: on to the part, tick its newest fact."""
        before = self.count('select count(*) from quoted_fact')
        self.desktop.press(*['alt+Next'] * 6)
        box = self.desktop.wait('check box', test=lambda node: node.name and not node.has('checked')
                                and node.name not in ('Przeczytano w całości',
                                                      'własne słowa dziecka'),
                                what='a fact to tick')
        assert box.click(), f'cannot tick {box}'
        self.wait_count('select count(*) from quoted_fact', before + 1)

    def type_and_kill(self):
        self.desktop.press(*['alt+Next'] * 7)
        text = self.desktop.wait('text', '14. Wnioski asystenta')
        self.desktop.click_at(text)
        self.desktop.write(CONCLUSIONS)
        self.wait_count("select count(*) from form_draft where fields like '%jest celowa.%'")
        self.desktop.process.kill()
        self.desktop.process.wait()
        assert self.count("select count(*) from document_section where part = '14'") == 0

    def find_again(self):
        self.start()
        self.open_editor()
        self.desktop.press(*['alt+Next'] * 13)
        self.desktop.wait('text', '14. Wnioski asystenta',
                          lambda node: CONCLUSIONS in (node.get_text() or ''),
                          what='what was typed before')
        self.desktop.press('alt+Prior')
        self.wait_count("select count(*) from document_section where part = '14'")

    def issue(self):
        last = self.desktop.wait('label', re.compile('^Strona 1 z'))
        self.desktop.click_at(self.desktop.wait('scroll pane', test=lambda node: node.extents()[0] >
                                                900, what='the paper'))
        self.desktop.press(*['Next'] * 40)
        self.desktop.press('End')
        box = self.desktop.wait('check box', 'Przeczytano w całości',
                                lambda node: node.has('sensitive'))
        assert box.click(), f'cannot tick {box}; {last}'
        self.desktop.click('Zatwierdź…')
        self.desktop.wait_title('Przed zatwierdzeniem opinii')
        self.desktop.wait('label', re.compile('^Część niewypełniona'))
        self.desktop.wait('label', re.compile('^Dawny fakt'))
        self.desktop.click('Zatwierdź')
        self.wait_count("select count(*) from issued_document where kind = 'court-opinion' and"
                        " state = 'do-podpisu' and source like '%record_rev%'")
        self.close_preview()

    def step(self, button, title, *fields):
        self.desktop.click(button)
        self.desktop.wait_title(title)
        for field, downs in fields:
            job.choose_kind(self.desktop, field, downs)
        job.save(self.desktop, title)

    def sign_and_send(self):
        job.show_section(self.desktop, 'Pisma i opinie')
        self.desktop.click_at(self.desktop.wait('tab', REGISTER))
        self.desktop.click_at(self.desktop.wait('table row', job.starts('Opinia dla sądu, PR.')))
        self.step('Podpisane…', 'Podpisane')
        self.wait_count("select count(*) from issued_document where state = 'podpisane'")
        self.step('Wysłane…', 'Wysłane', ('Sposób wysłania', 1))
        self.wait_count("select count(*) from issued_document where kind = 'court-opinion' and"
                        " state = 'wyslane' and sent_how = 'poczta'")
        self.wait_count("select count(*) from court_request where signature like '%214/26' and"
                        " answered_on = '2026-11-24'")

    def check_paper(self):
        number = self.count("select number from issued_document where kind = 'court-opinion'")
        path = self.folder / 'opinion.pdf'
        self.ask('document', 'court-opinion', number, '-o', path)
        words = subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True,
                               text=True).stdout
        for wanted in (number, CONCLUSIONS.split()[0], 'Z akt sprawy:', '15. Czego asystent nie wie'):
            assert wanted in words, f'{wanted} is not in:\n{words}'
        assert 'PROJEKT' not in words

    def check_complaints(self):
        assert not self.desktop.complaints(), '\n'.join(self.desktop.complaints())

    def check_damage(self):
        """ostojactl check is silent, and finds one byte that changed."""
        self.desktop.stop()
        self.ask('check')
        with sqlite3.connect(self.database) as database:
            database.execute("update stored_file set content = cast(substr(content, 1, 99) || x'21'"
                             " || substr(content, 101) as blob) where id ="
                             " (select max(id) from stored_file)")
        done = subprocess.run([self.ostojactl, '-d', self.database, 'check'], check=False,
                              capture_output=True, text=True)
        assert done.returncode == 1 and done.stdout.count('\n') == 1, done


def main(program, ostojactl):
    os.environ['OSTOJA_TODAY'], os.environ['OSTOJA_USER'] = TODAY, 'alis'
    plan = Plan()
    with tempfile.TemporaryDirectory() as folder:
        work = Opinion(program, ostojactl, folder)
        for name, step in (
                ('the window opens the demo centre', work.start),
                ('a letter about strangers is answered in two clicks', work.answer_strangers),
                ('the editor opens from the letter of the court', work.open_editor),
                ('a fact is ticked', work.tick),
                ('what is typed is kept, and the program is killed', work.type_and_kill),
                ('what was typed is back', work.find_again),
                ('the opinion is read, looked over and issued', work.issue),
                ('it is signed and sent, and the letter is answered', work.sign_and_send),
                ('the window did not complain', work.check_complaints),
                ('the frozen paper says it', work.check_paper),
                ('a changed byte is found', work.check_damage)):
            plan.check(name, step)
            if plan.failed:
                break
        if hasattr(work, 'desktop'):
            work.desktop.stop()
    plan.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
