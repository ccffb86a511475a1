import type { ConsentKind } from '../generated/documents.js';
import type { FORMS, GIVERS } from './consent.entity.js';

/** Ages in whole years at which somebody may give a consent: from the first, below the second. */
export interface AgeSpan {
  readonly from: number;
  readonly below?: number;
}

/** What the law says of a kind of consent: who gives it and at which age, in which form, what it must name, and how long it lives at most. */
export interface ConsentKindRule {
  readonly da: string;
  readonly law: string;
  /** forms that count; written where the act says so */
  readonly forms: readonly (typeof FORMS)[number][];
  /** who may give it, by the age of the citizen it is about on the day it is given; a giver that is not named may not */
  readonly givers: Partial<Readonly<Record<(typeof GIVERS)[number], AgeSpan>>>;
  /** hard end one year after it was given; absent where the act sets none */
  readonly oneYear?: true;
  /** ages at which the citizen and the custody holder must both give it; until they have, it covers nothing */
  readonly joint?: AgeSpan;
  /** one of two custody holders may give it alone; every other kind needs both where they share custody (FAL § 3) */
  readonly oneHolder?: true;
  /** it names who may receive the data, by unit or by employee */
  readonly receiverRequired?: true;
  /** it is given for one case and must name it */
  readonly caseRefRequired?: true;
  /** it is given for one purpose and must name it */
  readonly purposeRequired?: true;
}

const FREE = ['WRITTEN', 'ORAL', 'DIGITAL'] as const;
const OF_AGE = 18;

/** The citizen from an age on, the custody holder until then or until the citizen is of age, guardian and attest holder for adults. */
const givers = (self: number, custodyBelow = OF_AGE): ConsentKindRule['givers'] => ({
  SELF: { from: self },
  CUSTODY_HOLDER: { from: 0, below: custodyBelow },
  GUARDIAN: { from: OF_AGE },
  ATTEST_HOLDER: { from: OF_AGE },
});

const HEALTH = givers(15, 15);

/**
 * The eleven kinds of domain law 2.3. Ages: 12 for a child's own consent (BL §§ 41, 98), 15 for health alone (SUL § 17) and for online
 * services (DBL § 6), 16 for the plan, where the custody holder must consent as well (BL § 110), 15 for a placement, likewise (BL § 46); a
 * youth effort ends at 23 (BL § 112). The age of 10 (BL § 3) gives party rights, and no consent.
 * PROPOSED: where the act names no age, the age of majority (VGL § 1), as the narrowest. Guardians and attest holders act for adults only
 * (VGL §§ 5 and 33 a); whether a kind lies within what they were given is not known here.
 */
export const CONSENT_KINDS: Readonly<Record<ConsentKind, ConsentKindRule>> = {
  PLAN_REPLACEMENT: {
    da: 'samtykke til helhedsorienteret plan',
    law: 'LAB § 40, stk. 3; SEL § 141, stk. 7; BL § 110; SDP § 13 e; INL § 19 b',
    forms: FREE,
    givers: givers(16),
    joint: { from: 16, below: OF_AGE },
  },
  FETCH_11A: {
    da: 'samtykke til at indhente oplysninger',
    law: 'RSL § 11 a',
    forms: FREE,
    givers: givers(OF_AGE),
    caseRefRequired: true,
  },
  FETCH_FVL29: {
    da: 'samtykke, ansøgningssag',
    law: 'FVL § 29, stk. 2, nr. 1',
    forms: FREE,
    givers: givers(OF_AGE),
    caseRefRequired: true,
  },
  DISCLOSE_FVL28: {
    da: 'samtykke til videregivelse',
    law: 'FVL § 28, stk. 2-4',
    forms: FREE,
    givers: givers(OF_AGE),
    purposeRequired: true,
  },
  HEALTH_OTHER_43: {
    da: 'samtykke, andre formål end behandling',
    law: 'SUL §§ 43-44',
    forms: ['WRITTEN', 'DIGITAL'],
    givers: HEALTH,
    oneYear: true,
    purposeRequired: true,
  },
  HEALTH_LOOKUP_42D: {
    da: 'samtykke til opslag, andre formål',
    law: 'SUL §§ 42 d-e',
    forms: ['WRITTEN', 'DIGITAL'],
    givers: HEALTH,
    oneYear: true,
    purposeRequired: true,
    receiverRequired: true,
  },
  HEALTH_TREAT_41: { da: 'samtykke, behandling', law: 'SUL §§ 41-42', forms: FREE, givers: HEALTH },
  HEALTH_OPTOUT: {
    da: 'frabedelse',
    law: 'SUL §§ 41, stk. 3, 42 a, stk. 5 og 42 d, stk. 4; RSL § 13, stk. 2',
    forms: FREE,
    givers: HEALTH,
    oneHolder: true,
  },
  CHILD_EFFORT: {
    da: 'samtykke til støtte eller anbringelse',
    law: 'BL §§ 32, 33, 46, 98 og 112',
    forms: FREE,
    givers: { SELF: { from: 12, below: 23 }, CUSTODY_HOLDER: { from: 0, below: OF_AGE } },
    joint: { from: 15, below: OF_AGE },
  },
  WORKPLACE_INFO: { da: 'samtykke, arbejdsplads', law: 'SDP § 9, stk. 2', forms: FREE, givers: givers(OF_AGE) },
  GDPR_CONSENT: {
    da: 'databeskyttelsesretligt samtykke',
    law: 'GDPR art. 6(1)(a), 7 og 9(2)(a); DBL § 6',
    forms: FREE,
    givers: givers(15, 15),
    purposeRequired: true,
  },
};
