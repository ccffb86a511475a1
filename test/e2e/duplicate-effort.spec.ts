import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!) {
  citizenView(cpr: $cpr, purpose: $purpose, caseRef: "SAG-1") {
    efforts { id sector title raisedClasses legalBasis { act paragraph } period { from } }
    duplicates { recordIds systems title } decision { outcome }
  }
}`;

describe('one effort that two systems report (quirk T18)', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  it.each(['PLAN_COORDINATION', 'PLAN_DRAFT'])('is one line with two sources for the purpose %s', async (purpose) => {
    const { body } = await gateway.ask('coordinator', VIEW, { cpr: citizen('DUPLICATE_EFFORT').cpr, purpose });
    expect(body.errors).toBeUndefined();
    const { efforts, duplicates } = body.data.citizenView;
    expect(duplicates).toEqual([
      {
        title: 'Socialpædagogisk støtte',
        systems: expect.arrayContaining(['employment-dfdg', 'social-ffb']),
        recordIds: [expect.any(String), expect.any(String)],
      },
    ]);
    const same = efforts.filter(({ id }: { id: string }) => duplicates[0].recordIds.includes(id));
    expect(same.map(({ sector }: { sector: string }) => sector).sort()).toEqual(['EMPLOYMENT', 'SOCIAL']);
    for (const effort of same) {
      expect(effort).toMatchObject({
        raisedClasses: ['PLAN_EFFORT'],
        legalBasis: { act: 'SEL', paragraph: '§ 85' },
        period: { from: '2026-02-01' },
      });
    }
  });

  it('shows no social effort of employment that tells more than an effort does, where the purpose lets no social problem through', async () => {
    const titles = async (purpose: string) => {
      const { body } = await gateway.ask('coordinator', VIEW, { cpr: citizen('ALL_IN_ORDER').cpr, purpose });
      return body.data.citizenView.efforts.map(({ title }: { title: string }) => title);
    };
    expect(await titles('PLAN_COORDINATION')).not.toContain('Støtte- og kontaktperson');
    expect(await titles('PLAN_DRAFT')).toContain('Støtte- og kontaktperson');
  });
});
