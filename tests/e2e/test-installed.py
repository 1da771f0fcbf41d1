#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What meson installs runs from where it lies: by its name, and started by the session bus.

Usage: test-installed.py BUILD
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import job
from accessible import Bus, wait_for
from desktop import Desktop
from tap import Plan

ID = 'pl.ostoja.Ostoja'
PATH = '/' + ID.replace('.', '/')


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert done.returncode == 0, f'{command}: {done.stdout}{done.stderr}'
    return done.stdout


def ask_bus(method, *args):
    return run('gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path',
               '/org/freedesktop/DBus',
               '--method', 'org.freedesktop.DBus.' + method, *args)


class Installed:
    def __init__(self, build, folder):
        self.folder = Path(folder)
        run('meson', 'install', '-C', build, '--no-rebuild', '--quiet', '--destdir', self.folder / 'root')
        self.program = next((self.folder / 'root').rglob('bin/ostoja'))
        self.share = self.program.parents[1] / 'share'
        # What a package does after it has put the files in their places.
        run('glib-compile-schemas', self.share / 'glib-2.0' / 'schemas')
        self.database = self.folder / 'centre.db'
        run(self.program.with_name('ostojactl'), '-d', self.database, 'init', '--demo')
        os.environ['XDG_DATA_DIRS'] = f'{self.share}:/usr/local/share:/usr/share'

    def check_window(self):
        """In Polish, with its settings, and the first page filled."""
        with Desktop(self.program, self.database) as desktop:
            desktop.wait('list', 'Działy')
            job.show_section(desktop, 'Rodziny')
            desktop.wait('table row', job.starts('Adamczyk'))
            assert 'settings are not installed' not in desktop.read_errors(), desktop.read_errors()
            assert not desktop.complaints(), '\n'.join(desktop.complaints())

    def check_help(self):
        """In its own window here, as no reader of help is installed; its pages lie where one looks."""
        for language in ('C', 'pl'):
            assert (self.share / 'help' / language / 'ostoja' / 'index.page').is_file(), language
        with Desktop(self.program, self.database) as desktop:
            desktop.wait('list', 'Działy')
            job.show_section(desktop, 'Rodziny')
            desktop.press('F1')
            desktop.wait('frame', 'Rodziny')
            desktop.wait('label', job.starts('Rejestr pokazuje rodziny ośrodka'))

    def check_bus(self):
        """The session bus starts the program, which opens the database that was open last."""
        service = (self.share / 'dbus-1' / 'services' / f'{ID}.service').read_text(encoding='utf-8')
        command = next(line for line in service.splitlines() if line.startswith('Exec='))
        assert command.endswith('/bin/ostoja --gapplication-service'), command
        known = Path(os.environ['XDG_RUNTIME_DIR']) / 'dbus-1' / 'services'
        known.mkdir(parents=True, exist_ok=True)
        (known / f'{ID}.service').write_text(
            service.replace(command, f'Exec={self.program} --gapplication-service'), encoding='utf-8')
        ask_bus('ReloadConfig')
        ask_bus('UpdateActivationEnvironment',
                f"{{'OSTOJA_DATABASE': '{self.database}', 'OSTOJA_USER': 'alis'}}")
        run('gdbus', 'call', '--session', '--dest', ID, '--object-path', PATH, '--method',
            'org.freedesktop.Application.Activate', '{}')
        pid = int(ask_bus('GetConnectionUnixProcessID', ID).split()[1].strip(',)'))
        try:
            bus = Bus()
            root = wait_for(lambda: bus.find_program(pid), 'the program on the accessibility bus')

            def look():
                root.children = []
                return root.read().find('list', 'Działy')
            wait_for(look, 'the list of sections')
            run('gdbus', 'call', '--session', '--dest', ID, '--object-path', PATH, '--method',
                'org.freedesktop.Application.ActivateAction', 'quit', '[]', '{}')
            wait_for(lambda: not Path(f'/proc/{pid}').exists(), 'end of the program')
        finally:
            if Path(f'/proc/{pid}').exists():
                os.kill(pid, 15)


def main(build):
    plan = Plan()
    with tempfile.TemporaryDirectory() as folder:
        installed = plan.check('meson install into another root', Installed, build, folder)
        if installed:
            plan.check('the installed program shows its first page', installed.check_window)
            plan.check('F1 shows the page of help', installed.check_help)
            plan.check('the session bus starts it', installed.check_bus)
    plan.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
