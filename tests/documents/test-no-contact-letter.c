/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "casework/court-order.h"
#include "casework/failed-visits-store.h"
#include "casework/visit.h"
#include "documents/paper-store.h"
#include "families/family-store.h"
#include "opinion-centre.h"
#include "people/institution.h"

/* Papers about visits that failed again and again (day.md S6).  The centre of the tests has a visit
 * that took place on the 10th and one that was refused on the 12th. */

typedef struct
{
  Centre *centre;
  int day;
  int outcome;
  int form;
} NewVisit;

static gpointer
add_visit (OstTxn *txn, gpointer arg, GError **error)
{
  const NewVisit *added = arg;
  const GDate day = ost_date (2026, 11, added->day);
  g_autoptr (OstVisit) visit = g_object_new (
      OST_TYPE_VISIT, "family_id", added->centre->family, "staff_id", added->centre->assistant,
      "day", &day, "from_time", (gint64) 600, "form", (gint64) added->form, "outcome",
      (gint64) added->outcome, "course", "Zdanie z notatki.", NULL);

  ost_record_save (txn, visit, error);
  return NULL;
}

static void
visit_on (Store *store, Centre *centre, int day, int outcome, int form)
{
  NewVisit added = { centre, day, outcome, form };

  opinion_centre_run (store, OST_DB_EDIT, add_visit, &added);
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_failed_visits_store_load (txn, ((const Centre *) arg)->family, error);
}

static void
assert_failed (Store *store, Centre *centre, guint n, int last_contact)
{
  g_autoptr (OstFailedVisits) failed = opinion_centre_run (store, OST_DB_LOOK, load, centre);

  g_assert_cmpuint (failed->visits->len, ==, n);
  g_assert_cmpint (g_date_get_day (&failed->last_contact), ==, last_contact);
}

static void
test_count (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);

  assert_failed (store, centre, 1, 10);
  visit_on (store, centre, 13, OST_OUTCOME_CALLED_OFF_BY_THE_FAMILY, OST_VISIT_VISIT);
  visit_on (store, centre, 14, OST_OUTCOME_MOVED_TO_ANOTHER_DAY, OST_VISIT_VISIT);
  assert_failed (store, centre, 1, 10);
  visit_on (store, centre, 15, OST_OUTCOME_NOBODY_AT_HOME, OST_VISIT_VISIT);
  assert_failed (store, centre, 2, 10);
  /* The day before, the day and the day after the last contact. */
  visit_on (store, centre, 12, OST_OUTCOME_TOOK_PLACE, OST_VISIT_PHONE_CALL);
  assert_failed (store, centre, 1, 12);
  visit_on (store, centre, 14, OST_OUTCOME_TOOK_PLACE, OST_VISIT_PHONE_CALL);
  assert_failed (store, centre, 1, 14);
  visit_on (store, centre, 15, OST_OUTCOME_TOOK_PLACE, OST_VISIT_PHONE_CALL);
  assert_failed (store, centre, 0, 15);
}

typedef struct
{
  Centre *centre;
  int kind;
  GError *refused;
} Wanted;

static gpointer
render (OstTxn *txn, gpointer arg, GError **error)
{
  Wanted *wanted = arg;
  OstTypesetter *typesetter = ost_typesetter_new ();
  GBytes *pdf = ost_paper_store_render_draft (txn, typesetter, wanted->kind, wanted->centre->family,
                                              &wanted->refused);

  ost_typesetter_unref (typesetter);
  return pdf;
}

static char *
read_paper (Store *store, Centre *centre, int kind)
{
  Wanted wanted = { centre, kind, NULL };
  g_autoptr (GBytes) pdf = opinion_centre_run (store, OST_DB_LOOK, render, &wanted);

  g_assert_no_error (wanted.refused);
  return opinion_centre_read (pdf);
}

static void
assert_refused (Store *store, Centre *centre, int kind, const char *said)
{
  Wanted wanted = { centre, kind, NULL };

  g_assert_null (opinion_centre_run (store, OST_DB_LOOK, render, &wanted));
  g_assert_error (wanted.refused, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (wanted.refused->message, said));
  g_clear_error (&wanted.refused);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

static void
test_family (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  g_autofree char *open = NULL;
  g_autofree char *hidden = NULL;

  store_run (store, "update family set street = 'ul. Szkolna', house = '5', postcode = '86-999',"
                    " town = 'Zabrdzie'");
  visit_on (store, centre, 19, OST_OUTCOME_NOBODY_AT_HOME, OST_VISIT_VISIT);
  open = read_paper (store, centre, OST_DOCUMENT_KIND_LETTER_TO_THE_FAMILY);
  assert_says (open, "Pani Ewa Zalewski Pan Piotr Zalewski ul. Szkolna 5 86-999 Zabrdzie");
  assert_says (open, "(12 listopada 2026 r. i 19 listopada 2026 r.)");
  assert_says (open, "dnia 10 listopada 2026 r.");
  g_assert_null (strstr (open, "Jaś"));
  g_assert_null (strstr (open, "Zdanie z notatki"));

  store_run (store, "update person set address_confidential = 1 where given_name = 'Ewa'");
  hidden = read_paper (store, centre, OST_DOCUMENT_KIND_LETTER_TO_THE_FAMILY);
  assert_says (hidden, "adres znany ośrodkowi"); /* R1 */
  g_assert_null (strstr (hidden, "Szkolna"));
}

static void
test_social_worker (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  g_autofree char *text = NULL;

  visit_on (store, centre, 19, OST_OUTCOME_NOBODY_AT_HOME, OST_VISIT_VISIT);
  text = read_paper (store, centre, OST_DOCUMENT_KIND_NOTE_FOR_THE_SOCIAL_WORKER);
  assert_says (text, "liczba wizyt: 2");
  assert_says (text, "19.11.2026 10:00 nie zastano");
  assert_says (text, "Jaś Zalewski brak danych"); /* nobody ticked the boy at any visit */
  g_assert_null (strstr (text, "Zdanie z notatki"));
}

static gpointer
oblige (OstTxn *txn, gpointer arg, GError **error)
{
  const Centre *centre = arg;
  const GDate day = ost_date (2026, 5, 7);
  g_autoptr (OstInstitution) court =
      g_object_new (OST_TYPE_INSTITUTION, "name", "Sąd Rejonowy w Zabrdziu", "kind",
                    (gint64) OST_INSTITUTION_COURT, NULL);
  const gint64 court_id = ost_record_save (txn, court, error);
  g_autoptr (OstCourtOrder) order =
      g_object_new (OST_TYPE_COURT_ORDER, "family_id", centre->family, "institution_id", court_id,
                    "signature", "III Nsm 88/26", "issued_on", &day, NULL);

  ost_record_save (txn, order, error);
  return NULL;
}

static void
test_court (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);
  g_autofree char *text = NULL;

  visit_on (store, centre, 19, OST_OUTCOME_NOBODY_AT_HOME, OST_VISIT_VISIT);
  assert_refused (store, centre, OST_DOCUMENT_KIND_NO_CONTACT_REPORT, "No order of a court");
  opinion_centre_run (store, OST_DB_EDIT, oblige, centre);
  text = read_paper (store, centre, OST_DOCUMENT_KIND_NO_CONTACT_REPORT);
  assert_says (text, "Sąd Rejonowy w Zabrdziu");
  assert_says (text, "III Nsm 88/26, w związku z postanowieniem z dnia 7 maja 2026 r.");
  assert_says (text, "12.11.2026");
  /* The last day on which the order holds, and the day after. */
  store_run (store, "update court_order set valid_until = '2026-11-20'");
  g_free (read_paper (store, centre, OST_DOCUMENT_KIND_NO_CONTACT_REPORT));
  store_run (store, "update court_order set valid_until = '2026-11-19'");
  assert_refused (store, centre, OST_DOCUMENT_KIND_NO_CONTACT_REPORT, "No order of a court");
}

static void
test_nothing_failed (Store *store)
{
  g_autofree Centre *centre = opinion_centre_new (store);

  visit_on (store, centre, 19, OST_OUTCOME_TOOK_PLACE, OST_VISIT_VISIT);
  assert_refused (store, centre, OST_DOCUMENT_KIND_LETTER_TO_THE_FAMILY, "No visit has failed");
  assert_refused (store, centre, OST_DOCUMENT_KIND_NOTE_FOR_THE_SOCIAL_WORKER,
                  "No visit has failed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  store_add ("no-contact/count", test_count);
  store_add ("no-contact/family", test_family);
  store_add ("no-contact/social-worker", test_social_worker);
  store_add ("no-contact/court", test_court);
  store_add ("no-contact/nothing-failed", test_nothing_failed);
  return g_test_run ();
}
