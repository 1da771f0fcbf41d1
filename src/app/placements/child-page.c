/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-child-page"

#include "config.h"

#include <glib/gi18n.h>

#include "app/families/family-dialog.h"
#include "app/placements/care-bar-view.h"
#include "app/placements/child-page.h"
#include "app/placements/child-placements.h"
#include "app/placements/placement-forms.h"
#include "app/placements/placement-watch.h"
#include "app/placements/share-view.h"
#include "app/widgets/fact-strip.h"
#include "base/date.h"
#include "people/person.h"
#include "placements/care-register-store.h"
#include "storage/record-map.h"

struct _OstChildPage
{
  OstPage parent_instance;

  OstFactStrip *facts;
  OstCareBarView *bar;
  GtkLabel *bar_problem;
  OstChildPlacements *placements;
  OstShareView *share;
};

G_DEFINE_FINAL_TYPE (OstChildPage, ost_child_page, OST_TYPE_PAGE)

typedef struct
{
  OstPerson *person;
  OstCareLine *line; /* NULL: not in care today */
  OstCareTimeline *timeline;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_object (&answer->person);
  g_clear_object (&answer->line);
  g_clear_pointer (&answer->timeline, ost_care_timeline_free);
  g_free (answer);
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  const gint64 id = *(gint64 *) arg;
  Answer *answer = g_new0 (Answer, 1);
  g_autoptr (GPtrArray) lines = NULL;

  answer->person = ost_record_load (txn, OST_TYPE_PERSON, id, error);
  if (answer->person != NULL)
    answer->timeline = ost_care_timeline_load (txn, id, error);
  if (answer->timeline != NULL)
    lines = ost_care_register_lines (txn, &id, 1, error);
  if (lines == NULL)
    {
      answer_free (answer);
      return NULL;
    }
  if (lines->len > 0)
    answer->line = g_object_ref (g_ptr_array_index (lines, 0));
  return answer;
}

static void
add_date (OstFactStrip *facts, const char *name, const GDate *date)
{
  g_autofree char *text = ost_date_dup_numeric (date);

  if (*text != '\0')
    ost_fact_strip_add (facts, name, text, FALSE);
}

static void
show_share (OstFactStrip *facts, const OstCareLine *line)
{
  g_autofree char *rate = g_strdup_printf ("%d %%", (int) line->rate);
  g_autofree char *day = ost_date_dup_numeric (&line->next_change);
  g_autofree char *next = g_strdup_printf (_ ("%d %% from %s"), (int) line->next_rate, day);

  if (line->problem != NULL)
    ost_fact_strip_add (facts, _ ("Share today"), line->problem, TRUE);
  else if (line->exemption != NULL)
    ost_fact_strip_add (facts, _ ("Share today"), line->exemption, FALSE);
  else
    ost_fact_strip_add (facts, _ ("Share today"), rate, FALSE);
  if (*day != '\0')
    ost_fact_strip_add (facts, _ ("Next change"), next, FALSE);
}

static void
show_bar (OstChildPage *self, Answer *answer)
{
  gtk_label_set_label (self->bar_problem,
                       answer->timeline->problem != NULL ? answer->timeline->problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->bar_problem), answer->timeline->problem != NULL);
  ost_care_bar_view_take (self->bar, g_steal_pointer (&answer->timeline));
}

static OstEpisode *
find_episode (const OstCareTimeline *timeline, gint64 id)
{
  for (guint i = 0; timeline != NULL && i < timeline->episodes->len; i++)
    if (((OstRecord *) timeline->episodes->pdata[i])->id == id)
      return timeline->episodes->pdata[i];
  return NULL;
}

static void
bar_open_cb (OstChildPage *self, gint64 id)
{
  OstEpisode *episode = find_episode (ost_care_bar_view_get (self->bar), id);
  g_autoptr (OstDraft) draft = NULL;

  if (episode == NULL)
    return;
  draft = ost_draft_new_from (episode);
  ost_placement_watch_begin (ost_family_dialog_open (OST_PAGE (self), 0, &ost_episode_form,
                                                     ost_placement_form_save_episode, draft),
                             ost_page_get_db (OST_PAGE (self)));
}

static void
show (OstChildPage *self, Answer *answer)
{
  g_autofree char *name =
      g_strdup_printf ("%s %s", answer->person->surname, answer->person->given_name);

  ost_page_set_title (OST_PAGE (self), name);
  show_bar (self, answer);
  ost_share_view_set_person (self->share, answer->person->parent_instance.id, name);
  ost_fact_strip_clear (self->facts);
  add_date (self->facts, _ ("Birth date"), &answer->person->birth_date);
  if (answer->line == NULL)
    {
      ost_fact_strip_add (self->facts, _ ("In care"), _ ("not today"), FALSE);
      return;
    }
  ost_fact_strip_add (self->facts, _ ("Form of care"),
                      ost_kind_get_label (&ost_form_kind, answer->line->form), FALSE);
  add_date (self->facts, _ ("In care since"), &answer->line->since);
  show_share (self->facts, answer->line);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OstChildPage) self = user_data;
  Answer *answer = ost_page_look_finish (OST_PAGE (self), object, result);

  if (answer == NULL)
    return;
  show (self, answer);
  answer_free (answer);
}

static void
ost_child_page_reload (OstPage *page)
{
  gint64 id = ost_page_get_record (page);

  ost_page_look (page, load, g_memdup2 (&id, sizeof id), g_free, answer_free, loaded_cb);
  ost_share_view_reload (OST_CHILD_PAGE (page)->share);
}

static void
ost_child_page_set_db (OstPage *page, OstDb *db)
{
  OstChildPage *self = OST_CHILD_PAGE (page);

  ost_page_set_db (OST_PAGE (self->placements), db);
  ost_share_view_set_db (self->share, db);
}

static void
ost_child_page_set_record (OstPage *page, gint64 id)
{
  ost_page_set_record (OST_PAGE (OST_CHILD_PAGE (page)->placements), id);
}

static void
ost_child_page_add (OstPage *page)
{
  ost_page_add (OST_PAGE (OST_CHILD_PAGE (page)->placements));
}

static void
ost_child_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_CHILD_PAGE);
  G_OBJECT_CLASS (ost_child_page_parent_class)->dispose (object);
}

static void
ost_child_page_class_init (OstChildPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OstPageClass *page_class = OST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_child_page_dispose;
  page_class->set_db = ost_child_page_set_db;
  page_class->set_record = ost_child_page_set_record;
  page_class->reload = ost_child_page_reload;
  page_class->add = ost_child_page_add;

  g_type_ensure (OST_TYPE_CARE_BAR_VIEW);
  g_type_ensure (OST_TYPE_FACT_STRIP);
  g_type_ensure (OST_TYPE_CHILD_PLACEMENTS);
  g_type_ensure (OST_TYPE_SHARE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/placements/child-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OstChildPage, facts);
  gtk_widget_class_bind_template_child (widget_class, OstChildPage, bar);
  gtk_widget_class_bind_template_child (widget_class, OstChildPage, bar_problem);
  gtk_widget_class_bind_template_callback (widget_class, bar_open_cb);
  gtk_widget_class_bind_template_child (widget_class, OstChildPage, placements);
  gtk_widget_class_bind_template_child (widget_class, OstChildPage, share);
}

static void
ost_child_page_init (OstChildPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ost_page_watch (OST_PAGE (self), "person");
  ost_page_watch (OST_PAGE (self), "episode");
  ost_page_watch (OST_PAGE (self), "interruption");
  ost_page_watch (OST_PAGE (self), "child_cost");
  ost_page_watch (OST_PAGE (self), "agreement_rule");
}
