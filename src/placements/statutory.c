/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/money.h"
#include "placements/day-number.h"
#include "placements/statutory.h"

static const OstKindValue values[] = {
  { "", NC_ ("statutory", "Not known"), NULL },
  { "spokrewniona", NC_ ("statutory", "Benefit, kinship family"),
    "świadczenie w rodzinie spokrewnionej, art. 80 ust. 1 pkt 1" },
  { "inna-rodzina", NC_ ("statutory", "Benefit, other family or family children's home"),
    "świadczenie w pozostałych rodzinach i rodzinnym domu dziecka, art. 80 ust. 1 pkt 2" },
  { "dodatek", NC_ ("statutory", "Supplement, art. 81"), "dodatek, art. 81" },
};
G_STATIC_ASSERT (G_N_ELEMENTS (values) == OST_N_STATUTORY);

const OstKind ost_statutory_kind = OST_KIND ("statutory", values);

typedef struct
{
  int from;
  gint64 amount;
  char *source;
} Entry;

struct _OstStatutory
{
  GArray *entries[OST_N_STATUTORY]; /* of Entry, by from */
};

static void
entry_clear (gpointer data)
{
  g_clear_pointer (&((Entry *) data)->source, g_free);
}

OstStatutory *
ost_statutory_new (void)
{
  OstStatutory *self = g_new0 (OstStatutory, 1);

  for (int i = 0; i < OST_N_STATUTORY; i++)
    {
      self->entries[i] = g_array_new (FALSE, FALSE, sizeof (Entry));
      g_array_set_clear_func (self->entries[i], entry_clear);
    }
  return self;
}

void
ost_statutory_free (OstStatutory *self)
{
  for (int i = 0; i < OST_N_STATUTORY; i++)
    g_array_unref (self->entries[i]);
  g_free (self);
}

void
ost_statutory_set (
    OstStatutory *self, OstStatutoryKind kind, int from, gint64 amount, const char *source)
{
  GArray *entries = self->entries[kind];
  Entry entry = { from, amount, g_strdup (source) };
  guint at = 0;

  while (at < entries->len && g_array_index (entries, Entry, at).from < from)
    at++;
  if (at < entries->len && g_array_index (entries, Entry, at).from == from)
    g_array_remove_index (entries, at);
  g_array_insert_val (entries, at, entry);
}

gint64
ost_statutory_get (
    const OstStatutory *self, OstStatutoryKind kind, int day, int *from, const char **source)
{
  const GArray *entries = self->entries[kind];

  for (guint i = entries->len; i > 0; i--)
    {
      const Entry *entry = &g_array_index (entries, Entry, i - 1);

      if (entry->from > day)
        continue;
      if (from != NULL)
        *from = entry->from;
      if (source != NULL)
        *source = entry->source;
      return entry->amount;
    }
  return OST_MONEY_NONE;
}

gboolean
ost_statutory_get_entry (const OstStatutory *self,
                         OstStatutoryKind kind,
                         guint index,
                         int *from,
                         gint64 *amount,
                         const char **source)
{
  const Entry *entry;

  if (index >= self->entries[kind]->len)
    return FALSE;
  entry = &g_array_index (self->entries[kind], Entry, index);
  *from = entry->from;
  *amount = entry->amount;
  *source = entry->source;
  return TRUE;
}

static gboolean
read_amount (
    OstStatutory *self, GKeyFile *file, const char *group, OstStatutoryKind kind, GError **error)
{
  g_autofree char *text = g_key_file_get_string (file, group, values[kind].word, error);
  g_autofree char *source = g_key_file_get_string (file, group, "source", NULL);
  gint64 amount = OST_MONEY_NONE;
  GDate from;

  if (text == NULL)
    return FALSE;
  if (!ost_date_parse_iso (group, &from) ||
      (g_strcmp0 (text, "nieznana") != 0 && !ost_money_parse (text, &amount)))
    {
      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, "%s, %s: %s", group,
                   values[kind].word, text);
      return FALSE;
    }
  ost_statutory_set (self, kind, ost_day_of (&from), amount, source);
  return TRUE;
}

OstStatutory *
ost_statutory_new_shipped (GError **error)
{
  g_autoptr (OstStatutory) self = ost_statutory_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) groups = NULL;

  bytes = g_resources_lookup_data ("/pl/ostoja/Ostoja/law/statutory-amounts.ini",
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, error))
    return NULL;
  groups = g_key_file_get_groups (file, NULL);
  for (char **group = groups; *group != NULL; group++)
    for (int kind = OST_STATUTORY_KINSHIP; kind < OST_N_STATUTORY; kind++)
      if (!read_amount (self, file, *group, kind, error))
        return NULL;
  return g_steal_pointer (&self);
}

OstStatutoryKind
ost_statutory_of_form (OstForm form)
{
  switch (form)
    {
    case OST_FORM_KINSHIP:
      return OST_STATUTORY_KINSHIP;
    case OST_FORM_NON_PROFESSIONAL:
    case OST_FORM_PROFESSIONAL:
    case OST_FORM_EMERGENCY:
    case OST_FORM_SPECIALIST:
    case OST_FORM_FAMILY_HOME:
      return OST_STATUTORY_OTHER;
    default:
      return OST_STATUTORY_UNKNOWN;
    }
}
