/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* The letter of a court about a family that is not in the register: looks for it once more, then
 * either links it or answers that nobody knows it (day.md S8). */
#define OST_TYPE_STRANGER_DIALOG (ost_stranger_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OstStrangerDialog, ost_stranger_dialog, OST, STRANGER_DIALOG, AdwWindow)

/* Opens it over PAGE when the request has no family and no answer yet. */
void ost_stranger_dialog_offer (OstPage *page, gint64 request_id);

/* Answers that nobody knows the family; TERMS are what was searched for, kept as proof.  Shows the
 * letter over PAGE. */
void ost_stranger_answer (OstPage *page, gint64 request_id, const char *terms);

G_END_DECLS
