/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/widgets/register-filter.h"

G_DEFINE_INTERFACE (OstRegisterFilter, ost_register_filter, G_TYPE_OBJECT)

static void
ost_register_filter_default_init (OstRegisterFilterInterface *iface)
{
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
