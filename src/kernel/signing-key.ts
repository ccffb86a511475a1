import { createPrivateKey, type KeyObject } from 'node:crypto';

const PKCS8_SEED = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The installation's signing key.
 * @param key an Ed25519 private key: PEM (PKCS #8), or its 32-byte seed in base64
 * @throws TypeError when it cannot be used; the message holds no part of it
 */
export function readSigningKey(key: string): KeyObject {
  let made: KeyObject;
  try {
    const seed = Buffer.from(key.trim(), 'base64');
    made = key.includes('-----BEGIN')
      ? createPrivateKey(key)
      : createPrivateKey({ key: Buffer.concat([PKCS8_SEED, seed]), format: 'der', type: 'pkcs8' });
  } catch {
    throw new TypeError('The signing key cannot be read: an Ed25519 key as PEM or a 32-byte seed in base64 is needed');
  }
  if (made.asymmetricKeyType !== 'ed25519') throw new TypeError('The signing key is not an Ed25519 key');
  return made;
}
