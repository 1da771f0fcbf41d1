/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "exchange/demo-visit-maker.h"

#define HALF_HOUR 30
#define EVENING (17 * 60 + 15)
#define INFANT_YEARS 4
#define COUNTY_TOWN_KM 42 /* to Brdziany and back */

typedef struct
{
  const char *theme; /* of a short note; NULL: a whole one */
  const char *place;
  int minutes;
} Habit;

static const Habit habits[] = {
  [OST_VISIT_VISIT] = { NULL, "dom", 75 },
  [OST_VISIT_PHONE_CALL] = { "TELEFON", "osrodek", 15 },
  [OST_VISIT_ACCOMPANYING] = { "TOWARZYSZENIE", "urzad", 120 },
  [OST_VISIT_CONTACT_WITH_AN_INSTITUTION] = { "INSTYTUCJA", "osrodek", 30 },
  [OST_VISIT_CONTACT_OF_THE_CHILD_WITH_PARENTS] = { "KONTAKT-DZIECKA", "inne", 90 },
  [OST_VISIT_MEETING_OF_THE_TEAM] = { NULL, "osrodek", 90 },
};

/* Themes of the words for what did not take place. */
static const char *const failures[] = {
  [OST_OUTCOME_NOBODY_AT_HOME] = "NIE-ZASTANO",
  [OST_OUTCOME_REFUSED_ENTRY] = "ODMOWA",
  [OST_OUTCOME_CALLED_OFF_BY_THE_FAMILY] = "ODWOLANA-RODZINA",
  [OST_OUTCOME_CALLED_OFF_BY_THE_ASSISTANT] = "ODWOLANA-ASYSTENT",
  [OST_OUTCOME_MOVED_TO_ANOTHER_DAY] = "PRZELOZONA",
};

static gboolean
by_chance (GRand *dice, int percent)
{
  return g_rand_int_range (dice, 0, 100) < percent;
}

/* Contacts of a child in care are with that child, visits with those at home. */
static gboolean
may_be_there (const OstDemoContact *contact, const OstDemoMember *member)
{
  if (contact->form == OST_VISIT_CONTACT_OF_THE_CHILD_WITH_PARENTS &&
      ost_demo_member_is_child (member))
    return ost_demo_member_is_in_care (member, &contact->day);
  return ost_demo_member_is_at_home (member, &contact->day);
}

static gboolean
is_there (const OstDemoContact *contact, const OstDemoMember *member)
{
  if (!may_be_there (contact, member))
    return FALSE;
  if (ost_demo_member_is_child (member))
    return contact->everybody || contact->form == OST_VISIT_CONTACT_OF_THE_CHILD_WITH_PARENTS ||
           by_chance (contact->dice, 80);
  return by_chance (contact->dice, strchr ("MB", member->letter) != NULL ? 92 : 45);
}

static const OstDemoMember *
find_adult (const GPtrArray *members, const GDate *day)
{
  for (guint i = 0; i < members->len; i++)
    {
      const OstDemoMember *member = g_ptr_array_index (members, i);

      if (!ost_demo_member_is_child (member) && ost_demo_member_is_at_home (member, day))
        return member;
    }
  return NULL;
}

static OstDemoScene
make_scene (const OstDemoContact *contact)
{
  const GPtrArray *members = contact->family->members;
  OstDemoScene scene = {
    .family = contact->family,
    .day = contact->day,
    .present = g_ptr_array_new (),
    .dice = contact->dice,
  };

  for (guint i = 0; i < members->len; i++)
    if (is_there (contact, g_ptr_array_index (members, i)))
      g_ptr_array_add (scene.present, g_ptr_array_index (members, i));
  scene.speaker = find_adult (scene.present, &contact->day);
  if (scene.speaker == NULL)
    {
      scene.speaker = find_adult (members, &contact->day);
      g_ptr_array_insert (scene.present, 0, (gpointer) scene.speaker);
    }
  return scene;
}

static GArray *
list_children (const OstDemoScene *scene)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < scene->present->len; i++)
    {
      const OstDemoMember *member = g_ptr_array_index (scene->present, i);

      if (ost_demo_member_is_child (member))
        g_array_append_val (ids, member->id);
    }
  return ids;
}

/* What was agreed has mostly been done by the time the next visits came. */
static GPtrArray *
make_tasks (const OstDemoContact *contact, const char *agreed, const GDate *today)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);
  const GDate done = ost_date_plus_days (&contact->day, g_rand_int_range (contact->dice, 2, 12));
  g_autoptr (OstDraft) draft = NULL;

  if (agreed == NULL || contact->turn % 2 == 1)
    return tasks;
  draft = ost_draft_new (OST_TYPE_VISIT_TASK);
  ost_draft_set_text (draft, "content", agreed);
  ost_draft_set_int (draft, "who",
                     g_str_has_prefix (agreed, "Asystent") ? OST_TASK_ASSISTANT : OST_TASK_FAMILY);
  if (ost_date_compare (&done, today) < 0 && (contact->turn > 2 || by_chance (contact->dice, 40)))
    ost_draft_set_date (draft, "done_on", &done);
  g_ptr_array_add (tasks, ost_draft_dup_record (draft));
  return tasks;
}

static GDate
choose_writing_day (const OstDemoContact *contact, const GDate *today)
{
  static const int delays[] = { 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 9 };
  const gint32 chosen = g_rand_int_range (contact->dice, 0, (gint32) G_N_ELEMENTS (delays));
  const GDate written = ost_date_plus_days (&contact->day, delays[chosen]);

  return ost_date_compare (&written, today) > 0 ? *today : written;
}

static void
set_finished (OstDraft *draft, const GDate *written)
{
  g_autofree char *day = ost_date_dup_iso (written);
  g_autofree char *instant = g_strconcat (day, "T14:40:00Z", NULL);

  ost_draft_set_text (draft, "finished_at", instant);
}

static void
set_signature (OstDraft *draft, const OstDemoContact *contact)
{
  if (contact->form != OST_VISIT_VISIT || contact->outcome != OST_OUTCOME_TOOK_PLACE)
    return;
  ost_draft_set_int (draft, "signature",
                     by_chance (contact->dice, 80) ? OST_VISIT_SIGNATURE_SIGNED
                                                   : OST_VISIT_SIGNATURE_SIGNED_ON_PAPER);
}

/* Guard R3: notes about violence are no reading for the one who used it. */
static gint64
find_feared (const OstDemoVisitMaker *self, const OstDemoContact *contact)
{
  if (g_str_equal (contact->family->code, "F08"))
    return ost_demo_names_get (self->names, "person", "F29.O33");
  if (g_str_equal (contact->family->code, "F02") && contact->turn % 3 == 1)
    return ost_demo_names_get (self->names, "person", "F02.P38");
  return 0;
}

static void
set_activities (OstDraft *draft, const OstDemoContact *contact, const char *activities)
{
  const char *way = contact->family->za_zyciem ? " 13a" : "";
  g_autofree char *all = activities != NULL ? g_strconcat (activities, way, NULL) : NULL;

  ost_draft_set_text (draft, "activities", all);
}

static void
set_written (OstDraft *draft,
             OstDemoVisitMaker *self,
             const OstDemoContact *contact,
             gboolean unfinished)
{
  const GDate written = choose_writing_day (contact, &self->names->today);

  ost_draft_set_date (draft, "written_on", &written);
  if (unfinished)
    return;
  set_finished (draft, &written);
  set_signature (draft, contact);
  ost_draft_set_int (draft, "confidential_towards_id", find_feared (self, contact));
}

static void
set_way (OstDraft *draft, const OstDemoContact *contact)
{
  const OstVisit *visit = ost_draft_peek (draft);
  int km = 0;

  if (g_strcmp0 (visit->place, "dom") == 0)
    km = contact->family->km;
  else if (contact->form == OST_VISIT_ACCOMPANYING ||
           contact->form == OST_VISIT_CONTACT_OF_THE_CHILD_WITH_PARENTS)
    km = COUNTY_TOWN_KM;
  ost_draft_set_int (draft, "km", km);
  ost_draft_set_int (draft, "minutes", visit->to_time - visit->from_time);
}

static void
add_entry (OstDemoVisitMaker *self, OstDraft *draft, GArray *children, GPtrArray *tasks)
{
  OstVisitEntry *entry = g_new0 (OstVisitEntry, 1);

  entry->visit = ost_draft_dup_record (draft);
  entry->children = children;
  entry->tasks = tasks;
  g_ptr_array_add (self->entries, entry);
}

/* Words for contacts with a child who talks do not fit an infant. */
static gboolean
is_with_infant (const OstDemoScene *scene)
{
  for (guint i = 0; i < scene->present->len; i++)
    {
      const OstDemoMember *member = g_ptr_array_index (scene->present, i);

      if (ost_demo_member_is_child (member))
        return ost_date_age (&member->birth_date, &scene->day) < INFANT_YEARS;
    }
  return FALSE;
}

static OstDemoNote *
write_note (OstDemoVisitMaker *self, const OstDemoContact *contact, const OstDemoScene *scene)
{
  const char *theme = habits[contact->form].theme;

  if (contact->form == OST_VISIT_CONTACT_OF_THE_CHILD_WITH_PARENTS && is_with_infant (scene))
    theme = "KONTAKT-MALUCH";
  if (contact->outcome != OST_OUTCOME_TOOK_PLACE)
    theme = failures[contact->outcome];
  if (theme != NULL)
    return ost_demo_notes_write_short (self->notes, scene, theme);
  return ost_demo_notes_write (self->notes, scene, contact->turn);
}

/* Set what the note says, and who was seen. */
static void
describe (OstDemoVisitMaker *self, const OstDemoContact *contact, OstDraft *draft)
{
  OstDemoScene scene = make_scene (contact);
  g_autoptr (OstDemoNote) note = write_note (self, contact, &scene);
  const gboolean held = contact->outcome == OST_OUTCOME_TOOK_PLACE;
  const gboolean seen = held && (contact->form == OST_VISIT_VISIT ||
                                 contact->form == OST_VISIT_CONTACT_OF_THE_CHILD_WITH_PARENTS);
  g_autofree char *present = seen ? ost_demo_scene_dup_present (&scene) : NULL;
  GPtrArray *tasks = make_tasks (contact, held ? note->task : NULL, &self->names->today);

  ost_draft_set_text (draft, "present", present);
  ost_draft_set_text (draft, "topic", note->topic);
  ost_draft_set_text (draft, "course", note->course);
  set_activities (draft, contact, note->activities);
  set_written (draft, self, contact, FALSE);
  add_entry (self, draft, seen ? list_children (&scene) : NULL, tasks);
  g_ptr_array_unref (scene.present);
}

void
ost_demo_visit_maker_add (OstDemoVisitMaker *self, const OstDemoContact *contact)
{
  const Habit *habit = &habits[contact->form];
  const int minutes =
      habit->minutes +
      (contact->form == OST_VISIT_VISIT ? 15 * g_rand_int_range (contact->dice, -1, 2) : 0);
  const int wanted =
      contact->evening ? EVENING : HALF_HOUR * g_rand_int_range (contact->dice, 16, 30);
  const int from =
      ost_demo_diary_find (self->diary, contact->staff_id, &contact->day, wanted, minutes);
  g_autoptr (OstDraft) draft = ost_draft_new (OST_TYPE_VISIT);

  if (from < 0)
    return;
  ost_draft_set_int (draft, "family_id", contact->family->id);
  ost_draft_set_int (draft, "staff_id", contact->staff_id);
  ost_draft_set_date (draft, "day", &contact->day);
  ost_draft_set_int (draft, "from_time", from);
  ost_draft_set_int (draft, "to_time", from + minutes);
  ost_draft_set_int (draft, "form", contact->form);
  ost_draft_set_text (draft, "place", habit->place);
  ost_draft_set_int (draft, "outcome", contact->outcome);
  set_way (draft, contact);
  if (contact->outcome == OST_OUTCOME_NONE)
    add_entry (self, draft, NULL, NULL);
  else
    describe (self, contact, draft);
}

static void
add_members (const OstDemoFamily *family, const char *codes, GPtrArray *present)
{
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);

  for (guint i = 0; list[i] != NULL && *list[i] != '\0'; i++)
    g_ptr_array_add (present, (gpointer) ost_demo_family_find_member (family, list[i]));
}

void
ost_demo_visit_maker_tell (OstDemoVisitMaker *self,
                           const OstDemoContact *contact,
                           OstDraft *draft,
                           const char *children,
                           gboolean unfinished)
{
  const OstVisit *visit = ost_draft_peek (draft);
  OstDemoScene scene = { .family = contact->family, .day = contact->day };

  ost_demo_diary_take (self->diary, contact->staff_id, &contact->day, visit->from_time,
                       visit->to_time);
  set_way (draft, contact);
  if (contact->outcome == OST_OUTCOME_NONE)
    {
      add_entry (self, draft, NULL, NULL);
      return;
    }
  if (visit->course == NULL)
    {
      describe (self, contact, draft);
      return;
    }
  scene.present = g_ptr_array_new ();
  add_members (contact->family, children, scene.present);
  set_activities (draft, contact, contact->form == OST_VISIT_VISIT ? "6" : "18");
  set_written (draft, self, contact, unfinished);
  add_entry (self, draft, list_children (&scene), NULL);
  g_ptr_array_unref (scene.present);
}
