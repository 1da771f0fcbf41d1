#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hard stops of file, function and parameter list, and one name for one file."""
import re
from collections import defaultdict

from tap import Check, main
from tree import C_FILES, C_SOURCES, without_comments

SOURCE, FUNCTION, PARAMETERS, INTERFACE, SCRIPT, HEADER = 800, 80, 6, 400, 250, 120
# The layout that the formatter gives: a function's name begins a line, its braces stand alone.
DEFINITION = re.compile(r'^([a-z_]\w*) \(([^{};]*)\)\n\{\n(.*?)^\}', re.M | re.S)


def too_long(tree, patterns, stop):
    for path in tree.named(*patterns):
        count = len(tree.lines(path))
        if count > stop:
            yield f'{path}: {count} lines, the stop is {stop}'


def files(tree):
    return [*too_long(tree, C_SOURCES, SOURCE), *too_long(tree, (r'ui/.*\.ui',), INTERFACE),
            *too_long(tree, (r'tests/.*\.py',), SOURCE),
            *([f'dev: {len(tree.lines("dev"))} lines, it must stay under {SCRIPT}']
              if 'dev' in tree.paths and len(tree.lines('dev')) >= SCRIPT else [])]


# What the conventions of GLib add to a function's own parameters.
CONVENTION = re.compile(r'\bGError \*\*|\bGCancellable \*|\bGAsyncReadyCallback\b|\bgpointer user_data$')


def parameters(text):
    """Counts a function's own parameters; commas in inner brackets divide nothing."""
    while '(' in text:
        text = re.sub(r'\([^()]*\)', '', text)
    return sum(not CONVENTION.search(part.strip()) for part in text.split(','))


def functions(tree):
    findings = []
    for path in tree.named(*C_SOURCES):
        for name, arguments, body in DEFINITION.findall(without_comments(tree.text(path))):
            length = body.count('\n') + 2
            if length > FUNCTION and not name.endswith('_class_init'):
                findings.append(f'{path}: {name} has {length} lines, the stop is {FUNCTION}')
            # GtkWidgetClass.measure has seven, whoever implements it.
            if parameters(arguments) > PARAMETERS and not name.endswith('_measure'):
                findings.append(f'{path}: {name} has {parameters(arguments)} parameters, '
                                f'the stop is {PARAMETERS}')
    return findings


def same_names(tree):
    """Each program has a main.c, and each folder of tests may have its samples."""
    places = defaultdict(list)
    for path in tree.named(r'src/(?!\w+/main\.c).*\.[ch]', r'ui/.*\.ui', r'tests/.*/test-[^/]*\.c'):
        places[path.rsplit('/', 1)[-1]].append(path)
    return [f'one name, two files: {" ".join(paths)}' for paths in places.values() if len(paths) > 1]


def vague_names(tree):
    vague = re.compile(r'(^|[-_])(utils?|helpers?|common|managers?|misc)([-_.]|$)')
    return [f'{path}: name the thing' for path in tree.named(r'(src|ui|tests)/.*\.[a-z]+')
            if vague.search(path.rsplit('/', 1)[-1])]


def look_at_headers(tree):
    for path in tree.named(*C_FILES):
        if path.endswith('.h') and len(tree.lines(path)) > HEADER:
            print(f'# worth a look: {path} has {len(tree.lines(path))} lines')
    return files(tree)


def function(length=3, arguments='int a', name='count_all'):
    return f'static int\n{name} ({arguments})\n{{\n' + '  step ();\n' * (length - 2) + '}\n'


main([
    Check('file sizes', look_at_headers,
          [{'src/base/date.c': '\n' * (SOURCE + 1)}, {'ui/page.ui': '\n' * (INTERFACE + 1)},
           {'dev': '\n' * SCRIPT}],
          {'src/base/date.c': '\n' * SOURCE, 'ui/page.ui': '\n' * INTERFACE, 'dev': '\n' * (SCRIPT - 1)}),
    Check('function sizes', functions,
          [{'src/base/date.c': function(FUNCTION + 1)},
           {'src/base/date.c': function(arguments='int a, int b, int c,\n  int d, int e, int f, int g')}],
          {'src/base/date.c': function(FUNCTION) + function(FUNCTION + 1, name='ost_date_class_init')
                              + function(arguments='int a, int b, int c, int d, int e, int (*f) (int, int),\n'
                                                   '  gpointer user_data, GError **error')}),
    Check('file names are unique', same_names,
          {'src/people/person.c': '', 'src/app/people/person.c': ''},
          {'src/people/person.c': '', 'src/people/person.h': '', 'src/app/main.c': '', 'src/cli/main.c': ''}),
    Check('file names name things', vague_names,
          [{'src/base/utils.c': ''}, {'src/app/window-helper.h': ''}],
          {'src/people/person.c': '', 'src/base/commonplace.c': ''}),
])
