/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/dated/spoken-name.h"
#include "app/widgets/day-cell.h"
#include "app/widgets/entry-line.h"
#include "app/widgets/month-mover.h"
#include "base/date.h"

/* A smaller cell shows its number only. */
#define MIN_WIDTH 40
#define MIN_HEIGHT 44

struct _OstDayCell
{
  GtkWidget parent_instance;

  const OstMonthContext *context;
  int cell;
  OstDayLook look;
  GPtrArray *lines; /* of OstEntryLine, children, by item; only those that fit are visible */
  int n_items;
  int n_weeks; /* of the month for which the cell got its size */
  guint refit; /* source: there came room for more lines */
};

enum
{
  OPEN,
  CREATE,
  MORE,
  DROP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OstDayCell, ost_day_cell, GTK_TYPE_WIDGET)

static const OstMonthItem *
get_items (OstDayCell *self, int *n_items)
{
  *n_items = 0;
  return self->context != NULL
             ? ost_month_layout_get_items (self->context->layout, self->cell, n_items)
             : NULL;
}

static int
count_weeks (OstDayCell *self)
{
  return ost_month_grid_count_cells (ost_month_layout_get_grid (self->context->layout)) / 7;
}

static OstMonthFit
get_fit (OstDayCell *self, int height)
{
  return ost_month_layout_fit (self->context->layout, self->cell,
                               ost_month_painter_count_lines (self->context->painter, height));
}

static void
ost_day_cell_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void show_lines (OstDayCell *self);

static gboolean
refit_cb (gpointer user_data)
{
  OstDayCell *self = user_data;

  self->refit = 0;
  show_lines (self);
  return G_SOURCE_REMOVE;
}

static void
ost_day_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OstDayCell *self = OST_DAY_CELL (widget);
  const cairo_rectangle_t cell = { 0, 0, width, height };
  int n_items;
  const OstMonthItem *items = get_items (self, &n_items);
  OstMonthFit fit = { 0, 0 };

  if (self->context != NULL)
    {
      fit = get_fit (self, height);
      self->n_weeks = count_weeks (self);
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      GtkWidget *line = self->lines->pdata[i];
      gboolean fits = (int) i < n_items && items[i].slot < fit.n_slots;
      gboolean shown = fits && gtk_widget_get_visible (line);
      cairo_rectangle_t at;
      GtkAllocation allocation;
      int ignored;

      gtk_widget_set_child_visible (line, shown);
      if (fits && !shown && self->refit == 0)
        self->refit = g_idle_add (refit_cb, self);
      if (!shown)
        continue;
      at = ost_month_painter_get_line (self->context->painter, &cell, items[i].slot);
      allocation = (GtkAllocation){ (int) at.x, (int) at.y, MAX (1, (int) at.width),
                                    MAX (1, (int) at.height) };
      gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, NULL, NULL, NULL);
      gtk_widget_size_allocate (line, &allocation, -1);
    }
}

static void
paint_more (OstDayCell *self, cairo_t *cr, const cairo_rectangle_t *cell)
{
  OstMonthFit fit = get_fit (self, (int) cell->height);
  cairo_rectangle_t line;

  if (fit.n_hidden == 0)
    return;
  line = ost_month_painter_get_line (self->context->painter, cell, fit.n_slots);
  ost_month_painter_paint_more (self->context->painter, cr, fit.n_hidden, 0, &line);
}

/* Above and on the right of the cell, in its padding. */
#define LINE_SHARE 0.12

static void
draw_lines (GtkWidget *widget, GtkSnapshot *snapshot, float width, float height)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= LINE_SHARE;
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (0, -1, width + 1, 1));
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (width, 0, 1, height));
}

static void
ost_day_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OstDayCell *self = OST_DAY_CELL (widget);
  const cairo_rectangle_t cell = { 0, 0, gtk_widget_get_width (widget),
                                   gtk_widget_get_height (widget) };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) cell.width, (float) cell.height);
  cairo_t *cr;

  if (self->context == NULL)
    return;
  draw_lines (widget, snapshot, (float) cell.width, (float) cell.height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  ost_month_painter_paint_day (self->context->painter, cr, &self->look, &cell);
  paint_more (self, cr, &cell);
  cairo_destroy (cr);

  for (int i = 0; i < self->n_items; i++)
    if (i < (int) self->lines->len && gtk_widget_get_child_visible (self->lines->pdata[i]))
      gtk_widget_snapshot_child (widget, self->lines->pdata[i], snapshot);
}

static void
line_clicked_cb (OstDayCell *self, OstEntryLine *line)
{
  g_signal_emit (self, signals[OPEN], 0, ost_entry_line_get_entry (line));
}

/* One click takes the focus (on "+3" it shows the day), two create. */
static void
pressed_cb (OstDayCell *self, int n_press, double x, double y)
{
  OstMonthFit fit = get_fit (self, gtk_widget_get_height (GTK_WIDGET (self)));
  const cairo_rectangle_t cell = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                                   gtk_widget_get_height (GTK_WIDGET (self)) };
  cairo_rectangle_t more = ost_month_painter_get_line (self->context->painter, &cell, fit.n_slots);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2)
    g_signal_emit (self, signals[CREATE], 0);
  else if (fit.n_hidden > 0 && y >= more.y && y < more.y + more.height)
    g_signal_emit (self, signals[MORE], 0);
}

static gboolean
drop_cb (OstDayCell *self, const GValue *value)
{
  g_signal_emit (self, signals[DROP], 0, g_value_get_boxed (value));
  return TRUE;
}

static void
ost_day_cell_dispose (GObject *object)
{
  OstDayCell *self = OST_DAY_CELL (object);
  GtkWidget *child;

  g_clear_handle_id (&self->refit, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (ost_day_cell_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, gboolean with_entry)
{
  return with_entry ? g_signal_new (name, OST_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, OST_TYPE_CALENDAR_ENTRY)
                    : g_signal_new (name, OST_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
ost_day_cell_class_init (OstDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_day_cell_dispose;
  widget_class->measure = ost_day_cell_measure;
  widget_class->size_allocate = ost_day_cell_size_allocate;
  widget_class->snapshot = ost_day_cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "day");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  signals[OPEN] = add_signal ("open", TRUE);
  signals[CREATE] = add_signal ("create", FALSE);
  signals[MORE] = add_signal ("more", FALSE);
  signals[DROP] = add_signal ("drop", TRUE);
}

static void
ost_day_cell_init (OstDayCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDropTarget *drop = gtk_drop_target_new (OST_TYPE_CALENDAR_ENTRY, GDK_ACTION_MOVE);

  self->lines = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static OstEntryLine *
get_line (OstDayCell *self, guint i)
{
  GtkWidget *line;

  if (i < self->lines->len)
    return self->lines->pdata[i];
  line = g_object_new (OST_TYPE_ENTRY_LINE, NULL);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  g_ptr_array_add (self->lines, line);
  g_signal_connect_object (line, "clicked", G_CALLBACK (line_clicked_cb), self, G_CONNECT_SWAPPED);
  return OST_ENTRY_LINE (line);
}

static void
show_line (OstDayCell *self, guint i, const OstMonthItem *item)
{
  const OstEntryLook look = {
    .entry = item->entry,
    .in_month = self->look.in_month,
    .starts = item->starts,
    .ends = item->ends,
    .named = item->starts || self->cell % 7 == 0,
    .sign = self->context->initials != NULL
                ? ost_initials_find (self->context->initials, item->entry->assistant)
                : NULL,
  };
  OstEntryLine *line = get_line (self, i);

  ost_entry_line_show (line, self->context->painter, &look);
  if (ost_calendar_entry_is_same (item->entry, self->context->chosen))
    gtk_widget_add_css_class (GTK_WIDGET (line), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (line), "chosen");
  gtk_widget_set_visible (GTK_WIDGET (line), TRUE);
}

/* What keys move is said with the day. */
static void
describe_chosen (OstDayCell *self)
{
  int n_items;
  const OstMonthItem *items = get_items (self, &n_items);
  g_autofree char *words = NULL;

  for (int i = 0; words == NULL && i < n_items; i++)
    if (ost_calendar_entry_is_same (items[i].entry, self->context->chosen))
      {
        g_autofree char *spoken = ost_calendar_entry_dup_spoken (items[i].entry);

        words = g_strdup_printf (_ ("chosen: %s"), spoken);
      }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
}

static void
update_name (OstDayCell *self)
{
  g_autofree char *day = ost_date_dup_window (&self->look.day);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%d entry", "%d entries", (gulong) self->n_items), self->n_items);
  g_autofree char *name =
      g_strdup_printf ("%s %s%s%s, %s", ost_weekday_name (g_date_get_weekday (&self->look.day)),
                       day, self->look.holiday != NULL ? ", " : "",
                       self->look.holiday != NULL ? self->look.holiday : "", count);

  ost_spoken_name (self, name);
  describe_chosen (self);
}

/* Those that have room: on a full day the others would only take time to be named for nobody.
 * Before the cell has a size it is not known which. */
static void
show_lines (OstDayCell *self)
{
  /* As high as it will be: months have four to six weeks. */
  const int height = gtk_widget_get_height (GTK_WIDGET (self)) * self->n_weeks / count_weeks (self);
  const int n_slots = height > 0 ? get_fit (self, height).n_slots : G_MAXINT;
  const OstMonthItem *items = get_items (self, &self->n_items);

  for (int i = 0; i < self->n_items; i++)
    if (items[i].slot < n_slots)
      show_line (self, (guint) i, &items[i]);
    else
      gtk_widget_set_visible (GTK_WIDGET (get_line (self, (guint) i)), FALSE);
  for (guint i = (guint) self->n_items; i < self->lines->len; i++)
    gtk_widget_set_visible (self->lines->pdata[i], FALSE);
}

void
ost_day_cell_show (OstDayCell *self, const OstMonthContext *context, int cell)
{
  g_return_if_fail (OST_IS_DAY_CELL (self));
  self->context = context;
  self->cell = cell;
  self->look = ost_month_painter_look_at (
      context->painter, ost_month_layout_get_grid (context->layout), cell, &context->today);
  show_lines (self);
  update_name (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GDate
ost_day_cell_get_day (OstDayCell *self)
{
  g_return_val_if_fail (OST_IS_DAY_CELL (self), ost_date_none ());
  return self->look.day;
}

GPtrArray *
ost_day_cell_list_entries (OstDayCell *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ost_calendar_entry_unref);
  int n_items;
  const OstMonthItem *items = get_items (self, &n_items);

  for (int i = 0; i < n_items; i++)
    g_ptr_array_add (entries, ost_calendar_entry_ref (items[i].entry));
  return entries;
}
