import { setTimeout as pause } from 'node:timers/promises';
import { FixedClock } from '../../src/kernel/clock.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const OPEN = `mutation($cpr: CPR!, $reason: Remark!) {
  openBreakGlass(cpr: $cpr, reason: $reason) { code breakGlass { id phase liveFrom liveTo } receipt { logIndex } }
}`;
const CONFIRM =
  'mutation($id: UUID!, $code: Reference!) { confirmBreakGlass(id: $id, code: $code) { breakGlass { id phase liveFrom liveTo } } }';
const END = 'mutation($id: UUID!) { endBreakGlass(id: $id) { breakGlass { phase } } }';
const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!) {
  citizenView(cpr: $cpr, purpose: $purpose) { cases { id } needs { id } person { addresses { line } } decision { outcome } receipt { logIndex } }
}`;
const REASON = 'Borgeren er fundet bevidstløs i sit hjem';
const UNKNOWN = '0101805678';

describe('a break-glass over GraphQL', () => {
  let gateway: TestGateway;
  const clock = new FixedClock('2026-11-22T10:00:00.000Z');
  const { cpr } = citizen('ALL_IN_ORDER');

  beforeAll(async () => {
    gateway = await startTestGateway({}, clock);
  }, 120_000);
  afterAll(() => gateway.close());

  const open = async (number = cpr, persona = 'stranger') =>
    (await gateway.ask(persona, OPEN, { cpr: number, reason: REASON }, await fresh(persona))).body.data.openBreakGlass;
  const confirm = async (id: string, code: string, persona = 'stranger') =>
    (await gateway.ask(persona, CONFIRM, { id, code }, await fresh(persona))).body;
  const fresh = async (persona: string) => ({ authorization: `Bearer ${await gateway.issuer.tokenFor(persona)}` });
  const view = async (persona = 'stranger', purpose = 'EMERGENCY', number = cpr) =>
    (await gateway.ask(persona, VIEW, { cpr: number, purpose }, await fresh(persona))).body;
  const reasonOf = (body: { errors?: { extensions: { problem: { reasonCode?: string; code: string; fields?: string[] } } }[] }) =>
    body.errors?.[0]?.extensions.problem;

  /** outcome records wait for company */
  const settled = async () => {
    for (let before = -1; before !== gateway.gateway.audit.metrics().appended; ) {
      before = gateway.gateway.audit.metrics().appended;
      await pause(400);
    }
  };

  it('opens the view with the second confirmation only, to this employee, for this purpose, and ends by itself', async () => {
    expect(reasonOf(await view())?.reasonCode).toBe('NO_RELATION');
    const { code, breakGlass } = await open();
    expect(breakGlass).toMatchObject({ phase: 'PENDING', liveFrom: null });
    expect(reasonOf(await view())?.reasonCode).toBe('NO_RELATION');
    const confirmed = (await confirm(breakGlass.id, code)).data.confirmBreakGlass.breakGlass;
    expect(confirmed).toMatchObject({ phase: 'LIVE', liveTo: '2026-11-22T11:00:00.000Z' });
    const seen = await view();
    expect(seen.errors).toBeUndefined();
    expect(seen.data.citizenView.cases.length).toBeGreaterThan(0);
    expect(reasonOf(await view('stranger', 'CASE_DECISION'))?.reasonCode).not.toBeUndefined();
    expect(reasonOf(await view('social-caseworker'))?.reasonCode).toBe('NO_RELATION');
    expect(reasonOf(await view('stranger', 'EMERGENCY', citizen('NO_CONSENT').cpr))?.reasonCode).toBe('NO_RELATION');
    clock.advance(60 * 60_000 - 1);
    expect((await view()).errors).toBeUndefined();
    clock.advance(1);
    expect(reasonOf(await view())?.reasonCode).toBe('NO_RELATION');
  });

  it('ends sooner when its owner ends it, and a second end changes nothing', async () => {
    const { code, breakGlass } = await open();
    await confirm(breakGlass.id, code);
    expect((await view()).errors).toBeUndefined();
    for (const _ of [1, 2]) {
      const { body } = await gateway.ask('stranger', END, { id: breakGlass.id }, await fresh('stranger'));
      expect(body.data.endBreakGlass.breakGlass.phase).toBe('ENDED');
    }
    expect(reasonOf(await view())?.reasonCode).toBe('NO_RELATION');
  });

  it('is not confirmed by a wrong code, a late one, after five wrong ones, or by somebody else', async () => {
    const first = await open();
    expect(reasonOf(await confirm(first.breakGlass.id, '2222-2222'))).toMatchObject({
      code: 'BREAK_GLASS_INVALID',
      fields: ['code'],
    });
    expect(reasonOf(await confirm(first.breakGlass.id, first.code, 'social-caseworker'))?.reasonCode).toBe('NO_RELATION');
    for (let count = 0; count < 4; count += 1) await confirm(first.breakGlass.id, '2222-2222');
    expect(reasonOf(await confirm(first.breakGlass.id, first.code))?.fields).toEqual(['code']);
    const second = await open();
    clock.advance(120_000);
    expect(reasonOf(await confirm(second.breakGlass.id, second.code))?.fields).toEqual(['code']);
    expect(reasonOf(await view())?.reasonCode).toBe('NO_RELATION');
  });

  it('is not confirmed by an employee who logged in more than five minutes ago', async () => {
    const old = await fresh('stranger');
    clock.advance(301_000);
    const { code, breakGlass } = await open();
    const { body } = await gateway.ask('stranger', CONFIRM, { id: breakGlass.id, code }, old);
    expect(reasonOf(body)?.fields).toEqual(['authentication']);
    expect((await confirm(breakGlass.id, code)).errors).toBeUndefined();
    await gateway.ask('stranger', END, { id: breakGlass.id }, await fresh('stranger'));
  });

  it('wants a reason', async () => {
    const { body } = await gateway.ask('stranger', OPEN, { cpr, reason: 'haster' }, await fresh('stranger'));
    expect(reasonOf(body)).toMatchObject({ code: 'BREAK_GLASS_INVALID', fields: ['reason'] });
  });

  it('does not reach one’s own file, nor who is no authority', async () => {
    const own = await gateway.ask(
      'employment-caseworker',
      OPEN,
      { cpr: citizen('ALSO_EMPLOYEE').cpr, reason: REASON },
      await fresh('employment-caseworker'),
    );
    expect(reasonOf(own.body)?.reasonCode).toBe('OWN_FILE');
    expect(reasonOf((await gateway.ask('dpo', OPEN, { cpr, reason: REASON }, await fresh('dpo'))).body)?.reasonCode).toBe(
      'PURPOSE_NOT_FOR_ROLE',
    );
  });

  it('hides a protected address all the same', async () => {
    const { cpr: number } = citizen('PROTECTED_ADDRESS');
    const { code, breakGlass } = await open(number);
    await confirm(breakGlass.id, code);
    const seen = await view('stranger', 'EMERGENCY', number);
    expect(seen.data.citizenView.decision.outcome).toBe('PERMIT_REDACTED');
    expect(seen.data.citizenView.person.addresses ?? []).toEqual([]);
  });

  it('answers an unknown number as a known one, with as many records', async () => {
    const shape = async (number: string) => {
      await settled();
      const before = gateway.gateway.audit.metrics().appended;
      const { code, breakGlass } = await open(number);
      const { data, errors } = await confirm(breakGlass.id, code);
      const { id: _id, liveFrom: _from, liveTo: _to, ...rest } = data.confirmBreakGlass.breakGlass;
      await gateway.ask('stranger', END, { id: breakGlass.id }, await fresh('stranger'));
      await settled();
      return { rest, errors, length: code.length, leaves: gateway.gateway.audit.metrics().appended - before };
    };
    expect(await shape(UNKNOWN)).toEqual(await shape(citizen('NO_CONSENT').cpr));
  });

  describe('has a review case and a notice', () => {
    const CASES = `query($open: Boolean) { breakGlassReviews(open: $open, first: 100) { nodes {
      id employee reason overdue outcome decidedBy notice { state delayLaw delayOwner }
    } } }`;
    const DECIDE = `mutation($id: UUID!, $outcome: BreakGlassOutcome!, $reason: Remark!) {
      decideBreakGlassReview(id: $id, outcome: $outcome, reason: $reason) { review { outcome decidedBy } } }`;
    const DELAY = `mutation($id: UUID!, $until: DateTime!) {
      delayBreakGlassNotice(id: $id, law: DBL_22, reason: "Politiet efterforsker sagen", owner: "E1006", until: $until) {
        review { notice { state delayUntil } } } }`;
    const DUE = '{ noticesDue(first: 100) { nodes { id cpr happenedOn } } }';
    const as = async (persona: string, query: string, variables: object = {}) =>
      (await gateway.ask(persona, query, variables, await fresh(persona))).body;
    const broken = async (persona = 'social-caseworker', number = cpr): Promise<string> => {
      const { code, breakGlass } = await open(number, persona);
      expect((await confirm(breakGlass.id, code, persona)).errors).toBeUndefined();
      return breakGlass.id;
    };
    const cases = async (persona: string, variables: object = {}): Promise<{ id: string; [field: string]: unknown }[]> =>
      (await as(persona, CASES, variables)).data.breakGlassReviews.nodes;
    const due = async (persona = 'dpo'): Promise<{ id: string; cpr: string; happenedOn: string }[]> =>
      (await as(persona, DUE)).data.noticesDue.nodes;

    it('for the leader of the unit and the DPO, and for nobody else', async () => {
      const [ours, theirs] = [await broken(), await broken('health-nurse')];
      expect((await cases('leader')).map(({ id }) => id)).toContain(ours);
      expect((await cases('leader')).map(({ id }) => id)).not.toContain(theirs);
      expect((await cases('dpo')).map(({ id }) => id)).toEqual(expect.arrayContaining([ours, theirs]));
      expect((await cases('dpo')).find(({ id }) => id === theirs)).toMatchObject({
        employee: 'E1004',
        reason: REASON,
        outcome: null,
        notice: { state: 'DUE' },
      });
      expect(reasonOf(await as('social-caseworker', CASES))?.reasonCode).toBe('PURPOSE_NOT_FOR_ROLE');
      const decided = await as('leader', DECIDE, { id: theirs, outcome: 'ACCEPTED', reason: 'Gennemgået med medarbejderen' });
      expect(reasonOf(decided)?.reasonCode).toBe('NO_RELATION');
    });

    it('that is made with the confirmation, and only then', async () => {
      const { breakGlass } = await open(cpr, 'social-caseworker');
      expect((await cases('leader', { open: false })).map(({ id }) => id)).not.toContain(breakGlass.id);
    });

    it('that is decided once, by the leader, and anew by the DPO only', async () => {
      const id = await broken();
      const decide = (persona: string, outcome: string) =>
        as(persona, DECIDE, { id, outcome, reason: 'Gennemgået med medarbejderen' });
      expect((await decide('leader', 'ACCEPTED')).data.decideBreakGlassReview.review).toEqual({
        outcome: 'ACCEPTED',
        decidedBy: 'E1006',
      });
      expect((await decide('leader', 'BREACH')).data.decideBreakGlassReview.review.outcome).toBe('ACCEPTED');
      expect((await decide('dpo', 'BREACH')).data.decideBreakGlassReview.review).toEqual({
        outcome: 'BREACH',
        decidedBy: 'E1007',
      });
      expect((await cases('leader')).map((one) => one.id)).not.toContain(id);
      expect(reasonOf(await as('dpo', DECIDE, { id, outcome: 'BREACH', reason: 'nej' }))?.fields).toEqual(['reason']);
    });

    it('that is overdue when its day has come', async () => {
      const id = await broken();
      const overdue = async () => (await cases('leader')).find((one) => one.id === id)?.overdue;
      expect(await overdue()).toBe(false);
      clock.advance(7 * 86_400_000);
      expect(await overdue()).toBe(true);
    });

    it('that is due at once, or after a lawful delay, until the citizen is told; an unknown number no less', async () => {
      const [id, unknown] = [await broken(), await broken('social-caseworker', UNKNOWN)];
      const notice = async () => (await due()).find((one) => one.id === id);
      expect(await notice()).toMatchObject({ cpr });
      expect((await due()).find((one) => one.id === unknown)).toMatchObject({ cpr: UNKNOWN });
      const until = new Date(clock.now().getTime() + 86_400_000).toISOString();
      expect((await as('leader', DELAY, { id, until })).data.delayBreakGlassNotice.review.notice).toEqual({
        state: 'DELAYED',
        delayUntil: until,
      });
      expect(await notice()).toBeUndefined();
      clock.advance(86_400_000);
      expect(await notice()).toBeDefined();
      const past = await as('leader', DELAY, { id, until: clock.now().toISOString() });
      expect(reasonOf(past)?.fields).toEqual(['until']);
      const told = await as('leader', 'mutation($id: UUID!) { tellBreakGlassNotice(id: $id) { review { notice { state } } } }', {
        id,
      });
      expect(told.data.tellBreakGlassNotice.review.notice.state).toBe('TOLD');
      expect(await notice()).toBeUndefined();
    });

    it('never about the reviewer himself, nor of what he opened himself', async () => {
      const dpo = '1908591771';
      const id = await broken('health-nurse', dpo);
      expect((await cases('dpo')).map((one) => one.id)).not.toContain(id);
      expect((await due()).map((one) => one.id)).not.toContain(id);
    });
  });

  it('is found in the access log with every use, and counted, and alerted without a name', async () => {
    const { code, breakGlass } = await open();
    await confirm(breakGlass.id, code);
    await view();
    const query = `query($cpr: CPR!, $breakGlass: Boolean) { accessLog(filter: { cpr: $cpr, breakGlass: $breakGlass }, first: 100) {
      nodes { operation purpose breakGlass } } }`;
    const read = async (only: boolean): Promise<{ operation: string; purpose: string; breakGlass: string }[]> =>
      (await gateway.ask('dpo', query, { cpr, breakGlass: only }, await fresh('dpo'))).body.data.accessLog.nodes;
    const found = await read(true);
    const mine = found.filter((one) => one.breakGlass === breakGlass.id).map(({ operation }) => operation);
    expect(mine).toEqual(expect.arrayContaining(['openBreakGlass', 'confirmBreakGlass', 'citizenView']));
    expect(found.every(({ purpose }) => purpose === 'EMERGENCY')).toBe(true);
    expect((await read(false)).some(({ purpose }) => purpose === 'EMERGENCY')).toBe(false);
    const figures = await gateway.gateway.metrics.registry.metrics();
    expect(figures).toMatch(/helhed_break_glass_total\{event="CONFIRMED"\} [1-9]/);
    expect(figures).toMatch(/helhed_security_events_total\{kind="BREAK_GLASS"\} [1-9]/);
  });
});
