/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/draft.h"
#include "people/centre-store.h"
#include "people/numbering.h"
#include "storage/audit.h"
#include "storage/store.h"

static void
test_patterns (void)
{
  static const struct
  {
    const char *pattern;
    OstNumberingState state;
  } cases[] = {
    { "PR.4200.{nr}.{rrrr}", OST_NUMBERING_GOOD },
    { "{nr}/{rr}", OST_NUMBERING_GOOD },
    { "Ośr. {nr}-{rr}-{rrrr}", OST_NUMBERING_GOOD },
    { "", OST_NUMBERING_EMPTY },
    { "PR.4200.2026", OST_NUMBERING_NO_NUMBER },
    { "PR.{rrrr}", OST_NUMBERING_NO_NUMBER },
    { "PR.4200.{nr}", OST_NUMBERING_NO_YEAR },
    { "PR.{nr}.{rok}", OST_NUMBERING_UNKNOWN_PART },
    { "PR.{nr.{rrrr}", OST_NUMBERING_UNKNOWN_PART },
    { "PR.nr}.{rrrr}", OST_NUMBERING_UNKNOWN_PART },
    { "PR.{nr}\n{rrrr}", OST_NUMBERING_CONTROL },
    { "PR.{nr}.\x01{rrrr}", OST_NUMBERING_CONTROL },
    { "1234567890123456789012345678901234567890123456789{nr}.{rrrr}", OST_NUMBERING_GOOD },
    { "12345678901234567890123456789012345678901234567890{nr}.{rrrr}", OST_NUMBERING_TOO_LONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].pattern);
      g_assert_cmpint (ost_numbering_check (cases[i].pattern), ==, cases[i].state);
      g_assert_true ((ost_numbering_explain (cases[i].state) == NULL) ==
                     (cases[i].state == OST_NUMBERING_GOOD));
    }
  g_assert_cmpint (ost_numbering_check (NULL), ==, OST_NUMBERING_EMPTY);
}

static void
test_fill (void)
{
  g_autofree char *whole = ost_numbering_fill ("PR.4200.{nr}.{rrrr}", 17, 2026);
  g_autofree char *brief = ost_numbering_fill ("{nr}/{rr}/{nr}", 5, 2007);

  g_assert_cmpstr (whole, ==, "PR.4200.17.2026");
  g_assert_cmpstr (brief, ==, "5/07/5");
}

typedef struct
{
  OstCentreCard *card;
  gint64 change;
} Work;

static gpointer
load_card (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_centre_store_load_card (txn, error);
}

static gpointer
save_card (OstTxn *txn, gpointer arg, GError **error)
{
  Work *work = arg;
  const gint64 id = ost_centre_store_save_card (txn, work->card, error);

  work->change = ost_txn_get_change (txn);
  return GINT_TO_POINTER (id != 0);
}

static gpointer
undo (OstTxn *txn, gpointer arg, GError **error)
{
  return GINT_TO_POINTER (ost_audit_undo (txn, *(gint64 *) arg, error));
}

static OstCentreCard *
load (Store *store)
{
  GError *error = NULL;
  OstCentreCard *card = ost_db_call (store->db, OST_DB_LOOK, load_card, NULL, &error);

  g_assert_no_error (error);
  return card;
}

static OstCentreCard *
rename_centre (const OstCentreCard *card, const char *name)
{
  g_autoptr (OstDraft) draft = ost_draft_new_from (card);

  ost_draft_set_text (draft, "name", name);
  return ost_draft_dup_record (draft);
}

static void
test_card (Store *store)
{
  g_autoptr (OstCentreCard) empty = load (store);
  g_autoptr (OstCentreCard) named = rename_centre (empty, "MGOPS w Zabrdziu");
  g_autoptr (OstCentreCard) other = rename_centre (empty, "Gminny Ośrodek");
  g_autoptr (OstCentreCard) now = NULL;
  Work work = { named, 0 };
  gpointer mine, theirs;
  GError *error = NULL;

  g_assert_null (empty->name);
  g_assert_nonnull (ost_db_call (store->db, OST_DB_EDIT, save_card, &work, &error));
  g_assert_no_error (error);
  g_assert_cmpint (work.change, >, 0);
  now = load (store);
  g_assert_cmpstr (now->name, ==, "MGOPS w Zabrdziu");

  /* Whoever began before that sees both versions. */
  g_assert_null (ost_db_call (store->db, OST_DB_EDIT, save_card, &(Work){ other, 0 }, &error));
  g_assert_error (error, OST_DB_ERROR, OST_DB_ERROR_CONFLICT);
  ost_db_error_get_versions (error, &mine, &theirs);
  g_assert_cmpstr (((OstCentreCard *) mine)->name, ==, "Gminny Ośrodek");
  g_assert_cmpstr (((OstCentreCard *) theirs)->name, ==, "MGOPS w Zabrdziu");
  g_clear_error (&error);

  g_assert_nonnull (ost_db_call (store->db, OST_DB_EDIT, undo, &work.change, &error));
  g_assert_no_error (error);
  g_clear_object (&now);
  now = load (store);
  g_assert_null (now->name);
}

typedef struct
{
  const char *case_pattern;
  gint64 last;
} Numbers;

static gpointer
set_numbers (OstTxn *txn, gpointer arg, GError **error)
{
  const Numbers *numbers = arg;

  return GINT_TO_POINTER (
      ost_numbering_store_save (txn, numbers->case_pattern, "PR.0643.{nr}.{rrrr}", error) &&
      ost_numbering_store_set_last (txn, OST_NUMBERING_OF_CASES, 2026, numbers->last, error));
}

static gpointer
take_number (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_numbering_next (txn, OST_NUMBERING_OF_CASES, 2026, error);
}

static gpointer
load_numbering (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_numbering_store_load (txn, 2026, error);
}

/* A centre that begins in November goes on behind its paper register. */
static void
test_numbering (Store *store)
{
  const Numbers numbers = { "GOPS.4200.{nr}.{rr}", 134 };
  g_autoptr (OstNumbering) numbering = NULL;
  g_autofree char *number = NULL;
  GError *error = NULL;

  g_assert_nonnull (ost_db_call (store->db, OST_DB_EDIT, set_numbers, (gpointer) &numbers, &error));
  g_assert_no_error (error);
  number = ost_db_call (store->db, OST_DB_EDIT, take_number, NULL, &error);
  g_assert_cmpstr (number, ==, "GOPS.4200.135.26");
  numbering = ost_db_call (store->db, OST_DB_LOOK, load_numbering, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (numbering->last_case, ==, 135);
  g_assert_cmpint (numbering->last_paper, ==, 0);
  g_assert_cmpstr (numbering->case_pattern, ==, "GOPS.4200.{nr}.{rr}");
  g_assert_cmpint (store_count (store, "select count(*) from audit where action = 'numbered'"), ==,
                   1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numbering/patterns", test_patterns);
  g_test_add_func ("/numbering/fill", test_fill);
  store_add ("centre/card", test_card);
  store_add ("centre/numbering", test_numbering);
  return g_test_run ();
}
