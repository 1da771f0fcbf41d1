/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* An image as pixels: libharu is never handed a file, it aborts on a broken PNG. */
typedef struct
{
  guint width;
  guint height;
  GBytes *colours; /* RGB, 8 bits each, deflated */
  GBytes *opacity; /* 8 bits a pixel, deflated; NULL: opaque */
} OstPicture;

#define OST_PICTURE_ERROR (ost_picture_error_quark ())
GQuark ost_picture_error_quark (void);

typedef enum
{
  OST_PICTURE_ERROR_UNREADABLE, /* broken, cut off or no image at all */
  OST_PICTURE_ERROR_TOO_LARGE
} OstPictureError;

/* LONGEST_SIDE: pixels that are kept, more are never seen on paper. */
OstPicture *ost_picture_decode (GBytes *file, guint longest_side, GError **error);
/* The same image as a PNG file of at most that many pixels. (transfer full) */
GBytes *ost_picture_shrink (GBytes *file, guint longest_side, GError **error);
OstPicture *ost_picture_ref (OstPicture *self);
void ost_picture_unref (OstPicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OstPicture, ost_picture_unref)

#define OST_PICTURE_SIDE 1600 /* for ost_picture_decode: a page */
#define OST_CREST_SIDE 208    /* a crest of the letterhead, 50 points at 300 dpi */

G_END_DECLS
