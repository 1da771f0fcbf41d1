/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* An image as pixels: libharu is never handed a file, it aborts on a broken PNG. */
typedef struct
{
  guint width;
  guint height;
  GBytes *colours; /* RGB, 8 bits each */
  GBytes *opacity; /* 8 bits a pixel, NULL: opaque */
} OstPicture;

#define OST_PICTURE_ERROR (ost_picture_error_quark ())
GQuark ost_picture_error_quark (void);

typedef enum
{
  OST_PICTURE_ERROR_UNREADABLE, /* broken, cut off or no image at all */
  OST_PICTURE_ERROR_TOO_LARGE
} OstPictureError;

OstPicture *ost_picture_decode (GBytes *file, GError **error);
void ost_picture_free (OstPicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstPicture, ost_picture_free)

G_END_DECLS
