/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/court-forms.h"
#include "app/casework/court-lists.h"
#include "app/deadline-words.h"
#include "base/date.h"
#include "casework/court-store.h"

static void
append (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* The first line of a long text. */
static void
append_first_line (GString *text, const char *lines)
{
  g_auto (GStrv) parts = lines != NULL ? g_strsplit (lines, "\n", 2) : NULL;

  if (parts != NULL)
    append (text, parts[0]);
}

/* FORMAT has one %s for the day. */
static char *
dup_dated (const char *format, const GDate *day)
{
  g_autofree char *shown = ost_date_dup_numeric (day);
  GString *words = g_string_new (format);

  g_string_replace (words, "%s", shown, 1);
  return g_string_free (words, FALSE);
}

/* Orders. */

static char *
dup_order_title (gconstpointer record, gconstpointer context)
{
  const OstCourtOrder *order = record;
  g_autofree char *day = dup_dated (_ ("Order of %s"), &order->issued_on);

  return order->signature != NULL ? g_strjoin (" · ", day, order->signature, NULL)
                                  : g_steal_pointer (&day);
}

static char *
dup_order_detail (gconstpointer record, gconstpointer context)
{
  const OstCourtOrder *order = record;
  GString *text = g_string_new (NULL);

  append (text, ost_names_get (context, "institution", order->institution_id));
  if (order->report_months > 0)
    {
      g_autofree char *often =
          g_strdup_printf (ngettext ("report every %d month", "report every %d months",
                                     (gulong) order->report_months),
                           (int) order->report_months);

      append (text, often);
    }
  append_first_line (text, order->content);
  return g_string_free (text, FALSE);
}

static char *
dup_order_mark (gconstpointer record, gconstpointer context)
{
  const OstCourtOrder *order = record;

  if (g_date_valid (&order->lifted_on))
    return dup_dated (_ ("lifted %s"), &order->lifted_on);
  return g_date_valid (&order->valid_until) ? dup_dated (_ ("until %s"), &order->valid_until)
                                            : NULL;
}

static const OstRecordListLayout orders_layout = {
  .title = N_ ("Orders of the court"),
  .add = N_ ("New order of the court"),
  .empty = N_ ("No order on file. Add the one that obliges the family to work with the assistant."),
  .dup_title = dup_order_title,
  .dup_detail = dup_order_detail,
  .dup_mark = dup_order_mark,
  .can_archive = TRUE,
};

static void
prepare_order (OstDraft *draft, const GDate *today)
{
  ost_draft_set_date (draft, "issued_on", today);
}

const OstFiledList ost_court_orders_list = {
  .layout = &orders_layout,
  .get_type = ost_court_order_get_type,
  .list = ost_court_store_list_orders,
  .form = &ost_court_order_form,
  .save = (OstSaveFunc) ost_court_store_save_order,
  .link = "family_id",
  .archived = N_ ("The order is archived"),
  .prepare = prepare_order,
};

/* Duties of all orders. */

static char *
dup_duty_title (gconstpointer record, gconstpointer context)
{
  return g_strdup (((const OstCourtDuty *) record)->duty);
}

static char *
dup_duty_detail (gconstpointer record, gconstpointer context)
{
  const OstCourtDuty *duty = record;
  GString *text = g_string_new (NULL);

  append (text, ost_names_get (context, "person", duty->person_id));
  append (text, ost_names_get (context, "court_order", duty->order_id));
  if (g_date_valid (&duty->since))
    {
      g_autofree char *since = dup_dated (_ ("since %s"), &duty->since);

      append (text, since);
    }
  append (text, duty->evidence);
  return g_string_free (text, FALSE);
}

static char *
dup_duty_mark (gconstpointer record, gconstpointer context)
{
  return g_strdup (
      ost_kind_get_label (&ost_duty_state_kind, ((const OstCourtDuty *) record)->state));
}

static const OstRecordListLayout duties_layout = {
  .title = N_ ("Duties set by the court"),
  .add = N_ ("New duty set by the court"),
  .empty = N_ ("No duties on file. They belong to an order: add the order first."),
  .dup_title = dup_duty_title,
  .dup_detail = dup_duty_detail,
  .dup_mark = dup_duty_mark,
  .can_archive = TRUE,
};

static void
prepare_duty (OstDraft *draft, const GDate *today)
{
  ost_draft_set_int (draft, "state", OST_DUTY_NOT_DONE);
}

const OstFiledList ost_court_duties_list = {
  .layout = &duties_layout,
  .get_type = ost_court_duty_get_type,
  .list = ost_court_store_list_duties,
  .form = &ost_court_duty_form,
  .archived = N_ ("The duty is archived"),
  .prepare = prepare_duty,
};

/* Requests. */

static char *
dup_request_title (gconstpointer record, gconstpointer context)
{
  const OstCourtRequest *request = record;
  const char *kind = ost_kind_get_label (&ost_court_request_kind_kind, request->kind);

  return request->signature != NULL ? g_strjoin (" · ", kind, request->signature, NULL)
                                    : g_strdup (kind);
}

static char *
dup_request_detail (gconstpointer record, gconstpointer context)
{
  const OstCourtRequest *request = record;
  g_autofree char *received = dup_dated (_ ("received %s"), &request->received_on);
  GString *text = g_string_new (NULL);

  append (text, ost_names_get (context, "institution", request->institution_id));
  append (text, received);
  if (g_date_valid (&request->due_on))
    {
      g_autofree char *due = dup_dated (_ ("deadline %s"), &request->due_on);

      append (text, due);
    }
  append (text, ost_kind_get_label (&ost_court_request_state_kind, request->state));
  append_first_line (text, request->questions);
  return g_string_free (text, FALSE);
}

static char *
dup_request_mark (gconstpointer record, gconstpointer context)
{
  const OstCourtRequest *request = record;
  const GDate today = ost_date_today ();

  if (g_date_valid (&request->answered_on))
    return dup_dated (_ ("answered %s"), &request->answered_on);
  return ost_deadline_dup_words (&request->due_on, &today);
}

static const OstRecordListLayout requests_layout = {
  .title = N_ ("Requests of the court"),
  .add = N_ ("New court request"),
  .empty = N_ ("The court has asked for nothing yet."),
  .dup_title = dup_request_title,
  .dup_detail = dup_request_detail,
  .dup_mark = dup_request_mark,
  .can_archive = TRUE,
};

static void
prepare_request (OstDraft *draft, const GDate *today)
{
  ost_draft_set_date (draft, "received_on", today);
  ost_draft_set_int (draft, "kind", OST_COURT_REQUEST_COURT_OPINION);
  ost_draft_set_int (draft, "state", OST_COURT_REQUEST_STATE_NEW);
}

const OstFiledList ost_court_requests_list = {
  .layout = &requests_layout,
  .get_type = ost_court_request_get_type,
  .list = ost_court_store_list_requests_of_family,
  .form = &ost_court_request_form,
  .save = (OstSaveFunc) ost_court_store_save_request,
  .link = "family_id",
  .archived = N_ ("The request is archived"),
  .prepare = prepare_request,
};
