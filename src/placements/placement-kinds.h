/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/kind.h"

G_BEGIN_DECLS

/* Why the gmina has no share. */
typedef enum
{
  OST_EXEMPTION_NONE,
  OST_EXEMPTION_NEWBORN,     /* art. 191(10a) */
  OST_EXEMPTION_FOREIGN,     /* art. 191(17) */
  OST_EXEMPTION_BEFORE_2012, /* art. 238(1) */
  OST_EXEMPTION_REFUSED      /* first placed before 2012, and the new placement is shared (K9) */
} OstExemption;

typedef enum
{
  OST_NOTE_STATE_UNKNOWN,
  OST_NOTE_STATE_RECEIVED,
  OST_NOTE_STATE_ACCEPTED,
  OST_NOTE_STATE_DISPUTED,
  OST_NOTE_STATE_PAID
} OstNoteState;

extern const OstKind ost_exemption_kind;
extern const OstKind ost_placement_basis_kind;
extern const OstKind ost_gmina_basis_kind;
extern const OstKind ost_note_state_kind;

G_END_DECLS
