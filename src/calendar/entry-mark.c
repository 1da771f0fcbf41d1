/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/entry-mark.h"
#include "calendar/libcairo.h"

static OstEntryMark
find_by_kind (OstEntryKind kind)
{
  switch (kind)
    {
    case OST_ENTRY_VISIT_PLANNED:
      return OST_MARK_RING;
    case OST_ENTRY_VISIT_HELD:
      return OST_MARK_TICK;
    case OST_ENTRY_VISIT_FAILED:
      return OST_MARK_CROSS;
    case OST_ENTRY_VISIT_TO_WRITE_UP:
      return OST_MARK_PENCIL;
    case OST_ENTRY_HEARING:
      return OST_MARK_SCALES;
    case OST_ENTRY_ABSENCE:
      return OST_MARK_BAR;
    case OST_ENTRY_DEADLINE:
      return OST_MARK_FLAG;
    case OST_ENTRY_OTHER:
    case OST_ENTRY_UNKNOWN:
    case OST_ENTRY_N_KINDS:
    default:
      return OST_MARK_DIAMOND;
    }
}

OstEntryMark
ost_entry_mark_find (OstEntryKind kind, OstEntryState state)
{
  if (kind == OST_ENTRY_DEADLINE && state == OST_ENTRY_FAILED)
    return OST_MARK_WARNING;
  if (state == OST_ENTRY_FAILED)
    return OST_MARK_CROSS;
  if (state == OST_ENTRY_DONE)
    return OST_MARK_TICK;
  return find_by_kind (kind);
}

static void
stroke_lines (cairo_t *cr, const double (*points)[2], int n)
{
  cairo_new_sub_path (cr);
  for (int i = 0; i < n; i++)
    cairo_line_to (cr, points[i][0], points[i][1]);
  cairo_stroke (cr);
}

static void
fill_shape (cairo_t *cr, const double (*points)[2], int n)
{
  cairo_new_sub_path (cr);
  for (int i = 0; i < n; i++)
    cairo_line_to (cr, points[i][0], points[i][1]);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
stroke_ring (cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0.5, 0.5, 0.38, 0, 2 * G_PI);
  cairo_stroke (cr);
}

/* A disc with a bar left out. */
static void
paint_no_entry (cairo_t *cr)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_arc (cr, 0.5, 0.5, 0.46, 0, 2 * G_PI);
  cairo_rectangle (cr, 0.24, 0.4, 0.52, 0.2);
  cairo_fill (cr);
}

static void
paint_pencil (cairo_t *cr)
{
  static const double body[][2] = {
    { 0.66, 0.06 }, { 0.94, 0.34 }, { 0.42, 0.86 }, { 0.14, 0.58 }
  };
  static const double tip[][2] = { { 0.09, 0.66 }, { 0.34, 0.91 }, { 0.02, 0.98 } };

  fill_shape (cr, body, G_N_ELEMENTS (body));
  fill_shape (cr, tip, G_N_ELEMENTS (tip));
}

static void
paint_scales (cairo_t *cr)
{
  static const double beam[][2] = { { 0.08, 0.2 }, { 0.92, 0.2 } };
  static const double post[][2] = { { 0.5, 0.04 }, { 0.5, 0.94 } };
  static const double foot[][2] = { { 0.28, 0.94 }, { 0.72, 0.94 } };

  cairo_set_line_width (cr, 0.1);
  stroke_lines (cr, beam, 2);
  stroke_lines (cr, post, 2);
  stroke_lines (cr, foot, 2);
  cairo_arc (cr, 0.2, 0.5, 0.21, 0, G_PI);
  cairo_close_path (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0.8, 0.5, 0.21, 0, G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
paint_flag (cairo_t *cr)
{
  static const double pole[][2] = { { 0.18, 0.02 }, { 0.18, 0.98 } };
  static const double cloth[][2] = { { 0.18, 0.06 }, { 0.96, 0.32 }, { 0.18, 0.6 } };

  stroke_lines (cr, pole, 2);
  fill_shape (cr, cloth, G_N_ELEMENTS (cloth));
}

static void
paint_warning (cairo_t *cr)
{
  static const double sign[][2] = { { 0.5, 0.1 }, { 0.94, 0.9 }, { 0.06, 0.9 } };
  static const double stem[][2] = { { 0.5, 0.36 }, { 0.5, 0.6 } };

  cairo_new_sub_path (cr);
  for (guint i = 0; i < G_N_ELEMENTS (sign); i++)
    cairo_line_to (cr, sign[i][0], sign[i][1]);
  cairo_close_path (cr);
  cairo_set_line_width (cr, 0.1);
  cairo_stroke (cr);
  stroke_lines (cr, stem, 2);
  cairo_arc (cr, 0.5, 0.76, 0.07, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
paint_mark (OstEntryMark mark, cairo_t *cr)
{
  static const double tick[][2] = { { 0.08, 0.54 }, { 0.38, 0.84 }, { 0.92, 0.16 } };
  static const double falling[][2] = { { 0.14, 0.14 }, { 0.86, 0.86 } };
  static const double rising[][2] = { { 0.14, 0.86 }, { 0.86, 0.14 } };
  static const double diamond[][2] = { { 0.5, 0.1 }, { 0.9, 0.5 }, { 0.5, 0.9 }, { 0.1, 0.5 } };

  switch (mark)
    {
    case OST_MARK_RING:
      stroke_ring (cr);
      break;
    case OST_MARK_TICK:
      stroke_lines (cr, tick, G_N_ELEMENTS (tick));
      break;
    case OST_MARK_CROSS:
      stroke_lines (cr, falling, 2);
      stroke_lines (cr, rising, 2);
      break;
    case OST_MARK_PENCIL:
      paint_pencil (cr);
      break;
    case OST_MARK_SCALES:
      paint_scales (cr);
      break;
    case OST_MARK_BAR:
      paint_no_entry (cr);
      break;
    case OST_MARK_FLAG:
      paint_flag (cr);
      break;
    case OST_MARK_WARNING:
      paint_warning (cr);
      break;
    case OST_MARK_DIAMOND:
    default:
      fill_shape (cr, diamond, G_N_ELEMENTS (diamond));
      break;
    }
}

void
ost_entry_mark_paint (
    OstEntryMark mark, cairo_t *cr, double x, double y, double size, const OstColour *colour)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size, size);
  cairo_new_path (cr);
  cairo_set_line_width (cr, 0.15);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  ost_colour_use (colour, cr);
  paint_mark (mark, cr);
  cairo_restore (cr);
}
