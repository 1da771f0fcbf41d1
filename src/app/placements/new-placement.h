/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/widgets/record-form.h"
#include "storage/db.h"

G_BEGIN_DECLS

/* What is asked for when a child comes into care: who it is and where it is placed. */
typedef struct
{
  OstRecord parent_instance;

  char *surname;
  char *given_name;
  char *pesel;
  GDate birth_date;
  int sex;

  int form; /* OstForm */
  char *place_name;
  GDate from_day;
  GDate to_day;
  char *county;
  char *signature;
  int basis;
  int gmina_basis;
  int exemption;
  char *notes;
} OstNewPlacement;

#define OST_TYPE_NEW_PLACEMENT (ost_new_placement_get_type ())
OST_DECLARE_RECORD (OstNewPlacement, ost_new_placement)

extern const OstFormLayout ost_new_placement_form;

/* Id of the person on file that is meant: the same PESEL, else the same names and birth date; 0
 * when there is none yet. FALSE: the database failed. */
gboolean ost_new_placement_find_child (OstTxn *txn,
                                       const OstNewPlacement *placement,
                                       gint64 *person_id,
                                       GError **error);
/* The child, when it is not on file yet, and its placement. Returns the person's id. */
gint64 ost_new_placement_save (OstTxn *txn, gconstpointer record, GError **error);

G_END_DECLS
