/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "placements/placement-kinds.h"

static const OstKindValue exemptions[] = {
  { "", N_ ("Not exempt"), NULL },
  { "191-10a", N_ ("Left after birth or of unknown parents, art. 191(10a)"),
    "dziecko pozostawione bezpośrednio po urodzeniu lub nieznanych rodziców, art. 191 ust. 10a" },
  { "191-17", N_ ("Persons of art. 191(17)"), "osoba, o której mowa w art. 191 ust. 17" },
  { "238-1", N_ ("Placed before 2012, art. 238(1)"),
    "umieszczenie w pieczy przed 1 stycznia 2012 r., art. 238 ust. 1" },
  { "nie", N_ ("First placed before 2012, shared"),
    "pierwsze umieszczenie przed 1 stycznia 2012 r., nowe z udziałem gminy" },
};

static const OstKindValue placement_bases[] = {
  { "", N_ ("Not known"), NULL },
  { "orzeczenie", N_ ("Court order"), "orzeczenie sądu" },
  { "umowa-35", N_ ("Contract, art. 35(2)"), "umowa, art. 35 ust. 2" },
  { "art-58", N_ ("Art. 58"), "art. 58" },
  { "art-103", N_ ("Art. 103"), "art. 103" },
  { "art-12a", N_ ("Art. 12a"), "art. 12a" },
};

static const OstKindValue gmina_bases[] = {
  { "", N_ ("Not known"), NULL },
  { "zamieszkanie", N_ ("Residence"), "miejsce zamieszkania, art. 191 ust. 9 i 10" },
  { "zameldowanie", N_ ("Registration"), "ostatnie zameldowanie na pobyt stały, art. 191 ust. 2" },
  { "sad", N_ ("Seat of the court"), "siedziba sądu, art. 191 ust. 3" },
};

static const OstKindValue note_states[] = {
  { "", N_ ("Not known"), NULL },
  { "otrzymana", N_ ("Received"), "otrzymana" },
  { "uznana", N_ ("Accepted"), "uznana" },
  { "kwestionowana", N_ ("Disputed"), "kwestionowana" },
  { "zaplacona", N_ ("Paid"), "zapłacona" },
};

const OstKind ost_exemption_kind = OST_KIND ("exemption", exemptions);
const OstKind ost_placement_basis_kind = OST_KIND ("placement-basis", placement_bases);
const OstKind ost_gmina_basis_kind = OST_KIND ("gmina-basis", gmina_bases);
const OstKind ost_note_state_kind = OST_KIND ("note-state", note_states);
