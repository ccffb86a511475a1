import { generateKeyPairSync } from 'node:crypto';
import { openCheckpoint, signCheckpoint } from './checkpoint.js';
import { noteSigner, openNote } from './note.js';

const seed = Buffer.alloc(32, 7).toString('base64');
const signer = noteSigner('log.example/a', seed);

describe('signed notes', () => {
  it('opens what it signed, with a PEM key as with a seed', () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    for (const one of [signer, noteSigner('log.example/b', pem)]) {
      expect(openNote(one.sign('hello\nworld\n'), one.verifierKey)).toBe('hello\nworld\n');
    }
  });

  it('verifies the example of the Go reference (golang.org/x/mod/sumdb/note)', () => {
    const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
    expect(openNote(note, key)).toBe(text);
    expect(openNote(note.replace('answer', 'Answer'), key)).toBeUndefined();
  });

  it('passes over signatures of others and finds its own', () => {
    const note = signer.sign('text\n');
    const cosigned = note.replace('\n\n', '\n\n— witness.example AAAAAAAA\n');
    expect(openNote(cosigned, signer.verifierKey)).toBe('text\n');
  });

  it('does not open a note of another key, of another name, or without a signature', () => {
    const other = noteSigner('log.example/a', Buffer.alloc(32, 8).toString('base64'));
    expect(openNote(other.sign('text\n'), signer.verifierKey)).toBeUndefined();
    expect(openNote(noteSigner('log.example/c', seed).sign('text\n'), signer.verifierKey)).toBeUndefined();
    expect(openNote('text\n', signer.verifierKey)).toBeUndefined();
    expect(openNote('text\n\n', signer.verifierKey)).toBeUndefined();
  });

  it.each(['not a key', seed.slice(4), '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'])(
    'refuses %s as a signing key without repeating it',
    (key) => {
      expect(() => noteSigner('log.example/a', key)).toThrow(TypeError);
      expect(() => noteSigner('log.example/a', key)).not.toThrow(key);
    },
  );

  it('refuses a name that would break the note', () => {
    expect(() => noteSigner('a b', seed)).toThrow(TypeError);
    expect(() => noteSigner('a+b', seed)).toThrow(TypeError);
  });
});

describe('checkpoints', () => {
  const checkpoint = { origin: 'log.example/a', size: 12345, root: Buffer.alloc(32, 1) };

  it('come back as they were signed', () => {
    expect(openCheckpoint(signCheckpoint(signer, checkpoint), signer.verifierKey)).toEqual(checkpoint);
  });

  it('do not open when a digit was changed', () => {
    expect(openCheckpoint(signCheckpoint(signer, checkpoint).replace('12345', '12346'), signer.verifierKey)).toBeUndefined();
  });
});
