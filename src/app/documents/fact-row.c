/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/documents/fact-row.h"
#include "base/date.h"
#include "families/family-store.h"

#define MONTH_DAYS 61 /* from then on ages are told in months */

struct _OstFactRow
{
  GtkListBoxRow parent_instance;

  GtkCheckButton *tick;
  GtkLabel *said;
  GtkLabel *state;
  GtkWidget *choices;
  GtkWidget *take_button;
  GtkWidget *marks;
  GtkDropDown *about;
  GtkCheckButton *own_words;

  char *topic;
  gint64 record_id;
  int sentence;
  char *key;
  char *heading;
  gint64 quoted_id; /* 0: not ticked */
  GArray *persons;  /* of gint64, beside the lines of ABOUT */
  gboolean showing; /* set by the program, not by a hand */
};

G_DEFINE_FINAL_TYPE (OstFactRow, ost_fact_row, GTK_TYPE_LIST_BOX_ROW)

char *
ost_fact_row_dup_key (const char *topic, gint64 record_id, gint64 sentence)
{
  return g_strdup_printf ("%s/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, topic, record_id, sentence);
}

static void
act (OstFactRow *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "x", self->quoted_id);
}

static void
toggled_cb (OstFactRow *self)
{
  if (self->showing)
    return;
  if (gtk_check_button_get_active (self->tick))
    gtk_widget_activate_action (GTK_WIDGET (self), "opinion.tick", "(sxi)", self->topic,
                                self->record_id, self->sentence);
  else if (self->quoted_id != 0)
    act (self, "opinion.untick");
}

static void
take_cb (OstFactRow *self)
{
  act (self, "opinion.take-new");
}

static void
keep_cb (OstFactRow *self)
{
  act (self, "opinion.keep-fact");
}

static void
marked_cb (OstFactRow *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->about);

  if (self->showing || self->quoted_id == 0 || chosen >= self->persons->len)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "opinion.mark", "(xxb)", self->quoted_id,
                              g_array_index (self->persons, gint64, chosen),
                              gtk_check_button_get_active (self->own_words));
}

static char *
dup_age (const GDate *day)
{
  const GDate today = ost_date_today ();
  const int days = g_date_valid (day) ? ost_date_days_between (day, &today) : -1;

  if (days < 0)
    return NULL;
  if (days >= MONTH_DAYS)
    return g_strdup_printf (ngettext ("%d month ago", "%d months ago", days / 30), days / 30);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", days), days);
}

static char *
dup_heading (const GDate *day, const GDate *entered_on, const char *source, const char *author)
{
  g_autofree char *date = ost_date_dup_numeric (day);
  g_autofree char *entered = ost_date_dup_numeric (entered_on);
  g_autofree char *age = dup_age (day);
  GString *text = g_string_new (date);

  if (source != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", source);
  if (author != NULL)
    g_string_append_printf (text, " · %s", author);
  if (age != NULL)
    g_string_append_printf (text, " · %s", age);
  if (*entered != '\0')
    {
      g_string_append (text, " · ");
      /* Translators: %s is a day */
      g_string_append_printf (text, _ ("entered on %s"), entered);
    }
  return g_string_free (text, FALSE);
}

static void
show_state (OstFactRow *self, const OstQuotedLook *look, int part)
{
  const GDate today = ost_date_today ();
  g_autofree char *words = NULL;

  if (look == NULL)
    words = NULL;
  else if (look->state == OST_QUOTED_CHANGED && look->now != NULL)
    words = g_strdup_printf (_ ("The file says by now: %s"), look->now);
  else if (look->state == OST_QUOTED_CHANGED)
    words = g_strdup (_ ("The entry was changed; it does not say this any more."));
  else if (look->state == OST_QUOTED_GONE)
    words = g_strdup (_ ("The entry was archived."));
  else if (ost_opinion_fact_is_stale (part, &look->fact->day, &today))
    words = g_strdup_printf (ngettext ("Older than %d month", "Older than %d months",
                                       ost_opinion_fact_fresh_months (part)),
                             ost_opinion_fact_fresh_months (part));
  gtk_label_set_text (self->state, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), words != NULL);
  gtk_widget_set_visible (self->choices, look != NULL && look->state != OST_QUOTED_SAME);
  gtk_widget_set_visible (self->take_button, look != NULL && look->now != NULL);
}

/* The family, then its members. */
static void
fill_about (OstFactRow *self, const GPtrArray *household)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  gint64 nobody = 0;

  g_array_set_size (self->persons, 0);
  gtk_string_list_append (names, _ ("the family"));
  g_array_append_val (self->persons, nobody);
  for (guint i = 0; household != NULL && i < household->len; i++)
    {
      const OstHouseholdRow *row = g_ptr_array_index (household, i);

      gtk_string_list_append (names, row->person->given_name);
      g_array_append_val (self->persons, row->person->parent_instance.id);
    }
  gtk_drop_down_set_model (self->about, G_LIST_MODEL (names));
  g_object_unref (names);
}

static void
show_marks (OstFactRow *self, const OstQuotedLook *look, const GPtrArray *household)
{
  gtk_widget_set_visible (self->marks, look != NULL);
  if (look == NULL)
    return;
  if (self->persons->len == 0)
    fill_about (self, household);
  for (guint i = 0; i < self->persons->len; i++)
    if (g_array_index (self->persons, gint64, i) == look->fact->person_id)
      gtk_drop_down_set_selected (self->about, i);
  gtk_check_button_set_active (self->own_words, look->fact->own_words_of_child);
}

void
ost_fact_row_show (OstFactRow *self,
                   const OstQuotedLook *look,
                   int part,
                   const GPtrArray *household)
{
  self->showing = TRUE;
  self->quoted_id = look != NULL ? look->fact->parent_instance.id : 0;
  if (look != NULL)
    gtk_label_set_text (self->said, look->fact->said);
  gtk_check_button_set_active (self->tick, look != NULL);
  show_state (self, look, part);
  show_marks (self, look, household);
  self->showing = FALSE;
}

const char *
ost_fact_row_get_key (OstFactRow *self)
{
  return self->key;
}

const char *
ost_fact_row_get_heading (OstFactRow *self)
{
  return self->heading;
}

const char *
ost_fact_row_get_said (OstFactRow *self)
{
  return gtk_label_get_text (self->said);
}

static void
ost_fact_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_FACT_ROW);
  G_OBJECT_CLASS (ost_fact_row_parent_class)->dispose (object);
}

static void
ost_fact_row_finalize (GObject *object)
{
  OstFactRow *self = OST_FACT_ROW (object);

  g_free (self->topic);
  g_free (self->key);
  g_free (self->heading);
  g_array_unref (self->persons);
  G_OBJECT_CLASS (ost_fact_row_parent_class)->finalize (object);
}

static void
ost_fact_row_class_init (OstFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_fact_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ost_fact_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OstFactRow, tick);
  gtk_widget_class_bind_template_child (widget_class, OstFactRow, said);
  gtk_widget_class_bind_template_child (widget_class, OstFactRow, state);
  gtk_widget_class_bind_template_child (widget_class, OstFactRow, choices);
  gtk_widget_class_bind_template_child (widget_class, OstFactRow, take_button);
  gtk_widget_class_bind_template_child (widget_class, OstFactRow, marks);
  gtk_widget_class_bind_template_child (widget_class, OstFactRow, about);
  gtk_widget_class_bind_template_child (widget_class, OstFactRow, own_words);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, marked_cb);
}

static void
ost_fact_row_init (OstFactRow *self)
{
  self->persons = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
}

OstFactRow *
ost_fact_row_new (const OstOpinionFact *fact, const OstQuotedLook *look)
{
  OstFactRow *self = g_object_new (OST_TYPE_FACT_ROW, NULL);
  const OstQuotedFact *quoted = look != NULL ? look->fact : NULL;
  const char *said = fact != NULL ? fact->said : quoted->said;

  self->topic = g_strdup (fact != NULL ? fact->topic : quoted->topic);
  self->record_id = fact != NULL ? fact->record_id : quoted->record_id;
  self->sentence = fact != NULL ? fact->sentence : (int) quoted->sentence;
  self->key = ost_fact_row_dup_key (self->topic, self->record_id, self->sentence);
  self->heading = fact != NULL
                      ? dup_heading (&fact->day, &fact->entered_on, fact->source, fact->author)
                      : dup_heading (&quoted->day, &quoted->entered_on, quoted->source, NULL);
  gtk_label_set_text (self->said, said);
  ost_spoken_name (self->tick, said);
  return self;
}
