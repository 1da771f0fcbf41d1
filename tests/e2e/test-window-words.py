#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the demo centre: names for those who do not see it, and no word left in English.

Usage: test-window-words.py PROGRAM OSTOJACTL PL.PO
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import tour
from desktop import Desktop
from tap import Plan

TODAY = '2026-11-24'
LEAST_PAGES = 60
PREFERENCES = 'Preferencje'
# Windows that GTK and libadwaita build whole, with parts that nobody outside can name.
BUILT_BY_TOOLKIT = {'okno-skroty', 'okno-o-programie'}
TYPE_NAME = re.compile('^(Gtk|Adw|Ost|Gdk)[A-Z][A-Za-z]+$')
FORMAT = re.compile(r'%(?:\d+\$)?[-#0 +\']*(?:\d+)?(?:\.\d+)?(?:l|ll|h|z)?([dius])')
# These hold what is used: the keyboard goes through them.
HOLDERS = {'frame', 'panel', 'filler', 'scroll pane', 'list', 'tree table', 'table', 'scroll bar',
           'separator', 'viewport', 'label'}


def is_named(node):
    if node.name and not TYPE_NAME.match(node.name):
        return True
    return any(label.name and not TYPE_NAME.match(label.name) for label in node.find_all('label'))


def is_part_of_named(node):
    """GTK builds its drop-downs, menu buttons and spin buttons of parts in a node that has the name;
    the head of a table is a row of GTK's own; libadwaita searches preferences behind a button that
    has a name."""
    parent = node.parent
    if node.role == 'entry' and getattr(node.window(), 'name', '') == PREFERENCES:
        return True
    return (parent is not None
            and parent.role in ('combo box', 'button', 'toggle button', 'spin button', 'entry')
            and is_named(parent)
            or node.role == 'table row' and not node.is_record())


def list_unnamed(desktop):
    return [f'{node} in {" < ".join(repr(above) for above in list(node.ancestors())[:6])}'
            for node in desktop.root.walk()
            if node.role not in HOLDERS and node.has('visible') and node.has('focusable')
            and not is_named(node) and not is_part_of_named(node)]


def read_pairs(path):
    """English and Polish of the catalogue, plural forms one by one, without their underscores."""
    def join(lines):
        return ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', lines)).replace('\\n', '\n') \
            .replace('\\"', '"').replace('_', '')
    words = Path(path).read_text(encoding='utf-8')
    text = r'((?: ?"(?:[^"\\]|\\.)*"\n?)+)'
    for entry in re.split(r'\n\s*\n', words):
        polish = [join(found) for found in re.findall(r'^msgstr(?:\[\d\])?' + text, entry, re.M)]
        for english in re.findall(r'^msgid(?:_plural)?' + text, entry, re.M):
            yield join(english), polish


class English:
    """What would tell that a text was not translated: words that mean nothing in Polish."""

    def __init__(self, path):
        pairs = list(read_pairs(path))
        of_polish = {text for _, polish in pairs for text in polish}
        texts = {english for english, polish in pairs if english and english not in polish}
        self.whole = {text for text in texts - of_polish if not FORMAT.search(text)}
        patterns = [self.make_pattern(text) for text in texts - of_polish
                    if re.search('[a-z]{4}', FORMAT.sub('', text)) and FORMAT.search(text)]
        self.filled = re.compile('|'.join(patterns))
        self.count = len(self.whole) + len(patterns)

    @staticmethod
    def make_pattern(text):
        parts, at = [], 0
        for found in FORMAT.finditer(text):
            parts += [re.escape(text[at:found.start()].replace('%%', '%')),
                      '.+' if found.group(1) == 's' else r'-?\d+']
            at = found.end()
        return ''.join(parts) + re.escape(text[at:].replace('%%', '%'))

    def find(self, node):
        """The texts of this node that are English."""
        return [text for text in (node.name, node.description)
                if text and (text in self.whole or self.filled.fullmatch(text))]


class Look:
    def __init__(self, desktop, english):
        self.desktop, self.english = desktop, english
        self.tour = tour.Tour(desktop)
        self.seen, self.unnamed, self.foreign = [], {}, {}

    def go(self):
        for page in self.tour.everything():
            self.seen.append(page)
            for words in list_unnamed(self.desktop) if page not in BUILT_BY_TOOLKIT else ():
                self.unnamed.setdefault(words, page)
            for node in self.desktop.root.walk():
                for words in self.english.find(node):
                    self.foreign.setdefault(words, page)
        assert len(self.seen) >= LEAST_PAGES, f'only {len(self.seen)} pages: {self.seen}'
        assert not self.tour.idle, f'nothing was opened: {self.tour.idle}'

    @staticmethod
    def tell(found):
        assert not found, '\n'.join(f'{page}: {words}' for words, page in found.items())

    def check_names(self):
        self.tell(self.unnamed)

    def check_english(self):
        assert self.english.count > 300, f'{self.english.count} texts of the catalogue'
        self.tell(self.foreign)

    def check_complaints(self):
        assert not self.desktop.complaints(), '\n'.join(self.desktop.complaints())


def main(program, ostojactl, catalogue):
    plan = Plan()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / 'demo.db'
        subprocess.run([ostojactl, '--today', TODAY, '-d', database, 'init', '--demo'], check=True,
                       capture_output=True)
        with Desktop(program, database, today=TODAY) as desktop:
            desktop.resize(1280, 800)
            look = Look(desktop, English(catalogue))
            plan.check('every page is shown', look.go)
            print(f'# {len(look.seen)} pages: {" ".join(look.seen)}')
            plan.check('whatever is used has a name', look.check_names)
            plan.check('no text is left in English', look.check_english)
            plan.check('the window did not complain', look.check_complaints)
    plan.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
