import fc from 'fast-check';
import { type RecordKind, SourceProblem } from '../../../src/sdk/index.js';
import { FixedClock, PEOPLE, recordErrors } from '../../../src/sdk/testing/index.js';
import { parsePage } from '../bundle.js';
import { MANIFEST } from '../manifest.js';
import { calendar } from '../simulator/build.js';
import { patientOf, resourcesOf } from '../simulator/citizens.js';
import { citizenRecords } from './citizen-records.js';

const anna = PEOPLE[0]!;
const kinds = Object.keys(MANIFEST.recordKinds) as RecordKind[];

describe('spoilt FHIR answers', () => {
  it('fails by a source problem or gives records of the published form, whatever is changed in an answer', () => {
    const days = calendar(new FixedClock('2026-06-01T10:00:00Z'));
    const whole = {
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [patientOf(anna), ...resourcesOf(anna, days, false)].map((resource) => ({ resource })),
    };
    const strange = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', null, -1, '2026-13-40', '2026', [], {}, 'x'.repeat(5000), anna.cpr),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = structuredClone(whole) as unknown;
        for (const [at, value] of changes) spoil(changed, at, value);
        try {
          const { resources } = parsePage(Buffer.from(JSON.stringify(changed)));
          const answer = citizenRecords(resources, { cpr: anna.cpr, kinds, fetchedAt: '2026-06-01T10:00:00Z' });
          expect(recordErrors(answer.records)).toEqual([]);
          expect(
            Object.values(answer.records)
              .flat()
              .map(({ provenance }) => provenance.sourceRecordId)
              .join(),
          ).not.toContain(anna.cpr);
        } catch (thrown) {
          if (!(thrown instanceof SourceProblem)) throw thrown;
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Replaces the n-th value of a document, counted round. */
function spoil(document: unknown, at: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const name of Object.keys(node)) {
      places.push([node as Record<string, unknown>, name]);
      walk((node as Record<string, unknown>)[name]);
    }
  };
  walk(document);
  const [holder, name] = places[at % places.length] ?? [{}, ''];
  holder[name] = value;
}
