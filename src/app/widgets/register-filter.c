/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/widgets/register-filter.h"

G_DEFINE_INTERFACE (OstRegisterFilter, ost_register_filter, G_TYPE_OBJECT)

static guint changed_signal;

static void
ost_register_filter_default_init (OstRegisterFilterInterface *iface)
{
  changed_signal = g_signal_new ("changed", OST_TYPE_REGISTER_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

void
ost_register_filter_changed (OstRegisterFilter *self)
{
  g_return_if_fail (OST_IS_REGISTER_FILTER (self));
  g_signal_emit (self, changed_signal, 0);
}

gboolean
ost_register_filter_is_narrowing (OstRegisterFilter *self)
{
  g_return_val_if_fail (OST_IS_REGISTER_FILTER (self), FALSE);
  return OST_REGISTER_FILTER_GET_IFACE (self)->is_narrowing (self);
}

void
ost_register_filter_reset (OstRegisterFilter *self)
{
  g_return_if_fail (OST_IS_REGISTER_FILTER (self));
  OST_REGISTER_FILTER_GET_IFACE (self)->reset (self);
}
