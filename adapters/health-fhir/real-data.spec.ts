import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type RecordKind, type SourceAnswer, tryParseCpr } from '../../src/sdk/index.js';
import { recordErrors } from '../../src/sdk/testing/index.js';
import { resourceOf, resourcesOf } from './bundle.js';
import { type Json, objects, type Resource, reference, text } from './fhir.js';
import { MANIFEST } from './manifest.js';
import { citizenRecords } from './mapping/citizen-records.js';
import { LOOKED_UP, NOT_OURS } from './mapping/fields.js';

const data = new URL('../../../shared/data/', import.meta.url);
const kinds = Object.keys(MANIFEST.recordKinds) as RecordKind[];
const CPR = '0504851118';
const DEFINITIONS = /^(StructureDefinition|ValueSet|CodeSystem|NamingSystem|ConceptMap|ImplementationGuide)-/;

const folders = [
  'kl-gateway-care-1.0.4',
  'kl-gateway-care-1.2.0',
  'kl-gateway-rehab-140-2.2.0',
  'kl-gateway-prevention-119-2.1.1',
  'kl-common-core-1.2.0',
  'hl7-dk-core-3.7.0',
];

function instances(folder: string): { name: string; json: Json }[] {
  const names = readdirSync(new URL(`${folder}/`, data)).filter((name) => name.endsWith('.json') && !DEFINITIONS.test(name));
  return names.map((name) => ({ name, json: JSON.parse(readFileSync(new URL(`${folder}/${name}`, data), 'utf8')) as Json }));
}

const resourcesIn = (json: Json): Resource[] => (json.resourceType === 'Bundle' ? resourcesOf(json) : [resourceOf(json)]);

function ask(resources: Resource[], cpr: string): SourceAnswer {
  const answer = citizenRecords(resources, { cpr, kinds, fetchedAt: '2026-06-01T10:00:00Z' });
  expect(recordErrors(answer.records)).toEqual([]);
  return answer;
}

const count = (answer: SourceAnswer): number => Object.values(answer.records).flat().length;

/** Counts of what a folder's answers held. */
class Sums {
  records = 0;
  readonly ignored: Record<string, number> = {};
  readonly unknown: Record<string, number> = {};

  add(answer: SourceAnswer): void {
    this.records += count(answer);
    for (const [name, times] of Object.entries(answer.ignored)) this.ignored[name] = (this.ignored[name] ?? 0) + times;
    for (const [name, times] of Object.entries(answer.unknownCodes)) this.unknown[name] = (this.unknown[name] ?? 0) + times;
  }
}

/** What became of one resource, alone beside a patient of its subject: mapped, or the reason why not. */
function fate(resource: Resource, sums: Sums): string | undefined {
  if (resource.type === 'Patient') return patientFate(resource, sums);
  if (LOOKED_UP.has(resource.type)) return 'lends its name or number to other records';
  const subject = reference(resource.body.subject ?? resource.body.patient)?.reference ?? 'Patient/nobody';
  const patient = resourceOf({
    resourceType: 'Patient',
    id: subject.split('/').at(-1)!,
    identifier: [{ system: 'urn:oio:cpr-nr', value: CPR }],
  });
  const answer = ask([patient, resource], CPR);
  sums.add(answer);
  if (count(answer) > 0) return 'mapped';
  const reasons = Object.keys(answer.ignored).filter((name) => /: | refuted/.test(name));
  return NOT_OURS[resource.type] ?? reasons[0];
}

function patientFate(resource: Resource, sums: Sums): string {
  const number = objects(resource.body.identifier)
    .map(({ value }) => tryParseCpr(text(value))?.value)
    .find(Boolean);
  if (number === undefined) return 'patient without a number';
  sums.add(ask([resource], number));
  return 'patient: the person comes from the civil registration';
}

describe('public instances of the Danish guides', () => {
  const there = folders.filter((folder) => existsSync(new URL(`${folder}/`, data)));

  it('stand beside the project or are absent', () => {
    console.log(there.length === folders.length ? 'all folders read' : `absent: ${folders.length - there.length} folders`);
  });

  for (const folder of there) {
    it(`are each mapped or named with a reason: ${folder}`, () => {
      const fates = new Map<string, number>();
      const sums = new Sums();
      for (const { json } of instances(folder)) {
        for (const resource of resourcesIn(json)) {
          const became = fate(resource, sums);
          expect([resource.type, resource.id, became]).not.toEqual([resource.type, resource.id, undefined]);
          const line = `${resource.type}: ${became}`;
          fates.set(line, (fates.get(line) ?? 0) + 1);
        }
      }
      expect(fates.size).toBeGreaterThan(0);
      expect(sums.records).toBeGreaterThan(0);
      console.log(folder, Object.fromEntries([...fates].sort()), { ...sums });
    });
  }

  for (const folder of there.filter((name) => name.startsWith('kl-gateway'))) {
    it(`give records from every delivery report: ${folder}`, () => {
      const sums = new Sums();
      for (const { json } of instances(folder)) {
        const resources = resourcesIn(json);
        const patient = resources.find(({ type }) => type === 'Patient');
        const answer = ask(resources, tryParseCpr(objects(patient?.body.identifier)[0]?.value)!.value);
        expect(count(answer)).toBeGreaterThan(0);
        sums.add(answer);
      }
      console.log(folder, { ...sums });
    });
  }
});
