import { type RelationFact, SourceProblem, timeOf } from '../../../src/sdk/index.js';
import type { Tilknytning } from '../source/answers.js';
import { present } from './context.js';

/** One line of the feed of primary caseworkers. Days are whole Danish days: the last one counts. */
export function relationOf({ identifikation, medarbejdernummer, enhedIdentifier, ...tie }: Tilknytning): RelationFact {
  const from = tie.startdato === undefined ? undefined : timeOf(`${tie.startdato}T00:00:00`);
  if (from === undefined || (medarbejdernummer === undefined && enhedIdentifier === undefined))
    throw new SourceProblem('SOURCE_INVALID');
  return present<RelationFact>({
    cpr: identifikation,
    employee: medarbejdernummer,
    unit: enhedIdentifier,
    capacity: 'CASEWORKER',
    from,
    to: tie.slutdato === undefined ? undefined : timeOf(`${tie.slutdato}T23:59:59`),
    sourceRecordId: tie.tilknytningIdentifier,
  });
}
