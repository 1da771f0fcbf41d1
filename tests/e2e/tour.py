# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows every page of the demo centre in turn: each section, each of its tabs, the first record of
each register with its tabs, and what the buttons there open.  What is new is found by itself."""
import re
import time
import unicodedata

import job
from accessible import wait_for

# In a register that has it, this is the record that is opened: a family with much in its file.
RICHEST = ('Rodziny', 'piotrowscy', 'Piotrowscy')
# Buttons that open a form, a page or a preview, and change nothing.
OPENING = re.compile(r'^(Now[aeyi]|Dodaj|Edytuj|Opisz|Zaplanuj)\b|: (Napisz|Podgląd)$|^Podgląd i wydruk')
ROWS_WITH_CELLS = 6
REST = 0.05
PATIENCE = 3
ESCAPES = 3


def file_name(words):
    """'Rodziny wspierające' as 'rodziny-wspierajace'."""
    plain = unicodedata.normalize('NFKD', words.lower().replace('ł', 'l'))
    return re.sub('[^a-z0-9]+', '-', plain.encode('ascii', 'ignore').decode()).strip('-')


class Tour:
    def __init__(self, desktop):
        self.desktop = desktop
        self.pages = set()  # pages of records that were shown
        self.buttons = set()  # that were pressed
        self.idle = []  # buttons that opened nothing

    def frames(self):
        return list(self.desktop.root.find_all('frame'))

    def title(self):
        return self.frames()[0].name

    def read(self):
        """Reads the window that was opened last; which others there are."""
        wait_for(lambda: self.desktop.read(ROWS_WITH_CELLS, newest=True).children, 'a window',
                 tell=self.desktop.read_errors)

    def settle(self):
        """Until two readings are the same: pages come from the database in a moment."""
        former = None
        for _ in range(40):
            self.read()
            now = [(node.role, node.name) for node in self.desktop.root.walk()]
            if now == former:
                return
            former = now
            time.sleep(REST)
        raise AssertionError('the window does not come to rest')

    def everything(self):
        sections = job.list_sections(self.desktop)
        for title in sorted(sections, key=lambda title: title != RICHEST[0]):
            job.show_section(self.desktop, title)
            yield from self.page(file_name(title))
        yield from self.nothing_found()
        yield from self.program()

    def page(self, name, level=0):
        """A page, or each of its tabs."""
        self.settle()
        bars = [[tab.name for tab in bar.find_all('tab')]
                for bar in self.frames()[0].find_all('tab list')]
        if len(bars) <= level:
            yield from self.view(name)
            return
        for tab in bars[level]:
            job.show_tab(self.desktop, tab)
            yield from self.page(f'{name}-{file_name(tab)}', level + 1)

    def view(self, name):
        yield name
        if self.desktop.root.find('button', 'Dodaj…', lambda node: node.has('sensitive')):
            yield from self.opened(name + '-dodaj', lambda: self.desktop.press('ctrl+n'))
        for button in self.list_buttons(name):
            yield from self.opened(f'{name}-{file_name(button)}',
                                   lambda button=button: self.desktop.click(button))
        yield from self.record(name)

    def list_buttons(self, name):
        """What opens something here and was not pressed yet."""
        names = []
        for node in self.frames()[0].find_all('button', OPENING, lambda node: node.has('sensitive')):
            if node.name != 'Dodaj…' and (name, node.name) not in self.buttons:
                self.buttons.add((name, node.name))
                names.append(node.name)
        return names

    def opened(self, name, do):
        """What a key or a button opens: a window over this one or a page in its place."""
        title = self.title()
        do()
        end = time.monotonic() + PATIENCE
        while True:
            self.read()
            if len(self.frames()) > 1:
                yield from self.window(name)
                return
            if self.title() != title:
                self.settle()
                yield name
                self.go_back(title)
                return
            if time.monotonic() > end:
                self.idle.append(name)
                return

    def window(self, name):
        self.settle()
        yield name
        for _ in range(ESCAPES):  # a list that is open in the window goes first
            self.desktop.press('Escape')
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end:
                self.read()
                if len(self.frames()) == 1:
                    return
        raise AssertionError(f'{name} does not close\n{self.desktop.dump()}')

    def go_back(self, title):
        self.desktop.press('alt+Left')
        self.desktop.wait_title(title)
        self.settle()

    def record(self, name):
        """The first record of the register that is shown."""
        if name == file_name(RICHEST[0]):
            self.desktop.type_into(job.SEARCH_FAMILIES, RICHEST[1], 'entry')
            self.desktop.wait('table row', job.starts(RICHEST[2]))
            self.settle()
            yield name + '-szukanie'
        row = self.desktop.root.find(test=lambda node: node.is_record() and node.has('visible'))
        if row is None:
            return
        title = self.title()
        self.desktop.click_at(row, times=2)
        end = time.monotonic() + PATIENCE
        while len(self.frames()) == 1 and self.title() == title and time.monotonic() < end:
            self.read()
        if len(self.frames()) > 1:
            yield from self.window(name + '-wiersz')
        elif self.title() != title:  # some rows open nothing
            yield from self.record_page(name + '-karta')
            self.go_back(title)

    def record_page(self, name):
        self.settle()
        tabs = tuple(tab.name for tab in self.desktop.root.find_all('tab'))
        if tabs not in self.pages or not tabs:
            self.pages.add(tabs)
            yield from self.page(name)

    def nothing_found(self):
        job.show_section(self.desktop, 'Rodziny')
        self.desktop.type_into(job.SEARCH_FAMILIES, 'qqqqqq', 'entry')
        self.desktop.wait('status bar', re.compile('^(0 |Nic|Brak)'))
        yield 'rodziny-nic'
        self.desktop.type_into(job.SEARCH_FAMILIES, '', 'entry')
        self.settle()

    def program(self):
        """What the main menu opens."""
        for name, keys in (('ustawienia', 'ctrl+comma'), ('skroty', 'ctrl+question')):
            yield from self.opened('okno-' + name, lambda keys=keys: self.desktop.press(keys))
        yield from self.opened('okno-o-programie', self.open_about)

    def open_about(self):
        self.desktop.press('F10', 'Up', 'Return')


def show_everything(desktop):
    yield from Tour(desktop).everything()
