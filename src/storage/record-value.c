/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/record-value.h"

gboolean
ost_field_is_column (const OstField *field)
{
  return (field->flags & OST_FIELD_COMPUTED) == 0;
}

gboolean
ost_field_is_number (const OstField *field)
{
  switch (field->kind)
    {
    case OST_FIELD_INT:
    case OST_FIELD_MONEY:
    case OST_FIELD_LINK:
    case OST_FIELD_TIME:
    case OST_FIELD_FLAG:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
write_digits (char *to, int n_digits, int number)
{
  for (; n_digits > 0; number /= 10)
    to[--n_digits] = (char) ('0' + number % 10);
}

/* By hand: an import writes a hundred thousand of them. */
static void
read_day (OstValue *self, const GDate *date)
{
  write_digits (self->day, 4, g_date_get_year (date));
  write_digits (self->day + 5, 2, g_date_get_month (date));
  write_digits (self->day + 8, 2, g_date_get_day (date));
  self->day[4] = self->day[7] = '-';
  self->day[10] = '\0';
  self->text = self->day;
}

static void
read_text (OstValue *self, const char *text)
{
  if (*text == '\0')
    self->kind = OST_VALUE_NULL;
  self->text = text;
}

void
ost_value_read (OstValue *self, gconstpointer record, const OstField *field)
{
  self->kind = OST_VALUE_NULL;
  if (ost_record_is_unknown (record, field))
    return;
  self->kind = OST_VALUE_TEXT;
  switch (field->kind)
    {
    case OST_FIELD_INT:
    case OST_FIELD_MONEY:
    case OST_FIELD_LINK:
    case OST_FIELD_TIME:
    case OST_FIELD_FLAG:
      self->kind = OST_VALUE_NUMBER;
      self->number = ost_record_get_int (record, field);
      break;
    case OST_FIELD_KIND:
      self->text = ost_kind_get_word (field->detail, (int) ost_record_get_int (record, field));
      break;
    case OST_FIELD_DATE:
      read_day (self, ost_record_get_date (record, field));
      break;
    case OST_FIELD_BYTES:
      self->kind = OST_VALUE_BYTES;
      self->bytes = ost_record_get_bytes (record, field);
      break;
    default:
      read_text (self, ost_record_get_text (record, field));
      break;
    }
}
