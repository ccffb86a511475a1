import type { Block } from '../../consent/blocks/block.js';
import { SECTORS } from '../../kernel/words.js';
import type { CaseUse } from '../../policy/case-use.store.js';
import type { BlockFacts, RelationFacts } from '../../policy/facts.js';
import type { Standing } from '../../relations/person.store.js';
import { countCitizens } from '../citizens-of-call.js';
import type { AccessParts } from '../parts.js';
import { PLAN_SYSTEM } from '../plans/plan-system.js';
import { PLAN_OPERATIONS, type Question } from '../question.js';
import type { RoadState, Step } from '../state.js';
import { EMERGENCY, emergencyRelation } from './emergency-relation.js';

/** Operations that answer with case data, or decide as if they did. */
const CASE_DATA: ReadonlySet<Question['operation']> = new Set(['citizenView', 'proposePlan', 'evaluate', ...PLAN_OPERATIONS]);

/**
 * Gathers who calls, which relations he has to the citizen and what the citizen has blocked, under every key the citizen has had, and how
 * many citizens the call is about. Nothing else is needed to refuse him. No source is asked. The index of relations is the only place where
 * a relation is taken from, but for an emergency's, which only a break-glass makes: nothing that a message says of one is read.
 */
export function gatherFacts(parts: AccessParts): Step {
  const { blocks, caseUses, catalogue, clock, persons, relations, sources } = parts;
  return async (state) => {
    const { context, question } = state;
    const { caller } = context;
    const { citizenKey, citizenKeys: keys = [] } = state;
    const isOwn = caller.personKey !== undefined && keys.includes(caller.personKey);
    const at = clock.now();
    const use = caseUseOf(catalogue, state, at.toISOString());
    const [known, emergency, set, standing, citizensInCall, earlierUses] = await Promise.all([
      citizenKey === undefined ? [] : relations.between(caller, keys),
      emergencyRelation(parts, state, at),
      citizenKey === undefined ? undefined : blocks.of(keys),
      citizenKey === undefined ? undefined : persons.standing(caller, keys, at),
      countCitizens(context, question.purpose),
      use === undefined ? undefined : caseUses.earlier(use),
      persons.noteStaff(caller, at),
    ]);
    const wanted = ({ sector }: { sector: unknown }) =>
      question.sectors === undefined || question.sectors.includes(sector as never);
    state.facts = {
      at: at.toISOString(),
      purpose: question.purpose,
      wantsCaseData: CASE_DATA.has(question.operation),
      ...(question.caseRef !== undefined && { caseRef: question.caseRef }),
      caller: {
        role: caller.role,
        ...(caller.sector && { sector: caller.sector }),
        ...(caller.employee && { employee: caller.employee }),
        ...(caller.unit && { unit: caller.unit }),
        ...(caller.personKey && { personKey: isOwn ? citizenKey! : caller.personKey }),
        ...(caller.purposes && { purposes: caller.purposes }),
      },
      municipality: caller.municipality,
      ...(citizenKey !== undefined && { citizenKey }),
      ...(citizensInCall > 0 && { citizensInCall }),
      ...(earlierUses !== undefined && { earlierUses }),
      relations: [
        ...known.filter(({ capacity }) => capacity !== EMERGENCY),
        ...emergency,
        ...(standing === undefined ? [] : actingOf(standing)),
      ],
      consents: [],
      ...(standing !== undefined && standing.staffUnits.length > 0 && { citizenStaffUnits: standing.staffUnits }),
      ...(standing !== undefined &&
        standing.actingMunicipalities.length > 0 && { actingMunicipalities: standing.actingMunicipalities }),
      ...(standing?.worksWithCitizen && { worksWithCitizen: true }),
      ...(set !== undefined && { blocks: blockFactsOf(set) }),
      sources: PLAN_OPERATIONS.includes(question.operation)
        ? SECTORS.map((sector) => ({ system: PLAN_SYSTEM, sector }))
        : sources.sectors.map(({ manifest }) => ({ system: manifest.id, sector: manifest.sector! })).filter(wanted),
    };
  };
}

/** The blocks that have not been lifted, as facts of a decision. */
export const blockFactsOf = (blocks: readonly Block[]): BlockFacts[] =>
  blocks
    .filter(({ liftedAt }) => liftedAt === null)
    .map(({ id, target, name, from, to }) => ({
      id,
      target,
      from: from.toISOString(),
      ...(name !== null && { name }),
      ...(to !== null && { to: to.toISOString() }),
    }));

const actingOf = ({ represents }: Standing): RelationFacts[] =>
  represents.map(({ type, ...rest }) => ({ capacity: type, source: 'representation', ...rest }));

/** The case whose uses are counted; undefined where the purpose may be used as often as needed, or where there is none to count for. */
export function caseUseOf(
  { purposes }: AccessParts['catalogue'],
  { citizenKey, citizenKeys, question }: RoadState,
  at: string,
): CaseUse | undefined {
  const { caseRef, purpose } = question;
  if (purposes.get(purpose)?.perCase === undefined || citizenKey === undefined || caseRef === undefined) return undefined;
  const others = (citizenKeys ?? []).filter((key) => key !== citizenKey);
  return { purpose, caseRef, citizenKeys: [citizenKey, ...others], at };
}
