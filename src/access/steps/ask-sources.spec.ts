import { aCase, contextOf, fakeRoad, fakeSource, outcomeOf, permit, RECEIPT, stateOf } from '../../../test/access/road-fakes.js';
import type { DataClass, Sector } from '../../kernel/words.js';
import type { PolicyDecision } from '../../policy/decision.js';
import { askSources, kindsToAsk } from './ask-sources.js';
import { awaitIntent } from './await-intent.js';

const grant = (system: string, sector: Sector, ...classes: DataClass[]) => ({ system, sector, classes });
const selecting = (...kinds: ('cases' | 'needs' | 'goals')[]) => ({ selection: { fields: ['CitizenView.x'], kinds } });
const social = () => fakeSource('social-ffb', 'SOCIAL', async () => outcomeOf({ cases: [aCase('social-ffb', 'SOCIAL')] }));
const health = () => fakeSource('health-fhir', 'HEALTH');

describe('asking the sources', () => {
  it('asks a permitted source for the selected kinds, and no other source', async () => {
    const [one, other] = [social(), health()];
    const { parts, seen } = fakeRoad({ sources: { sectors: [one.connector, other.connector] } });
    const state = stateOf({ decision: permit([grant('social-ffb', 'SOCIAL', 'CASE_META')]) }, selecting('cases', 'goals'));
    await askSources(parts)(state);
    expect(one.asked).toMatchObject([{ cpr: state.cpr, kinds: ['cases'] }]);
    expect(other.asked).toEqual([]);
    expect([...state.answers!.keys()]).toEqual(['social-ffb']);
    expect(seen).toEqual([['asked', 'social-ffb', 'OK', 1]]);
  });

  it('does not ask a source whose kinds are not selected or whose classes are not granted', async () => {
    const one = social();
    const { parts } = fakeRoad({ sources: { sectors: [one.connector] } });
    for (const state of [
      stateOf({ decision: permit([grant('social-ffb', 'SOCIAL', 'CASE_META')]) }, selecting('goals')),
      stateOf({ decision: permit([grant('social-ffb', 'SOCIAL', 'PLAN_GOAL')]) }, selecting('cases')),
      stateOf({ decision: permit([grant('social-ffb', 'SOCIAL', 'CASE_META')]) }, selecting('needs')),
    ]) {
      await askSources(parts)(state);
      expect(state.answers!.size).toBe(0);
    }
    expect(one.asked).toEqual([]);
  });

  it('asks for a provider what tells which goals are his, and no appointments', async () => {
    const one = fakeSource('social-ffb', 'SOCIAL');
    const recordKinds = { goals: ['PLAN_GOAL'], efforts: ['PLAN_EFFORT'], appointments: ['PLAN_APPT'] };
    const manifest = { ...one.connector.manifest, recordKinds } as unknown as typeof one.connector.manifest;
    const { parts, drafts } = fakeRoad({ sources: { sectors: [{ ...one.connector, manifest }] } });
    const classes: DataClass[] = ['PLAN_GOAL', 'PLAN_EFFORT', 'PLAN_APPT'];
    const asking = async (hides: PolicyDecision['hides'], granted = classes) => {
      const decision = permit([grant('social-ffb', 'SOCIAL', ...granted)], { hides });
      await askSources(parts)(stateOf({ decision }, { selection: { fields: [], kinds: ['goals', 'appointments'] } }));
      return one.asked.at(-1)?.kinds;
    };
    expect(await asking([])).toEqual(['goals', 'appointments']);
    expect(await asking(['OTHERS_EFFORTS'])).toEqual(['goals', 'efforts']);
    expect(await asking(['OTHERS_EFFORTS'], ['PLAN_GOAL'])).toEqual(['goals']);
    expect(drafts.map(({ claims }) => claims.hides)).toEqual([[], ['OTHERS_EFFORTS'], ['OTHERS_EFFORTS']]);
  });

  it('writes into the intent which fields, classes and sources may leave', async () => {
    const { parts, drafts } = fakeRoad({ sources: { sectors: [social().connector] } });
    await askSources(parts)(stateOf({ decision: permit([grant('social-ffb', 'SOCIAL', 'CASE_META')]) }, selecting('cases')));
    expect(drafts).toMatchObject([
      {
        kind: 'INTENT',
        outcome: 'PERMIT',
        claims: {
          classes: { 'social-ffb': ['CASE_META'] },
          fields: ['CitizenView.x'],
          sources: ['social-ffb'],
          masterData: ['ID_BASE'],
        },
      },
    ]);
  });

  it('asks all at once, while the intent becomes durable', async () => {
    const order: string[] = [];
    const slow = (id: string, sector: Sector) =>
      fakeSource(id, sector, async () => {
        order.push(`${id} asked`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push(`${id} answered`);
        return outcomeOf();
      }).connector;
    const { parts } = fakeRoad({
      sources: { sectors: [slow('social-ffb', 'SOCIAL'), slow('health-fhir', 'HEALTH')] },
      audit: {
        append: () => {
          order.push('intent begun');
          return Promise.resolve(RECEIPT);
        },
      },
    });
    const grants = [grant('social-ffb', 'SOCIAL', 'CASE_META'), grant('health-fhir', 'HEALTH', 'CASE_META')];
    await askSources(parts)(stateOf({ decision: permit(grants) }, selecting('cases')));
    expect(order.slice(0, 3)).toEqual(['intent begun', 'social-ffb asked', 'health-fhir asked']);
  });

  it('calls the questions off when the intent fails, and the call ends as the log failed', async () => {
    const hung = fakeSource(
      'social-ffb',
      'SOCIAL',
      ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(outcomeOf()))),
    );
    const { parts } = fakeRoad({
      sources: { sectors: [hung.connector] },
      audit: { append: () => Promise.reject(new Error('no log')) },
    });
    const state = stateOf({ decision: permit([grant('social-ffb', 'SOCIAL', 'CASE_META')]) }, selecting('cases'));
    await askSources(parts)(state);
    expect(hung.asked[0]!.signal.aborted).toBe(true);
    await expect(awaitIntent()(state)).rejects.toThrow('no log');
    expect(state.receipt).toBeUndefined();
  });

  it('calls the questions off when the caller leaves', async () => {
    const left = new AbortController();
    const hung = fakeSource(
      'social-ffb',
      'SOCIAL',
      ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(outcomeOf()))),
    );
    const { parts } = fakeRoad({ sources: { sectors: [hung.connector] } });
    const context = contextOf({}, left.signal);
    const work = askSources(parts)(
      stateOf({ context, decision: permit([grant('social-ffb', 'SOCIAL', 'CASE_META')]) }, selecting('cases')),
    );
    left.abort();
    await work;
    expect(hung.asked[0]!.signal.aborted).toBe(true);
  });

  it('needs every least class of a kind', () => {
    const { connector } = social();
    expect(kindsToAsk(connector, ['cases', 'needs'], ['CASE_META'])).toEqual(['cases']);
    expect(kindsToAsk(connector, ['cases', 'needs'], ['HEALTH'])).toEqual([]);
    expect(kindsToAsk(connector, [], ['CASE_META', 'HEALTH'])).toEqual([]);
  });
});
