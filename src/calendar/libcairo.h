/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib.h>

G_BEGIN_DECLS

/* Cairo is loaded when a sheet is painted: papers are set without it. */
#define OST_LIBCAIRO_FUNCTIONS(X)                                                                  \
  X (cairo_arc)                                                                                    \
  X (cairo_clip)                                                                                   \
  X (cairo_close_path)                                                                             \
  X (cairo_create)                                                                                 \
  X (cairo_destroy)                                                                                \
  X (cairo_fill)                                                                                   \
  X (cairo_font_options_create)                                                                    \
  X (cairo_font_options_destroy)                                                                   \
  X (cairo_font_options_set_antialias)                                                             \
  X (cairo_font_options_set_hint_metrics)                                                          \
  X (cairo_font_options_set_hint_style)                                                            \
  X (cairo_image_surface_create)                                                                   \
  X (cairo_line_to)                                                                                \
  X (cairo_move_to)                                                                                \
  X (cairo_new_path)                                                                               \
  X (cairo_new_sub_path)                                                                           \
  X (cairo_paint)                                                                                  \
  X (cairo_pdf_surface_create_for_stream)                                                          \
  X (cairo_pdf_surface_set_metadata)                                                               \
  X (cairo_rectangle)                                                                              \
  X (cairo_restore)                                                                                \
  X (cairo_save)                                                                                   \
  X (cairo_scale)                                                                                  \
  X (cairo_set_fill_rule)                                                                          \
  X (cairo_set_line_cap)                                                                           \
  X (cairo_set_line_join)                                                                          \
  X (cairo_set_line_width)                                                                         \
  X (cairo_set_source_rgb)                                                                         \
  X (cairo_set_source_rgba)                                                                        \
  X (cairo_show_page)                                                                              \
  X (cairo_status_to_string)                                                                       \
  X (cairo_stroke)                                                                                 \
  X (cairo_surface_destroy)                                                                        \
  X (cairo_surface_finish)                                                                         \
  X (cairo_surface_status)                                                                         \
  X (cairo_surface_write_to_png_stream)                                                            \
  X (cairo_svg_surface_create_for_stream)                                                          \
  X (cairo_svg_surface_set_document_unit)                                                          \
  X (cairo_translate)

typedef struct
{
#define OST_LIBCAIRO_MEMBER(name) __typeof__ (name) *call_##name;
  OST_LIBCAIRO_FUNCTIONS (OST_LIBCAIRO_MEMBER)
#undef OST_LIBCAIRO_MEMBER
} OstLibCairo;

const OstLibCairo *ost_libcairo (void);

#define cairo_arc (ost_libcairo ()->call_cairo_arc)
#define cairo_clip (ost_libcairo ()->call_cairo_clip)
#define cairo_close_path (ost_libcairo ()->call_cairo_close_path)
#define cairo_create (ost_libcairo ()->call_cairo_create)
#define cairo_destroy (ost_libcairo ()->call_cairo_destroy)
#define cairo_fill (ost_libcairo ()->call_cairo_fill)
#define cairo_font_options_create (ost_libcairo ()->call_cairo_font_options_create)
#define cairo_font_options_destroy (ost_libcairo ()->call_cairo_font_options_destroy)
#define cairo_font_options_set_antialias (ost_libcairo ()->call_cairo_font_options_set_antialias)
#define cairo_font_options_set_hint_metrics                                                        \
  (ost_libcairo ()->call_cairo_font_options_set_hint_metrics)
#define cairo_font_options_set_hint_style (ost_libcairo ()->call_cairo_font_options_set_hint_style)
#define cairo_image_surface_create (ost_libcairo ()->call_cairo_image_surface_create)
#define cairo_line_to (ost_libcairo ()->call_cairo_line_to)
#define cairo_move_to (ost_libcairo ()->call_cairo_move_to)
#define cairo_new_path (ost_libcairo ()->call_cairo_new_path)
#define cairo_new_sub_path (ost_libcairo ()->call_cairo_new_sub_path)
#define cairo_paint (ost_libcairo ()->call_cairo_paint)
#define cairo_pdf_surface_create_for_stream                                                        \
  (ost_libcairo ()->call_cairo_pdf_surface_create_for_stream)
#define cairo_pdf_surface_set_metadata (ost_libcairo ()->call_cairo_pdf_surface_set_metadata)
#define cairo_rectangle (ost_libcairo ()->call_cairo_rectangle)
#define cairo_restore (ost_libcairo ()->call_cairo_restore)
#define cairo_save (ost_libcairo ()->call_cairo_save)
#define cairo_scale (ost_libcairo ()->call_cairo_scale)
#define cairo_set_fill_rule (ost_libcairo ()->call_cairo_set_fill_rule)
#define cairo_set_line_cap (ost_libcairo ()->call_cairo_set_line_cap)
#define cairo_set_line_join (ost_libcairo ()->call_cairo_set_line_join)
#define cairo_set_line_width (ost_libcairo ()->call_cairo_set_line_width)
#define cairo_set_source_rgb (ost_libcairo ()->call_cairo_set_source_rgb)
#define cairo_set_source_rgba (ost_libcairo ()->call_cairo_set_source_rgba)
#define cairo_show_page (ost_libcairo ()->call_cairo_show_page)
#define cairo_status_to_string (ost_libcairo ()->call_cairo_status_to_string)
#define cairo_stroke (ost_libcairo ()->call_cairo_stroke)
#define cairo_surface_destroy (ost_libcairo ()->call_cairo_surface_destroy)
#define cairo_surface_finish (ost_libcairo ()->call_cairo_surface_finish)
#define cairo_surface_status (ost_libcairo ()->call_cairo_surface_status)
#define cairo_surface_write_to_png_stream (ost_libcairo ()->call_cairo_surface_write_to_png_stream)
#define cairo_svg_surface_create_for_stream                                                        \
  (ost_libcairo ()->call_cairo_svg_surface_create_for_stream)
#define cairo_svg_surface_set_document_unit                                                        \
  (ost_libcairo ()->call_cairo_svg_surface_set_document_unit)
#define cairo_translate (ost_libcairo ()->call_cairo_translate)

G_END_DECLS
