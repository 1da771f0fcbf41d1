/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/today/today.h"
#include "base/date.h"
#include "base/holidays.h"
#include "calendar/agenda.h"
#include "calendar/calendar-store.h"
#include "casework/child-register-store.h"
#include "casework/deadline-store.h"
#include "casework/visit-queue-store.h"
#include "casework/visit.h"
#include "documents/document-register-store.h"
#include "families/contact-store.h"
#include "families/deadline-rules.h"
#include "families/family-store.h"
#include "people/staff-store.h"
#include "storage/form-draft-store.h"

static void
day_visit_free (gpointer data)
{
  OstDayVisit *visit = data;

  ost_calendar_entry_unref (visit->entry);
  g_free (visit->phone);
  g_free (visit->safety_note);
  g_free (visit->conflict);
  g_free (visit);
}

static void
open_draft_free (gpointer data)
{
  OstOpenDraft *draft = data;

  g_free (draft->form);
  g_free (draft->family);
  g_free (draft->at);
  g_free (draft);
}

void
ost_today_free (gpointer data)
{
  OstToday *self = data;
  GPtrArray **lists[] = { &self->queue,     &self->visits,    &self->plans,
                          &self->documents, &self->deadlines, &self->contacts,
                          &self->children,  &self->drafts,    &self->papers };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  g_clear_pointer (&self->caseloads, ost_caseloads_free);
  g_free (self);
}

/* Who asks: an assistant sees the own families, everybody else the centre or whom they choose. */
static char *
take_person (OstTxn *txn, OstToday *self, gint64 staff_id)
{
  g_autoptr (OstStaff) me = ost_staff_store_find (txn, ost_txn_get_author (txn), NULL);
  g_autoptr (OstStaff) other = NULL;

  self->is_mine = me != NULL && me->role == OST_STAFF_FAMILY_ASSISTANT;
  self->staff_id = self->is_mine ? me->parent_instance.id : staff_id;
  if (self->is_mine)
    return g_strdup (me->login);
  if (staff_id != 0)
    other = ost_record_load (txn, OST_TYPE_STAFF, staff_id, NULL);
  return other != NULL ? g_strdup (other->login) : NULL;
}

static gboolean
add_note (OstTxn *txn, OstDayVisit *visit, GError **error)
{
  g_autoptr (OstFamily) family = NULL;

  if (visit->entry->family_id == 0)
    return TRUE;
  family = ost_record_load (txn, OST_TYPE_FAMILY, visit->entry->family_id, error);
  if (family == NULL)
    return FALSE;
  visit->phone = g_strdup (family->phone);
  visit->safety_note = g_strdup (family->safety_note);
  return TRUE;
}

static void
note_conflict (OstToday *self, const OstCalendarEntry *entry, const OstCalendarEntry *other)
{
  for (guint i = 0; i < self->visits->len; i++)
    {
      OstDayVisit *visit = self->visits->pdata[i];
      g_autofree char *times = NULL;
      g_autofree char *label = NULL;

      if (visit->entry != entry || visit->conflict != NULL)
        continue;
      times = ost_calendar_entry_dup_start (other);
      label = ost_calendar_entry_dup_label (other, FALSE);
      visit->conflict = g_strstrip (g_strdup_printf ("%s %s", times, label));
    }
}

static void
note_conflicts (OstToday *self, GPtrArray *entries)
{
  g_autoptr (GArray) conflicts = ost_agenda_find_conflicts (entries);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const OstAgendaConflict *conflict = &g_array_index (conflicts, OstAgendaConflict, i);

      note_conflict (self, conflict->first, conflict->second);
      note_conflict (self, conflict->second, conflict->first);
    }
}

/* On a working day there is nothing to turn to. */
static void
turn_day (OstToday *self, const GDate *next)
{
  const gboolean shows_today = ost_date_compare (&self->day, &self->today) == 0;

  if (!ost_is_working_day (&self->today))
    self->day = shows_today ? *next : self->today;
}

static gboolean
load_visits (OstTxn *txn, OstToday *self, const char *login, gboolean turned, GError **error)
{
  const GDate tomorrow = ost_date_plus_days (&self->today, 1);
  const GDate last =
      ost_is_working_day (&self->today) ? self->today : ost_next_working_day (&tomorrow);
  g_autoptr (GPtrArray) entries = ost_calendar_store_list (txn, &self->today, &last, login, error);

  if (entries == NULL)
    return FALSE;
  self->day = ost_agenda_opening_day (entries, &self->today);
  if (turned)
    turn_day (self, &last);
  self->visits = g_ptr_array_new_with_free_func (day_visit_free);
  for (guint i = 0; i < entries->len; i++)
    {
      OstCalendarEntry *entry = entries->pdata[i];
      OstDayVisit *visit;

      if (entry->kind == OST_ENTRY_DEADLINE || !ost_calendar_entry_covers (entry, &self->day))
        continue;
      visit = g_new0 (OstDayVisit, 1);
      visit->entry = ost_calendar_entry_ref (entry);
      g_ptr_array_add (self->visits, visit);
      if (!add_note (txn, visit, error))
        return FALSE;
    }
  note_conflicts (self, entries);
  return TRUE;
}

static GPtrArray *
list_documents (OstTxn *txn, const OstDocumentQuery *query, GError **error)
{
  g_autoptr (GArray) keys = ost_document_register_keys (txn, query, error);

  if (keys == NULL)
    return NULL;
  return ost_document_register_lines (txn, (const gint64 *) keys->data, keys->len, error);
}

static gboolean
is_ours (OstTxn *txn, const OstToday *self, const OstDocumentLine *line)
{
  return self->staff_id == 0 || ost_family_store_get_assistant (txn, line->family_id, &self->today,
                                                                NULL) == self->staff_id;
}

/* Papers wait for the head; an assistant has drafts of the own families. */
static gboolean
load_documents (OstTxn *txn, OstToday *self, GError **error)
{
  const OstDocumentQuery to_sign = { .to_sign = TRUE };
  const OstDocumentQuery drafts = { .drafts = TRUE };

  self->documents = self->is_mine ? g_ptr_array_new_with_free_func (g_object_unref)
                                  : list_documents (txn, &to_sign, error);
  if (self->documents == NULL)
    return FALSE;
  self->papers = list_documents (txn, &drafts, error);
  for (guint i = self->papers != NULL ? self->papers->len : 0; i > 0; i--)
    if (!is_ours (txn, self, self->papers->pdata[i - 1]))
      g_ptr_array_remove_index (self->papers, i - 1);
  return self->papers != NULL;
}

static gboolean
load_children (OstTxn *txn, OstToday *self, GError **error)
{
  const OstChildQuery query = { .assistant_id = self->staff_id,
                                .not_seen_month = TRUE,
                                .sort = OST_CHILD_SORT_LAST_SEEN };
  g_autoptr (GArray) keys = ost_child_register_keys (txn, &query, error);

  if (keys == NULL)
    return FALSE;
  self->children = ost_child_register_lines (txn, (const gint64 *) keys->data, keys->len, error);
  return self->children != NULL;
}

static gint64
find_family (OstTxn *txn, const OstFormDraft *draft)
{
  const char *slash = strchr (draft->form, '/');
  g_autoptr (OstVisit) visit = NULL;

  if (slash != NULL)
    return g_ascii_strtoll (slash + 1, NULL, 10);
  if (draft->record_id == 0 || strcmp (draft->form, "visit") != 0)
    return 0;
  visit = ost_record_load (txn, OST_TYPE_VISIT, draft->record_id, NULL);
  return visit != NULL ? visit->family_id : 0;
}

static void
add_draft (OstTxn *txn, OstToday *self, const OstFormDraft *kept)
{
  OstOpenDraft *draft;
  g_autoptr (OstFamily) family = NULL;

  if (g_strcmp0 (kept->fields, "{}") == 0)
    return;
  draft = g_new0 (OstOpenDraft, 1);
  draft->form = g_strdup (kept->form);
  draft->record_id = kept->record_id;
  draft->at = g_strdup (kept->at);
  draft->family_id = find_family (txn, kept);
  if (draft->family_id != 0)
    family = ost_record_load (txn, OST_TYPE_FAMILY, draft->family_id, NULL);
  draft->family = family != NULL ? g_strdup (family->name) : NULL;
  g_ptr_array_add (self->drafts, draft);
}

static gboolean
load_drafts (OstTxn *txn, OstToday *self, GError **error)
{
  g_autoptr (GPtrArray) kept = ost_form_draft_store_list (txn, error);

  self->drafts = g_ptr_array_new_with_free_func (open_draft_free);
  for (guint i = 0; kept != NULL && i < kept->len; i++)
    add_draft (txn, self, kept->pdata[i]);
  return kept != NULL;
}

static gboolean
load_casework (OstTxn *txn, OstToday *self, int now, GError **error)
{
  self->queue = ost_visit_queue_store_list (txn, self->staff_id, now, error);
  if (self->queue != NULL)
    self->plans = ost_deadline_store_list_plans_to_sign (txn, self->staff_id, error);
  if (self->plans != NULL)
    self->deadlines = ost_deadline_store_list (txn, self->staff_id, error);
  if (self->deadlines != NULL)
    self->contacts = ost_contact_store_list (txn, self->staff_id, error);
  return self->contacts != NULL;
}

gpointer
ost_today_load (OstTxn *txn, gpointer arg, GError **error)
{
  const OstTodayQuestion *question = arg;
  OstToday *self = g_new0 (OstToday, 1);
  g_autofree char *login = take_person (txn, self, question->staff_id);

  self->today = *ost_txn_get_today (txn);
  if (load_visits (txn, self, login, question->turned, error) &&
      load_casework (txn, self, question->now, error) && load_documents (txn, self, error) &&
      load_children (txn, self, error) && load_drafts (txn, self, error) &&
      (self->is_mine || (self->caseloads = ost_caseload_store_list (txn, error)) != NULL))
    return self;
  ost_today_free (self);
  return NULL;
}

guint
ost_today_count_waiting (const OstToday *self)
{
  guint n = self->queue->len + self->plans->len + self->documents->len;

  for (guint i = 0; i < self->deadlines->len; i++)
    n += ost_deadline_state (&((const OstDeadline *) self->deadlines->pdata[i])->due_on,
                             &self->today) >= OST_DEADLINE_TODAY;
  return n;
}
