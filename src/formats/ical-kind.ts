// Calendars told from other text, without loading what reads them.

/** Whether a text begins as calendars do. */
export function isCalendar(text: string): boolean {
  return /^\s*begin[ \t]*:[ \t]*v(calendar|event)/i.test(text.slice(0, 4096));
}
