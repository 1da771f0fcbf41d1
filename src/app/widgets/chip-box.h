/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Status chips: each is a word, the urgent ones with an icon; colour is never alone. */
#define OST_TYPE_CHIP_BOX (ost_chip_box_get_type ())
G_DECLARE_FINAL_TYPE (OstChipBox, ost_chip_box, OST, CHIP_BOX, AdwBin)

typedef enum
{
  OST_CHIP_PLAIN,
  OST_CHIP_GOOD,
  OST_CHIP_URGENT
} OstChipTone;

void ost_chip_box_clear (OstChipBox *self);
void ost_chip_box_add (OstChipBox *self, const char *word, OstChipTone tone);

/* One chip by itself. (transfer floating) */
GtkWidget *ost_chip_new (const char *word, OstChipTone tone);

G_END_DECLS
