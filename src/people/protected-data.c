/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "people/protected-data.h"

static const OstKindValue protected_kind_values[] = {
  { "", "", NULL },
  { "adres", NC_ ("protected-kind", "Confidential address"), NULL },
  { "przysposobienie", NC_ ("protected-kind", "Data after adoption"), NULL },
  { "niebieska-karta", NC_ ("protected-kind", "Blue Card"), NULL },
};

const OstKind ost_protected_kind_kind = OST_KIND ("protected-kind", protected_kind_values);

static const OstField fields[] = {
  OST_FIELD_OF (OstProtectedData,
                person_id,
                LINK,
                N_ ("Person"),
                OST_FIELD_REQUIRED | OST_FIELD_PROTECTED,
                "person"),
  OST_FIELD_OF (OstProtectedData,
                kind,
                KIND,
                N_ ("Kind"),
                OST_FIELD_REQUIRED | OST_FIELD_PROTECTED,
                &ost_protected_kind_kind),
  OST_FIELD (OstProtectedData, street, TEXT, N_ ("Street"), OST_FIELD_PROTECTED),
  OST_FIELD (OstProtectedData, house, TEXT, N_ ("House number"), OST_FIELD_PROTECTED),
  OST_FIELD (OstProtectedData, flat, TEXT, N_ ("Flat number"), OST_FIELD_PROTECTED),
  OST_FIELD (OstProtectedData, postcode, TEXT, N_ ("Postcode"), OST_FIELD_PROTECTED),
  OST_FIELD (OstProtectedData, town, TEXT, N_ ("Town or village"), OST_FIELD_PROTECTED),
  OST_FIELD (OstProtectedData, content, LONG_TEXT, N_ ("Content"), OST_FIELD_PROTECTED),
};

OST_DEFINE_RECORD (OstProtectedData, ost_protected_data, "protected_data", fields, NULL)
