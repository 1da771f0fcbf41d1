/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/opinion-settings-store.h"
#include "storage/statement.h"

static gboolean
load (OstTxn *txn, const char *name, gboolean *value, GError **error)
{
  GError *failed = NULL;
  g_autofree char *text = NULL;

  ost_txn_get_text (txn, &text, &failed, "select value from setting where name = $1", "t", name);
  *value = g_strcmp0 (text, "1") == 0;
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
save (OstTxn *txn, const char *name, gboolean value, GError **error)
{
  return ost_txn_run (txn, error,
                      "insert into setting (name, value) values ($1, $2)"
                      " on conflict (name) do update set value = excluded.value",
                      "tt", name, value ? "1" : "0");
}

gboolean
ost_opinion_settings_load (OstTxn *txn, OstOpinionSettings *settings, GError **error)
{
  return load (txn, "opinion.countersigned", &settings->countersigned, error) &&
         load (txn, "opinion.parent-copies", &settings->parent_copies, error);
}

gboolean
ost_opinion_settings_save (OstTxn *txn, const OstOpinionSettings *settings, GError **error)
{
  ost_txn_touch (txn, "setting");
  return save (txn, "opinion.countersigned", settings->countersigned, error) &&
         save (txn, "opinion.parent-copies", settings->parent_copies, error);
}
