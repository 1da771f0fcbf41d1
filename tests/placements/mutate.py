#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts each mistake of mutations.py into a copy of its file, links the tests of the rules with it
and runs them: mutate.py BUILD [NUMBER…].  Fails when a mistake is not seen by any test.

The tests with fixed cases run first; only what they do not see is shown to the random one."""
import json
import os
import shlex
import subprocess
import sys
import tempfile

from mutations import MUTATIONS

FIXED = ['test-cofinancing-cases', 'test-cofinancing-rules', 'test-share-lines',
         'test-agreement', 'test-placement-check']
RANDOM = ['test-cofinancing-random']
BUILD = os.path.abspath(sys.argv[1])
SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'src', 'placements')


def read_commands():
    """How each file is compiled, and how each test is linked."""
    with open(os.path.join(BUILD, 'compile_commands.json'), encoding='utf-8') as file:
        compiling = {os.path.realpath(os.path.join(BUILD, c['file'])): c for c in json.load(file)
                     if 'ostoja-core' in c['output']}
    linking = {}
    for test in FIXED + RANDOM:
        target = f'tests/placements/{test}'
        lines = subprocess.run(['ninja', '-C', BUILD, '-t', 'commands', '-s', target], check=True,
                               stdout=subprocess.PIPE, text=True).stdout.strip().splitlines()
        linking[test] = shlex.split(lines[-1])
    return compiling, linking


def mutate(path, old, new, which):
    with open(path, encoding='utf-8') as file:
        parts = file.read().split(old)
    if len(parts) <= which:
        raise SystemExit(f'{path} has no “{old}” ({which})')
    return old.join(parts[:which]) + new + old.join(parts[which:])


def compile_mutant(command, path, text, folder):
    mutant = os.path.join(folder, 'mutant.c')
    with open(mutant, 'w', encoding='utf-8') as file:
        file.write(text)
    words = shlex.split(command['command'])
    if 'ccache' in os.path.basename(words[0]):
        del words[0]
    words = [word for word in words if word not in ('-Werror', '-MD')]
    words[words.index('-o') + 1] = os.path.join(folder, 'mutant.o')
    for option in ('-MQ', '-MF'):
        at = words.index(option)
        del words[at:at + 2]
    words[words.index('-c') + 1] = mutant
    words += ['-w', '-I', os.path.dirname(path)]
    return subprocess.run(words, cwd=BUILD, check=False).returncode == 0


def is_seen(command, folder):
    """The mutant stands before the library: of two definitions the first is taken."""
    program = os.path.join(folder, 'test')
    words = list(command)
    words[words.index('-o') + 1] = program
    words.insert(words.index('-o') + 2, os.path.join(folder, 'mutant.o'))
    words.append('-Wl,--allow-multiple-definition')
    linked = subprocess.run(words, cwd=BUILD, check=False, stderr=subprocess.PIPE, text=True)
    if linked.returncode != 0:
        raise SystemExit(linked.stderr[-2000:])
    try:
        run = subprocess.run([program], cwd=BUILD, check=False, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, timeout=120,
                             env={**os.environ, 'G_DEBUG': 'fatal-criticals', 'LC_ALL': 'C.UTF-8'})
    except subprocess.TimeoutExpired:
        return True
    return run.returncode != 0


def main():
    compiling, linking = read_commands()
    wanted = [int(word) for word in sys.argv[2:]] or range(1, len(MUTATIONS) + 1)
    counts = {'fixed': 0, 'random': 0}
    unseen = []
    with tempfile.TemporaryDirectory() as folder:
        for number in wanted:
            name, old, new, which = MUTATIONS[number - 1]
            path = os.path.realpath(os.path.join(SOURCE, name))
            if not compile_mutant(compiling[path], path, mutate(path, old, new, which), folder):
                raise SystemExit(f'{number} does not compile: {name}: {new}')
            by = 'fixed' if any(is_seen(linking[test], folder) for test in FIXED) else \
                'random' if any(is_seen(linking[test], folder) for test in RANDOM) else None
            if by is None:
                unseen.append(number)
            else:
                counts[by] += 1
            if by != 'fixed':
                print(f'{number}: {by or "NOT SEEN"}: {name}: {old!r} -> {new!r}', flush=True)
    print(f'{len(wanted)} mistakes: {counts["fixed"]} seen by fixed cases, {counts["random"]} by the'
          f' random test only, {len(unseen)} by none')
    return 1 if unseen else 0


if __name__ == '__main__':
    sys.exit(main())
