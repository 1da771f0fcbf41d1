/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-dialog.h"
#include "app/placements/amounts-page.h"
#include "app/placements/known-names.h"
#include "base/date.h"
#include "base/money.h"
#include "placements/amounts-store.h"
#include "placements/facility-cost.h"
#include "placements/placement-store.h"
#include "placements/statutory-amount.h"

struct _OstAmountsPage
{
  OstFiledLists parent_instance;
};

G_DEFINE_FINAL_TYPE (OstAmountsPage, ost_amounts_page, OST_TYPE_FILED_LISTS)

static GPtrArray *
list_own (OstTxn *txn, gint64 file_id, GError **error)
{
  return ost_amounts_store_list_own (txn, error);
}

static GPtrArray *
list_shipped (OstTxn *txn, gint64 file_id, GError **error)
{
  return ost_amounts_store_list_shipped (txn, error);
}

static GPtrArray *
list_facilities (OstTxn *txn, gint64 file_id, GError **error)
{
  return ost_placement_store_list_facility_costs (txn, error);
}

static char *
dup_amount (gint64 amount)
{
  g_autofree char *text = ost_money_dup_polish (amount);

  return amount == OST_MONEY_NONE ? g_strdup (_ ("not known")) : g_strdup_printf ("%s zł", text);
}

static char *
dup_day_title (gconstpointer record, gconstpointer context)
{
  const OstAmountsOfDay *day = record;
  g_autofree char *from = ost_date_dup_window (&day->valid_from);
  g_autofree char *kinship = dup_amount (day->kinship);
  g_autofree char *other = dup_amount (day->other);
  g_autofree char *supplement = dup_amount (day->supplement);

  if (day->kinship == OST_MONEY_NONE && day->other == OST_MONEY_NONE &&
      day->supplement == OST_MONEY_NONE)
    return g_strdup_printf (_ ("from %s: not known, to be entered"), from);
  /* Translators: day, then amounts for a kinship family, other families, the supplement */
  return g_strdup_printf (_ ("from %s: kinship %s, other %s, supplement %s"), from, kinship, other,
                          supplement);
}

/* "21.11.2026, alis" */
static char *
dup_change (const OstRecord *record)
{
  GDate day;
  g_autofree char *iso = g_strndup (record->changed_at != NULL ? record->changed_at : "", 10);
  g_autofree char *numeric = NULL;

  if (!ost_date_parse_iso (iso, &day))
    return g_strdup ("");
  numeric = ost_date_dup_numeric (&day);
  if (record->changed_by == NULL || *record->changed_by == '\0')
    return g_steal_pointer (&numeric);
  /* Translators: a day and who made the change */
  return g_strdup_printf (_ ("entered %s, %s"), numeric, record->changed_by);
}

static char *
dup_own_detail (gconstpointer record, gconstpointer context)
{
  const OstAmountsOfDay *day = record;
  g_autofree char *change = dup_change (&day->parent_instance);

  return g_strjoin (" · ", day->source != NULL ? day->source : _ ("without a source"), change,
                    NULL);
}

static char *
dup_shipped_detail (gconstpointer record, gconstpointer context)
{
  const OstAmountsOfDay *day = record;

  return g_strdup (day->source);
}

static char *
dup_shipped_mark (gconstpointer record, gconstpointer context)
{
  return ((const OstAmountsOfDay *) record)->replaced
             ? g_strdup (_ ("replaced by the centre's entry"))
             : NULL;
}

static const OstFormGroup day_groups[] = {
  { N_ ("Amounts of the law"),
    N_ ("As the minister's announcement in the Monitor Polski gives them. A field left empty keeps "
        "the amount that came with the program."),
    { "valid_from", "kinship", "other", "supplement", "source" } },
};

static const OstFormLayout day_form = {
  "statutory-amounts", N_ ("New amounts of the law"), N_ ("Amounts of the law"),
  day_groups,          G_N_ELEMENTS (day_groups),     NULL,
};

static gint64
save_day (OstTxn *txn, gconstpointer record, GError **error)
{
  return ost_amounts_store_save (txn, record, error);
}

static const OstRecordListLayout own_layout = {
  .title = N_ ("Amounts entered by the centre"),
  .add = N_ ("New amounts"),
  .empty = N_ ("None: only what came with the program is used. Enter a new announcement here."),
  .dup_title = dup_day_title,
  .dup_detail = dup_own_detail,
  .can_archive = TRUE,
};

static const OstFiledList own_list = {
  .layout = &own_layout,
  .get_type = ost_statutory_amount_get_type,
  .list = list_own,
  .form = &day_form,
  .save = save_day,
  .get_new_type = ost_amounts_of_day_get_type,
  .new_form = &day_form,
  .new_save = save_day,
  .archive = ost_amounts_store_set_archived,
  .archived = N_ ("The entry is gone; what came with the program holds again"),
};

/* A shipped line is never changed: its form makes an entry of the centre above it. */
static void
open_shipped (OstFiledLists *page, OstRecord *record)
{
  const OstAmountsOfDay *day = (const OstAmountsOfDay *) record;
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_AMOUNTS_OF_DAY);

  ost_draft_set_date (draft, "valid_from", &day->valid_from);
  ost_draft_set_int (draft, "kinship", day->kinship);
  ost_draft_set_int (draft, "other", day->other);
  ost_draft_set_int (draft, "supplement", day->supplement);
  ost_family_dialog_open (OST_PAGE (page), 0, &day_form, save_day, draft);
}

static const OstRecordListLayout shipped_layout = {
  .title = N_ ("Amounts that came with the program"),
  .empty = N_ ("None"),
  .dup_title = dup_day_title,
  .dup_detail = dup_shipped_detail,
  .dup_mark = dup_shipped_mark,
};

static const OstFiledList shipped_list = {
  .layout = &shipped_layout,
  .get_type = ost_statutory_amount_get_type,
  .list = list_shipped,
  .open = open_shipped,
};

static char *
dup_facility_title (gconstpointer record, gconstpointer context)
{
  const OstFacilityCost *cost = record;
  g_autofree char *from = ost_date_dup_numeric (&cost->from_month);

  /* Translators: a facility and the first day of a month */
  return g_strdup_printf (_ ("%s: from %s"), cost->facility, from);
}

static char *
dup_facility_detail (gconstpointer record, gconstpointer context)
{
  const OstFacilityCost *cost = record;
  g_autofree char *change = dup_change (record);

  return g_strjoin (" · ", cost->source != NULL ? cost->source : _ ("without a source"), change,
                    NULL);
}

static char *
dup_facility_mark (gconstpointer record, gconstpointer context)
{
  return dup_amount (((const OstFacilityCost *) record)->amount);
}

static const OstFormGroup facility_groups[] = {
  { N_ ("Average monthly cost (art. 196)"),
    N_ ("A figure is valid from the month after its publication in the voivodeship's journal."),
    { "facility", "from_month", "amount", "source" } },
};

static const OstFormLayout facility_form = {
  "facility-cost", N_ ("New figure of a facility"), N_ ("Figure of a facility"),
  facility_groups, G_N_ELEMENTS (facility_groups),  NULL,
};

static const OstRecordListLayout facility_layout = {
  .title = N_ ("Average monthly costs of facilities"),
  .add = N_ ("New figure"),
  .empty = N_ ("None. Without the figure of a facility its months cannot be calculated."),
  .dup_title = dup_facility_title,
  .dup_detail = dup_facility_detail,
  .dup_mark = dup_facility_mark,
  .can_archive = TRUE,
};

static void
facility_opened (OstFiledLists *page, OstRecordDialog *dialog)
{
  ost_known_names_offer (dialog, ost_page_get_db (OST_PAGE (page)));
}

static const OstFiledList facility_list = {
  .layout = &facility_layout,
  .get_type = ost_facility_cost_get_type,
  .list = list_facilities,
  .form = &facility_form,
  .archived = N_ ("The figure is archived"),
  .opened = facility_opened,
};

static const OstFiledList *const lists[] = { &own_list, &facility_list, &shipped_list };

static gint64
get_family (OstFiledLists *self)
{
  return 0;
}

/* As a section of its own it is called what the sidebar says. */
static void
ost_amounts_page_set_record (OstPage *page, gint64 id)
{
  ost_page_set_title (page, _ ("Tables of amounts"));
}

static void
ost_amounts_page_class_init (OstAmountsPageClass *klass)
{
  OST_FILED_LISTS_CLASS (klass)->get_family = get_family;
  OST_PAGE_CLASS (klass)->set_record = ost_amounts_page_set_record;
}

static void
ost_amounts_page_init (OstAmountsPage *self)
{
  ost_filed_lists_set_lists (OST_FILED_LISTS (self), lists, G_N_ELEMENTS (lists));
}
