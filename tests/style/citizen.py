#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop reads of us is valid: desktop file, metainfo, settings, icons, D-Bus service.

Usage: citizen.py BUILD/data
"""
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

from tap import Check, Skip, main

ID = 'pl.ostoja.Ostoja'


def complaints(tree, path, *command):
    """What COMMAND says about the file, when there is one and the command ends badly."""
    if path not in tree.paths:
        return [f'{path}: was not built']
    if not shutil.which(command[0]):
        raise Skip(f'{command[0]} is not installed')
    result = subprocess.run([*command, path], cwd=tree.root, capture_output=True, text=True)
    return (result.stdout + result.stderr).splitlines() or ['?'] if result.returncode else []


def desktop_file(tree):
    return complaints(tree, f'{ID}.desktop', 'desktop-file-validate')


def metainfo(tree):
    """Ostoja has no home page yet, of which newer versions of the tool warn."""
    lines = complaints(tree, f'{ID}.metainfo.xml', 'appstreamcli', 'validate', '--no-net')
    grave = [line for line in lines if not re.match(r'\s*I:|\s*P:|.*: url-homepage-missing$|\s*$|✘ ', line)]
    return grave or (lines if lines == ['?'] else [])


def settings(tree):
    if f'{ID}.gschema.xml' not in tree.paths:
        return [f'{ID}.gschema.xml: is not there']
    with tempfile.TemporaryDirectory() as folder:
        result = subprocess.run(['glib-compile-schemas', '--strict', f'--targetdir={folder}', '.'],
                                cwd=tree.root, capture_output=True, text=True)
    return result.stderr.splitlines() or ['?'] if result.returncode else []


def icons(tree):
    """Both icons are drawings of a fixed size; the symbolic one has one colour."""
    findings = []
    for size, path in ((128, f'scalable/apps/{ID}.svg'), (16, f'symbolic/apps/{ID}-symbolic.svg')):
        path = f'icons/hicolor/{path}'
        if path not in tree.paths:
            findings.append(f'{path}: is not there')
            continue
        root = ElementTree.fromstring(tree.text(path))
        if (root.get('width'), root.get('height')) != (str(size), str(size)):
            findings.append(f'{path}: is not {size} pixels wide and high')
        if size == 16 and set(re.findall(r'#[0-9a-fA-F]{3,6}', tree.text(path))) - {'#2e3436'}:
            findings.append(f'{path}: has more than the one colour that themes replace')
    return findings


def service(tree):
    path = f'{ID}.service'
    if path not in tree.paths:
        return [f'{path}: was not built']
    text = tree.text(path)
    missing = [line for line in ('[D-BUS Service]', f'Name={ID}') if line not in text.splitlines()]
    if not re.search(r'^Exec=/\S+/ostoja --gapplication-service$', text, re.M):
        missing.append('Exec=/…/ostoja --gapplication-service')
    return [f'{path}: no line {line}' for line in missing]


DESKTOP = ('[Desktop Entry]\nType=Application\nName=Ostoja\nExec=ostoja\nIcon=pl.ostoja.Ostoja\n'
           'Categories=Office;\n')
SCHEMA = ('<schemalist><schema id="a.b" path="/a/b/"><key name="c" type="b"><default>{}</default></key>'
          '</schema></schemalist>')
METAINFO = ('<?xml version="1.0" encoding="UTF-8"?>\n<component type="desktop-application"><id>pl.ostoja.Ostoja</id>'
            '<name>Ostoja</name><summary>Family support</summary><metadata_license>CC0-1.0</metadata_license>{}'
            '<description><p>Everything that a social welfare centre does for the support of families.</p>'
            '</description><launchable type="desktop-id">pl.ostoja.Ostoja.desktop</launchable>'
            '<developer_name>Ostoja</developer_name><content_rating type="oars-1.1"/>'
            '<url type="homepage">https://ostoja.example/</url></component>')
BIG = '<svg width="128" height="128" xmlns="http://www.w3.org/2000/svg"/>'
SMALL = '<svg width="16" height="16" xmlns="http://www.w3.org/2000/svg"><path fill="{}"/></svg>'


def drawn(big, small):
    return {f'icons/hicolor/scalable/apps/{ID}.svg': big, f'icons/hicolor/symbolic/apps/{ID}-symbolic.svg': small}


main([
    Check('desktop file', desktop_file,
          [{f'{ID}.desktop': DESKTOP.replace('Office;', 'Bureau;')}, {'other.desktop': DESKTOP}],
          {f'{ID}.desktop': DESKTOP}),
    Check('metainfo', metainfo,
          [{f'{ID}.metainfo.xml': METAINFO.format('').replace('CC0-1.0', 'no licence')},
           {f'{ID}.metainfo.xml': METAINFO.format('').replace('<name>', '<title>')}],
          {f'{ID}.metainfo.xml': METAINFO.format('<project_license>GPL-3.0-or-later</project_license>')}),
    Check('settings', settings,
          {f'{ID}.gschema.xml': SCHEMA.format('perhaps')}, {f'{ID}.gschema.xml': SCHEMA.format('true')}),
    Check('icons', icons,
          [drawn(BIG.replace('128', '64'), SMALL.format('#2e3436')), drawn(BIG, SMALL.format('#ff0000')), {'x': ''}],
          drawn(BIG, SMALL.format('#2e3436'))),
    Check('D-Bus service', service,
          {f'{ID}.service': f'[D-BUS Service]\nName={ID}\nExec=ostoja\n'},
          {f'{ID}.service': f'[D-BUS Service]\nName={ID}\nExec=/usr/bin/ostoja --gapplication-service\n'}),
])
