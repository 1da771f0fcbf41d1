#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The layout of C is what clang-format 14 makes; other versions differ."""
import re
import shutil
import subprocess
from pathlib import Path

from tap import Check, Skip, main
from tree import C_FILES

RULES = Path(__file__).resolve().parents[2] / '.clang-format'


def formatter():
    for name in ('clang-format-14', 'clang-format'):
        program = shutil.which(name)
        if program:
            version = subprocess.run([program, '--version'], capture_output=True, text=True).stdout
            if re.search(r'version 14\.', version):
                return program
    raise Skip('clang-format 14 is not installed')


def layout(tree):
    paths = tree.named(*C_FILES)
    program = formatter()
    if not paths:
        return []
    result = subprocess.run([program, f'--style=file:{RULES}', '--dry-run', '-Werror', '--ferror-limit=1', *paths],
                            cwd=tree.root, capture_output=True, text=True)
    return re.findall(r'^.*error: .*$', result.stderr, re.M) or (
        [result.stderr.strip()] if result.returncode else [])


HEAD = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n#include "config.h"\n\n'
main([
    Check('clang-format', layout,
          {'src/base/date.c': HEAD + 'int days(void){ return 7; }\n'},
          {'src/base/date.c': HEAD + 'int\ndays (void)\n{\n  return 7;\n}\n'}),
])
