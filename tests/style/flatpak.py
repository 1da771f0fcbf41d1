#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak: a manifest that flatpak-builder reads, upstream tags for everything, few permissions."""
import json
import shutil
import subprocess

from tap import Check, Skip, main

PATH = 'flatpak/pl.ostoja.Ostoja.json'
# A window and a folder of its own: no network, no home, nothing of the system.
ALLOWED = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri',
           '--filesystem=xdg-documents/Ostoja:create'}
# What src/meson.build asks for and the GNOME runtime does not have.
WANTED = {'sqlcipher', 'libharu', 'hyphen', 'hyphen-pl', 'libical', 'libxlsxwriter', 'libsodium', 'libpq', 'poppler',
          'ostoja'}


def load(tree):
    return json.loads(tree.text(PATH)) if PATH in tree.paths else {}


def permissions(tree):
    manifest = load(tree)
    given = set(manifest.get('finish-args', []))
    return ([f'{PATH}: {name} is more than a window needs' for name in sorted(given - ALLOWED)]
            + ([] if manifest.get('id') == 'pl.ostoja.Ostoja' else [f'{PATH}: is not ours'])
            + ([] if manifest.get('runtime') == 'org.gnome.Platform' else [f'{PATH}: another runtime']))


def modules(tree):
    names = [module.get('name') for module in load(tree).get('modules', [])]
    return ([f'{PATH}: no module {name}' for name in sorted(WANTED - set(names))]
            + ([] if names and names[-1] == 'ostoja' else [f'{PATH}: ostoja is not built last']))


def sources(tree):
    """By git and tag: a sum that nobody has computed says nothing."""
    findings = []
    for module in load(tree).get('modules', []):
        for source in module.get('sources', []):
            kind, place = source.get('type'), f'{PATH}: {module.get("name")}'
            if kind == 'dir' and module.get('name') == 'ostoja':
                continue
            if kind != 'git' or not source.get('url', '').startswith('https://') or not source.get('tag'):
                findings.append(f'{place}: not from upstream by https, git and tag')
            if {'sha256', 'sha512', 'branch'} & set(source):
                findings.append(f'{place}: a sum or a branch')
    return findings


def builder(tree):
    if PATH not in tree.paths:
        return [f'{PATH}: is not there']
    if not shutil.which('flatpak-builder'):
        raise Skip('flatpak-builder is not installed')
    done = subprocess.run(['flatpak-builder', '--show-manifest', PATH], cwd=tree.root, capture_output=True, text=True)
    return (done.stdout + done.stderr).splitlines() or ['?'] if done.returncode else []


def sample(**changes):
    module = {'name': 'x', 'sources': [{'type': 'git', 'url': 'https://example.org/x.git', 'tag': 'v1'}]}
    manifest = {'id': 'pl.ostoja.Ostoja', 'runtime': 'org.gnome.Platform', 'runtime-version': '49', 'sdk': 'org.gnome.Sdk',
                'command': 'ostoja', 'finish-args': ['--share=ipc'],
                'modules': [dict(module, name=name) for name in sorted(WANTED - {'ostoja'})] + [dict(module, name='ostoja')]}
    return {PATH: json.dumps(manifest | changes)}


def with_source(**source):
    return sample(modules=[{'name': 'x', 'sources': [source]}])


main([
    Check('few permissions', permissions,
          [sample(**{'finish-args': ['--share=network']}), sample(**{'finish-args': ['--filesystem=home']}),
           sample(runtime='org.kde.Platform')], sample()),
    Check('every module', modules, [sample(modules=[])], sample()),
    Check('sources by upstream tag', sources,
          [with_source(type='archive', url='https://example.org/x.tar.gz', sha256='00'),
           with_source(type='git', url='https://example.org/x.git', branch='main'),
           with_source(type='git', url='http://example.org/x.git', tag='v1')], sample()),
    Check('flatpak-builder reads it', builder, [{PATH: '{ "id": '}], sample()),
])
