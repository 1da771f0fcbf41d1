/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Pango is loaded when a sheet is painted: papers are set without it. */
#define OST_LIBPANGO_FUNCTIONS(X)                                                                  \
  X (pango_attr_insert_hyphens_new)                                                                \
  X (pango_attr_list_insert)                                                                       \
  X (pango_attr_list_new)                                                                          \
  X (pango_attr_list_unref)                                                                        \
  X (pango_cairo_context_set_font_options)                                                         \
  X (pango_cairo_font_map_get_default)                                                             \
  X (pango_cairo_show_layout)                                                                      \
  X (pango_cairo_show_layout_line)                                                                 \
  X (pango_context_get_metrics)                                                                    \
  X (pango_context_set_base_dir)                                                                   \
  X (pango_context_set_round_glyph_positions)                                                      \
  X (pango_font_description_free)                                                                  \
  X (pango_font_description_new)                                                                   \
  X (pango_font_description_set_absolute_size)                                                     \
  X (pango_font_description_set_family)                                                            \
  X (pango_font_description_set_style)                                                             \
  X (pango_font_description_set_weight)                                                            \
  X (pango_font_map_create_context)                                                                \
  X (pango_font_metrics_get_ascent)                                                                \
  X (pango_font_metrics_get_descent)                                                               \
  X (pango_font_metrics_unref)                                                                     \
  X (pango_layout_get_extents)                                                                     \
  X (pango_layout_get_line_readonly)                                                               \
  X (pango_layout_line_get_extents)                                                                \
  X (pango_layout_line_ref)                                                                        \
  X (pango_layout_line_unref)                                                                      \
  X (pango_layout_new)                                                                             \
  X (pango_layout_set_alignment)                                                                   \
  X (pango_layout_set_attributes)                                                                  \
  X (pango_layout_set_auto_dir)                                                                    \
  X (pango_layout_set_ellipsize)                                                                   \
  X (pango_layout_set_font_description)                                                            \
  X (pango_layout_set_height)                                                                      \
  X (pango_layout_set_text)                                                                        \
  X (pango_layout_set_width)                                                                       \
  X (pango_layout_set_wrap)

typedef struct
{
#define OST_LIBPANGO_MEMBER(name) __typeof__ (name) *call_##name;
  OST_LIBPANGO_FUNCTIONS (OST_LIBPANGO_MEMBER)
#undef OST_LIBPANGO_MEMBER
} OstLibPango;

const OstLibPango *ost_libpango (void);

#define pango_attr_insert_hyphens_new (ost_libpango ()->call_pango_attr_insert_hyphens_new)
#define pango_attr_list_insert (ost_libpango ()->call_pango_attr_list_insert)
#define pango_attr_list_new (ost_libpango ()->call_pango_attr_list_new)
#define pango_attr_list_unref (ost_libpango ()->call_pango_attr_list_unref)
#define pango_cairo_context_set_font_options                                                       \
  (ost_libpango ()->call_pango_cairo_context_set_font_options)
#define pango_cairo_font_map_get_default (ost_libpango ()->call_pango_cairo_font_map_get_default)
#define pango_cairo_show_layout (ost_libpango ()->call_pango_cairo_show_layout)
#define pango_cairo_show_layout_line (ost_libpango ()->call_pango_cairo_show_layout_line)
#define pango_context_get_metrics (ost_libpango ()->call_pango_context_get_metrics)
#define pango_context_set_base_dir (ost_libpango ()->call_pango_context_set_base_dir)
#define pango_context_set_round_glyph_positions                                                    \
  (ost_libpango ()->call_pango_context_set_round_glyph_positions)
#define pango_font_description_free (ost_libpango ()->call_pango_font_description_free)
#define pango_font_description_new (ost_libpango ()->call_pango_font_description_new)
#define pango_font_description_set_absolute_size                                                   \
  (ost_libpango ()->call_pango_font_description_set_absolute_size)
#define pango_font_description_set_family (ost_libpango ()->call_pango_font_description_set_family)
#define pango_font_description_set_style (ost_libpango ()->call_pango_font_description_set_style)
#define pango_font_description_set_weight (ost_libpango ()->call_pango_font_description_set_weight)
#define pango_font_map_create_context (ost_libpango ()->call_pango_font_map_create_context)
#define pango_font_metrics_get_ascent (ost_libpango ()->call_pango_font_metrics_get_ascent)
#define pango_font_metrics_get_descent (ost_libpango ()->call_pango_font_metrics_get_descent)
#define pango_font_metrics_unref (ost_libpango ()->call_pango_font_metrics_unref)
#define pango_layout_get_extents (ost_libpango ()->call_pango_layout_get_extents)
#define pango_layout_get_line_readonly (ost_libpango ()->call_pango_layout_get_line_readonly)
#define pango_layout_line_get_extents (ost_libpango ()->call_pango_layout_line_get_extents)
#define pango_layout_line_ref (ost_libpango ()->call_pango_layout_line_ref)
#define pango_layout_line_unref (ost_libpango ()->call_pango_layout_line_unref)
#define pango_layout_new (ost_libpango ()->call_pango_layout_new)
#define pango_layout_set_alignment (ost_libpango ()->call_pango_layout_set_alignment)
#define pango_layout_set_attributes (ost_libpango ()->call_pango_layout_set_attributes)
#define pango_layout_set_auto_dir (ost_libpango ()->call_pango_layout_set_auto_dir)
#define pango_layout_set_ellipsize (ost_libpango ()->call_pango_layout_set_ellipsize)
#define pango_layout_set_font_description (ost_libpango ()->call_pango_layout_set_font_description)
#define pango_layout_set_height (ost_libpango ()->call_pango_layout_set_height)
#define pango_layout_set_text (ost_libpango ()->call_pango_layout_set_text)
#define pango_layout_set_width (ost_libpango ()->call_pango_layout_set_width)
#define pango_layout_set_wrap (ost_libpango ()->call_pango_layout_set_wrap)

G_END_DECLS
