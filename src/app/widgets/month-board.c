/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/widgets/day-cell.h"
#include "app/widgets/entry-line.h"
#include "app/widgets/month-board.h"
#include "app/widgets/month-mover.h"
#include "base/date.h"
#include "calendar/calendar-store.h"

struct _OstMonthBoard
{
  AdwBin parent_instance;

  GtkGrid *days;
  GtkPopover *day_popover;
  GtkLabel *day_title;
  GtkBox *day_entries;

  OstDayCell *cells[OST_MONTH_MAX_CELLS];
  OstMonthContext context;
  OstMonthGrid grid;
  GPtrArray *entries; /* as they are in the database */
  GPtrArray *shown;   /* with the one that is being moved */
  OstMonthMover *mover;
  OstCalendarEntry *chosen; /* that keys move; NULL: the first of the day that can be moved */
  gboolean one_person;
  GDate day; /* that has or had the focus */
};

enum
{
  MONTH_CHANGED,
  OPEN,
  CREATE,
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OstMonthBoard, ost_month_board, ADW_TYPE_BIN)

static void
take_colour (GtkWidget *widget, const char *name, OstColour *colour)
{
  GdkRGBA found;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &found))
    *colour = (OstColour){ found.red, found.green, found.blue, found.alpha };
}

static OstCalendarPalette
make_palette (OstMonthBoard *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean contrast = adw_style_manager_get_high_contrast (style);
  OstCalendarPalette palette;

  if (adw_style_manager_get_dark (style))
    palette = contrast ? ost_palette_dark_contrast : ost_palette_dark;
  else
    palette = contrast ? ost_palette_light_contrast : ost_palette_light;
  take_colour (GTK_WIDGET (self), "view_bg_color", &palette.paper);
  take_colour (GTK_WIDGET (self), "view_fg_color", &palette.ink);
  take_colour (GTK_WIDGET (self), "accent_bg_color", &palette.today);
  take_colour (GTK_WIDGET (self), "accent_fg_color", &palette.on_today);
  return palette;
}

/* A little smaller than the window's text: a day has room for more. */
#define TEXT_SHARE 0.92

static OstMonthPainter *
make_painter (OstMonthBoard *self)
{
  const OstCalendarPalette palette = make_palette (self);
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  OstMonthStyle style = { .palette = &palette };

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  style.font_family = pango_font_description_get_family (font);
  style.font_size = size * TEXT_SHARE;
  return ost_month_painter_new (&style);
}

static void
show_cells (OstMonthBoard *self)
{
  const int n_cells = ost_month_grid_count_cells (&self->grid);

  for (int i = 0; i < OST_MONTH_MAX_CELLS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->cells[i]), i < n_cells);
      if (i < n_cells)
        ost_day_cell_show (self->cells[i], &self->context, i);
    }
}

static void
rebuild (OstMonthBoard *self)
{
  if (self->context.painter == NULL)
    self->context.painter = make_painter (self);
  g_clear_pointer (&self->context.layout, ost_month_layout_free);
  g_clear_pointer (&self->context.initials, ost_initials_free);
  g_ptr_array_set_size (self->shown, 0);
  g_ptr_array_extend (self->shown, self->entries, (GCopyFunc) ost_calendar_entry_ref, NULL);
  ost_month_mover_apply (self->mover, self->shown);
  self->context.layout = ost_month_layout_new (&self->grid, self->shown);
  if (!self->one_person)
    self->context.initials = ost_initials_new (self->entries);
  self->context.chosen = self->chosen;
  self->context.today = ost_date_today ();
  show_cells (self);
}

static void
clear_popover (OstMonthBoard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->day_entries))) != NULL)
    gtk_box_remove (self->day_entries, child);
}

/* Lines paint themselves with the painter, so the former one goes last. */
static void
style_changed_cb (OstMonthBoard *self)
{
  OstMonthPainter *former = g_steal_pointer (&self->context.painter);

  clear_popover (self);
  rebuild (self);
  g_clear_pointer (&former, ost_month_painter_free);
}

static OstDayCell *
find_cell (OstMonthBoard *self, const GDate *day)
{
  int cell = ost_month_grid_find (&self->grid, day);

  return cell >= 0 ? self->cells[cell] : NULL;
}

static void
move_focus (OstMonthBoard *self, const GDate *day)
{
  const gboolean other = g_date_get_month (day) != g_date_get_month (&self->day) ||
                         g_date_get_year (day) != g_date_get_year (&self->day);
  OstDayCell *cell;

  self->day = *day;
  if (other)
    ost_month_board_go_to (self, day);
  cell = find_cell (self, day);
  if (cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static gboolean
find_step (guint keyval, int *days, int *months)
{
  static const struct
  {
    guint key;
    guint pad;
    int days;
    int months;
  } steps[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, -7, 0 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 7, 0 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (keyval == steps[i].key || keyval == steps[i].pad)
      {
        *days = steps[i].days;
        *months = steps[i].months;
        return TRUE;
      }
  return FALSE;
}

static void
take_day_of_focus (OstMonthBoard *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->days));

  if (OST_IS_DAY_CELL (focus))
    self->day = ost_day_cell_get_day (OST_DAY_CELL (focus));
}

/* Ctrl and arrows move an entry of the day that has the focus, the space bar chooses which. */

static OstCalendarEntry *
find_movable (OstDayCell *cell, const OstCalendarEntry *after)
{
  g_autoptr (GPtrArray) entries = ost_day_cell_list_entries (cell);
  OstCalendarEntry *first = NULL;
  gboolean passed = after == NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      OstCalendarEntry *entry = entries->pdata[i];

      if (!ost_calendar_entry_can_move (entry))
        continue;
      if (passed)
        return ost_calendar_entry_ref (entry);
      if (first == NULL)
        first = entry;
      passed = ost_calendar_entry_is_same (entry, after);
    }
  return first != NULL ? ost_calendar_entry_ref (first) : NULL;
}

static gboolean
is_chosen_here (OstMonthBoard *self, OstDayCell *cell)
{
  g_autoptr (GPtrArray) entries = ost_day_cell_list_entries (cell);

  for (guint i = 0; i < entries->len; i++)
    if (ost_calendar_entry_is_same (entries->pdata[i], self->chosen))
      return TRUE;
  return FALSE;
}

static void
choose (OstMonthBoard *self, OstCalendarEntry *entry)
{
  g_clear_pointer (&self->chosen, ost_calendar_entry_unref);
  self->chosen = entry;
}

static void
choose_next (OstMonthBoard *self, OstDayCell *cell)
{
  gboolean here = is_chosen_here (self, cell);

  choose (self, find_movable (cell, here ? self->chosen : NULL));
  rebuild (self);
}

/* The entry as the database has it, so that a conflict is noticed. */
static OstCalendarEntry *
find_stored (OstMonthBoard *self, const OstCalendarEntry *entry)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (ost_calendar_entry_is_same (self->entries->pdata[i], entry))
      return self->entries->pdata[i];
  return NULL;
}

static void
move_chosen (OstMonthBoard *self, OstDayCell *cell, int days, int months)
{
  OstCalendarEntry *stored;
  GDate day;

  if (!ost_month_mover_is_moving (self->mover) && !is_chosen_here (self, cell))
    choose (self, find_movable (cell, NULL));
  stored = find_stored (self, self->chosen);
  if (stored == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  day = ost_month_mover_push (self->mover, stored, days, months);
  move_focus (self, &day);
  rebuild (self);
}

static void
moved_cb (OstCalendarEntry *entry, const GDate *day, gpointer user_data)
{
  g_signal_emit (user_data, signals[MOVE], 0, entry, day);
}

static void show_day (OstMonthBoard *self, OstDayCell *cell);

static gboolean
key_cb (OstMonthBoard *self, guint keyval, guint keycode, GdkModifierType state)
{
  OstDayCell *cell;
  int days, months;
  GDate day;

  take_day_of_focus (self);
  cell = find_cell (self, &self->day);
  if ((state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      if (cell == NULL || !find_step (keyval, &days, &months))
        return GDK_EVENT_PROPAGATE;
      move_chosen (self, cell, days, months);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Escape && ost_month_mover_cancel (self->mover))
    {
      rebuild (self);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_space && cell != NULL)
    {
      choose_next (self, cell);
      return GDK_EVENT_STOP;
    }
  if (find_step (keyval, &days, &months))
    {
      day = months != 0 ? ost_date_plus_months (&self->day, months)
                        : ost_date_plus_days (&self->day, days);
      move_focus (self, &day);
      return GDK_EVENT_STOP;
    }
  if (cell == NULL || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;
  show_day (self, cell);
  return GDK_EVENT_STOP;
}

static void
cell_open_cb (OstMonthBoard *self, OstCalendarEntry *entry)
{
  g_signal_emit (self, signals[OPEN], 0, entry);
}

static void
cell_create_cb (OstMonthBoard *self, OstDayCell *cell)
{
  GDate day = ost_day_cell_get_day (cell);

  g_signal_emit (self, signals[CREATE], 0, &day);
}

static void
cell_drop_cb (OstMonthBoard *self, OstCalendarEntry *entry, OstDayCell *cell)
{
  GDate day = ost_day_cell_get_day (cell);

  if (ost_date_compare (&entry->first_day, &day) != 0)
    g_signal_emit (self, signals[MOVE], 0, entry, &day);
}

/* The whole day as buttons: what the cell has no room for, and for the keyboard. */
static void
popover_entry_cb (OstMonthBoard *self, OstEntryLine *line)
{
  g_autoptr (OstCalendarEntry) entry = ost_calendar_entry_ref (ost_entry_line_get_entry (line));

  gtk_popover_popdown (self->day_popover);
  g_signal_emit (self, signals[OPEN], 0, entry);
}

static void
popover_button_cb (GtkButton *button, OstEntryLine *line)
{
  g_signal_emit_by_name (line, "clicked");
}

static void
popover_create_cb (OstMonthBoard *self)
{
  gtk_popover_popdown (self->day_popover);
  g_signal_emit (self, signals[CREATE], 0, &self->day);
}

static void
add_popover_entry (OstMonthBoard *self, OstCalendarEntry *entry)
{
  const OstEntryLook look = {
    .entry = entry, .in_month = TRUE, .starts = TRUE, .ends = TRUE, .named = TRUE
  };
  GtkWidget *line = g_object_new (OST_TYPE_ENTRY_LINE, NULL);
  GtkWidget *button = gtk_button_new ();
  g_autofree char *spoken = ost_calendar_entry_dup_spoken (entry);

  ost_entry_line_show (OST_ENTRY_LINE (line), self->context.painter, &look);
  gtk_widget_set_size_request (line, 240,
                               (int) ost_month_painter_get_line_height (self->context.painter));
  gtk_widget_set_can_target (line, FALSE);
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  ost_spoken_name (button, spoken);
  g_signal_connect_object (line, "clicked", G_CALLBACK (popover_entry_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (popover_button_cb), line, 0);
  gtk_box_append (self->day_entries, button);
}

static void
point_at (OstMonthBoard *self, OstDayCell *cell)
{
  graphene_rect_t bounds;
  GdkRectangle at;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    return;
  at = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                       (int) bounds.size.height };
  gtk_popover_set_pointing_to (self->day_popover, &at);
}

static void
show_day (OstMonthBoard *self, OstDayCell *cell)
{
  g_autoptr (GPtrArray) entries = ost_day_cell_list_entries (cell);
  g_autofree char *title = NULL;

  self->day = ost_day_cell_get_day (cell);
  if (entries->len == 0)
    {
      g_signal_emit (self, signals[CREATE], 0, &self->day);
      return;
    }
  clear_popover (self);
  for (guint i = 0; i < entries->len; i++)
    add_popover_entry (self, entries->pdata[i]);
  title = ost_date_dup_window (&self->day);
  gtk_label_set_text (self->day_title, title);
  point_at (self, cell);
  gtk_popover_popup (self->day_popover);
}

static void
cell_more_cb (OstMonthBoard *self, OstDayCell *cell)
{
  show_day (self, cell);
}

static void
ost_month_board_dispose (GObject *object)
{
  OstMonthBoard *self = OST_MONTH_BOARD (object);

  if (self->mover != NULL)
    ost_month_mover_cancel (self->mover);
  if (self->day_popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->day_popover));
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_MONTH_BOARD);

  G_OBJECT_CLASS (ost_month_board_parent_class)->dispose (object);
}

static void
ost_month_board_finalize (GObject *object)
{
  OstMonthBoard *self = OST_MONTH_BOARD (object);

  g_clear_pointer (&self->context.painter, ost_month_painter_free);
  g_clear_pointer (&self->context.layout, ost_month_layout_free);
  g_clear_pointer (&self->context.initials, ost_initials_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, ost_calendar_entry_unref);
  g_clear_pointer (&self->mover, ost_month_mover_free);

  G_OBJECT_CLASS (ost_month_board_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  signals[MONTH_CHANGED] =
      g_signal_new ("month-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, OST_TYPE_CALENDAR_ENTRY);
  signals[CREATE] = g_signal_new ("create", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_DATE);
  signals[MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, OST_TYPE_CALENDAR_ENTRY, G_TYPE_DATE);
}

static void
ost_month_board_class_init (OstMonthBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ost_month_board_dispose;
  object_class->finalize = ost_month_board_finalize;
  add_signals (OST_TYPE_MONTH_BOARD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/widgets/month-board.ui");
  gtk_widget_class_bind_template_child (widget_class, OstMonthBoard, days);
  gtk_widget_class_bind_template_child (widget_class, OstMonthBoard, day_popover);
  gtk_widget_class_bind_template_child (widget_class, OstMonthBoard, day_title);
  gtk_widget_class_bind_template_child (widget_class, OstMonthBoard, day_entries);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_create_cb);
}

static void
add_cell (OstMonthBoard *self, int i)
{
  self->cells[i] = g_object_new (OST_TYPE_DAY_CELL, NULL);
  gtk_grid_attach (self->days, GTK_WIDGET (self->cells[i]), i % 7, 1 + i / 7, 1, 1);
  g_signal_connect_object (self->cells[i], "open", G_CALLBACK (cell_open_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells[i], "create", G_CALLBACK (cell_create_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells[i], "more", G_CALLBACK (cell_more_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells[i], "drop", G_CALLBACK (cell_drop_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_weekday (OstMonthBoard *self, int i)
{
  GtkWidget *name = gtk_label_new (ost_weekday_name (i + 1));

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (name), 2);
  gtk_widget_add_css_class (name, "weekday");
  gtk_widget_add_css_class (name, "caption-heading");
  gtk_grid_attach (self->days, name, i, 0, 1, 1);
}

static void
ost_month_board_init (OstMonthBoard *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);
  self->mover = ost_month_mover_new (moved_cb, self);
  self->day = ost_date_today ();
  self->grid = ost_month_grid (g_date_get_year (&self->day), g_date_get_month (&self->day));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->day_popover), GTK_WIDGET (self));
  for (int i = 0; i < 7; i++)
    add_weekday (self, i);
  for (int i = 0; i < OST_MONTH_MAX_CELLS; i++)
    add_cell (self, i);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  rebuild (self);
}

void
ost_month_board_go_to (OstMonthBoard *self, const GDate *day)
{
  g_return_if_fail (OST_IS_MONTH_BOARD (self));
  self->day = *day;
  self->grid = ost_month_grid (g_date_get_year (day), g_date_get_month (day));
  rebuild (self);
  g_signal_emit (self, signals[MONTH_CHANGED], 0);
}

const OstMonthGrid *
ost_month_board_get_grid (OstMonthBoard *self)
{
  g_return_val_if_fail (OST_IS_MONTH_BOARD (self), NULL);
  return &self->grid;
}

GDate
ost_month_board_get_day (OstMonthBoard *self)
{
  g_return_val_if_fail (OST_IS_MONTH_BOARD (self), ost_date_none ());
  take_day_of_focus (self);
  return self->day;
}

void
ost_month_board_set_entries (OstMonthBoard *self, GPtrArray *entries, gboolean one_person)
{
  g_return_if_fail (OST_IS_MONTH_BOARD (self) && entries != NULL);
  g_ptr_array_set_size (self->entries, 0);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->entries, ost_calendar_entry_ref (entries->pdata[i]));
  self->one_person = one_person;
  rebuild (self);
}
