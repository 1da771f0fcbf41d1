/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people/centre-store.h"

#define DEFAULT_CASE_PATTERN "PR.4200.{nr}.{rrrr}"
#define DEFAULT_PAPER_PATTERN "PR.0643.{nr}.{rrrr}"

static const struct
{
  const char *name;
  gsize offset;
} texts[] = {
  { "centre.name", G_STRUCT_OFFSET (OstCentre, name) },
  { "centre.address", G_STRUCT_OFFSET (OstCentre, address) },
  { "centre.postcode", G_STRUCT_OFFSET (OstCentre, postcode) },
  { "centre.town", G_STRUCT_OFFSET (OstCentre, town) },
  { "centre.phone", G_STRUCT_OFFSET (OstCentre, phone) },
  { "centre.email", G_STRUCT_OFFSET (OstCentre, email) },
  { "centre.county", G_STRUCT_OFFSET (OstCentre, county) },
  { "centre.head", G_STRUCT_OFFSET (OstCentre, head) },
  { "centre.head-title", G_STRUCT_OFFSET (OstCentre, head_title) },
  { "numbering.case", G_STRUCT_OFFSET (OstCentre, case_pattern) },
  { "numbering.paper", G_STRUCT_OFFSET (OstCentre, paper_pattern) },
  { "paper.footer", G_STRUCT_OFFSET (OstCentre, footer) },
};

static gboolean
read_settings (OstTxn *txn, OstCentre *centre, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new (txn, "select name, value from setting");
  GError *failed = NULL;

  while (ost_statement_step (statement, &failed))
    {
      const char *name = ost_statement_get_text (statement, 0);

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        if (g_str_equal (texts[i].name, name))
          G_STRUCT_MEMBER (char *, centre, texts[i].offset) =
              g_strdup (ost_statement_get_text (statement, 1));
      if (g_str_equal (name, "centre.demo"))
        centre->is_demo = g_strcmp0 (ost_statement_get_text (statement, 1), "1") == 0;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

OstCentre *
ost_centre_store_load (OstTxn *txn, GError **error)
{
  g_autoptr (OstCentre) centre = g_new0 (OstCentre, 1);

  if (!read_settings (txn, centre, error))
    return NULL;
  if (centre->case_pattern == NULL)
    centre->case_pattern = g_strdup (DEFAULT_CASE_PATTERN);
  if (centre->paper_pattern == NULL)
    centre->paper_pattern = g_strdup (DEFAULT_PAPER_PATTERN);
  return g_steal_pointer (&centre);
}

static gboolean
save_setting (OstTxn *txn, const char *name, const char *value, GError **error)
{
  return ost_txn_run (txn, error,
                      "insert into setting (name, value) values ($1, $2)"
                      " on conflict (name) do update set value = excluded.value",
                      "tt", name, value);
}

gboolean
ost_centre_store_save (OstTxn *txn, const OstCentre *centre, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!save_setting (txn, texts[i].name, G_STRUCT_MEMBER (char *, centre, texts[i].offset),
                       error))
      return FALSE;
  ost_txn_touch (txn, "setting");
  return save_setting (txn, "centre.demo", centre->is_demo ? "1" : "0", error);
}

static char *
fill_pattern (const char *pattern, gint64 number, int year)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autofree char *long_year = g_strdup_printf ("%04d", year);
  g_autofree char *short_year = g_strdup_printf ("%02d", year % 100);
  g_autoptr (GString) text = g_string_new (pattern);

  g_string_replace (text, "{nr}", digits, 0);
  g_string_replace (text, "{rrrr}", long_year, 0);
  g_string_replace (text, "{rr}", short_year, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
take_number (OstTxn *txn, const char *sequence, int year, gint64 *number, GError **error)
{
  return ost_txn_get_int (txn, number, error,
                          "insert into number_sequence (name, year, last_number) values ($1, $2, 1)"
                          " on conflict (name, year) do update"
                          " set last_number = number_sequence.last_number + 1"
                          " returning last_number",
                          "ti", sequence, (gint64) year);
}

/* Numbers may also have come by hand or from a spreadsheet. */
static gboolean
is_taken (OstTxn *txn, const char *number)
{
  gint64 found = 0;

  return ost_txn_get_int (txn, &found, NULL, "select id from family where case_number = $1", "t",
                          number) ||
         ost_txn_get_int (txn, &found, NULL, "select id from issued_document where number = $1",
                          "t", number);
}

char *
ost_numbering_next (OstTxn *txn, const char *sequence, int year, GError **error)
{
  g_autoptr (OstCentre) centre = ost_centre_store_load (txn, error);
  const char *pattern;

  if (centre == NULL)
    return NULL;
  pattern = g_str_equal (sequence, "case") ? centre->case_pattern : centre->paper_pattern;
  for (;;)
    {
      gint64 number = 0;
      g_autofree char *text = NULL;

      if (!take_number (txn, sequence, year, &number, error))
        return NULL;
      text = fill_pattern (pattern, number, year);
      if (!is_taken (txn, text))
        return g_steal_pointer (&text);
    }
}
