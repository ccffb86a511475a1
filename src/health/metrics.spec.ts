import { BoundedLabels, OTHER } from './bounded-labels.js';
import { Metrics } from './metrics.js';

const CPR = '0101801234';

const figuresOf = async (metrics: Metrics, name: string) => {
  const all = (await metrics.registry.getMetricsAsJSON()).find((one) => one.name === name);
  return (all?.values ?? []).map(({ labels, value }) => [...Object.values(labels), value]);
};

describe('what a mapping read past', () => {
  it('is counted by source and field, and by source and code system', async () => {
    const metrics = new Metrics();
    const tally = {
      ignored: { 'Sag.note': 2, 'Condition.severity outside Aktivitet og deltagelse': 1 },
      unknownCodes: { KLE: 3 },
    };
    metrics.readPast('family-sf1470', tally);
    metrics.readPast('family-sf1470', { ignored: { 'Sag.note': 1 }, unknownCodes: {} });
    metrics.readPast('health-fhir', { ignored: {}, unknownCodes: { 'urn:oid:1.2.208.176.2.21': 1, VærgemålType: 1 } });
    expect(await figuresOf(metrics, 'helhed_source_fields_ignored_total')).toEqual([
      ['family-sf1470', 'Sag.note', 3],
      ['family-sf1470', 'Condition.severity outside Aktivitet og deltagelse', 1],
    ]);
    expect(await figuresOf(metrics, 'helhed_source_codes_unknown_total')).toEqual([
      ['family-sf1470', 'KLE', 3],
      ['health-fhir', 'urn:oid:1.2.208.176.2.21', 1],
      ['health-fhir', 'VærgemålType', 1],
    ]);
  });

  it('is a label only as long as there are few, and only when it can be nobody’s value', async () => {
    const metrics = new Metrics();
    for (let count = 0; count < 400; count += 1)
      metrics.readPast('social-ffb', { ignored: { [`field.${count}`]: 1 }, unknownCodes: { [`list-${count}`]: 1 } });
    metrics.readPast('social-ffb', { ignored: { [CPR]: 1 }, unknownCodes: { [`urn:cpr:${CPR}`]: 1 } });
    expect(await figuresOf(metrics, 'helhed_source_fields_ignored_total')).toHaveLength(151);
    expect(await figuresOf(metrics, 'helhed_source_codes_unknown_total')).toHaveLength(51);
    expect(await figuresOf(metrics, 'helhed_source_codes_unknown_total')).toContainEqual(['social-ffb', OTHER, 351]);
    expect(await metrics.registry.metrics()).not.toContain(CPR);
  });

  it('counts whole positive times and nothing else', async () => {
    const metrics = new Metrics();
    const ignored = { a: Number.NaN, b: -1, c: 0.5, d: '7' as never, e: 1 };
    metrics.readPast('x', { ignored, unknownCodes: {} });
    expect(await figuresOf(metrics, 'helhed_source_fields_ignored_total')).toEqual([['x', 'e', 1]]);
  });
});

describe('refused relation records and unexpected errors', () => {
  it('are counted and have a log line', async () => {
    const lines: object[] = [];
    const metrics = new Metrics({ error: (line: object) => lines.push(line), warn: (line: object) => lines.push(line) } as never);
    metrics.refusedRelations('social-ffb', { CONFLICTING: 2 }, ['0123456789ab']);
    metrics.failed('FEED', new RangeError(CPR), { callId: 'call-1' });
    expect(await figuresOf(metrics, 'helhed_relation_records_refused_total')).toEqual([['social-ffb', 'CONFLICTING', 2]]);
    expect(await figuresOf(metrics, 'helhed_unexpected_errors_total')).toEqual([['FEED', 1]]);
    expect(lines).toMatchObject([
      { event: 'relation records refused', system: 'social-ffb', refused: { CONFLICTING: 2 }, marks: ['0123456789ab'] },
      { event: 'unexpected error', where: 'FEED', callId: 'call-1', error: 'RangeError' },
    ]);
    expect(JSON.stringify(lines)).not.toContain(CPR);
  });
});

describe('a source that answers about another citizen', () => {
  it('is a security event with a log line of its own', async () => {
    const lines: object[] = [];
    const metrics = new Metrics({ warn: (line: object) => lines.push(line) } as never);
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    metrics.identityMismatch('social-ffb', { traceparent });
    metrics.securityEvent('TOKEN_REFUSED');
    expect(await figuresOf(metrics, 'helhed_security_events_total')).toEqual([
      ['SOURCE_IDENTITY_MISMATCH', 1],
      ['TOKEN_REFUSED', 1],
    ]);
    expect(lines).toEqual([{ event: 'security', kind: 'SOURCE_IDENTITY_MISMATCH', system: 'social-ffb', traceparent }]);
  });
});

describe('names as labels', () => {
  const labels = new BoundedLabels(2);

  it.each([
    CPR,
    `${CPR.slice(0, 6)}-1234`,
    '12345678',
    '12 34 56 78',
    'a\nb',
    '',
    'x'.repeat(121),
    `Sag.${CPR}`,
    '2026-11-22',
    '{"a":1}',
  ])('are not made of %p', (name) => {
    expect(labels.of('g', name)).toBe(OTHER);
  });

  it('are bounded for each group by itself', () => {
    expect(['a', 'b', 'c', 'a'].map((name) => labels.of('one', name))).toEqual(['a', 'b', OTHER, 'a']);
    expect(labels.of('two', 'c')).toBe('c');
  });
});

describe('records that nobody may have', () => {
  it('are counted by why and by nothing else', async () => {
    const metrics = new Metrics();
    metrics.forbiddenRecord('ANONYMOUS_TREATMENT');
    metrics.forbiddenRecord('ANONYMOUS_TREATMENT');
    metrics.forbiddenRecord('UNKNOWN_CLASS');
    expect(await figuresOf(metrics, 'helhed_forbidden_records_total')).toEqual([
      ['ANONYMOUS_TREATMENT', 2],
      ['UNKNOWN_CLASS', 1],
    ]);
  });
});
