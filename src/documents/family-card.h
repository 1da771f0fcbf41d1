/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/paper.h"

G_BEGIN_DECLS

/* Karta rodziny: what the centre knows of a family, within art. 8(2) and 16(1). */
typedef struct
{
  OstPaperPerson person;
  const char *pesel; /* or the document of a person without one */
  const char *education;
  const char *work;
  const char *income;
  const char *disability;
  const char *school; /* of children */
} OstFamilyCardPerson;

typedef struct
{
  const char *name;
  const char *custody;
  const char *court; /* court and signature */
  const char *care;  /* form and place; R1 applies through residence of the person */
} OstFamilyCardChild;

typedef struct
{
  const char *role; /* "pracownik socjalny" */
  const char *name;
  const char *contact;
} OstFamilyCardHelper;

typedef struct
{
  const char *title; /* "Mieszkanie", "Zadłużenie" */
  const char *text;
} OstFamilyCardField;

typedef struct
{
  OstPaper paper;
  const char *family;
  const char *address; /* one ready line */
  gboolean address_hidden;
  const char *phone;
  const char *basis; /* of support, with its date */
  GDate from;
  GDate to;
  const char *assistant;

  const OstFamilyCardPerson *people;
  guint n_people;
  const OstFamilyCardChild *children;
  guint n_children;
  const OstFamilyCardHelper *helpers;
  guint n_helpers;
  const OstFamilyCardField *fields;
  guint n_fields;
} OstFamilyCard;

/* (transfer full) */
OstDocument *ost_family_card_new_document (const OstFamilyCard *card);

G_END_DECLS
