/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/draft.h"
#include "base/money.h"
#include "base/record-build.h"
#include "base/text.h"
#include "exchange/cell-reader.h"

#define QUOTED_CHARACTERS 40

char *
ost_import_dup_quoted (const char *text)
{
  g_autofree char *start = NULL;

  if (text == NULL)
    return g_strdup (_ ("nothing"));
  if (g_utf8_strlen (text, -1) <= QUOTED_CHARACTERS)
    return g_strdup_printf (_ ("“%s”"), text);
  start = g_utf8_substring (text, 0, QUOTED_CHARACTERS);
  return g_strdup_printf (_ ("“%s…”"), start);
}

static void
reject_quoted (OstImport *import, const char *column, const char *format, const char *cell)
{
  g_autofree char *quoted = ost_import_dup_quoted (cell);
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, quoted);
#pragma GCC diagnostic pop
  ost_import_reject (import, column, "%s", message);
}

static gboolean
is_short_enough (OstImport *import, const char *column, const char *text, glong most)
{
  glong length = (glong) strlen (text);

  if (length <= most) /* bytes, of which a letter has one or more */
    return TRUE;
  length = g_utf8_strlen (text, -1);
  if (length > most)
    ost_import_reject (import, column, _ ("the text has %ld characters; at most %ld fit here"),
                       length, most);
  return length <= most;
}

char *
ost_cell_dup_text (OstImport *import, const OstSheetColumn *column, const char *cell)
{
  g_autofree char *tidy = NULL;

  if (ost_text_check (cell, -1) != OST_TEXT_GOOD)
    return NULL; /* the reader has told already */
  tidy = ost_text_tidy (cell);
  if (tidy == NULL || !is_short_enough (import, column->header, tidy, OST_DRAFT_MOST_LINE))
    return NULL;
  return g_steal_pointer (&tidy);
}

/* The words of kinds and codes are ASCII; spreadsheets make capitals of the first letters. */
static char *
dup_word (const char *tidy)
{
  return g_strdelimit (ost_text_fold (tidy), " _", '-');
}

static void
read_kind (OstImport *import,
           const OstSheetColumn *column,
           const OstField *field,
           const char *tidy,
           gpointer record)
{
  g_autofree char *word = dup_word (tidy);
  const int value = ost_kind_find (field->detail, word);

  if (value > 0)
    ost_record_put_int (record, field, value);
  else
    {
      g_autofree char *quoted = ost_import_dup_quoted (tidy);
      g_autofree char *words = ost_kind_dup_words (field->detail);

      ost_import_reject (import, column->header, _ ("%s is not one of: %s"), quoted, words);
    }
}

static gboolean
read_codes (OstImport *import,
            const OstSheetColumn *column,
            const OstField *field,
            const char *tidy,
            gpointer record,
            GError **error)
{
  g_auto (GStrv) codes = NULL;
  g_autoptr (GString) kept = g_string_new (NULL);

  if (field->kind == OST_FIELD_CODE)
    {
      codes = g_new0 (char *, 2);
      codes[0] = dup_word (tidy);
    }
  else
    codes = g_strsplit_set (tidy, " ,", -1);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      gboolean known = FALSE;

      if (*codes[i] == '\0')
        continue;
      if (!ost_import_has_code (import, field->detail, codes[i], &known, error))
        return FALSE;
      if (!known)
        reject_quoted (import, column->header, _ ("%s is not a code of the dictionary"), codes[i]);
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "", codes[i]);
    }
  ost_record_put_text (record, field, kept->str);
  return TRUE;
}

static void
read_date (OstImport *import,
           const OstSheetColumn *column,
           const OstField *field,
           const char *tidy,
           gpointer record)
{
  GDate date = ost_date_none ();

  if (!ost_date_parse (tidy, &date))
    {
      reject_quoted (import, column->header,
                     _ ("%s is not a date; write it as 2026-11-21 or 21.11.2026"), tidy);
      return;
    }
  ost_record_put_date (record, field, &date);
  if ((column->flags & OST_COLUMN_MAY_BE_AHEAD) == 0 &&
      ost_date_compare (&date, &import->today) > 0)
    {
      g_autofree char *iso = ost_date_dup_iso (&date);

      ost_import_warn (import, column->header, _ ("%s is in the future"), iso);
    }
}

static void
read_number (OstImport *import,
             const OstSheetColumn *column,
             const OstField *field,
             const char *tidy,
             gpointer record)
{
  gint64 value = 0;
  int minutes = OST_TIME_NONE;

  switch (field->kind)
    {
    case OST_FIELD_MONEY:
      if (ost_money_parse (tidy, &value))
        ost_record_put_int (record, field, value);
      else
        reject_quoted (import, column->header, _ ("%s is not an amount; write it as 1234,56"),
                       tidy);
      break;
    case OST_FIELD_TIME:
      if (ost_time_parse (tidy, &minutes))
        ost_record_put_int (record, field, minutes);
      else
        reject_quoted (import, column->header, _ ("%s is not a time; write it as 9:30"), tidy);
      break;
    default:
      if (g_ascii_string_to_signed (tidy, 10, 0, G_MAXINT32, &value, NULL))
        ost_record_put_int (record, field, value);
      else
        reject_quoted (import, column->header, _ ("%s is not a whole number"), tidy);
      break;
    }
}

static void
read_flag (OstImport *import,
           const OstSheetColumn *column,
           const OstField *field,
           const char *tidy,
           gpointer record)
{
  g_autofree char *word = ost_text_fold (tidy);

  if (g_str_equal (word, "tak") || g_str_equal (word, "nie"))
    ost_record_put_int (record, field, g_str_equal (word, "tak"));
  else
    reject_quoted (import, column->header, _ ("%s: write tak or nie"), tidy);
}

gboolean
ost_cell_read (OstImport *import,
               const OstSheetColumn *column,
               const OstField *field,
               const char *cell,
               gpointer record,
               GError **error)
{
  const gboolean is_long = field->kind == OST_FIELD_LONG_TEXT;
  g_autofree char *tidy = NULL;

  if (ost_text_check (cell, -1) != OST_TEXT_GOOD)
    return TRUE; /* the reader has told already */
  tidy = ost_text_tidy (cell);
  if (tidy == NULL || !is_short_enough (import, column->header, is_long ? cell : tidy,
                                        is_long ? OST_DRAFT_MOST_LONG_TEXT : OST_DRAFT_MOST_LINE))
    return TRUE;
  switch (field->kind)
    {
    case OST_FIELD_LONG_TEXT:
      ost_record_put_text (record, field, cell);
      return TRUE;
    case OST_FIELD_TEXT:
    case OST_FIELD_INSTANT:
      ost_record_put_text (record, field, tidy);
      return TRUE;
    case OST_FIELD_CODE:
    case OST_FIELD_CODES:
      return read_codes (import, column, field, tidy, record, error);
    case OST_FIELD_KIND:
      read_kind (import, column, field, tidy, record);
      return TRUE;
    case OST_FIELD_DATE:
      read_date (import, column, field, tidy, record);
      return TRUE;
    case OST_FIELD_FLAG:
      read_flag (import, column, field, tidy, record);
      return TRUE;
    default:
      read_number (import, column, field, tidy, record);
      return TRUE;
    }
}
