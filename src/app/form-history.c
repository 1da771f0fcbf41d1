/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/form-history.h"

#define ONE_GO_US (1200 * 1000)
#define MOST_STEPS 500

/* One field of a step, as it was before. */
typedef struct
{
  guint field; /* position in the class's table */
  char *typed;
} Former;

struct _OstFormHistory
{
  OstDraft *draft;
  GPtrArray *now; /* what is typed, by field; NULL for fields that no form edits */
  GQueue past;    /* of GArray of Former, the last step first */
  GQueue future;
  gint64 last; /* microseconds */
};

static void
former_clear (gpointer data)
{
  g_free (((Former *) data)->typed);
}

static GArray *
step_new (void)
{
  GArray *step = g_array_new (FALSE, FALSE, sizeof (Former));

  g_array_set_clear_func (step, former_clear);
  return step;
}

static void
step_free (gpointer step)
{
  g_array_unref (step);
}

static gboolean
is_edited (const OstField *field)
{
  return field->kind != OST_FIELD_BYTES &&
         (field->flags & (OST_FIELD_COMPUTED | OST_FIELD_HIDDEN)) == 0;
}

static GPtrArray *
dup_typed (OstFormHistory *self)
{
  const OstRecordClass *klass = ost_draft_get_class (self->draft);
  GPtrArray *typed = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < klass->n_fields; i++)
    g_ptr_array_add (typed, is_edited (&klass->fields[i])
                                ? ost_draft_dup_typed (self->draft, klass->fields[i].name)
                                : NULL);
  return typed;
}

OstFormHistory *
ost_form_history_new (OstDraft *draft)
{
  OstFormHistory *self = g_new0 (OstFormHistory, 1);

  self->draft = draft;
  self->now = dup_typed (self);
  return self;
}

static void
forget (OstFormHistory *self)
{
  g_queue_clear_full (&self->past, step_free);
  g_queue_clear_full (&self->future, step_free);
  g_ptr_array_unref (self->now);
}

void
ost_form_history_free (OstFormHistory *self)
{
  forget (self);
  g_free (self);
}

void
ost_form_history_restart (OstFormHistory *self)
{
  forget (self);
  self->now = dup_typed (self);
  self->last = 0;
}

static GArray *
compare (GPtrArray *before, GPtrArray *after)
{
  GArray *step = step_new ();

  for (guint i = 0; i < before->len; i++)
    {
      Former former = { i, NULL };

      if (g_strcmp0 (before->pdata[i], after->pdata[i]) == 0)
        continue;
      former.typed = g_strdup (before->pdata[i]);
      g_array_append_val (step, former);
    }
  return step;
}

/* Letter after letter into the same field. */
static gboolean
goes_on (OstFormHistory *self, const GArray *step, gint64 microseconds)
{
  const GArray *last = g_queue_peek_head (&self->past);

  return last != NULL && microseconds - self->last < ONE_GO_US && step->len == 1 &&
         last->len == 1 &&
         g_array_index (step, Former, 0).field == g_array_index (last, Former, 0).field;
}

void
ost_form_history_note (OstFormHistory *self, gint64 microseconds)
{
  GPtrArray *after = dup_typed (self);
  GArray *step = compare (self->now, after);

  g_ptr_array_unref (self->now);
  self->now = after;
  if (step->len == 0)
    {
      step_free (step);
      return;
    }
  g_queue_clear_full (&self->future, step_free);
  if (goes_on (self, step, microseconds))
    step_free (step);
  else
    g_queue_push_head (&self->past, step);
  if (self->past.length > MOST_STEPS)
    step_free (g_queue_pop_tail (&self->past));
  self->last = microseconds;
}

/* Sets back the last step of FROM; what stood instead goes to TO. */
static const OstField *
turn (OstFormHistory *self, GQueue *from, GQueue *to, const GDate *today)
{
  const OstRecordClass *klass = ost_draft_get_class (self->draft);
  GArray *step = g_queue_pop_head (from);
  const OstField *field;
  GPtrArray *before;

  if (step == NULL)
    return NULL;
  before = g_steal_pointer (&self->now);
  for (guint i = 0; i < step->len; i++)
    {
      const Former *former = &g_array_index (step, Former, i);

      ost_draft_set_typed (self->draft, klass->fields[former->field].name,
                           former->typed != NULL ? former->typed : "", today);
    }
  field = &klass->fields[g_array_index (step, Former, 0).field];
  self->now = dup_typed (self);
  g_queue_push_head (to, compare (before, self->now));
  g_ptr_array_unref (before);
  step_free (step);
  self->last = 0;
  return field;
}

const OstField *
ost_form_history_undo (OstFormHistory *self, const GDate *today)
{
  return turn (self, &self->past, &self->future, today);
}

const OstField *
ost_form_history_redo (OstFormHistory *self, const GDate *today)
{
  return turn (self, &self->future, &self->past, today);
}
