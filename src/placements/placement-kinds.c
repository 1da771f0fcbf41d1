/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "placements/placement-kinds.h"

static const OstKindValue exemptions[] = {
  { "", NC_ ("exemption", "Not exempt"), NULL },
  { "191-10a", NC_ ("exemption", "Left after birth or of unknown parents, art. 191(10a)"),
    "dziecko pozostawione bezpośrednio po urodzeniu lub nieznanych rodziców, art. 191 ust. 10a" },
  { "191-17", NC_ ("exemption", "Persons of art. 191(17)"),
    "osoba, o której mowa w art. 191 ust. 17" },
  { "238-1", NC_ ("exemption", "Placed before 2012, art. 238(1)"),
    "umieszczenie w pieczy przed 1 stycznia 2012 r., art. 238 ust. 1" },
  { "nie", NC_ ("exemption", "First placed before 2012, shared"),
    "pierwsze umieszczenie przed 1 stycznia 2012 r., nowe z udziałem gminy" },
};

static const OstKindValue placement_bases[] = {
  { "", NC_ ("placement-basis", "Not known"), NULL },
  { "orzeczenie", NC_ ("placement-basis", "Court order"), "orzeczenie sądu" },
  { "umowa-35", NC_ ("placement-basis", "Contract, art. 35(2)"), "umowa, art. 35 ust. 2" },
  { "art-58", NC_ ("placement-basis", "Art. 58"), "art. 58" },
  { "art-103", NC_ ("placement-basis", "Art. 103"), "art. 103" },
  { "art-12a", NC_ ("placement-basis", "Art. 12a"), "art. 12a" },
};

static const OstKindValue gmina_bases[] = {
  { "", NC_ ("gmina-basis", "Not known"), NULL },
  { "zamieszkanie", NC_ ("gmina-basis", "Residence"),
    "miejsce zamieszkania, art. 191 ust. 9 i 10" },
  { "zameldowanie", NC_ ("gmina-basis", "Registration"),
    "ostatnie zameldowanie na pobyt stały, art. 191 ust. 2" },
  { "sad", NC_ ("gmina-basis", "Seat of the court"), "siedziba sądu, art. 191 ust. 3" },
};

static const OstKindValue note_states[] = {
  { "", NC_ ("note-state", "Not known"), NULL },
  { "otrzymana", NC_ ("note-state", "Received"), "otrzymana" },
  { "uznana", NC_ ("note-state", "Accepted"), "uznana" },
  { "kwestionowana", NC_ ("note-state", "Disputed"), "kwestionowana" },
  { "zaplacona", NC_ ("note-state", "Paid"), "zapłacona" },
};

const OstKind ost_exemption_kind = OST_KIND ("exemption", exemptions);
const OstKind ost_placement_basis_kind = OST_KIND ("placement-basis", placement_bases);
const OstKind ost_gmina_basis_kind = OST_KIND ("gmina-basis", gmina_bases);
const OstKind ost_note_state_kind = OST_KIND ("note-state", note_states);
