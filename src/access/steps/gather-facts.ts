import { countCitizens } from '../citizens-of-call.js';
import type { AccessParts } from '../parts.js';
import type { Step } from '../state.js';

/**
 * Gathers who calls, which relations he has to the citizen, under every key the citizen has had, and how many citizens the call is about.
 * Nothing else is needed to refuse him. No source is asked.
 */
export function gatherFacts({ clock, relations, sources }: AccessParts): Step {
  return async (state) => {
    const { context, question } = state;
    const { caller } = context;
    const { citizenKey, citizenKeys: keys = [] } = state;
    const isOwn = caller.personKey !== undefined && keys.includes(caller.personKey);
    const [known, citizensInCall] = await Promise.all([
      citizenKey === undefined ? [] : relations.between(caller, keys),
      countCitizens(context, question.purpose),
    ]);
    const wanted = ({ sector }: { sector: unknown }) =>
      question.sectors === undefined || question.sectors.includes(sector as never);
    state.facts = {
      at: clock.now().toISOString(),
      purpose: question.purpose,
      wantsCaseData: question.operation === 'citizenView',
      ...(question.caseRef !== undefined && { caseRef: question.caseRef }),
      caller: {
        role: caller.role,
        ...(caller.sector && { sector: caller.sector }),
        ...(caller.employee && { employee: caller.employee }),
        ...(caller.unit && { unit: caller.unit }),
        ...(caller.personKey && { personKey: isOwn ? citizenKey! : caller.personKey }),
        ...(caller.purposes && { purposes: caller.purposes }),
      },
      ...(citizenKey !== undefined && { citizenKey }),
      ...(citizensInCall > 0 && { citizensInCall }),
      relations: known,
      consents: [],
      sources: sources.sectors.map(({ manifest }) => ({ system: manifest.id, sector: manifest.sector! })).filter(wanted),
    };
  };
}
