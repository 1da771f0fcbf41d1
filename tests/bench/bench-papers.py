#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One paper, whole process: ostojactl with its database beside a Pango + Cairo program and
LibreOffice, which set the same text and look nothing up.

Usage: bench-papers.py OSTOJACTL PANGO-PAPER
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from xml.sax.saxutils import escape

CASE = 'PR.4200.12.2026'
ROUNDS = 25
OFFICE_ROUNDS = 3

FODT = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document office:mimetype="application/vnd.oasis.opendocument.text" office:version="1.2"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties
 fo:text-align="justify" fo:margin-bottom="5pt"/><style:text-properties
 fo:font-family="Liberation Serif" fo:font-size="11pt"/></style:style></office:automatic-styles>
<office:body><office:text>%s</office:text></office:body></office:document>
'''


def run(*command):
    """Seconds on the clock and of the processor, peak memory in MB."""
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(runs, column):
    return statistics.median(one[column] for one in runs)


def tell(name, runs):
    print(f'  {name}: {median(runs, 0) * 1000:.0f} ms, processor {median(runs, 1) * 1000:.0f} ms, '
          f'{median(runs, 2):.0f} MB', flush=True)


def compare(title, ours, theirs, rounds, names):
    """Both sides by turns, so that a busy machine is busy for both."""
    sides = [], []
    for _ in range(rounds):
        for side, command in zip(sides, (ours, theirs)):
            side.append(run(*command))
    print(title)
    for name, side in zip(names, sides):
        tell(name, side)
    clock, processor = (median(sides[0], i) / median(sides[1], i) for i in (0, 1))
    print(f'  ratio {clock:.2f} on the clock, {processor:.2f} of the processor, '
          f'1/{1 / clock:.0f}', flush=True)


def read_text(pdf):
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True, capture_output=True,
                          text=True).stdout
    return '\n'.join(' '.join(line.split()) for line in text.splitlines() if line.strip())


def bench_kind(folder, ostojactl, pango, kind):
    ours = [ostojactl, '-d', folder / 'demo.db', 'document', kind, CASE, '-o', folder / 'ours.pdf']
    run(*ours)
    text = read_text(folder / 'ours.pdf')
    pages = subprocess.run(['pdfinfo', folder / 'ours.pdf'], check=True, capture_output=True,
                           text=True).stdout.split('Pages:')[1].split()[0]
    (folder / 'text.txt').write_text(text)
    compare(f'{kind}, {pages} pages, {len(text)} characters', ours,
            [pango, folder / 'text.txt', folder / 'pango.pdf'], ROUNDS,
            ('Ostoja', 'Pango + Cairo'))
    office = shutil.which('soffice')
    if office is None:
        print('  LibreOffice: skipped, libreoffice-writer-nogui is not installed')
        return
    paragraphs = ''.join(f'<text:p text:style-name="P">{escape(line)}</text:p>'
                         for line in text.splitlines())
    (folder / 'text.fodt').write_text(FODT % paragraphs)
    command = [office, f'-env:UserInstallation=file://{folder}/office', '--headless',
               '--convert-to', 'pdf', '--outdir', folder, folder / 'text.fodt']
    run(*command)  # the first start makes its profile
    compare(f'{kind} beside LibreOffice', ours, command, OFFICE_ROUNDS, ('Ostoja', 'LibreOffice'))


def main(ostojactl, pango):
    os.environ['OSTOJA_TODAY'] = '2026-11-24'
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        run(ostojactl, '-d', folder / 'demo.db', 'init', '--demo')
        for kind in ('family-card', 'court-opinion'):
            bench_kind(folder, ostojactl, pango, kind)


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
