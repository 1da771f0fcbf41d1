/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "ost-pdf-view"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/dated/spoken-name.h"
#include "app/documents/pdf-view.h"

#define POINTS_TO_PIXELS (96.0 / 72.0)
#define MARGIN 12 /* around the pages, as in the template */
#define NEAR 0.6  /* windows above and below that are drawn too */
#define ZOOM_STEP 1.2
#define LEAST_ZOOM 0.2
#define MOST_ZOOM 5.0

typedef struct
{
  GtkPicture *picture; /* owned by the box */
  double width;        /* points */
  double height;
  double drawn_at; /* scale of what is shown or being drawn; 0: nothing */
} Page;

struct _OstPdfView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *pages;

  OstPdf *pdf;
  GArray *shown; /* of Page */
  GCancellable *cancellable;
  double zoom;
  gboolean fits_width;
  guint draw_id;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (OstPdfView, ost_pdf_view, ADW_TYPE_BIN)

static Page *
get_shown (OstPdfView *self, guint i)
{
  return &g_array_index (self->shown, Page, i);
}

static double
get_scale (OstPdfView *self)
{
  return self->zoom * POINTS_TO_PIXELS;
}

static GtkAdjustment *
get_height (OstPdfView *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

/* Where page I begins in the view, in pixels. */
static double
get_top (OstPdfView *self, guint i)
{
  double top = MARGIN;

  for (guint j = 0; j < i; j++)
    top += get_shown (self, j)->height * get_scale (self) + gtk_box_get_spacing (self->pages);
  return top;
}

typedef struct
{
  OstPdfView *self; /* a reference */
  guint page;
} Drawing;

static void
drawn_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Drawing *drawing = user_data;
  g_autoptr (OstPdfView) self = drawing->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = ost_pdf_render_finish (OST_PDF (object), result, &error);

  if (texture != NULL && OST_PDF (object) == self->pdf && drawing->page < self->shown->len)
    gtk_picture_set_paintable (get_shown (self, drawing->page)->picture, GDK_PAINTABLE (texture));
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("page %u: %s", drawing->page + 1, error->message);
  g_free (drawing);
}

static void
draw_page (OstPdfView *self, guint i)
{
  Page *page = get_shown (self, i);
  const double scale = get_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  Drawing *drawing;

  if (page->drawn_at == scale)
    return;
  page->drawn_at = scale;
  drawing = g_new0 (Drawing, 1);
  drawing->self = g_object_ref (self);
  drawing->page = i;
  ost_pdf_render_async (self->pdf, (int) i, scale, self->cancellable, drawn_cb, drawing);
}

static void
forget_page (Page *page)
{
  page->drawn_at = 0;
  gtk_picture_set_paintable (page->picture, NULL);
}

static void
draw_near (OstPdfView *self)
{
  const double window = gtk_adjustment_get_page_size (get_height (self));
  const double from = gtk_adjustment_get_value (get_height (self)) - window * NEAR;
  const double to = from + window * (1 + 2 * NEAR);

  for (guint i = 0; self->pdf != NULL && i < self->shown->len; i++)
    {
      Page *page = get_shown (self, i);
      const double top = get_top (self, i);

      if (top <= to && top + page->height * get_scale (self) >= from)
        draw_page (self, i);
      else if (page->drawn_at > 0)
        forget_page (page);
    }
}

/* To the pixel as large as what is drawn: scaling a texture tears letters. */
static void
lay_out (OstPdfView *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const Page *page = get_shown (self, i);

      gtk_widget_set_size_request (GTK_WIDGET (page->picture),
                                   (int) ceil (page->width * get_scale (self)),
                                   (int) ceil (page->height * get_scale (self)));
    }
}

static double
clamp_zoom (double zoom)
{
  return CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
}

static void
fit (OstPdfView *self)
{
  const double width =
      gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scroller));
  double widest = 0;
  double zoom;

  for (guint i = 0; i < self->shown->len; i++)
    widest = MAX (widest, get_shown (self, i)->width);
  if (widest <= 0 || width <= 2 * MARGIN)
    return;
  zoom = clamp_zoom ((width - 2 * MARGIN - 1) / (widest * POINTS_TO_PIXELS));
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  lay_out (self);
}

/* In an idle: sizes must not change while they are given out. */
static gboolean
draw_cb (gpointer user_data)
{
  OstPdfView *self = user_data;

  self->draw_id = 0;
  if (self->fits_width)
    fit (self);
  draw_near (self);
  g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

static void
queue_draw (OstPdfView *self)
{
  if (self->draw_id == 0)
    self->draw_id = g_idle_add (draw_cb, self);
}

static void
add_page (OstPdfView *self, int i)
{
  Page page = { .picture = GTK_PICTURE (gtk_picture_new ()) };
  g_autofree char *name = g_strdup_printf (_ ("Page %d"), i + 1);

  ost_pdf_get_page_size (self->pdf, i, &page.width, &page.height);
  gtk_widget_add_css_class (GTK_WIDGET (page.picture), "paper");
  gtk_picture_set_can_shrink (page.picture, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (page.picture), GTK_ALIGN_CENTER);
  ost_spoken_name (page.picture, name);
  gtk_box_append (self->pages, GTK_WIDGET (page.picture));
  g_array_append_val (self->shown, page);
}

/* Pages of the former version stay on the screen until the new ones are drawn over them. */
static void
take_pages (OstPdfView *self)
{
  const int n_pages = self->pdf != NULL ? ost_pdf_count_pages (self->pdf) : 0;

  while ((int) self->shown->len > n_pages)
    {
      gtk_box_remove (self->pages, GTK_WIDGET (get_shown (self, self->shown->len - 1)->picture));
      g_array_set_size (self->shown, self->shown->len - 1);
    }
  for (guint i = 0; i < self->shown->len; i++)
    {
      Page *page = get_shown (self, i);

      ost_pdf_get_page_size (self->pdf, (int) i, &page->width, &page->height);
      page->drawn_at = 0;
    }
  while ((int) self->shown->len < n_pages)
    add_page (self, (int) self->shown->len);
}

static void
renew_cancellable (OstPdfView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

/* What is being drawn holds the view: it must end here, not when the program has ended. */
static void
ost_pdf_view_unrealize (GtkWidget *widget)
{
  OstPdfView *self = OST_PDF_VIEW (widget);

  renew_cancellable (self);
  g_clear_handle_id (&self->draw_id, g_source_remove);
  if (self->pdf != NULL)
    ost_pdf_settle (self->pdf);
  for (guint i = 0; i < self->shown->len; i++)
    get_shown (self, i)->drawn_at = 0;
  GTK_WIDGET_CLASS (ost_pdf_view_parent_class)->unrealize (widget);
}

static void
ost_pdf_view_dispose (GObject *object)
{
  OstPdfView *self = OST_PDF_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->draw_id, g_source_remove);
  if (self->pdf != NULL)
    ost_pdf_settle (self->pdf);
  g_clear_object (&self->pdf);
  g_array_set_size (self->shown, 0);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OST_TYPE_PDF_VIEW);

  G_OBJECT_CLASS (ost_pdf_view_parent_class)->dispose (object);
}

static void
ost_pdf_view_finalize (GObject *object)
{
  g_array_unref (OST_PDF_VIEW (object)->shown);
  G_OBJECT_CLASS (ost_pdf_view_parent_class)->finalize (object);
}

static void
ost_pdf_view_class_init (OstPdfViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ost_pdf_view_dispose;
  object_class->finalize = ost_pdf_view_finalize;
  widget_class->unrealize = ost_pdf_view_unrealize;
  changed_signal = g_signal_new ("changed", OST_TYPE_PDF_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/pl/ostoja/Ostoja/documents/pdf-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OstPdfView, scroller);
  gtk_widget_class_bind_template_child (widget_class, OstPdfView, pages);
}

static void
ost_pdf_view_init (OstPdfView *self)
{
  self->shown = g_array_new (FALSE, TRUE, sizeof (Page));
  self->zoom = 1;
  self->fits_width = TRUE;
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (get_height (self), "value-changed", G_CALLBACK (queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_height (self), "changed", G_CALLBACK (queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (queue_draw), self, G_CONNECT_SWAPPED);
}

void
ost_pdf_view_set_pdf (OstPdfView *self, OstPdf *pdf)
{
  g_return_if_fail (OST_IS_PDF_VIEW (self));

  renew_cancellable (self);
  g_set_object (&self->pdf, pdf);
  take_pages (self);
  lay_out (self);
  draw_near (self); /* what is seen need not wait for the sizes: they seldom change */
  queue_draw (self);
}

OstPdf *
ost_pdf_view_get_pdf (OstPdfView *self)
{
  g_return_val_if_fail (OST_IS_PDF_VIEW (self), NULL);
  return self->pdf;
}

/* The one in the middle of the window; at the very end the last one, also where several are seen.
 */
int
ost_pdf_view_get_page (OstPdfView *self)
{
  GtkAdjustment *height;
  double top, window;

  g_return_val_if_fail (OST_IS_PDF_VIEW (self), -1);
  height = get_height (self);
  top = gtk_adjustment_get_value (height);
  window = gtk_adjustment_get_page_size (height);
  if (window > 0 && top + window >= get_top (self, self->shown->len) - 1)
    return (int) self->shown->len - 1;
  for (guint i = 1; i < self->shown->len; i++)
    if (get_top (self, i) > top + window / 2)
      return (int) i - 1;
  return (int) self->shown->len - 1;
}

void
ost_pdf_view_go_to_page (OstPdfView *self, int page)
{
  g_return_if_fail (OST_IS_PDF_VIEW (self));
  if (page >= 0 && page < (int) self->shown->len)
    gtk_adjustment_set_value (get_height (self), get_top (self, (guint) page) - MARGIN);
}

/* Left as it is when the place is on the screen already. */
static void
scroll_to (OstPdfView *self, const OstPdfHit *hit)
{
  GtkAdjustment *height = get_height (self);
  const double top = get_top (self, (guint) hit->page) + hit->y * get_scale (self);
  const double seen = gtk_adjustment_get_value (height);
  const double window = gtk_adjustment_get_page_size (height);

  if (top < seen + MARGIN || top + hit->height * get_scale (self) > seen + window - MARGIN)
    gtk_adjustment_set_value (height, top - window / 3);
}

void
ost_pdf_view_show_hits (OstPdfView *self, GArray *hits, guint current)
{
  g_return_if_fail (OST_IS_PDF_VIEW (self) && self->pdf != NULL);

  ost_pdf_mark (self->pdf, hits, current);
  for (guint i = 0; i < self->shown->len; i++)
    get_shown (self, i)->drawn_at = 0;
  if (hits != NULL && current < hits->len)
    scroll_to (self, &g_array_index (hits, OstPdfHit, current));
  queue_draw (self);
}

double
ost_pdf_view_get_zoom (OstPdfView *self)
{
  g_return_val_if_fail (OST_IS_PDF_VIEW (self), 1);
  return self->zoom;
}

/* What is in the middle stays there. */
void
ost_pdf_view_set_zoom (OstPdfView *self, double zoom)
{
  double half, share, height;

  g_return_if_fail (OST_IS_PDF_VIEW (self));
  half = gtk_adjustment_get_page_size (get_height (self)) / 2;
  height = MAX (get_top (self, self->shown->len), 1);
  share = (gtk_adjustment_get_value (get_height (self)) + half) / height;

  self->fits_width = FALSE;
  self->zoom = clamp_zoom (zoom);
  lay_out (self);
  queue_draw (self);
  height = get_top (self, self->shown->len);
  gtk_adjustment_set_upper (get_height (self),
                            MAX (height, gtk_adjustment_get_upper (get_height (self))));
  gtk_adjustment_set_value (get_height (self), share * height - half);
}

void
ost_pdf_view_zoom_by (OstPdfView *self, int steps)
{
  g_return_if_fail (OST_IS_PDF_VIEW (self));
  ost_pdf_view_set_zoom (self, steps > 0 ? self->zoom * ZOOM_STEP : self->zoom / ZOOM_STEP);
}

void
ost_pdf_view_fit_width (OstPdfView *self)
{
  g_return_if_fail (OST_IS_PDF_VIEW (self));
  self->fits_width = TRUE;
  queue_draw (self);
}
