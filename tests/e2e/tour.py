# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows every page of the demo centre in turn."""
import re
import unicodedata

import job

FAMILY = ('piotrowscy', 'Piotrowscy')


def file_name(words):
    """'Rodziny wspierające' as 'rodziny-wspierajace'."""
    plain = unicodedata.normalize('NFKD', words.lower().replace('ł', 'l'))
    return re.sub('[^a-z0-9]+', '-', plain.encode('ascii', 'ignore').decode()).strip('-')


def list_sections(desktop):
    sections = desktop.wait('list', 'Działy')
    return [item.name for item in sections.find_all('list item')]


def list_tabs(desktop):
    tabs = desktop.wait('tab list', test=lambda node: node.find('tab', 'Karta'))
    return [label.name for tab in tabs.find_all('tab') for label in tab.find_all('label')]


def close_dialog(desktop, title):
    desktop.press('Escape')
    desktop.wait_gone('frame', job.starts(title))


def open_first(desktop, title):
    """The first row of the register that has the focus of its search."""
    desktop.press('ctrl+f', 'Down', 'Return')
    desktop.wait('button', 'Wstecz')


def show_sections(desktop):
    """Each section, and each part of it that has a tab in a bar."""
    for number, title in enumerate(list_sections(desktop), 1):
        job.show_section(desktop, number, title)
        settle(desktop)
        yield file_name(title)
        switcher = desktop.find('tab list', test=lambda node: len(list(node.find_all('tab'))) > 1
                                and not node.find('tab', 'Karta'))
        if title == 'Piecza zastępcza' and switcher:
            desktop.click_at(desktop.wait('tab', 'Udział gminy'))
            settle(desktop)
            yield 'udzial-gminy'


def show_family(desktop):
    words, name = FAMILY
    job.open_family(desktop, words, name)
    yield 'rodziny-szukanie'
    job.enter_family(desktop, name)
    for tab in list_tabs(desktop):
        job.show_tab(desktop, tab)
        settle(desktop)
        yield 'rodzina-' + file_name(tab)


def show_records(desktop):
    """Pages of other records, and what is empty."""
    for section, page in (('Rodziny wspierające', 'rodzina-wspierajaca'),
                          ('Piecza zastępcza', 'dziecko-w-pieczy')):
        number = list_sections(desktop).index(section) + 1
        job.show_section(desktop, number, section)
        if section == 'Piecza zastępcza':
            desktop.click_at(desktop.wait('tab', 'Dzieci w pieczy'))
        desktop.wait('table row', re.compile('^[A-ZŁŚŻ]'))
        open_first(desktop, page)
        settle(desktop)
        yield page
        desktop.press('alt+Left')
        desktop.wait_title(section + ' – ')
    job.show_section(desktop, 2, 'Rodziny')
    desktop.type_into(job.SEARCH_FAMILIES, 'qqqqqq', 'entry')
    desktop.wait('status bar', re.compile('^(0 |Nic|Brak)'))
    yield 'rodziny-nic'
    desktop.type_into(job.SEARCH_FAMILIES, '', 'entry')


def show_dialogs(desktop):
    job.show_section(desktop, 2, 'Rodziny')
    for number, title in ((2, 'Rodziny'), (4, 'Kalendarz'), (5, 'Rodziny wspierające')):
        job.show_section(desktop, number, title)
        desktop.press('ctrl+n')
        dialog = desktop.wait('frame', test=lambda node: not node.name.endswith(' – Ostoja'),
                              what='dialog')
        settle(desktop)
        yield 'okno-' + file_name(dialog.name)
        close_dialog(desktop, dialog.name)
    words, name = FAMILY
    job.open_family(desktop, words, name)
    job.enter_family(desktop, name)
    job.show_tab(desktop, 'Pisma')
    for button, title in (('Opinia dla sądu: Napisz', 'Opinia dla sądu'),
                          ('Opinia dla sądu: Podgląd', 'Opinia dla sądu')):
        desktop.click(job.starts(button))
        desktop.wait_title(title)
        settle(desktop)
        yield 'okno-' + file_name(button)
        close_dialog(desktop, title)
    desktop.press('ctrl+comma')
    preferences = desktop.wait('frame', test=lambda node: not node.name.endswith(' – Ostoja'),
                               what='preferences')
    settle(desktop)
    yield 'okno-ustawienia'
    close_dialog(desktop, preferences.name)


def settle(desktop):
    """Until two readings of the tree are the same: pages come from the database in a moment."""
    former = None
    for _ in range(20):
        now = [(node.role, node.name) for node in desktop.read().walk()]
        if now == former:
            return
        former = now
    raise AssertionError('the window does not come to rest')


def show_everything(desktop):
    job.show_section(desktop, 2, 'Rodziny')
    desktop.wait('table row', job.starts('Adamczyk'))
    for part in (show_sections, show_family, show_records, show_dialogs):
        yield from part(desktop)
