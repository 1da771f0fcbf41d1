/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/near-program.h"

char *
ost_near_program (const char *const *folders, const char *name)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *home = NULL;

  if (program == NULL)
    return NULL;

  home = g_path_get_dirname (program);
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *folder = g_canonicalize_filename (folders[i], home);
      g_autofree char *wanted = g_build_filename (folder, name, NULL);

      if (g_file_test (wanted, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&folder);
    }
  return NULL;
}
