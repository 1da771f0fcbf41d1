/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* The centre's data as one record, for its form.  They are kept as settings: the id is always 1,
 * the rev a sum of what stands there, so that a change on another desktop is seen. */
typedef struct
{
  OstRecord parent_instance;

  char *name;
  char *address;
  char *postcode;
  char *town;
  char *gmina;
  char *county;
  char *phone;
  char *email;
  char *head;
  char *head_title;
} OstCentreCard;

#define OST_TYPE_CENTRE_CARD (ost_centre_card_get_type ())
OST_DECLARE_RECORD (OstCentreCard, ost_centre_card)

G_END_DECLS
