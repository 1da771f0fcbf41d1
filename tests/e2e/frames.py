# SPDX-License-Identifier: GPL-3.0-or-later
"""What frame-watch.c wrote of a program's main thread."""
import os
from collections import namedtuple
from pathlib import Path

# Milliseconds; begin in seconds of time.monotonic().  "worked" is what lasted without the waiting for
# a machine that was busy with others.
Work = namedtuple('Work', 'kind begin end lasted worked processor')


class Frames:
    def __init__(self, library, path):
        self.path = Path(path)
        self.path.touch()
        self.at = 0
        self.environment = {'FRAME_WATCH': str(path),
                            'LD_PRELOAD': ':'.join(filter(None, [str(library),
                                                                 os.environ.get('ALSO_PRELOAD')]))}

    def take(self):
        """What came since the last time."""
        with self.path.open() as file:
            file.seek(self.at)
            text = file.read()
        text = text[:text.rfind('\n') + 1]
        self.at += len(text)
        taken = []
        for line in text.splitlines():
            kind, *numbers = line.split()
            begin, lasted, waited, processor = map(int, numbers)
            taken.append(Work(kind, begin / 1e6, (begin + lasted) / 1e6, lasted / 1e3,
                              (lasted - waited) / 1e3, processor / 1e3))
        return taken
