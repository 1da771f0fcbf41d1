/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "people/dictionary-entry.h"

static const OstField fields[] = {
  OST_FIELD (OstDictionaryEntry, dictionary, TEXT, N_ ("Dictionary"), OST_FIELD_REQUIRED),
  OST_FIELD (OstDictionaryEntry, code, TEXT, N_ ("Code"), OST_FIELD_REQUIRED),
  OST_FIELD (OstDictionaryEntry, label, TEXT, N_ ("Meaning"), OST_FIELD_REQUIRED),
  OST_FIELD (OstDictionaryEntry, position, INT, N_ ("Order"), OST_FIELD_PLAIN),
  OST_FIELD (OstDictionaryEntry, valid_from, DATE, N_ ("Valid from"), OST_FIELD_PLAIN),
  OST_FIELD (OstDictionaryEntry, valid_to, DATE, N_ ("Valid to"), OST_FIELD_PLAIN),
  OST_FIELD (OstDictionaryEntry, article, TEXT, N_ ("Legal basis"), OST_FIELD_PLAIN),
};

static void
check_entry (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstDictionaryEntry *self = record;

  if (g_date_valid (&self->valid_from) && g_date_valid (&self->valid_to) &&
      g_date_compare (&self->valid_to, &self->valid_from) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "valid_to",
                      _ ("The end is before the beginning"));
}

OST_DEFINE_RECORD (
    OstDictionaryEntry, ost_dictionary_entry, "dictionary_entry", fields, check_entry)
