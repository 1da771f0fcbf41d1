/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-head.h"
#include "app/widgets/chip-box.h"
#include "app/widgets/fact-strip.h"
#include "base/date.h"
#include "casework/court-store.h"
#include "casework/plan-store.h"
#include "casework/visit-store.h"
#include "families/contact-rules.h"
#include "families/family-register-store.h"
#include "families/family-store.h"

struct _OstFamilyHead
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkLabel *line;
  OstChipBox *chips;
  GtkWidget *safety;
  GtkLabel *safety_words;
  OstFactStrip *facts;
};

G_DEFINE_FINAL_TYPE (OstFamilyHead, ost_family_head, ADW_TYPE_BIN)

struct _OstFamilyFacts
{
  OstFamily *family;
  OstFamilyLine *register_line;
  OstFailedVisits *failed_visits;
  OstCourtOrder *order; /* that obliges the family today, NULL */
  int n_steps;
  int n_steps_done;
  int n_children;
  GDate oldest_seen; /* of the child seen longest ago; not valid: one was never seen */
};

static gboolean
count_steps (OstFamilyFacts *self, OstTxn *txn, gint64 family_id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (OstPlanEntry) plan = ost_plan_store_load_newest (txn, family_id, &failure);

  for (guint i = 0; plan != NULL && i < plan->goals->len; i++)
    {
      const OstGoalEntry *goal = plan->goals->pdata[i];

      for (guint j = 0; j < goal->steps->len; j++)
        {
          self->n_steps++;
          self->n_steps_done +=
              ((const OstPlanStep *) goal->steps->pdata[j])->state == OST_STEP_DONE;
        }
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return plan != NULL || error == NULL || *error == NULL;
}

static gboolean
find_oldest_seen (OstFamilyFacts *self, OstTxn *txn, gint64 family_id, GError **error)
{
  g_autoptr (GPtrArray) rows = ost_family_store_list_household (txn, family_id, FALSE, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const OstHouseholdRow *row = rows->pdata[i];
      GDate seen = ost_date_none ();

      if (row->member->role != OST_ROLE_CHILD)
        continue;
      if (!ost_visit_store_get_last_seen (txn, row->person->parent_instance.id, &seen, error))
        return FALSE;
      if (self->n_children++ == 0 || ost_date_compare (&seen, &self->oldest_seen) < 0)
        self->oldest_seen = seen;
    }
  return TRUE;
}

static gboolean
find_failed_visits (
    OstFamilyFacts *self, OstTxn *txn, gint64 family_id, const GDate *today, GError **error)
{
  GError *failed = NULL;

  self->failed_visits = ost_failed_visits_store_load (txn, family_id, &failed);
  if (failed == NULL)
    self->order = ost_court_store_find_order (txn, family_id, today, &failed);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

OstFamilyFacts *
ost_family_facts_load (OstTxn *txn, gint64 family_id, const GDate *today, GError **error)
{
  OstFamilyFacts *self = g_new0 (OstFamilyFacts, 1);
  g_autoptr (GPtrArray) lines = NULL;

  self->oldest_seen = ost_date_none ();
  self->family = ost_record_load (txn, OST_TYPE_FAMILY, family_id, error);
  if (self->family != NULL)
    lines = ost_family_register_lines (txn, &family_id, 1, error);
  if (lines == NULL || !count_steps (self, txn, family_id, error) ||
      !find_oldest_seen (self, txn, family_id, error) ||
      !find_failed_visits (self, txn, family_id, today, error))
    {
      ost_family_facts_free (self);
      return NULL;
    }
  if (lines->len > 0)
    self->register_line = g_object_ref (lines->pdata[0]);
  return self;
}

void
ost_family_facts_free (OstFamilyFacts *self)
{
  g_clear_object (&self->family);
  g_clear_object (&self->register_line);
  g_clear_pointer (&self->failed_visits, ost_failed_visits_free);
  g_clear_object (&self->order);
  g_free (self);
}

const char *
ost_family_facts_get_name (const OstFamilyFacts *self)
{
  return self->family->name;
}

const OstFailedVisits *
ost_family_facts_get_failed_visits (const OstFamilyFacts *self)
{
  return self->failed_visits;
}

gboolean
ost_family_facts_is_obliged (const OstFamilyFacts *self)
{
  return self->order != NULL;
}

static void
show_chips (OstFamilyHead *self, const OstFamilyFacts *facts)
{
  const OstFamilyLine *line = facts->register_line;

  ost_chip_box_clear (self->chips);
  ost_chip_box_add (self->chips, ost_kind_get_label (&ost_stage_kind, facts->family->stage),
                    OST_CHIP_PLAIN);
  if (line == NULL)
    return;
  if (line->consent_withdrawn)
    ost_chip_box_add (self->chips, _ ("consent withdrawn"), OST_CHIP_URGENT);
  else if (line->consent_missing)
    ost_chip_box_add (self->chips, _ ("no consent on file"), OST_CHIP_URGENT);
  if (line->obliged)
    ost_chip_box_add (self->chips, _ ("obliged by the court"), OST_CHIP_PLAIN);
  else if (line->court_case)
    ost_chip_box_add (self->chips, _ ("case in court"), OST_CHIP_PLAIN);
  if (line->children_in_care > 0)
    ost_chip_box_add (self->chips, _ ("child in care"), OST_CHIP_PLAIN);
  if (line->za_zyciem)
    ost_chip_box_add (self->chips, _ ("Za życiem"), OST_CHIP_PLAIN);
  if (line->blue_card)
    ost_chip_box_add (self->chips, _ ("Blue Card"), OST_CHIP_PLAIN);
  if (line->address_confidential)
    ost_chip_box_add (self->chips, _ ("confidential address"), OST_CHIP_URGENT);
  if (line->archived)
    ost_chip_box_add (self->chips, _ ("archived"), OST_CHIP_PLAIN);
}

static void
show_contacts (OstFamilyHead *self, const OstFamilyLine *line, const GDate *today)
{
  gboolean late;
  g_autofree char *last = NULL;
  g_autofree char *next = NULL;

  if (g_date_valid (&line->last_contact))
    {
      last = ost_date_dup_near (&line->last_contact, today);
    }
  late =
      ost_contact_is_late (ost_contact_days_without (&line->last_contact, &line->opened_on, today),
                           (int) line->rhythm_days);
  if (g_date_valid (&line->next_visit))
    next = ost_date_dup_near (&line->next_visit, today);
  ost_fact_strip_add (self->facts, _ ("Last contact"), last != NULL ? last : _ ("none yet"), late);
  ost_fact_strip_add (self->facts, _ ("Next visit"), next != NULL ? next : _ ("not planned"),
                      next == NULL);
}

static void
show_children (OstFamilyHead *self, const OstFamilyFacts *facts, const GDate *today)
{
  g_autofree char *near = NULL;
  gboolean known = g_date_valid (&facts->oldest_seen);

  if (facts->n_children == 0)
    return;
  if (known)
    near = ost_date_dup_near (&facts->oldest_seen, today);
  ost_fact_strip_add (
      self->facts, ngettext ("Child last seen", "Children last seen", (gulong) facts->n_children),
      known ? near : _ ("one not seen yet"), ost_child_is_unseen (&facts->oldest_seen, today));
}

static void
show_facts (OstFamilyHead *self, const OstFamilyFacts *facts, const GDate *today)
{
  const OstFamilyLine *line = facts->register_line;
  g_autofree char *steps = NULL;
  g_autofree char *in_care = NULL;

  ost_fact_strip_clear (self->facts);
  if (line != NULL)
    show_contacts (self, line, today);
  show_children (self, facts, today);
  if (facts->n_steps > 0)
    {
      steps = g_strdup_printf ("%d/%d", facts->n_steps_done, facts->n_steps);
      ost_fact_strip_add (self->facts, _ ("Steps of the plan done"), steps, FALSE);
    }
  if (line != NULL && line->children_in_care > 0)
    {
      in_care = g_strdup_printf ("%" G_GINT64_FORMAT, line->children_in_care);
      ost_fact_strip_add (self->facts, _ ("Children in care"), in_care, FALSE);
    }
  if (line != NULL && line->assistant != NULL)
    ost_fact_strip_add (self->facts, _ ("Assistant"), line->assistant, FALSE);
}

void
ost_family_head_show (OstFamilyHead *self, const OstFamilyFacts *facts, const GDate *today)
{
  const OstFamily *family = facts->family;
  const char *address = facts->register_line != NULL ? facts->register_line->address : NULL;
  GString *line = g_string_new (family->case_number);

  g_return_if_fail (OST_IS_FAMILY_HEAD (self));
  if (address != NULL)
    g_string_append_printf (line, " · %s", address);
  if (family->phone != NULL)
    g_string_append_printf (line, " · %s", family->phone);
  gtk_label_set_text (self->name, family->name);
  gtk_label_set_text (self->line, line->str);
  g_string_free (line, TRUE);

  gtk_widget_set_visible (self->safety, family->safety_note != NULL);
  gtk_label_set_text (self->safety_words, family->safety_note != NULL ? family->safety_note : "");
  show_chips (self, facts);
  show_facts (self, facts, today);
}

static void
ost_family_head_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_FAMILY_HEAD);
  G_OBJECT_CLASS (ost_family_head_parent_class)->dispose (object);
}

static void
ost_family_head_class_init (OstFamilyHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_family_head_dispose;
  g_type_ensure (OST_TYPE_CHIP_BOX);
  g_type_ensure (OST_TYPE_FACT_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/families/family-head.ui");
  gtk_widget_class_bind_template_child (widget_class, OstFamilyHead, name);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyHead, line);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyHead, chips);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyHead, safety);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyHead, safety_words);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyHead, facts);
}

static void
ost_family_head_init (OstFamilyHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
