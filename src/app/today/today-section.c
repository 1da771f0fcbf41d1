/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/today/today-line.h"
#include "app/today/today-section.h"

/* So many lines are shown at first. */
#define FEW 8

struct _OstTodaySection
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *count;
  GtkLabel *hint;
  GtkButton *turn;
  GtkListBox *list;
  GtkLabel *empty;
  GtkButton *more;

  GPtrArray *lines;
  gboolean whole;
  gboolean says_empty;
};

G_DEFINE_FINAL_TYPE (OstTodaySection, ost_today_section, ADW_TYPE_BIN)

static void
show_more_button (OstTodaySection *self, guint n_hidden)
{
  g_autofree char *words =
      g_strdup_printf (ngettext ("Show %u more", "Show %u more", n_hidden), n_hidden);

  gtk_button_set_label (self->more, words);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_hidden > 0);
}

/* The focus stays on the line where it was. */
static void
fill (OstTodaySection *self)
{
  const guint n_shown = self->whole ? self->lines->len : MIN (self->lines->len, FEW);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  const int position =
      GTK_IS_LIST_BOX_ROW (focus) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (self->list, ost_today_row_new (self->lines->pdata[i]));
  show_more_button (self, self->lines->len - n_shown);
  if (position >= 0 && n_shown > 0)
    gtk_widget_grab_focus (
        GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MIN (position, (int) n_shown - 1))));
}

static void
more_cb (OstTodaySection *self)
{
  const int first_hidden = FEW;

  self->whole = TRUE;
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, first_hidden)));
}

/* Enter on a line does the first thing that it offers. */
static void
row_activated_cb (OstTodaySection *self, GtkListBoxRow *row)
{
  const OstTodayLine *line = self->lines->pdata[gtk_list_box_row_get_index (row)];

  if (line->n_deeds > 0)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), line->deeds[0].action,
                                        line->deeds[0].target);
}

static void
ost_today_section_dispose (GObject *object)
{
  OstTodaySection *self = OST_TODAY_SECTION (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_TODAY_SECTION);

  G_OBJECT_CLASS (ost_today_section_parent_class)->dispose (object);
}

static void
ost_today_section_class_init (OstTodaySectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_today_section_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/today/today-section.ui");
  gtk_widget_class_bind_template_child (widget_class, OstTodaySection, title);
  gtk_widget_class_bind_template_child (widget_class, OstTodaySection, count);
  gtk_widget_class_bind_template_child (widget_class, OstTodaySection, hint);
  gtk_widget_class_bind_template_child (widget_class, OstTodaySection, turn);
  gtk_widget_class_bind_template_child (widget_class, OstTodaySection, list);
  gtk_widget_class_bind_template_child (widget_class, OstTodaySection, empty);
  gtk_widget_class_bind_template_child (widget_class, OstTodaySection, more);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ost_today_section_init (OstTodaySection *self)
{
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_today_line_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

OstTodaySection *
ost_today_section_new (const char *title, const char *empty)
{
  OstTodaySection *self = g_object_new (OST_TYPE_TODAY_SECTION, "visible", FALSE, NULL);

  ost_today_section_set_title (self, title);
  self->says_empty = empty != NULL;
  if (empty != NULL)
    gtk_label_set_text (self->empty, empty);
  return self;
}

void
ost_today_section_set_title (OstTodaySection *self, const char *title)
{
  g_return_if_fail (OST_IS_TODAY_SECTION (self));
  gtk_label_set_text (self->title, title);
  ost_spoken_name (self->list, title);
}

void
ost_today_section_set_turn (OstTodaySection *self, const char *label, const char *action)
{
  g_return_if_fail (OST_IS_TODAY_SECTION (self));
  gtk_widget_set_visible (GTK_WIDGET (self->turn), label != NULL);
  gtk_button_set_label (self->turn, label != NULL ? label : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->turn), label != NULL ? action : NULL);
}

void
ost_today_section_set_hint (OstTodaySection *self, const char *hint)
{
  g_return_if_fail (OST_IS_TODAY_SECTION (self));
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

void
ost_today_section_take_lines (OstTodaySection *self, GPtrArray *lines)
{
  g_autofree char *count = g_strdup_printf ("%u", lines->len);

  g_return_if_fail (OST_IS_TODAY_SECTION (self));
  g_ptr_array_unref (self->lines);
  self->lines = lines;
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), lines->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), lines->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), lines->len == 0 && self->says_empty);
  gtk_widget_set_visible (GTK_WIDGET (self), lines->len > 0 || self->says_empty);
  fill (self);
}

guint
ost_today_section_count (OstTodaySection *self)
{
  g_return_val_if_fail (OST_IS_TODAY_SECTION (self), 0);
  return self->lines->len;
}
