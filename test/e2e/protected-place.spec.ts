import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const CODE = '{ code label known }';
const HEAD = 'id sector raisedClasses provenance { sourceRecordId }';
const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!) {
  citizenView(cpr: $cpr, purpose: $purpose, caseRef: "SAG-1") {
    person { name { full } addressProtected specialProtection addresses { kind line postalCode city municipalityCode } }
    cases { ${HEAD} title caseNumber status subject ${CODE} unit { id name } caseworker legalBasis { act paragraph text } }
    contacts { ${HEAD} name role ${CODE} unit { id name } telephone email }
    needs { ${HEAD} kind status code ${CODE} note }
    goals { ${HEAD} title code ${CODE} status }
    efforts { ${HEAD} title code ${CODE} legalBasis { act paragraph text } status statusReason provider providerCvr unit { id name } }
    appointments { ${HEAD} title code ${CODE} status place participants start }
    plans { ${HEAD} planType title summary unit { id name } }
    selfAssessments { ${HEAD} code ${CODE} value ${CODE} text }
    duplicates { title recordIds } disagreements { about values }
    sources { system state }
    decision { outcome reasons { code } }
  }
}`;

const FREE_WORDS = [
  'title',
  'note',
  'summary',
  'text',
  'statusReason',
  'provider',
  'providerCvr',
  'place',
  'participants',
  'unit',
];
const CONTACT = ['name', 'telephone', 'email'];

interface View {
  [list: string]: Record<string, unknown>[];
}
const recordsOf = (view: View) =>
  Object.entries(view).flatMap(([list, rows]) => (Array.isArray(rows) ? rows.map((row) => ({ list, row })) : []));

describe('where a citizen with protected address is', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const viewOf = async (special: 'PROTECTED_ADDRESS' | 'ALL_IN_ORDER', purpose: string) => {
    const { body, text } = await gateway.ask('coordinator', VIEW, { cpr: citizen(special).cpr, purpose });
    expect(body.errors).toBeUndefined();
    return { view: body.data.citizenView, text };
  };
  /** the words that units, contacts, providers and meeting places of the invented sources go by */
  const namesIn = (view: View) =>
    recordsOf(view).flatMap(({ row }) => {
      const unit = row.unit as { id?: string; name?: string } | null;
      return [unit?.id, unit?.name, row.provider, row.place, row.telephone, row.email].filter((one) => typeof one === 'string');
    });

  it.each(['PLAN_COORDINATION', 'PLAN_DRAFT'])('is told by no field of the view for %s', async (purpose) => {
    const open = await viewOf('ALL_IN_ORDER', purpose);
    const { view, text } = await viewOf('PROTECTED_ADDRESS', purpose);
    const names = [...new Set(namesIn(open.view))];
    expect(names.length).toBeGreaterThan(5);
    expect(
      names.filter((name) => text.includes(/^[0-9]+$/.test(name as string) ? JSON.stringify(name) : (name as string))),
    ).toEqual([]);
    expect(text).not.toMatch(new RegExp(citizen('PROTECTED_ADDRESS').street.replace(/ \d+$/, '')));
    for (const { list, row } of recordsOf(view)) {
      const told = [...FREE_WORDS, ...(list === 'contacts' ? CONTACT : [])].filter((name) => row[name] != null);
      expect({ list, told }).toEqual({ list, told: [] });
    }
    expect(view.person).toMatchObject({ addressProtected: true, addresses: [], specialProtection: null });
    expect(view.decision.reasons).toContainEqual({ code: 'ADDRESS_PROTECTED' });
  });

  it.each(['PLAN_COORDINATION', 'PLAN_DRAFT'])('takes nothing away that is coded, dated or numbered for %s', async (purpose) => {
    const { view } = await viewOf('PROTECTED_ADDRESS', purpose);
    expect(view.efforts.length).toBeGreaterThan(0);
    expect(view.efforts.some(({ code }: { code: unknown }) => code !== null)).toBe(true);
    expect(view.appointments.some(({ start }: { start: unknown }) => start !== null)).toBe(true);
    expect(view.person.name.full).toBe(`${citizen('PROTECTED_ADDRESS').given} ${citizen('PROTECTED_ADDRESS').family}`);
  });

  it('is shown in full where nothing is protected', async () => {
    const { view } = await viewOf('ALL_IN_ORDER', 'PLAN_DRAFT');
    expect(view.decision.reasons).not.toContainEqual({ code: 'ADDRESS_PROTECTED' });
    expect(view.person.addresses).toHaveLength(1);
    expect(view.efforts.every(({ title }: { title: unknown }) => title !== null)).toBe(true);
  });
});
