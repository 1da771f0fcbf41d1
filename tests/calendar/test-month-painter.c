/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "calendar/month-painter.h"
#include "sample-entries.h"

#define WIDTH 1060
#define HEIGHT 720

static const OstCalendarPalette *const palettes[] = { &ost_palette_light, &ost_palette_dark,
                                                      &ost_palette_light_contrast,
                                                      &ost_palette_dark_contrast,
                                                      &ost_palette_print };

static OstMonthPainter *
make_painter (const OstCalendarPalette *palette, gboolean paper)
{
  const OstMonthStyle style = { palette, "Liberation Sans, Sans", 13.3, paper };

  return ost_month_painter_new (&style);
}

static cairo_surface_t *
paint_month (const OstCalendarPalette *palette, GPtrArray *entries, GDate today, int width)
{
  const OstMonthGrid grid = ost_month_grid (2026, 11);
  g_autoptr (OstMonthLayout) layout = ost_month_layout_new (&grid, entries);
  g_autoptr (OstInitials) initials = ost_initials_new (entries);
  g_autoptr (OstMonthPainter) painter = make_painter (palette, FALSE);
  const OstMonthView view = { .layout = layout, .today = today, .initials = initials };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  ost_month_painter_paint_month (painter, cr, &view, &(cairo_rectangle_t){ 0, 0, width, HEIGHT });
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Pixels that differ in the box. */
static int
count_different (cairo_surface_t *a, cairo_surface_t *b, const cairo_rectangle_t *box)
{
  const int stride = cairo_image_surface_get_stride (a);
  int n = 0;

  for (int y = (int) box->y; y < (int) (box->y + box->height); y++)
    {
      const guint32 *row_a =
          (const guint32 *) (void *) (cairo_image_surface_get_data (a) + y * stride);
      const guint32 *row_b =
          (const guint32 *) (void *) (cairo_image_surface_get_data (b) + y * stride);

      for (int x = (int) box->x; x < (int) (box->x + box->width); x++)
        n += (row_a[x] & 0xffffff) != (row_b[x] & 0xffffff);
    }
  return n;
}

static const cairo_rectangle_t whole = { 0, 0, WIDTH, HEIGHT };

/* Today's cell looks different, and no other. */
static void
test_today (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const OstMonthGrid grid = ost_month_grid (2026, 11);
  g_autoptr (OstMonthLayout) layout = ost_month_layout_new (&grid, none);
  const OstMonthView view = { .layout = layout };
  const GDate today = ost_date (2026, 11, 18);

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      g_autoptr (OstMonthPainter) painter = make_painter (palettes[i], FALSE);
      const cairo_rectangle_t cell =
          ost_month_painter_get_cell (painter, &view, &whole, ost_month_grid_find (&grid, &today));
      cairo_surface_t *with = paint_month (palettes[i], none, today, WIDTH);
      cairo_surface_t *without = paint_month (palettes[i], none, ost_date_none (), WIDTH);

      g_assert_cmpint (count_different (with, without, &cell), >, 200);
      g_assert_cmpint (count_different (with, without, &cell), ==,
                       count_different (with, without, &whole));
      cairo_surface_destroy (with);
      cairo_surface_destroy (without);
    }
}

static cairo_surface_t *
paint_line (const OstCalendarPalette *palette, const char *line, double width)
{
  g_autoptr (OstCalendarEntry) entry = sample_entry (line);
  g_autoptr (OstMonthPainter) painter = make_painter (palette, FALSE);
  const OstEntryLook look = {
    .entry = entry, .in_month = TRUE, .starts = TRUE, .ends = TRUE, .named = TRUE, .sign = "AL"
  };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 240, 24);
  cairo_t *cr = cairo_create (surface);

  ost_colour_use (&palette->paper, cr);
  cairo_paint (cr);
  ost_month_painter_paint_entry (painter, cr, &look, &(cairo_rectangle_t){ 4, 2, width, 20 });
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Grey of a pixel; colour must not be what tells entries apart. */
static void
drop_colour (cairo_surface_t *surface)
{
  const int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < 24; y++)
    {
      guint32 *row = (guint32 *) (void *) (cairo_image_surface_get_data (surface) + y * stride);

      for (int x = 0; x < 240; x++)
        {
          const guint grey = ((row[x] >> 16 & 255) + (row[x] >> 8 & 255) + (row[x] & 255)) / 3;

          row[x] = grey > 128 ? 0xffffff : 0;
        }
    }
}

static void
test_states_without_colour (void)
{
  static const char *const kinds[] = { "wizyta-zaplanowana",
                                       "wizyta-odbyta",
                                       "wizyta-nieodbyta",
                                       "wizyta-do-opisania",
                                       "sad",
                                       "nieobecnosc",
                                       "termin",
                                       "inne" };
  const cairo_rectangle_t line = { 0, 0, 240, 24 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = i + 1; j < G_N_ELEMENTS (kinds); j++)
      {
        g_autofree char *one = g_strdup_printf ("%s|2026-11-18||8:00||Nowak||||", kinds[i]);
        g_autofree char *other = g_strdup_printf ("%s|2026-11-18||8:00||Nowak||||", kinds[j]);
        cairo_surface_t *a = paint_line (&ost_palette_light_contrast, one, 200);
        cairo_surface_t *b = paint_line (&ost_palette_light_contrast, other, 200);

        drop_colour (a);
        drop_colour (b);
        g_test_message ("%s %s", kinds[i], kinds[j]);
        g_assert_cmpint (count_different (a, b, &line), >, 8);
        cairo_surface_destroy (a);
        cairo_surface_destroy (b);
      }
}

/* A visit that did not take place has a line through its name. */
static void
test_struck (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      cairo_surface_t *held =
          paint_line (palettes[i], "wizyta-odbyta|2026-11-18||8:00||Nowak||||", 200);
      cairo_surface_t *failed =
          paint_line (palettes[i], "wizyta-nieodbyta|2026-11-18||8:00||Nowak||||", 200);
      const cairo_rectangle_t name = { 66, 4, 40, 16 };

      g_assert_cmpint (count_different (held, failed, &name), >, 40);
      cairo_surface_destroy (held);
      cairo_surface_destroy (failed);
    }
}

/* Nothing is painted beyond the line, however long and in whatever script. */
static void
test_stays_inside (void)
{
  g_autofree char *word = g_strnfill (500, 'W');
  const char *const names[] = { word, "משפחת כהן־לוי משפחת כהן־לוי", "عائلة الأحمد عائلة الأحمد",
                                "👪👨👩👧👪👨👩👧👪👨👩👧👪👨", "ก็็็็็็็็็็็็็็็็็็็็" };
  const cairo_rectangle_t beyond = { 4 + 120, 0, 240 - 124, 24 };
  cairo_surface_t *empty = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 240, 24);
  cairo_t *cr = cairo_create (empty);

  ost_colour_use (&ost_palette_light.paper, cr);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (empty);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *line =
          g_strdup_printf ("wizyta-zaplanowana|2026-11-18||8:00||%s||||", names[i]);
      cairo_surface_t *painted = paint_line (&ost_palette_light, line, 120);

      g_assert_cmpint (count_different (painted, empty, &beyond), ==, 0);
      g_assert_cmpint (count_different (painted, empty, &(cairo_rectangle_t){ 0, 0, 124, 24 }), >,
                       40);
      cairo_surface_destroy (painted);
    }
  cairo_surface_destroy (empty);
}

static void
test_smoke (void)
{
  g_autoptr (GPtrArray) entries = sample_month (NULL), none = g_ptr_array_new ();
  const GDate first = ost_date (2026, 10, 26), today = ost_date (2026, 11, 18);
  g_autoptr (GPtrArray) crowd = sample_crowd (&first, 42, 10), full = sample_crowd (&today, 1, 200);
  GPtrArray *const lists[] = { entries, none, crowd, full };

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
      {
        cairo_surface_destroy (paint_month (palettes[i], lists[j], today, WIDTH));
        cairo_surface_destroy (paint_month (palettes[i], lists[j], today, 200));
        cairo_surface_destroy (paint_month (palettes[i], lists[j], today, 30));
      }
}

static void
test_look (void)
{
  const OstMonthGrid grid = ost_month_grid (2026, 11);
  const GDate none = ost_date_none (), today = ost_date (2026, 11, 11);
  g_autoptr (OstMonthPainter) paper = make_painter (&ost_palette_print, TRUE);
  const OstDayLook saints = ost_month_painter_look_at (paper, &grid, 6, &none);
  const OstDayLook independence = ost_month_painter_look_at (paper, &grid, 16, &today);
  const OstDayLook october = ost_month_painter_look_at (paper, &grid, 0, &today);

  g_assert_nonnull (strstr (saints.holiday, "Wszystkich Świętych"));
  g_assert_true (saints.is_weekend);
  g_assert_false (saints.is_today);
  g_assert_nonnull (strstr (independence.holiday, "Niepodległości"));
  g_assert_true (independence.is_today);
  g_assert_false (independence.is_weekend);
  g_assert_false (october.in_month);
  g_assert_null (october.holiday);
}

/* A cell that is exactly as high as its lines need holds them. */
static void
test_heights (void)
{
  for (int paper = 0; paper < 2; paper++)
    {
      g_autoptr (OstMonthPainter) painter = make_painter (&ost_palette_light, paper);

      for (int n_lines = 0; n_lines < 30; n_lines++)
        {
          const double height = ost_month_painter_get_cell_height (painter, n_lines);

          g_assert_cmpint (ost_month_painter_count_lines (painter, height), ==, n_lines);
          g_assert_cmpint (ost_month_painter_count_lines (painter, height - 1), ==,
                           MAX (n_lines - 1, 0));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month-painter/today", test_today);
  g_test_add_func ("/month-painter/states-without-colour", test_states_without_colour);
  g_test_add_func ("/month-painter/struck", test_struck);
  g_test_add_func ("/month-painter/stays-inside", test_stays_inside);
  g_test_add_func ("/month-painter/smoke", test_smoke);
  g_test_add_func ("/month-painter/look", test_look);
  g_test_add_func ("/month-painter/heights", test_heights);
  return g_test_run ();
}
