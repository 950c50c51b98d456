// Calendars that real programs wrote: what is expected of every file, and why. They are not part of the project.
import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { whyLeftOut } from "../../src/domain/calendar.js";
import { NetError } from "../../src/domain/errors.js";
import { decodedText } from "../../src/formats/decode.js";
import { readCalendar } from "../../src/formats/ical.js";
import { isCalendar } from "../../src/formats/ical-kind.js";

const real = path.join(import.meta.dirname, "../../../shared/data/real");
const isHere = fs.existsSync(real);
const found = isHere ? fs.readdirSync(real, { recursive: true, encoding: "utf8" }).filter((file) => /\.ics$/i.test(file)) : [];

/**
 * Of each file: occurrences up to 2 March 2026, those that would be talks with the first of them (everybody in it known,
 * nobody of them you), how many are left out and why, rejects by line.
 */
const table: [file: string, expected: string, why: string][] = [
  ["ical.js/base64.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/blank_description.ics", "1 read · 1 solo", "nobody is invited"],
  ["ical.js/blank_line_end.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/blank_line_mid.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/boolean.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/component.ics", "0 read · 2: the event has no start · 9: the event has no start", "events without a start"],
  ["ical.js/daily_recur.ics", "4962 read · 4962 solo", "nobody is invited"],
  ["ical.js/dates.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/day_long_recur_yearly.ics", "3542 read · 3542 all-day", "whole days"],
  ["ical.js/duration_instead_of_dtend.ics", "1 read · 1 solo", "nobody is invited"],
  ["ical.js/float.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/forced_types.ics", "1 read · 1 all-day", "whole days"],
  ["ical.js/google_birthday.ics", "6 read · 6 all-day", "birthdays that Google makes of contacts"],
  ["ical.js/grouped.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/integer.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/minimal.ics", "1 read · 1 solo", "nobody is invited"],
  ["ical.js/multiple_root_components.ics", "0 read", "no event: to-dos, free times or zones alone"],
  [
    "ical.js/multiple_rrules.ics",
    "36 read · 36 talks: 2012-03-26 18:00 sahaja <> frashed with 2",
    "several rules in one event; both attendees would be talked with",
  ],
  ["ical.js/multivalue.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/newline_junk.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/only_dtstart_date.ics", "1 read · 1 all-day", "whole days"],
  ["ical.js/only_dtstart_time.ics", "1 read · 1 solo", "nobody is invited"],
  [
    "ical.js/parserv2.ics",
    "3515 read · 3515 talks: 2012-09-11 17:30 Calendar with 2",
    "every day without end, followed to today",
  ],
  ["ical.js/period.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/property_params.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/quoted_params.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/rdate_exdate.ics", "3 read · 3 solo", "days more and days left out"],
  ["ical.js/recur.ics", "0 read", "no event: to-dos, free times or zones alone"],
  [
    "ical.js/recur_instances.ics",
    "163 read · 163 talks: 2012-10-02 22:00 Crazy Event Thingy! with 1",
    "days changed one by one, each under its uid",
  ],
  [
    "ical.js/recur_instances_finite.ics",
    "5 read · 5 talks: 2012-10-02 17:00 Crazy Event Thingy! with 4",
    "a rule with an end and days changed one by one",
  ],
  ["ical.js/rfc.ics", "1 read · 1 all-day", "whole days"],
  ["ical.js/single_empty_vcalendar.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/time.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/timezone_from_file.ics", "1 read · 1 solo", "nobody is invited"],
  ["ical.js/tzid_with_gmt.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/unfold_properties.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/utc_negative_zero.ics", "1 read · 1 talks: 2012-08-21 21:00 And another with 1", "somebody is invited"],
  ["ical.js/utc_offset.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["ical.js/values.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/alarm_etar_future.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_etar_notification.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_etar_notification_clicked.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_google_acknowledged.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_google_future.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_thunderbird_2_future.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_thunderbird_2_notification_5_min_postponed.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_thunderbird_2_notification_5_min_postponed_and_closed.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_thunderbird_2_notification_5_min_postponed_and_popped_up.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_thunderbird_2_notification_popped_up.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_thunderbird_closed.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_thunderbird_future.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/alarm_thunderbird_snoozed_until_1457.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/america_new_york.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/america_new_york_forward_reference.ics", "1 read · 1 solo", "nobody is invited"],
  [
    "icalendar/big_bad_calendar.ics",
    "0 read · 2: the event has no start · 4: the event has no start · 6: the event has no start · 8: the event has no start · 10: the event has no start · 12: the event has no start · 14: the event has no start · 16: the event has no start · 18: the event has no start · 20: the event has no start · 22: the event has no start · 24: the event has no start · 26: the event has no start · 28: the event has no start · 30: the event has no start · 32: the event has no start · 34: the event has no start · 36: the event has no start · 38: the event has no start · 40: the event has no start",
    "events without a start",
  ],
  ["icalendar/bom_calendar.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/broken_dtstart.ics", "0 read · 4: the event has no start", "a start that is none"],
  ["icalendar/broken_ical.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/calendar_with_unicode.ics", "0 read", "no event: to-dos, free times or zones alone"],
  [
    "icalendar/created_calendar_with_unicode_fields.ics",
    "2 read · 2 solo · 20: the event has no start",
    "three events, one of them empty",
  ],
  ["icalendar/empty.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/empty_RDATE.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/event_with_escaped_character1.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/event_with_escaped_character2.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/event_with_escaped_character3.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/event_with_escaped_character4.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/event_with_escaped_characters.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/event_with_recurrence.ics", "97 read · 97 solo", "nobody is invited"],
  ["icalendar/event_with_recurrence_exdates_on_different_lines.ics", "10 read · 10 solo", "nobody is invited"],
  ["icalendar/event_with_rsvp.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/event_with_unicode_fields.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/event_with_unicode_organizer.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/events-issue_82_expected_output.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/example.ics", "3 read · 3 all-day", "whole days that do not say so"],
  ["icalendar/fuzz_testcase_0_char_in_component_name.ics", "it is not text", "a zero byte"],
  ["icalendar/fuzz_testcase_invalid_month.ics", "another kind of file", "it does not begin as calendars do"],
  ["icalendar/fuzz_testcase_vtimezone_lone_cr.ics", "another kind of file", "it does not begin as calendars do"],
  ["icalendar/invalid_duration.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_100_transformed_doctests_into_unittests.ics", "0 read · 1: the event has no start", "events without a start"],
  [
    "icalendar/issue_101_icalendar_chokes_on_umlauts_in_organizer.ics",
    "1 read · 1 talks: 2013-04-16 10:00 wichtiger termin 1 with 1",
    "somebody is invited",
  ],
  ["icalendar/issue_104_broken_calendar.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_104_mark_events_broken.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_1050_all_components.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_1050_calendar_with_events_and_todos.ics", "2 read · 2 solo", "nobody is invited"],
  ["icalendar/issue_1050_empty_calendar.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/issue_1050_forward_timezone_reference.ics", "1 read · 1 solo", "nobody is invited"],
  [
    "icalendar/issue_1050_multiple_calendars.ics",
    "0 read · 4: the event has no start · 12: the event has no start",
    "events without a start",
  ],
  ["icalendar/issue_1050_simple_calendar.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_1050_timezone_only_calendar.ics", "0 read", "no event: to-dos, free times or zones alone"],
  [
    "icalendar/issue_1050_uid_in_description.ics",
    "0 read · 4: the event has no start · 8: the event has no start",
    "events without a start",
  ],
  ["icalendar/issue_1081_empty_rdate.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_1081_event_with_rrule.ics", "10 read · 10 solo", "nobody is invited"],
  ["icalendar/issue_1081_freebusy_comma_separated.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/issue_1081_invalid_rrule_freq.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_1081_invalid_start_and_end.ics", "0 read · 4: the event has no start", "events without a start"],
  ["icalendar/issue_1081_invalid_start_valid_end.ics", "0 read · 4: the event has no start", "events without a start"],
  ["icalendar/issue_1081_list_of_properties.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_1081_tzid_param.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_1081_with_summary.ics", "0 read · 4: the event has no start", "events without a start"],
  ["icalendar/issue_112_missing_tzinfo_on_exdate.ics", "11 read · 11 solo", "nobody is invited"],
  ["icalendar/issue_1231_recurrence.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_1238.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/issue_127_categories_with_commas.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_1426.ics", "3 read · 3 solo", "nobody is invited"],
  ["icalendar/issue_1426_value_parameters.ics", "1 read · 1 all-day", "whole days"],
  ["icalendar/issue_1549_binary_attachment.ics", "0 read · 4: the event has no start", "events without a start"],
  [
    "icalendar/issue_1561_image_value.ics",
    "0 read · 2: the event has no start · 6: the event has no start · 10: the event has no start · 14: the event has no start",
    "events without a start",
  ],
  ["icalendar/issue_156_RDATE_with_PERIOD.ics", "2 read · 2 solo", "nobody is invited"],
  [
    "icalendar/issue_156_RDATE_with_PERIOD_TZID_khal.ics",
    "1 read · 1 talks: 2018-03-27 13:00 Event with 1",
    "days more as periods",
  ],
  [
    "icalendar/issue_156_RDATE_with_PERIOD_TZID_khal_2.ics",
    "1 read · 1 talks: 2021-11-01 15:00 (omitted) with 1",
    "days more as periods",
  ],
  ["icalendar/issue_156_RDATE_with_PERIOD_list.ics", "3 read · 3 solo", "nobody is invited"],
  ["icalendar/issue_157_removes_trailing_semicolon.ics", "12 read · 12 solo", "nobody is invited"],
  ["icalendar/issue_1633_freebusy_with_dates.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/issue_1633_rdate_with_dates.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_1633_rdate_with_dates_and_tzid.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_165_missing_event.ics", "14 read · 14 solo", "blanks in the rule"],
  ["icalendar/issue_168_expected_output.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_168_input.ics", "1 read · 1 solo", "nobody is invited"],
  [
    "icalendar/issue_178_component_with_invalid_name_represented.ics",
    "another kind of file",
    "it does not begin as calendars do",
  ],
  ["icalendar/issue_178_custom_component_contains_other.ics", "another kind of file", "it does not begin as calendars do"],
  ["icalendar/issue_178_custom_component_inside_other.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/issue_184_broken_representation_of_period.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_218_bad_tzid.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_237_fail_to_parse_timezone_with_non_ascii_tzid.ics", "1 read · 1 solo", "nobody is invited"],
  [
    "icalendar/issue_27_multiple_periods_in_freebusy_multiple_freebusies.ics",
    "0 read",
    "no event: to-dos, free times or zones alone",
  ],
  ["icalendar/issue_27_multiple_periods_in_freebusy_one_freebusy.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/issue_313_globally_unique_tzid.ics", "3 read · 3 solo", "three programs' ways to name a zone"],
  ["icalendar/issue_321_assert_dst_offset_is_not_false.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_322_expected_calendar.ics", "0 read · 2: the event has no start", "events without a start"],
  ["icalendar/issue_348_exception_parsing_value.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_350.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_351_whitespace_in_property_and_params.ics", "0 read · 1 future", "on 19 March"],
  ["icalendar/issue_355_url_escaping.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_355_url_escaping_2.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_355_url_escaping_empty_param.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/issue_464_invalid_rdate.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_466_convert_tzid_with_slash.ics", "176 read · 176 solo", "a zone under a path"],
  ["icalendar/issue_466_respect_unique_timezone.ics", "176 read · 176 solo", "a zone under a path"],
  ["icalendar/issue_526_calendar_with_different_events.ics", "2 read · 2 solo", "nobody is invited"],
  ["icalendar/issue_526_calendar_with_event_subset.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_526_calendar_with_events.ics", "2 read · 2 solo", "nobody is invited"],
  ["icalendar/issue_526_calendar_with_shuffeled_events.ics", "2 read · 2 solo", "nobody is invited"],
  ["icalendar/issue_53_description_parsed_properly.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/issue_64_event_with_ascii_summary.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/issue_64_event_with_non_ascii_summary.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/issue_70_rrule_causes_attribute_error.ics", "18 read · 18 solo", "nobody is invited"],
  ["icalendar/issue_722_missing_VTIMEZONE_custom.ics", "1 read · 1 solo", "nobody is invited"],
  [
    "icalendar/issue_722_missing_timezones.ics",
    "2 read · 2 solo · 9: the event has no start · 15: the event has no start",
    "events without a start",
  ],
  ["icalendar/issue_722_timezone_transition_ambiguity.ics", "4 read · 4 solo", "nobody is invited"],
  ["icalendar/issue_798_freebusy.ics", "0 read", "no event: to-dos, free times or zones alone"],
  [
    "icalendar/issue_798_related_to.ics",
    "0 read · 2: the event has no start · 5: the event has no start",
    "events without a start",
  ],
  ["icalendar/issue_82_expected_output.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/issue_836_do_not_quote_tzid.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/multiple_calendar_components.ics", "3 read · 3 all-day", "two calendars in a file"],
  ["icalendar/multiple_timezones.ics", "3 read · 3 solo", "days more that have a time and no date"],
  ["icalendar/pacific_fiji.ics", "1 read · 1 solo", "a zone by its rules"],
  ["icalendar/parsing_error.ics", "20 read · 20 all-day", "whole days"],
  ["icalendar/parsing_error_in_UTC_offset.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/period_with_timezone.ics", "9 read · 9 solo", "days more as periods in a zone"],
  [
    "icalendar/pr_480_summary_with_colon.ics",
    "0 read · 2: the event has no start · 5: the event has no start",
    "events without a start",
  ],
  ["icalendar/property_params.ics", "1 read · 1 all-day", "whole days"],
  [
    "icalendar/rfc_5545_RDATE_example.ics",
    "0 read · 2: the event has no start · 6: the event has no start · 10: the event has no start · 14: the event has no start · 19: the event has no start · 24: the event has no start",
    "events without a start",
  ],
  ["icalendar/rfc_6868.ics", "0 read · 3: the event has no start", "events without a start"],
  [
    "icalendar/rfc_7256_multi_value_parameters.ics",
    "0 read · 2: the event has no start · 9: the event has no start",
    "events without a start",
  ],
  ["icalendar/rfc_7265_appendix_example_1_ical.ics", "1 read · 1 all-day", "whole days"],
  ["icalendar/rfc_7265_appendix_example_2_ical.ics", "6 read · 6 solo", "nobody is invited"],
  ["icalendar/rfc_7265_example_1.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/rfc_7265_example_4.ics", "1 read · 1 all-day", "whole days"],
  ["icalendar/rfc_7265_request_status.ics", "0 read · 1: the event has no start", "events without a start"],
  [
    "icalendar/rfc_7529.ics",
    "15 read · 15 all-day · 5: it repeats by another calendar · 11: it repeats by another calendar · 17: it repeats by another calendar",
    "other calendars than the Gregorian are not followed",
  ],
  ["icalendar/rfc_7953_3.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/rfc_7986_conferences.ics", "0 read · 2: the event has no start", "events without a start"],
  ["icalendar/rfc_7986_image.ics", "0 read · 2: the event has no start · 14: the event has no start", "events without a start"],
  ["icalendar/rfc_7986_properties.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/rfc_9074_example_1.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/rfc_9074_example_2.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/rfc_9074_example_3.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/rfc_9074_example_4.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/rfc_9074_example_proximity.ics", "0 read · 1: the event has no start", "events without a start"],
  ["icalendar/rfc_9253_examples.ics", "2 read · 2 solo", "nobody is invited"],
  ["icalendar/rfc_9253_gap.ics", "0 read · 4: the event has no start · 9: the event has no start", "events without a start"],
  ["icalendar/rfc_9253_related_to.ics", "0 read · 4: the event has no start", "events without a start"],
  ["icalendar/small_bad_calendar.ics", "0 read · 2: the event has no start", "events without a start"],
  ["icalendar/time.ics", "0 read", "no event: to-dos, free times or zones alone"],
  ["icalendar/timezone_rdate.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/timezone_same_start.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/timezone_same_start_and_offset.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/timezoned.ics", "1 read · 1 solo", "nobody is invited"],
  ["icalendar/x_location.ics", "2437 read · 2437 solo", "meetings on working days for years, nobody named"],
  ["vobject/UntilRespectsTimezoneTest.ics", "9 read · 9 solo", "until a time in UTC, the rule in a zone"],
];

async function inShort(file: string): Promise<string> {
  try {
    const text = await decodedText(fs.readFileSync(path.join(real, file)), "it");
    if (!isCalendar(text)) return "another kind of file";
    const { events, future, rejected } = readCalendar(text, "it", "2026-03-02");
    const reasons = new Map<string, number>();
    const talks = events.filter((event) => {
      const why = whyLeftOut(event, new Set(), 12);
      if (why) reasons.set(why, (reasons.get(why) ?? 0) + 1);
      return why === null;
    });
    const first = talks[0] && `${talks[0].day} ${talks[0].at} ${talks[0].text} with ${talks[0].people.length}`;
    return [
      `${events.length} read`,
      ...(first ? [`${talks.length} talks: ${first}`] : []),
      ...[...reasons].map(([why, n]) => `${n} ${why}`),
      ...(future > 0 ? [`${future} future`] : []),
      ...rejected.map(({ line, why }) => `${line}: ${why}`),
    ].join(" · ");
  } catch (error) {
    if (error instanceof NetError) return error.message;
    throw error;
  }
}

describe.skipIf(!isHere)("calendars of other programs", () => {
  it.each(table)("%s", async (file, expected) => expect(await inShort(file)).toBe(expected));
  it("are all in the table", () => expect(table.map(([file]) => file).sort()).toEqual(found.sort()));
  it("control: another day is noticed", async () => expect(await inShort("ical.js/minimal.ics")).not.toContain("2012-07-01"));
});
