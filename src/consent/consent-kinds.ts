import type { ConsentKind } from '../generated/documents.js';

/** What the law says of a kind of consent: who may be needed, in which form, and how long it lives at most. */
export interface ConsentKindRule {
  readonly da: string;
  readonly law: string;
  /** forms that count; written where the act says so */
  readonly forms: readonly ('WRITTEN' | 'ORAL' | 'DIGITAL')[];
  /** hard end, in days after it was given; absent where the act sets none */
  readonly maximumDays?: number;
  readonly caseRefRequired?: true;
}

const FREE = ['WRITTEN', 'ORAL', 'DIGITAL'] as const;

/** The eleven kinds of domain law 2.3. A consent by SUL § 44 and § 42 e ends at the latest one year after it was given. */
export const CONSENT_KINDS: Readonly<Record<ConsentKind, ConsentKindRule>> = {
  PLAN_REPLACEMENT: {
    da: 'samtykke til helhedsorienteret plan',
    law: 'LAB § 40, stk. 3; SEL § 141, stk. 7; BL § 110; SDP § 13 e; INL § 19 b',
    forms: FREE,
  },
  FETCH_11A: { da: 'samtykke til at indhente oplysninger', law: 'RSL § 11 a', forms: FREE },
  FETCH_FVL29: { da: 'samtykke, ansøgningssag', law: 'FVL § 29, stk. 2, nr. 1', forms: FREE },
  DISCLOSE_FVL28: { da: 'samtykke til videregivelse', law: 'FVL § 28, stk. 2-4', forms: FREE },
  HEALTH_OTHER_43: {
    da: 'samtykke, andre formål end behandling',
    law: 'SUL §§ 43-44',
    forms: ['WRITTEN', 'DIGITAL'],
    maximumDays: 365,
  },
  HEALTH_LOOKUP_42D: {
    da: 'samtykke til opslag, andre formål',
    law: 'SUL §§ 42 d-e',
    forms: ['WRITTEN', 'DIGITAL'],
    maximumDays: 365,
  },
  HEALTH_TREAT_41: { da: 'samtykke, behandling', law: 'SUL §§ 41-42', forms: FREE },
  HEALTH_OPTOUT: { da: 'frabedelse', law: 'SUL §§ 41, stk. 3, 42 a, stk. 5 og 42 d, stk. 4', forms: FREE },
  CHILD_EFFORT: { da: 'samtykke til støtte eller anbringelse', law: 'BL §§ 32, 33, 46, 98 og 112', forms: FREE },
  WORKPLACE_INFO: { da: 'samtykke, arbejdsplads', law: 'SDP § 9, stk. 2', forms: FREE },
  GDPR_CONSENT: { da: 'databeskyttelsesretligt samtykke', law: 'GDPR art. 6(1)(a), 7 og 9(2)(a)', forms: FREE },
};
