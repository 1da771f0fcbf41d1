/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/demo-families.h"

G_BEGIN_DECLS

/* Sentences of the demo's visit notes by theme, as assistants write them: fact, agreement, what
 * comes next; no word that judges a person. */
typedef struct _OstDemoNotes OstDemoNotes;

OstDemoNotes *ost_demo_notes_new (GError **error);
void ost_demo_notes_free (OstDemoNotes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstDemoNotes, ost_demo_notes_free)

/* Who was there on a day; DICE makes the numbers. */
typedef struct
{
  const OstDemoFamily *family;
  GDate day;
  const OstDemoMember *speaker; /* a grown-up */
  GPtrArray *present;           /* of const OstDemoMember, borrowed */
  GRand *dice;
} OstDemoScene;

/* "matka, Lena, Igor" (transfer full) */
char *ost_demo_scene_dup_present (const OstDemoScene *self);

typedef struct
{
  char *course;
  char *topic;
  char *activities;
  char *task; /* what was agreed, nullable */
} OstDemoNote;

void ost_demo_note_free (OstDemoNote *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstDemoNote, ost_demo_note_free)

/* A whole note about two of the family's themes, the first of them by TURN. (transfer full) */
OstDemoNote *ost_demo_notes_write (OstDemoNotes *self, const OstDemoScene *scene, guint turn);
/* One sentence, as for calls and visits that did not happen: THEME "TELEFON", "ODMOWA"…
 * (transfer full) */
OstDemoNote *
ost_demo_notes_write_short (OstDemoNotes *self, const OstDemoScene *scene, const char *theme);

G_END_DECLS
