/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text.h"
#include "people/dictionary-store.h"

#define MOST_CODE 40

GPtrArray *
ost_dictionary_store_list (OstTxn *txn, const char *dictionary, GError **error)
{
  return ost_record_list (txn, OST_TYPE_DICTIONARY_ENTRY, error,
                          "where dictionary = $1 and archived_at is null order by position, id",
                          "t", dictionary);
}

char *
ost_dictionary_dup_code (const char *label)
{
  g_autofree char *folded = ost_text_fold (label);
  GString *code = g_string_new (NULL);

  for (const char *at = folded; *at != '\0' && code->len < MOST_CODE; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (code, *at);
    else if (code->len > 0 && code->str[code->len - 1] != '-')
      g_string_append_c (code, '-');
  while (code->len > 0 && code->str[code->len - 1] == '-')
    g_string_truncate (code, code->len - 1);
  return g_string_free (code, FALSE);
}

/* Words alike give codes alike: wniosek, wniosek-2. */
static char *
find_free_code (OstTxn *txn, const char *dictionary, const char *label, GError **error)
{
  g_autofree char *stem = ost_dictionary_dup_code (label);
  GError *failed = NULL;

  for (int n = 1; failed == NULL; n++)
    {
      g_autofree char *code = n == 1 && *stem != '\0'
                                  ? g_strdup (stem)
                                  : g_strdup_printf ("%s-%d", *stem != '\0' ? stem : "kod", n);

      if (!ost_dictionary_store_has (txn, dictionary, code, &failed) && failed == NULL)
        return g_steal_pointer (&code);
    }
  g_propagate_error (error, failed);
  return NULL;
}

gint64
ost_dictionary_store_save (OstTxn *txn, gconstpointer entry, GError **error)
{
  const OstDictionaryEntry *given = entry;
  g_autoptr (OstDictionaryEntry) made = NULL;
  g_autofree char *code = NULL;
  gint64 last = 0;

  if (given->parent_instance.id != 0)
    return ost_record_save (txn, entry, error);
  code = find_free_code (txn, given->dictionary, given->label, error);
  if (code == NULL || !ost_txn_get_int (txn, &last, error,
                                        "select coalesce (max (position), 0) from dictionary_entry"
                                        " where dictionary = $1",
                                        "t", given->dictionary))
    return 0;
  made =
      g_object_new (OST_TYPE_DICTIONARY_ENTRY, "dictionary", given->dictionary, "code", code,
                    "label", given->label, "position", last + 1, "article", given->article, NULL);
  made->valid_from = given->valid_from;
  made->valid_to = given->valid_to;
  return ost_record_save (txn, made, error);
}

gboolean
ost_dictionary_store_has (OstTxn *txn, const char *dictionary, const char *code, GError **error)
{
  gint64 found = 0;

  return ost_txn_get_int (txn, &found, error,
                          "select id from dictionary_entry where dictionary = $1 and code = $2",
                          "tt", dictionary, code);
}

char *
ost_dictionary_store_dup_label (OstTxn *txn,
                                const char *dictionary,
                                const char *code,
                                GError **error)
{
  char *label = NULL;
  GError *failed = NULL;

  if (ost_txn_get_text (txn, &label, &failed,
                        "select label from dictionary_entry where dictionary = $1 and code = $2",
                        "tt", dictionary, code))
    return label;
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return g_strdup (code);
}
