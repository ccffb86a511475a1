import { AT, aCase, fakeRoad, fakeSource, outcomeOf, permit, stateOf } from '../../../test/access/road-fakes.js';
import { Masks } from '../../citizen/mask.js';
import type { SourceOutcome } from '../../connectors/connector.js';
import type { Person } from '../../generated/documents.js';
import type { DataClass } from '../../kernel/words.js';
import type { RoadState } from '../state.js';
import { joinView } from './join-view.js';

const { parts } = fakeRoad({
  masks: new Masks(),
  sources: { sectors: [fakeSource('social-ffb', 'SOCIAL').connector, fakeSource('health-fhir', 'HEALTH').connector] },
});
const records = { cases: [aCase('social-ffb', 'SOCIAL')] };

const joined = async (answer: SourceOutcome | undefined, left: object, classes: DataClass[], more: Partial<RoadState> = {}) => {
  const state = stateOf({
    decision: permit([{ system: 'social-ffb', sector: 'SOCIAL', classes }]),
    answers: new Map(answer === undefined ? [] : [['social-ffb', answer]]),
    masked: answer === undefined ? [] : [{ system: 'social-ffb', records: left }],
    ...more,
  });
  await joinView(parts)(state);
  return state.view!;
};
const lineOf = async (...given: Parameters<typeof joined>) => (await joined(...given)).sources[0];

describe('joining the view', () => {
  it('shows what is left, the decision with its reasons in Danish, and a line for every source', async () => {
    const view = await joined(outcomeOf(records), records, ['CASE_META']);
    expect(view.cases).toMatchObject([{ id: 'r-1' }]);
    expect(view.decision).toMatchObject({
      id: 'decision-1',
      reasons: [{ code: 'PERMITTED_BY_PURPOSE', text: expect.stringMatching(/adgang/) }],
    });
    expect(view.sources).toEqual([
      { system: 'social-ffb', sector: 'SOCIAL', state: 'OK', fetchedAt: AT },
      { system: 'health-fhir', sector: 'HEALTH', state: 'NOT_ASKED' },
    ]);
  });

  it('makes no difference between a source whose records are all masked and one without records', async () => {
    const masked = await lineOf(outcomeOf(records, { deliveredAt: AT, stale: true }), {}, ['PLAN_GOAL']);
    const empty = await lineOf(outcomeOf({}, { state: 'NO_RECORDS' }), {}, ['PLAN_GOAL']);
    expect(masked).toEqual(empty);
    expect(masked).toMatchObject({ state: 'NO_RECORDS' });
  });

  it('tells that a source withholds only where its cases may be known', async () => {
    const withheld = outcomeOf({}, { state: 'WITHHELD_AT_SOURCE' });
    expect(await lineOf(withheld, {}, ['CASE_META'])).toMatchObject({ state: 'WITHHELD_AT_SOURCE' });
    expect(await lineOf(withheld, {}, ['PLAN_GOAL'])).toMatchObject({ state: 'NO_RECORDS' });
  });

  it('names a source that failed, with its problem', async () => {
    const line = await lineOf(outcomeOf({}, { state: 'TIMEOUT', problem: 'SOURCE_TIMEOUT' }), {}, ['CASE_META']);
    expect(line).toMatchObject({ state: 'TIMEOUT', problem: { code: 'SOURCE_TIMEOUT' } });
  });

  it('shows when a file was delivered where it shows what was in it', async () => {
    expect(await lineOf(outcomeOf(records, { deliveredAt: AT, stale: true }), records, ['CASE_META'])).toMatchObject({
      deliveredAt: AT,
      stale: true,
    });
  });

  it('shows no person where the purpose reaches no master data', async () => {
    const person = {
      name: { full: 'A' },
      identifiers: [],
      addresses: [],
      addressProtected: false,
      deceased: false,
    } as unknown as Person;
    const decision = permit([], { masterData: [] });
    expect((await joined(undefined, {}, [], { person, decision })).person).toBeUndefined();
    expect((await joined(undefined, {}, [], { person, decision: permit([]) })).person).toMatchObject({ relatedPersons: [] });
  });

  it('shows of a person whose places are hidden no address, whatever the address raises', async () => {
    const person = {
      name: { full: 'A' },
      identifiers: [],
      addresses: [{ raisedClasses: [], kind: 'CONTACT', line: 'Solgården' }],
      addressProtected: true,
      deceased: false,
    } as unknown as Person;
    const shown = async (hides: 'PLACES'[]) =>
      (await joined(undefined, {}, [], { person, decision: permit([], { hides }) })).person;
    expect(await shown(['PLACES'])).toMatchObject({ name: { full: 'A' }, addresses: [] });
    expect((await shown([]))!.addresses).toHaveLength(1);
  });
});
