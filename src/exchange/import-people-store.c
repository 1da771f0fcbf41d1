/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/record-build.h"
#include "exchange/import-people.h"
#include "exchange/person-rows-store.h"
#include "families/family-register-store.h"
#include "people/person-store.h"
#include "storage/search.h"

/* The words of so many new people are written in one order: the more, the better they fill the
 * pages of their index. */
#define PEOPLE_A_PORTION 10000

/* Who is there already, so that a long file of new people asks the database almost nothing. */
struct _OstKnownPeople
{
  guint n_asked;
  gboolean is_loaded;     /* the two sets below hold everybody */
  GHashTable *pesels;     /* set of numbers */
  GHashTable *households; /* set of families that have a member */

  GArray *words; /* of OstSearchOwner: families that got somebody new */

  gint64 family_id;   /* of MEMBERS; rows of a family stand together */
  GPtrArray *members; /* of OstPerson */
};

static gpointer
number_key (gint64 number)
{
  return GSIZE_TO_POINTER ((gsize) number);
}

/* Only numbers of eleven digits come here. */
static gpointer
pesel_key (const char *pesel)
{
  return number_key (g_ascii_strtoll (pesel, NULL, 10));
}

void
ost_known_people_free (OstKnownPeople *self)
{
  g_hash_table_unref (self->pesels);
  g_hash_table_unref (self->households);
  g_array_unref (self->words);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_free (self);
}

static void
clear_words (gpointer data)
{
  g_strfreev ((char **) ((OstSearchOwner *) data)->words);
}

static OstKnownPeople *
get_known (OstImport *self)
{
  if (self->people == NULL)
    {
      self->people = g_new0 (OstKnownPeople, 1);
      self->people->pesels = g_hash_table_new (NULL, NULL);
      self->people->households = g_hash_table_new (NULL, NULL);
      self->people->words = g_array_new (FALSE, FALSE, sizeof (OstSearchOwner));
      g_array_set_clear_func (self->people->words, clear_words);
    }
  return self->people;
}

static gboolean
load_set (OstTxn *txn, GHashTable *set, const char *sql, GError **error)
{
  g_autoptr (OstStatement) statement = ost_statement_new_streaming (txn, sql);
  GError *failed = NULL;

  while (ost_statement_step (statement, &failed))
    g_hash_table_add (set, number_key (ost_statement_get_int (statement, 0)));
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* The first rows ask one by one; a long file learns them all at once. */
static gboolean
ask (OstImport *self, GError **error)
{
  OstKnownPeople *known = get_known (self);

  if (known->is_loaded || ++known->n_asked < OST_IMPORT_FEW)
    return TRUE;
  known->is_loaded = TRUE;
  return load_set (self->txn, known->pesels,
                   "select pesel from person where pesel is not null and archived_at is null",
                   error) &&
         load_set (self->txn, known->households,
                   "select distinct family_id from family_member where archived_at is null", error);
}

gboolean
ost_import_find_by_pesel (OstImport *self, const char *pesel, OstPerson **known, GError **error)
{
  GError *failed = NULL;

  if (!ask (self, error))
    return FALSE;
  if (self->people->is_loaded && !g_hash_table_contains (self->people->pesels, pesel_key (pesel)))
    return TRUE;
  *known = ost_person_store_find_by_pesel (self->txn, pesel, &failed);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
load_members (OstImport *self, gint64 family_id, GError **error)
{
  OstKnownPeople *known = self->people;

  known->family_id = 0;
  g_clear_pointer (&known->members, g_ptr_array_unref);
  if (known->is_loaded && !g_hash_table_contains (known->households, number_key (family_id)))
    known->members = g_ptr_array_new_with_free_func (g_object_unref);
  else
    known->members = ost_person_rows_list_in (self->txn, family_id, error);
  if (known->members != NULL)
    known->family_id = family_id;
  return known->members != NULL;
}

GPtrArray *
ost_import_list_alike_in (OstImport *self, gint64 family_id, const OstPerson *like, GError **error)
{
  if (!ask (self, error))
    return NULL;
  if (self->people->family_id != family_id && !load_members (self, family_id, error))
    return NULL;
  return ost_person_rows_keep_alike (self->people->members, like);
}

void
ost_import_remember_person (OstImport *self, const OstPerson *person)
{
  OstKnownPeople *known = get_known (self);

  known->family_id = 0; /* MEMBERS may hold an earlier rev of the person */
  if (person->pesel != NULL)
    g_hash_table_add (known->pesels, pesel_key (person->pesel));
}

void
ost_import_remember_member (OstImport *self, gint64 family_id)
{
  OstKnownPeople *known = get_known (self);

  g_hash_table_add (known->households, number_key (family_id));
  if (known->family_id == family_id)
    known->family_id = 0;
}

void
ost_import_remember_new_member (OstImport *self, gint64 family_id, OstPerson *person)
{
  OstKnownPeople *known = get_known (self);

  g_hash_table_add (known->households, number_key (family_id));
  if (person->pesel != NULL)
    g_hash_table_add (known->pesels, pesel_key (person->pesel));
  if (known->family_id == family_id)
    g_ptr_array_add (known->members, g_object_ref (person));
}

gboolean
ost_import_write_words (OstImport *self, GError **error)
{
  GArray *words = get_known (self)->words;
  const gboolean written =
      ost_search_add_words_of (self->txn, (OstSearchOwner *) words->data, words->len, error);

  g_array_set_size (words, 0);
  return written;
}

gboolean
ost_import_add_words (OstImport *self, gint64 family_id, const OstPerson *person, GError **error)
{
  GArray *words = get_known (self)->words;
  const OstSearchOwner owner = { family_id,
                                 (const char *const *) ost_family_register_dup_words_of (person) };

  g_array_append_val (words, owner);
  return words->len < PEOPLE_A_PORTION || ost_import_write_words (self, error);
}
