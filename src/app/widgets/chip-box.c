/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/widgets/chip-box.h"

struct _OstChipBox
{
  AdwBin parent_instance;

  GtkBox *chips;
};

G_DEFINE_FINAL_TYPE (OstChipBox, ost_chip_box, ADW_TYPE_BIN)

static const struct
{
  const char *css_class;
  const char *icon; /* NULL: the word is enough */
} tones[] = {
  [OST_CHIP_PLAIN] = { "plain", NULL },
  [OST_CHIP_GOOD] = { "good", "object-select-symbolic" },
  [OST_CHIP_URGENT] = { "urgent", "dialog-warning-symbolic" },
};

GtkWidget *
ost_chip_new (const char *word, OstChipTone tone)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_widget_add_css_class (chip, "status-chip");
  gtk_widget_add_css_class (chip, tones[tone].css_class);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  if (tones[tone].icon != NULL)
    gtk_box_append (GTK_BOX (chip), gtk_image_new_from_icon_name (tones[tone].icon));
  gtk_box_append (GTK_BOX (chip), gtk_label_new (word));
  return chip;
}

static void
ost_chip_box_class_init (OstChipBoxClass *klass)
{
}

static void
ost_chip_box_init (OstChipBox *self)
{
  self->chips = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->chips));
}

void
ost_chip_box_clear (OstChipBox *self)
{
  GtkWidget *chip;

  g_return_if_fail (OST_IS_CHIP_BOX (self));
  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);
}

void
ost_chip_box_add (OstChipBox *self, const char *word, OstChipTone tone)
{
  g_return_if_fail (OST_IS_CHIP_BOX (self));
  gtk_box_append (self->chips, ost_chip_new (word, tone));
}
