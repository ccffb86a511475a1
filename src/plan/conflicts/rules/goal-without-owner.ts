import type { Party } from '../../../generated/documents.js';
import type { ConflictRule } from '../conflict.js';

/** Parties that are somebody without more being said: there is one of each. */
const KNOWN_BY_THEMSELVES: readonly Party['kind'][] = [
  'CITIZEN',
  'CUSTODY_HOLDER',
  'YOUNG_PERSON',
  'PARENT',
  'GUARDIAN',
  'GENERAL_PRACTITIONER',
];

const isSomebody = ({ employee, kind, name, sector, unit }: Party): boolean =>
  KNOWN_BY_THEMSELVES.includes(kind) || [employee, name, sector, unit?.id, unit?.name].some((one) => one !== undefined);

export const goalWithoutOwner: ConflictRule = {
  name: 'goal-without-owner',
  kind: 'GOAL_WITHOUT_OWNER',
  classes: ['PLAN_GOAL'],
  says: 'Der arbejdes med et mål, som ingen har ansvar for.',
  findsMissing: true,
  finds: ({ plan }) =>
    plan.goals
      .filter(({ status, responsible }) => status === 'ACTIVE' && (responsible === undefined || !isSomebody(responsible)))
      .map(({ id }) => ({
        weight: 'MEDIUM',
        explanation: 'Målet er i gang, men ingen har ansvar for det.',
        remedy: 'Aftal, hvem der følger målet, og skriv det i planen.',
        sides: [[id], []],
      })),
};
