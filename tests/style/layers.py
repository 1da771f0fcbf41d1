#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders are layers: a file includes its own and earlier folders only."""
import re

from tap import Check, main
from tree import without_comments

LAYERS = ['base', 'storage', 'people', 'families', 'support', 'casework', 'placements', 'calendar',
          'documents', 'reports', 'exchange', 'cli', 'app']
# Records and rules live here; of these folders' files only the stores know the database.
PURE = {'base', 'people', 'families', 'support', 'casework', 'placements', 'calendar'}
TOOLKIT = re.compile(r'<(gtk|gsk|gdk/|adwaita|libadwaita)')
DRIVER = re.compile(r'<(sqlite3|sqlcipher/|libpq|pg_)|<postgresql/')
STORE = re.compile(r'-store(-[a-z-]+)?\.[ch]$')


def includes(tree):
    """Yields (path, folder, line number, what is included) of every file under src."""
    for path in tree.named(r'src/[^/]+/.*\.[ch]'):
        folder = path.split('/')[1]
        for number, line in enumerate(without_comments(tree.text(path)).splitlines(), 1):
            found = re.match(r'\s*#\s*include\s+([<"][^>"]+)', line)
            if found:
                yield path, folder, number, found.group(1)


def later_layers(tree):
    for path, folder, number, what in includes(tree):
        if folder not in LAYERS:
            yield f'{path}: the folder {folder} is no layer'
            continue
        target = what[1:].split('/')[0]
        if what[0] == '"' and target in LAYERS:
            later = LAYERS.index(target) > LAYERS.index(folder)
            if later or (folder == 'app' and target == 'cli'):
                yield f'{path}:{number}: {folder} includes "{what[1:]}"'
        elif what[0] == '"' and '/' in what:
            yield f'{path}:{number}: "{what[1:]}" is not a path from src through a layer'


def toolkit(tree):
    for path, folder, number, what in includes(tree):
        if folder != 'app' and TOOLKIT.match(what):
            yield f'{path}:{number}: a toolkit outside app: {what}>'


def drivers(tree):
    for path, folder, number, what in includes(tree):
        if folder != 'storage' and DRIVER.match(what):
            yield f'{path}:{number}: a database driver outside storage: {what}>'


def storage_in_records(tree):
    for path, folder, number, what in includes(tree):
        if folder in PURE and what.startswith('"storage/') and not STORE.search(path):
            yield f'{path}:{number}: only a store may include "{what[1:]}"'


# The beginning of a statement, in capitals or in small letters; "Select a family" is a label.
SQL = re.compile(r'"\s*(select\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+table\s|pragma\s'
                 r'|with\s+(?:recursive\s+)?\w+\s*(?:\([^)]*\)\s*)?as\s*\()', re.I)


def sql(tree):
    """Statements in string literals of files that are no store."""
    for path in tree.named(r'src/(?!storage/).*\.[ch]'):
        if not STORE.search(path):
            for number, line in enumerate(without_comments(tree.text(path)).splitlines(), 1):
                if any(found.islower() or found.isupper() for found in SQL.findall(line)):
                    yield f'{path}:{number}: SQL outside a store'


def whole(function):
    return lambda tree: list(function(tree))


main([
    Check('layers', whole(later_layers),
          [{'src/people/person.c': '#include "families/family.h"\n'},
           {'src/app/page.c': '#include "cli/table.h"\n'},
           {'src/people/person.c': '#include "gadgets/person.h"\n'},
           {'src/gadgets/gadget.c': '#include "base/date.h"\n'}],
          {'src/families/family.c': '#include "config.h"\n#include "people/person.h"\n'
                                    '/* #include "app/page.h" */\n#include "families/family.h"\n'}),
    Check('no toolkit below app', whole(toolkit),
          [{'src/calendar/painter.c': '#include <gtk/gtk.h>\n'},
           {'src/cli/main.c': '# include <adwaita.h>\n'}],
          {'src/app/page.c': '#include <gtk/gtk.h>\n',
           'src/documents/crest.c': '#include <gdk-pixbuf/gdk-pixbuf.h>\n'}),
    Check('no database driver outside storage', whole(drivers),
          [{'src/families/family-store.c': '#include <sqlite3.h>\n'},
           {'src/app/main.c': '#include <libpq-fe.h>\n'}],
          {'src/storage/driver-sqlite.c': '#include <sqlite3.h>\n'}),
    Check('no storage in records and rules', whole(storage_in_records),
          {'src/casework/review-rules.c': '#include "storage/db.h"\n'},
          {'src/casework/plan-store.c': '#include "storage/statement.h"\n',
           'src/app/page.c': '#include "storage/db.h"\n'}),
    Check('SQL in stores only', whole(sql),
          [{'src/families/family.c': 'run ("SELECT id FROM family");\n'},
           {'src/app/page.c': 'run ("  update family set name = $1");\n'},
           {'src/app/page.c': 'run ("with recursive c (n) as (select 1) select n from c");\n'}],
          {'src/families/family-store.c': 'run ("SELECT id FROM family");\n',
           'src/app/page.c': '/* "SELECT id" */ label ("Select a family from the list");\n'}),
])
