/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/money.h"
#include "base/text.h"
#include "placements/day-number.h"
#include "placements/facility-figures.h"

typedef struct
{
  int from;
  gint64 amount;
} Figure;

typedef struct
{
  char *name;
  GArray *figures; /* of Figure, by from */
} Facility;

struct _OstFacilityFigures
{
  GPtrArray *facilities;  /* of Facility */
  GHashTable *by_written; /* name as written, to index + 1 */
  GHashTable *by_key;     /* name folded, to index + 1 */
};

static void
facility_free (gpointer data)
{
  Facility *facility = data;

  g_free (facility->name);
  g_array_unref (facility->figures);
  g_free (facility);
}

OstFacilityFigures *
ost_facility_figures_new (void)
{
  OstFacilityFigures *self = g_new0 (OstFacilityFigures, 1);

  self->facilities = g_ptr_array_new_with_free_func (facility_free);
  self->by_written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
ost_facility_figures_free (OstFacilityFigures *self)
{
  g_ptr_array_unref (self->facilities);
  g_hash_table_unref (self->by_written);
  g_hash_table_unref (self->by_key);
  g_free (self);
}

static int
add_facility (OstFacilityFigures *self, const char *name)
{
  Facility *facility = g_new0 (Facility, 1);

  facility->name = g_strdup (name);
  facility->figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  g_ptr_array_add (self->facilities, facility);
  return (int) self->facilities->len;
}

int
ost_facility_figures_intern (OstFacilityFigures *self, const char *name)
{
  gpointer number = g_hash_table_lookup (self->by_written, name);
  g_autofree char *key = NULL;

  if (number != NULL)
    return GPOINTER_TO_INT (number) - 1;
  key = ost_text_fold (name);
  number = g_hash_table_lookup (self->by_key, key);
  if (number == NULL)
    {
      number = GINT_TO_POINTER (add_facility (self, name));
      g_hash_table_insert (self->by_key, g_steal_pointer (&key), number);
    }
  g_hash_table_insert (self->by_written, g_strdup (name), number);
  return GPOINTER_TO_INT (number) - 1;
}

const char *
ost_facility_figures_get_name (const OstFacilityFigures *self, int facility)
{
  return ((Facility *) self->facilities->pdata[facility])->name;
}

void
ost_facility_figures_set (OstFacilityFigures *self, int facility, int from_month, gint64 amount)
{
  GArray *figures = ((Facility *) self->facilities->pdata[facility])->figures;
  const Figure figure = { ost_day_month_start (from_month), amount };
  guint at = 0;

  while (at < figures->len && g_array_index (figures, Figure, at).from < figure.from)
    at++;
  if (at < figures->len && g_array_index (figures, Figure, at).from == figure.from)
    g_array_remove_index (figures, at);
  g_array_insert_val (figures, at, figure);
}

gint64
ost_facility_figures_get (const OstFacilityFigures *self,
                          int facility,
                          int month_first_day,
                          int *from)
{
  const GArray *figures = ((Facility *) self->facilities->pdata[facility])->figures;

  for (guint i = figures->len; i > 0; i--)
    {
      const Figure *figure = &g_array_index (figures, Figure, i - 1);

      if (figure->from > month_first_day)
        continue;
      if (from != NULL)
        *from = figure->from;
      return figure->amount;
    }
  return OST_MONEY_NONE;
}
