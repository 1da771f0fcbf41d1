/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-dialog.h"
#include "app/placements/agreements-page.h"
#include "app/placements/known-names.h"
#include "app/placements/variant-panel.h"
#include "base/date.h"
#include "placements/agreement-rule.h"
#include "placements/agreement-store.h"

struct _OstAgreementsPage
{
  OstFiledLists parent_instance;

  OstVariantPanel *panel;
};

G_DEFINE_FINAL_TYPE (OstAgreementsPage, ost_agreements_page, OST_TYPE_FILED_LISTS)

/* Offsets of the rules in the record, by their fields. */
static const char *const rule_fields[OST_N_RULES] = {
  "year_start",  "residential_partial",
  "return_home", "wage_children",
  "coordinator", "leavers",
  "one_off",     "rounding",
};

static GPtrArray *
list_terms (OstTxn *txn, gint64 file_id, GError **error)
{
  return ost_agreement_store_list (txn, error);
}

static char *
dup_title (gconstpointer record, gconstpointer context)
{
  const OstAgreementTerms *terms = record;
  g_autofree char *day = ost_date_dup_numeric (&terms->valid_from);

  if (*day == '\0')
    return g_strdup_printf (_ ("%s: from the beginning"), terms->county);
  /* Translators: a county and a day */
  return g_strdup_printf (_ ("%s: from %s"), terms->county, day);
}

static char *
dup_detail (gconstpointer record, gconstpointer context)
{
  return ost_agreement_terms_dup_words (record);
}

static const OstRecordListLayout layout = {
  .title = N_ ("Terms agreed with the counties"),
  .add = N_ ("New terms"),
  .empty = N_ ("None yet: every county is counted by the rules of the program. Enter what the "
               "agreement says otherwise."),
  .dup_title = dup_title,
  .dup_detail = dup_detail,
  .can_archive = TRUE,
};

static const OstFormGroup groups[] = {
  { N_ ("Agreement"),
    N_ ("Rules hold from the first day of a month until other terms of the same county. A rule "
        "that "
        "is not given stays as it was."),
    { "county", "valid_from" } },
  { N_ ("Years of care"), NULL, { "year_start", "return_home" } },
  { N_ ("Costs"),
    NULL,
    { "residential_partial", "wage_children", "one_off", "coordinator", "leavers" } },
  { N_ ("Amounts"), NULL, { "rounding" } },
};

static const OstFormLayout form = {
  "agreement", N_ ("New terms with a county"), N_ ("Terms with a county"),
  groups,      G_N_ELEMENTS (groups),          NULL,
};

static gint64
save_terms (OstTxn *txn, gconstpointer record, GError **error)
{
  return ost_agreement_store_save (txn, record, error);
}

static void
opened (OstFiledLists *page, OstRecordDialog *dialog)
{
  ost_known_names_offer (dialog, ost_page_get_db (OST_PAGE (page)));
}

static const OstFiledList terms_list = {
  .layout = &layout,
  .get_type = ost_agreement_rule_get_type,
  .list = list_terms,
  .form = &form,
  .save = save_terms,
  .get_new_type = ost_agreement_terms_get_type,
  .new_form = &form,
  .new_save = save_terms,
  .archive = ost_agreement_store_set_archived,
  .archived = N_ ("The terms are archived"),
  .opened = opened,
};

static const OstFiledList *const lists[] = { &terms_list };

static gint64
get_family (OstFiledLists *self)
{
  return 0;
}

void
ost_agreements_page_propose (OstPage *page, const char *county, int rule, int value)
{
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_AGREEMENT_TERMS);
  const GDate today = ost_date_today ();
  const GDate first = ost_date (g_date_get_year (&today), (int) g_date_get_month (&today), 1);
  const GDate next = ost_date_plus_months (&first, 1);
  OstRecordDialog *dialog;

  ost_draft_set_text (draft, "county", county);
  ost_draft_set_date (draft, "valid_from", &next);
  if (rule >= 0 && rule < OST_N_RULES && value >= 0)
    ost_draft_set_int (draft, rule_fields[rule], value + 1);
  dialog = ost_family_dialog_open (page, 0, &form, save_terms, draft);
  ost_known_names_offer (dialog, ost_page_get_db (page));
}

static void
propose_cb (OstAgreementsPage *self, const char *county, int rule, int value)
{
  ost_agreements_page_propose (OST_PAGE (self), county, rule, value);
}

static void
ost_agreements_page_reload (OstPage *page)
{
  OST_PAGE_CLASS (ost_agreements_page_parent_class)->reload (page);
  ost_variant_panel_reload (OST_AGREEMENTS_PAGE (page)->panel);
}

static void
ost_agreements_page_set_db (OstPage *page, OstDb *db)
{
  ost_variant_panel_set_db (OST_AGREEMENTS_PAGE (page)->panel, db);
}

/* As a section of its own it is called what the sidebar says. */
static void
ost_agreements_page_set_record (OstPage *page, gint64 id)
{
  ost_page_set_title (page, _ ("Terms of settlement"));
}

static void
ost_agreements_page_class_init (OstAgreementsPageClass *klass)
{
  OST_FILED_LISTS_CLASS (klass)->get_family = get_family;
  OST_PAGE_CLASS (klass)->set_record = ost_agreements_page_set_record;
  OST_PAGE_CLASS (klass)->reload = ost_agreements_page_reload;
  OST_PAGE_CLASS (klass)->set_db = ost_agreements_page_set_db;
}

static void
ost_agreements_page_init (OstAgreementsPage *self)
{
  static const char *const topics[] = { "episode", "interruption", "child_cost", "facility_cost",
                                        "statutory_amount" };

  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
  self->panel = g_object_new (OST_TYPE_VARIANT_PANEL, NULL);
  g_signal_connect_object (self->panel, "propose", G_CALLBACK (propose_cb), self,
                           G_CONNECT_SWAPPED);
  ost_filed_lists_set_foot (OST_FILED_LISTS (self), GTK_WIDGET (self->panel));
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    ost_page_watch (OST_PAGE (self), topics[i]);
}
