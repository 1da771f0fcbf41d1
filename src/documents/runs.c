/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/clean-text.h"
#include "documents/runs.h"

static void
clear_run (gpointer data)
{
  OstRun *run = data;

  g_free (run->text);
  g_free (run->address);
}

OstRuns *
ost_runs_new (const char *text)
{
  OstRuns *self = g_new0 (OstRuns, 1);

  self->runs = g_array_new (FALSE, FALSE, sizeof (OstRun));
  g_array_set_clear_func (self->runs, clear_run);
  if (text != NULL)
    ost_runs_add (self, OST_RUN_REGULAR, text);
  return self;
}

OstRuns *
ost_runs_new_flags (OstRunFlags flags, const char *text)
{
  OstRuns *self = ost_runs_new (NULL);

  ost_runs_add (self, flags, text);
  return self;
}

void
ost_runs_free (OstRuns *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->runs);
  g_free (self);
}

void
ost_runs_add (OstRuns *self, OstRunFlags flags, const char *text)
{
  ost_runs_add_link (self, flags, text, NULL);
}

void
ost_runs_add_link (OstRuns *self, OstRunFlags flags, const char *text, const char *address)
{
  OstRun run = { flags, ost_clean_text (text, &self->n_replaced), g_strdup (address) };

  g_array_append_val (self->runs, run);
}

void
ost_runs_add_format (OstRuns *self, OstRunFlags flags, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  ost_runs_add (self, flags, text);
}

void
ost_runs_add_tick (OstRuns *self, gboolean ticked, const char *label)
{
  ost_runs_add (self, ticked ? OST_RUN_TICK | OST_RUN_TICKED : OST_RUN_TICK, "");
  if (label != NULL)
    ost_runs_add (self, OST_RUN_REGULAR, label);
}

gboolean
ost_runs_is_empty (const OstRuns *self)
{
  for (guint i = 0; i < self->runs->len; i++)
    {
      const OstRun *run = &g_array_index (self->runs, OstRun, i);

      if (run->text[0] != '\0' || run->flags & OST_RUN_TICK)
        return FALSE;
    }
  return TRUE;
}

char *
ost_runs_dup_text (const OstRuns *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    g_string_append (text, g_array_index (self->runs, OstRun, i).text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
