/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/money.h"
#include "placements/amounts-store.h"
#include "placements/day-number.h"
#include "placements/statutory-amount.h"
#include "placements/statutory.h"
#include "storage/record-map.h"

#define MOST_REV G_GINT64_CONSTANT (1000000000000)

static gint64 *
amount_of (OstAmountsOfDay *amounts, int kind)
{
  switch (kind)
    {
    case OST_STATUTORY_KINSHIP:
      return &amounts->kinship;
    case OST_STATUTORY_OTHER:
      return &amounts->other;
    case OST_STATUTORY_SUPPLEMENT:
      return &amounts->supplement;
    default:
      g_return_val_if_reached (NULL);
    }
}

static OstAmountsOfDay *
find_or_add (GPtrArray *all, const GDate *day)
{
  OstAmountsOfDay *fresh;

  for (guint i = 0; i < all->len; i++)
    if (ost_date_compare (&((OstAmountsOfDay *) all->pdata[i])->valid_from, day) == 0)
      return all->pdata[i];
  fresh = g_object_new (OST_TYPE_AMOUNTS_OF_DAY, NULL);
  fresh->valid_from = *day;
  g_ptr_array_add (all, fresh);
  return fresh;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const OstAmountsOfDay *x = *(OstAmountsOfDay *const *) a;
  const OstAmountsOfDay *y = *(OstAmountsOfDay *const *) b;

  return ost_date_compare (&y->valid_from, &x->valid_from);
}

/* The newest change of its rows is the day's. */
static void
take_row (OstAmountsOfDay *amounts, const OstStatutoryAmount *row)
{
  OstRecord *record = &amounts->parent_instance;

  *amount_of (amounts, row->kind) = row->amount;
  if (amounts->source == NULL)
    amounts->source = g_strdup (row->source);
  record->id =
      record->id == 0 ? row->parent_instance.id : MIN (record->id, row->parent_instance.id);
  record->rev =
      record->rev * 31 % MOST_REV + row->parent_instance.id * 17 + row->parent_instance.rev;
  if (g_strcmp0 (record->changed_at, row->parent_instance.changed_at) >= 0)
    return;
  g_free (record->changed_at);
  g_free (record->changed_by);
  record->changed_at = g_strdup (row->parent_instance.changed_at);
  record->changed_by = g_strdup (row->parent_instance.changed_by);
}

/* A new centre starts with a copy of what is shipped; only what differs is the centre's own. */
static gboolean
is_shipped (const OstStatutory *shipped, const OstStatutoryAmount *row)
{
  const int day = ost_day_of (&row->valid_from);
  int from;
  gint64 amount;
  const char *source;

  for (guint i = 0; ost_statutory_get_entry (shipped, row->kind, i, &from, &amount, &source); i++)
    if (from == day)
      return amount == row->amount;
  return FALSE;
}

GPtrArray *
ost_amounts_store_list_own (OstTxn *txn, GError **error)
{
  g_autoptr (OstStatutory) shipped = ost_statutory_new_shipped (error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  if (shipped != NULL)
    rows = ost_record_list (txn, OST_TYPE_STATUTORY_AMOUNT, error,
                            "where archived_at is null order by id", "");
  if (shipped == NULL || rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const OstStatutoryAmount *row = rows->pdata[i];

      if (is_shipped (shipped, row))
        continue;
      take_row (find_or_add (all, &row->valid_from), row);
    }
  g_ptr_array_sort (all, compare_newest_first);
  return g_steal_pointer (&all);
}

static void
take_shipped (GPtrArray *all, const OstStatutory *shipped, int kind)
{
  int from;
  gint64 amount;
  const char *source;

  for (guint i = 0; ost_statutory_get_entry (shipped, kind, i, &from, &amount, &source); i++)
    {
      const GDate day = ost_day_to_date (from);
      OstAmountsOfDay *amounts = find_or_add (all, &day);

      *amount_of (amounts, kind) = amount;
      if (amounts->source == NULL)
        amounts->source = g_strdup (source);
    }
}

GPtrArray *
ost_amounts_store_list_shipped (OstTxn *txn, GError **error)
{
  g_autoptr (OstStatutory) shipped = ost_statutory_new_shipped (error);
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  if (shipped == NULL)
    return NULL;
  own = ost_amounts_store_list_own (txn, error);
  if (own == NULL)
    return NULL;
  for (int kind = OST_STATUTORY_KINSHIP; kind < OST_N_STATUTORY; kind++)
    take_shipped (all, shipped, kind);
  for (guint i = 0; i < all->len; i++)
    for (guint k = 0; k < own->len; k++)
      if (ost_date_compare (&((OstAmountsOfDay *) all->pdata[i])->valid_from,
                            &((OstAmountsOfDay *) own->pdata[k])->valid_from) == 0)
        ((OstAmountsOfDay *) all->pdata[i])->replaced = TRUE;
  g_ptr_array_sort (all, compare_newest_first);
  return g_steal_pointer (&all);
}

static GPtrArray *
list_rows (OstTxn *txn, const GDate *day, GError **error)
{
  return ost_record_list (txn, OST_TYPE_STATUTORY_AMOUNT, error,
                          "where valid_from = $1 and archived_at is null order by id", "d", day);
}

static const OstAmountsOfDay *
find_by_id (GPtrArray *own, gint64 id)
{
  for (guint i = 0; id != 0 && i < own->len; i++)
    if (((OstRecord *) own->pdata[i])->id == id)
      return own->pdata[i];
  return NULL;
}

static gboolean
check_against (GPtrArray *own,
               const OstAmountsOfDay *amounts,
               const OstAmountsOfDay *former,
               GError **error)
{
  if (amounts->parent_instance.id != 0 &&
      (former == NULL || former->parent_instance.rev != amounts->parent_instance.rev))
    {
      g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_FAILED,
                           _ ("These amounts were changed on another desktop: close and open them "
                              "again"));
      return FALSE;
    }
  for (guint i = 0; i < own->len; i++)
    if (own->pdata[i] != former &&
        ost_date_compare (&((OstAmountsOfDay *) own->pdata[i])->valid_from, &amounts->valid_from) ==
            0)
      {
        g_set_error_literal (error, OST_DB_ERROR, OST_DB_ERROR_CONSTRAINT,
                             _ ("Amounts from that day are entered already: open those"));
        return FALSE;
      }
  return TRUE;
}

static const OstStatutoryAmount *
find_row (GPtrArray *rows, int kind)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (((OstStatutoryAmount *) rows->pdata[i])->kind == kind)
      return rows->pdata[i];
  return NULL;
}

/* The id; 0 with no error when the kind has no row. */
static gint64
write_row (OstTxn *txn,
           const OstAmountsOfDay *amounts,
           int kind,
           const OstStatutoryAmount *known,
           GError **error)
{
  const gint64 amount = *amount_of ((OstAmountsOfDay *) amounts, kind);
  g_autoptr (OstStatutoryAmount) row = g_object_new (OST_TYPE_STATUTORY_AMOUNT, NULL);

  if (amount == OST_MONEY_NONE)
    {
      if (known != NULL)
        ost_record_set_archived (txn, OST_TYPE_STATUTORY_AMOUNT, known->parent_instance.id,
                                 known->parent_instance.rev, TRUE, error);
      return 0;
    }
  if (known != NULL)
    {
      row->parent_instance.id = known->parent_instance.id;
      row->parent_instance.rev = known->parent_instance.rev;
    }
  row->kind = kind;
  row->valid_from = amounts->valid_from;
  row->amount = amount;
  row->source = g_strdup (amounts->source);
  return ost_record_save (txn, row, error);
}

gint64
ost_amounts_store_save (OstTxn *txn, const OstAmountsOfDay *amounts, GError **error)
{
  g_autoptr (GPtrArray) own = ost_amounts_store_list_own (txn, error);
  g_autoptr (GPtrArray) rows = NULL;
  const OstAmountsOfDay *former;
  gint64 first = 0;

  if (own == NULL)
    return 0;
  former = find_by_id (own, amounts->parent_instance.id);
  if (!check_against (own, amounts, former, error))
    return 0;
  rows = list_rows (txn, former != NULL ? &former->valid_from : &amounts->valid_from, error);
  if (rows == NULL)
    return 0;
  for (int kind = OST_STATUTORY_KINSHIP; kind < OST_N_STATUTORY; kind++)
    {
      GError *failed = NULL;
      const gint64 id = write_row (txn, amounts, kind, find_row (rows, kind), &failed);

      if (failed != NULL)
        {
          g_propagate_error (error, failed);
          return 0;
        }
      if (id != 0 && (first == 0 || id < first))
        first = id;
    }
  return first;
}

static GPtrArray *
list_archived_rows (OstTxn *txn, const OstStatutoryAmount *first, GError **error)
{
  return ost_record_list (txn, OST_TYPE_STATUTORY_AMOUNT, error,
                          "where valid_from = $1 and archived_at = $2 order by id", "dt",
                          &first->valid_from, first->parent_instance.archived_at);
}

gboolean
ost_amounts_store_set_archived (
    OstTxn *txn, gint64 id, gint64 rev, gboolean archived, GError **error)
{
  g_autoptr (OstStatutoryAmount) first =
      ost_record_load (txn, OST_TYPE_STATUTORY_AMOUNT, id, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (first == NULL)
    return FALSE;
  rows = archived ? list_rows (txn, &first->valid_from, error)
                  : list_archived_rows (txn, first, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const OstRecord *row = rows->pdata[i];

      if (!ost_record_set_archived (txn, OST_TYPE_STATUTORY_AMOUNT, row->id, row->rev, archived,
                                    error))
        return FALSE;
    }
  return rows != NULL;
}
