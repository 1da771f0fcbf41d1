/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/undo-history.h"

#define MOST_STEPS 200

struct _OstUndoHistory
{
  GQueue undo; /* of OstUndoStep, the last one first */
  GQueue redo;
};

static OstUndoStep *
step_new (gint64 change, const char *words)
{
  OstUndoStep *step = g_new0 (OstUndoStep, 1);

  step->change = change;
  step->words = g_strdup (words);
  return step;
}

static void
step_free (gpointer data)
{
  OstUndoStep *step = data;

  g_free (step->words);
  g_free (step);
}

OstUndoHistory *
ost_undo_history_new (void)
{
  return g_new0 (OstUndoHistory, 1);
}

void
ost_undo_history_clear (OstUndoHistory *self)
{
  g_queue_clear_full (&self->undo, step_free);
  g_queue_clear_full (&self->redo, step_free);
}

void
ost_undo_history_free (OstUndoHistory *self)
{
  ost_undo_history_clear (self);
  g_free (self);
}

void
ost_undo_history_add (OstUndoHistory *self, gint64 change, const char *words)
{
  g_queue_clear_full (&self->redo, step_free);
  g_queue_push_head (&self->undo, step_new (change, words));
  if (self->undo.length > MOST_STEPS)
    step_free (g_queue_pop_tail (&self->undo));
}

const OstUndoStep *
ost_undo_history_peek_undo (OstUndoHistory *self)
{
  return g_queue_peek_head (&self->undo);
}

const OstUndoStep *
ost_undo_history_peek_redo (OstUndoHistory *self)
{
  return g_queue_peek_head (&self->redo);
}

static GList *
find (GQueue *steps, gint64 change)
{
  for (GList *link = steps->head; link != NULL; link = link->next)
    if (((const OstUndoStep *) link->data)->change == change)
      return link;
  return NULL;
}

static void
move (GQueue *from, GQueue *to, gint64 change, gint64 next)
{
  GList *link = find (from, change);
  OstUndoStep *step;

  if (link == NULL)
    return;
  step = link->data;
  g_queue_delete_link (from, link);
  step->change = next;
  g_queue_push_head (to, step);
}

void
ost_undo_history_undone (OstUndoHistory *self, gint64 change, gint64 undone)
{
  move (&self->undo, &self->redo, change, undone);
}

void
ost_undo_history_redone (OstUndoHistory *self, gint64 change, gint64 redone)
{
  move (&self->redo, &self->undo, change, redone);
}

static void
drop (GQueue *steps, gint64 change)
{
  GList *link = find (steps, change);

  if (link == NULL)
    return;
  step_free (link->data);
  g_queue_delete_link (steps, link);
}

void
ost_undo_history_forget (OstUndoHistory *self, gint64 change)
{
  drop (&self->undo, change);
  drop (&self->redo, change);
}
