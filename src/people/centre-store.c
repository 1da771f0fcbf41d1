/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people/centre-store.h"
#include "people/numbering.h"
#include "storage/audit.h"
#include "storage/db-error.h"
#include "storage/setting-store.h"

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
  { "centre.gmina", G_STRUCT_OFFSET (OstCentre, gmina) },
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

gboolean
ost_centre_store_save (OstTxn *txn, const OstCentre *centre, GError **error)
{
  OstSetting settings[G_N_ELEMENTS (texts) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    settings[i] = (OstSetting){ texts[i].name, G_STRUCT_MEMBER (char *, centre, texts[i].offset) };
  settings[G_N_ELEMENTS (texts)] = (OstSetting){ "centre.demo", centre->is_demo ? "1" : "0" };
  return ost_setting_store_save (txn, settings, G_N_ELEMENTS (settings), error);
}

/* Settings by the fields of the card. */
static const struct
{
  const char *field;
  const char *setting;
} card_fields[] = {
  { "name", "centre.name" },         { "address", "centre.address" },
  { "postcode", "centre.postcode" }, { "town", "centre.town" },
  { "gmina", "centre.gmina" },       { "county", "centre.county" },
  { "phone", "centre.phone" },       { "email", "centre.email" },
  { "head", "centre.head" },         { "head_title", "centre.head-title" },
};

static const char *
get_card_text (const OstCentreCard *card, guint nth)
{
  return ost_record_get_text (
      card, ost_record_class_find (OST_RECORD_GET_CLASS (card), card_fields[nth].field));
}

static gint64
sum_up (const OstCentreCard *card)
{
  guint64 sum = 1; /* which may wrap */

  for (guint i = 0; i < G_N_ELEMENTS (card_fields); i++)
    {
      const char *text = get_card_text (card, i);

      sum = sum * 31 + (text != NULL ? g_str_hash (text) : 0);
    }
  return (gint64) (sum & G_MAXINT64);
}

static const char *
find_text (const OstCentre *centre, const char *setting)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].name, setting))
      return G_STRUCT_MEMBER (char *, centre, texts[i].offset);
  return NULL;
}

OstCentreCard *
ost_centre_store_load_card (OstTxn *txn, GError **error)
{
  g_autoptr (OstCentre) centre = ost_centre_store_load (txn, error);
  OstCentreCard *card;

  if (centre == NULL)
    return NULL;
  card = g_object_new (OST_TYPE_CENTRE_CARD, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (card_fields); i++)
    {
      const OstField *field =
          ost_record_class_find (OST_RECORD_GET_CLASS (card), card_fields[i].field);

      G_STRUCT_MEMBER (char *, card, field->offset) =
          g_strdup (find_text (centre, card_fields[i].setting));
    }
  card->parent_instance.id = 1;
  card->parent_instance.rev = sum_up (card);
  return card;
}

gint64
ost_centre_store_save_card (OstTxn *txn, gconstpointer card, GError **error)
{
  g_autoptr (OstCentreCard) now = ost_centre_store_load_card (txn, error);
  OstSetting settings[G_N_ELEMENTS (card_fields)];

  if (now == NULL)
    return 0;
  if (now->parent_instance.rev != ((const OstRecord *) card)->rev)
    {
      ost_db_error_set_conflict (error, (gpointer) card, now);
      return 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (card_fields); i++)
    settings[i] = (OstSetting){ card_fields[i].setting, get_card_text (card, i) };
  return ost_setting_store_save (txn, settings, G_N_ELEMENTS (settings), error) ? 1 : 0;
}

void
ost_numbering_free (OstNumbering *self)
{
  g_free (self->case_pattern);
  g_free (self->paper_pattern);
  g_free (self);
}

static gboolean
load_last (OstTxn *txn, const char *sequence, int year, gint64 *last, GError **error)
{
  GError *failed = NULL;

  ost_txn_get_int (txn, last, &failed,
                   "select last_number from number_sequence where name = $1 and year = $2", "ti",
                   sequence, (gint64) year);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

OstNumbering *
ost_numbering_store_load (OstTxn *txn, int year, GError **error)
{
  g_autoptr (OstCentre) centre = ost_centre_store_load (txn, error);
  g_autoptr (OstNumbering) self = g_new0 (OstNumbering, 1);

  if (centre == NULL || !load_last (txn, OST_NUMBERING_OF_CASES, year, &self->last_case, error) ||
      !load_last (txn, OST_NUMBERING_OF_PAPERS, year, &self->last_paper, error))
    return NULL;
  self->case_pattern = g_steal_pointer (&centre->case_pattern);
  self->paper_pattern = g_steal_pointer (&centre->paper_pattern);
  return g_steal_pointer (&self);
}

gboolean
ost_numbering_store_save (OstTxn *txn,
                          const char *case_pattern,
                          const char *paper_pattern,
                          GError **error)
{
  const OstSetting settings[] = { { "numbering.case", case_pattern },
                                  { "numbering.paper", paper_pattern } };

  return ost_setting_store_save (txn, settings, G_N_ELEMENTS (settings), error);
}

gboolean
ost_numbering_store_set_last (
    OstTxn *txn, const char *sequence, int year, gint64 last, GError **error)
{
  ost_txn_touch (txn, "setting");
  return ost_txn_run (txn, error,
                      "insert into number_sequence (name, year, last_number) values ($1, $2, $3)"
                      " on conflict (name, year) do update set last_number = excluded.last_number",
                      "tii", sequence, (gint64) year, last) &&
         ost_audit_note (txn, "numbered", "number_sequence", last, error);
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

/* The next of the running numbers after *LAST, which moves on to it. */
static gboolean
count_on (OstTxn *txn, const char *sequence, int year, gint64 *last, GError **error)
{
  *last += 1;
  return TRUE;
}

typedef gboolean (*CountFunc) (
    OstTxn *txn, const char *sequence, int year, gint64 *number, GError **error);

static char *
find_free (OstTxn *txn, const char *sequence, int year, CountFunc count, GError **error)
{
  g_autoptr (OstCentre) centre = ost_centre_store_load (txn, error);
  const char *pattern;
  gint64 number = 0;

  if (centre == NULL || !load_last (txn, sequence, year, &number, error))
    return NULL;
  pattern = g_str_equal (sequence, "case") ? centre->case_pattern : centre->paper_pattern;
  for (;;)
    {
      g_autofree char *text = NULL;

      if (!count (txn, sequence, year, &number, error))
        return NULL;
      text = ost_numbering_fill (pattern, number, year);
      if (!is_taken (txn, text))
        return g_steal_pointer (&text);
    }
}

char *
ost_numbering_next (OstTxn *txn, const char *sequence, int year, GError **error)
{
  return find_free (txn, sequence, year, take_number, error);
}

char *
ost_numbering_foresee (OstTxn *txn, const char *sequence, int year, GError **error)
{
  return find_free (txn, sequence, year, count_on, error);
}
