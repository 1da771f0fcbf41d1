# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of accessible nodes of a program, read over D-Bus with all questions of a level in flight
at once: libatspi asks one by one (5 s for a register), and its cache tells of windows long gone."""
import time

from gi.repository import Gio, GLib

ATSPI = 'org.a11y.atspi.'
ROOT = '/org/a11y/atspi/accessible/root'

# Roles by their AT-SPI numbers; their names differ between versions of at-spi2-core.
ROLES = {
    7: 'check box', 9: 'column header', 11: 'combo box', 16: 'dialog', 23: 'frame', 27: 'image',
    29: 'label', 31: 'list', 32: 'list item', 33: 'menu', 35: 'menu item', 37: 'tab',
    38: 'tab list', 39: 'panel', 43: 'button', 44: 'radio button', 48: 'scroll bar',
    49: 'scroll pane', 50: 'separator', 51: 'slider', 52: 'spin button', 55: 'table',
    56: 'table cell', 61: 'text', 62: 'toggle button', 63: 'tool bar', 66: 'tree table',
    69: 'window', 79: 'entry', 20: 'filler', 54: 'status bar', 90: 'table row', 40: 'password text',
    45: 'radio menu item', 8: 'check menu item', 68: 'viewport', 75: 'application', 2: 'alert',
    98: 'grouping', 130: 'switch',
}
# Nothing is looked for below these.
LEAVES = {'label', 'image', 'scroll bar', 'separator', 'slider'}

# More than that is no padding: children that do not fill their parent.
MOST_PADDING = 24
# Long lists have none.
MOST_ASKED = 40

STATES = {'checked': 4, 'editable': 7, 'enabled': 8, 'expanded': 10, 'focusable': 11, 'focused': 12,
          'pressed': 20, 'selected': 23, 'sensitive': 24, 'showing': 25, 'visible': 30}


class Bus:
    """The accessibility bus."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                    None, None, 0, -1, None).unpack()[0]
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def ask(self, name, path, interface, method, *args):
        """The answer to one question; None when the node is gone or does not know it."""
        return self.ask_all([(name, path, interface, method, *args)])[0]

    def ask_all(self, questions, timeout_ms=20000):
        """Answers in the order of the questions (name, path, interface, method[, arguments])."""
        answers = [None] * len(questions)
        pending = len(questions)

        def come(connection, result, at):
            nonlocal pending
            pending -= 1
            try:
                answer = connection.call_finish(result).unpack()
                answers[at] = answer[0] if len(answer) == 1 else answer
            except GLib.Error:
                pass

        for at, (name, path, interface, method, *args) in enumerate(questions):
            self.connection.call(name, path, interface, method, args[0] if args else None, None, 0,
                                 timeout_ms, None, come, at)
        context = GLib.MainContext.default()
        while pending:
            context.iteration(True)
        return answers

    def get_properties(self, nodes, interface, prop):
        """The property of each of the nodes (name, path)."""
        return self.ask_all([(*node, 'org.freedesktop.DBus.Properties', 'Get',
                              GLib.Variant('(ss)', (ATSPI + interface, prop))) for node in nodes])

    def find_program(self, pid):
        """The root node of the program with this process id, or None."""
        for name, path in self.ask('org.a11y.atspi.Registry', ROOT, ATSPI + 'Accessible',
                                   'GetChildren') or []:
            if self.ask('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                        'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,))) == pid:
                return Node(self, (name, path), None)
        return None


class Node:
    """A node as it was when the tree was read."""

    def __init__(self, bus, address, parent):
        self.bus, self.address, self.parent = bus, address, parent
        self.role, self.name, self.description, self.states = '', '', '', 0
        self.count, self.children = 0, []

    def __repr__(self):
        return f'{self.role} {self.name!r}'

    def ask(self, interface, method, *args):
        return self.bus.ask(*self.address, ATSPI + interface, method, *args)

    def has(self, state):
        return bool(self.states >> STATES[state] & 1)

    def read(self, cells=0, newest=False):
        """Reads the tree below; the cells only of so many rows of a table: a row's name tells
        enough.  NEWEST: of a program only the last of its windows."""
        level = [self]
        while level:
            self._tell(level)
            open_nodes = [node for node in level if node.goes_on(cells)]
            if newest and level[0].parent is self:
                open_nodes = open_nodes[-1:]
            answers = self.bus.ask_all([(*node.address, ATSPI + 'Accessible', 'GetChildren')
                                        for node in open_nodes])
            for node in level:
                node.children = []
            for node, children in zip(open_nodes, answers):
                node.children = [Node(self.bus, tuple(child), node) for child in children or []]
            level = [child for node in open_nodes for child in node.children]
        return self

    def _tell(self, nodes):
        """Asks what each of the nodes is."""
        addresses = [node.address for node in nodes]
        answers = self.bus.ask_all([(*address, ATSPI + 'Accessible', method)
                                    for method in ('GetRole', 'GetState') for address in addresses]
                                   + [(*address, 'org.freedesktop.DBus.Properties', 'GetAll',
                                       GLib.Variant('(s)', (ATSPI + 'Accessible',)))
                                      for address in addresses])
        for i, node in enumerate(nodes):
            role, state, properties = answers[i::len(nodes)]
            node.role = ROLES.get(role, str(role))
            if node.parent is not None and node.parent.role == 'application':
                node.role = 'frame'  # GTK 4.18 has its window of shortcuts as something nameless
            low, high = state or (0, 0)
            node.states = low | high << 32
            node.name = plain_name((properties or {}).get('Name'))
            node.description = (properties or {}).get('Description') or ''
            node.count = (properties or {}).get('ChildCount') or 0
        self._read_status(nodes)

    def _read_status(self, nodes):
        """What a label of state says: from GTK 4.10 on its text is not its name."""
        silent = [node for node in nodes if node.role == 'status bar' and not node.name]
        texts = self.bus.ask_all([(*node.address, ATSPI + 'Text', 'GetText',
                                   GLib.Variant('(ii)', (0, -1))) for node in silent])
        for node, text in zip(silent, texts):
            node.name = text or ''

    def is_record(self):
        """A row of a table, but not its head."""
        return self.role == 'table row' and self.parent.role == 'list'

    def goes_on(self, cells):
        """Whether what is below it is read."""
        if self.role == 'application':
            return True
        if self.is_record() and self.parent.children.index(self) >= cells:
            return False
        return self.count > 0 and self.role not in LEAVES and self.has('visible')

    def walk(self):
        """The node and all below, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.walk()

    def find_all(self, role=None, name=None, test=None):
        """NAME: the whole name, or a pattern (re.compile) found in it."""
        for node in self.walk():
            if role is not None and node.role != role:
                continue
            if name is not None:
                fits = node.name == name if isinstance(name, str) else name.search(node.name)
                if not fits:
                    continue
            if test is None or test(node):
                yield node

    def find(self, role=None, name=None, test=None):
        return next(self.find_all(role, name, test), None)

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def window(self):
        return next((node for node in self.ancestors() if node.role == 'frame'), None)

    def dump(self):
        lines = []

        def add(node, depth):
            if node.has('visible') or node.parent is None or node.role == 'application':
                plain = not node.name and node.role in ('panel', 'filler', 'scroll bar')
                if not plain:
                    lines.append('  ' * depth + repr(node))
                for child in node.children:
                    add(child, depth + (not plain))

        add(self, 0)
        return '\n'.join(lines)

    # What is asked of a node when it is needed.

    def actions(self):
        """Their names, which no language changes."""
        count = self.bus.get_properties([self.address], 'Action', 'NActions')[0] or 0
        return self.bus.ask_all([(*self.address, ATSPI + 'Action', 'GetName',
                                  GLib.Variant('(i)', (i,))) for i in range(count)])

    def click(self):
        """Does the action that a click does; false where there is none."""
        actions = self.actions()
        return 'click' in actions and bool(self.ask(
            'Action', 'DoAction', GLib.Variant('(i)', (actions.index('click'),))))

    def extents(self):
        """x, y, width, height in its window; None for what is nowhere."""
        return self.ask('Component', 'GetExtents', GLib.Variant('(u)', (1,)))

    def place(self):
        """x, y, width, height in what its window holds.  From GTK 4.10 on extents lack the padding
        of all that is around a node; it is what children leave free on both sides alike."""
        x, y, width, height = self.extents()
        for node in self.ancestors():
            if 0 < len(node.children) <= MOST_ASKED and node.role != 'application':
                across, down = node.padding()
                x, y = x + across, y + down
        return x, y, width, height

    def padding(self):
        """What is missing on the left and above in the extents of its children."""
        x, y, width, height = self.extents()
        inside = [(left - x, top - y, left - x + wide, top - y + high) for left, top, wide, high in
                  filter(None, self.bus.ask_all([
                      (*child.address, ATSPI + 'Component', 'GetExtents', GLib.Variant('(u)', (1,)))
                      for child in self.children if child.has('visible')]))
                  if wide > 0 and high > 0 and left >= x and top >= y
                  and left + wide <= x + width and top + high <= y + height]
        if not inside:
            return 0, 0
        free = ((width - max(box[2] for box in inside) - min(box[0] for box in inside)) // 2,
                (height - max(box[3] for box in inside) - min(box[1] for box in inside)) // 2)
        return tuple(room if 0 < room <= MOST_PADDING else 0 for room in free)

    def set_text(self, text):
        return bool(self.ask('EditableText', 'SetTextContents', GLib.Variant('(s)', (text,))))

    def get_text(self):
        count = self.bus.get_properties([self.address], 'Text', 'CharacterCount')[0] or 0
        return self.ask('Text', 'GetText', GLib.Variant('(ii)', (0, count))) or ''


def plain_name(name):
    """GTK 4.8 tells a button with a mnemonic twice, once with its underscore: "_Add Add"."""
    name = name or ''
    middle = len(name) // 2
    for cut in (middle, middle + 1):
        if cut < len(name) and name[cut] == ' ' and name[:cut].replace('_', '', 1) == name[cut + 1:]:
            return name[cut + 1:]
    if name[:middle] == name[middle + 1:] and name[middle:middle + 1] == ' ':
        return name[:middle]
    return name


def wait_for(ask, what, seconds=60, pause=0.05, tell=None):
    """Asks until the answer is true; AssertionError with TELL's words after SECONDS."""
    end = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > end:
            told = f'\n{tell()}' if tell else ''
            raise AssertionError(f'not seen in {seconds} s: {what}{told}')
        time.sleep(pause)
