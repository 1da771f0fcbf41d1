/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "storage/paged-row-private.h"

struct _OstPagedRow
{
  GObject parent_instance;

  guint position;
  gint64 key;
  gpointer record;
  OstPagedRowGoneFunc gone;
  gpointer owner;
};

enum
{
  PROP_RECORD = 1,
  PROP_KEY,
  PROP_POSITION,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (OstPagedRow, ost_paged_row, G_TYPE_OBJECT)

static void
ost_paged_row_dispose (GObject *object)
{
  OstPagedRow *self = OST_PAGED_ROW (object);

  if (self->gone != NULL)
    self->gone (self->owner, self->position);
  self->gone = NULL;
  g_clear_object (&self->record);
  G_OBJECT_CLASS (ost_paged_row_parent_class)->dispose (object);
}

static void
ost_paged_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  OstPagedRow *self = OST_PAGED_ROW (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_KEY:
      g_value_set_int64 (value, self->key);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ost_paged_row_class_init (OstPagedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = ost_paged_row_dispose;
  object_class->get_property = ost_paged_row_get_property;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, OST_TYPE_RECORD, flags);
  properties[PROP_KEY] = g_param_spec_int64 ("key", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ost_paged_row_init (OstPagedRow *self)
{
}

OstPagedRow *
ost_paged_row_new (guint position, OstPagedRowGoneFunc gone, gpointer owner)
{
  OstPagedRow *self = g_object_new (OST_TYPE_PAGED_ROW, NULL);

  self->position = position;
  self->gone = gone;
  self->owner = owner;
  return self;
}

void
ost_paged_row_set (OstPagedRow *self, gint64 key, gpointer record)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (self->key != key)
    {
      self->key = key;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY]);
    }
  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
  g_object_thaw_notify (G_OBJECT (self));
}

void
ost_paged_row_release (OstPagedRow *self)
{
  self->gone = NULL;
}

gpointer
ost_paged_row_get_record (OstPagedRow *self)
{
  g_return_val_if_fail (OST_IS_PAGED_ROW (self), NULL);
  return self->record;
}

gint64
ost_paged_row_get_key (OstPagedRow *self)
{
  g_return_val_if_fail (OST_IS_PAGED_ROW (self), 0);
  return self->key;
}

guint
ost_paged_row_get_position (OstPagedRow *self)
{
  g_return_val_if_fail (OST_IS_PAGED_ROW (self), 0);
  return self->position;
}
