/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/start-error.h"
#include "storage/db.h"

typedef struct
{
  OstDbError code;
  const char *title;
  const char *advice; /* what to do */
} Explanation;

static const Explanation explanations[] = {
  { OST_DB_ERROR_NOT_FOUND, N_ ("There is no database here"),
    N_ ("The file may have been moved or its disk is not connected. Connect the disk and try "
        "again, or open the file where it is now.") },
  { OST_DB_ERROR_NOT_A_DATABASE, N_ ("This file is not a database of Ostoja"),
    N_ ("Nothing in it has been changed. Open another file, or restore a backup if this one was "
        "damaged.") },
  { OST_DB_ERROR_IS_DIRECTORY, N_ ("This is a folder, not a database"),
    N_ ("Open the file inside the folder.") },
  { OST_DB_ERROR_READ_ONLY, N_ ("The database cannot be written here"),
    N_ ("The file or its folder is read-only for you. Ask the administrator for the right to "
        "write, or copy the file to a folder of your own.") },
  { OST_DB_ERROR_FULL, N_ ("The disk is full"),
    N_ ("Nothing has been lost. Make room on the disk and try again.") },
  { OST_DB_ERROR_NEWER, N_ ("The database was made by a newer Ostoja"),
    N_ ("Nothing in it has been changed. Install the newer version on this computer too.") },
  { OST_DB_ERROR_BUSY, N_ ("Another program is writing to the database"),
    N_ ("Wait until it has finished and try again.") },
  { OST_DB_ERROR_PASSWORD, N_ ("The password is not right"),
    N_ ("Try again; capital and small letters differ. Without the password the file cannot be "
        "opened.") },
  { OST_DB_ERROR_NO_ENCRYPTION, N_ ("The database is encrypted"),
    N_ ("This build of Ostoja cannot read encrypted files. Install one that can.") },
  { OST_DB_ERROR_EXISTS, N_ ("There is a file of this name already"),
    N_ ("It has not been changed. Open it, or choose another name.") },
  { OST_DB_ERROR_GONE, N_ ("The database server does not answer"),
    N_ ("Check the network and try again; if it lasts, tell the administrator.") },
};

void
ost_start_error_explain (const GError *error,
                         const char *address,
                         const char **title,
                         char **description)
{
  const char *advice = NULL;

  *title = _ ("The database could not be opened");
  if (error->domain == OST_DB_ERROR)
    for (guint i = 0; i < G_N_ELEMENTS (explanations); i++)
      if ((int) explanations[i].code == error->code)
        {
          *title = _ (explanations[i].title);
          advice = _ (explanations[i].advice);
        }

  *description = g_strjoin ("\n\n", address, advice != NULL ? advice : error->message, NULL);
}
