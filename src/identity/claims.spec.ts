import fc from 'fast-check';
import { PRIVATE_ROLES, ROLES, ROLES_WITHOUT_SECTOR, SECTORS } from '../kernel/words.js';
import { callerOf } from './claims.js';
import { type RefusalReason, TokenRefused } from './refusal.js';

const personKey = 'A'.repeat(43);
const base = { sub: 's', jti: 'j', client_id: 'c', helhed_municipality: '0999' };
const staff = { ...base, helhed_role: 'CASEWORKER', helhed_employee: 'E1', helhed_person_key: personKey };
const citizen = { ...base, helhed_role: 'CITIZEN', helhed_person_key: personKey };

type Mode = Parameters<typeof callerOf>[2];

function refusalOf(claims: Record<string, unknown>, mode: Mode = 'production'): RefusalReason | undefined {
  try {
    callerOf(claims, '0999', mode);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof TokenRefused) return thrown.reason;
    throw thrown;
  }
}

describe('the claims of a verified token (fault A10)', () => {
  it.each(ROLES)('make a caller of each role in its own shape: %s', (role) => {
    const claims = { ...(PRIVATE_ROLES.includes(role) ? citizen : staff), helhed_role: role };
    expect(callerOf(claims, '0999', 'production').role).toBe(role);
  });

  const wrong: [string, unknown[]][] = [
    [
      'helhed_role',
      ['admin', ['CASEWORKER'], { 0: 'CASEWORKER' }, 'caseworker', 'CASEWORKER ', '__proto__', '', 0, true, null, undefined],
    ],
    ['helhed_sector', ['SPORT', ['SOCIAL'], { 0: 'SOCIAL' }, 'social', 'toString', '', null]],
    ['helhed_employee', [['E1'], {}, 1, '', ' ', ' E1', 'E\n1', 'E\u202e1', 'E'.repeat(201), null, undefined]],
    ['helhed_unit', [['u'], 1, '', null]],
    ['helhed_person_key', ['x', [personKey], `${personKey}=`, 1, null, undefined]],
    ['helhed_home_key', ['x', [personKey], 'Strandvejen 5', null]],
    ['purposes', ['PLAN_DRAFT', { 0: 'PLAN_DRAFT' }, [1], [null], [['PLAN_DRAFT']], ['plan'], Array(101).fill('P'), null]],
    ['scope', [['pdp'], 1, {}, 'a  b', ' a', 'a\tb', '"']],
    ['sub', [1, ['s'], '', null, undefined]],
    ['jti', [1, {}, '', undefined]],
    ['client_id', [1, [], '', undefined]],
  ];
  it.each(wrong.flatMap(([claim, values]) => values.map((value) => [claim, value] as const)))(
    'refuse %s of another type or form: %j',
    (claim, value) => {
      expect(refusalOf({ ...staff, [claim]: value })).toBe('CLAIMS');
    },
  );

  it.each(['0101', '999', '09990', 999, ['0999'], null, undefined])('refuse another municipality: %j', (code) => {
    expect(['MUNICIPALITY', 'CLAIMS']).toContain(refusalOf({ ...staff, helhed_municipality: code }));
  });

  it('let each role into its own municipality only, whatever the sector', () => {
    const municipalities = fc.constantFrom('0999', '0101', '0998', '9990');
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...SECTORS), municipalities, (role, sector, municipality) => {
        const own = {
          ...(PRIVATE_ROLES.includes(role) ? citizen : staff),
          helhed_role: role,
          ...(!ROLES_WITHOUT_SECTOR.includes(role) && { helhed_sector: sector }),
        };
        return (refusalOf({ ...own, helhed_municipality: municipality }) === undefined) === (municipality === '0999');
      }),
    );
  });

  it('never take a value of chance for a role', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const isRole = ROLES.some((role) => role === value && !PRIVATE_ROLES.includes(role));
        return (refusalOf({ ...staff, helhed_role: value }) === undefined) === isRole;
      }),
    );
  });

  it('are not looked for on a prototype', () => {
    const inherited: Record<string, unknown> = Object.create({ helhed_role: 'DPO' });
    expect(refusalOf(Object.assign(inherited, { ...staff, helhed_role: undefined }))).toBe('CLAIMS');
    const { helhed_role: _, ...without } = staff;
    expect(refusalOf(JSON.parse(JSON.stringify(without).replace('{', '{"__proto__":{"helhed_role":"DPO"},')))).toBe('CLAIMS');
  });

  it('need an employee behind every role but those of private persons', () => {
    const { helhed_employee: _, ...without } = staff;
    for (const role of ROLES)
      expect(refusalOf({ ...without, helhed_role: role }, 'development')).toBe(
        PRIVATE_ROLES.includes(role) ? undefined : 'CLAIMS',
      );
  });

  it("need an employee's person key in production only, a citizen's always", () => {
    const { helhed_person_key: _, ...without } = staff;
    expect(refusalOf(without, 'production')).toBe('CLAIMS');
    expect(refusalOf(without, 'development')).toBeUndefined();
    const { helhed_person_key: __, ...nameless } = citizen;
    expect(refusalOf(nameless, 'development')).toBe('CLAIMS');
  });

  it.each([{ helhed_employee: 'E1' }, { helhed_unit: 'u' }, { helhed_sector: 'SOCIAL' }])(
    'give a private person no office: %j',
    (office) => {
      for (const role of PRIVATE_ROLES) expect(refusalOf({ ...citizen, helhed_role: role, ...office })).toBe('CLAIMS');
    },
  );

  it.each(ROLES)('let %s name a sector only where the role has one', (role) => {
    const claims = { ...(PRIVATE_ROLES.includes(role) ? citizen : staff), helhed_role: role, helhed_sector: 'FAMILY' };
    expect(refusalOf(claims)).toBe(ROLES_WITHOUT_SECTOR.includes(role) ? 'CLAIMS' : undefined);
  });

  it.each(['sub', 'jti', 'client_id', 'helhed_employee', 'helhed_unit'])('may not carry a CPR number as %s', (claim) => {
    expect(refusalOf({ ...staff, [claim]: '0504851118' })).toBe('CPR_IN_CLAIM');
    expect(refusalOf({ ...staff, [claim]: '050485-1118' })).toBe('CPR_IN_CLAIM');
  });

  it('take purposes under either name and not under both', () => {
    const purposes = ['PLAN_DRAFT'];
    expect(callerOf({ ...staff, purposes }, '0999', 'production').purposes).toEqual(purposes);
    expect(callerOf({ ...staff, helhed_purposes: purposes }, '0999', 'production').purposes).toEqual(purposes);
    expect(callerOf({ ...staff, purposes: [] }, '0999', 'production').purposes).toEqual([]);
    expect(callerOf(staff, '0999', 'production').purposes).toBeUndefined();
    expect(refusalOf({ ...staff, purposes, helhed_purposes: purposes })).toBe('CLAIMS');
  });
});
