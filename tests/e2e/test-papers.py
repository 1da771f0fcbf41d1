#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done with papers beside writing them: a text of the letterhead, a plan issued from its
preview, the signed file chosen in GTK's own chooser, the place in the paper file, a folder of all.

Usage: test-papers.py PROGRAM OSTOJACTL
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
CLOSING = 'Ocena tej sprawy nie jest nasza.'  # no letters that xdotool must put on a key first


class Papers:
    def __init__(self, program, ostojactl, folder):
        self.program, self.ostojactl, self.folder = program, ostojactl, Path(folder)
        self.database = self.folder / 'demo.db'
        self.signed = self.folder / 'podpisany plan.pdf'

    def ask(self, *command):
        return subprocess.run([self.ostojactl, '-d', self.database, *command], check=True,
                              capture_output=True, text=True).stdout

    def count(self, sql):
        with sqlite3.connect(f'file:{self.database}?mode=ro', uri=True) as database:
            return database.execute(sql).fetchone()[0]

    def wait_count(self, sql, wanted=1):
        wait_for(lambda: self.count(sql) == wanted, sql, tell=self.desktop.dump)

    def start(self):
        self.ask('init', '--demo')
        self.signed.write_bytes(b'%PDF-1.7 podpisane gdzie indziej')
        self.desktop = Desktop(self.program, self.database, today=TODAY)
        self.desktop.resize(1380, 900)
        job.show_section(self.desktop, 'Pisma i opinie')

    def write_text(self):
        """A standard paragraph of the opinion in the centre's own words."""
        self.desktop.click_at(self.desktop.wait('tab', 'Nagłówek i teksty pism'))
        self.desktop.click_at(self.desktop.wait('label', 'Opinia, pod wnioskami'))
        text = self.desktop.wait('text', 'Opinia, pod wnioskami')
        self.desktop.click_at(text)
        self.desktop.press('ctrl+a')
        self.desktop.write(CLOSING)
        self.desktop.click('Zapisz')
        self.wait_count("select count(*) from stored_file where topic = 'letterhead' and name ="
                        " 'opinion-closing' and archived_at is null")
        self.desktop.wait('label', re.compile('wersja 1$'))

    def issue_plan(self):
        job.open_family(self.desktop, 'piotrow', 'Piotrowscy')
        job.enter_family(self.desktop, 'Piotrowscy')
        job.show_tab(self.desktop, 'Pisma')
        self.desktop.click('Plan pracy z rodziną: Podgląd')
        self.desktop.wait('label', job.starts('Strona 1 z'))
        self.desktop.click('Zatwierdź…')
        self.desktop.click('Zatwierdź')
        self.wait_count("select count(*) from issued_document where title like 'Plan pracy%' and"
                        " state = 'do-podpisu' and source like '%content%'")
        self.leave_preview()

    def leave_preview(self):
        self.desktop.wait('label', job.starts('Strona 1 z'))
        self.desktop.press('Escape')
        wait_for(lambda: len(self.desktop.windows()) == 1, 'end of the preview',
                 tell=self.desktop.dump)

    def choose(self, title, path):
        """Types the path as a person does who knows it."""
        wait_for(lambda: len(self.desktop.windows()) == 2, title, tell=self.desktop.dump)
        self.desktop.press('ctrl+l')
        self.desktop.press('ctrl+a')
        self.desktop.write(str(path))
        self.desktop.press('Return')

    def more(self, item, downs):
        job.show_section(self.desktop, 'Pisma i opinie')
        self.desktop.click_at(self.desktop.wait('tab', 'Rejestr pism'))
        self.desktop.click_at(self.desktop.wait('table row', job.starts('Plan pracy')))
        self.desktop.click('Więcej')
        node = self.desktop.wait('menu item', item)
        if not ('click' in node.actions() and node.click()):
            self.desktop.press(*['Down'] * downs, 'Return')

    def attach_signed(self):
        self.more('Dołącz podpisany plik…', 0)
        self.choose('Podpisany plik', self.signed)
        self.wait_count("select count(*) from issued_document where signed_sha256 is not null and"
                        " state = 'podpisane'")

    def place(self):
        self.more('Miejsce w aktach…', 2)
        self.desktop.wait_title('Miejsce w aktach')
        self.desktop.type_into(job.starts('Teczka'), 'PR 4/2026')
        self.desktop.press('ctrl+Return')
        self.desktop.wait_gone('frame', job.starts('Miejsce w aktach'))

    def take_out(self):
        target = self.folder / 'na pendrive'
        target.mkdir()
        job.open_family(self.desktop, 'piotrow', 'Piotrowscy')
        job.enter_family(self.desktop, 'Piotrowscy')
        job.show_tab(self.desktop, 'Pisma')
        self.desktop.click('Wszystkie zatwierdzone pisma: Wydaj…')
        self.desktop.wait_title('Pisma do folderu')
        self.desktop.type_into(job.starts('Dla kogo'), 'na wniosek kuratora')
        self.desktop.press('ctrl+Return')
        self.desktop.wait_gone('frame', job.starts('Pisma do folderu'))
        self.choose('Folder na pisma', target)
        wait_for(lambda: len(list(target.rglob('*'))) >= 3, 'files in the folder',
                 tell=self.desktop.dump)
        found = sorted(path.name for path in target.rglob('*') if path.is_file())
        assert sum(name.endswith('.pdf') for name in found) == 2, found

    def check_opinion(self):
        path = self.folder / 'opinion.pdf'
        self.ask('document', 'court-opinion', 'PR.4200.4.2026', '-o', path)
        words = subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True,
                               text=True).stdout
        assert CLOSING in words and 'Rozstrzygnięcie pozostawia' not in words, words

    def check_complaints(self):
        assert not self.desktop.complaints(), '\n'.join(self.desktop.complaints())


def main(program, ostojactl):
    os.environ['OSTOJA_TODAY'], os.environ['OSTOJA_USER'] = TODAY, 'alis'
    plan = Plan()
    with tempfile.TemporaryDirectory() as folder:
        work = Papers(program, ostojactl, folder)
        for name, step in (
                ('the window opens the demo centre', work.start),
                ('a standard text is written', work.write_text),
                ('a plan is issued from its preview', work.issue_plan),
                ('the signed file is typed into the chooser', work.attach_signed),
                ('the place in the paper file is noted', work.place),
                ('all papers go into a folder', work.take_out),
                ('the opinion says the text', work.check_opinion),
                ('the window did not complain', work.check_complaints)):
            plan.check(name, step)
            if plan.failed:
                break
        if hasattr(work, 'desktop'):
            work.desktop.stop()
    plan.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
