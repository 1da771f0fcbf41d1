#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the subtests of meson's test logs: failures in full, skips with their reasons, one line.

Usage: summary.py LOG…  A log that is missing counts as one failure: its tests did not build.
"""
import json
import re
import sys
from pathlib import Path

LINE = re.compile(r'^(not )?ok\b\s*\d*\s*(?:-\s*)?(.*?)(?:\s+#\s*(SKIP)\S*\s*(.*))?$', re.I)


class Count:
    def __init__(self):
        self.passed = self.failed = 0
        self.skips = []

    def add_subtests(self, program, output):
        """Adds the TAP lines at the left margin; returns how many failed and how many there were."""
        bad = seen = 0
        for line in output.splitlines():
            found = LINE.match(line)
            if not found:
                whole = re.match(r'^1\.\.0\s*#\s*SKIP\S*\s*(.*)$', line, re.I)
                if whole:
                    self.skips.append((program, whole.group(1) or 'no reason given'))
                    seen += 1
                continue
            seen += 1
            wrong, name, directive, reason = found.groups()
            if directive:
                self.skips.append((f'{program} {name}', reason or 'no reason given'))
            elif wrong:
                self.failed += 1
                bad += 1
            else:
                self.passed += 1
        return bad, seen

    def add_program(self, test):
        """Counts one program of a log; returns whether it is to be shown as failed."""
        bad, seen = self.add_subtests(test['name'], test.get('stdout') or '')
        result = test['result']
        fine = result in ('OK', 'EXPECTEDFAIL', 'SKIP')
        if result == 'SKIP' and not seen:
            self.skips.append((test['name'], 'the program ended with 77'))
        elif fine and not seen:
            self.passed += 1
        if not fine and not bad:
            self.failed += 1
        return not fine or bad > 0


def show(test):
    print(f"\n===== {test['name']}: {test['result']}, exit {test.get('returncode')}")
    print('      ' + ' '.join(test.get('command', [])))
    for stream in ('stdout', 'stderr'):
        if test.get(stream):
            print(test[stream].rstrip())


def main(logs):
    count = Count()
    for log in map(Path, logs):
        if not log.exists():
            print(f'\n===== {log}: no such log, these tests did not build or did not run')
            count.failed += 1
            continue
        for line in log.read_text(encoding='utf-8', errors='replace').splitlines():
            test = json.loads(line)
            if count.add_program(test):
                show(test)
    if count.skips:
        print('\nSkipped:')
        for name, reason in count.skips:
            print(f'  {name}: {reason}')
    print(f'\n{count.passed} passed, {count.failed} failed, {len(count.skips)} skipped')
    return 1 if count.failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
