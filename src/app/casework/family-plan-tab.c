/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-family-plan-tab"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/family-plan-tab.h"
#include "app/casework/plan-forms.h"
#include "app/documents/paper-preview.h"
#include "app/edit.h"
#include "app/families/family-dialog.h"
#include "app/names.h"
#include "app/widgets/chip-box.h"
#include "app/widgets/record-list.h"
#include "base/date.h"
#include "casework/plan-store.h"
#include "documents/issued-document.h"

struct _OstFamilyPlanTab
{
  OstPage parent_instance;

  GtkStack *stack;
  GtkLabel *title;
  OstChipBox *chips;
  GtkLabel *main_goal;
  GtkLabel *facts;
  GtkBox *goals;

  OstPlanEntry *entry;
  GPtrArray *views; /* of OstRecordList, as the goals; owned by the box */
};

G_DEFINE_FINAL_TYPE (OstFamilyPlanTab, ost_family_plan_tab, OST_TYPE_PAGE)

static void
append (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
dup_step_title (gconstpointer record, gconstpointer context)
{
  return g_strdup (((const OstPlanStep *) record)->action);
}

static char *
dup_step_detail (gconstpointer record, gconstpointer context)
{
  const OstPlanStep *step = record;
  g_autofree char *due = ost_date_dup_numeric (&step->due_on);
  g_autofree char *by = *due != '\0' ? g_strdup_printf (_ ("by %s"), due) : NULL;
  GString *text = g_string_new (NULL);

  append (text, step->responsible);
  append (text, by);
  append (text, step->reached_effect != NULL ? step->reached_effect : step->expected_effect);
  return g_string_free (text, FALSE);
}

static gboolean
is_open (const OstPlanStep *step)
{
  return step->state == OST_STEP_NONE || step->state == OST_STEP_NOT_BEGUN ||
         step->state == OST_STEP_IN_PROGRESS;
}

static char *
dup_step_mark (gconstpointer record, gconstpointer context)
{
  const OstPlanStep *step = record;
  const GDate today = ost_date_today ();

  if (is_open (step) && g_date_valid (&step->due_on) &&
      ost_date_compare (&step->due_on, &today) < 0)
    return g_strdup (_ ("⚠ overdue"));
  return g_strdup (ost_kind_get_label (&ost_step_state_kind, step->state));
}

static const OstRecordListLayout goal_layout = {
  .title = N_ ("Detailed goal"),
  .add = N_ ("New action for this goal"),
  .edit = N_ ("Edit the goal"),
  .empty = N_ ("No actions yet: who does what, by when, and what shall come of it."),
  .dup_title = dup_step_title,
  .dup_detail = dup_step_detail,
  .dup_mark = dup_step_mark,
  .can_archive = TRUE,
};

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_plan_store_load_newest (txn, *(gint64 *) arg, error);
}

static const OstGoalEntry *
find_goal (OstFamilyPlanTab *self, OstRecordList *view)
{
  guint position;

  return g_ptr_array_find (self->views, view, &position) ? self->entry->goals->pdata[position]
                                                         : NULL;
}

static void
open_form (OstFamilyPlanTab *self, const OstFormLayout *form, OstSaveFunc save, OstDraft *draft)
{
  ost_family_dialog_open (OST_PAGE (self), ost_page_get_record (OST_PAGE (self)), form, save,
                          draft);
}

static void
step_open_cb (OstFamilyPlanTab *self, OstRecord *step)
{
  g_autoptr (OstDraft) draft = ost_draft_new_from (step);

  open_form (self, &ost_step_form, (OstSaveFunc) ost_plan_store_save_step, draft);
}

static void
step_add_cb (OstFamilyPlanTab *self, OstRecordList *view)
{
  const OstGoalEntry *goal = find_goal (self, view);
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_PLAN_STEP);

  ost_draft_set_int (draft, "goal_id", goal->goal->parent_instance.id);
  ost_draft_set_int (draft, "position", goal->steps->len + 1);
  ost_draft_set_int (draft, "state", OST_STEP_NOT_BEGUN);
  open_form (self, &ost_step_form, (OstSaveFunc) ost_plan_store_save_step, draft);
}

static void
step_archive_cb (OstFamilyPlanTab *self, OstRecord *step)
{
  ost_edit_archive (GTK_WIDGET (self), ost_page_get_db (OST_PAGE (self)), OST_TYPE_PLAN_STEP,
                    step->id, NULL, _ ("The action is archived"));
}

static void
goal_edit_cb (OstFamilyPlanTab *self, OstRecordList *view)
{
  g_autoptr (OstDraft) draft = ost_draft_new_from (find_goal (self, view)->goal);

  open_form (self, &ost_goal_form, (OstSaveFunc) ost_plan_store_save_goal, draft);
}

static void
add_goal_view (OstFamilyPlanTab *self, guint nth)
{
  const OstGoalEntry *entry = self->entry->goals->pdata[nth];
  OstRecordList *view = g_object_new (OST_TYPE_RECORD_LIST, NULL);
  g_autofree char *title = g_strdup_printf ("%u. %s", nth + 1, entry->goal->content);
  GString *detail = g_string_new (NULL);

  append (detail, entry->goal->concerns);
  append (detail, ost_kind_get_label (&ost_goal_origin_kind, entry->goal->origin));
  append (detail, ost_kind_get_label (&ost_goal_state_kind, entry->goal->state));
  ost_record_list_set_layout (view, &goal_layout);
  ost_record_list_set_title (view, title, detail->str);
  g_string_free (detail, TRUE);
  ost_record_list_set_records (view, entry->steps, NULL);
  g_signal_connect_object (view, "open", G_CALLBACK (step_open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "add", G_CALLBACK (step_add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "edit", G_CALLBACK (goal_edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "archive", G_CALLBACK (step_archive_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->goals, GTK_WIDGET (view));
  g_ptr_array_add (self->views, view);
}

static void
show_head (OstFamilyPlanTab *self)
{
  const OstWorkPlan *plan = self->entry->plan;
  g_autofree char *title = g_strdup_printf (_ ("Plan of work, version %d"), (int) plan->version);
  g_autofree char *from = ost_date_dup_numeric (&plan->from_day);
  g_autofree char *review = ost_date_dup_numeric (&plan->review_due);
  GString *facts = g_string_new (NULL);

  if (*from != '\0')
    g_string_append_printf (facts, _ ("since %s"), from);
  append (facts, plan->participants);
  if (*review != '\0')
    {
      g_autofree char *words = g_strdup_printf (_ ("next assessment by %s"), review);

      append (facts, words);
    }
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->main_goal, plan->main_goal != NULL ? plan->main_goal : "");
  gtk_label_set_text (self->facts, facts->str);
  g_string_free (facts, TRUE);
  ost_chip_box_clear (self->chips);
  ost_chip_box_add (self->chips, ost_kind_get_label (&ost_plan_state_kind, plan->state),
                    plan->state == OST_PLAN_SIGNED ? OST_CHIP_GOOD : OST_CHIP_PLAIN);
}

static void
refresh (OstFamilyPlanTab *self)
{
  while (self->views->len > 0)
    gtk_box_remove (self->goals, g_ptr_array_steal_index (self->views, self->views->len - 1));
  gtk_stack_set_visible_child_name (self->stack, self->entry != NULL ? "plan" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.edit", self->entry != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.add-goal", self->entry != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.amend", self->entry != NULL);
  if (self->entry == NULL)
    return;
  show_head (self);
  for (guint i = 0; i < self->entry->goals->len; i++)
    add_goal_view (self, i);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstFamilyPlanTab) self = user_data;
  g_autoptr (GError) error = NULL;
  OstPlanEntry *entry = ost_db_call_finish (OST_DB (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&self->entry, ost_plan_entry_free);
  self->entry = entry;
  refresh (self);
}

static void
ost_family_plan_tab_reload (OstPage *page)
{
  gint64 id = ost_page_get_record (page);

  ost_page_look (page, load, g_memdup2 (&id, sizeof id), g_free,
                 (GDestroyNotify) ost_plan_entry_free, loaded_cb);
}

static void
new_plan_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstFamilyPlanTab *self = OST_FAMILY_PLAN_TAB (widget);
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_WORK_PLAN);
  const GDate today = ost_date_today ();

  ost_draft_set_int (draft, "family_id", ost_page_get_record (OST_PAGE (self)));
  ost_draft_set_date (draft, "from_day", &today);
  ost_draft_set_int (draft, "state", OST_PLAN_DRAFT);
  open_form (self, &ost_plan_form, (OstSaveFunc) ost_plan_store_save, draft);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstFamilyPlanTab *self = OST_FAMILY_PLAN_TAB (widget);
  g_autoptr (OstDraft) draft = ost_draft_new_from (self->entry->plan);

  open_form (self, &ost_plan_form, (OstSaveFunc) ost_plan_store_save, draft);
}

static void
add_goal_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstFamilyPlanTab *self = OST_FAMILY_PLAN_TAB (widget);
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_PLAN_GOAL);

  ost_draft_set_int (draft, "plan_id", self->entry->plan->parent_instance.id);
  ost_draft_set_int (draft, "position", self->entry->goals->len + 1);
  ost_draft_set_int (draft, "state", OST_GOAL_IN_PROGRESS);
  open_form (self, &ost_goal_form, (OstSaveFunc) ost_plan_store_save_goal, draft);
}

static gboolean
amend (OstTxn *txn, gpointer arg, GError **error)
{
  return ost_plan_store_amend (txn, *(gint64 *) arg, NULL, error) != 0;
}

static void
amend_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstFamilyPlanTab *self = OST_FAMILY_PLAN_TAB (widget);
  gint64 plan_id = self->entry->plan->parent_instance.id;

  ost_edit_run (widget, ost_page_get_db (OST_PAGE (self)), amend,
                g_memdup2 (&plan_id, sizeof plan_id), g_free,
                _ ("A new version of the plan is begun"));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPage *page = OST_PAGE (widget);

  ost_paper_preview_open_draft (page, OST_DOCUMENT_KIND_PLAN_OF_WORK, ost_page_get_record (page));
}

static void
print_agreements_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstPage *page = OST_PAGE (widget);

  ost_paper_preview_open_draft (page, OST_DOCUMENT_KIND_AGREEMENTS, ost_page_get_record (page));
}

static void
ost_family_plan_tab_add (OstPage *page)
{
  gboolean has_plan = OST_FAMILY_PLAN_TAB (page)->entry != NULL;

  gtk_widget_activate_action (GTK_WIDGET (page), has_plan ? "plan.add-goal" : "plan.new", NULL);
}

static void
ost_family_plan_tab_dispose (GObject *object)
{
  g_ptr_array_set_size (OST_FAMILY_PLAN_TAB (object)->views, 0);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_FAMILY_PLAN_TAB);
  G_OBJECT_CLASS (ost_family_plan_tab_parent_class)->dispose (object);
}

static void
ost_family_plan_tab_finalize (GObject *object)
{
  OstFamilyPlanTab *self = OST_FAMILY_PLAN_TAB (object);

  g_ptr_array_unref (self->views);
  g_clear_pointer (&self->entry, ost_plan_entry_free);
  G_OBJECT_CLASS (ost_family_plan_tab_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "plan.new", NULL, new_plan_cb);
  gtk_widget_class_install_action (widget_class, "plan.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "plan.add-goal", NULL, add_goal_cb);
  gtk_widget_class_install_action (widget_class, "plan.amend", NULL, amend_cb);
  gtk_widget_class_install_action (widget_class, "plan.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "plan.print-agreements", NULL,
                                   print_agreements_cb);
}

static void
ost_family_plan_tab_class_init (OstFamilyPlanTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_family_plan_tab_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_family_plan_tab_finalize;
  OST_PAGE_CLASS (klass)->reload = ost_family_plan_tab_reload;
  OST_PAGE_CLASS (klass)->add = ost_family_plan_tab_add;
  install_actions (widget_class);

  g_type_ensure (OST_TYPE_CHIP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/casework/family-plan-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, OstFamilyPlanTab, stack);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyPlanTab, title);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyPlanTab, chips);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyPlanTab, main_goal);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyPlanTab, facts);
  gtk_widget_class_bind_template_child (widget_class, OstFamilyPlanTab, goals);
}

static void
ost_family_plan_tab_init (OstFamilyPlanTab *self)
{
  self->views = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_page_watch (OST_PAGE (self), "work_plan");
  ost_page_watch (OST_PAGE (self), "plan_goal");
  ost_page_watch (OST_PAGE (self), "plan_step");
}
