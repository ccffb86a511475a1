import type { LegalBasisRef, PlanRemainder, PlanReplacement, SwitchCondition } from '../../generated/documents.js';
import type { Sector } from '../../kernel/words.js';

export type PlanType = PlanReplacement['planType'];
export type Extent = PlanReplacement['extent'];

/** A paragraph with the act it stands in. */
export type Paragraph = Required<Pick<LegalBasisRef, 'act' | 'paragraph'>>;

/** A paragraph that lets the one plan stand instead of another. Days are Danish, YYYY-MM-DD, both within. */
export interface ReplacingParagraph extends Paragraph {
  readonly validFrom: string;
  readonly validTo?: string;
  /** holds only where the data-protection officer has set the switch so */
  readonly when?: SwitchCondition;
}

/** What stays in the sector plan although the rest is replaced. */
export interface Staying extends Paragraph {
  readonly what: PlanRemainder['what'];
  /** Danish, as the plan says it */
  readonly da: string;
}

/**
 * Who must consent. CITIZEN: the citizen himself, from 16 with the custody holders until 18, who consent alone below 16.
 * PARENTS: the custody holders of a child; somebody of age consents to a plan about himself as a parent.
 */
export type ConsentBy = 'CITIZEN' | 'PARENTS';

/** What the law says of one type of plan. */
export interface PlanFrame {
  readonly da: string;
  readonly sector: Sector;
  /** the paragraph that the sector plan itself is made by */
  readonly law: Paragraph;
  /** how much of it may be replaced, the usual first; none where no act lets the one plan replace it */
  readonly extents: readonly Extent[];
  readonly by: readonly ReplacingParagraph[];
  readonly consentBy?: ConsentBy;
  /** whole years of the citizen: from the first, below the second */
  readonly ages?: { readonly from?: number; readonly below?: number | 'PENSION_AGE' };
  /** sickness benefit: the only category in which it may be replaced (SDP § 13 e) */
  readonly category?: 2;
  /** paragraphs on content that bind the one plan as they bound the plan it replaces */
  readonly binds: readonly Paragraph[];
  readonly stays: readonly Staying[];
}

const paragraph = (act: string, words: string): Paragraph => ({ act, paragraph: words });

/** Law page 1.2: lov 707/2018, adopted that day. 1.6: barnets lov took over at the turn of 2023. 8 D2: LAB is planned to end with 2026. */
const ONE_PLAN_ACT = '2018-06-08';
const BARNETS_LOV = '2024-01-01';
const since = (act: string, words: string, validFrom = ONE_PLAN_ACT): ReplacingParagraph => ({
  ...paragraph(act, words),
  validFrom,
});
const LAB_40: readonly ReplacingParagraph[] = [
  { ...since('LAB', '§ 40, stk. 3'), validTo: '2026-12-31' },
  { ...since('LAB', '§ 40, stk. 3', '2027-01-01'), when: { switch: 'EMPLOYMENT_LAW_2027', is: ['CONTINUES'] } },
];
/** Law page 8 D3: both parts of the rehabilitation plan end with June 2026 unless the municipality has kept the team. */
const LAB_40_REHABILITATION: readonly ReplacingParagraph[] = [
  { ...since('LAB', '§ 40, stk. 3'), validTo: '2026-06-30' },
  {
    ...since('LAB', '§ 40, stk. 3', '2026-07-01'),
    validTo: '2026-12-31',
    when: { switch: 'REHABILITATION_TEAM', is: ['KEPT_2026'] },
  },
];

const stays = (what: Staying['what'], law: Paragraph, da: string): Staying => ({ what, ...law, da });
const reporting = (words: string) =>
  stays(
    'STATE_REPORTING',
    paragraph('BEK 113/2026', words),
    'Indberetningen til Det Fælles Datagrundlag sker fortsat fra fagsystemet; planteksten indberettes ikke.',
  );

/** A plan that no act lets the one plan replace: it stays whole beside it. */
function staying(da: string, sector: Sector, law: Paragraph, what: Staying['what'] = 'WHOLE_PLAN'): PlanFrame {
  const text = `${da} kan ikke erstattes af den helhedsorienterede plan og bliver i fagsystemet.`;
  return { da, sector, law, extents: [], by: [], binds: [], stays: [stays(what, law, text)] };
}

/**
 * Which plans the one plan may stand instead of, how much of them, by which paragraph and when, with whose consent, and what stays
 * (domain law 1.3, 1.5 and 1.6; the second reading of 9 where it corrects them).
 */
export const PLAN_FRAMES: Readonly<Record<PlanType, PlanFrame>> = {
  MIN_PLAN: {
    da: 'Min Plan',
    sector: 'EMPLOYMENT',
    law: paragraph('LAB', '§ 40'),
    extents: ['WHOLE', 'EFFORT_PART'],
    by: LAB_40,
    consentBy: 'CITIZEN',
    binds: [paragraph('LAB', '§ 46, stk. 1')],
    stays: [
      stays(
        'JOB_SEARCH_DEMANDS',
        paragraph('BEK 1216/2023', '§ 53, stk. 2'),
        'For dagpengemodtagere bliver krav om jobsøgning i Min Plan.',
      ),
      reporting('§ 43, stk. 11'),
    ],
  },
  MIN_PLAN_EDU: {
    da: 'Min Plan med uddannelsespålæg',
    sector: 'EMPLOYMENT',
    law: paragraph('LAB', '§ 30'),
    extents: ['WHOLE', 'EFFORT_PART'],
    by: LAB_40,
    consentBy: 'CITIZEN',
    binds: [paragraph('LAB', '§ 46, stk. 1')],
    stays: [reporting('§ 41')],
  },
  REHAB_PREP: staying('Rehabiliteringsplanens forberedende del', 'EMPLOYMENT', paragraph('LAB', '§ 43'), 'PREPARATORY_PART'),
  REHAB_EFFORT: {
    da: 'Rehabiliteringsplanens indsatsdel',
    sector: 'EMPLOYMENT',
    law: paragraph('LAB', '§ 45'),
    extents: ['WHOLE', 'EFFORT_PART'],
    by: LAB_40_REHABILITATION,
    consentBy: 'CITIZEN',
    binds: [paragraph('LAB', '§ 46, stk. 1')],
    stays: [
      stays('PREPARATORY_PART', paragraph('LAB', '§§ 43-44'), 'Rehabiliteringsplanens forberedende del bliver i fagsystemet.'),
      reporting('§ 43, stk. 11'),
    ],
  },
  SDP_AGREEMENT: {
    da: 'Aftale ved opfølgning',
    sector: 'EMPLOYMENT',
    law: paragraph('SDP', '§ 13 c, stk. 2'),
    extents: ['WHOLE'],
    by: [since('SDP', '§ 13 e')],
    consentBy: 'CITIZEN',
    category: 2,
    binds: [paragraph('SDP', '§ 13 e, stk. 2')],
    stays: [],
  },
  INT_CONTRACT: {
    da: 'Integrationskontrakt',
    sector: 'EMPLOYMENT',
    law: paragraph('INL', '§ 19'),
    extents: ['BECOMES'],
    by: [since('INL', '§ 19 b')],
    consentBy: 'CITIZEN',
    binds: [paragraph('INL', '§ 19'), paragraph('INL', '§ 19 a'), paragraph('INL', '§ 20')],
    stays: [],
  },
  SEL_HANDLEPLAN: {
    da: 'Handleplan',
    sector: 'SOCIAL',
    law: paragraph('SEL', '§ 141'),
    extents: ['WHOLE'],
    by: [since('SEL', '§ 141, stk. 7')],
    consentBy: 'CITIZEN',
    ages: { from: 18, below: 'PENSION_AGE' },
    binds: [paragraph('SEL', '§ 141, stk. 3-4')],
    stays: [],
  },
  SEL_HANDLEPLAN_110: {
    da: 'Handleplan, ophold på boform',
    sector: 'SOCIAL',
    law: paragraph('SEL', '§ 142'),
    extents: ['WHOLE'],
    by: [since('SEL', '§ 142, stk. 5')],
    consentBy: 'CITIZEN',
    ages: { from: 18 },
    binds: [paragraph('SEL', '§ 142, stk. 2-4')],
    stays: [],
  },
  SEL_HONOUR_PLAN: staying('Handleplan, æresrelateret konflikt', 'SOCIAL', paragraph('SEL', '§ 12 a')),
  BL_CHILD_PLAN: {
    da: 'Barnets plan',
    sector: 'FAMILY',
    law: paragraph('BL', '§ 91'),
    extents: ['PARENT_ELEMENTS'],
    by: [since('BL', '§ 110, stk. 2', BARNETS_LOV)],
    consentBy: 'PARENTS',
    binds: [paragraph('BL', '§ 92')],
    stays: [
      stays(
        'CHILD_ELEMENTS',
        paragraph('BL', '§§ 91-92'),
        'Barnets mål, ønsker og støtte bliver i barnets plan; kun forældrenes del erstattes.',
      ),
    ],
  },
  BL_YOUTH_PLAN: {
    da: 'Ungeplan',
    sector: 'FAMILY',
    law: paragraph('BL', '§ 108'),
    extents: ['WHOLE'],
    by: [since('BL', '§ 110, stk. 1', BARNETS_LOV)],
    consentBy: 'CITIZEN',
    ages: { from: 16, below: 23 },
    binds: [paragraph('BL', '§ 109')],
    stays: [],
  },
  BL_PARENT_PLAN: {
    da: 'Forældrehandleplan',
    sector: 'FAMILY',
    law: paragraph('BL', '§ 77'),
    extents: ['WHOLE'],
    by: [since('BL', '§ 78', BARNETS_LOV)],
    consentBy: 'PARENTS',
    binds: [paragraph('BL', '§ 79')],
    stays: [],
  },
  BL_NETWORK: staying('Netværkssamråd og forbedringsforløb', 'FAMILY', paragraph('BL', '§ 130')),
  KUI_EDU_PLAN: staying('Uddannelsesplan', 'EMPLOYMENT', paragraph('KUI', '§§ 2 c-2 f')),
  GOP: staying('Genoptræningsplan', 'HEALTH', paragraph('SUL', '§ 140')),
  PSY_DISCHARGE: staying('Udskrivningsaftale', 'HEALTH', paragraph('PSL', '§ 13 a')),
  PSY_COORD: staying('Koordinationsplan', 'HEALTH', paragraph('PSL', '§ 13 b')),
  FORLOEBSPLAN: staying('Forløbsplan', 'HEALTH', paragraph('SUL', '§ 119')),
  ELDER_COURSE: staying('Pleje- og omsorgsforløb', 'HEALTH', paragraph('ÆL', '§ 10')),
  SUBSTANCE: staying('Behandlingsplan for misbrug', 'SOCIAL', paragraph('SEL', '§ 101')),
};

/** The frame of a type as a source writes it; undefined for a type that the law list does not know. */
export const frameOf = (planType: string): PlanFrame | undefined =>
  Object.hasOwn(PLAN_FRAMES, planType) ? PLAN_FRAMES[planType as PlanType] : undefined;

/** How the data-protection officer has set the open questions of law, by switch; one that is absent is set strictly. */
export type Switches = Readonly<Record<string, string>>;

/** The paragraph that lets the one plan replace a plan of the frame on a Danish day (YYYY-MM-DD). */
export function paragraphOn({ by }: PlanFrame, day: string, switches: Switches = {}): ReplacingParagraph | undefined {
  return by.find(
    ({ validFrom, validTo, when }) =>
      validFrom <= day &&
      (validTo === undefined || day <= validTo) &&
      (when === undefined || when.is.includes(switches[when.switch] ?? '')),
  );
}
