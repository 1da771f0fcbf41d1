/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/form-history.h"
#include "app/widgets/field-editor.h"
#include "app/widgets/problem-row.h"
#include "app/widgets/record-form.h"
#include "base/date.h"

/* A field on the form; the widgets belong to their group. */
typedef struct
{
  const OstField *field;
  OstFieldEditor *editor;
  OstProblemRow *problem;
  gboolean touched; /* problems of fields that nobody has been to yet are not shown */
} Line;

struct _OstRecordForm
{
  AdwBin parent_instance;

  AdwPreferencesPage *page;
  OstProblemRow *whole_problem;

  const OstFormLayout *layout;
  OstDraft *draft;
  GArray *lines;
  OstProblems *problems;
  OstFormHistory *history;
  gboolean showing; /* the rows are being filled, not edited */
  OstFormCheck check;
  gpointer check_data;
  GDestroyNotify check_destroy;
};

static guint edited_signal;

G_DEFINE_FINAL_TYPE (OstRecordForm, ost_record_form, ADW_TYPE_BIN)

static Line *
get_line (OstRecordForm *self, guint i)
{
  return &g_array_index (self->lines, Line, i);
}

static void
refresh_problems (OstRecordForm *self)
{
  const GDate today = ost_date_today ();

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = ost_draft_check (self->draft, &today);
  if (self->check != NULL)
    self->check (ost_draft_peek (self->draft), &today, self->problems, self->check_data);
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = get_line (self, i);
      const OstProblem *problem = ost_problems_find (self->problems, line->field->name);
      gboolean wrong = line->touched && problem != NULL;

      ost_problem_row_set_problem (line->problem, wrong ? problem : NULL);
      if (wrong && problem->level == OST_PROBLEM_ERROR)
        gtk_widget_add_css_class (GTK_WIDGET (line->editor), "error");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (line->editor), "error");
    }
  ost_problem_row_set_problem (self->whole_problem, ost_problems_find (self->problems, NULL));
}

static void
show_lines (OstRecordForm *self, OstFieldEditor *but)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->lines->len; i++)
    if (get_line (self, i)->editor != but)
      ost_field_editor_show (get_line (self, i)->editor, self->draft);
  self->showing = FALSE;
}

static Line *
find_line (OstRecordForm *self, OstFieldEditor *editor)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (get_line (self, i)->editor == editor)
      return get_line (self, i);
  g_assert_not_reached ();
}

static void
edited_cb (OstRecordForm *self, OstFieldEditor *editor)
{
  const GDate today = ost_date_today ();
  Line *line;

  if (self->showing)
    return;

  line = find_line (self, editor);
  line->touched = TRUE;
  ost_field_editor_store (editor, self->draft, &today);
  if (self->layout->fill != NULL)
    {
      self->layout->fill (self->draft, line->field);
      show_lines (self, editor);
    }
  ost_form_history_note (self->history, g_get_monotonic_time ());
  refresh_problems (self);
  g_signal_emit (self, edited_signal, 0);
}

static void
go_to (OstRecordForm *self, const OstField *field)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = get_line (self, i);

      if (line->field != field)
        continue;
      line->touched = TRUE;
      gtk_widget_grab_focus (GTK_WIDGET (line->editor));
      if (GTK_IS_EDITABLE (line->editor))
        gtk_editable_set_position (GTK_EDITABLE (line->editor), -1);
    }
}

/* Before the entry that has the focus gets the key: it knows only its own letters, the form knows
 * every change in their order. */
static gboolean
turn (OstRecordForm *self, gboolean again)
{
  const GDate today = ost_date_today ();
  const OstField *field = NULL;

  if (self->history != NULL)
    field = again ? ost_form_history_redo (self->history, &today)
                  : ost_form_history_undo (self->history, &today);
  if (field == NULL)
    return GDK_EVENT_PROPAGATE;
  show_lines (self, NULL);
  go_to (self, field);
  refresh_problems (self);
  g_signal_emit (self, edited_signal, 0);
  return GDK_EVENT_STOP;
}

static gboolean
undo_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return turn (OST_RECORD_FORM (widget), FALSE);
}

static gboolean
redo_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return turn (OST_RECORD_FORM (widget), TRUE);
}

static void
add_keys (OstRecordForm *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                        gtk_callback_action_new (undo_cb, NULL, NULL)));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK),
                        gtk_callback_action_new (redo_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_line (OstRecordForm *self,
          AdwPreferencesGroup *group,
          const OstField *field,
          GListModel *choices)
{
  Line line = { .field = field, .editor = ost_field_editor_new (field) };

  g_return_if_fail (line.editor != NULL);
  line.problem = g_object_new (OST_TYPE_PROBLEM_ROW, NULL);
  /* A record that is there already shows at once what is wrong with it. */
  line.touched = ((const OstRecord *) ost_draft_peek (self->draft))->id != 0;
  ost_field_editor_set_choices (line.editor, choices);
  adw_preferences_group_add (group, GTK_WIDGET (line.editor));
  adw_preferences_group_add (group, GTK_WIDGET (line.problem));
  g_signal_connect_object (line.editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_array_append_val (self->lines, line);
}

static gboolean
wants_choices (const OstField *field)
{
  return field->kind == OST_FIELD_LINK || field->kind == OST_FIELD_CODE ||
         field->kind == OST_FIELD_CODES || field->kind == OST_FIELD_TEXT;
}

static void
add_group (OstRecordForm *self,
           const OstFormGroup *declared,
           OstFormChoices choices,
           gpointer user_data)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (declared->title != NULL)
    adw_preferences_group_set_title (group, _ (declared->title));
  if (declared->hint != NULL)
    adw_preferences_group_set_description (group, _ (declared->hint));
  adw_preferences_page_add (self->page, group);
  for (guint i = 0; i < OST_FORM_MAX_FIELDS && declared->fields[i] != NULL; i++)
    {
      const OstField *field =
          ost_record_class_find (ost_draft_get_class (self->draft), declared->fields[i]);
      g_autoptr (GListModel) model = NULL;

      if (field == NULL)
        g_error ("form %s: no field %s", self->layout->name, declared->fields[i]);
      if (choices != NULL && wants_choices (field))
        model = choices (user_data, field);
      add_line (self, group, field, model);
    }
}

static void
ost_record_form_dispose (GObject *object)
{
  OstRecordForm *self = OST_RECORD_FORM (object);

  if (self->check_destroy != NULL)
    self->check_destroy (self->check_data);
  self->check = NULL;
  self->check_destroy = NULL;
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_RECORD_FORM);

  G_OBJECT_CLASS (ost_record_form_parent_class)->dispose (object);
}

static void
ost_record_form_finalize (GObject *object)
{
  OstRecordForm *self = OST_RECORD_FORM (object);

  g_array_unref (self->lines);
  g_clear_pointer (&self->history, ost_form_history_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (ost_record_form_parent_class)->finalize (object);
}

static void
ost_record_form_class_init (OstRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ost_record_form_dispose;
  object_class->finalize = ost_record_form_finalize;
  edited_signal = g_signal_new ("edited", OST_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  g_type_ensure (OST_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, OstRecordForm, page);
  gtk_widget_class_bind_template_child (widget_class, OstRecordForm, whole_problem);
}

static void
ost_record_form_init (OstRecordForm *self)
{
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
}

void
ost_record_form_set_draft (OstRecordForm *self,
                           const OstFormLayout *layout,
                           OstDraft *draft,
                           OstFormChoices choices,
                           gpointer user_data)
{
  g_return_if_fail (OST_IS_RECORD_FORM (self) && OST_IS_DRAFT (draft) && self->draft == NULL);

  self->layout = layout;
  self->draft = g_object_ref (draft);
  self->history = ost_form_history_new (draft);
  for (guint i = 0; i < layout->n_groups; i++)
    add_group (self, &layout->groups[i], choices, user_data);
  ost_record_form_show (self);
}

void
ost_record_form_set_fixed (OstRecordForm *self, const char *const *fields)
{
  g_return_if_fail (OST_IS_RECORD_FORM (self));
  for (guint i = 0; i < self->lines->len; i++)
    if (g_strv_contains (fields, get_line (self, i)->field->name))
      {
        gtk_widget_set_sensitive (GTK_WIDGET (get_line (self, i)->editor), FALSE);
        gtk_widget_add_css_class (GTK_WIDGET (get_line (self, i)->editor), "fixed");
      }
}

void
ost_record_form_set_suggestions (OstRecordForm *self, const char *field, GListModel *names)
{
  g_return_if_fail (OST_IS_RECORD_FORM (self));
  for (guint i = 0; i < self->lines->len; i++)
    if (g_str_equal (get_line (self, i)->field->name, field))
      ost_field_editor_set_choices (get_line (self, i)->editor, names);
}

void
ost_record_form_set_check (OstRecordForm *self,
                           OstFormCheck check,
                           gpointer user_data,
                           GDestroyNotify destroy)
{
  g_return_if_fail (OST_IS_RECORD_FORM (self) && self->check == NULL);
  self->check = check;
  self->check_data = user_data;
  self->check_destroy = destroy;
  if (self->draft != NULL)
    refresh_problems (self);
}

void
ost_record_form_check_again (OstRecordForm *self)
{
  g_return_if_fail (OST_IS_RECORD_FORM (self));
  if (self->draft != NULL)
    refresh_problems (self);
}

OstDraft *
ost_record_form_get_draft (OstRecordForm *self)
{
  g_return_val_if_fail (OST_IS_RECORD_FORM (self), NULL);
  return self->draft;
}

/* What somebody has written may be criticised. */
static void
touch_filled (OstRecordForm *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = get_line (self, i);
      g_autofree char *typed = ost_draft_dup_typed (self->draft, line->field->name);

      if (typed != NULL && *typed != '\0')
        line->touched = TRUE;
    }
}

void
ost_record_form_show (OstRecordForm *self)
{
  g_return_if_fail (OST_IS_RECORD_FORM (self) && self->draft != NULL);
  show_lines (self, NULL);
  ost_form_history_restart (self->history);
  touch_filled (self);
  refresh_problems (self);
}

gboolean
ost_record_form_undo (OstRecordForm *self)
{
  g_return_val_if_fail (OST_IS_RECORD_FORM (self), FALSE);
  return turn (self, FALSE);
}

gboolean
ost_record_form_redo (OstRecordForm *self)
{
  g_return_val_if_fail (OST_IS_RECORD_FORM (self), FALSE);
  return turn (self, TRUE);
}

static Line *
find_first_error (OstRecordForm *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const OstProblem *problem =
          ost_problems_find (self->problems, get_line (self, i)->field->name);

      if (problem != NULL && problem->level == OST_PROBLEM_ERROR)
        return get_line (self, i);
    }
  return NULL;
}

gboolean
ost_record_form_check (OstRecordForm *self)
{
  Line *first;

  g_return_val_if_fail (OST_IS_RECORD_FORM (self) && self->draft != NULL, FALSE);
  for (guint i = 0; i < self->lines->len; i++)
    get_line (self, i)->touched = TRUE;
  refresh_problems (self);
  if (!ost_problems_has_errors (self->problems))
    return TRUE;

  first = find_first_error (self);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first->editor));
  return FALSE;
}

guint
ost_record_form_count_errors (OstRecordForm *self)
{
  guint n = 0;

  g_return_val_if_fail (OST_IS_RECORD_FORM (self) && self->draft != NULL, 0);
  for (guint i = 0; i < self->problems->len; i++)
    n += ((const OstProblem *) self->problems->pdata[i])->level == OST_PROBLEM_ERROR;
  return n;
}

void
ost_record_form_focus_first (OstRecordForm *self)
{
  g_return_if_fail (OST_IS_RECORD_FORM (self));
  if (self->lines->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (get_line (self, 0)->editor));
}
