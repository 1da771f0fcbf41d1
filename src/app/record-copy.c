/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/record-copy.h"
#include "base/record-build.h"

static void
copy_value (gconstpointer from, const OstField *from_field, gpointer to, const OstField *field)
{
  if (ost_record_is_unknown (from, from_field))
    {
      ost_record_put_unknown (to, field);
      return;
    }
  switch (field->kind)
    {
    case OST_FIELD_DATE:
      ost_record_put_date (to, field, ost_record_get_date (from, from_field));
      break;
    case OST_FIELD_BYTES:
      ost_record_put_bytes (to, field, ost_record_get_bytes (from, from_field));
      break;
    case OST_FIELD_TEXT:
    case OST_FIELD_LONG_TEXT:
    case OST_FIELD_CODE:
    case OST_FIELD_CODES:
    case OST_FIELD_INSTANT:
      ost_record_put_text (to, field, ost_record_get_text (from, from_field));
      break;
    default:
      ost_record_put_int (to, field, ost_record_get_int (from, from_field));
    }
}

void
ost_record_copy_values (gconstpointer from, gpointer to)
{
  const OstRecordClass *from_class = OST_RECORD_GET_CLASS (from);
  const OstRecordClass *to_class = OST_RECORD_GET_CLASS (to);

  for (guint i = 0; i < to_class->n_fields; i++)
    {
      const OstField *same = ost_record_class_find (from_class, to_class->fields[i].name);

      if (same != NULL && same->kind == to_class->fields[i].kind)
        copy_value (from, same, to, &to_class->fields[i]);
    }
}
