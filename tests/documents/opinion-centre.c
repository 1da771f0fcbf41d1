/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "base/date.h"
#include "casework/court-request.h"
#include "casework/visit-store.h"
#include "documents/document-store.h"
#include "documents/paper-issue-store.h"
#include "families/family-store.h"
#include "people/staff.h"

#include "opinion-centre.h"

static gint64
must_save (OstTxn *txn, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OstRecord) owned = record;
  const gint64 id = ost_record_save (txn, owned, &error);

  g_assert_no_error (error);
  return id;
}

static gint64
add_person (OstTxn *txn, const Centre *centre, const char *given_name, int role, int sex)
{
  const GDate born = ost_date (role == OST_ROLE_CHILD ? 2018 : 1990, 3, 2);
  const gint64 id =
      must_save (txn, g_object_new (OST_TYPE_PERSON, "surname", "Zalewski", "given_name",
                                    given_name, "sex", (gint64) sex, "birth_date", &born, NULL));

  must_save (txn, g_object_new (OST_TYPE_FAMILY_MEMBER, "family_id", centre->family, "person_id",
                                id, "role", (gint64) role, "household", (gint64) TRUE, NULL));
  return id;
}

static gint64
add_visit (OstTxn *txn, const Centre *centre, int day, int outcome, const char *course)
{
  const GDate date = ost_date (2026, 11, day);

  return must_save (txn,
                    g_object_new (OST_TYPE_VISIT, "family_id", centre->family, "staff_id",
                                  centre->assistant, "day", &date, "form", (gint64) OST_VISIT_VISIT,
                                  "outcome", (gint64) outcome, "course", course, NULL));
}

static gpointer
begin (OstTxn *txn, gpointer arg, GError **error)
{
  Centre *self = arg;
  const GDate since = ost_date (2026, 2, 1);
  const GDate received = ost_date (2026, 11, 1);
  const GDate due = ost_date (2026, 11, 15);
  g_autoptr (OstFamily) family = g_object_new (OST_TYPE_FAMILY, "name", "Zalewscy", "stage",
                                               (gint64) OST_STAGE_WORK, "opened_on", &since, NULL);

  self->family = ost_family_store_save (txn, family, error);
  self->assistant =
      must_save (txn, g_object_new (OST_TYPE_STAFF, "login", "alis", "surname", "Lis", "given_name",
                                    "Anna", "role", (gint64) OST_STAFF_FAMILY_ASSISTANT, NULL));
  must_save (txn, g_object_new (OST_TYPE_ASSIGNMENT, "family_id", self->family, "staff_id",
                                self->assistant, "from_day", &since, NULL));
  self->mother = add_person (txn, self, "Ewa", OST_ROLE_MOTHER, OST_SEX_WOMAN);
  self->father = add_person (txn, self, "Piotr", OST_ROLE_FATHER, OST_SEX_MAN);
  self->child = add_person (txn, self, "Jaś", OST_ROLE_CHILD, OST_SEX_MAN);
  self->visit =
      add_visit (txn, self, 10, OST_OUTCOME_TOOK_PLACE, MEAL " " BED " " FATHER " " CHILD);
  self->refusal = add_visit (txn, self, 12, OST_OUTCOME_REFUSED_ENTRY, NULL);
  must_save (txn, g_object_new (OST_TYPE_COURT_REQUEST, "family_id", self->family, "kind",
                                (gint64) OST_COURT_REQUEST_COURT_OPINION, "signature",
                                "III Nsm 7/26", "received_on", &received, "due_on", &due, "state",
                                (gint64) OST_COURT_REQUEST_STATE_NEW, NULL));
  return NULL;
}

Centre *
opinion_centre_new (Store *store)
{
  Centre *self = g_new0 (Centre, 1);
  const GDate today = ost_date (2026, 11, 20);

  ost_db_set_today (store->db, &today);
  ost_db_set_author (store->db, "alis");
  store_run (store, "insert into citation (code, content) values"
                    " ('opinion', 'art. 15 ust. 1 pkt 17'), ('act-2011', 'ustawy')");
  opinion_centre_run (store, OST_DB_EDIT, begin, self);
  return self;
}

gpointer
opinion_centre_run (Store *store, OstDbLane lane, OstDbFunc func, gpointer arg)
{
  g_autoptr (GError) error = NULL;
  gpointer result = ost_db_call (store->db, lane, func, arg, &error);

  g_assert_no_error (error);
  return result;
}

gint64
opinion_centre_draft (OstTxn *txn, const Centre *centre)
{
  return must_save (txn, g_object_new (OST_TYPE_ISSUED_DOCUMENT, "kind",
                                       (gint64) OST_DOCUMENT_KIND_COURT_OPINION, "title", "Opinia",
                                       "family_id", centre->family, "state",
                                       (gint64) OST_DOCUMENT_DRAFT, NULL));
}

gint64
opinion_centre_tick (OstTxn *txn, const Centre *centre, gint64 draft, int part, const char *said)
{
  const GDate always = ost_date_none ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OstOpinionFacts) facts =
      ost_opinion_fact_store_list (txn, centre->family, &always, &always, &error);
  gint64 id = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < facts->facts->len; i++)
    {
      const OstOpinionFact *fact = g_ptr_array_index (facts->facts, i);

      if (g_str_equal (fact->said, said))
        id = ost_quoted_fact_store_add (txn, draft, part, fact, &error);
    }
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

void
opinion_centre_write (OstTxn *txn, gint64 draft, const char *part, const char *text)
{
  g_autoptr (GError) error = NULL;

  ost_document_store_set_section (txn, draft, part, text, &error);
  g_assert_no_error (error);
}

char *
opinion_centre_read (GBytes *pdf)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  GString *folded = g_string_new (NULL);
  const int file = g_file_open_tmp ("opinion-XXXXXX.pdf", &path, &error);
  const char *const command[] = { "pdftotext", "-enc", "UTF-8", path, "-", NULL };

  g_assert_no_error (error);
  close (file);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_unlink (path);
  words = g_strsplit_set (text, " \n\f\t", -1);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (folded, "%s ", *word);
  return g_string_free (folded, FALSE);
}

gint64
opinion_centre_issue (OstTxn *txn, const Centre *centre, GError **error)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();
  g_autoptr (OstReadyPaper) ready = ost_paper_store_make_ready (
      txn, typesetter, OST_DOCUMENT_KIND_COURT_OPINION, centre->family, error);

  return ready != NULL ? ost_paper_store_issue (txn, ready, OST_DOCUMENT_KIND_COURT_OPINION,
                                                centre->family, error)
                       : 0;
}
