/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libical/ical.h>

G_BEGIN_DECLS

/* libical brings the whole of ICU with it, a fifth of the time that a program would need to start:
 * it is loaded when a calendar is written or read. */
#define OST_LIBICAL_FUNCTIONS(X)                                                                   \
  X (icalcomponent_add_component)                                                                  \
  X (icalcomponent_add_property)                                                                   \
  X (icalcomponent_as_ical_string_r)                                                               \
  X (icalcomponent_free)                                                                           \
  X (icalcomponent_new_from_string)                                                                \
  X (icalcomponent_new_vcalendar)                                                                  \
  X (icalcomponent_new_vevent)                                                                     \
  X (icalparameter_new_tzid)                                                                       \
  X (icalproperty_add_parameter)                                                                   \
  X (icalproperty_new_class)                                                                       \
  X (icalproperty_new_description)                                                                 \
  X (icalproperty_new_dtend)                                                                       \
  X (icalproperty_new_dtstamp)                                                                     \
  X (icalproperty_new_dtstart)                                                                     \
  X (icalproperty_new_location)                                                                    \
  X (icalproperty_new_prodid)                                                                      \
  X (icalproperty_new_status)                                                                      \
  X (icalproperty_new_summary)                                                                     \
  X (icalproperty_new_transp)                                                                      \
  X (icalproperty_new_uid)                                                                         \
  X (icalproperty_new_version)                                                                     \
  X (icaltime_from_string)                                                                         \
  X (icaltime_null_time)

typedef struct
{
#define OST_LIBICAL_MEMBER(name) __typeof__ (name) *call_##name;
  OST_LIBICAL_FUNCTIONS (OST_LIBICAL_MEMBER)
#undef OST_LIBICAL_MEMBER
} OstLibIcal;

const OstLibIcal *ost_libical (void);

#define icalcomponent_add_component (ost_libical ()->call_icalcomponent_add_component)
#define icalcomponent_add_property (ost_libical ()->call_icalcomponent_add_property)
#define icalcomponent_as_ical_string_r (ost_libical ()->call_icalcomponent_as_ical_string_r)
#define icalcomponent_free (ost_libical ()->call_icalcomponent_free)
#define icalcomponent_new_from_string (ost_libical ()->call_icalcomponent_new_from_string)
#define icalcomponent_new_vcalendar (ost_libical ()->call_icalcomponent_new_vcalendar)
#define icalcomponent_new_vevent (ost_libical ()->call_icalcomponent_new_vevent)
#define icalparameter_new_tzid (ost_libical ()->call_icalparameter_new_tzid)
#define icalproperty_add_parameter (ost_libical ()->call_icalproperty_add_parameter)
#define icalproperty_new_class (ost_libical ()->call_icalproperty_new_class)
#define icalproperty_new_description (ost_libical ()->call_icalproperty_new_description)
#define icalproperty_new_dtend (ost_libical ()->call_icalproperty_new_dtend)
#define icalproperty_new_dtstamp (ost_libical ()->call_icalproperty_new_dtstamp)
#define icalproperty_new_dtstart (ost_libical ()->call_icalproperty_new_dtstart)
#define icalproperty_new_location (ost_libical ()->call_icalproperty_new_location)
#define icalproperty_new_prodid (ost_libical ()->call_icalproperty_new_prodid)
#define icalproperty_new_status (ost_libical ()->call_icalproperty_new_status)
#define icalproperty_new_summary (ost_libical ()->call_icalproperty_new_summary)
#define icalproperty_new_transp (ost_libical ()->call_icalproperty_new_transp)
#define icalproperty_new_uid (ost_libical ()->call_icalproperty_new_uid)
#define icalproperty_new_version (ost_libical ()->call_icalproperty_new_version)
#define icaltime_from_string (ost_libical ()->call_icaltime_from_string)
#define icaltime_null_time (ost_libical ()->call_icaltime_null_time)

G_END_DECLS
