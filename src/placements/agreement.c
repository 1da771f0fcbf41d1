/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "placements/agreement.h"

G_DEFINE_QUARK (ost_agreement_error, ost_agreement_error)

static const OstKindValue year_starts[] = {
  { "anniversary", N_ ("On the anniversary"), "w rocznicę umieszczenia" },
  { "day-after", N_ ("The day after the anniversary"), "w dniu po rocznicy umieszczenia" },
  { "month-start", N_ ("First day of the anniversary's month"),
    "pierwszego dnia miesiąca rocznicy" },
  { "next-month", N_ ("First day of the next month"), "pierwszego dnia miesiąca po rocznicy" },
  { "days-365", N_ ("After 365 days"), "po 365 dniach" },
  { "calendar-year", N_ ("On 1 January"), "1 stycznia kolejnego roku" },
};
static const OstKindValue partials[] = {
  { "by-days", N_ ("By days"), "proporcjonalnie do dni pobytu" },
  { "whole-month", N_ ("The whole monthly amount"), "pełna kwota miesięczna" },
  { "leaving-day-excluded", N_ ("By days without the day of leaving"),
    "proporcjonalnie do dni pobytu, bez dnia opuszczenia pieczy" },
};
static const OstKindValue returns[] = {
  { "restart", N_ ("Years start again"), "lata pobytu liczone od nowa" },
  { "continue", N_ ("Years run on from the first placement"),
    "lata pobytu biegną od pierwszego umieszczenia" },
  { "resume", N_ ("Only days in care count"), "lata pobytu liczone tylko z dni w pieczy" },
};
static const OstKindValue wage_children[] = {
  { "by-days", N_ ("By days"), "według liczby dzieci w każdym dniu" },
  { "month-end", N_ ("At the end of the month"), "według stanu w ostatnim dniu pobytu w miesiącu" },
  { "month-start", N_ ("At the start of the month"),
    "według stanu w pierwszym dniu pobytu w miesiącu" },
};
static const OstKindValue switches[] = {
  { "off", N_ ("Not shared"), "bez udziału gminy" },
  { "on", N_ ("Shared"), "z udziałem gminy" },
};
static const OstKindValue one_offs[] = {
  { "payment-date", N_ ("Rate of the payment date"), "udział z dnia wypłaty" },
  { "event-date", N_ ("Rate of the event's date"), "udział z dnia zdarzenia" },
  { "by-days", N_ ("Spread over the month's days"),
    "kwota rozłożona na dni pobytu w miesiącu wypłaty" },
};
static const OstKindValue roundings[] = {
  { "line", N_ ("Each line"), "każda pozycja do grosza" },
  { "month", N_ ("Each child's month"), "miesiąc dziecka do grosza" },
  { "note", N_ ("The whole note"), "cała nota do grosza" },
};

static const struct
{
  const char *name;
  const char *label;
  const char *polish;
  const OstKindValue *values;
  int n_values;
} rules[OST_N_RULES] = {
  { "year-start", N_ ("Start of the second and third year"), "początek drugiego i trzeciego roku",
    year_starts, G_N_ELEMENTS (year_starts) },
  { "residential-partial", N_ ("Residential care for part of a month"),
    "niepełny miesiąc w pieczy instytucjonalnej", partials, G_N_ELEMENTS (partials) },
  { "return", N_ ("Return home and a new placement"), "powrót do rodziny i ponowne umieszczenie",
    returns, G_N_ELEMENTS (returns) },
  { "wage-children", N_ ("Number of children who share a wage or a house"),
    "liczba dzieci, na które dzieli się wynagrodzenie i koszty domu", wage_children,
    G_N_ELEMENTS (wage_children) },
  { "coordinator", N_ ("Cost of the coordinator"), "koszt koordynatora", switches,
    G_N_ELEMENTS (switches) },
  { "leavers", N_ ("Aid for those who leave care"), "pomoc dla usamodzielnianych", switches,
    G_N_ELEMENTS (switches) },
  { "one-off", N_ ("Payments on one day"), "świadczenia jednorazowe", one_offs,
    G_N_ELEMENTS (one_offs) },
  { "rounding", N_ ("Rounding"), "zaokrąglanie", roundings, G_N_ELEMENTS (roundings) },
};

const char *
ost_rule_get_name (OstRule rule)
{
  return rules[rule].name;
}

const char *
ost_rule_get_label (OstRule rule)
{
  return _ (rules[rule].label);
}

const char *
ost_rule_get_polish (OstRule rule)
{
  return rules[rule].polish;
}

char *
ost_rule_dup_polish (OstRule rule, int value)
{
  return g_strdup_printf ("%s: %s", rules[rule].polish, rules[rule].values[value].polish);
}

const OstKindValue *
ost_rule_get_values (OstRule rule, int *n_values)
{
  *n_values = rules[rule].n_values;
  return rules[rule].values;
}

static char *
dup_words (OstRule rule)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int i = 0; i < rules[rule].n_values; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", rules[rule].values[i].word);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
find_value (OstRule rule, const char *word, int *value, GError **error)
{
  g_autofree char *words = NULL;

  for (int i = 0; i < rules[rule].n_values; i++)
    if (strcmp (rules[rule].values[i].word, word) == 0)
      {
        *value = i;
        return TRUE;
      }
  words = dup_words (rule);
  g_set_error (error, OST_AGREEMENT_ERROR, OST_AGREEMENT_ERROR_VALUE,
               _ ("The rule %s has no value “%s” (it has %s)"), rules[rule].name, word, words);
  return FALSE;
}

gboolean
ost_rule_find (const char *name, const char *word, OstRule *rule, int *value, GError **error)
{
  for (int i = 0; i < OST_N_RULES; i++)
    if (strcmp (rules[i].name, name) == 0)
      {
        *rule = i;
        return find_value (i, word, value, error);
      }
  g_set_error (error, OST_AGREEMENT_ERROR, OST_AGREEMENT_ERROR_RULE, _ ("There is no rule “%s”"),
               name);
  return FALSE;
}

gboolean
ost_rule_parse (const char *text, OstRule *rule, int *value, GError **error)
{
  const char *equals = strchr (text, '=');
  g_autofree char *name = equals != NULL ? g_strndup (text, equals - text) : g_strdup (text);

  return ost_rule_find (name, equals != NULL ? equals + 1 : "", rule, value, error);
}

gboolean
ost_rule_set_check (const OstRuleSet *set, GError **error)
{
  int year_start = set->value[OST_RULE_YEAR_START];

  if (set->value[OST_RULE_RETURN] != OST_RETURN_RESUME || year_start == OST_YEAR_ANNIVERSARY ||
      year_start == OST_YEAR_DAY_AFTER || year_start == OST_YEAR_DAYS_365)
    return TRUE;
  g_set_error (error, OST_AGREEMENT_ERROR, OST_AGREEMENT_ERROR_COMBINATION,
               _ ("return=resume cannot be combined with year-start=%s"),
               year_starts[year_start].word);
  return FALSE;
}

typedef struct
{
  int from; /* day number of the first month's start it may hold for */
  OstRule rule;
  int value;
} Setting;

typedef struct
{
  int from;
  const OstRuleSet *rules;
} Span;

typedef struct
{
  char *name;
  char *key;
  GArray *settings; /* of Setting, by from */
  GArray *spans;    /* of Span, by from, the first from 0 */
} County;

struct _OstAgreements
{
  GPtrArray *counties; /* of County */
  GHashTable *by_name; /* as written, to index + 1 */
  GPtrArray *sets;     /* of OstRuleSet, each content once */
  const OstRuleSet *defaults;
  int overrides[OST_N_RULES]; /* -1: none */
  gboolean closed;
};

static void
county_free (gpointer data)
{
  County *county = data;

  g_free (county->name);
  g_free (county->key);
  g_array_unref (county->settings);
  g_array_unref (county->spans);
  g_free (county);
}

OstAgreements *
ost_agreements_new (void)
{
  OstAgreements *self = g_new0 (OstAgreements, 1);

  self->counties = g_ptr_array_new_with_free_func (county_free);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sets = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; i < OST_N_RULES; i++)
    self->overrides[i] = -1;
  return self;
}

void
ost_agreements_free (OstAgreements *self)
{
  g_ptr_array_unref (self->counties);
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->sets);
  g_free (self);
}

static const OstRuleSet *
intern_set (OstAgreements *self, const OstRuleSet *set)
{
  for (guint i = 0; i < self->sets->len; i++)
    if (memcmp (self->sets->pdata[i], set, sizeof *set) == 0)
      return self->sets->pdata[i];
  g_ptr_array_add (self->sets, g_memdup2 (set, sizeof *set));
  return self->sets->pdata[self->sets->len - 1];
}

static int
find_county (OstAgreements *self, const char *key)
{
  for (guint i = 0; i < self->counties->len; i++)
    if (strcmp (((County *) self->counties->pdata[i])->key, key) == 0)
      return (int) i;
  return -1;
}

static int
add_county (OstAgreements *self, const char *name, char *key)
{
  County *county = g_new0 (County, 1);

  county->name = g_strdup (name);
  county->key = key;
  county->settings = g_array_new (FALSE, FALSE, sizeof (Setting));
  county->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  if (self->closed)
    {
      Span always = { 0, self->defaults };
      g_array_append_val (county->spans, always);
    }
  g_ptr_array_add (self->counties, county);
  return (int) self->counties->len - 1;
}

int
ost_agreements_intern (OstAgreements *self, const char *name)
{
  int county = GPOINTER_TO_INT (g_hash_table_lookup (self->by_name, name)) - 1;
  g_autofree char *key = NULL;

  if (county >= 0)
    return county;
  key = ost_text_fold (name);
  county = find_county (self, key);
  if (county < 0)
    county = add_county (self, name, g_steal_pointer (&key));
  g_hash_table_insert (self->by_name, g_strdup (name), GINT_TO_POINTER (county + 1));
  return county;
}

const char *
ost_agreements_get_name (const OstAgreements *self, int county)
{
  return ((County *) self->counties->pdata[county])->name;
}

guint
ost_agreements_get_n (const OstAgreements *self)
{
  return self->counties->len;
}

void
ost_agreements_set (OstAgreements *self, int county, int from, OstRule rule, int value)
{
  GArray *settings = ((County *) self->counties->pdata[county])->settings;
  Setting setting = { from, rule, value };
  guint at = 0;

  g_return_if_fail (!self->closed);
  while (at < settings->len && g_array_index (settings, Setting, at).from <= from)
    at++;
  g_array_insert_val (settings, at, setting);
}

void
ost_agreements_override (OstAgreements *self, OstRule rule, int value)
{
  g_return_if_fail (!self->closed);
  self->overrides[rule] = value;
}

static void
add_span (OstAgreements *self, GArray *spans, int from, const OstRuleSet *agreed)
{
  OstRuleSet set = *agreed;
  Span span = { from, NULL };

  for (int i = 0; i < OST_N_RULES; i++)
    if (self->overrides[i] >= 0)
      set.value[i] = (guint8) self->overrides[i];
  span.rules = intern_set (self, &set);
  g_array_append_val (spans, span);
}

static void
close_county (OstAgreements *self, County *county)
{
  OstRuleSet agreed = { { 0 } };
  int from = 0;

  for (guint i = 0; i < county->settings->len; i++)
    {
      const Setting *setting = &g_array_index (county->settings, Setting, i);

      if (setting->from != from)
        add_span (self, county->spans, from, &agreed);
      from = setting->from;
      agreed.value[setting->rule] = (guint8) setting->value;
    }
  add_span (self, county->spans, from, &agreed);
}

gboolean
ost_agreements_close (OstAgreements *self, GError **error)
{
  const OstRuleSet none = { { 0 } };
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));

  add_span (self, spans, 0, &none);
  self->defaults = g_array_index (spans, Span, 0).rules;
  for (guint i = 0; i < self->counties->len; i++)
    close_county (self, self->counties->pdata[i]);
  self->closed = TRUE;
  return ost_rule_set_check (self->defaults, error);
}

const OstRuleSet *
ost_agreements_get (const OstAgreements *self, int county, int month_first_day)
{
  const GArray *spans = ((County *) self->counties->pdata[county])->spans;
  const OstRuleSet *set = g_array_index (spans, Span, 0).rules;

  for (guint i = 1; i < spans->len && g_array_index (spans, Span, i).from <= month_first_day; i++)
    set = g_array_index (spans, Span, i).rules;
  return set;
}

gboolean
ost_agreements_uses (const OstAgreements *self, OstRule rule, int value)
{
  for (guint i = 0; i < self->sets->len; i++)
    if (((OstRuleSet *) self->sets->pdata[i])->value[rule] == value)
      return TRUE;
  return FALSE;
}
