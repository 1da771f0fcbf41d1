/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/court-lists.h"
#include "app/deadline-words.h"
#include "base/date.h"
#include "casework/court-rules.h"
#include "casework/court-store.h"

static void
append (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* Letters of courts, by deadline. */

static char *
dup_request_title (gconstpointer record, gconstpointer context)
{
  const OstCourtRequest *request = record;
  const char *family = ost_names_get (context, "family", request->family_id);
  GString *text = g_string_new (NULL);

  append (text, *family != '\0' ? family : request->about);
  append (text, ost_kind_get_label (&ost_court_request_kind_kind, request->kind));
  return g_string_free (text, FALSE);
}

static char *
dup_request_detail (gconstpointer record, gconstpointer context)
{
  const OstCourtRequest *request = record;
  g_autofree char *received = ost_date_dup_numeric (&request->received_on);
  g_autofree char *words = *received != '\0' ? g_strdup_printf (_ ("received %s"), received) : NULL;
  GString *text = g_string_new (NULL);

  append (text, ost_names_get (context, "institution", request->institution_id));
  append (text, request->signature);
  append (text, words);
  return g_string_free (text, FALSE);
}

static char *
dup_request_mark (gconstpointer record, gconstpointer context)
{
  const OstCourtRequest *request = record;
  const GDate today = ost_date_today ();

  if (request->state == OST_COURT_REQUEST_STATE_ANSWERED ||
      request->state == OST_COURT_REQUEST_STATE_FAMILY_NOT_KNOWN)
    return g_strdup (ost_kind_get_label (&ost_court_request_state_kind, request->state));
  if (!g_date_valid (&request->due_on))
    return g_strdup (_ ("no deadline"));
  return ost_deadline_dup_words (&request->due_on, &today);
}

/* The deadline follows the receipt and the term while they are typed; it may be set by hand after
 * that (guard R10). */
static void
fill_deadline (OstDraft *draft, const OstField *edited)
{
  const OstCourtRequest *request = ost_draft_peek (draft);
  GDate due;

  if (!g_str_equal (edited->name, "received_on") && !g_str_equal (edited->name, "term_days"))
    return;
  if (!g_date_valid (&request->received_on) || request->term_days < 1 || request->term_days > 366)
    return;
  due = ost_court_term_last_day (&request->received_on, (int) request->term_days);
  ost_draft_set_date (draft, "due_on", &due);
}

static const OstRecordListLayout requests_layout = {
  .title = N_ ("Letters of courts"),
  .add = N_ ("New letter of a court"),
  .empty = N_ ("No letters. When one comes, enter its date and its questions here."),
  .dup_title = dup_request_title,
  .dup_detail = dup_request_detail,
  .dup_mark = dup_request_mark,
  .can_archive = TRUE,
};

static const OstFormGroup request_groups[] = {
  { N_ ("Letter"),
    NULL,
    { "kind", "institution_id", "signature", "letter_date", "received_on", "family_id", "about" } },
  { N_ ("Deadline"),
    N_ ("Counted from the day after the receipt; a last day that is no working day moves to the "
        "next "
        "one (art. 115 k.c. with art. 165 k.p.c.). Check the instruction in the letter."),
    { "term_days", "due_on" } },
  { N_ ("Answer"),
    N_ ("The questions become the first part of the opinion, a line each."),
    { "questions", "state", "answered_on", "search_terms" } },
};

const OstFormLayout ost_court_request_form = {
  .name = "court-request",
  .new_title = N_ ("New letter of a court"),
  .edit_title = N_ ("Letter of a court"),
  .groups = request_groups,
  .n_groups = G_N_ELEMENTS (request_groups),
  .fill = fill_deadline,
  .for_everybody = TRUE,
};

static void
prepare_request (OstDraft *draft, const GDate *today)
{
  ost_draft_set_date (draft, "received_on", today);
  ost_draft_set_int (draft, "kind", OST_COURT_REQUEST_COURT_OPINION);
  ost_draft_set_int (draft, "state", OST_COURT_REQUEST_STATE_NEW);
}

const OstFiledList ost_requests_list = {
  .layout = &requests_layout,
  .get_type = ost_court_request_get_type,
  .list = ost_court_store_list_requests_of_family,
  .form = &ost_court_request_form,
  .save = (OstSaveFunc) ost_court_store_save_request,
  .link = "family_id",
  .archived = N_ ("The letter is archived"),
  .prepare = prepare_request,
};

/* Orders that oblige the family. */

static char *
dup_order_title (gconstpointer record, gconstpointer context)
{
  const OstCourtOrder *order = record;
  g_autofree char *day = ost_date_dup_numeric (&order->issued_on);
  GString *text = g_string_new (NULL);

  append (text, order->signature);
  append (text, day);
  return g_string_free (text, FALSE);
}

static char *
dup_order_detail (gconstpointer record, gconstpointer context)
{
  const OstCourtOrder *order = record;
  GString *text = g_string_new (NULL);

  append (text, ost_names_get (context, "institution", order->institution_id));
  if (order->report_months > 0)
    {
      g_autofree char *report = g_strdup_printf (
          ngettext ("report every month", "report every %d months", (gulong) order->report_months),
          (int) order->report_months);

      append (text, report);
    }
  append (text, order->content);
  return g_string_free (text, FALSE);
}

static char *
dup_order_mark (gconstpointer record, gconstpointer context)
{
  g_autofree char *day = ost_date_dup_numeric (&((const OstCourtOrder *) record)->lifted_on);

  return *day != '\0' ? g_strdup_printf (_ ("lifted %s"), day) : NULL;
}

static const OstRecordListLayout orders_layout = {
  .title = N_ ("Court orders"),
  .add = N_ ("New court order"),
  .empty = N_ ("No order obliges the family."),
  .dup_title = dup_order_title,
  .dup_detail = dup_order_detail,
  .dup_mark = dup_order_mark,
  .can_archive = TRUE,
};

static const OstFormGroup order_groups[] = {
  { NULL,
    NULL,
    { "institution_id", "signature", "issued_on", "valid_until", "report_months", "lifted_on",
      "content" } },
};

static const OstFormLayout order_form = {
  .name = "court-order",
  .new_title = N_ ("New court order"),
  .edit_title = N_ ("Court order"),
  .groups = order_groups,
  .n_groups = G_N_ELEMENTS (order_groups),
};

const OstFiledList ost_orders_list = {
  .layout = &orders_layout,
  .get_type = ost_court_order_get_type,
  .list = ost_court_store_list_orders,
  .form = &order_form,
  .save = (OstSaveFunc) ost_court_store_save_order,
  .link = "family_id",
  .archived = N_ ("The order is archived"),
};

/* Duties that the orders lay on the parents. */

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
  .add = N_ ("New duty"),
  .empty = N_ ("No duties. Enter the order first, then what it asks of the parents."),
  .dup_title = dup_duty_title,
  .dup_detail = dup_duty_detail,
  .dup_mark = dup_duty_mark,
  .can_archive = TRUE,
};

static const OstFormGroup duty_groups[] = {
  { NULL, NULL, { "duty", "order_id", "person_id", "since", "state", "evidence" } },
};

static const OstFormLayout duty_form = {
  .name = "court-duty",
  .new_title = N_ ("New duty"),
  .edit_title = N_ ("Duty set by the court"),
  .groups = duty_groups,
  .n_groups = G_N_ELEMENTS (duty_groups),
};

static void
prepare_duty (OstDraft *draft, const GDate *today)
{
  ost_draft_set_int (draft, "state", OST_DUTY_NOT_DONE);
}

const OstFiledList ost_duties_list = {
  .layout = &duties_layout,
  .get_type = ost_court_duty_get_type,
  .list = ost_court_store_list_duties,
  .form = &duty_form,
  .archived = N_ ("The duty is archived"),
  .prepare = prepare_duty,
};
