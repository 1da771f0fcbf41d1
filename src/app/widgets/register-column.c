/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/widgets/register-cell.h"
#include "app/widgets/register-column.h"
#include "base/date.h"
#include "storage/paged-list.h"

/* One cell file serves all columns: the scope gives its closures the column they belong to. */
#define OST_TYPE_COLUMN_SCOPE (ost_column_scope_get_type ())
G_DECLARE_FINAL_TYPE (OstColumnScope, ost_column_scope, OST, COLUMN_SCOPE, GtkBuilderCScope)

struct _OstColumnScope
{
  GtkBuilderCScope parent_instance;

  const OstRegisterLayout *layout;
  const OstRegisterColumn *column;
  const OstField *field; /* NULL when the column formats the whole record */
};

static void ost_column_scope_scope_init (GtkBuilderScopeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstColumnScope,
                               ost_column_scope,
                               GTK_TYPE_BUILDER_CSCOPE,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDER_SCOPE,
                                                      ost_column_scope_scope_init))

static char *
cell_text (gpointer item, gpointer record, gpointer user_data)
{
  OstColumnScope *self = user_data;
  GDate today;

  if (record == NULL)
    return g_strdup ("");
  if (self->column->format == NULL)
    return ost_record_dup_shown (record, self->field);

  today = ost_date_today ();
  return self->column->format (record, &today);
}

static char *
row_name (gpointer item, gpointer record, gpointer user_data)
{
  OstColumnScope *self = user_data;

  if (record == NULL || ((OstRecord *) record)->id == 0)
    return g_strdup (_ ("Loading"));
  if (self->layout->dup_name == NULL)
    return cell_text (item, record, user_data);
  return self->layout->dup_name (record);
}

static GClosure *
ost_column_scope_create_closure (GtkBuilderScope *scope,
                                 GtkBuilder *builder,
                                 const char *function_name,
                                 GtkBuilderClosureFlags flags,
                                 GObject *object,
                                 GError **error)
{
  GCallback function =
      g_str_equal (function_name, "row_name") ? G_CALLBACK (row_name) : G_CALLBACK (cell_text);
  GClosure *closure = g_cclosure_new (function, g_object_ref (scope), NULL);

  g_closure_add_finalize_notifier (closure, scope, (GClosureNotify) g_object_unref);
  return closure;
}

static void
ost_column_scope_scope_init (GtkBuilderScopeInterface *iface)
{
  iface->create_closure = ost_column_scope_create_closure;
}

static void
ost_column_scope_class_init (OstColumnScopeClass *klass)
{
}

static void
ost_column_scope_init (OstColumnScope *self)
{
}

static const char *
find_cell (const OstRegisterColumn *column, const OstField *column_field, gboolean names_row)
{
  if (names_row)
    return "/pl/ostoja/Ostoja/cells/name-cell.ui";
  if (column->format == NULL &&
      (column_field->kind == OST_FIELD_INT || column_field->kind == OST_FIELD_MONEY))
    return "/pl/ostoja/Ostoja/cells/number-cell.ui";
  return "/pl/ostoja/Ostoja/cells/text-cell.ui";
}

const char *
ost_register_column_title (const OstRegisterLayout *layout, guint nth, GType record_type)
{
  const OstRegisterColumn *declared = &layout->columns[nth];

  if (declared->title != NULL)
    return _ (declared->title);
  return _ (
      ost_record_class_find (ost_record_type_get_class (record_type), declared->field)->label);
}

GtkColumnViewColumn *
ost_register_column_new (const OstRegisterLayout *layout, guint nth, GType record_type)
{
  const OstRegisterColumn *declared = &layout->columns[nth];
  const OstRecordClass *klass = ost_record_type_get_class (record_type);
  g_autoptr (OstColumnScope) scope = g_object_new (OST_TYPE_COLUMN_SCOPE, NULL);
  GtkColumnViewColumn *column;

  g_type_ensure (OST_TYPE_REGISTER_CELL);
  g_type_ensure (OST_TYPE_PAGED_ROW);
  scope->layout = layout;
  scope->column = declared;
  scope->field = declared->field != NULL ? ost_record_class_find (klass, declared->field) : NULL;
  g_return_val_if_fail (scope->field != NULL || declared->format != NULL, NULL);

  column = gtk_column_view_column_new (
      ost_register_column_title (layout, nth, record_type),
      gtk_builder_list_item_factory_new_from_resource (
          GTK_BUILDER_SCOPE (scope), find_cell (declared, scope->field, nth == 0)));
  gtk_column_view_column_set_resizable (column, TRUE);
  if (declared->width > 0)
    gtk_column_view_column_set_fixed_width (column, declared->width);
  else
    gtk_column_view_column_set_expand (column, TRUE);
  return column;
}
