/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/widgets/choice-row.h"
#include "app/widgets/codes-row.h"
#include "app/widgets/date-row.h"
#include "app/widgets/field-editor.h"
#include "app/widgets/flag-row.h"
#include "app/widgets/kind-row.h"
#include "app/widgets/long-text-row.h"
#include "app/widgets/text-row.h"

G_DEFINE_INTERFACE (OstFieldEditor, ost_field_editor, GTK_TYPE_WIDGET)

static guint edited_signal;

static void
ost_field_editor_default_init (OstFieldEditorInterface *iface)
{
  edited_signal = g_signal_new ("edited", OST_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static GType
find_type (const OstField *field)
{
  switch (field->kind)
    {
    case OST_FIELD_TEXT:
    case OST_FIELD_INT:
    case OST_FIELD_MONEY:
    case OST_FIELD_TIME:
      return OST_TYPE_TEXT_ROW;
    case OST_FIELD_LONG_TEXT:
      return OST_TYPE_LONG_TEXT_ROW;
    case OST_FIELD_DATE:
      return OST_TYPE_DATE_ROW;
    case OST_FIELD_FLAG:
      return OST_TYPE_FLAG_ROW;
    case OST_FIELD_KIND:
      return OST_TYPE_KIND_ROW;
    case OST_FIELD_CODE:
    case OST_FIELD_LINK:
      return OST_TYPE_CHOICE_ROW;
    case OST_FIELD_CODES:
      return OST_TYPE_CODES_ROW;
    default:
      return G_TYPE_INVALID;
    }
}

OstFieldEditor *
ost_field_editor_new (const OstField *field)
{
  GType type = find_type (field);
  OstFieldEditor *self;

  if (type == G_TYPE_INVALID)
    return NULL;
  self = g_object_new (type, NULL);
  OST_FIELD_EDITOR_GET_IFACE (self)->set_field (self, field);
  return self;
}

void
ost_field_editor_show (OstFieldEditor *self, OstDraft *draft)
{
  g_return_if_fail (OST_IS_FIELD_EDITOR (self));
  OST_FIELD_EDITOR_GET_IFACE (self)->show (self, draft);
}

void
ost_field_editor_store (OstFieldEditor *self, OstDraft *draft, const GDate *today)
{
  g_return_if_fail (OST_IS_FIELD_EDITOR (self));
  OST_FIELD_EDITOR_GET_IFACE (self)->store (self, draft, today);
}

void
ost_field_editor_set_choices (OstFieldEditor *self, GListModel *choices)
{
  g_return_if_fail (OST_IS_FIELD_EDITOR (self));
  if (OST_FIELD_EDITOR_GET_IFACE (self)->set_choices != NULL)
    OST_FIELD_EDITOR_GET_IFACE (self)->set_choices (self, choices);
}

void
ost_field_editor_edited (OstFieldEditor *self)
{
  g_signal_emit (self, edited_signal, 0);
}

char *
ost_field_editor_dup_title (const OstField *field)
{
  if ((field->flags & OST_FIELD_REQUIRED) == 0)
    return g_strdup (_ (field->label));
  /* Translators: the label of a field that must be filled in. */
  return g_strdup_printf (_ ("%s (required)"), _ (field->label));
}
