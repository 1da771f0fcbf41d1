#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of help: the same in each language, links that lead somewhere, one for each section."""
import re
import xml.etree.ElementTree as ElementTree

from tap import Check, main

MALLARD = '{http://projectmallard.org/1.0/}'
LANGUAGES = ('C', 'pl')


def pages(tree, language):
    return {path.rsplit('/', 1)[1][:-len('.page')]: path
            for path in tree.named(rf'data/help/{language}/[a-z-]+\.page')}


def root_of(tree, path):
    return ElementTree.fromstring(tree.text(path))


def well_formed(tree):
    findings = []
    for language in LANGUAGES:
        for page_id, path in pages(tree, language).items():
            try:
                root = root_of(tree, path)
            except ElementTree.ParseError as error:
                findings.append(f'{path}: {error}')
                continue
            if root.tag != MALLARD + 'page' or root.get('id') != page_id:
                findings.append(f'{path}: is not the page {page_id}')
            if root.find(MALLARD + 'title') is None or root.find(f'{MALLARD}info/{MALLARD}desc') is None:
                findings.append(f'{path}: has no title or no description')
    return findings


def outline(tree, path):
    """Elements and links of a page in their order: what two languages must share."""
    return [(node.tag.replace(MALLARD, ''), node.get('xref'), node.get('id')) for node in root_of(tree, path).iter()
            if node.tag.replace(MALLARD, '') in ('section', 'item', 'links', 'link', 'note')]


def same_in_each(tree):
    first, *others = (pages(tree, language) for language in LANGUAGES)
    findings = []
    for other in others:
        findings += [f'{name}: is not in each language' for name in sorted(set(first) ^ set(other))]
        findings += [f'{path}: another outline than {first[name]}' for name, path in sorted(other.items())
                     if name in first and outline(tree, path) != outline(tree, first[name])]
    return findings


def links(tree):
    findings = []
    for language in LANGUAGES:
        known = pages(tree, language)
        for path in known.values():
            findings += [f'{path}: there is no {node.get("xref")}' for node in root_of(tree, path).iter(MALLARD + 'link')
                         if node.get('xref').split('#')[0] not in known]
    return findings


def listed(tree):
    """The program carries every page."""
    if 'data/help/help.gresource.xml' not in tree.paths:
        return ['data/help/help.gresource.xml: is not there']
    carried = set(re.findall(r'>([^<>\s]+\.page)<', tree.text('data/help/help.gresource.xml')))
    there = {path[len('data/help/'):] for path in tree.named(r'data/help/.*\.page')}
    return [f'data/help/{name}: not in help.gresource.xml, or only there' for name in sorted(carried ^ there)]


def sections(tree):
    text = tree.text('src/app/window-sections.c') if 'src/app/window-sections.c' in tree.paths else ''
    found = re.search(r'\bsections\[\] = \{(.*?)^\};', text, re.M | re.S)
    names = re.findall(r'\{ "([a-z-]+)",', found.group(1)) if found else []
    known = pages(tree, 'C')
    return [f'{name}: a section without a page of help' for name in names if name not in known]


def page(page_id, body='', title='<title>A</title>'):
    return (f'<page xmlns="http://projectmallard.org/1.0/" id="{page_id}"><info><desc>B</desc></info>'
            f'{title}{body}</page>')


def both(english, polish=None, **other):
    return {'data/help/C/a.page': english, 'data/help/pl/a.page': polish or english} | other


CARRIED = '<gresource><file>C/a.page</file><file>pl/a.page</file></gresource>'
SECTIONS = 'static const OstSection sections[] = {\n  { "%s", N_ ("A"), "b", c },\n};\n'
main([
    Check('pages are whole', well_formed,
          [both(page('b')), both('<page'), both(page('a', title=''))], both(page('a'))),
    Check('the same in each language', same_in_each,
          [{'data/help/C/a.page': page('a')}, both(page('a', '<list><item/></list>'), page('a'))],
          both(page('a', '<list><item/></list>'))),
    Check('links lead somewhere', links,
          both(page('a', '<p><link xref="b"/></p>')), both(page('a', '<p><link xref="a#c"/></p>'))),
    Check('the program carries them', listed,
          [both(page('a')), both(page('a')) | {'data/help/help.gresource.xml': CARRIED.replace('pl/a', 'pl/b')}],
          both(page('a')) | {'data/help/help.gresource.xml': CARRIED}),
    Check('each section has one', sections,
          both(page('a')) | {'src/app/window-sections.c': SECTIONS % 'b'},
          both(page('a')) | {'src/app/window-sections.c': SECTIONS % 'a'}),
])
