#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The last line of the tests counts right, whatever ends badly.

Usage: counting.py ROOT
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import report

PASSING = 'TAP version 13\n1..3\nok 1 /date/easter\nok 2 - /store/pgsql/save # SKIP no server\n    ok 1 inner\nok 3 c\n'
FAILING = '1..2\n# expected 5\nnot ok 1 /money/round\nok 2 /money/words\n'
CASES = [
    ('subtests', [('OK', PASSING)], '2 passed, 0 failed, 1 skipped', 0),
    ('a failing subtest', [('OK', PASSING), ('FAIL', FAILING)], '3 passed, 1 failed, 1 skipped', 1),
    ('a crash after good subtests', [('ERROR', '1..3\nok 1 a\n')], '1 passed, 1 failed, 0 skipped', 1),
    ('a failure that the program hides', [('OK', FAILING)], '1 passed, 1 failed, 0 skipped', 1),
    ('time that ran out', [('TIMEOUT', '')], '0 passed, 1 failed, 0 skipped', 1),
    ('programs without subtests', [('OK', ''), ('FAIL', 'no')], '1 passed, 1 failed, 0 skipped', 1),
    ('a suite that skips itself', [('SKIP', '1..0 # SKIP no display\n')], '0 passed, 0 failed, 1 skipped', 0),
    ('a log that is missing', None, '0 passed, 1 failed, 0 skipped', 1),
]


def findings(tests, last_line, status):
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / 'testlog.json'
        if tests is not None:
            log.write_text(''.join(json.dumps({'name': 'sample', 'result': result, 'stdout': output}) + '\n'
                                   for result, output in tests), encoding='utf-8')
        done = subprocess.run(['/usr/bin/python3', '-B', Path(sys.argv[1]) / 'tests' / 'summary.py', log],
                              capture_output=True, text=True)
    output = done.stdout.splitlines()
    wrong = [] if output[-1:] == [last_line] else [f'expected "{last_line}", got {output[-1:]} {done.stderr}']
    wrong += [] if done.returncode == status else [f'exit {done.returncode}']
    if any('no server' in text for _, text in tests or []) and '  sample /store/pgsql/save: no server' not in output:
        wrong.append('the skip and its reason are not named')
    return wrong


print(f'1..{len(CASES)}')
good = True
for number, (name, tests, last_line, status) in enumerate(CASES, 1):
    good &= report(number, f'counts {name}', lambda: findings(tests, last_line, status))
sys.exit(0 if good else 1)
