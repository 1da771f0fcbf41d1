/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dated/spoken-name.h"
#include "app/widgets/register-cell.h"

struct _OstRegisterCell
{
  AdwBin parent_instance;

  GtkInscription *inscription;

  char *row_name;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_XALIGN,
  PROP_ROW_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (OstRegisterCell, ost_register_cell, ADW_TYPE_BIN)

static void
name_row (OstRegisterCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  if (row != NULL && self->row_name != NULL)
    ost_spoken_name (row, self->row_name);
}

static void
ost_register_cell_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ost_register_cell_parent_class)->root (widget);
  name_row (OST_REGISTER_CELL (widget));
}

static void
ost_register_cell_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  OstRegisterCell *self = OST_REGISTER_CELL (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, gtk_inscription_get_text (self->inscription));
      break;
    case PROP_XALIGN:
      g_value_set_float (value, gtk_inscription_get_xalign (self->inscription));
      break;
    case PROP_ROW_NAME:
      g_value_set_string (value, self->row_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ost_register_cell_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  OstRegisterCell *self = OST_REGISTER_CELL (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      gtk_inscription_set_text (self->inscription, g_value_get_string (value));
      break;
    case PROP_XALIGN:
      gtk_inscription_set_xalign (self->inscription, g_value_get_float (value));
      break;
    case PROP_ROW_NAME:
      g_free (self->row_name);
      self->row_name = g_value_dup_string (value);
      name_row (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ost_register_cell_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OST_TYPE_REGISTER_CELL);
  G_OBJECT_CLASS (ost_register_cell_parent_class)->dispose (object);
}

static void
ost_register_cell_finalize (GObject *object)
{
  g_free (OST_REGISTER_CELL (object)->row_name);
  G_OBJECT_CLASS (ost_register_cell_parent_class)->finalize (object);
}

static void
ost_register_cell_class_init (OstRegisterCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ost_register_cell_dispose;
  object_class->finalize = ost_register_cell_finalize;
  object_class->get_property = ost_register_cell_get_property;
  object_class->set_property = ost_register_cell_set_property;
  widget_class->root = ost_register_cell_root;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_XALIGN] = g_param_spec_float ("xalign", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_ROW_NAME] = g_param_spec_string ("row-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/register-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, OstRegisterCell, inscription);
}

static void
ost_register_cell_init (OstRegisterCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
