/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "placements/day-number.h"
#include "placements/missing-figures.h"

OstMissingFigures *
ost_missing_figures_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (OstMissingFigure));
}

void
ost_missing_figures_add (
    OstMissingFigures *self, OstMissingKind kind, int which, int month, guint child)
{
  const OstMissingFigure fresh = { kind, which, month, 1, child };

  for (guint i = 0; i < self->len; i++)
    {
      OstMissingFigure *figure = &g_array_index (self, OstMissingFigure, i);

      if (figure->kind != kind || figure->which != which)
        continue;
      figure->first_month = MIN (figure->first_month, month);
      figure->n_children += figure->last_child != child;
      figure->last_child = child;
      return;
    }
  g_array_append_val (self, fresh);
}

static char *
dup_name (const OstMissingFigure *figure, const OstFacilityFigures *facilities)
{
  switch (figure->kind)
    {
    case OST_MISSING_STATUTORY:
      return g_strdup_printf (_ ("statutory amount “%s” (%s)"),
                              ost_kind_get_word (&ost_statutory_kind, figure->which),
                              ost_kind_get_label (&ost_statutory_kind, figure->which));
    case OST_MISSING_FACILITY:
      if (figure->which < 0)
        return g_strdup (_ ("average monthly cost of a facility without a name"));
      return g_strdup_printf (_ ("average monthly cost of “%s”"),
                              ost_facility_figures_get_name (facilities, figure->which));
    case OST_MISSING_RELIEF:
      return g_strdup (_ ("benefit paid to a relief family"));
    case OST_MISSING_INTERRUPTION:
      return g_strdup (_ ("benefit paid during an interruption (art. 87(2))"));
    case OST_MISSING_CHOICE:
      return g_strdup (_ ("choice “238-1” or “nie” for a child first placed before 2012"));
    default:
      g_assert_not_reached ();
    }
}

char *
ost_missing_figures_dup_text (const OstMissingFigures *self, const OstFacilityFigures *facilities)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->len; i++)
    {
      const OstMissingFigure *figure = &g_array_index (self, OstMissingFigure, i);
      const GDate month = ost_day_to_date (figure->first_month);
      g_autofree char *name = dup_name (figure, facilities);

      if (i > 0)
        g_string_append (text, "; ");
      /* Translators: a figure that is missing, the first month it is missing in, children */
      g_string_append_printf (
          text,
          ngettext ("not known: %s, from %04d-%02d, needed by %u child",
                    "not known: %s, from %04d-%02d, needed by %u children", figure->n_children),
          name, g_date_get_year (&month), g_date_get_month (&month), figure->n_children);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
