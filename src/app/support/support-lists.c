/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-lines.h"
#include "app/support/support-forms.h"
#include "app/support/support-lists.h"
#include "base/date.h"
#include "base/money.h"
#include "support/support-rules.h"
#include "support/support-store.h"

static void
append (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
dup_zloty (gint64 amount)
{
  g_autofree char *shown = ost_money_dup_polish (amount);

  return g_strdup_printf (_ ("%s zł"), shown);
}

/* Families helped. */

static char *
dup_helped_title (gconstpointer record, gconstpointer context)
{
  return g_strdup (
      ost_names_get (context, "family", ((const OstSupportedFamily *) record)->family_id));
}

static char *
dup_helped_detail (gconstpointer record, gconstpointer context)
{
  const OstSupportedFamily *helped = record;
  g_autofree char *period = ost_period_dup_words (&helped->from_day, &helped->to_day);
  GString *text = g_string_new (NULL);

  append (text, period);
  append (text, helped->care ? _ ("care and upbringing") : NULL);
  append (text, helped->household ? _ ("household") : NULL);
  append (text, helped->social_roles ? _ ("shaping of social roles") : NULL);
  return g_string_free (text, FALSE);
}

static char *
dup_helped_mark (gconstpointer record, gconstpointer context)
{
  const OstSupportedFamily *helped = record;

  return g_date_valid (&helped->consent_on) ? NULL : g_strdup (_ ("⚠ consent missing"));
}

static const OstRecordListLayout helped_layout = {
  .title = N_ ("Families helped"),
  .add = N_ ("New family helped"),
  .empty = N_ ("No family is helped yet. Add whom this family helps and with what."),
  .dup_title = dup_helped_title,
  .dup_detail = dup_helped_detail,
  .dup_mark = dup_helped_mark,
  .can_archive = TRUE,
};

static void
prepare_helped (OstDraft *draft, const GDate *today)
{
  ost_draft_set_date (draft, "from_day", today);
}

const OstFiledList ost_helped_families_list = {
  .layout = &helped_layout,
  .get_type = ost_supported_family_get_type,
  .list = ost_support_store_list_helped,
  .form = &ost_supported_family_form,
  .link = "supporting_family_id",
  .archived = N_ ("The family helped is archived"),
  .prepare = prepare_helped,
};

/* Adults of the supporting family. */

static char *
dup_adult_title (gconstpointer record, gconstpointer context)
{
  const OstSupportingPerson *adult = record;

  return g_strjoin (" ", adult->surname, adult->given_name, NULL);
}

static void
append_dated (GString *text, const char *format, const GDate *day)
{
  g_autofree char *shown = ost_date_dup_numeric (day);
  GString *words;

  if (*shown == '\0')
    return;
  words = g_string_new (format);
  g_string_replace (words, "%s", shown, 1);
  append (text, words->str);
  g_string_free (words, TRUE);
}

static char *
dup_adult_detail (gconstpointer record, gconstpointer context)
{
  const OstSupportingPerson *adult = record;
  GString *text = g_string_new (NULL);

  append_dated (text, _ ("in the household since %s"), &adult->joined_on);
  append_dated (text, _ ("register checked %s"), &adult->rspts_on);
  append_dated (text, _ ("statement %s"), &adult->statement_on);
  return g_string_free (text, FALSE);
}

static char *
dup_adult_mark (gconstpointer record, gconstpointer context)
{
  const OstSupportingPerson *adult = record;

  if (!g_date_valid (&adult->rspts_on))
    return g_strdup (_ ("⚠ register check missing"));
  return g_date_valid (&adult->statement_on) ? NULL : g_strdup (_ ("⚠ statement missing"));
}

static const OstRecordListLayout adults_layout = {
  .title = N_ ("Adults and their checks"),
  .add = N_ ("New adult of the supporting family"),
  .empty = N_ ("Add every adult who will care: each one is checked."),
  .dup_title = dup_adult_title,
  .dup_detail = dup_adult_detail,
  .dup_mark = dup_adult_mark,
  .can_archive = TRUE,
};

const OstFiledList ost_supporting_adults_list = {
  .layout = &adults_layout,
  .get_type = ost_supporting_person_get_type,
  .list = ost_support_store_list_persons,
  .form = &ost_supporting_person_form,
  .link = "supporting_family_id",
  .archived = N_ ("The adult is archived"),
};

/* Reimbursements, newest first, each with the balance up to it. */

static char *
dup_balance (const OstSupportBalance *balance, gint64 limit)
{
  g_autofree char *in_month = dup_zloty (balance->in_month);
  g_autofree char *in_all = dup_zloty (balance->in_all);
  g_autofree char *most = NULL;

  if (limit == OST_MONEY_NONE)
    /* Translators: accepted costs; %s are amounts */
    return g_strdup_printf (_ ("accepted: %s in the month, %s in all"), in_month, in_all);
  most = dup_zloty (limit);
  /* Translators: accepted costs; %s are amounts, the second one is the limit */
  return g_strdup_printf (balance->in_month > limit
                              ? _ ("⚠ accepted: %s of %s in the month, %s in all")
                              : _ ("accepted: %s of %s in the month, %s in all"),
                          in_month, most, in_all);
}

static gboolean
note_balance (OstTxn *txn,
              const OstReimbursement *cost,
              const OstSupportBalance *balance,
              gint64 limit,
              OstNames *names,
              GError **error)
{
  gint64 n_children = 0;
  g_autofree char *words = NULL;

  if (limit != OST_MONEY_NONE && !ost_support_store_count_children (txn, cost->supporting_family_id,
                                                                    &cost->day, &n_children, error))
    return FALSE;
  words = dup_balance (balance, n_children > 0 ? limit * n_children : limit);
  ost_names_note (names, "balance", cost->parent_instance.id, words);
  return TRUE;
}

static GPtrArray *
list_reimbursements (OstTxn *txn, gint64 id, OstNames *names, GError **error)
{
  g_autoptr (OstSupportingFamily) family =
      ost_record_load (txn, OST_TYPE_SUPPORTING_FAMILY, id, error);
  g_autoptr (GPtrArray) costs = NULL;
  g_autoptr (GPtrArray) newest_first = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) balances = NULL;

  if (family != NULL)
    costs = ost_support_store_list_reimbursements (txn, id, error);
  if (costs == NULL)
    return NULL;
  balances = ost_support_balances (costs);
  for (guint i = costs->len; i > 0; i--)
    {
      if (!note_balance (txn, costs->pdata[i - 1],
                         &g_array_index (balances, OstSupportBalance, i - 1), family->month_limit,
                         names, error))
        return NULL;
      g_ptr_array_add (newest_first, g_object_ref (costs->pdata[i - 1]));
    }
  return g_steal_pointer (&newest_first);
}

static char *
dup_cost_title (gconstpointer record, gconstpointer context)
{
  const OstReimbursement *cost = record;
  g_autofree char *day = ost_date_dup_numeric (&cost->day);
  g_autofree char *amount = dup_zloty (cost->amount);

  return g_strjoin (" · ", day, amount, cost->purpose, NULL);
}

static char *
dup_cost_detail (gconstpointer record, gconstpointer context)
{
  const OstReimbursement *cost = record;
  GString *text = g_string_new (NULL);

  append (text, cost->paper);
  append (text, ost_names_get (context, "family", cost->family_id));
  append (text, cost->state == OST_REIMBURSEMENT_REFUSED ? cost->refusal_reason : NULL);
  append (text, ost_names_get (context, "balance", cost->parent_instance.id));
  return g_string_free (text, FALSE);
}

static char *
dup_cost_mark (gconstpointer record, gconstpointer context)
{
  return g_strdup (ost_kind_get_label (&ost_reimbursement_state_kind,
                                       ((const OstReimbursement *) record)->state));
}

static const OstRecordListLayout reimbursements_layout = {
  .title = N_ ("Reimbursements"),
  .add = N_ ("New reimbursement"),
  .empty = N_ ("No costs yet. Add each bill that the family asks back under its contract."),
  .dup_title = dup_cost_title,
  .dup_detail = dup_cost_detail,
  .dup_mark = dup_cost_mark,
  .can_archive = TRUE,
};

static void
prepare_reimbursement (OstDraft *draft, const GDate *today)
{
  ost_draft_set_date (draft, "day", today);
  ost_draft_set_int (draft, "state", OST_REIMBURSEMENT_TO_BE_CHECKED);
}

const OstFiledList ost_reimbursements_list = {
  .layout = &reimbursements_layout,
  .get_type = ost_reimbursement_get_type,
  .list_with = list_reimbursements,
  .form = &ost_reimbursement_form,
  .link = "supporting_family_id",
  .archived = N_ ("The reimbursement is archived"),
  .prepare = prepare_reimbursement,
};
