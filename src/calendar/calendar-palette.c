/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/calendar-palette.h"
#include "calendar/libcairo.h"

#define RGB(hex)                                                                                   \
  {                                                                                                \
    ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) &255) / 255.0, 1.0             \
  }

const OstCalendarPalette ost_palette_light = {
  .paper = RGB (0xffffff),
  .ink = RGB (0x2e3436),
  .dim = RGB (0x5c6063),
  .pale = RGB (0x72767a),
  .line = RGB (0xdcdcdc),
  .weekend = RGB (0xf6f6f5),
  .holiday = RGB (0xc01c28),
  .today = RGB (0x3584e4),
  .on_today = RGB (0xffffff),
  .kinds = { RGB (0x666a6d), RGB (0x1c71d8), RGB (0x1b8553), RGB (0x77767b), RGB (0xc64600),
             RGB (0x813d9c), RGB (0x5e5c64), RGB (0xc01c28), RGB (0x865e3c) },
  .tint = 0.16,
};

const OstCalendarPalette ost_palette_dark = {
  .paper = RGB (0x1e1e1e),
  .ink = RGB (0xf0f0f0),
  .dim = RGB (0xb0b0b0),
  .pale = RGB (0x878787),
  .line = RGB (0x3a3a3a),
  .weekend = RGB (0x262626),
  .holiday = RGB (0xff7b63),
  .today = RGB (0x3584e4),
  .on_today = RGB (0xffffff),
  .kinds = { RGB (0xb0b0b0), RGB (0x78aeed), RGB (0x7bd99b), RGB (0x9a9996), RGB (0xffbe6f),
             RGB (0xdc8add), RGB (0xc0bfbc), RGB (0xff7b63), RGB (0xcdab8f) },
  .tint = 0.24,
};

const OstCalendarPalette ost_palette_light_contrast = {
  .paper = RGB (0xffffff),
  .ink = RGB (0x000000),
  .dim = RGB (0x303030),
  .pale = RGB (0x595959),
  .line = RGB (0x7a7a7a),
  .weekend = RGB (0xf0f0f0),
  .holiday = RGB (0xa00010),
  .today = RGB (0x0b4ea2),
  .on_today = RGB (0xffffff),
  .kinds = { RGB (0x303030), RGB (0x0b4ea2), RGB (0x0a5c36), RGB (0x4a4a4a), RGB (0x8f3200),
             RGB (0x5b2472), RGB (0x303030), RGB (0xa00010), RGB (0x5c3d22) },
  .tint = 0.12,
};

const OstCalendarPalette ost_palette_dark_contrast = {
  .paper = RGB (0x101010),
  .ink = RGB (0xffffff),
  .dim = RGB (0xe0e0e0),
  .pale = RGB (0xb4b4b4),
  .line = RGB (0x8a8a8a),
  .weekend = RGB (0x202020),
  .holiday = RGB (0xffa08e),
  .today = RGB (0xa8d0ff),
  .on_today = RGB (0x000000),
  .kinds = { RGB (0xe0e0e0), RGB (0xa8d0ff), RGB (0xa6f0c0), RGB (0xc8c8c8), RGB (0xffd9a0),
             RGB (0xf0b8f0), RGB (0xe0e0e0), RGB (0xffa08e), RGB (0xe8cdb4) },
  .tint = 0.3,
};

const OstCalendarPalette ost_palette_print = {
  .paper = RGB (0xffffff),
  .ink = RGB (0x000000),
  .dim = RGB (0x404040),
  .pale = RGB (0x6f6f6f),
  .line = RGB (0x808080),
  .weekend = RGB (0xf0f0f0),
  .holiday = RGB (0x000000),
  .today = RGB (0x000000),
  .on_today = RGB (0xffffff),
  .kinds = { RGB (0x000000), RGB (0x000000), RGB (0x000000), RGB (0x505050), RGB (0x000000),
             RGB (0x000000), RGB (0x000000), RGB (0x000000), RGB (0x000000) },
  .tint = 0.14,
};

OstColour
ost_colour_mix (const OstColour *a, const OstColour *b, double share)
{
  const double rest = 1 - share;

  return (OstColour){ a->red * share + b->red * rest, a->green * share + b->green * rest,
                      a->blue * share + b->blue * rest, a->alpha * share + b->alpha * rest };
}

void
ost_colour_use (const OstColour *self, cairo_t *cr)
{
  cairo_set_source_rgba (cr, self->red, self->green, self->blue, self->alpha);
}
