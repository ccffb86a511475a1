import { requireSeparateOwner, requireServer, type ServerFacts, unsafeSettings } from './server-checks.js';

const safe: ServerFacts = {
  version: '15.18',
  versionNumber: 150_018,
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  dataChecksums: true,
  inRecovery: false,
  ownsAuditRows: false,
};

describe('the checks of a server', () => {
  it('let a safe server pass in both modes', () => {
    requireServer(safe, 'production');
    requireServer({ ...safe, synchronous_commit: 'remote_apply' }, 'production');
    requireServer({ ...safe, fsync: 'off' }, 'development');
    requireSeparateOwner(safe);
  });

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'] as const)(
    'refuse production while %s is off, by its name',
    (setting) => {
      const facts = { ...safe, [setting]: 'off' };
      expect(unsafeSettings(facts)).toEqual([setting]);
      expect(() => requireServer(facts, 'production')).toThrow(expect.objectContaining({ setting }));
    },
  );

  it.each(['development', 'production'] as const)('refuse an old server and a replica in %s', (mode) => {
    expect(() => requireServer({ ...safe, version: '14.2', versionNumber: 140_002 }, mode)).toThrow('14.2');
    expect(() => requireServer({ ...safe, inRecovery: true }, mode)).toThrow('replica');
  });

  it('refuse an application that could act as the owner', () => {
    expect(() => requireSeparateOwner({ ...safe, ownsAuditRows: true })).toThrow('DATABASE_URL');
  });
});
