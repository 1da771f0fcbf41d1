#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the demo centre: names for those who do not see it, and no word left in English.

Usage: test-window-words.py PROGRAM OSTOJACTL PL.PO
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import tour
from desktop import Desktop
from tap import Plan

TODAY = '2026-11-19'
PREFERENCES = 'Preferencje'
TYPE_NAME = re.compile('^(Gtk|Adw|Ost|Gdk)[A-Z][A-Za-z]+$')
# What is used by itself; a list item may be told by the label in it.
USED = {'button', 'check box', 'combo box', 'entry', 'text', 'password text', 'spin button',
        'toggle button', 'radio button', 'switch', 'list item', 'table row', 'menu item'}


def is_named(node):
    if node.name and not TYPE_NAME.match(node.name):
        return True
    return any(label.name and not TYPE_NAME.match(label.name) for label in node.find_all('label'))


def is_part_of_named(node):
    """GTK builds its drop-downs and menu buttons of a button in a node that has the name; the head
    of a table is a row of GTK's own; libadwaita searches preferences behind a named button."""
    parent = node.parent
    if node.role == 'entry' and getattr(node.window(), 'name', '') == PREFERENCES:
        return True
    return (parent is not None and parent.role in ('combo box', 'button') and is_named(parent)
            or node.role == 'table row' and node.find('filler', 'GtkColumnViewTitle') is not None)


def list_unnamed(desktop):
    return [f'{node} in {" < ".join(repr(above) for above in list(node.ancestors())[:6])}'
            for node in desktop.read().walk()
            if node.role in USED and node.has('visible') and node.has('focusable')
            and not is_named(node) and not is_part_of_named(node)]


def read_english(path):
    """English texts of the catalogue that read otherwise in Polish, without their underscores."""
    def join(lines):
        return ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', lines)).replace('\\n', '\n') \
            .replace('\\"', '"').replace('_', '')
    words = Path(path).read_text(encoding='utf-8')
    pairs = re.findall(r'^msgid((?: ?"(?:[^"\\]|\\.)*"\n)+)msgstr((?: ?"(?:[^"\\]|\\.)*"\n?)+)', words,
                       re.M)
    texts = {(join(english), join(polish)) for english, polish in pairs}
    polish_words = {polish for _, polish in texts}
    return {english for english, polish in texts
            if english and english != polish and english not in polish_words}


def main(program, ostojactl, catalogue):
    os.environ['OSTOJA_TODAY'] = TODAY
    english = read_english(catalogue)
    plan = Plan()
    unnamed, foreign, seen = {}, {}, []

    def look_at_everything():
        for page in tour.show_everything(desktop):
            seen.append(page)
            for words in list_unnamed(desktop):
                unnamed.setdefault(words, page)
            for node in desktop.root.walk():
                if node.name in english:
                    foreign.setdefault(node.name, page)

    def check_english():
        assert len(english) > 300, f'{len(english)} texts of the catalogue'
        assert not foreign, '\n'.join(f'{page}: {words}' for words, page in foreign.items())

    def check_names():
        assert not unnamed, '\n'.join(f'{page}: {node}' for node, page in unnamed.items())

    def check_complaints():
        assert not desktop.complaints(), '\n'.join(desktop.complaints())

    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / 'demo.db'
        subprocess.run([ostojactl, '-d', database, 'init', '--demo'], check=True,
                       stderr=subprocess.DEVNULL)
        with Desktop(program, database, today=TODAY) as desktop:
            desktop.resize(1280, 800)
            plan.check('every page is shown', look_at_everything)
            print(f'# {len(seen)} pages: {" ".join(seen)}')
            plan.check('whatever is used has a name', check_names)
            plan.check('no text is left in English', check_english)
            plan.check('the window did not complain', check_complaints)
    plan.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
