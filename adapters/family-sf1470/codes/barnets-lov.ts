import type { DataClass, LegalBasisRef } from '../../../src/sdk/index.js';

/** Plans that a paragraph of barnets lov (LBK 282/2025) demands: type and Danish name. */
const PLANS: readonly [number, number, string][] = [
  [77, 77, 'BL_PARENT_PLAN'],
  [91, 92, 'BL_CHILD_PLAN'],
  [108, 109, 'BL_YOUTH_PLAN'],
  [110, 110, 'HOP'],
];

/** Danish names of the plan types that the family administration keeps. */
export const PLAN_NAMES: ReadonlyMap<string, string> = new Map([
  ['BL_CHILD_PLAN', 'Barnets plan'],
  ['BL_YOUTH_PLAN', 'Ungeplan'],
  ['BL_PARENT_PLAN', 'Forældrehandleplan'],
  ['BL_NETWORK', 'Netværkssamråd'],
  ['HOP', 'Helhedsorienteret plan'],
]);

/** Efforts by paragraph and number: barnets lov §§ 30, 32 stk. 1 and 114 (LBK 282/2025), in short form. */
const EFFORTS: ReadonlyMap<string, string> = new Map([
  ['30.1', 'Konsulentbistand, herunder familierettede indsatser'],
  ['30.2', 'Netværks- eller samtalegrupper'],
  ['30.3', 'Rådgivning om familieplanlægning'],
  ['30.4', 'Andre tidligt forebyggende indsatser'],
  ['32.1', 'Ophold i dagtilbud, fritidshjem, ungdomsklub, uddannelsessted el.lign.'],
  ['32.2', 'Praktisk, pædagogisk eller anden støtte i hjemmet'],
  ['32.3', 'Fast kontaktperson for barnet eller den unge eller for hele familien'],
  ['32.4', 'Formidling af praktiktilbud til den unge'],
  ['32.5', 'Familiebehandling eller behandling af barnet eller den unge'],
  ['32.6', 'Familieanbringelse'],
  ['32.7', 'Støtteophold'],
  ['32.8', 'Anden hjælp med rådgivning, behandling og praktisk og pædagogisk støtte'],
  ['114.1', 'Opretholdelse af døgnophold'],
  ['114.2', 'Fast kontaktperson for den unge'],
  ['114.3', 'Udslusningsordning'],
  ['114.4', 'Anden støtte til overgangen til en selvstændig tilværelse'],
]);

/** Plan type that a paragraph stands for. */
export function planTypeOf(basis: LegalBasisRef | undefined): string | undefined {
  const paragraph = paragraphOf(basis);
  return paragraph === undefined ? undefined : PLANS.find(([first, last]) => paragraph >= first && paragraph <= last)?.[2];
}

/** Name and code (`32.3`) of the effort that a paragraph with its number stands for. */
export function effortOf(basis: LegalBasisRef | undefined): { code: string; label: string } | undefined {
  const number = /nr\.?\s*(\d+)/i.exec(basis?.paragraph ?? '')?.[1];
  const code = `${paragraphOf(basis)}.${number}`;
  const label = EFFORTS.get(code);
  return label === undefined ? undefined : { code, label };
}

/** Classes beyond the act's own: placements and inquiries (BL §§ 18-23, 46-47) tell of social problems. */
export function classesOfParagraph(basis: LegalBasisRef | undefined): DataClass[] {
  const paragraph = paragraphOf(basis) ?? 0;
  return (paragraph >= 18 && paragraph <= 23) || paragraph === 46 || paragraph === 47 ? ['SOCIAL_PROBLEM'] : [];
}

function paragraphOf(basis: LegalBasisRef | undefined): number | undefined {
  const digits = basis?.act === 'BL' ? /\d+/.exec(basis.paragraph ?? '')?.[0] : undefined;
  return digits === undefined ? undefined : Number(digits);
}
