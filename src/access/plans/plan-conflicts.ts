import { type DataClass, SECTORS } from '../../kernel/words.js';
import { CLASSES_OF_PLAN, type Conflict, type LawPeriod } from '../../plan/conflicts/conflict.js';
import { findConflicts } from '../../plan/conflicts/find-conflicts.js';
import { LAW_OF_EFFORTS } from '../../plan/conflicts/law.js';
import type { SourceGrant } from '../../policy/decision.js';
import type { AccessParts } from '../parts.js';
import type { RoadState } from '../state.js';
import { planReaderOf } from './plan-reader.js';

/**
 * The conflicts of a plan as far as its reader sees it: they are found in his view, so that neither what is found nor what is not depends on
 * what is hidden from him. What a plan lacks is told to those whose rights reach the classes that it would stand in, in all sectors,
 * as far as they see; a single part may still be hidden from them for what it tells of.
 */
export async function planConflicts(
  parts: Pick<AccessParts, 'catalogue' | 'consents' | 'masks' | 'plans'>,
  state: RoadState,
): Promise<Conflict[]> {
  const { citizenKeys, facts, question } = state;
  const { document } = (await parts.plans.one(question.plan!.id))!;
  const consents = await parts.consents.of(citizenKeys!);
  const withdrawals = consents.flatMap(({ id, kind, withdrawnAt }) =>
    kind === 'PLAN_REPLACEMENT' && withdrawnAt !== null ? [{ consentId: id, at: withdrawnAt.toISOString() }] : [],
  );
  const law = [...LAW_OF_EFFORTS, ...lawOf(parts.catalogue)];
  const seen = planReaderOf(parts, state).view(document);
  return findConflicts(seen, facts!.at, { law, withdrawals, whole: reachedEverywhere(state) });
}

/** Classes that the reader's rights reach in all sectors, whatever this plan holds. */
function reachedEverywhere({ decision }: RoadState): readonly DataClass[] {
  const { grants, hides } = decision!;
  if (hides.includes('OTHERS_EFFORTS')) return [];
  const reaches = ({ classes, periods = [] }: SourceGrant, one: DataClass): boolean =>
    classes.includes(one) && !periods.some(({ dataClass }) => dataClass === one);
  return CLASSES_OF_PLAN.filter((one) =>
    SECTORS.every((sector) => grants.some((grant) => grant.sector === sector && reaches(grant, one))),
  );
}

/** When the paragraphs that the purposes stand on are law. */
const lawOf = ({ purposes }: AccessParts['catalogue']): LawPeriod[] =>
  [...purposes.values()].flatMap(({ legalBases }) =>
    legalBases.map(({ act, paragraph, validFrom, validTo }) => ({
      act,
      paragraph,
      from: validFrom,
      ...(validTo !== undefined && { to: validTo }),
    })),
  );
