/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/date.h"
#include "base/json-writer.h"
#include "base/money.h"

typedef struct
{
  GOutputStream *stream;
  OstJsonWriter *json;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->stream = g_memory_output_stream_new_resizable ();
  f->json = ost_json_writer_new (f->stream);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  ost_json_writer_free (f->json);
  g_assert_finalize_object (f->stream);
}

static char *
finish (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  ost_json_writer_finish (f->json, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (f->stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (f->stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (f->stream));
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  ost_json_writer_begin_array (f->json, NULL);
  ost_json_writer_end_array (f->json);
  text = finish (f);
  g_assert_cmpstr (text, ==, "[]\n");
}

static void
test_layout (Fixture *f, gconstpointer data)
{
  const GDate date = ost_date (2026, 11, 21);
  const GDate none = ost_date_none ();
  g_autofree char *text = NULL;

  ost_json_writer_begin_array (f->json, NULL);
  ost_json_writer_begin_object (f->json, NULL);
  ost_json_writer_add_text (f->json, "child", "Nowak Jan");
  ost_json_writer_add_amount (f->json, "share", 4525);
  ost_json_writer_add_date (f->json, "from", &date);
  ost_json_writer_add_int (f->json, "days", 14);
  ost_json_writer_add_flag (f->json, "late", TRUE);
  ost_json_writer_end_object (f->json);
  ost_json_writer_begin_object (f->json, NULL);
  ost_json_writer_add_text (f->json, "child", NULL);
  ost_json_writer_add_amount (f->json, "share", OST_MONEY_NONE);
  ost_json_writer_add_date (f->json, "from", &none);
  ost_json_writer_begin_array (f->json, "lines");
  ost_json_writer_add_int (f->json, NULL, 1);
  ost_json_writer_add_int (f->json, NULL, 2);
  ost_json_writer_end_array (f->json);
  ost_json_writer_begin_object (f->json, "none");
  ost_json_writer_end_object (f->json);
  ost_json_writer_end_object (f->json);
  ost_json_writer_end_array (f->json);

  text = finish (f);
  g_assert_cmpstr (text, ==,
                   "[\n"
                   "{\"child\":\"Nowak Jan\",\"share\":\"45.25\",\"from\":\"2026-11-21\","
                   "\"days\":14,\"late\":true},\n"
                   "{\"child\":\"\",\"share\":\"\",\"from\":\"\",\"lines\":[1,2],\"none\":{}}\n"
                   "]\n");
}

static void
test_escapes (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = {
    "Żółć „gęś”", "\"\\/", "\b\f\n\r\t\001\037\177", "🙂", "", "a\xff\xc5z", "\355\240\200",
  };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  JsonArray *array;

  ost_json_writer_begin_array (f->json, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    ost_json_writer_add_text (f->json, NULL, texts[i]);
  ost_json_writer_end_array (f->json);
  text = finish (f);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (array), ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *expected = g_utf8_make_valid (texts[i], -1);

      g_assert_cmpstr (json_array_get_string_element (array, i), ==, expected);
    }
}

static void
test_many (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;
  const gint64 start = g_get_monotonic_time ();

  ost_json_writer_begin_array (f->json, NULL);
  for (int i = 0; i < 100000; i++)
    {
      ost_json_writer_begin_object (f->json, NULL);
      ost_json_writer_add_int (f->json, "id", i);
      ost_json_writer_add_text (f->json, "name", "Kowalska-Nowak Żaneta");
      ost_json_writer_add_amount (f->json, "amount", i);
      ost_json_writer_end_object (f->json);
    }
  ost_json_writer_end_array (f->json);
  text = finish (f);
  g_test_message ("100000 objects: %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_true (g_str_has_suffix (text, "\"amount\":\"999.99\"}\n]\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/json-writer/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/json-writer/layout", Fixture, NULL, set_up, test_layout, tear_down);
  g_test_add ("/json-writer/escapes", Fixture, NULL, set_up, test_escapes, tear_down);
  g_test_add ("/json-writer/many", Fixture, NULL, set_up, test_many, tear_down);
  return g_test_run ();
}
