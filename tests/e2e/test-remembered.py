#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From one day to the next: the page that was open is open again, and the morning's notification
tells numbers only.

Usage: test-remembered.py PROGRAM OSTOJACTL
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import job
from accessible import wait_for
from desktop import Desktop
from gi.repository import Gio, GLib
from tap import Plan

TODAY = '2026-11-24'
NOTIFICATIONS = Gio.DBusNodeInfo.new_for_xml('''
<node><interface name="org.freedesktop.Notifications">
  <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/><arg type="s" direction="out"/></method>
</interface></node>''')


class Shell:
    """Takes the notifications of the desktop."""

    def __init__(self):
        self.shown = []
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.register_object('/org/freedesktop/Notifications', NOTIFICATIONS.interfaces[0], self.called, None, None)
        Gio.bus_own_name_on_connection(bus, 'org.freedesktop.Notifications', Gio.BusNameOwnerFlags.NONE, None, None)

    def called(self, bus, sender, path, interface, method, arguments, invocation):
        if method == 'Notify':
            _, _, _, summary, body, *_ = arguments.unpack()
            self.shown.append((summary, body))
            invocation.return_value(GLib.Variant('(u)', (len(self.shown),)))
        elif method == 'GetCapabilities':
            invocation.return_value(GLib.Variant('(as)', (['body', 'actions'],)))
        elif method == 'GetServerInformation':
            invocation.return_value(GLib.Variant('(ssss)', ('test', 'test', '1', '1.2')))
        else:
            invocation.return_value(None)

    def look(self):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.shown


class Days:
    def __init__(self, program, ostojactl, folder):
        self.program, self.folder = program, Path(folder)
        self.database = self.folder / 'centre.db'
        self.shell = Shell()
        subprocess.run([ostojactl, '-d', self.database, 'init', '--demo'], check=True,
                       capture_output=True)

    def check_notice(self):
        with Desktop(self.program, self.database) as desktop:
            wait_for(self.shell.look, 'a notification', tell=desktop.read_errors)
            summary, body = self.shell.shown[0]
            assert summary == 'Dzisiaj w ośrodku', summary
            assert re.match(r'^\d+ (wizyta|wizyty|wizyt) ', body), body
            assert re.search(r'^\d+ (pismo|pism)', body, re.M), body
            # Whoever stands in the register stands in no notification.
            job.show_section(desktop, 'Rodziny')
            row = desktop.wait('table row', re.compile('^[A-ZŁŚŻ]'))
            assert row.name.split(',')[0].split()[0] not in body
            assert not re.search(r'[A-ZĄĆĘŁŃÓŚŹŻ]\w+', body[1:]), body

    def check_page(self):
        with Desktop(self.program, self.database) as desktop:
            words, name = 'piotrowscy', 'Piotrowscy'
            job.open_family(desktop, words, name)
            job.enter_family(desktop, name)
            desktop.press('ctrl+q')
            wait_for(lambda: desktop.process.poll() is not None, 'end of the program')
        with Desktop(self.program) as desktop:
            desktop.wait_title('Piotrowscy – ')
            desktop.press('alt+Left')
            desktop.wait_title('Rodziny – ')
            assert len(self.shell.look()) == 1, 'a second notification on one day'


def main(program, ostojactl):
    os.environ.update(OSTOJA_TODAY=TODAY, GSETTINGS_BACKEND='keyfile')
    plan = Plan()
    with tempfile.TemporaryDirectory() as folder:
        os.environ['XDG_CONFIG_HOME'] = folder
        days = Days(program, ostojactl, folder)
        plan.check('the morning is told in numbers', days.check_notice)
        plan.check('the page that was open is open again', days.check_page)
    plan.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
