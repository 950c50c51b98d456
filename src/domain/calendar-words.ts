// The words of the calendar in English and Indonesian: weekdays, months, units, small numbers.

const weekdayNames: [number: number, names: string][] = [
  [0, "sunday sun minggu ahad"],
  [1, "monday mon senin"],
  [2, "tuesday tues tue selasa"],
  [3, "wednesday weds wed rabu"],
  [4, "thursday thurs thur thu kamis"],
  [5, "friday fri jumat jum'at"],
  [6, "saturday sat sabtu"],
];

const monthNames: [number: number, names: string][] = [
  [1, "january januari jan"],
  [2, "february februari pebruari feb peb"],
  [3, "march maret mar"],
  [4, "april apr"],
  [5, "may mei"],
  [6, "june juni jun"],
  [7, "july juli jul"],
  [8, "august agustus aug agu agt"],
  [9, "september sept sep"],
  [10, "october oktober oct okt"],
  [11, "november nopember nov nop"],
  [12, "december desember dec des"],
];

const numberNames: [number: number, names: string][] = [
  [1, "a an one satu"],
  [2, "two dua"],
  [3, "three tiga"],
  [4, "four empat"],
  [5, "five lima"],
  [6, "six enam"],
  [7, "seven tujuh"],
  [8, "eight delapan"],
  [9, "nine sembilan"],
  [10, "ten sepuluh"],
  [11, "eleven sebelas"],
  [12, "twelve"],
];

const weekdays = byName(weekdayNames);
const months = byName(monthNames);
const numbers = byName(numberNames);

/** Patterns that match one name each, to build larger ones from. */
export const weekdayName = anyOf(weekdays);
export const monthName = anyOf(months);
/** Digits or a word, with the space that must follow the word. */
export const numberBefore = `\\d{1,4} ?|(?:${anyOf(numbers)}) `;

/** 0 for Sunday to 6 for Saturday; the name must match {@link weekdayName}. */
export function weekdayOf(name: string): number {
  return weekdays.get(name) as number;
}

/** 1 to 12; the name must match {@link monthName}. */
export function monthOf(name: string): number {
  return months.get(name) as number;
}

/** The number that digits or a word mean; the text must match {@link numberBefore}. */
export function numberOf(text: string): number {
  return numbers.get(text.trim()) ?? Number(text);
}

function byName(table: [number: number, names: string][]): Map<string, number> {
  return new Map(table.flatMap(([number, names]) => names.split(" ").map((name) => [name, number])));
}

function anyOf(names: Map<string, number>): string {
  return [...names.keys()].join("|");
}
