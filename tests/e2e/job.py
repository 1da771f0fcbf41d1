# SPDX-License-Identifier: GPL-3.0-or-later
"""What an assistant does in the window, as steps of Desktop: find a family, plan a visit, write it
up, look at a paper."""
import re

SEARCH_FAMILIES = re.compile('^Szukaj: nazwisko, PESEL')


def starts(text):
    return re.compile('^' + re.escape(text))


def list_sections(desktop):
    """Titles of the sections, as they stand in the sidebar."""
    sections = desktop.wait('list', 'Działy', lambda node: node.find('list item'))
    return [item.find('label').name for item in sections.find_all('list item')]


def show_section(desktop, title):
    sections = list_sections(desktop)
    assert title in sections, f'no section {title}: {sections}'
    number = sections.index(title) + 1
    if number < 10:
        desktop.press(f'ctrl+{number}')
    else:
        desktop.click_at(desktop.wait('list item', starts(title)))
    desktop.wait_title(title + ' – ')


def open_family(desktop, words, name):
    """Finds the family by WORDS without diacritics and opens its page."""
    show_section(desktop, 'Rodziny')
    desktop.wait('table row')
    desktop.press('ctrl+f')
    desktop.type_into(SEARCH_FAMILIES, words, 'entry')
    desktop.wait('table row', starts(name + ','))
    desktop.wait('status bar', '1 wynik')


def enter_family(desktop, name):
    desktop.press('ctrl+f', 'Down', 'Return')
    desktop.wait_title(name + ' – ')
    desktop.wait('tab list')


def show_tab(desktop, title):
    """A tab of the record that is open."""
    desktop.click_at(desktop.wait('tab', title))


def choose(desktop, field, words, answer):
    """Chooses from a list that is searched."""
    desktop.click(starts(field + ': '))
    desktop.wait('entry', 'Szukaj')
    desktop.write(words)
    desktop.wait('list', 'Do wyboru', lambda node: [
        label.name for label in node.find_all('label')][:1] == [answer], what=f'choice of {answer}')
    desktop.press('Return')
    desktop.wait('button', f'{field}: {answer}')


def choose_kind(desktop, field, downs):
    """Goes DOWNS lines down in a short list."""
    desktop.click_at(desktop.wait('combo box', starts(field)))
    desktop.press(*['Down'] * downs, 'Return')


def find_day(desktop, day_name):
    """The cell of a day of the month: 'niedziela 22 listopada 2026'."""
    return desktop.wait('table cell', starts(day_name))


def plan_visit(desktop, day_name, words, family, time_from, time_to):
    """Puts a visit on the month calendar, on a day that is chosen there."""
    desktop.click_at(find_day(desktop, day_name), corner=True)
    desktop.press('ctrl+n')
    desktop.wait_title('Zaplanuj wizytę')
    choose(desktop, 'Rodzina', words, family)
    desktop.type_into('Od', time_from)
    desktop.type_into('Do', time_to)


def save(desktop, title, verb='Zapisz'):
    desktop.click(verb)
    desktop.wait_gone('frame', starts(title))


def open_day(desktop, day_name):
    """The day's entries one under another."""
    desktop.click_at(find_day(desktop, day_name), corner=True)
    desktop.press('Return')


def write_up(desktop, entry, topic, course):
    """From the open day: opens the planned visit, which took place, and says what happened."""
    desktop.click(entry)
    desktop.wait_title('Opisz wizytę')
    desktop.wait('combo box', starts('Wynik'))
    desktop.type_into('Temat', topic)
    desktop.type_into('Przebieg', course)


def preview_paper(desktop, paper, title):
    show_tab(desktop, 'Pisma')
    desktop.click(starts(f'{paper}: Podgląd'))
    desktop.wait_title(title)
    desktop.wait(None, starts('Strona 1 z'))
