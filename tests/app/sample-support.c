/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "support/support-store.h"

#include "sample-support.h"

static GDate
day (int from_today)
{
  const GDate today = ost_date_today ();

  return ost_date_plus_days (&today, from_today);
}

static void
must_save (OstTxn *txn, gpointer record)
{
  g_autoptr (OstRecord) owned = record;
  g_autoptr (GError) error = NULL;

  ost_record_save (txn, owned, &error);
  g_assert_no_error (error);
}

static gint64
save_family (OstTxn *txn, const char *name, int opinion, int from, int to, const char *end)
{
  const GDate checked = day (from - 50);
  const gboolean has_contract = opinion == OST_OPINION_POSITIVE;
  g_autoptr (OstSupportingFamily) family =
      g_object_new (OST_TYPE_SUPPORTING_FAMILY, "name", name, "town", "Mąkowo Brdzkie", "house",
                    "43", "rspts_on", &checked, "statement_on", &checked, "opinion",
                    (gint64) opinion, "month_limit", (gint64) 20000, "end_reason", end, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id;

  if (has_contract)
    {
      family->opinion_on = day (from - 30);
      family->appointed_on = day (from - 20);
      family->contract_no = g_strdup ("RW/1/2026");
      family->contract_from = day (from);
      family->contract_to = day (to);
    }
  id = ost_support_store_save (txn, family, &error);
  g_assert_no_error (error);
  return id;
}

static void
save_cost (OstTxn *txn, gint64 id, int ago, gint64 amount, int state)
{
  const GDate paid = day (-ago);

  must_save (txn, g_object_new (OST_TYPE_REIMBURSEMENT, "supporting_family_id", id, "family_id",
                                (gint64) 1, "day", &paid, "purpose", "Bilety na dojazd do poradni",
                                "paper", "FV 12/2026", "amount", amount, "state", (gint64) state,
                                "refusal_reason",
                                state == OST_REIMBURSEMENT_REFUSED ? "brak rachunku" : NULL, NULL));
}

static void
save_adult (OstTxn *txn, gint64 id, const char *surname, const char *given_name, gboolean checked)
{
  const GDate on = checked ? day (-140) : ost_date_none ();

  must_save (txn, g_object_new (OST_TYPE_SUPPORTING_PERSON, "supporting_family_id", id, "surname",
                                surname, "given_name", given_name, "rspts_on", &on, "statement_on",
                                &on, NULL));
}

static void
fill_first (OstTxn *txn, gint64 id)
{
  const GDate from = day (-90);

  must_save (txn, g_object_new (OST_TYPE_SUPPORTED_FAMILY, "supporting_family_id", id, "family_id",
                                (gint64) 1, "from_day", &from, "consent_on", &from, "care", TRUE,
                                "household", TRUE, NULL));
  save_adult (txn, id, "Jasińska", "Barbara", TRUE);
  save_adult (txn, id, "Jasiński", "Leon", TRUE);
  save_cost (txn, id, 80, 15000, OST_REIMBURSEMENT_ACCEPTED);
  save_cost (txn, id, 50, 14240, OST_REIMBURSEMENT_ACCEPTED);
  save_cost (txn, id, 48, 12000, OST_REIMBURSEMENT_REFUSED);
  save_cost (txn, id, 20, 12000, OST_REIMBURSEMENT_ACCEPTED);
  save_cost (txn, id, 2, 20000, OST_REIMBURSEMENT_ACCEPTED);
}

static gpointer
fill (OstTxn *txn, gpointer arg, GError **error)
{
  gint64 last;

  fill_first (txn, save_family (txn, "Jasińscy", OST_OPINION_POSITIVE, -90, 92, NULL));
  save_family (txn, "Pietrzak Halina", OST_OPINION_POSITIVE, -385, -20, "wyprowadzka");
  save_family (txn, "Wilczek Tomasz", OST_OPINION_NONE, -10, 0, NULL);
  last = save_family (txn, "Rutkowscy", OST_OPINION_POSITIVE, -355, 10, NULL);
  save_adult (txn, last, "Rutkowska", "Alina", FALSE);
  return NULL;
}

void
sample_add_support (OstDb *db)
{
  g_autoptr (GError) error = NULL;

  ost_db_call (db, OST_DB_EDIT, fill, NULL, &error);
  g_assert_no_error (error);
}
