/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "casework/court-request.h"
#include "casework/deadline-store.h"
#include "families/deadline-rules.h"
#include "families/family.h"
#include "people/dictionary-store.h"
#include "people/staff-store.h"
#include "storage/statement.h"

/* Every query gives these columns; $1 is the last day that is soon, $2 the assistant or 0. */
enum
{
  COLUMN_ID,
  COLUMN_DUE_ON,
  COLUMN_CONTENT,
  COLUMN_KIND,
  COLUMN_FAMILY_ID,
  COLUMN_FAMILY,
  COLUMN_CASE_NUMBER,
  COLUMN_GIVEN_NAME,
  COLUMN_SURNAME
};

#define FAMILY " f.id, f.name, f.case_number, s.given_name, s.surname"
#define OF_ASSISTANT                                                                               \
  " left join family_register r on r.family_id = f.id left join staff s on s.id = r.assistant_id"
#define NEWEST                                                                                     \
  " p.archived_at is null and p.version = (select max (n.version) from work_plan n"                \
  " where n.family_id = p.family_id and n.archived_at is null)"

static const char steps_sql[] =
    "select t.id, t.due_on, t.action, null," FAMILY " from plan_step t"
    " join plan_goal g on g.id = t.goal_id join work_plan p on p.id = g.plan_id"
    " join family f on f.id = p.family_id" OF_ASSISTANT
    " where t.due_on <= $1 and t.archived_at is null and t.done_on is null"
    " and t.state in ('nierozpoczete', 'w-toku') and ($2 = 0 or r.assistant_id = $2)"
    " and g.archived_at is null and f.archived_at is null and f.stage <> 'zakonczona'"
    " and" NEWEST;

static const char assessments_sql[] =
    "select p.id, p.review_due, null, null," FAMILY " from work_plan p"
    " join family f on f.id = p.family_id" OF_ASSISTANT
    " where p.review_due <= $1 and p.state <> 'zastapiony' and ($2 = 0 or r.assistant_id = $2)"
    " and f.archived_at is null and f.stage not in ('zakonczona', 'monitoring') and" NEWEST;

static const char letters_sql[] =
    "select q.id, q.due_on, coalesce (q.signature, q.about), q.kind, q.family_id,"
    " coalesce (f.name, q.about), f.case_number, s.given_name, s.surname from court_request q"
    " left join family f on f.id = q.family_id" OF_ASSISTANT
    " where (q.due_on is null or q.due_on <= $1) and q.state in ('nowe', 'w-przygotowaniu')"
    " and q.archived_at is null and ($2 = 0 or r.assistant_id = $2)";

static const char missing_sql[] =
    "select f.id, null, null, null," FAMILY " from family_register r"
    " join family f on f.id = r.family_id left join staff s on s.id = r.assistant_id"
    " where r.archived = 0 and r.consent_missing = 1 and r.stage < $3 and $1 <> ''"
    " and ($2 = 0 or r.assistant_id = $2)";

static const char withdrawn_sql[] =
    "select f.id, (select max (c.withdrawn_on) from consent c where c.family_id = f.id"
    " and c.archived_at is null), null, null," FAMILY " from family_register r"
    " join family f on f.id = r.family_id left join staff s on s.id = r.assistant_id"
    " where r.archived = 0 and r.consent_withdrawn = 1 and r.stage < $3 and $1 <> ''"
    " and ($2 = 0 or r.assistant_id = $2)";

/* The reporter and the words of a signal stay where they are (guard R2). */
static const char interviews_sql[] =
    "select g.id, g.interview_due, null, null, g.family_id, g.family_name, f.case_number,"
    " s.given_name, s.surname from signal g left join family f on f.id = g.family_id" OF_ASSISTANT
    " where g.interview_due <= $1 and g.interview_on is null and g.archived_at is null"
    " and (g.outcome is null or g.outcome = 'w-toku') and ($2 = 0 or r.assistant_id = $2)";

static const char contracts_sql[] =
    "select p.id, p.contract_to, p.contract_no, null, null, p.name, null, null, null"
    " from supporting_family p where p.contract_to <= $1 and p.end_reason is null"
    " and p.archived_at is null and ($2 = 0 or exists (select 1 from supported_family h"
    " join family_register r on r.family_id = h.family_id where h.supporting_family_id = p.id"
    " and h.archived_at is null and r.assistant_id = $2))";

static const char plans_sql[] =
    "select p.id, null, null, null," FAMILY " from work_plan p"
    " join family f on f.id = p.family_id" OF_ASSISTANT
    " where p.state = 'szkic' and $1 <> '' and ($2 = 0 or r.assistant_id = $2)"
    " and f.archived_at is null and f.stage <> 'zakonczona' and" NEWEST " order by f.name, p.id";

typedef struct
{
  const char *sql;
  OstDeadlineKind kind;
  const char *topic;
  gboolean by_stage; /* $3 is the first stage that does not count */
} Source;

static const Source sources[] = {
  { missing_sql, OST_DEADLINE_CONSENT_MISSING, "consent", TRUE },
  { withdrawn_sql, OST_DEADLINE_CONSENT_WITHDRAWN, "consent", TRUE },
  { letters_sql, OST_DEADLINE_LETTER, "court_request", FALSE },
  { assessments_sql, OST_DEADLINE_ASSESSMENT, "work_plan", FALSE },
  { steps_sql, OST_DEADLINE_PLAN_STEP, "plan_step", FALSE },
  { interviews_sql, OST_DEADLINE_INTERVIEW, "signal", FALSE },
  { contracts_sql, OST_DEADLINE_SUPPORT_CONTRACT, "supporting_family", FALSE },
};
static const Source plans = { plans_sql, OST_DEADLINE_NONE, "work_plan", FALSE };

static OstDeadlineKind
read_kind (OstStatement *row, OstDeadlineKind kind)
{
  if (kind != OST_DEADLINE_LETTER)
    return kind;
  switch (ost_kind_find (&ost_court_request_kind_kind, ost_statement_get_text (row, COLUMN_KIND)))
    {
    case OST_COURT_REQUEST_COURT_OPINION:
      return OST_DEADLINE_OPINION;
    case OST_COURT_REQUEST_REPORT_TO_THE_COURT:
      return OST_DEADLINE_REPORT;
    default:
      return OST_DEADLINE_LETTER;
    }
}

static OstDeadline *
read_deadline (OstStatement *row, const Source *source)
{
  OstDeadline *deadline = g_new0 (OstDeadline, 1);

  deadline->kind = read_kind (row, source->kind);
  deadline->topic = source->topic;
  deadline->id = ost_statement_get_int (row, COLUMN_ID);
  deadline->family_id = ost_statement_get_int (row, COLUMN_FAMILY_ID);
  deadline->family = g_strdup (ost_statement_get_text (row, COLUMN_FAMILY));
  deadline->case_number = g_strdup (ost_statement_get_text (row, COLUMN_CASE_NUMBER));
  deadline->content = g_strdup (ost_statement_get_text (row, COLUMN_CONTENT));
  deadline->due_on = ost_statement_get_date (row, COLUMN_DUE_ON);
  deadline->assistant = ost_staff_dup_short_name (ost_statement_get_text (row, COLUMN_GIVEN_NAME),
                                                  ost_statement_get_text (row, COLUMN_SURNAME));
  return deadline;
}

static gboolean
add_rows (OstTxn *txn, const Source *source, gint64 staff_id, GPtrArray *deadlines, GError **error)
{
  const GDate horizon = ost_deadline_horizon (ost_txn_get_today (txn));
  g_autoptr (OstStatement) row = ost_statement_new (txn, source->sql);
  GError *failed = NULL;

  ost_statement_bind_date (row, 1, &horizon);
  ost_statement_bind_int (row, 2, staff_id);
  if (source->by_stage)
    ost_statement_bind_int (row, 3, OST_STAGE_CLOSED);
  while (ost_statement_step (row, &failed))
    g_ptr_array_add (deadlines, read_deadline (row, source));
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static const char *
find_article (GPtrArray *laws, const char *code)
{
  for (guint i = 0; code != NULL && i < laws->len; i++)
    {
      const OstDictionaryEntry *law = laws->pdata[i];

      if (g_str_equal (law->code, code))
        return law->article;
    }
  return NULL;
}

static gboolean
add_articles (OstTxn *txn, GPtrArray *deadlines, GError **error)
{
  g_autoptr (GPtrArray) laws = ost_dictionary_store_list (txn, OST_DICTIONARY_DEADLINES, error);

  for (guint i = 0; laws != NULL && i < deadlines->len; i++)
    {
      OstDeadline *deadline = deadlines->pdata[i];
      const char *law =
          deadline->kind != OST_DEADLINE_NONE ? ost_deadline_get_law (deadline->kind) : "plan";

      deadline->article = g_strdup (find_article (laws, law));
    }
  return laws != NULL;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const OstDeadline *first = *(OstDeadline *const *) a;
  const OstDeadline *second = *(OstDeadline *const *) b;
  int order = ost_date_compare (&first->due_on, &second->due_on);

  if (order == 0)
    order = (int) first->kind - (int) second->kind;
  if (order == 0)
    order = g_strcmp0 (first->family, second->family);
  return order != 0 ? order : (first->id > second->id) - (first->id < second->id);
}

GPtrArray *
ost_deadline_store_list (OstTxn *txn, gint64 staff_id, GError **error)
{
  g_autoptr (GPtrArray) deadlines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_deadline_free);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (!add_rows (txn, &sources[i], staff_id, deadlines, error))
      return NULL;
  if (!add_articles (txn, deadlines, error))
    return NULL;
  g_ptr_array_sort (deadlines, compare_days);
  return g_steal_pointer (&deadlines);
}

GPtrArray *
ost_deadline_store_list_plans_to_sign (OstTxn *txn, gint64 staff_id, GError **error)
{
  g_autoptr (GPtrArray) deadlines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ost_deadline_free);

  return add_rows (txn, &plans, staff_id, deadlines, error) && add_articles (txn, deadlines, error)
             ? g_steal_pointer (&deadlines)
             : NULL;
}
