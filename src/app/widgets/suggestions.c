/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/widgets/suggestions.h"
#include "base/text.h"

#define MOST_OFFERED 6

struct _OstSuggestions
{
  GObject parent_instance;

  GtkWidget *row; /* borrowed */
  GListModel *known;
  GPtrArray *folded; /* of KNOWN, for search */
  GtkWidget *popover;
  GtkListBox *list; /* owned by the popover */
  gboolean taking;  /* what changes now was chosen here */
};

G_DEFINE_FINAL_TYPE (OstSuggestions, ost_suggestions, G_TYPE_OBJECT)

static const char *
get_known (OstSuggestions *self, guint i)
{
  g_autoptr (GtkStringObject) word = g_list_model_get_item (self->known, i);

  /* The list holds it on. */
  return gtk_string_object_get_string (word);
}

static void
known_changed_cb (OstSuggestions *self)
{
  g_ptr_array_set_size (self->folded, 0);
  for (guint i = 0; i < g_list_model_get_n_items (self->known); i++)
    g_ptr_array_add (self->folded, ost_text_fold (get_known (self, i)));
}

/* At the beginning, or at the beginning of a later word: "kolna" finds nothing, "szk" finds
 * "ul. Szkolna". */
static gboolean
begins (const char *folded, const char *wanted)
{
  const char *at = folded;

  while ((at = strstr (at, wanted)) != NULL)
    {
      if (at == folded || at[-1] == ' ' || at[-1] == '-')
        return TRUE;
      at++;
    }
  return FALSE;
}

static void
empty_list (OstSuggestions *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
}

static void
add_word (OstSuggestions *self, const char *word)
{
  GtkWidget *label = gtk_label_new (word);
  GtkWidget *line = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), label);
  gtk_widget_set_focusable (line, FALSE);
  ost_spoken_name (line, word);
  gtk_list_box_append (self->list, line);
}

static guint
fill_list (OstSuggestions *self, const char *typed)
{
  g_autofree char *wanted = ost_text_fold (typed);
  guint n = 0;

  empty_list (self);
  for (guint i = 0; i < self->folded->len && n < MOST_OFFERED && *wanted != '\0'; i++)
    if (begins (self->folded->pdata[i], wanted) && g_strcmp0 (get_known (self, i), typed) != 0)
      {
        add_word (self, get_known (self, i));
        n++;
      }
  return n;
}

static void
take (OstSuggestions *self, GtkListBoxRow *line)
{
  g_autofree char *word =
      g_strdup (gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (line))));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  self->taking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->row), word);
  gtk_editable_set_position (GTK_EDITABLE (self->row), -1);
  self->taking = FALSE;
}

static void
line_activated_cb (OstSuggestions *self, GtkListBoxRow *line)
{
  take (self, line);
}

static void
go (OstSuggestions *self, int step)
{
  GtkListBoxRow *now = gtk_list_box_get_selected_row (self->list);
  const int position = now != NULL ? gtk_list_box_row_get_index (now) + step : step > 0 ? 0 : -1;

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, position));
}

static gboolean
key_cb (OstSuggestions *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkListBoxRow *chosen = gtk_list_box_get_selected_row (self->list);

  if (!gtk_widget_get_visible (self->popover))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      go (self, keyval == GDK_KEY_Down ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (chosen == NULL || (state & GDK_CONTROL_MASK) != 0)
        return GDK_EVENT_PROPAGATE;
      take (self, chosen);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
left_cb (OstSuggestions *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
ost_suggestions_finalize (GObject *object)
{
  OstSuggestions *self = OST_SUGGESTIONS (object);

  g_clear_object (&self->known);
  g_ptr_array_unref (self->folded);
  G_OBJECT_CLASS (ost_suggestions_parent_class)->finalize (object);
}

static void
ost_suggestions_class_init (OstSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ost_suggestions_finalize;
}

static void
ost_suggestions_init (OstSuggestions *self)
{
  self->folded = g_ptr_array_new_with_free_func (g_free);
}

static void
make_popover (OstSuggestions *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  ost_spoken_name (self->list, _ ("Known already"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (line_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "suggestions");
  gtk_widget_set_parent (self->popover, self->row);
}

static void
watch_row (OstSuggestions *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->row, keys);
  gtk_widget_add_controller (self->row, focus);
}

OstSuggestions *
ost_suggestions_new (GtkWidget *row, GListModel *known)
{
  OstSuggestions *self = g_object_new (OST_TYPE_SUGGESTIONS, NULL);

  self->row = row;
  self->known = g_object_ref (known);
  make_popover (self);
  watch_row (self);
  g_signal_connect_object (known, "items-changed", G_CALLBACK (known_changed_cb), self,
                           G_CONNECT_SWAPPED);
  known_changed_cb (self);
  return self;
}

void
ost_suggestions_offer (OstSuggestions *self)
{
  const char *typed;

  g_return_if_fail (OST_IS_SUGGESTIONS (self));
  if (self->popover == NULL || self->taking)
    return;
  typed = gtk_editable_get_text (GTK_EDITABLE (self->row));
  if (fill_list (self, typed) > 0)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

void
ost_suggestions_end (OstSuggestions *self)
{
  g_return_if_fail (OST_IS_SUGGESTIONS (self));
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->list = NULL;
}
