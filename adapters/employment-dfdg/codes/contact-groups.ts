import type { DataClass } from '../../../src/sdk/index.js';

/** One meaning of a contact group (kontaktgruppe), and the days on which it held. Both ends are inclusive; an absent end is open. */
export interface ContactGroup {
  code: string;
  label: string;
  unified: string;
  from?: string;
  to?: string;
  raise?: readonly DataClass[];
}

/** BEK 113/2026 is in force from this day; before it BEK 1282/2022. */
const LAST_OLD_DAY = '2026-01-31';
const FIRST_NEW_DAY = '2026-02-01';
const SICKNESS: readonly DataClass[] = ['HEALTH'];

/**
 * Sources: BEK 113/2026 § 15, BEK 1282/2022 § 15 (replaced) with its notes on groups that had ended, LAB § 6. Labels are ours, shortened.
 * The unified code is the target group of LAB § 6 where there is one. Sickness benefit by itself tells of illness.
 */
const GROUPS: readonly ContactGroup[] = [
  { code: '1', label: 'A-dagpengemodtagere', unified: 'LAB_6_NR_1' },
  { code: '2', label: 'Kontanthjælpsmodtagere uden for introduktionsprogrammet', unified: 'LAB_6_NR_2_3' },
  {
    code: '3',
    label: 'Kontanthjælpsmodtagere i integrationsprogrammet (udgået)',
    unified: 'INTEGRATION_CASH_BENEFIT',
    to: '2016-06-30',
  },
  { code: '4', label: 'Revalidender', unified: 'LAB_6_NR_10' },
  { code: '5', label: 'Forrevalidender', unified: 'LAB_6_NR_10' },
  {
    code: '6',
    label: 'Sygedagpengemodtagere fra før 5. januar 2015 (udgået)',
    unified: 'LAB_6_NR_6',
    to: '2015-01-04',
    raise: SICKNESS,
  },
  { code: '7', label: 'Modtagere af ledighedsydelse', unified: 'LAB_6_NR_9' },
  { code: '8', label: 'Uden offentlig forsørgelse, med sag i kommunen', unified: 'NO_BENEFIT' },
  { code: '8 (dimittend)', label: 'Dimittender i karensperioden', unified: 'NO_BENEFIT' },
  { code: '10', label: 'Ansatte i fleksjob og selvstændige med støtte', unified: 'LAB_6_NR_9' },
  { code: '11', label: 'Personer i ressourceforløb', unified: 'LAB_6_NR_8' },
  { code: '12', label: 'Modtagere af uddannelseshjælp', unified: 'LAB_6_NR_4_5', to: LAST_OLD_DAY },
  { code: '12', label: 'Kontanthjælpsmodtagere med uddannelsespålæg', unified: 'LAB_6_NR_4_5', from: FIRST_NEW_DAY },
  { code: '13', label: 'Personer i jobafklaringsforløb', unified: 'LAB_6_NR_7' },
  { code: '14', label: 'Førtidspensionister', unified: 'LAB_6_NR_11' },
  { code: '15', label: 'Nyuddannede personer med handicap', unified: 'DISABILITY_COMPENSATION', raise: SICKNESS },
  { code: '16', label: 'Unge under 18 år med behov for indsats', unified: 'LAB_6_NR_13' },
  { code: '17', label: 'Selvforsørgende uden beskæftigelse', unified: 'LAB_6_NR_12' },
  { code: '18', label: 'Selvforsørgende i introduktionsprogrammet', unified: 'INTEGRATION_SELF_SUPPORTING' },
  { code: '19', label: 'Indvandrere i introduktionsforløbet', unified: 'INTEGRATION_COURSE' },
  { code: '20', label: 'Beskæftigede, der modtager indsats', unified: 'EMPLOYED_WITH_EFFORT' },
  { code: '21', label: 'Voksenelever', unified: 'ADULT_APPRENTICE' },
  { code: '22', label: 'Jobrotationsvikarer', unified: 'JOB_ROTATION' },
  { code: '23', label: 'Ansatte i seniorjob', unified: 'SENIOR_JOB' },
  { code: '24', label: 'Sygedagpengemodtagere fra beskæftigelse', unified: 'LAB_6_NR_6', raise: SICKNESS },
  { code: '25', label: 'Sygedagpengemodtagere fra ledighed', unified: 'LAB_6_NR_6', raise: SICKNESS },
  { code: '26', label: 'Modtagere af overgangsydelse', unified: 'LAB_6_NR_2_3', to: LAST_OLD_DAY },
  {
    code: '27',
    label: 'Flygtninge og familiesammenførte i selvforsørgelses- og hjemrejseprogrammet',
    unified: 'INTEGRATION_REFUGEE',
    to: LAST_OLD_DAY,
  },
  {
    code: '27',
    label: 'Flygtninge og familiesammenførte i introduktionsprogrammet på kontanthjælp',
    unified: 'INTEGRATION_REFUGEE',
    from: FIRST_NEW_DAY,
  },
  { code: '28', label: 'Unge modtagere af overgangsydelse', unified: 'LAB_6_NR_4_5', to: LAST_OLD_DAY },
  { code: '29', label: 'Andre familiesammenførte på overgangsydelse', unified: 'INTEGRATION_FAMILY', to: LAST_OLD_DAY },
];

const byCode = new Map<string, ContactGroup[]>();
for (const entry of GROUPS) byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);

/**
 * The meaning that a contact group had on the day it was given to the citizen: codes change with the law, and old records keep theirs.
 * Without a day the newest meaning is taken. A code outside its life is unknown.
 * @param on YYYY-MM-DD
 */
export function contactGroup(code: string, on: string | undefined): ContactGroup | undefined {
  const meanings = byCode.get(code);
  if (on === undefined) return meanings?.at(-1);
  return meanings?.find(({ from = '', to = '9999' }) => from <= on && on <= to);
}
