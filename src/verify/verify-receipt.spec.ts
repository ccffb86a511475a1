import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteSigner } from '../audit/note.js';
import { consentReceiptOf } from '../consent/consent-record.js';
import { newConsent } from '../consent/new-consent.js';
import { ReceiptSigner } from '../consent/receipt-signer.js';
import { consentCommand } from './consent-command.js';
import { readReceiptKey, verifyReceipt } from './verify-receipt.js';

const SEED = Buffer.alloc(32, 7).toString('base64');
const now = new Date('2026-11-22T10:00:00.000Z');
const signer = new ReceiptSigner(SEED, '0999');
const consent = newConsent(
  {
    kind: 'HEALTH_OTHER_43',
    purpose: 'PLAN_DRAFT',
    sectors: ['HEALTH'],
    dataClasses: ['HEALTH'],
    dataFrom: '2026-01-01',
    receiverUnits: ['u-1'],
    uses: { most: 2, days: 30 },
    giver: 'SELF',
    form: 'WRITTEN',
    textVersion: '1',
  },
  { id: '0192f3c0-0000-7000-8000-000000000001', citizenKey: 'citizen', recordedBy: 'e-1', now },
);
const receipt = consentReceiptOf(consent, { municipality: '0999', now, standing: 'WHOLE' });

describe('a consent receipt', () => {
  let jws: string;
  let key: NonNullable<ReturnType<typeof readReceiptKey>>;
  beforeAll(async () => {
    jws = await signer.sign(receipt);
    key = readReceiptKey(JSON.stringify(await signer.publicKey()))!;
  });

  it('says by TS 27560 what was given, to whom, for what, and how long', () => {
    expect(verifyReceipt(`${jws}\n`, key)).toMatchObject({
      header: { alg: 'EdDSA', typ: 'consent-receipt+json' },
      receipt: {
        record_id: consent.id,
        pii_principal_id: 'citizen',
        processing: [
          {
            pii_information: [{ pii_type: 'HEALTH', special_pii_category: true }],
            data_range: { from: '2026-01-01', to: null },
            frequency: { most: 2, unit: 'DAY', value: 30 },
            recipient_third_parties: ['u-1'],
          },
        ],
        event: [{ event_state: 'dpv:ConsentGiven', validity_duration: '2027-11-21T23:00:00.000Z' }],
      },
    });
  });

  it("is good by the log's verifier key as well", () => {
    const { verifierKey } = noteSigner('example/log', SEED);
    expect(verifyReceipt(jws, readReceiptKey(verifierKey)!)).toMatchObject({ receipt: { record_id: consent.id } });
  });

  it('tells its state by the terms of DPV', () => {
    const stateOf = (change: object, at = now, standing: 'WHOLE' | 'INCOMPLETE' | 'OUTGROWN' = 'WHOLE') => {
      const { event } = consentReceiptOf(Object.assign(Object.create(null), consent, change) as never, {
        municipality: '0999',
        now: at,
        standing,
      });
      return (event as unknown as { event_state: string }[])[0]!.event_state;
    };
    expect(stateOf({ withdrawnAt: now })).toBe('dpv:ConsentWithdrawn');
    expect(stateOf({ answer: 'REFUSED' })).toBe('dpv:ConsentRefused');
    expect(stateOf({ answer: 'REFUSED', withdrawnAt: now })).toBe('dpv:ConsentRefused');
    expect(stateOf({ answer: 'NO_ANSWER' })).toBe('dpv:ConsentRequested');
    expect(stateOf({}, now, 'INCOMPLETE')).toBe('dpv:ConsentRequested');
    expect(stateOf({}, now, 'OUTGROWN')).toBe('dpv:ConsentExpired');
    expect(stateOf({}, new Date('2027-11-21T23:00:00.000Z'))).toBe('dpv:ConsentExpired');
  });

  it('with any one character changed is found', () => {
    for (let at = 0; at < jws.length; at += 1) {
      const changed = `${jws.slice(0, at)}${jws[at] === 'A' ? 'B' : 'A'}${jws.slice(at + 1)}`;
      expect(typeof verifyReceipt(changed, key)).toBe('string');
    }
  });

  it('signed by another key, of another kind, or cut is found', async () => {
    const other = new ReceiptSigner(Buffer.alloc(32, 8).toString('base64'), '0999');
    expect(verifyReceipt(await other.sign(receipt), key)).toBe('the signature is wrong');
    expect(verifyReceipt(await signer.sign({ schema_version: '1' }), key)).toContain('the receipt lacks receipt_id');
    expect(verifyReceipt(jws.split('.').slice(0, 2).join('.'), key)).toBe('the file is not a compact JWS');
    const [, body, signature] = jws.split('.');
    const none = Buffer.from('{"alg":"none","typ":"consent-receipt+json"}').toString('base64url');
    expect(verifyReceipt(`${none}.${body}.${signature}`, key)).toBe('the header is not that of a consent receipt');
  });

  it('is checked by the command, which ends with 0, 1 or 2', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'helhed-receipt-'));
    const [file, keyFile] = [join(folder, 'receipt.jws'), join(folder, 'key.json')];
    const said: string[] = [];
    const run = (...args: string[]) => consentCommand(args, (text) => said.push(text));
    writeFileSync(file, jws);
    writeFileSync(keyFile, JSON.stringify(await signer.publicKey()));
    expect(await run(file, keyFile)).toBe(0);
    expect(said.at(-1)).toContain('GOOD');
    writeFileSync(
      file,
      jws.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
    );
    expect(await run(file, keyFile)).toBe(1);
    expect(await run(file)).toBe(2);
    expect(await run(join(folder, 'none'), keyFile)).toBe(2);
    writeFileSync(keyFile, '{}');
    expect(await run(file, keyFile)).toBe(2);
    rmSync(folder, { recursive: true });
  });
});
