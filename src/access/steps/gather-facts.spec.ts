import { AT, contextOf, fakeRoad, fakeSource, STANDING, stateOf } from '../../../test/access/road-fakes.js';
import { noteCitizens } from '../citizens-of-call.js';
import type { RoadState } from '../state.js';
import { gatherFacts } from './gather-facts.js';

const related = [{ capacity: 'TEAM', sector: 'SOCIAL', from: AT, source: 'social-ffb' }];
const asked: unknown[] = [];
const noted = (keys: unknown, answer: unknown) => {
  asked.push(keys);
  return Promise.resolve(answer);
};
const sources = [fakeSource('social-ffb', 'SOCIAL'), fakeSource('health-fhir', 'HEALTH')];
const block = { id: 'b-1', target: 'UNIT', name: 'u-1', from: new Date(AT), to: null, liftedAt: null };
const { parts } = fakeRoad({
  blocks: { of: (keys: unknown) => noted(keys, [block, { ...block, id: 'b-2', liftedAt: new Date(AT) }]) },
  relations: { between: (_caller: unknown, keys: unknown) => noted(keys, related) },
  sources: { sectors: sources.map(({ connector }) => connector) },
});
const gathered = async (state: RoadState) => {
  asked.length = 0;
  await gatherFacts(parts)(state);
  return state.facts!;
};

describe('gathering the facts', () => {
  it('reads relations and blocks under every key the citizen has had, and asks no source', async () => {
    const facts = await gathered(stateOf({ citizenKeys: ['k', 'former'] }));
    expect(asked).toEqual([
      ['k', 'former'],
      ['k', 'former'],
    ]);
    expect(facts).toMatchObject({
      at: AT,
      purpose: 'PLAN_COORDINATION',
      wantsCaseData: true,
      citizenKey: 'k',
      relations: related,
      blocks: [{ id: 'b-1', target: 'UNIT', name: 'u-1', from: AT }],
    });
    expect(sources.flatMap((source) => source.asked)).toEqual([]);
  });

  it('asks the database nothing of a citizen when none is asked about', async () => {
    const { citizenKey: _key, citizenKeys: _keys, ...state } = stateOf({}, { operation: 'myCitizens' });
    const facts = await gathered(state);
    expect(asked).toEqual([]);
    expect(facts).toMatchObject({ relations: [], consents: [], wantsCaseData: false });
    expect(facts).not.toHaveProperty('citizenKey');
    expect(facts).not.toHaveProperty('citizensInCall');
  });

  it('takes from our own tables who acts for the citizen, who is an employee, and who works with him, and learns who calls', async () => {
    const noted: unknown[] = [];
    const standing = {
      ...STANDING,
      represents: [{ type: 'GUARDIAN', scope: 'PERSONAL', from: AT }],
      staffUnits: ['u-9'],
      worksWithCitizen: true,
    };
    const persons = { standing: async () => standing, noteStaff: async (...told: unknown[]) => void noted.push(...told) };
    const state = stateOf();
    await gatherFacts({ ...parts, persons } as unknown as typeof parts)(state);
    expect(state.facts).toMatchObject({
      relations: [...related, { capacity: 'GUARDIAN', scope: 'PERSONAL', from: AT, source: 'representation' }],
      citizenStaffUnits: ['u-9'],
      worksWithCitizen: true,
    });
    expect(noted).toEqual([state.context.caller, new Date(AT)]);
  });

  it('knows the caller himself behind any of the citizen’s keys', async () => {
    const context = contextOf({ personKey: 'former' });
    expect((await gathered(stateOf({ context, citizenKeys: ['k', 'former'] }))).caller.personKey).toBe('k');
    expect((await gathered(stateOf({ context }))).caller.personKey).toBe('former');
  });

  it('plays with the sources of the sectors asked for only', async () => {
    const systems = async (question: object) => (await gathered(stateOf({}, question))).sources.map(({ system }) => system);
    expect(await systems({})).toEqual(['social-ffb', 'health-fhir']);
    expect(await systems({ sectors: ['HEALTH'] })).toEqual(['health-fhir']);
    expect(await systems({ sectors: [] })).toEqual([]);
  });

  it('has an emergency that is being asked for begin no later than the instant of the facts, however the clock runs on', async () => {
    let reading = Date.parse(AT);
    const clock = { now: () => new Date(reading++) };
    const state = stateOf({}, { operation: 'openBreakGlass', purpose: 'EMERGENCY', opening: true });
    await gatherFacts({ ...parts, clock } as unknown as typeof parts)(state);
    expect(state.facts!.relations).toContainEqual(expect.objectContaining({ capacity: 'EMERGENCY', from: state.facts!.at }));
  });

  it('counts the citizens of the call under the purpose', async () => {
    const context = contextOf();
    for (const key of ['k', 'other', 'k']) noteCitizens(context, 'PLAN_COORDINATION', () => Promise.resolve([key]));
    noteCitizens(context, 'PLAN_DRAFT', () => Promise.resolve(['third']));
    expect((await gathered(stateOf({ context }))).citizensInCall).toBe(2);
  });
});
