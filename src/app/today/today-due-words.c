/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/deadline-words.h"
#include "app/today/today-line.h"
#include "app/today/today-words.h"
#include "base/date.h"
#include "casework/deadline.h"
#include "documents/document-register-store.h"
#include "documents/issued-document.h"
#include "families/deadline-rules.h"

static GPtrArray *
new_lines (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ost_today_line_free);
}

static void
append (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
mark_deadline (OstTodayLine *line, const OstToday *today, const GDate *due)
{
  g_autofree char *words = ost_deadline_dup_words (due, &today->today);
  const char *plain = g_str_has_prefix (words, "⚠ ") ? words + strlen ("⚠ ") : words;

  if (*plain == '\0')
    return;
  line->mark = g_strdup (plain);
  line->tone = ost_deadline_state (due, &today->today) >= OST_DEADLINE_TODAY ? OST_CHIP_URGENT
                                                                             : OST_CHIP_PLAIN;
}

static GVariant *
edit (const OstDeadline *deadline)
{
  return g_variant_new ("(sxx)", deadline->topic, deadline->id, deadline->family_id);
}

static void
add_court_deeds (OstTodayLine *line, const OstDeadline *deadline)
{
  if (deadline->family_id == 0)
    ost_today_line_add (line, N_ ("Answer"), "today.stranger", g_variant_new_int64 (deadline->id));
  else if (deadline->kind == OST_DEADLINE_OPINION)
    ost_today_line_add (line, N_ ("Write the opinion"), "win.open",
                        g_variant_new ("(sx)", "opinion", deadline->family_id));
  ost_today_line_add (line, N_ ("Open the letter"), "today.edit", edit (deadline));
}

/* Each line has a button that does what is due. */
static void
add_deeds (OstTodayLine *line, const OstDeadline *deadline)
{
  switch (deadline->kind)
    {
    case OST_DEADLINE_PLAN_STEP:
      ost_today_line_add (line, N_ ("Note the effect"), "today.edit", edit (deadline));
      break;
    case OST_DEADLINE_ASSESSMENT:
      ost_today_line_add (line, N_ ("Open the plan"), "today.edit", edit (deadline));
      break;
    case OST_DEADLINE_OPINION:
    case OST_DEADLINE_REPORT:
    case OST_DEADLINE_LETTER:
      add_court_deeds (line, deadline);
      return;
    case OST_DEADLINE_CONSENT_MISSING:
    case OST_DEADLINE_CONSENT_WITHDRAWN:
      ost_today_line_add (line, N_ ("Enter the consent"), "today.consent",
                          g_variant_new_int64 (deadline->family_id));
      break;
    case OST_DEADLINE_INTERVIEW:
      ost_today_line_add (line, N_ ("Note the interview"), "today.edit", edit (deadline));
      break;
    case OST_DEADLINE_SUPPORT_CONTRACT:
      ost_today_line_add (line, N_ ("Open"), "win.open",
                          g_variant_new ("(sx)", "supporting_family", deadline->id));
      return;
    case OST_DEADLINE_NONE:
    default:
      return;
    }
  if (deadline->family_id != 0)
    ost_today_line_add (line, N_ ("Open the family"), "win.open",
                        g_variant_new ("(sx)", "family", deadline->family_id));
}

static char *
dup_detail (const OstToday *today, const OstDeadline *deadline)
{
  GString *text = g_string_new (NULL);
  g_autofree char *day = ost_date_dup_near (&deadline->due_on, &today->today);

  append (text, deadline->family != NULL ? deadline->content : NULL);
  if (g_date_valid (&deadline->due_on) && deadline->kind != OST_DEADLINE_CONSENT_WITHDRAWN)
    append (text, day);
  append (text, deadline->article);
  if (today->staff_id == 0)
    append (text, deadline->assistant);
  return g_string_free (text, FALSE);
}

/* What to think of after a consent was withdrawn; nothing happens by itself (guard R21). */
static void
explain_withdrawal (OstTodayLine *line, const OstDeadline *deadline)
{
  g_autofree char *day = ost_date_dup_numeric (&deadline->due_on);

  line->alert = g_strdup_printf (
      _ ("Support by consent ended on %s: close the case or ask the court; the duty to intervene "
         "remains"),
      day);
}

GPtrArray *
ost_today_dup_deadlines (const OstToday *today)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < today->deadlines->len; i++)
    {
      const OstDeadline *deadline = today->deadlines->pdata[i];
      const char *kind = ost_kind_get_label (&ost_deadline_kinds, (int) deadline->kind);
      const char *subject = deadline->family != NULL ? deadline->family : deadline->content;
      g_autofree char *title =
          subject != NULL ? g_strdup_printf ("%s · %s", subject, kind) : g_strdup (kind);
      OstTodayLine *line = ost_today_line_new (title);

      line->detail = dup_detail (today, deadline);
      if (deadline->kind == OST_DEADLINE_CONSENT_WITHDRAWN)
        explain_withdrawal (line, deadline);
      else
        mark_deadline (line, today, &deadline->due_on);
      add_deeds (line, deadline);
      g_ptr_array_add (lines, line);
    }
  return lines;
}

static OstTodayLine *
make_plan (const OstToday *today, const OstDeadline *plan)
{
  g_autofree char *title = g_strdup_printf ("%s · %s", plan->family, _ ("Plan of work"));
  OstTodayLine *line = ost_today_line_new (title);
  GString *detail = g_string_new (NULL);

  append (detail, plan->case_number);
  append (detail, plan->article);
  if (today->staff_id == 0)
    append (detail, plan->assistant);
  line->detail = g_string_free (detail, FALSE);
  ost_today_line_add (line, N_ ("Note the signature"), "today.edit", edit (plan));
  ost_today_line_add (line, N_ ("Open the family"), "win.open",
                      g_variant_new ("(sx)", "family", plan->family_id));
  return line;
}

static OstTodayLine *
make_document (const OstDocumentLine *document)
{
  OstTodayLine *line = ost_today_line_new (document->title);
  GString *detail = g_string_new (NULL);

  append (detail, document->number);
  append (detail, document->family);
  append (detail, document->author);
  line->detail = g_string_free (detail, FALSE);
  ost_today_line_add (line, N_ ("Signed"), "today.sign",
                      g_variant_new_int64 (document->parent_instance.id));
  ost_today_line_add (line, N_ ("Preview"), "today.preview",
                      g_variant_new ("(xs)", document->parent_instance.id,
                                     document->number != NULL ? document->number : ""));
  return line;
}

GPtrArray *
ost_today_dup_to_sign (const OstToday *today)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < today->documents->len; i++)
    g_ptr_array_add (lines, make_document (today->documents->pdata[i]));
  for (guint i = 0; i < today->plans->len; i++)
    g_ptr_array_add (lines, make_plan (today, today->plans->pdata[i]));
  return lines;
}

static const struct
{
  const char *form;
  const char *words;
} forms[] = {
  { "visit", N_ ("Visit or contact") },
  { "visit-plan", N_ ("Planned visit") },
  { "visit-failed", N_ ("Visit that did not take place") },
  { "quick-note", N_ ("Quick note") },
  { "work-plan", N_ ("Plan of work") },
  { "plan-goal", N_ ("Detailed goal") },
  { "plan-step", N_ ("Action of the plan") },
  { "court-request", N_ ("Letter of a court") },
  { "court-order", N_ ("Court order") },
  { "court-duty", N_ ("Duty set by the court") },
  { "family", N_ ("Family") },
  { "person", N_ ("Person") },
  { "new-member", N_ ("New member of the family") },
  { "appointment", N_ ("Appointment") },
  { "consent", N_ ("Consent") },
  { "supporting-family", N_ ("Supporting family") },
};

/* "visit/12" is a new visit of family 12. */
static const char *
find_form_words (const char *form)
{
  const gsize length = strcspn (form, "/");

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (strlen (forms[i].form) == length && strncmp (forms[i].form, form, length) == 0)
      return _ (forms[i].words);
  return _ ("Form");
}

static char *
dup_when (const char *instant)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (instant, utc);
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;

  return local != NULL ? g_date_time_format (local, "%d.%m.%Y, %H:%M") : g_strdup (instant);
}

static OstTodayLine *
make_draft (const OstOpenDraft *draft)
{
  const char *words = find_form_words (draft->form);
  g_autofree char *title =
      draft->family != NULL ? g_strdup_printf ("%s · %s", draft->family, words) : g_strdup (words);
  g_autofree char *when = dup_when (draft->at);
  OstTodayLine *line = ost_today_line_new (title);

  line->detail = g_strdup_printf (_ ("draft of %s"), when);
  ost_today_line_add (line, N_ ("Take it up again"), "today.draft",
                      g_variant_new ("(sxx)", draft->form, draft->record_id, draft->family_id));
  ost_today_line_add (line, N_ ("Delete the draft"), "today.forget",
                      g_variant_new ("(sx)", draft->form, draft->record_id));
  return line;
}

static OstTodayLine *
make_paper (const OstDocumentLine *paper)
{
  g_autofree char *title = paper->family != NULL
                               ? g_strdup_printf ("%s · %s", paper->family, paper->title)
                               : g_strdup (paper->title);
  OstTodayLine *line = ost_today_line_new (title);

  line->detail = g_strdup (_ ("draft of a paper"));
  if (paper->kind == OST_DOCUMENT_KIND_COURT_OPINION)
    ost_today_line_add (line, N_ ("Write on"), "win.open",
                        g_variant_new ("(sx)", "opinion", paper->family_id));
  else
    ost_today_line_add (line, N_ ("Open the family"), "win.open",
                        g_variant_new ("(sx)", "family", paper->family_id));
  return line;
}

GPtrArray *
ost_today_dup_drafts (const OstToday *today)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < today->drafts->len; i++)
    g_ptr_array_add (lines, make_draft (today->drafts->pdata[i]));
  for (guint i = 0; i < today->papers->len; i++)
    g_ptr_array_add (lines, make_paper (today->papers->pdata[i]));
  return lines;
}
