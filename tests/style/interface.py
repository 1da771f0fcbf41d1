#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The .ui files are well formed, ask for no newer library than we have, and translate their words."""
import re
import xml.etree.ElementTree as ElementTree

from tap import Check, main

NEWEST = {'gtk': (4, 8), 'libadwaita': (1, 2)}
# Classes and properties that came after GTK 4.8 and libadwaita 1.2.
TOO_NEW = {'AdwDialog', 'AdwNavigationView', 'AdwNavigationSplitView', 'AdwOverlaySplitView', 'AdwToolbarView',
           'AdwBreakpoint', 'AdwBreakpointBin', 'AdwSpinRow', 'AdwSwitchRow', 'AdwBanner', 'AdwAlertDialog',
           'AdwPreferencesDialog', 'AdwAboutDialog', 'AdwSpinner', 'AdwButtonRow', 'AdwToggleGroup',
           'AdwWrapBox', 'AdwBottomSheet', 'AdwMultiLayoutView', 'AdwLayoutSlot'}
# Dated already in GTK 4 or kept for src/app/dated.
DATED = {'GtkTreeView', 'GtkComboBox', 'GtkComboBoxText', 'GtkDialog', 'GtkMessageDialog', 'GtkInfoBar',
         'GtkEntryCompletion', 'GtkAssistant', 'GtkStatusbar', 'GtkListStore', 'GtkTreeStore'}
WORDS = {'label', 'title', 'subtitle', 'description', 'tooltip-text', 'placeholder-text'}


def parsed(tree):
    for path in tree.named(r'ui/.*\.ui'):
        try:
            yield path, ElementTree.fromstring(tree.text(path))
        except ElementTree.ParseError as error:
            yield path, str(error)


def well_formed(tree):
    return [f'{path}: {root}' for path, root in parsed(tree) if isinstance(root, str)]


def sound(tree):
    return [(path, root) for path, root in parsed(tree) if not isinstance(root, str)]


def required_versions(tree):
    findings = []
    for path, root in sound(tree):
        for needs in root.iter('requires'):
            version = tuple(map(int, re.findall(r'\d+', needs.get('version', '0'))))
            if version > NEWEST.get(needs.get('lib'), (99,)):
                findings.append(f'{path}: requires {needs.get("lib")} {needs.get("version")}')
    return findings


def classes(tree):
    findings = []
    for path, root in sound(tree):
        named = {node.get(key) for node in root.iter() for key in ('class', 'parent')}
        findings += [f'{path}: {name} is newer than our libraries' for name in sorted(TOO_NEW & named)]
        if not path.startswith('ui/dated/'):
            findings += [f'{path}: {name} is dated' for name in sorted(DATED & named)]
    return findings


def translatable(tree):
    """Words shown to the user that gettext would not see."""
    findings = []
    for path, root in sound(tree):
        for node in root.iter('property'):
            text = (node.text or '').strip()
            if (node.get('name') in WORDS and re.search(r'[A-Za-z]{2}', text) and not list(node)
                    and node.get('translatable') not in ('yes', 'true', '1', 'no', 'false')):
                findings.append(f'{path}: {node.get("name")} "{text}" is not translatable')
    return findings


def bundled(tree):
    """Every .ui is in the resource, and what the resource names is there."""
    lists = tree.named(r'ui/.*\.gresource\.xml')
    named = set()
    for path in lists:
        folder = path.rsplit('/', 1)[0]
        named |= {f'{folder}/{node.text.strip()}' for node in ElementTree.fromstring(tree.text(path)).iter('file')}
    files = set(tree.named(r'ui/.*\.ui')) if lists else set()
    return ([f'{path}: is in no resource' for path in sorted(files - named)]
            + [f'{path}: is named in a resource and not there' for path in sorted(named - set(tree.paths))])


def page(inside, version='4.8'):
    return {'ui/page.ui': f'<interface><requires lib="gtk" version="{version}"/>{inside}</interface>'}


RESOURCE = {'ui/ostoja.gresource.xml': '<gresources><gresource><file>page.ui</file></gresource></gresources>'}
main([
    Check('.ui files are well formed', well_formed, page('<object class="GtkLabel">'), page('')),
    Check('.ui files ask for our libraries', required_versions, page('', '4.10'), page('', '4.6')),
    Check('.ui files use classes of our libraries', classes,
          [page('<object class="AdwBanner"/>'), page('<template class="OstPage" parent="GtkDialog"/>')],
          page('<object class="GtkColumnView"/>')),
    Check('.ui files are in the resource', bundled,
          [RESOURCE | {'ui/page.ui': '', 'ui/other.ui': ''}, RESOURCE], RESOURCE | {'ui/page.ui': ''}),
    Check('.ui files translate their words', translatable,
          page('<property name="label">Save</property>'),
          page('<property name="label" translatable="yes">Save</property><property name="label">:</property>')),
])
