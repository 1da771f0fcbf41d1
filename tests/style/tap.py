# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs checks over the tree, and each check over a bad and a good sample, as TAP."""
import sys
import tempfile
from pathlib import Path

from tree import Tree


class Skip(Exception):
    """A check that cannot be made here; the text is the reason."""


class Check:
    """NAME; a function Tree -> list of findings; samples { path: text } that must (not) be found."""

    def __init__(self, name, function, bad, good=None):
        self.name = name
        self.function = function
        self.bad = bad if isinstance(bad, list) else [bad]
        self.good = good or {}

    def findings(self, samples):
        with tempfile.TemporaryDirectory() as folder:
            for path, text in samples.items():
                target = Path(folder) / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding='utf-8')
            return self.function(Tree(folder))

    def self_test(self):
        unseen = [f'not found in a bad sample: {", ".join(sample)}'
                  for sample in self.bad if not self.findings(sample)]
        return unseen + [f'found in the good sample: {finding}' for finding in self.findings(self.good)]


def report(number, name, run):
    try:
        findings = run()
    except Skip as reason:
        print(f'ok {number} - {name} # SKIP {reason}')
        return True
    for finding in findings:
        print(f'# {finding}')
    print(f'{"not ok" if findings else "ok"} {number} - {name}', flush=True)
    return not findings


def main(checks):
    tree = Tree(sys.argv[1])
    print(f'1..{2 * len(checks)}')
    good = True
    for index, check in enumerate(checks):
        good &= report(2 * index + 1, check.name, lambda: check.function(tree))
        good &= report(2 * index + 2, f'{check.name}: finds the bad sample', check.self_test)
    sys.exit(0 if good else 1)
