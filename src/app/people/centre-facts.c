/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/people/centre-facts.h"
#include "documents/citation-store.h"
#include "people/audit-register-store.h"
#include "people/institution-store.h"
#include "people/staff-store.h"

void
ost_centre_facts_free (OstCentreFacts *self)
{
  g_clear_object (&self->card);
  g_clear_pointer (&self->numbering, ost_numbering_free);
  g_free (self->last_copy);
  g_free (self);
}

static gboolean
count_lists (OstTxn *txn, OstCentreFacts *self, GError **error)
{
  const OstInstitutionQuery every = { 0 };
  g_autoptr (GPtrArray) staff = ost_staff_store_list (txn, error);
  g_autoptr (GArray) institutions =
      staff != NULL ? ost_institution_store_keys (txn, &every, error) : NULL;
  g_autoptr (GPtrArray) citations =
      institutions != NULL ? ost_citation_store_list (txn, error) : NULL;

  if (citations == NULL)
    return FALSE;
  self->n_staff = staff->len;
  self->n_institutions = institutions->len;
  for (guint i = 0; i < citations->len; i++)
    if (ost_citation_is_old (citations->pdata[i], ost_txn_get_today (txn)))
      self->n_old_citations++;
  return TRUE;
}

OstCentreFacts *
ost_centre_facts_load (OstTxn *txn, GError **error)
{
  g_autoptr (OstCentreFacts) self = g_new0 (OstCentreFacts, 1);
  GError *failed = NULL;

  self->card = ost_centre_store_load_card (txn, error);
  if (self->card == NULL)
    return NULL;
  self->numbering =
      ost_numbering_store_load (txn, g_date_get_year (ost_txn_get_today (txn)), error);
  if (self->numbering == NULL || !count_lists (txn, self, error))
    return NULL;
  self->last_copy = ost_audit_register_dup_last_copy (txn, &failed);
  if (failed == NULL)
    self->may_see_audit = ost_staff_store_may_see_audit (txn, ost_txn_get_author (txn), &failed);
  if (failed == NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, failed);
  return NULL;
}

static GDateTime *
parse_instant (const char *instant)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return g_date_time_new_from_iso8601 (instant, utc);
}

char *
ost_instant_dup_words (const char *instant)
{
  g_autoptr (GDateTime) at = parse_instant (instant);
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;

  return local != NULL ? g_date_time_format (local, "%d.%m.%Y, %-H:%M") : g_strdup (instant);
}

int
ost_instant_count_days (const char *instant)
{
  g_autoptr (GDateTime) at = parse_instant (instant);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return at != NULL ? (int) (g_date_time_difference (now, at) / G_TIME_SPAN_DAY) : 0;
}
