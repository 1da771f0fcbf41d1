/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/date.h"
#include "base/money.h"
#include "base/record-build.h"

G_DEFINE_ABSTRACT_TYPE (OstRecord, ost_record, G_TYPE_OBJECT)

typedef enum
{
  STORED_NUMBER, /* gint64 */
  STORED_SMALL,  /* int */
  STORED_STRING,
  STORED_DATE,
  STORED_BYTES
} StoredAs;

static StoredAs
stored_as (const OstField *field)
{
  switch (field->kind)
    {
    case OST_FIELD_INT:
    case OST_FIELD_MONEY:
    case OST_FIELD_LINK:
      return STORED_NUMBER;
    case OST_FIELD_TIME:
    case OST_FIELD_FLAG:
    case OST_FIELD_KIND:
      return STORED_SMALL;
    case OST_FIELD_TEXT:
    case OST_FIELD_LONG_TEXT:
    case OST_FIELD_CODE:
    case OST_FIELD_CODES:
    case OST_FIELD_INSTANT:
      return STORED_STRING;
    case OST_FIELD_DATE:
      return STORED_DATE;
    case OST_FIELD_BYTES:
      return STORED_BYTES;
    default:
      g_assert_not_reached ();
    }
}

static gpointer
member (gconstpointer record, const OstField *field)
{
  return G_STRUCT_MEMBER_P (record, field->offset);
}

static void
ost_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  const OstField *field = &OST_RECORD_GET_CLASS (object)->fields[prop_id - 1];

  switch (stored_as (field))
    {
    case STORED_NUMBER:
    case STORED_SMALL:
      g_value_set_int64 (value, ost_record_get_int (object, field));
      break;
    case STORED_STRING:
      g_value_set_string (value, ost_record_get_text (object, field));
      break;
    case STORED_DATE:
      g_value_set_boxed (value, ost_record_get_date (object, field));
      break;
    case STORED_BYTES:
      g_value_set_boxed (value, ost_record_get_bytes (object, field));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
ost_record_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  const OstField *field = &OST_RECORD_GET_CLASS (object)->fields[prop_id - 1];

  switch (stored_as (field))
    {
    case STORED_NUMBER:
    case STORED_SMALL:
      ost_record_put_int (object, field, g_value_get_int64 (value));
      break;
    case STORED_STRING:
      ost_record_put_text (object, field, g_value_get_string (value));
      break;
    case STORED_DATE:
      ost_record_put_date (object, field, g_value_get_boxed (value));
      break;
    case STORED_BYTES:
      ost_record_put_bytes (object, field, g_value_get_boxed (value));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
ost_record_finalize (GObject *object)
{
  OstRecord *self = (OstRecord *) object;
  OstRecordClass *klass = OST_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      gpointer at = member (object, &klass->fields[i]);

      if (stored_as (&klass->fields[i]) == STORED_STRING)
        g_clear_pointer ((char **) at, g_free);
      else if (stored_as (&klass->fields[i]) == STORED_BYTES)
        g_clear_pointer ((GBytes **) at, g_bytes_unref);
    }
  g_clear_pointer (&self->changed_by, g_free);
  g_clear_pointer (&self->changed_at, g_free);
  g_clear_pointer (&self->archived_at, g_free);

  G_OBJECT_CLASS (ost_record_parent_class)->finalize (object);
}

static void
ost_record_class_init (OstRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ost_record_finalize;
}

static void
ost_record_init (OstRecord *self)
{
}

static GParamSpec *
make_property (const OstField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY;
  const gint64 none = field->kind == OST_FIELD_MONEY  ? OST_MONEY_NONE
                      : field->kind == OST_FIELD_TIME ? OST_TIME_NONE
                                                      : 0;

  switch (stored_as (field))
    {
    case STORED_NUMBER:
    case STORED_SMALL:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, none, flags);
    case STORED_STRING:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case STORED_DATE:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_DATE, flags);
    case STORED_BYTES:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_BYTES, flags);
    default:
      g_assert_not_reached ();
    }
}

void
ost_record_class_set_fields (OstRecordClass *klass, const OstField *fields, guint n_fields)
{
  /* GObject clears these two for every derived class. */
  G_OBJECT_CLASS (klass)->get_property = ost_record_get_property;
  G_OBJECT_CLASS (klass)->set_property = ost_record_set_property;

  klass->fields = fields;
  klass->n_fields = n_fields;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, make_property (&fields[i]));
}

void
ost_record_set_defaults (gpointer record, const OstField *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    ost_record_put_unknown (record, &fields[i]);
}

const OstRecordClass *
ost_record_type_get_class (GType type)
{
  OstRecordClass *klass = g_type_class_peek (type);

  /* Classes of static types stay for ever once made. */
  return klass != NULL ? klass : g_type_class_ref (type);
}

const OstField *
ost_record_class_find (const OstRecordClass *klass, const char *name)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i].name, name) == 0)
      return &klass->fields[i];
  return NULL;
}

const char *
ost_record_get_text (gconstpointer record, const OstField *field)
{
  g_return_val_if_fail (stored_as (field) == STORED_STRING, NULL);
  return *(char **) member (record, field);
}

gint64
ost_record_get_int (gconstpointer record, const OstField *field)
{
  if (stored_as (field) == STORED_SMALL)
    return *(int *) member (record, field);
  g_return_val_if_fail (stored_as (field) == STORED_NUMBER, 0);
  return *(gint64 *) member (record, field);
}

const GDate *
ost_record_get_date (gconstpointer record, const OstField *field)
{
  const GDate *date = member (record, field);

  g_return_val_if_fail (field->kind == OST_FIELD_DATE, NULL);
  return g_date_valid (date) ? date : NULL;
}

GBytes *
ost_record_get_bytes (gconstpointer record, const OstField *field)
{
  g_return_val_if_fail (field->kind == OST_FIELD_BYTES, NULL);
  return *(GBytes **) member (record, field);
}

void
ost_record_put_text (gpointer record, const OstField *field, const char *text)
{
  char **at = member (record, field);

  g_return_if_fail (stored_as (field) == STORED_STRING);
  g_free (*at);
  *at = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

void
ost_record_put_int (gpointer record, const OstField *field, gint64 value)
{
  if (stored_as (field) == STORED_SMALL)
    *(int *) member (record, field) = (int) value;
  else
    *(gint64 *) member (record, field) = value;
}

void
ost_record_put_date (gpointer record, const OstField *field, const GDate *date)
{
  g_return_if_fail (field->kind == OST_FIELD_DATE);
  *(GDate *) member (record, field) = date != NULL ? *date : ost_date_none ();
}

void
ost_record_put_bytes (gpointer record, const OstField *field, GBytes *bytes)
{
  GBytes **at = member (record, field);

  g_return_if_fail (field->kind == OST_FIELD_BYTES);
  g_clear_pointer (at, g_bytes_unref);
  *at = bytes != NULL ? g_bytes_ref (bytes) : NULL;
}

void
ost_record_put_unknown (gpointer record, const OstField *field)
{
  switch (stored_as (field))
    {
    case STORED_STRING:
      ost_record_put_text (record, field, NULL);
      break;
    case STORED_DATE:
      ost_record_put_date (record, field, NULL);
      break;
    case STORED_BYTES:
      ost_record_put_bytes (record, field, NULL);
      break;
    default:
      ost_record_put_int (record, field,
                          field->kind == OST_FIELD_MONEY  ? OST_MONEY_NONE
                          : field->kind == OST_FIELD_TIME ? OST_TIME_NONE
                                                          : 0);
      break;
    }
}

static void
copy_value (gpointer to, gconstpointer from, const OstField *field)
{
  switch (stored_as (field))
    {
    case STORED_STRING:
      ost_record_put_text (to, field, ost_record_get_text (from, field));
      break;
    case STORED_DATE:
      ost_record_put_date (to, field, ost_record_get_date (from, field));
      break;
    case STORED_BYTES:
      ost_record_put_bytes (to, field, ost_record_get_bytes (from, field));
      break;
    default:
      ost_record_put_int (to, field, ost_record_get_int (from, field));
      break;
    }
}

gpointer
ost_record_dup (gconstpointer record)
{
  const OstRecord *from = record;
  const OstRecordClass *klass = OST_RECORD_GET_CLASS (record);
  OstRecord *to = g_object_new (G_OBJECT_TYPE (record), NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    copy_value (to, from, &klass->fields[i]);
  to->id = from->id;
  to->rev = from->rev;
  to->changed_by = g_strdup (from->changed_by);
  to->changed_at = g_strdup (from->changed_at);
  to->archived_at = g_strdup (from->archived_at);
  return to;
}

gboolean
ost_record_is_unknown (gconstpointer record, const OstField *field)
{
  switch (stored_as (field))
    {
    case STORED_STRING:
      return ost_record_get_text (record, field) == NULL;
    case STORED_DATE:
      return ost_record_get_date (record, field) == NULL;
    case STORED_BYTES:
      return ost_record_get_bytes (record, field) == NULL;
    default:
      break;
    }
  switch (field->kind)
    {
    case OST_FIELD_MONEY:
      return ost_record_get_int (record, field) == OST_MONEY_NONE;
    case OST_FIELD_TIME:
      return ost_record_get_int (record, field) == OST_TIME_NONE;
    case OST_FIELD_LINK:
    case OST_FIELD_KIND:
      return ost_record_get_int (record, field) == 0;
    default:
      return FALSE;
    }
}

gboolean
ost_record_values_equal (gconstpointer a, gconstpointer b, const OstField *field)
{
  const GDate *date_a, *date_b;
  GBytes *bytes_a, *bytes_b;

  switch (stored_as (field))
    {
    case STORED_STRING:
      return g_strcmp0 (ost_record_get_text (a, field), ost_record_get_text (b, field)) == 0;
    case STORED_DATE:
      date_a = ost_record_get_date (a, field);
      date_b = ost_record_get_date (b, field);
      return date_a == NULL || date_b == NULL ? date_a == date_b
                                              : g_date_compare (date_a, date_b) == 0;
    case STORED_BYTES:
      bytes_a = ost_record_get_bytes (a, field);
      bytes_b = ost_record_get_bytes (b, field);
      return bytes_a == NULL || bytes_b == NULL ? bytes_a == bytes_b
                                                : g_bytes_equal (bytes_a, bytes_b);
    default:
      return ost_record_get_int (a, field) == ost_record_get_int (b, field);
    }
}

char *
ost_record_dup_stored (gconstpointer record, const OstField *field)
{
  if (ost_record_is_unknown (record, field))
    return NULL;

  switch (field->kind)
    {
    case OST_FIELD_MONEY:
      return ost_money_dup_point (ost_record_get_int (record, field));
    case OST_FIELD_DATE:
      return ost_date_dup_iso (ost_record_get_date (record, field));
    case OST_FIELD_TIME:
      return ost_time_dup ((int) ost_record_get_int (record, field));
    case OST_FIELD_KIND:
      return g_strdup (ost_kind_get_word (field->detail, (int) ost_record_get_int (record, field)));
    case OST_FIELD_BYTES:
      return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, ost_record_get_bytes (record, field));
    case OST_FIELD_INT:
    case OST_FIELD_LINK:
    case OST_FIELD_FLAG:
      return g_strdup_printf ("%" G_GINT64_FORMAT, ost_record_get_int (record, field));
    default:
      return g_strdup (ost_record_get_text (record, field));
    }
}

char *
ost_record_dup_shown (gconstpointer record, const OstField *field)
{
  if (ost_record_is_unknown (record, field))
    return g_strdup ("");

  switch (field->kind)
    {
    case OST_FIELD_MONEY:
      return ost_money_dup_polish (ost_record_get_int (record, field));
    case OST_FIELD_DATE:
      return ost_date_dup_numeric (ost_record_get_date (record, field));
    case OST_FIELD_KIND:
      return g_strdup (
          ost_kind_get_label (field->detail, (int) ost_record_get_int (record, field)));
    case OST_FIELD_FLAG:
      return g_strdup (ost_record_get_int (record, field) ? _ ("yes") : _ ("no"));
    case OST_FIELD_BYTES:
    case OST_FIELD_LINK:
      return g_strdup ("");
    default:
      return ost_record_dup_stored (record, field);
    }
}
