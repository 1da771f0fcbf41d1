# SPDX-License-Identifier: GPL-3.0-or-later
"""Ostoja running on a desktop of its own (with-desktop.sh): what is in its window, clicks and keys,
pictures."""
import os
import re
import signal
import subprocess
import tempfile
from pathlib import Path

from accessible import Bus, wait_for

CONTROL = Path(__file__).resolve().parents[2]
BAD_LINE = re.compile(r'-(CRITICAL|WARNING) \*\*|^(==|AddressSanitizer)|runtime error:')
# AdwMessageDialog of libadwaita 1.7 says it of its own heading; a desktop for tests shows no
# notifications and has no window manager that tells of focus.
NOT_OURS = re.compile('Trying to measure GtkLabel|unable to send notifications|'
                      'did not receive a focus-out event')

def run(*command):
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout

def inset(frame):
    """From GTK 4.10 on a window begins where its shadow does, left of and above what it holds."""
    return max(0, -frame.extents()[0]) if frame else 0

def find_ostojactl(program):
    """The command line that was built or installed with the program."""
    program = Path(program).resolve()
    return next(path for path in (program.with_name('ostojactl'),
                                  program.parent.with_name('cli') / 'ostojactl') if path.exists())


class Desktop:
    """One program on one database; a context manager that ends it."""

    def __init__(self, program, database=None, today=None, user='alis', scheme=None,
                 extra=None):
        self.program = str(program)
        self.bus = Bus()
        self.environment = dict(os.environ, OSTOJA_USER=user, **(extra or {}))
        if user is None:
            del self.environment['OSTOJA_USER']
        if today is not None:
            self.environment['OSTOJA_TODAY'] = today
        if scheme is not None:
            self.environment['ADW_DEBUG_COLOR_SCHEME'] = scheme
        self.shadow = 0
        self.errors = tempfile.NamedTemporaryFile(prefix='ostoja-', suffix='.err')
        self.process = self.start(database)
        self.root = wait_for(self._find_root, 'the program on the accessibility bus',
                             tell=self.read_errors)

    def start(self, database):
        """Starts the program (again: GApplication hands over to the first)."""
        command = [self.program] + ([str(database)] if database else [])
        return subprocess.Popen(command, env=self.environment, stderr=self.errors)

    def _find_root(self):
        assert self.process.poll() is None, f'the program ended ({self.process.poll()}):\n{self.read_errors()}'
        return self.bus.find_program(self.process.pid)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.stop()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def read_errors(self):
        return Path(self.errors.name).read_text(errors='replace')

    def complaints(self):
        """Lines of the program's standard error that no run may leave."""
        return [line for line in self.read_errors().splitlines()
                if BAD_LINE.search(line) and not NOT_OURS.search(line)]

    # What is seen.

    def read(self, cells=0, newest=False):
        self.root.children = []
        return self.root.read(cells, newest)

    def find(self, role=None, name=None, test=None, cells=0):
        return self.read(cells).find(role, name, test)

    def wait(self, role=None, name=None, test=None, cells=0, seconds=60, what=None):
        """The first such node once it is there, enabled; the tree as it was in the error otherwise."""
        def look():
            assert self.process.poll() is None, f'the program ended ({self.process.poll()}):\n{self.read_errors()}'
            return self.find(role, name, test, cells)
        wanted = name.pattern if hasattr(name, 'pattern') else name
        return wait_for(look, what or f'{role or "node"} {wanted!r}', seconds, tell=self.dump)

    def wait_gone(self, role=None, name=None, seconds=60):
        wait_for(lambda: self.find(role, name) is None, f'end of {role} {name!r}', seconds,
                 tell=self.dump)

    def wait_title(self, title):
        """A window whose title begins so."""
        return self.wait('frame', re.compile('^' + re.escape(title)))

    def dump(self):
        """The newest window, and the program's own words."""
        frames = list(self.read().find_all('frame'))
        titles = ', '.join(repr(frame.name) for frame in frames)
        return f'windows: {titles}\n{frames[-1].dump() if frames else ""}\n{self.read_errors()}'

    # What a hand does.

    def click(self, name, role='button'):
        """From GTK 4.10 on it is the toggle in a menu button that can be clicked."""
        roles = ('button', 'toggle button') if role == 'button' else (role,)

        def is_on(node):
            return node.role in roles and node.has('sensitive') and 'click' in node.actions()
        wanted = name.pattern if hasattr(name, 'pattern') else name
        node = self.wait(None, name, is_on, what=f'{role} {wanted!r}')
        assert node.click(), f'cannot click {node}'
        return node

    def type_into(self, name, text, role=None):
        """Sets the text of the entry with this name, as a paste does."""
        entry = self.wait(role, name, lambda node: node.has('editable'))
        assert entry.set_text(text), f'cannot write into {entry}'
        return entry

    def click_at(self, node, corner=False, times=1):
        """By the mouse, in the middle of the node or near its top left corner; the window lies where
        resize put it, a dialog in the corner of the screen."""
        x, y, width, height = node.place()
        edge = 0 if node.window() is self.root.find('frame') else self.shadow
        x += edge + (12 if corner else width // 2)
        y += edge + (12 if corner else height // 2)
        run('xdotool', 'mousemove', '--sync', str(x), str(y), 'click', '--repeat',
            str(times), '--delay', '40', '1')

    def windows(self):
        """X windows of the program that have a title, the newest last."""
        return run('xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid), '--name',
                   '.').split()

    def focus_window(self):
        windows = wait_for(self.windows, 'a window of the program')
        run('xdotool', 'windowfocus', '--sync', windows[-1])
        return windows[-1]

    def press(self, *keys):
        """Keys by their X names: ctrl+f, Down, Return."""
        self.focus_window()
        run('xdotool', 'key', '--delay', '30', *keys)

    def write(self, text):
        """Types into whatever has the focus."""
        self.focus_window()
        run('xdotool', 'type', '--delay', '15', text)

    def resize(self, width, height, window=None):
        """The window's content covers the top left WIDTHxHEIGHT of the screen; dialogs stay."""
        window = window or self.windows()[0]
        border = self.shadow = self.border(window)
        run('xdotool', 'windowmove', window, str(-border), str(-border))
        run('xdotool', 'windowsize', '--sync', window, str(width + 2 * border),
            str(height + 2 * border))

    def centre_dialog(self, width, height):
        """Moves a window over the first, as a window manager does; clicks by the mouse miss it then."""
        windows = self.windows()
        if len(windows) < 2:
            return
        found = re.search(r'Geometry: (\d+)x(\d+)', run('xdotool', 'getwindowgeometry', windows[-1]))
        run('xdotool', 'windowmove', '--sync', windows[-1],
            *(str(max(0, (room - int(size)) // 2)) for room, size in
              zip((width, height), found.groups())))

    def border(self, window):
        """How wide the shadow is that GTK draws around its window."""
        found = re.search(r'Geometry: (\d+)x', run('xdotool', 'getwindowgeometry', window))
        frame = self.find('frame')
        if not found or not frame:
            return 0
        return inset(frame) or max(0, (int(found.group(1)) - frame.extents()[2]) // 2)

    def take_picture(self, path, width=None, height=None):
        """A picture of the screen when two in a row are the same (or after ten)."""
        run('xdotool', 'mousemove', '--sync', '1399', '999')
        crop = ['-crop', f'{width}x{height}+0+0', '+repage'] if width else []
        former = None
        for _ in range(10):
            subprocess.run(['import', '-window', 'root', *crop, str(path)], check=True,
                           stderr=subprocess.DEVNULL)
            pixels = run('identify', '-format', '%#', str(path))
            if pixels == former:
                break
            former = pixels
        return path
