/** The day on which somebody has lived so many years and months, YYYY-MM-DD; compare it as text only, since it may be no day of the calendar. */
function reaches(bornOn: string, years: number, months = 0): string {
  const month = Number(bornOn.slice(5, 7)) - 1 + months;
  const year = Number(bornOn.slice(0, 4)) + years + Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}${bornOn.slice(7)}`;
}

/** Born until this day: years and months of the age of folkepension (lov om social pension § 1 a). To be read again before it is relied on. */
const PENSION_AGES: readonly (readonly [until: string, years: number, months: number])[] = [
  ['1953-12-31', 65, 0],
  ['1954-06-30', 65, 6],
  ['1954-12-31', 66, 0],
  ['1955-06-30', 66, 6],
  ['1962-12-31', 67, 0],
  ['1966-12-31', 68, 0],
  ['1970-12-31', 69, 0],
  ['9999-12-31', 70, 0],
];

/** Whether somebody has reached an age in whole years, or that of folkepension, on a Danish day. */
export function hasReached(bornOn: string, age: number | 'PENSION_AGE', day: string): boolean {
  if (age !== 'PENSION_AGE') return reaches(bornOn, age) <= day;
  const [, years, months] = PENSION_AGES.find(([until]) => bornOn <= until)!;
  return reaches(bornOn, years, months) <= day;
}
