import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { normaliseCpr, type RecordKind, type SourceAnswer } from '../../src/sdk/index.js';
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

/** What became of one resource, alone beside a patient of its subject: mapped, or the reason why not. */
function fate(resource: Resource): string | undefined {
  if (resource.type === 'Patient') return patientFate(resource);
  if (LOOKED_UP.has(resource.type)) return 'lends its name or number to other records';
  const subject = reference(resource.body.subject ?? resource.body.patient)?.reference ?? 'Patient/nobody';
  const patient = resourceOf({ resourceType: 'Patient', id: subject.split('/').at(-1)!, identifier: [{ value: CPR }] });
  const answer = ask([patient, resource], CPR);
  if (count(answer) > 0) return 'mapped';
  const reasons = Object.keys(answer.ignored).filter((name) => /: | refuted/.test(name));
  return NOT_OURS[resource.type] ?? reasons[0];
}

function patientFate(resource: Resource): string {
  const number = objects(resource.body.identifier)
    .map(({ value }) => normaliseCpr(text(value)))
    .find(Boolean);
  if (number === undefined) return 'patient without a number';
  ask([resource], number);
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
      for (const { json } of instances(folder)) {
        for (const resource of resourcesIn(json)) {
          const became = fate(resource);
          expect([resource.type, resource.id, became]).not.toEqual([resource.type, resource.id, undefined]);
          const line = `${resource.type}: ${became}`;
          fates.set(line, (fates.get(line) ?? 0) + 1);
        }
      }
      expect(fates.size).toBeGreaterThan(0);
      console.log(folder, Object.fromEntries([...fates].sort()));
    });
  }

  for (const folder of there.filter((name) => name.startsWith('kl-gateway'))) {
    it(`give records from every delivery report: ${folder}`, () => {
      const ignored: Record<string, number> = {};
      const unknown: Record<string, number> = {};
      let records = 0;
      for (const { json } of instances(folder)) {
        const resources = resourcesIn(json);
        const patient = resources.find(({ type }) => type === 'Patient');
        const answer = ask(resources, normaliseCpr(objects(patient?.body.identifier)[0]?.value)!);
        expect(count(answer)).toBeGreaterThan(0);
        records += count(answer);
        for (const [name, times] of Object.entries(answer.ignored)) ignored[name] = (ignored[name] ?? 0) + times;
        for (const [name, times] of Object.entries(answer.unknownCodes)) unknown[name] = (unknown[name] ?? 0) + times;
      }
      console.log(folder, { records, ignored, unknown });
    });
  }
});
