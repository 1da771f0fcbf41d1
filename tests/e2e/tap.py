# SPDX-License-Identifier: GPL-3.0-or-later
"""Test Anything Protocol: each step a line, what went wrong as comments."""
import sys
import traceback


class Plan:
    def __init__(self):
        self.count = self.failed = 0

    def check(self, name, step, *args):
        """Runs the step; an exception is a failure.  Returns its value, or None."""
        self.count += 1
        value = None
        try:
            value = step(*args)
            print(f'ok {self.count} - {name}', flush=True)
        except Exception as failure:  # pylint: disable=broad-except
            self.failed += 1
            print(f'not ok {self.count} - {name}', flush=True)
            words = str(failure) if isinstance(failure, AssertionError) and str(failure) \
                else traceback.format_exc()
            for line in words.splitlines()[:200]:
                print(f'# {line}', flush=True)
        return value

    def end(self):
        print(f'1..{self.count}', flush=True)
        sys.exit(1 if self.failed else 0)
