#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""POTFILES lists every file with words, and pl.po translates every one of them.

Usage: translations.py ROOT, or translations.py --list ROOT to print what POTFILES should be.
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import Check, main
from tree import Tree, line_of, without_comments

IN_C = re.compile(r'\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2) ?\(\s*"')
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']


def has_words(tree, path):
    if path.endswith('.c'):
        return bool(IN_C.search(without_comments(tree.text(path))))
    if path.endswith('.ui'):
        return bool(re.search(r'translatable="(yes|true|1)"', tree.text(path)))
    return True


def listed(tree):
    lines = tree.lines('po/POTFILES') if 'po/POTFILES' in tree.paths else []
    return [line for line in lines if line and not line.startswith('#')]


def files_with_words(tree):
    return [path for path in tree.named(r'(src|ui)/.*\.(c|ui)', r'data/.*\.(desktop|metainfo\.xml)\.in')
            if has_words(tree, path)]


def potfiles(tree):
    names = listed(tree)
    wanted = set(files_with_words(tree))
    return ([f'{path}: has words and is not in po/POTFILES' for path in sorted(wanted - set(names))]
            + [f'po/POTFILES: there is no {name}' for name in names if name not in tree.paths]
            + [f'po/POTFILES: {name} stands twice' for name in sorted(set(names)) if names.count(name) > 1]
            + ([] if names == sorted(names) else ['po/POTFILES: not sorted']))


def run(tree, *command):
    return subprocess.run(command, cwd=tree.root, capture_output=True, text=True,
                          env={'LC_ALL': 'C.UTF-8', 'PATH': '/usr/bin:/bin'})


def template(tree, target):
    names = [name for name in listed(tree) if name in tree.paths]
    keywords = [f'--keyword={keyword}' for keyword in KEYWORDS]
    return run(tree, 'xgettext', '--from-code=UTF-8', '--force-po', f'--output={target}', *keywords, *names)


def open_messages(tree, catalogue):
    """The messages of a catalogue that are untranslated or fuzzy."""
    found = []
    for choice in ('--untranslated', '--only-fuzzy'):
        text = run(tree, 'msgattrib', choice, '--no-obsolete', '--no-wrap', str(catalogue)).stdout
        found += re.findall(r'^((?:msgctxt ".*"\n)?msgid ".+")$', text, re.M)
    return [message.replace('\n', ' ') for message in found]


def complete(tree):
    if not listed(tree):
        return []
    with tempfile.TemporaryDirectory() as folder:
        fresh, merged = Path(folder) / 'fresh.pot', Path(folder) / 'merged.po'
        for done in (template(tree, fresh),
                     run(tree, 'msgmerge', '--quiet', '--no-fuzzy-matching', f'--output-file={merged}',
                         'po/pl.po', str(fresh))):
            if done.returncode:
                return [done.stderr]
        return open_messages(tree, merged)


def checked(tree):
    result = run(tree, 'msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null', 'po/pl.po')
    return result.stderr.splitlines() if result.returncode else open_messages(tree, 'po/pl.po')


def plural_forms(tree):
    return [] if 'nplurals=3' in tree.text('po/pl.po') else ['po/pl.po: Polish has three plural forms']


def kind_labels(tree):
    """A kind's labels are looked up in the context of its name, so they must be marked with it."""
    findings = []
    for path in tree.named(r'src/.*\.c'):
        text = without_comments(tree.text(path))
        for name, table in re.findall(r'\bOST_KIND \("([^"]+)",\s*(\w+)\)', text):
            body = re.search(rf'\b{table}\[\] = \{{(.*?)^\}};', text, re.M | re.S)
            if body and re.search(rf'(?<!C)N_ \(|NC_ \("(?!{name}")', body.group(1)):
                findings.append(f'{path}: a label of {table} is not marked NC_ ("{name}", …)')
    return findings


def whole_messages(tree):
    """A macro inside a message breaks it: gettext knows only the literal before."""
    broken = re.compile(r'\b(?:_|N_|ngettext) \((?:\s*"(?:\\.|[^"\\])*")+\s*G_\w+')
    return [f'{path}:{line_of(text, found.start())}: the message is broken by a macro'
            for path in tree.named(r'src/.*\.c') for text in [without_comments(tree.text(path))]
            for found in broken.finditer(text)]


HEADER = ('msgid ""\nmsgstr ""\n"Project-Id-Version: ostoja\\n"\n"PO-Revision-Date: 2026-01-01 12:00+0100\\n"\n'
          '"Last-Translator: Ostoja\\n"\n"Language-Team: Polish\\n"\n"Language: pl\\n"\n"MIME-Version: 1.0\\n"\n'
          '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
          '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) '
          '? 1 : 2);\\n"\n')


def sample(entries, source='label (_("Family"));\n', names='src/app/page.c\n'):
    return {'po/pl.po': HEADER + entries, 'po/POTFILES': names, 'src/app/page.c': source}


if sys.argv[1] == '--list':
    print('\n'.join(files_with_words(Tree(sys.argv[2]))))
    sys.exit(0)

KIND = ('static const OstKindValue values[] = {{\n  {{ "dom", {}, NULL }},\n}};\n'
        'const OstKind places = OST_KIND ("place", values);\n')
FAMILY = '\nmsgid "Family"\nmsgstr "Rodzina"\n'
main([
    Check('POTFILES is whole', potfiles,
          [sample(FAMILY, names=''), sample(FAMILY, names='src/app/gone.c\nsrc/app/page.c\n'),
           sample(FAMILY, names='src/app/page.c\nsrc/app/page.c\n'),
           {'po/POTFILES': '', 'ui/page.ui': '<property name="label" translatable="yes">Family</property>'}],
          sample(FAMILY) | {'src/base/date.c': '/* N_("no") */ G_DEFINE_QUARK (a_, "b")\n'}),
    Check('pl.po knows every word', complete,
          [sample(''), sample('\nmsgid "Family"\nmsgstr ""\n'),
           sample('\n#, fuzzy\nmsgid "Family"\nmsgstr "Rodzinka"\n')],
          sample(FAMILY)),
    Check('pl.po is right', checked,
          [sample('\n#, c-format\nmsgid "%d files"\nmsgstr "%s plików"\n'),
           sample('\n#, fuzzy\nmsgid "Family"\nmsgstr "Rodzinka"\n'),
           sample('\nmsgid "_Open"\nmsgstr "Otwórz"\n')],
          sample(FAMILY)),
    Check('labels of kinds are marked with the name', kind_labels,
          [{'src/a/b.c': KIND.format('N_ ("Home")')}, {'src/a/b.c': KIND.format('NC_ ("places", "Home")')}],
          {'src/a/b.c': KIND.format('NC_ ("place", "Home")')}),
    Check('messages are whole', whole_messages,
          {'src/a/b.c': 'show (_ ("%" G_GINT64_FORMAT " rows"), n);\n'},
          {'src/a/b.c': 'show (_ ("%ld rows"), n, "%" G_GINT64_FORMAT);\n'}),
    Check('pl.po has three plural forms', plural_forms,
          {'po/pl.po': HEADER.replace('nplurals=3', 'nplurals=2')}, sample(FAMILY)),
])
