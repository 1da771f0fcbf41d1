/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/visit-sheet.h"
#include "base/date.h"
#include "casework/visit.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstVisitSheet, family_id, LINK, N_ ("Family"), OST_FIELD_REQUIRED, "family"),
  OST_FIELD_OF (OstVisitSheet, staff_id, LINK, N_ ("Assistant"), OST_FIELD_REQUIRED, "staff"),
  OST_FIELD (OstVisitSheet, day, DATE, N_ ("Day"), OST_FIELD_REQUIRED),
  OST_FIELD (OstVisitSheet, from_time, TIME, N_ ("From"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisitSheet, to_time, TIME, N_ ("To"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstVisitSheet, form, KIND, N_ ("Form"), OST_FIELD_REQUIRED, &ost_visit_form_kind),
  OST_FIELD_OF (OstVisitSheet, place, CODE, N_ ("Place"), OST_FIELD_PLAIN, "places"),
  OST_FIELD_OF (
      OstVisitSheet, outcome, KIND, N_ ("Outcome"), OST_FIELD_PLAIN, &ost_visit_outcome_kind),
  OST_FIELD (OstVisitSheet, present, TEXT, N_ ("Present"), OST_FIELD_PLAIN),
  OST_FIELD_OF (
      OstVisitSheet, children, CODES, N_ ("Children seen"), OST_FIELD_PLAIN, OST_CHOICES_CHILDREN),
  OST_FIELD (OstVisitSheet, topic, TEXT, N_ ("Topic"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisitSheet, course, LONG_TEXT, N_ ("Course"), OST_FIELD_PLAIN),
  OST_FIELD_OF (OstVisitSheet,
                tasks_done,
                CODES,
                N_ ("Done since last time"),
                OST_FIELD_PLAIN,
                OST_CHOICES_OPEN_TASKS),
  OST_FIELD (OstVisitSheet,
             family_tasks,
             LONG_TEXT,
             N_ ("Tasks of the family, a line each"),
             OST_FIELD_PLAIN),
  OST_FIELD (OstVisitSheet,
             assistant_tasks,
             LONG_TEXT,
             N_ ("Tasks of the assistant, a line each"),
             OST_FIELD_PLAIN),
  OST_FIELD (OstVisitSheet, minutes, INT, N_ ("Minutes"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisitSheet, km, INT, N_ ("Kilometres"), OST_FIELD_PLAIN),
  OST_FIELD_OF (
      OstVisitSheet, activities, CODES, N_ ("Activities (art. 15)"), OST_FIELD_PLAIN, "activities"),
  OST_FIELD_OF (OstVisitSheet,
                signature,
                KIND,
                N_ ("Signature of the family"),
                OST_FIELD_PLAIN,
                &ost_visit_signature_kind),
  OST_FIELD_OF (OstVisitSheet,
                confidential_towards_id,
                LINK,
                N_ ("Confidential towards"),
                OST_FIELD_PLAIN,
                "person"),
  OST_FIELD (OstVisitSheet, written_on, DATE, N_ ("Entered on"), OST_FIELD_HIDDEN),
  OST_FIELD (OstVisitSheet, next_day, DATE, N_ ("Next visit"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisitSheet, next_time, TIME, N_ ("Next visit at"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisitSheet, locked, FLAG, N_ ("Closed"), OST_FIELD_HIDDEN),
  OST_FIELD (OstVisitSheet, addenda, LONG_TEXT, N_ ("Addenda so far"), OST_FIELD_PLAIN),
  OST_FIELD (OstVisitSheet, addendum, LONG_TEXT, N_ ("Addendum"), OST_FIELD_PLAIN),
};

/* The visit's own rules are those of its record. */
static void
check_sheet (gconstpointer record, const GDate *today, OstProblems *problems)
{
  const OstVisitSheet *self = record;
  g_autoptr (OstVisit) visit = g_object_new (OST_TYPE_VISIT, NULL);

  visit->day = self->day;
  visit->from_time = self->from_time;
  visit->to_time = self->to_time;
  visit->outcome = self->outcome;
  visit->minutes = self->minutes;
  visit->km = self->km;
  OST_RECORD_GET_CLASS (visit)->check (visit, today, problems);
  if (g_date_valid (&self->next_day) && ost_date_compare (&self->next_day, today) < 0)
    ost_problems_add (problems, OST_PROBLEM_ERROR, "next_day",
                      _ ("The next visit lies in the past"));
  if (self->outcome == OST_OUTCOME_MOVED_TO_ANOTHER_DAY && !g_date_valid (&self->written_on) &&
      !g_date_valid (&self->next_day))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "next_day", _ ("Say on which day instead"));
  if (self->next_time != OST_TIME_NONE && !g_date_valid (&self->next_day))
    ost_problems_add (problems, OST_PROBLEM_ERROR, "next_day", _ ("Give the day too"));
}

OST_DEFINE_RECORD (OstVisitSheet, ost_visit_sheet, "visit_sheet", fields, check_sheet)

/* Times give the minutes as long as nobody typed others; the next visit begins when this one did.
 */
static void
fill_sheet (OstDraft *draft, const OstField *edited)
{
  const OstVisitSheet *self = ost_draft_peek (draft);

  if ((g_str_equal (edited->name, "to_time") || g_str_equal (edited->name, "from_time")) &&
      self->from_time != OST_TIME_NONE && self->to_time > self->from_time)
    ost_draft_set_int (draft, "minutes", self->to_time - self->from_time);
  if (g_str_equal (edited->name, "next_day") && g_date_valid (&self->next_day) &&
      self->next_time == OST_TIME_NONE && self->from_time != OST_TIME_NONE)
    ost_draft_set_int (draft, "next_time", self->from_time);
}

/* In the order in which one remembers: what happened, who, what was said, what next. */
static const OstFormGroup sheet_groups[] = {
  { N_ ("What happened"), NULL, { "outcome", "children", "present" } },
  { N_ ("Course"), N_ ("Say what was seen and heard."), { "topic", "course", "tasks_done" } },
  { N_ ("Agreed tasks"), NULL, { "family_tasks", "assistant_tasks" } },
  { N_ ("Next visit"), NULL, { "next_day", "next_time" } },
  { N_ ("When and where"), NULL, { "day", "from_time", "to_time", "form", "place" } },
  { N_ ("For the evidence of work"),
    NULL,
    { "activities", "minutes", "km", "signature", "staff_id", "confidential_towards_id" } },
};

const OstFormLayout ost_visit_sheet_form = {
  .name = "visit",
  .new_title = N_ ("New visit or contact"),
  .edit_title = N_ ("Write up the visit"),
  .save = N_ ("_Finish"),
  .groups = sheet_groups,
  .n_groups = G_N_ELEMENTS (sheet_groups),
  .fill = fill_sheet,
};

static const OstFormGroup locked_groups[] = {
  { N_ ("Addendum"),
    N_ ("The note is closed: seven days have passed since it was finished. What is new is added "
        "under today's date."),
    { "addendum" } },
  { N_ ("The note"),
    NULL,
    { "outcome", "children", "present", "topic", "course", "addenda", "day", "from_time", "to_time",
      "form", "place", "staff_id" } },
  { N_ ("Next visit"), NULL, { "tasks_done", "next_day", "next_time" } },
  { N_ ("For the evidence of work"),
    NULL,
    { "activities", "minutes", "km", "signature", "confidential_towards_id" } },
};

const OstFormLayout ost_visit_locked_form = {
  .name = "visit-locked",
  .new_title = N_ ("Closed note"),
  .edit_title = N_ ("Closed note"),
  .groups = locked_groups,
  .n_groups = G_N_ELEMENTS (locked_groups),
  .fill = fill_sheet,
};

const char *const ost_visit_locked_fields[] = { "outcome", "children", "present", "topic",
                                                "course",  "addenda",  "day",     "from_time",
                                                "to_time", "form",     "place",   "staff_id",
                                                NULL };

static const OstFormGroup failed_groups[] = {
  { NULL, NULL, { "outcome", "course" } },
  { N_ ("Next visit"), NULL, { "next_day", "next_time" } },
};

const OstFormLayout ost_visit_failed_form = {
  .name = "visit-failed",
  .new_title = N_ ("Visit that did not take place"),
  .edit_title = N_ ("Visit that did not take place"),
  .groups = failed_groups,
  .n_groups = G_N_ELEMENTS (failed_groups),
  .fill = fill_sheet,
};

static const OstFormGroup postpone_groups[] = {
  { NULL, N_ ("The visit stays in the file as moved."), { "next_day", "next_time" } },
};

const OstFormLayout ost_visit_postpone_form = {
  .name = "visit-postpone",
  .new_title = N_ ("Postpone the visit"),
  .edit_title = N_ ("Postpone the visit"),
  .groups = postpone_groups,
  .n_groups = G_N_ELEMENTS (postpone_groups),
  .fill = fill_sheet,
};

static const OstFormGroup plan_groups[] = {
  { NULL,
    NULL,
    { "family_id", "staff_id", "day", "from_time", "to_time", "form", "place", "topic" } },
};

static const OstFormGroup move_groups[] = {
  { NULL,
    N_ ("The note leaves the file of the family named above. Children who were seen and are not of "
        "the other family are not carried over."),
    { "family_id" } },
};

const OstFormLayout ost_visit_move_form = {
  .name = "visit-move",
  .new_title = N_ ("Move to another family"),
  .edit_title = N_ ("Move to another family"),
  .save = N_ ("_Move"),
  .groups = move_groups,
  .n_groups = G_N_ELEMENTS (move_groups),
};

const OstFormLayout ost_visit_plan_form = {
  .name = "visit-plan",
  .new_title = N_ ("Plan a visit"),
  .edit_title = N_ ("Planned visit"),
  .groups = plan_groups,
  .n_groups = G_N_ELEMENTS (plan_groups),
};
