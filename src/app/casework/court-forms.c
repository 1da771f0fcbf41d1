/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/casework/court-forms.h"
#include "casework/court-request.h"
#include "casework/court-rules.h"

static const OstFormGroup order_groups[] = {
  { NULL,
    NULL,
    { "institution_id", "signature", "issued_on", "valid_until", "report_months", "lifted_on",
      "content" } },
};

const OstFormLayout ost_court_order_form = {
  .name = "court-order",
  .new_title = N_ ("New order of the court"),
  .edit_title = N_ ("Order of the court"),
  .groups = order_groups,
  .n_groups = G_N_ELEMENTS (order_groups),
};

static const OstFormGroup duty_groups[] = {
  { NULL,
    N_ ("Write what was done and from where it is known, not how well."),
    { "order_id", "person_id", "duty", "since", "state", "evidence" } },
};

const OstFormLayout ost_court_duty_form = {
  .name = "court-duty",
  .new_title = N_ ("New duty set by the court"),
  .edit_title = N_ ("Duty set by the court"),
  .groups = duty_groups,
  .n_groups = G_N_ELEMENTS (duty_groups),
};

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

#define LETTER                                                                                     \
  {                                                                                                \
    N_ ("Letter of the court"), NULL,                                                              \
    {                                                                                              \
      "institution_id", "kind", "signature", "letter_date", "received_on"                          \
    }                                                                                              \
  }
#define DEADLINE                                                                                   \
  {                                                                                                \
    N_ ("Deadline"),                                                                               \
        N_ ("Counted from the day after the receipt; a last day that is no working day moves to "  \
            "the next one (art. 115 k.c. with art. 165 k.p.c.). Check the instruction in the "     \
            "letter."),                                                                            \
    {                                                                                              \
      "term_days", "due_on", "questions"                                                           \
    }                                                                                              \
  }
#define ANSWER                                                                                     \
  {                                                                                                \
    N_ ("Answer"), NULL, { "state", "answered_on", "search_terms" }                                \
  }

static const OstFormGroup request_groups[] = { LETTER, DEADLINE, ANSWER };

const OstFormLayout ost_court_request_form = {
  .name = "court-request",
  .new_title = N_ ("New court request"),
  .edit_title = N_ ("Court request"),
  .groups = request_groups,
  .n_groups = G_N_ELEMENTS (request_groups),
  .fill = fill_deadline,
};

static const OstFormGroup any_request_groups[] = {
  { N_ ("About whom"),
    N_ ("Leave the family empty when it is not in the register; write the names from the letter."),
    { "family_id", "about" } },
  LETTER,
  DEADLINE,
  ANSWER,
};

const OstFormLayout ost_any_court_request_form = {
  .name = "court-request",
  .new_title = N_ ("New court request"),
  .edit_title = N_ ("Court request"),
  .groups = any_request_groups,
  .n_groups = G_N_ELEMENTS (any_request_groups),
  .fill = fill_deadline,
};
