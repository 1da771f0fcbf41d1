/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/date.h"
#include "base/text.h"
#include "exchange/share-workbook.h"
#include "exchange/workbook-file.h"

#define A4 9
#define MOST_DAYS 1000000 /* what fits on a sheet below its head */

typedef struct
{
  const char *title;
  double width; /* characters */
} Column;

static const Column line_columns[] = {
  { "Dziecko", 24 },          { "PESEL", 13 },        { "Miesiąc", 10 },
  { "Powiat", 15 },           { "Forma pieczy", 28 }, { "Wydatek", 32 },
  { "Udział, %", 9 },         { "Dni", 6 },           { "Podstawa, zł", 13 },
  { "Udział gminy, zł", 13 }, { "Wyliczenie", 100 },
};
enum
{
  LINE_CHILD,
  LINE_PESEL,
  LINE_MONTH,
  LINE_COUNTY,
  LINE_FORM,
  LINE_COST,
  LINE_RATE,
  LINE_DAYS,
  LINE_BASE,
  LINE_SHARE,
  LINE_WORKING
};

static const Column month_columns[] = {
  { "Miesiąc", 14 },  { "10 %, zł", 14 },  { "30 %, zł", 14 },
  { "50 %, zł", 14 }, { "Razem, zł", 14 },
};

static const Column day_columns[] = {
  { "Dziecko", 24 },          { "Dzień", 11 },
  { "Forma pieczy", 28 },     { "Wydatek", 32 },
  { "Rok pobytu", 11 },       { "Udział, %", 9 },
  { "Kwota, zł", 12 },        { "Liczba dzieci", 12 },
  { "Dni w podziale", 13 },   { "Podstawa dnia, zł", 15 },
  { "Udział gminy, zł", 15 },
};

static const Column rule_columns[] = {
  { "Powiat", 18 },
  { "Od", 12 },
  { "Zasada", 52 },
  { "Przyjęto", 52 },
};

typedef struct
{
  gint64 by_rate[4]; /* 10, 30, 50 %, together; grosze */
} MonthSums;

struct _OstShareWorkbook
{
  OstWorkbookFile file;
  lxw_worksheet *lines, *months, *days, *rules;
  lxw_format *head, *total, *total_amount, *amount, *fine, *date, *wrapped, *text;
  lxw_row_t line_row, day_row, rule_row;
  int first_month; /* year × 12 + month */
  guint n_months;
  MonthSums *sums;
  gint64 base, share;
};

/* As a string whatever it begins with: never a formula. */
static void
write_text (
    OstShareWorkbook *self, lxw_worksheet *sheet, lxw_row_t row, int column, const char *text)
{
  if (text != NULL && *text != '\0')
    ost_workbook_file_keep (
        &self->file, worksheet_write_string (sheet, row, (lxw_col_t) column, text, self->text));
}

static void
write_number (OstShareWorkbook *self, lxw_worksheet *sheet, lxw_row_t row, int column, double value)
{
  ost_workbook_file_keep (
      &self->file, worksheet_write_number (sheet, row, (lxw_col_t) column, value, self->text));
}

static void
write_amount (
    OstShareWorkbook *self, lxw_worksheet *sheet, lxw_row_t row, int column, gint64 grosze)
{
  ost_workbook_file_keep (&self->file,
                          worksheet_write_number (sheet, row, (lxw_col_t) column,
                                                  (double) grosze / 100.0, self->amount));
}

static void
write_day (OstShareWorkbook *self,
           lxw_worksheet *sheet,
           const GDate *day,
           lxw_row_t row,
           lxw_format *format)
{
  lxw_datetime moment = { .year = g_date_get_year (day),
                          .month = (int) g_date_get_month (day),
                          .day = g_date_get_day (day) };

  ost_workbook_file_keep (&self->file, worksheet_write_datetime (sheet, row, 1, &moment, format));
}

static lxw_format *
add_format (OstShareWorkbook *self, const char *number)
{
  lxw_format *format = workbook_add_format (self->file.book);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (number != NULL)
    format_set_num_format (format, number);
  return format;
}

static void
add_formats (OstShareWorkbook *self)
{
  self->text = add_format (self, NULL);
  self->amount = add_format (self, "#,##0.00");
  self->fine = add_format (self, "#,##0.0000");
  self->date = add_format (self, "dd.mm.yyyy");
  self->wrapped = add_format (self, NULL);
  format_set_text_wrap (self->wrapped);
  self->head = add_format (self, NULL);
  format_set_bold (self->head);
  format_set_text_wrap (self->head);
  format_set_bg_color (self->head, 0xE6E6E6);
  format_set_bottom (self->head, LXW_BORDER_THIN);
  self->total = add_format (self, NULL);
  format_set_bold (self->total);
  format_set_top (self->total, LXW_BORDER_THIN);
  self->total_amount = add_format (self, "#,##0.00");
  format_set_bold (self->total_amount);
  format_set_top (self->total_amount, LXW_BORDER_THIN);
}

static lxw_worksheet *
add_sheet (OstShareWorkbook *self, const char *name, const Column *columns, guint n_columns)
{
  lxw_worksheet *sheet = workbook_add_worksheet (self->file.book, name);

  for (guint i = 0; i < n_columns; i++)
    {
      worksheet_set_column (sheet, (lxw_col_t) i, (lxw_col_t) i, columns[i].width, NULL);
      ost_workbook_file_keep (&self->file, worksheet_write_string (sheet, 0, (lxw_col_t) i,
                                                                   columns[i].title, self->head));
    }
  worksheet_freeze_panes (sheet, 1, 0);
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, A4);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_set_footer (sheet, "&L&A&Rstrona &P z &N");
  return sheet;
}

static int
month_number (const GDate *date)
{
  return g_date_get_year (date) * 12 + (int) g_date_get_month (date) - 1;
}

OstShareWorkbook *
ost_share_workbook_new (const OstCofinancingQuery *query, GError **error)
{
  g_autoptr (OstShareWorkbook) self = g_new0 (OstShareWorkbook, 1);

  if (!ost_workbook_file_open (&self->file, error))
    return NULL;
  add_formats (self);
  self->lines = add_sheet (self, "Pozycje", line_columns, G_N_ELEMENTS (line_columns));
  self->months = add_sheet (self, "Miesiące", month_columns, G_N_ELEMENTS (month_columns));
  self->days = add_sheet (self, "Dzień po dniu", day_columns, G_N_ELEMENTS (day_columns));
  self->rules = add_sheet (self, "Zasady rozliczeń", rule_columns, G_N_ELEMENTS (rule_columns));
  self->line_row = self->day_row = self->rule_row = 1;
  self->first_month = month_number (&query->from_month);
  self->n_months = (guint) (month_number (&query->to_month) - self->first_month + 1);
  self->sums = g_new0 (MonthSums, self->n_months);
  return g_steal_pointer (&self);
}

void
ost_share_workbook_free (OstShareWorkbook *self)
{
  ost_workbook_file_clear (&self->file);
  g_free (self->sums);
  g_free (self);
}

static void
add_to_sums (OstShareWorkbook *self, const OstShareLine *share)
{
  const GDate date = ost_day_to_date (share->month);
  MonthSums *sums = &self->sums[month_number (&date) - self->first_month];

  if (share->rate > 0)
    sums->by_rate[share->rate == 10 ? 0 : share->rate == 30 ? 1 : 2] += share->share;
  sums->by_rate[3] += share->share;
  self->base += share->base_grosze;
  self->share += share->share;
}

void
ost_share_workbook_add_line (OstShareWorkbook *self, const OstCofinancingLine *line)
{
  const OstShareLine *share = line->share;
  const lxw_row_t row = self->line_row++;

  write_text (self, self->lines, row, LINE_CHILD, line->child);
  write_text (self, self->lines, row, LINE_PESEL, line->pesel);
  write_text (self, self->lines, row, LINE_MONTH, line->month);
  write_text (self, self->lines, row, LINE_COUNTY, line->county);
  write_text (self, self->lines, row, LINE_FORM,
              ost_kind_get_polish (&ost_form_kind, (int) share->form));
  write_text (self, self->lines, row, LINE_COST,
              ost_kind_get_polish (&ost_cost_kind, (int) share->cost));
  write_number (self, self->lines, row, LINE_RATE, share->rate);
  write_number (self, self->lines, row, LINE_DAYS, share->days);
  write_amount (self, self->lines, row, LINE_BASE, share->base_grosze);
  write_amount (self, self->lines, row, LINE_SHARE, share->share);
  if (line->working != NULL)
    ost_workbook_file_keep (&self->file, worksheet_write_string (self->lines, row, LINE_WORKING,
                                                                 line->working, self->wrapped));
  add_to_sums (self, share);
}

static double
in_zl (OstRational grosze)
{
  return grosze.den > 0 ? (double) grosze.num / (double) grosze.den / 100.0 : 0;
}

void
ost_share_workbook_add_day (OstShareWorkbook *self,
                            const OstCofinancingLine *line,
                            const OstShareDay *day)
{
  const GDate date = ost_day_to_date (day->day);
  lxw_row_t row;

  if (self->day_row > MOST_DAYS)
    return;
  row = self->day_row++;
  if (row == MOST_DAYS)
    {
      write_text (self, self->days, row, 0,
                  "Dalsze dni nie mieszczą się w arkuszu: wybierz "
                  "krótszy okres albo jedno dziecko.");
      return;
    }
  write_text (self, self->days, row, 0, line->child);
  write_day (self, self->days, &date, row, self->date);
  write_text (self, self->days, row, 2,
              ost_kind_get_polish (&ost_form_kind, (int) line->share->form));
  write_text (self, self->days, row, 3,
              ost_kind_get_polish (&ost_cost_kind, (int) line->share->cost));
  if (day->year > 0)
    write_number (self, self->days, row, 4, day->year);
  else
    write_text (self, self->days, row, 4, "zwolnienie");
  write_number (self, self->days, row, 5, line->share->rate);
  write_amount (self, self->days, row, 6, day->amount);
  write_number (self, self->days, row, 7, day->children);
  if (day->divisor > 0)
    write_number (self, self->days, row, 8, day->divisor);
  ost_workbook_file_keep (
      &self->file, worksheet_write_number (self->days, row, 9, in_zl (day->base), self->fine));
  ost_workbook_file_keep (
      &self->file, worksheet_write_number (self->days, row, 10, in_zl (day->share), self->fine));
}

void
ost_share_workbook_add_rules (OstShareWorkbook *self,
                              const char *county,
                              const GDate *since,
                              const OstRuleSet *rules)
{
  for (OstRule rule = 0; rule < OST_N_RULES; rule++)
    {
      const lxw_row_t row = self->rule_row++;
      int n_values;
      const OstKindValue *values = ost_rule_get_values (rule, &n_values);

      write_text (self, self->rules, row, 0, county);
      if (g_date_valid (since))
        write_day (self, self->rules, since, row, self->date);
      write_text (self, self->rules, row, 2, ost_rule_get_polish (rule));
      write_text (self, self->rules, row, 3, values[rules->value[rule]].polish);
    }
}

void
ost_share_workbook_add_warning (OstShareWorkbook *self, const char *message)
{
  write_text (self, self->rules, self->rule_row, 0, "Uwaga");
  write_text (self, self->rules, self->rule_row++, 2, message);
}

/* A formula with its result, so that programs which do not calculate show it too. */
static void
write_sum (OstShareWorkbook *self, lxw_worksheet *sheet, lxw_row_t row, int column, gint64 grosze)
{
  g_autofree char *formula = g_strdup_printf ("=SUM(%c2:%c%u)", 'A' + column, 'A' + column, row);

  ost_workbook_file_keep (&self->file, worksheet_write_formula_num (sheet, row, (lxw_col_t) column,
                                                                    formula, self->total_amount,
                                                                    (double) grosze / 100.0));
}

static void
write_line_total (OstShareWorkbook *self)
{
  const lxw_row_t row = self->line_row;

  if (row == 1)
    return;
  worksheet_autofilter (self->lines, 0, 0, row - 1, LINE_WORKING);
  for (int column = 0; column <= LINE_WORKING; column++)
    ost_workbook_file_keep (
        &self->file, worksheet_write_blank (self->lines, row, (lxw_col_t) column, self->total));
  ost_workbook_file_keep (&self->file,
                          worksheet_write_string (self->lines, row, 0, "Razem", self->total));
  write_sum (self, self->lines, row, LINE_BASE, self->base);
  write_sum (self, self->lines, row, LINE_SHARE, self->share);
}

static void
write_months (OstShareWorkbook *self)
{
  MonthSums all = { { 0 } };

  for (guint i = 0; i < self->n_months; i++)
    {
      const int month = self->first_month + (int) i;
      g_autofree char *name = g_strdup_printf ("%04d-%02d", month / 12, month % 12 + 1);

      write_text (self, self->months, i + 1, 0, name);
      for (int rate = 0; rate < 4; rate++)
        {
          write_amount (self, self->months, i + 1, rate + 1, self->sums[i].by_rate[rate]);
          all.by_rate[rate] += self->sums[i].by_rate[rate];
        }
    }
  ost_workbook_file_keep (&self->file, worksheet_write_string (self->months, self->n_months + 1, 0,
                                                               "Razem", self->total));
  for (int rate = 0; rate < 4; rate++)
    write_sum (self, self->months, self->n_months + 1, rate + 1, all.by_rate[rate]);
}

gboolean
ost_share_workbook_finish (OstShareWorkbook *self, GOutputStream *stream, GError **error)
{
  write_line_total (self);
  write_months (self);
  return ost_workbook_file_finish (&self->file, stream, error);
}
