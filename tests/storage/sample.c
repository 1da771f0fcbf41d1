/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"

static const OstKindValue colour_values[] = {
  { "", "", NULL },
  { "red", "Red", "czerwony" },
  { "blue", "Blue", "niebieski" },
};
static const OstKind colours = OST_KIND ("colour", colour_values);

static const OstField sample_fields[] = {
  OST_FIELD (OstSample, number, INT, "Number", OST_FIELD_PLAIN),
  OST_FIELD (OstSample, amount, MONEY, "Amount", OST_FIELD_PLAIN),
  OST_FIELD (OstSample, name, TEXT, "Name", OST_FIELD_REQUIRED),
  OST_FIELD (OstSample, story, LONG_TEXT, "Story", OST_FIELD_PROTECTED),
  OST_FIELD (OstSample, day, DATE, "Day", OST_FIELD_PLAIN),
  OST_FIELD (OstSample, hour, TIME, "Hour", OST_FIELD_PLAIN),
  OST_FIELD (OstSample, open, FLAG, "Open", OST_FIELD_PLAIN),
  OST_FIELD_OF (OstSample, colour, KIND, "Colour", OST_FIELD_PLAIN, &colours),
  OST_FIELD_OF (OstSample, code, CODE, "Code", OST_FIELD_PLAIN, "reasons"),
  OST_FIELD_OF (OstSample, codes, CODES, "Codes", OST_FIELD_PLAIN, "reasons"),
  OST_FIELD (OstSample, instant, INSTANT, "Instant", OST_FIELD_PLAIN),
  OST_FIELD_OF (OstSample, other_id, LINK, "Other", OST_FIELD_PLAIN, "sample"),
  OST_FIELD (OstSample, scan, BYTES, "Scan", OST_FIELD_PLAIN),
  OST_FIELD (OstSample, computed, INT, "Computed", OST_FIELD_COMPUTED),
};
OST_DEFINE_RECORD (OstSample, ost_sample, "sample", sample_fields, NULL)

static const OstField line_fields[] = {
  OST_FIELD_OF (OstSampleLine, sample_id, LINK, "Sample", OST_FIELD_REQUIRED, "sample"),
  OST_FIELD (OstSampleLine, word, TEXT, "Word", OST_FIELD_REQUIRED),
};
OST_DEFINE_RECORD (OstSampleLine, ost_sample_line, "sample_line", line_fields, NULL)

OstSample *
sample_new (const char *name)
{
  OstSample *sample = g_object_new (OST_TYPE_SAMPLE, NULL);

  sample->name = g_strdup (name);
  return sample;
}
