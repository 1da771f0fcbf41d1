/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/support/support-forms.h"
#include "app/support/support-head.h"
#include "app/support/support-words.h"
#include "app/widgets/chip-box.h"
#include "app/widgets/fact-strip.h"
#include "app/widgets/problem-row.h"
#include "app/widgets/record-facts.h"
#include "base/money.h"
#include "support/support-rules.h"
#include "support/support-store.h"

struct _OstSupportHead
{
  AdwBin parent_instance;

  GtkLabel *name;
  OstChipBox *chips;
  GtkButton *restore_button;
  OstFactStrip *strip;
  GtkListBox *problems;
  OstRecordFacts *facts;
};

enum
{
  EDIT,
  RESTORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OstSupportHead, ost_support_head, ADW_TYPE_BIN)

void
ost_support_facts_free (OstSupportFacts *self)
{
  g_clear_object (&self->family);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

/* Who joined the household later is forgotten most easily. */
static gboolean
check_adults (OstSupportFacts *self, OstTxn *txn, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) adults = ost_support_store_list_persons (txn, id, error);

  for (guint i = 0; adults != NULL && i < adults->len; i++)
    {
      const OstSupportingPerson *adult = adults->pdata[i];

      if (!g_date_valid (&adult->rspts_on))
        ost_problems_add (self->problems, OST_PROBLEM_WARNING, NULL,
                          /* Translators: surname, given name */
                          _ ("%s %s: the check in the sex-offender register is missing"),
                          adult->surname, adult->given_name);
    }
  return adults != NULL;
}

static gboolean
load_parts (OstSupportFacts *self, OstTxn *txn, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) helped = ost_support_store_list_helped (txn, id, error);

  if (helped == NULL || !check_adults (self, txn, id, error))
    return FALSE;
  self->n_helped = helped->len;
  return ost_support_store_sum_accepted (txn, id, &self->accepted, error);
}

OstSupportFacts *
ost_support_facts_load (OstTxn *txn, gint64 id, const GDate *today, GError **error)
{
  OstSupportFacts *self = g_new0 (OstSupportFacts, 1);

  self->problems = ost_problems_new ();
  self->family = ost_record_load (txn, OST_TYPE_SUPPORTING_FAMILY, id, error);
  if (self->family != NULL)
    OST_RECORD_GET_CLASS (self->family)->check (self->family, today, self->problems);
  if (self->family != NULL && load_parts (self, txn, id, error))
    return self;
  ost_support_facts_free (self);
  return NULL;
}

static void
edit_cb (OstSupportHead *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
restore_clicked_cb (OstSupportHead *self)
{
  g_signal_emit (self, signals[RESTORE], 0);
}

static void
ost_support_head_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_SUPPORT_HEAD);
  G_OBJECT_CLASS (ost_support_head_parent_class)->dispose (object);
}

static void
ost_support_head_class_init (OstSupportHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = OST_TYPE_SUPPORT_HEAD;

  G_OBJECT_CLASS (klass)->dispose = ost_support_head_dispose;
  signals[EDIT] =
      g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RESTORE] =
      g_signal_new ("restore", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OST_TYPE_CHIP_BOX);
  g_type_ensure (OST_TYPE_FACT_STRIP);
  g_type_ensure (OST_TYPE_RECORD_FACTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/support/support-head.ui");
  gtk_widget_class_bind_template_child (widget_class, OstSupportHead, name);
  gtk_widget_class_bind_template_child (widget_class, OstSupportHead, chips);
  gtk_widget_class_bind_template_child (widget_class, OstSupportHead, restore_button);
  gtk_widget_class_bind_template_child (widget_class, OstSupportHead, strip);
  gtk_widget_class_bind_template_child (widget_class, OstSupportHead, problems);
  gtk_widget_class_bind_template_child (widget_class, OstSupportHead, facts);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
}

static void
ost_support_head_init (OstSupportHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static OstChipTone
tone_of (int state)
{
  if (state == OST_SUPPORT_IN_FORCE)
    return OST_CHIP_GOOD;
  return state == OST_SUPPORT_ENDED ? OST_CHIP_PLAIN : OST_CHIP_URGENT;
}

static void
show_chips (OstSupportHead *self, const OstSupportingFamily *family, const GDate *today)
{
  const int state = ost_support_state (family, today);

  ost_chip_box_clear (self->chips);
  ost_chip_box_add (self->chips, ost_kind_get_label (&ost_support_state_kind, state),
                    tone_of (state));
  if (family->parent_instance.archived_at != NULL)
    ost_chip_box_add (self->chips, _ ("archived"), OST_CHIP_PLAIN);
}

static void
show_strip (OstSupportHead *self, const OstSupportFacts *facts, const GDate *today)
{
  const OstSupportingFamily *family = facts->family;
  g_autofree char *contract =
      ost_support_state_dup_words (ost_support_state (family, today), &family->contract_to);
  g_autofree char *helped = g_strdup_printf ("%u", facts->n_helped);
  g_autofree char *accepted = ost_money_dup_polish (facts->accepted);
  g_autofree char *sum = g_strdup_printf (_ ("%s zł"), accepted);

  ost_fact_strip_clear (self->strip);
  ost_fact_strip_add (self->strip, _ ("State"), contract, FALSE);
  ost_fact_strip_add (self->strip, _ ("Families helped"), helped, FALSE);
  ost_fact_strip_add (self->strip, _ ("Accepted so far"), sum, FALSE);
  if (family->month_limit != OST_MONEY_NONE)
    {
      g_autofree char *limit = ost_money_dup_polish (family->month_limit);
      g_autofree char *words = g_strdup_printf (_ ("%s zł"), limit);

      ost_fact_strip_add (self->strip, _ ("Limit per child and month"), words, FALSE);
    }
}

static void
show_problems (OstSupportHead *self, const OstProblems *problems)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->problems, 0)) != NULL)
    gtk_list_box_remove (self->problems, GTK_WIDGET (row));
  for (guint i = 0; i < problems->len; i++)
    {
      OstProblemRow *line = g_object_new (OST_TYPE_PROBLEM_ROW, NULL);

      ost_problem_row_set_problem (line, problems->pdata[i]);
      gtk_list_box_append (self->problems, GTK_WIDGET (line));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->problems), problems->len > 0);
}

void
ost_support_head_show (OstSupportHead *self, const OstSupportFacts *facts, const GDate *today)
{
  g_return_if_fail (OST_IS_SUPPORT_HEAD (self));
  gtk_label_set_text (self->name, facts->family->name);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button),
                          facts->family->parent_instance.archived_at != NULL);
  show_chips (self, facts->family, today);
  show_strip (self, facts, today);
  show_problems (self, facts->problems);
  ost_record_facts_set_record (self->facts, &ost_supporting_family_form, facts->family, NULL, NULL);
}
