/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-today-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/visit-dialog.h"
#include "app/staff-filter.h"
#include "app/today/today-deeds.h"
#include "app/today/today-page.h"
#include "app/today/today-section.h"
#include "app/today/today-words.h"
#include "base/date.h"
#include "base/holidays.h"
#include "casework/visit-queue-store.h"
#include "families/contact-rules.h"

enum
{
  SECTION_QUEUE,
  SECTION_VISITS,
  SECTION_TO_SIGN,
  SECTION_DEADLINES,
  SECTION_CONTACTS,
  SECTION_SHORT,
  SECTION_LONG,
  SECTION_CHILDREN,
  SECTION_DRAFTS,
  SECTION_CASELOADS,
  N_SECTIONS
};

struct _OstTodayPage
{
  OstPage parent_instance;

  GtkBox *sections;
  GtkLabel *day;
  GtkLabel *summary;
  OstStaffFilter *assistants;
  GtkExpander *figures; /* without contact for 14 and 30 days */

  OstTodaySection *parts[N_SECTIONS];
  OstToday *today;
  guint clock_id;
  gboolean turned; /* on a free day: see OstTodayQuestion */
};

G_DEFINE_FINAL_TYPE (OstTodayPage, ost_today_page, OST_TYPE_PAGE)

static void
show_head (OstTodayPage *self)
{
  const GDate *today = &self->today->today;
  g_autofree char *day = ost_date_dup_window (today);
  g_autofree char *title =
      g_strdup_printf ("%s, %s", ost_weekday_name (g_date_get_weekday (today)), day);
  const char *holiday = ost_holiday_label (today);
  const guint n = ost_today_count_waiting (self->today);
  g_autofree char *waiting =
      n > 0 ? g_strdup_printf (ngettext ("%u thing cannot wait", "%u things cannot wait", n), n)
            : g_strdup (_ ("Everything is in time"));
  g_autofree char *summary =
      holiday != NULL ? g_strdup_printf ("%s · %s", holiday, waiting) : g_strdup (waiting);

  gtk_label_set_text (self->day, title);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->assistants), !self->today->is_mine);
}

/* On a free day the visits are those of the next working day, and it says so (S29). */
static void
show_visits (OstTodayPage *self)
{
  const OstToday *today = self->today;
  OstTodaySection *part = self->parts[SECTION_VISITS];
  g_autofree char *near = ost_date_dup_near (&today->day, &today->today);
  g_autofree char *title = g_strdup_printf (_ ("Visits: %s"), near);
  gboolean other = ost_date_compare (&today->day, &today->today) != 0;

  ost_today_section_set_title (part, other ? title : _ ("Today's visits"));
  ost_today_section_set_hint (part, other ? _ ("Today is a free day; this is the next working day.")
                                          : NULL);
  ost_today_section_set_turn (part,
                              ost_is_working_day (&today->today) ? NULL
                              : other                            ? _ ("Show today")
                                                                 : _ ("Show the next working day"),
                              "today.turn");
  ost_today_section_take_lines (part, ost_today_dup_visits (today));
}

static void
show_contacts (OstTodayPage *self)
{
  const OstToday *today = self->today;
  guint n_short, n_long;
  g_autofree char *words = NULL;

  ost_today_section_take_lines (self->parts[SECTION_CONTACTS], ost_today_dup_late_contacts (today));
  ost_today_section_take_lines (self->parts[SECTION_SHORT],
                                ost_today_dup_without_contact (today, OST_CONTACT_SHORT_DAYS));
  ost_today_section_take_lines (self->parts[SECTION_LONG],
                                ost_today_dup_without_contact (today, OST_CONTACT_LONG_DAYS));
  n_short = ost_today_section_count (self->parts[SECTION_SHORT]);
  n_long = ost_today_section_count (self->parts[SECTION_LONG]);
  words = g_strdup_printf (_ ("No contact whatever was agreed: for %d days %u, for %d days %u"),
                           OST_CONTACT_SHORT_DAYS, n_short, OST_CONTACT_LONG_DAYS, n_long);
  gtk_expander_set_label (self->figures, words);
  gtk_widget_set_visible (GTK_WIDGET (self->figures), n_short > 0);
}

static void
refresh (OstTodayPage *self)
{
  const OstToday *today = self->today;

  show_head (self);
  ost_today_section_take_lines (self->parts[SECTION_QUEUE], ost_today_dup_queue (today));
  show_visits (self);
  ost_today_section_take_lines (self->parts[SECTION_TO_SIGN], ost_today_dup_to_sign (today));
  ost_today_section_take_lines (self->parts[SECTION_DEADLINES], ost_today_dup_deadlines (today));
  show_contacts (self);
  ost_today_section_take_lines (self->parts[SECTION_CHILDREN], ost_today_dup_children (today));
  ost_today_section_take_lines (self->parts[SECTION_DRAFTS], ost_today_dup_drafts (today));
  ost_today_section_take_lines (self->parts[SECTION_CASELOADS], ost_today_dup_caseloads (today));
  ost_today_section_set_hint (self->parts[SECTION_CASELOADS],
                              today->caseloads != NULL ? today->caseloads->article : NULL);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstTodayPage) self = user_data;
  OstToday *today = ost_page_look_finish (OST_PAGE (self), object, result);

  if (today == NULL)
    return;
  g_clear_pointer (&self->today, ost_today_free);
  self->today = today;
  refresh (self);
}

static void
ost_today_page_reload (OstPage *page)
{
  const OstTodayQuestion question = { ost_staff_filter_get_staff (
                                          OST_TODAY_PAGE (page)->assistants),
                                      ost_time_now (), OST_TODAY_PAGE (page)->turned };

  ost_page_look (page, ost_today_load, g_memdup2 (&question, sizeof question), g_free,
                 ost_today_free, loaded_cb);
}

static void
ost_today_page_set_db (OstPage *page, OstDb *db)
{
  ost_staff_filter_set_db (OST_TODAY_PAGE (page)->assistants, db);
}

/* The queue from the visit that was chosen on, then those before it: finishing one opens the next.
 */
static void
write_up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstTodayPage *self = OST_TODAY_PAGE (widget);
  const gint64 chosen = g_variant_get_int64 (parameter);
  g_autoptr (GArray) visits = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint first = 0;

  g_array_append_val (visits, chosen);
  if (self->today == NULL)
    return;
  for (guint i = 0; i < self->today->queue->len; i++)
    if (((const OstQueuedVisit *) self->today->queue->pdata[i])->visit_id == chosen)
      first = i + 1;
  for (guint i = 0; first > 0 && i + 1 < self->today->queue->len; i++)
    {
      const OstQueuedVisit *visit =
          self->today->queue->pdata[(first + i) % self->today->queue->len];

      g_array_append_val (visits, visit->visit_id);
    }
  ost_visit_dialog_write_up (OST_PAGE (self), (const gint64 *) visits->data, visits->len);
}

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OstTodayPage *self = OST_TODAY_PAGE (widget);

  self->turned = !self->turned;
  ost_page_queue_reload (OST_PAGE (self));
}

static void
ost_today_page_add (OstPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.quick-note", NULL);
}

/* Visits end and days begin while the window is open. */
static gboolean
clock_cb (gpointer user_data)
{
  ost_page_queue_reload (OST_PAGE (user_data));
  return G_SOURCE_CONTINUE;
}

static void
ost_today_page_dispose (GObject *object)
{
  OstTodayPage *self = OST_TODAY_PAGE (object);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  g_clear_pointer (&self->today, ost_today_free);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (ost_today_page_parent_class)->dispose (object);
}

static void
ost_today_page_class_init (OstTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_today_page_dispose;
  page_class->set_db = ost_today_page_set_db;
  page_class->reload = ost_today_page_reload;
  page_class->add = ost_today_page_add;
  gtk_widget_class_install_action (widget_class, "today.write-up", "x", write_up_cb);
  gtk_widget_class_install_action (widget_class, "today.turn", NULL, turn_cb);
  ost_today_install_deeds (widget_class);

  g_type_ensure (OST_TYPE_STAFF_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/today/today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstTodayPage, sections);
  gtk_widget_class_bind_template_child (widget_class, OstTodayPage, day);
  gtk_widget_class_bind_template_child (widget_class, OstTodayPage, summary);
  gtk_widget_class_bind_template_child (widget_class, OstTodayPage, assistants);
  gtk_widget_class_bind_template_callback (widget_class, ost_page_queue_reload);
}

static void
add_section (OstTodayPage *self, int section, const char *title, const char *empty)
{
  self->parts[section] = ost_today_section_new (title, empty);
  gtk_box_append (self->sections, GTK_WIDGET (self->parts[section]));
}

static void
add_figures (OstTodayPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->figures = GTK_EXPANDER (gtk_expander_new (NULL));
  self->parts[SECTION_SHORT] = ost_today_section_new (_ ("No contact for 14 days"), NULL);
  self->parts[SECTION_LONG] = ost_today_section_new (_ ("No contact for 30 days"), NULL);
  gtk_widget_set_margin_top (box, 12);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->parts[SECTION_SHORT]));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->parts[SECTION_LONG]));
  gtk_expander_set_child (self->figures, box);
  gtk_box_append (self->sections, GTK_WIDGET (self->figures));
}

static void
add_sections (OstTodayPage *self)
{
  g_autofree char *children =
      g_strdup_printf (ngettext ("Children not seen for %d day", "Children not seen for %d days",
                                 OST_CHILD_SEEN_DAYS),
                       OST_CHILD_SEEN_DAYS);
  g_autofree char *rule = g_strdup_printf (
      ngettext ("The rhythm agreed with the family and %d day more.",
                "The rhythm agreed with the family and %d days more.", OST_CONTACT_GRACE_DAYS),
      OST_CONTACT_GRACE_DAYS);

  add_section (self, SECTION_QUEUE, _ ("To write up"), NULL);
  add_section (self, SECTION_VISITS, _ ("Today's visits"), _ ("Nothing is planned for this day."));
  add_section (self, SECTION_TO_SIGN, _ ("To be signed"), NULL);
  add_section (self, SECTION_DEADLINES, _ ("Deadlines: overdue and in 14 days"), NULL);
  add_section (self, SECTION_CONTACTS, _ ("Contact later than agreed"), NULL);
  ost_today_section_set_hint (self->parts[SECTION_CONTACTS], rule);
  add_figures (self);
  add_section (self, SECTION_CHILDREN, children, NULL);
  add_section (self, SECTION_DRAFTS, _ ("Begun and not finished"), NULL);
  add_section (self, SECTION_CASELOADS, _ ("Caseloads"), NULL);
}

static void
ost_today_page_init (OstTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_sections (self);
  for (const char *const *topic = ost_today_topics; *topic != NULL; topic++)
    ost_page_watch (OST_PAGE (self), *topic);
  self->clock_id = g_timeout_add_seconds (300, clock_cb, self);
}
