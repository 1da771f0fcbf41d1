/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-dictionaries-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-lines.h"
#include "app/people/centre-forms.h"
#include "app/people/dictionaries-page.h"
#include "base/date.h"
#include "people/dictionary-store.h"

struct _OstDictionariesPage
{
  OstFiledLists parent_instance;
};

G_DEFINE_FINAL_TYPE (OstDictionariesPage, ost_dictionaries_page, OST_TYPE_FILED_LISTS)

static char *
dup_title (gconstpointer record, gconstpointer context)
{
  return g_strdup (((const OstDictionaryEntry *) record)->label);
}

static char *
dup_detail (gconstpointer record, gconstpointer context)
{
  const OstDictionaryEntry *entry = record;
  const gboolean dated = g_date_valid (&entry->valid_from) || g_date_valid (&entry->valid_to);
  g_autofree char *period =
      dated ? ost_period_dup_words (&entry->valid_from, &entry->valid_to) : NULL;
  GString *text = g_string_new (entry->article);

  if (period != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", period);
  return g_string_free (text, FALSE);
}

static char *
dup_mark (gconstpointer record, gconstpointer context)
{
  const OstDictionaryEntry *entry = record;
  const GDate today = ost_date_today ();

  return g_date_valid (&entry->valid_to) && g_date_compare (&entry->valid_to, &today) < 0
             ? g_strdup (_ ("ended"))
             : NULL;
}

/* One list for each dictionary: how it is read, begun and headed. */
#define OST_DICTIONARY_LIST(name, word, heading)                                                   \
  static GPtrArray *list_##name (OstTxn *txn, gint64 file_id, GError **error)                      \
  {                                                                                                \
    return ost_dictionary_store_list (txn, word, error);                                           \
  }                                                                                                \
  static void prepare_##name (OstDraft *draft, const GDate *today)                                 \
  {                                                                                                \
    ost_draft_set_text (draft, "dictionary", word);                                                \
  }                                                                                                \
  static const OstRecordListLayout layout_##name = {                                               \
    .title = heading,                                                                              \
    .add = N_ ("New entry"),                                                                       \
    .empty = N_ ("Nothing yet. Add what forms are to offer here."),                                \
    .dup_title = dup_title,                                                                        \
    .dup_detail = dup_detail,                                                                      \
    .dup_mark = dup_mark,                                                                          \
    .can_archive = TRUE,                                                                           \
  };                                                                                               \
  static const OstFiledList filed_##name = {                                                       \
    .layout = &layout_##name,                                                                      \
    .get_type = ost_dictionary_entry_get_type,                                                     \
    .list = list_##name,                                                                           \
    .form = &ost_dictionary_form,                                                                  \
    .save = ost_dictionary_store_save,                                                             \
    .archived = N_ ("The entry is offered no more"),                                               \
    .prepare = prepare_##name,                                                                     \
  };

OST_DICTIONARY_LIST (reasons, OST_DICTIONARY_REASONS, N_ ("Reasons of support"))
OST_DICTIONARY_LIST (activities, OST_DICTIONARY_ACTIVITIES, N_ ("Activities of the assistant"))
OST_DICTIONARY_LIST (places, OST_DICTIONARY_PLACES, N_ ("Places"))
OST_DICTIONARY_LIST (ways_in, OST_DICTIONARY_WAYS_IN, N_ ("Ways in"))
OST_DICTIONARY_LIST (closing, OST_DICTIONARY_CLOSING_REASONS, N_ ("Reasons of closing"))

static const OstFiledList *const lists[] = { &filed_reasons, &filed_activities, &filed_places,
                                             &filed_ways_in, &filed_closing };

static gint64
ost_dictionaries_page_get_family (OstFiledLists *page)
{
  return 0;
}

static void
ost_dictionaries_page_class_init (OstDictionariesPageClass *klass)
{
  OST_FILED_LISTS_CLASS (klass)->get_family = ost_dictionaries_page_get_family;
  /* Which of the lists is to grow is said by its own button. */
  OST_PAGE_CLASS (klass)->add = NULL;
}

static void
ost_dictionaries_page_init (OstDictionariesPage *self)
{
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
  ost_page_set_title (OST_PAGE (self), _ ("Dictionaries"));
}
