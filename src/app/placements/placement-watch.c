/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-placement-watch"

#include "config.h"

#include <glib/gi18n.h>

#include "app/placements/known-names.h"
#include "app/placements/new-placement.h"
#include "app/placements/placement-watch.h"
#include "app/record-copy.h"
#include "app/tell.h"
#include "base/record-build.h"
#include "people/person.h"
#include "placements/placement-check.h"
#include "placements/placement-store.h"

/* What the database knows of the child. */
typedef struct
{
  gint64 person_id; /* 0: not on file */
  char *name;
  GPtrArray *episodes;
  GDate birth_date;
  OstStatutory *statutory;
  OstFacilityFigures *facilities;
} Known;

static void
known_free (gpointer data)
{
  Known *known = data;

  g_free (known->name);
  g_clear_pointer (&known->episodes, g_ptr_array_unref);
  g_clear_pointer (&known->statutory, ost_statutory_free);
  g_clear_pointer (&known->facilities, ost_facility_figures_free);
  g_free (known);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Known, known_free)

/* Lives as long as the form. */
typedef struct
{
  OstDb *db;
  OstRecordForm *form; /* not owned */
  GCancellable *cancellable;
  Known *known;
  char *asked; /* by what the child was looked for last */
} Watch;

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_cancellable_cancel (watch->cancellable);
  g_object_unref (watch->cancellable);
  g_object_unref (watch->db);
  g_clear_pointer (&watch->known, known_free);
  g_free (watch->asked);
  g_free (watch);
}

static gboolean
load_child (OstTxn *txn, Known *known, GError **error)
{
  g_autoptr (OstPerson) child = NULL;

  known->episodes = ost_placement_store_list_episodes (txn, known->person_id, error);
  if (known->episodes == NULL)
    return FALSE;
  if (known->person_id == 0)
    return TRUE;
  child = ost_record_load (txn, OST_TYPE_PERSON, known->person_id, error);
  if (child == NULL)
    return FALSE;
  known->birth_date = child->birth_date;
  known->name = g_strdup_printf ("%s %s", child->surname, child->given_name);
  return TRUE;
}

static gpointer
load (OstTxn *txn, gpointer arg, GError **error)
{
  const OstRecord *record = arg;
  g_autoptr (Known) known = g_new0 (Known, 1);

  if (G_OBJECT_TYPE (record) == OST_TYPE_EPISODE)
    known->person_id = ((const OstEpisode *) record)->person_id;
  else if (!ost_new_placement_find_child (txn, arg, &known->person_id, error))
    return NULL;
  if (!load_child (txn, known, error))
    return NULL;
  known->statutory = ost_placement_store_load_statutory (txn, error);
  if (known->statutory == NULL)
    return NULL;
  known->facilities = ost_placement_store_load_facilities (txn, error);
  return known->facilities != NULL ? g_steal_pointer (&known) : NULL;
}

typedef struct
{
  OstRecordForm *form;
  Watch *watch; /* valid while the call is not cancelled */
} Looking;

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree Looking *looking = user_data;
  g_autoptr (OstRecordForm) form = looking->form;
  g_autoptr (GError) error = NULL;
  Known *known = ost_db_call_finish (OST_DB (object), result, &error);

  if (known == NULL)
    {
      ost_tell_error (GTK_WIDGET (form), error);
      return;
    }
  g_clear_pointer (&looking->watch->known, known_free);
  looking->watch->known = known;
  ost_record_form_check_again (form);
}

/* Looked for anew when what identifies the child has changed. */
static void
look (Watch *watch, gconstpointer record)
{
  Looking *looking = g_new0 (Looking, 1);

  g_cancellable_cancel (watch->cancellable);
  g_object_unref (watch->cancellable);
  watch->cancellable = g_cancellable_new ();
  looking->form = g_object_ref (watch->form);
  looking->watch = watch;
  ost_db_call_async (watch->db, OST_DB_LOOK, load, ost_record_dup (record), g_object_unref,
                     known_free, watch->cancellable, loaded_cb, looking);
}

static char *
dup_identity (gconstpointer record)
{
  const OstNewPlacement *placement = record;

  if (G_OBJECT_TYPE (record) == OST_TYPE_EPISODE)
    return g_strdup ("");
  return g_strdup_printf (
      "%s|%s|%s|%u", placement->pesel, placement->surname, placement->given_name,
      g_date_valid (&placement->birth_date) ? g_date_get_julian (&placement->birth_date) : 0);
}

static OstEpisode *
dup_episode (gconstpointer record)
{
  OstEpisode *episode;

  if (G_OBJECT_TYPE (record) == OST_TYPE_EPISODE)
    return g_object_ref ((gpointer) record);
  episode = g_object_new (OST_TYPE_EPISODE, NULL);
  ost_record_copy_values (record, episode);
  return episode;
}

static void
check (gconstpointer record, const GDate *today, OstProblems *problems, gpointer user_data)
{
  Watch *watch = user_data;
  g_autofree char *identity = dup_identity (record);
  g_autoptr (OstEpisode) episode = dup_episode (record);
  OstPlacementContext context = { 0 };

  if (g_strcmp0 (identity, watch->asked) != 0)
    {
      g_free (watch->asked);
      watch->asked = g_steal_pointer (&identity);
      look (watch, record);
    }
  if (watch->known == NULL)
    return;
  if (watch->known->name != NULL && G_OBJECT_TYPE (record) != OST_TYPE_EPISODE)
    ost_problems_add (problems, OST_PROBLEM_WARNING, "surname",
                      _ ("%s is on file: the placement is added to this child"),
                      watch->known->name);
  context.birth_date = watch->known->birth_date;
  context.episodes = watch->known->episodes;
  context.statutory = watch->known->statutory;
  context.facilities = watch->known->facilities;
  ost_placement_check (episode, &context, problems);
}

void
ost_placement_watch_begin (OstRecordDialog *dialog, OstDb *db)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->db = g_object_ref (db);
  watch->form = ost_record_dialog_get_form (dialog);
  watch->cancellable = g_cancellable_new ();
  ost_record_form_set_check (watch->form, check, watch, watch_free);
  ost_known_names_offer (dialog, db);
}
