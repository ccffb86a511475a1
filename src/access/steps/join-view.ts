import { joinRecords } from '../../citizen/join.js';
import type { CitizenView, Person, Source } from '../../generated/documents.js';
import type { CitizenRecords } from '../../sdk/index.js';
import type { AccessParts } from '../parts.js';
import type { RoadState, Step } from '../state.js';
import { toldDecision } from '../told-decision.js';

/** Joins what is left into the view. Nothing is derived from what was masked. */
export function joinView({ masks, sources }: AccessParts): Step {
  return (state) => {
    const { decision, person, masked } = state;
    const joined = joinRecords(masked!.map(({ records }) => records));
    const shownPerson =
      person === undefined || !decision!.masterData.includes('ID_BASE')
        ? undefined
        : (masks.mask('Person', decision!.masterData, person, decision!.hides) as Person | undefined);
    state.view = {
      ...(shownPerson && {
        person: { ...shownPerson, addresses: shownPerson.addresses ?? [], relatedPersons: shownPerson.relatedPersons ?? [] },
      }),
      ...joined,
      sources: sources.sectors.map(({ manifest }) => sourceLine(state, manifest.id, manifest.sector!)),
      decision: toldDecision(state),
    } satisfies Omit<CitizenView, 'receipt'>;
  };
}

/** One source's line. A source whose records are all masked looks like one without records; withholding shows only where cases may be seen. */
function sourceLine({ answers, decision, masked }: RoadState, system: string, sector: Source['sector']): Source {
  const answer = answers!.get(system);
  if (answer === undefined) return { system, sector, state: 'NOT_ASKED' };
  const left = masked!.find((one) => one.system === system)!.records;
  const mayKnow = decision!.grants.find((grant) => grant.system === system)!.classes.includes('CASE_META');
  const shown = isEmpty(left) ? 'NO_RECORDS' : 'OK';
  const state =
    answer.problem !== undefined ? answer.state : answer.state === 'WITHHELD_AT_SOURCE' && mayKnow ? answer.state : shown;
  return {
    system,
    sector,
    state,
    fetchedAt: answer.fetchedAt,
    ...(answer.deliveredAt !== undefined && shown === 'OK' && { deliveredAt: answer.deliveredAt }),
    ...(answer.stale !== undefined && shown === 'OK' && { stale: answer.stale }),
    ...(answer.problem !== undefined && { problem: { code: answer.problem } }),
  };
}

const isEmpty = (records: CitizenRecords): boolean =>
  Object.values(records).every((list) => list === undefined || (Array.isArray(list) && list.length === 0));
