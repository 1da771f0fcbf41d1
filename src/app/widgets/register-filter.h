/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A control beside the chips that narrows a register: whoever shows everything again has to know
 * whether it does, and to set it back.
 * Signal "changed". */
#define OST_TYPE_REGISTER_FILTER (ost_register_filter_get_type ())
G_DECLARE_INTERFACE (OstRegisterFilter, ost_register_filter, OST, REGISTER_FILTER, GObject)

struct _OstRegisterFilterInterface
{
  GTypeInterface parent_iface;

  gboolean (*is_narrowing) (OstRegisterFilter *self);
  void (*reset) (OstRegisterFilter *self);
};

gboolean ost_register_filter_is_narrowing (OstRegisterFilter *self);
void ost_register_filter_reset (OstRegisterFilter *self);

/* For controls: another value was chosen. */
void ost_register_filter_changed (OstRegisterFilter *self);

G_END_DECLS
