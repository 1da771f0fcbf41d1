#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Licence lines, words that say something is unfinished, and what belongs at the top of the tree."""
import re

from tap import Check, main

LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
OPEN = re.compile(r'^(<{7}|>{7}) |\b(TO' r'DO|FIX' r'ME|XX' r'X)\b|not ' r'implemented|place' r'holder text')
MACHINE = re.compile(r'(?<![\w.:/-])/(work|home|root)/')
TOP = {'meson.build', 'meson_options.txt', 'README.md', 'COPYING', 'dev',
       'src', 'ui', 'data', 'po', 'tests', 'flatpak'}
TEXTS = (r'(src|ui|data|tests|flatpak)/.*\.(c|h|ui|xml|in|py|sh|sql|css|json|csv|md|build)',
         r'dev|README\.md|meson\.build|\.ci/run')


def licences(tree):
    findings = []
    for path in tree.named(r'(src|tests)/.*\.[ch]'):
        if tree.lines(path)[:1] != [f'/* {LICENCE} */']:
            findings.append(f'{path}: the first line is not /* {LICENCE} */')
    for path in tree.named(r'tests/.*\.(py|sh)', r'dev|\.ci/run'):
        if not any(LICENCE in line for line in tree.lines(path)[:3]):
            findings.append(f'{path}: no {LICENCE} in the first three lines')
    return findings


def matches(tree, pattern):
    return [f'{path}:{number}: {line.strip()}' for path in tree.named(*TEXTS)
            for number, line in enumerate(tree.lines(path), 1) if pattern.search(line)]


def unfinished(tree):
    return matches(tree, OPEN)


def machine_paths(tree):
    return [finding for finding in matches(tree, MACHINE) if not finding.startswith('tests/style/')]


def top(tree):
    names = {path.split('/')[0] for path in tree.paths}
    return [f'{name}: does not belong at the top' for name in sorted(names)
            if name not in TOP and not name.startswith('.')]


def configuration_first(tree):
    findings = []
    for path in tree.named(r'(src|tests)/.*\.c'):
        included = re.findall(r'^\s*#\s*include\s+([<"][^>"]+[>"])', tree.text(path), re.M)
        if included[:1] != ['"config.h"']:
            findings.append(f'{path}: config.h is not the first include')
    return findings


main([
    Check('licence lines', licences,
          [{'src/base/date.c': '#include "config.h"\n'}, {'dev': '#!/bin/sh\n'}],
          {'src/base/date.c': f'/* {LICENCE} */\n', 'dev': f'#!/bin/sh\n# {LICENCE}\n'}),
    Check('nothing is left open', unfinished,
          [{'src/base/date.c': '/* TO' 'DO: months */\n'}, {'tests/e2e/walk.py': '# not ' 'implemented\n'},
           {'src/base/date.h': '<' * 7 + ' ours\n'}],
          {'dev': 'mktemp file.XXXXXX\n'}),
    Check('no paths of one machine', machine_paths,
          {'dev': 'cp /ho' 'me/ala/x .\n'},
          {'dev': 'exec ../src/home/x /var/lib/x https://example.org/work/x\n'}),
    Check('the top of the tree', top,
          [{'notes.txt': ''}, {'scripts/run': ''}],
          {'dev': '', '.ci/run': '', 'src/base/date.c': '', 'README.md': ''}),
    Check('config.h comes first', configuration_first,
          {'src/base/date.c': '#include <glib.h>\n#include "config.h"\n'},
          {'src/base/date.c': '#include "config.h"\n#include <glib.h>\n'}),
])
