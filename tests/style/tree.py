# SPDX-License-Identifier: GPL-3.0-or-later
"""The source tree as the checks see it: everything but build directories and git's own."""
import os
import re
from pathlib import Path


class Tree:
    def __init__(self, root):
        self.root = Path(root)
        self.paths = sorted(self._walk())

    def _walk(self):
        for folder, folders, files in os.walk(self.root):
            top = Path(folder) == self.root
            folders[:] = [name for name in folders if name not in ('.git', '__pycache__')
                          and not (top and name.startswith('_build'))]
            for name in files:
                if not (top and name == '.git'):
                    yield (Path(folder) / name).relative_to(self.root).as_posix()

    def named(self, *patterns):
        """Paths that match one of the regular expressions from their beginning to their end."""
        return [path for path in self.paths
                if any(re.fullmatch(pattern, path) for pattern in patterns)]

    def text(self, path):
        return (self.root / path).read_text(encoding='utf-8', errors='replace')

    def lines(self, path):
        return self.text(path).splitlines()


C_SOURCES = (r'(src|tests)/.*\.c',)
C_FILES = (r'(src|tests)/.*\.[ch]',)


def without_comments(text):
    """C without comments, with the line numbers kept; string literals stay."""
    def blank(found):
        piece = found.group(0)
        return piece if piece[0] in '"\'' else re.sub(r'[^\n]', ' ', piece)
    return re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|/\*.*?\*/|//[^\n]*', blank, text, flags=re.S)


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1
