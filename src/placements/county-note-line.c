/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "placements/cost-kind.h"
#include "placements/county-note-line.h"
#include "placements/form.h"

static const OstField fields[] = {
  OST_FIELD_OF (OstCountyNoteLine,
                note_id,
                LINK,
                N_ ("Note of the county"),
                OST_FIELD_REQUIRED,
                "county_note"),
  OST_FIELD_OF (OstCountyNoteLine, person_id, LINK, N_ ("Child"), OST_FIELD_PLAIN, "person"),
  OST_FIELD (OstCountyNoteLine, month, DATE, N_ ("Month"), OST_FIELD_REQUIRED),
  OST_FIELD_OF (
      OstCountyNoteLine, form, KIND, N_ ("Form of care"), OST_FIELD_PLAIN, &ost_form_kind),
  OST_FIELD_OF (OstCountyNoteLine, cost, KIND, N_ ("Cost"), OST_FIELD_PLAIN, &ost_cost_kind),
  OST_FIELD (OstCountyNoteLine, rate, INT, N_ ("Gmina's share in %"), OST_FIELD_PLAIN),
  OST_FIELD (OstCountyNoteLine, base, MONEY, N_ ("Base"), OST_FIELD_PLAIN),
  OST_FIELD (OstCountyNoteLine, share, MONEY, N_ ("Gmina's share"), OST_FIELD_REQUIRED),
  OST_FIELD (OstCountyNoteLine,
             first_placement_as_billed,
             DATE,
             N_ ("First placement as billed"),
             OST_FIELD_PLAIN),
  OST_FIELD (
      OstCountyNoteLine, decisions_attached, FLAG, N_ ("Decisions attached"), OST_FIELD_PLAIN),
};

OST_DEFINE_RECORD (OstCountyNoteLine, ost_county_note_line, "county_note_line", fields, NULL)
