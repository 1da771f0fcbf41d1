/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* Which family is helped, how, with whose consent. */
typedef struct
{
  OstRecord parent_instance;

  gint64 supporting_family_id;
  gint64 family_id;
  GDate from_day;
  GDate to_day;
  gboolean care;
  gboolean household;
  gboolean social_roles;
  GDate consent_on;
} OstSupportedFamily;

#define OST_TYPE_SUPPORTED_FAMILY (ost_supported_family_get_type ())
OST_DECLARE_RECORD (OstSupportedFamily, ost_supported_family)

G_END_DECLS
