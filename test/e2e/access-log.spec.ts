import { AuditLog } from '../../src/audit/audit-log.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const READ = `query($filter: AccessLogFilter, $first: Int, $after: String) {
  accessLog(filter: $filter, first: $first, after: $after) {
    nodes { logId logIndex time kind operation readable } pageInfo { hasNextPage endCursor }
  }
}`;

interface Entry {
  logId: string;
  logIndex: number;
  time: string;
}

describe('the access log of several processes', () => {
  let gateway: TestGateway;
  let worker: AuditLog;

  const run = (citizenKey?: string) =>
    worker.append({
      kind: 'FEED',
      callId: gateway.gateway.ids.next(),
      decisionId: gateway.gateway.ids.next(),
      purpose: 'RELATION_INDEX',
      bundle: 'sha256:0',
      ...(citizenKey !== undefined && { citizenKey }),
      claims: { operation: 'relationFeed', caller: { role: 'SYSTEM' } },
    });
  const read = async (
    variables: object = {},
  ): Promise<{ nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> => {
    const { body } = await gateway.ask('dpo', READ, variables);
    expect(body.errors).toBeUndefined();
    return body.data.accessLog;
  };
  const nameOf = ({ logId, logIndex }: Entry) => `${logId}/${logIndex}`;

  beforeAll(async () => {
    gateway = await startTestGateway();
    const { clock, config, database, ids } = gateway.gateway;
    worker = await AuditLog.open({
      query: database.pool,
      logId: 'worker',
      origin: `${config.logOrigin}/worker`,
      signingKey: config.signingKey,
      keyEncryptionKey: Buffer.from(config.encryptionKey, 'base64'),
      clock,
      ids,
      powerSafe: false,
      appendTimeoutMs: 5000,
    });
  }, 120_000);
  afterAll(async () => {
    await worker.close();
    await gateway.close();
  });

  it('shows the runs of the worker among the calls of the gateway, newest first', async () => {
    await gateway.ask('stranger', '{ myCitizens { nodes { cpr } } }');
    await run();
    const { nodes } = await read({ first: 200 });
    expect(new Set(nodes.map(({ logId }) => logId))).toEqual(new Set(['a', 'worker']));
    expect(nodes.map(({ time }) => time)).toEqual(
      nodes
        .map(({ time }) => time)
        .sort()
        .reverse(),
    );
    expect(nodes.find(({ logId }) => logId === 'worker')).toMatchObject({
      kind: 'FEED',
      operation: 'relationFeed',
      readable: true,
    });
  });

  it('gives every record on exactly one page, while both go on writing', async () => {
    for (let count = 0; count < 7; count += 1) {
      await run();
      await gateway.ask('stranger', '{ myCitizens { nodes { cpr } } }');
    }
    const wanted = (await read({ first: 200 })).nodes.map(nameOf);
    const seen: string[] = [];
    let page = await read({ first: 3 });
    for (;;) {
      seen.push(...page.nodes.map(nameOf));
      if (!page.pageInfo.hasNextPage) break;
      await run();
      page = await read({ first: 3, after: page.pageInfo.endCursor });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((name) => wanted.includes(name))).toEqual(wanted);
  });

  it('finds what is written of one citizen under any of his keys, in any log', async () => {
    const { cpr } = citizen('ALL_IN_ORDER');
    const { key } = await gateway.gateway.parts.citizenKeys.identify(gateway.gateway.parts.citizenKeys.numberKey(cpr));
    await run(key);
    const { nodes } = await read({ filter: { cpr, kind: 'FEED' } });
    expect(nodes.map(({ logId }) => logId)).toEqual(['worker']);
  });

  it('keeps a page mark good when two numbers of the citizen become one in between', async () => {
    const { citizenKeys, clock, database } = gateway.gateway.parts;
    const [now, former] = ['0101805678', '0101801234'];
    await run(await citizenKeys.citizenKey(former));
    await run(await citizenKeys.citizenKey(now));
    const first = await read({ filter: { cpr: now, kind: 'FEED' }, first: 1 });
    expect(first.nodes).toHaveLength(1);
    await database.transaction((manager) => citizenKeys.learn(manager, [now, former], clock.now()));
    const rest = await read({ filter: { cpr: now, kind: 'FEED' }, first: 10, after: first.pageInfo.endCursor });
    expect(rest.nodes).toHaveLength(1);
    expect(nameOf(rest.nodes[0]!)).not.toBe(nameOf(first.nodes[0]!));
  });

  it('takes no page mark of another question', async () => {
    const { pageInfo } = await read({ first: 1 });
    const { body } = await gateway.ask('dpo', READ, { filter: { kind: 'FEED' }, first: 1, after: pageInfo.endCursor });
    expect(body.errors[0].extensions.problem.code).toBe('CURSOR_INVALID');
  });
});

describe('the access log about one view', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  it('tells the DPO on which paragraphs and relations it stood, what might leave and what did; and that he looked', async () => {
    const { cpr } = citizen('ALL_IN_ORDER');
    const { body: viewed } = await gateway.ask(
      'coordinator',
      'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { efforts { title } sources { system state } receipt { logIndex } } }',
      { cpr },
    );
    const look = async (kind: string) => {
      const query = `query($cpr: CPR!) { accessLog(filter: { cpr: $cpr, kind: ${kind} }, first: 1) { nodes {
        logIndex employee client relations legalBasis fields sources { system classes state } delivered { kind count } } } }`;
      return (await gateway.ask('dpo', query, { cpr })).body.data.accessLog.nodes[0];
    };
    const intent = await look('INTENT');
    expect(intent.logIndex).toBe(viewed.data.citizenView.receipt.logIndex);
    expect(intent.relations.length).toBeGreaterThan(0);
    expect(intent.legalBasis.length).toBeGreaterThan(0);
    expect(intent.sources.every(({ classes }: { classes: string[] }) => classes.length > 0)).toBe(true);
    const outcome = await look('OUTCOME');
    const states = (sources: { system: string; state: string }[]) => sources.map(({ system, state }) => [system, state]).sort();
    expect(states(outcome.sources)).toEqual(states(viewed.data.citizenView.sources));
    expect(outcome.delivered).toContainEqual({ kind: 'efforts', count: viewed.data.citizenView.efforts.length });
    const { body: own } = await gateway.ask(
      'dpo',
      'query($cpr: CPR!) { accessLog(filter: { cpr: $cpr, kind: LOG_READ }) { nodes { operation } } }',
      { cpr },
    );
    expect(own.data.accessLog.nodes.length).toBeGreaterThanOrEqual(3);
  });
});
