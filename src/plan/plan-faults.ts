/** Why a plan cannot stand as it is: a closed list, each with words for those who wrote it. */
export const PLAN_FAULTS = {
  NOT_BY_SCHEMA: { da: 'Feltet følger ikke skemaet.', en: 'The field does not follow the schema.' },
  ID_TAKEN: { da: 'To dele har samme id.', en: 'Two parts have the same id.' },
  CPR_IN_TEXT: {
    da: 'Teksten ligner et CPR-nummer. Skriv det ikke i planen.',
    en: 'The text looks like a CPR number. Keep it out of the plan.',
  },
  UNKNOWN_REFERENCE: {
    da: 'Delen peger på noget, der ikke er i planen.',
    en: 'The part names something that is not in the plan.',
  },
  SUBGOAL_WITHOUT_GOAL: { da: 'Et delmål skal høre til et mål.', en: 'A subgoal must belong to a goal.' },
  EFFORT_WITHOUT_SUBGOAL: { da: 'En indsats skal høre til et delmål.', en: 'An effort must belong to a subgoal.' },
  EFFORT_WITHOUT_RESPONSIBLE: { da: 'En indsats skal have en ansvarlig.', en: 'An effort must have somebody responsible.' },
  EFFORT_WITHOUT_DEADLINE: { da: 'En indsats skal have en frist.', en: 'An effort must have a deadline.' },
  PART_WITHOUT_ITS_WHOLE: {
    da: 'Delen skal høre til noget: en afgørelse til en indsats, et svar til et mål, et fremmøde til en aftale.',
    en: 'The part must belong to something: a decision to an effort, an answer to a goal, an attendance to an appointment.',
  },
  COORDINATOR_MISSING: {
    da: 'Planen skal have en tovholder på ethvert tidspunkt.',
    en: 'The plan must have a coordinator at any time.',
  },
  TWO_COORDINATORS: {
    da: 'Planen kan kun have én tovholder ad gangen.',
    en: 'The plan can have one coordinator at a time only.',
  },
  PERIOD_BACKWARDS: { da: 'Slut ligger før start.', en: 'The end is before the start.' },
  PART_IS_KEPT: {
    da: 'Delen kan ikke fjernes, fordi andet kan hænge på den. Afslut eller annullér den i stedet.',
    en: 'The part cannot be removed, since others may hang on it. End or cancel it instead.',
  },
  RAISED_TOO_LITTLE: {
    da: 'Delen fortæller mere, end dens dataklasser siger.',
    en: 'The part tells more than its data classes say.',
  },
  NOT_REPLACEABLE: {
    da: 'Loven lader ikke den helhedsorienterede plan træde i stedet for denne plan i dette omfang.',
    en: 'The law does not let the one plan replace this plan to this extent.',
  },
  REPLACED_WITHOUT_PARAGRAPH: {
    da: 'En erstattet plan skal have en paragraf, og en første dag.',
    en: 'A replaced plan must have a paragraph, and a first day.',
  },
  FAMILY_ONLY: { da: 'Kun en familieplan har familiemedlemmer.', en: 'Only a family plan has members.' },
  OWN_VIEW_MISSING: {
    da: 'Planen skal begynde med borgerens egne ønsker, behov eller ressourcer.',
    en: 'The plan must begin with the wishes, needs or resources of the citizen.',
  },
  NOT_YOURS: {
    da: 'Delen ejes af en anden sektor. Foreslå ændringen i stedet.',
    en: 'Another sector owns the part. Propose the change instead.',
  },
  NOT_FOR_PURPOSE: {
    da: 'Formålet giver ikke adgang til det, som feltet fortæller.',
    en: 'The purpose does not reach what the field tells.',
  },
} as const satisfies Record<string, { da: string; en: string }>;

export type PlanFaultCode = keyof typeof PLAN_FAULTS;

/** One fault, and where: `kind/id/field`, the last two where it concerns a part and a field. Never a value. */
export interface PlanFault {
  readonly code: PlanFaultCode;
  readonly at: string;
}

/** The fault as a caller gets it. */
export const toldFault = ({ code, at }: PlanFault) => ({ code, at, ...PLAN_FAULTS[code] });
