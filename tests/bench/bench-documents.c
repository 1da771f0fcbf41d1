/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "documents/haru-renderer.h"

/* Bars: 1,000 two-page papers in one process 6 ms each, memory flat; an annex of 1,000 pages with a
 * table 3 s, 96 MB. */

#define TEXT                                                                                       \
  "Przeprowadzono wizytę w miejscu zamieszkania rodziny; ustalono, że matka współpracuje z "   \
  "asystentem i w okresie od 12 marca 2026 r. do 21 listopada 2026 r. odbyły się 23 z 26 "       \
  "zaplanowanych wizyt, a dwie odwołała rodzina. Kwota 1 234,56 zł została wypłacona w terminie. "

/* Of the processor: the machine may be busy with other things. */
static double
used_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static double
peak_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss / 1024;
}

/* Now, after the annex has had its peak. */
static double
present_memory (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;

  g_file_get_contents ("/proc/self/statm", &text, NULL, NULL);
  fields = g_strsplit (text != NULL ? text : "0 0", " ", 3);
  return (double) g_ascii_strtoull (fields[1], NULL, 10) * (double) sysconf (_SC_PAGESIZE) /
         1048576;
}

static OstDocument *
new_letter (guint number)
{
  OstSignature signature = { "Sporządziła", "Anna Lis", "asystentka rodziny" };
  OstLetterhead head = { .name = "Miejsko-Gminny Ośrodek Pomocy Społecznej w Zabrdziu" };
  OstDocument *document = ost_document_new (NULL);

  ost_document_set_letterhead (document, &head);
  ost_document_set_running_head (document, "Opinia", "MGOPS w Zabrdziu");
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *text = g_strdup_printf ("Rodzina nr %u/%u. %s", number, i, TEXT TEXT);

      if (i % 2 == 0)
        ost_document_add_heading (document, 1, "Przebieg współpracy");
      ost_document_add_text (document, OST_PARAGRAPH_BODY, text);
    }
  ost_document_add_signatures (document, &signature, 1);
  return document;
}

static void
set_letters (OstTypesetter *typesetter, guint n)
{
  gint64 begin = g_get_monotonic_time ();
  double used = used_seconds ();
  double before = 0;
  guint n_pages = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OstDocument) document = new_letter (i);
      g_autoptr (OstDisplayList) list = ost_document_lay_out (document, typesetter, NULL);
      g_autoptr (GBytes) pdf = ost_display_list_render_pdf (list, NULL);

      g_assert_nonnull (pdf);
      n_pages += ost_display_list_get_n_pages (list);
      if (i == n / 10)
        before = present_memory ();
    }
  g_print ("%u papers, %u pages: %.2f ms each (processor %.2f), memory %.1f MB after a tenth, "
           "%.1f MB at the end\n",
           n, n_pages, (double) (g_get_monotonic_time () - begin) / 1000 / n,
           (used_seconds () - used) * 1000 / n, before, present_memory ());
}

static void
set_annex (OstTypesetter *typesetter, guint n_rows)
{
  OstColumn columns[] = { { "Lp.", OST_ALIGN_RIGHT },
                          { "Dziecko" },
                          { "Wydatek", .weight = 2 },
                          { "Kwota, zł", OST_ALIGN_RIGHT, .carried = TRUE },
                          { "Udział, zł", OST_ALIGN_RIGHT, .carried = TRUE } };
  gint64 begin = g_get_monotonic_time ();
  double used = used_seconds ();
  g_autoptr (OstDocument) document = ost_document_new (NULL);
  OstTable *table = ost_table_new (OST_TABLE_GRID, columns, G_N_ELEMENTS (columns));
  g_autoptr (OstDisplayList) list = NULL;
  g_autoptr (GBytes) pdf = NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      ost_table_begin_row (table, OST_ROW_PLAIN);
      ost_table_add_format (table, "%u", i + 1);
      ost_table_add (table, i % 2 ? "Kowalczyk Antoni" : "Grabowska Lena");
      ost_table_add (table, "świadczenie na pokrycie kosztów utrzymania");
      ost_table_add_amount (table, 100200 + i);
      ost_table_add_amount (table, 30060 + i);
    }
  ost_document_add_table (document, table);
  list = ost_document_lay_out (document, typesetter, NULL);
  pdf = ost_display_list_render_pdf (list, NULL);
  g_print ("annex of %u pages: %.2f s (processor %.2f), %.1f MB, file %.1f MB\n",
           ost_display_list_get_n_pages (list), (double) (g_get_monotonic_time () - begin) / 1e6,
           used_seconds () - used, peak_memory (), (double) g_bytes_get_size (pdf) / 1048576);
}

int
main (int argc, char **argv)
{
  g_autoptr (OstTypesetter) typesetter = ost_typesetter_new ();

  set_annex (typesetter, 40000);
  set_letters (typesetter, 1000);
  return EXIT_SUCCESS;
}
