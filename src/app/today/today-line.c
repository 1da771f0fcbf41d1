/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/today/today-line.h"
#include "app/widgets/wrap-box.h"

OstTodayLine *
ost_today_line_new (const char *title)
{
  OstTodayLine *self = g_new0 (OstTodayLine, 1);

  self->title = g_strdup (title);
  self->share = -1;
  return self;
}

void
ost_today_line_free (OstTodayLine *self)
{
  for (guint i = 0; i < self->n_deeds; i++)
    g_variant_unref (self->deeds[i].target);
  g_free (self->time);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->alert);
  g_free (self->mark);
  g_free (self);
}

void
ost_today_line_add (OstTodayLine *self, const char *label, const char *action, GVariant *target)
{
  g_return_if_fail (self->n_deeds < OST_TODAY_MAX_DEEDS);
  self->deeds[self->n_deeds++] = (OstTodayDeed){ label, action, g_variant_ref_sink (target) };
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Colour is not alone: a sign stands before it. */
static GtkWidget *
make_alert (const char *text)
{
  g_autofree char *marked = g_strconcat ("⚠ ", text, NULL);

  return make_label (marked, "warning");
}

static GtkWidget *
make_bar (double share)
{
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, 1);

  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), MIN (share, 1));
  gtk_widget_set_margin_top (bar, 6);
  /* Its words stand beside it. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return bar;
}

static GtkWidget *
make_title (const OstTodayLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = make_label (line->title, NULL);

  /* So wide that a surname is not broken. */
  gtk_label_set_width_chars (GTK_LABEL (title), (int) MIN (g_utf8_strlen (line->title, -1), 10));
  gtk_box_append (GTK_BOX (box), title);
  if (line->mark != NULL)
    gtk_box_append (GTK_BOX (box), ost_chip_new (line->mark, line->tone));
  return box;
}

static GtkWidget *
make_words (const OstTodayLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), make_title (line));
  if (line->detail != NULL && *line->detail != '\0')
    gtk_box_append (GTK_BOX (box), make_label (line->detail, "today-detail"));
  if (line->alert != NULL)
    gtk_box_append (GTK_BOX (box), make_alert (line->alert));
  if (line->share >= 0)
    gtk_box_append (GTK_BOX (box), make_bar (line->share));
  return box;
}

static GtkWidget *
make_deed (const OstTodayLine *line, const OstTodayDeed *deed, gboolean first)
{
  GtkWidget *button = gtk_button_new_with_label (_ (deed->label));
  g_autofree char *spoken = g_strdup_printf ("%s: %s", _ (deed->label), line->title);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), deed->action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), deed->target);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (!first)
    gtk_widget_add_css_class (button, "flat");
  ost_spoken_name (button, spoken);
  return button;
}

static char *
dup_spoken (const OstTodayLine *line)
{
  const char *parts[] = { line->time, line->title, line->detail, line->mark, line->alert };
  GString *spoken = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? ", " : "", parts[i]);
  return g_string_free (spoken, FALSE);
}

static GtkWidget *
make_deeds (const OstTodayLine *line)
{
  OstWrapBox *box = g_object_new (OST_TYPE_WRAP_BOX, "valign", GTK_ALIGN_CENTER, NULL);

  for (guint i = 0; i < line->n_deeds; i++)
    ost_wrap_box_append (box, make_deed (line, &line->deeds[i], i == 0));
  return GTK_WIDGET (box);
}

GtkWidget *
ost_today_row_new (const OstTodayLine *line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *spoken = dup_spoken (line);

  gtk_widget_add_css_class (box, "today-line");
  if (line->time != NULL)
    {
      GtkWidget *time = gtk_label_new (line->time);

      gtk_label_set_xalign (GTK_LABEL (time), 0);
      gtk_label_set_width_chars (GTK_LABEL (time), 11);
      gtk_widget_set_valign (time, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (time, "numeric");
      gtk_box_append (GTK_BOX (box), time);
    }
  gtk_box_append (GTK_BOX (box), make_words (line));
  if (line->n_deeds > 0)
    gtk_box_append (GTK_BOX (box), make_deeds (line));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), line->n_deeds > 0);
  ost_spoken_name (row, spoken);
  return row;
}
