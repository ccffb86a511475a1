import type { Consent } from '../../consent/consent.entity.js';
import type { ConsentFacts } from '../../policy/facts.js';
import { countCitizens } from '../citizens-of-call.js';
import type { AccessParts } from '../parts.js';
import type { Step } from '../state.js';

/**
 * Gathers what the database knows: the caller's relations to the citizen and the citizen's consents, under every key he has had, and how
 * many citizens the call is about. No source is asked.
 */
export function gatherFacts({ citizenKeys, clock, consents, relations, sources }: AccessParts): Step {
  return async (state) => {
    const { context, question } = state;
    const { caller } = context;
    const { citizenKey, citizenKeys: keys = [] } = state;
    const isOwn = caller.personKey !== undefined && keys.includes(caller.personKey);
    const [known, given, personKey, citizensInCall] = await Promise.all([
      citizenKey === undefined ? [] : relations.between(caller, keys),
      citizenKey === undefined ? [] : consents.of(keys),
      caller.personKey === undefined ? undefined : citizenKeys.identify(caller.personKey).then(({ key }) => key),
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
        ...(personKey && { personKey: isOwn ? citizenKey! : personKey }),
        ...(caller.purposes && { purposes: caller.purposes }),
      },
      ...(citizenKey !== undefined && { citizenKey }),
      ...(citizensInCall > 0 && { citizensInCall }),
      relations: known,
      consents: given.map(asFacts),
      sources: sources.sectors.map(({ manifest }) => ({ system: manifest.id, sector: manifest.sector! })).filter(wanted),
    };
  };
}

function asFacts(consent: Consent): ConsentFacts {
  const { id, kind, purpose, sectors, dataClasses, caseRef, givenAt, expiresAt, withdrawnAt } = consent;
  return {
    id,
    kind,
    sectors,
    dataClasses,
    givenAt: givenAt.toISOString(),
    ...(purpose !== null && { purpose }),
    ...(caseRef !== null && { caseRef }),
    ...(expiresAt !== null && { expiresAt: expiresAt.toISOString() }),
    ...(withdrawnAt !== null && { withdrawnAt: withdrawnAt.toISOString() }),
  };
}
