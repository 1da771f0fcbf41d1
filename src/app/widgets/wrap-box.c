/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/widgets/wrap-box.h"

#define SPACING 6

struct _OstWrapBox
{
  GtkWidget parent_instance;
};

static GtkBuildableIface *parent_buildable;

static void ost_wrap_box_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OstWrapBox,
                               ost_wrap_box,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      ost_wrap_box_buildable_init))

/* Walks over the children as they are laid out. */
typedef struct
{
  int width;      /* of the box */
  int row_height; /* the highest child's: rows are alike */
  int x;
  int y;
  GtkAllocation place; /* of the child it stands at */
} Walk;

static void
walk_to (Walk *walk, GtkWidget *child)
{
  int least, wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  wanted = CLAMP (wanted, least, MAX (walk->width, least));
  if (walk->x > 0 && walk->x + wanted > walk->width)
    {
      walk->x = 0;
      walk->y += walk->row_height + SPACING;
    }
  walk->place = (GtkAllocation){ walk->x, walk->y, wanted, walk->row_height };
  walk->x += wanted + SPACING;
}

static GtkSizeRequestMode
ost_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? SPACING : 0);
    }
}

static int
measure_row (GtkWidget *widget)
{
  int highest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      highest = MAX (highest, height);
    }
  return highest;
}

static int
measure_height (GtkWidget *widget, int width)
{
  Walk walk = { .width = width, .row_height = measure_row (widget) };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      walk_to (&walk, child);
  return walk.y + walk.row_height;
}

static void
ost_wrap_box_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size < 0 ? G_MAXINT / 2 : for_size);
}

static void
ost_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  const gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Walk walk = { .width = width, .row_height = measure_row (widget) };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      walk_to (&walk, child);
      if (right_to_left)
        walk.place.x = width - walk.place.x - walk.place.width;
      gtk_widget_size_allocate (child, &walk.place, -1);
    }
}

static void
ost_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ost_wrap_box_parent_class)->dispose (object);
}

static void
ost_wrap_box_class_init (OstWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ost_wrap_box_dispose;
  widget_class->get_request_mode = ost_wrap_box_get_request_mode;
  widget_class->measure = ost_wrap_box_measure;
  widget_class->size_allocate = ost_wrap_box_size_allocate;
}

static void
ost_wrap_box_add_child (GtkBuildable *self, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    ost_wrap_box_append (OST_WRAP_BOX (self), GTK_WIDGET (child));
  else
    parent_buildable->add_child (self, builder, child, type);
}

static void
ost_wrap_box_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = ost_wrap_box_add_child;
}

static void
ost_wrap_box_init (OstWrapBox *self)
{
}

void
ost_wrap_box_append (OstWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (OST_IS_WRAP_BOX (self));
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}
