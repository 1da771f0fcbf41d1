/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* GListModel of OstChoice for one field of a form, loaded from the database; OstSearchable where
 * there may be too many to load. */
#define OST_TYPE_CHOICE_LIST (ost_choice_list_get_type ())
G_DECLARE_FINAL_TYPE (OstChoiceList, ost_choice_list, OST, CHOICE_LIST, GObject)

/* FAMILY_ID: people, duties and orders of this family only; 0: everybody's.  WANTED: the record
 * that the field links to now. */
OstChoiceList *
ost_choice_list_new (OstDb *db, const OstField *field, gint64 family_id, gint64 wanted);

G_END_DECLS
