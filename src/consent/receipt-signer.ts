import { createPublicKey, type KeyObject } from 'node:crypto';
import { CompactSign, calculateJwkThumbprint, exportJWK, type JWK } from 'jose';
import { canonicalJson, type JsonObject } from '../kernel/canonical-json.js';
import { readSigningKey } from '../kernel/signing-key.js';

/** Signs consent receipts as JWS (RFC 7515, RFC 8037) with the installation's key. */
export class ReceiptSigner {
  readonly #key: KeyObject;

  constructor(
    signingKey: string,
    /** of the controller, four digits */
    readonly municipality: string,
  ) {
    this.#key = readSigningKey(signingKey);
  }

  /** The key that a receipt is checked by, without its private part; its `kid` is its thumbprint (RFC 7638). */
  async publicKey(): Promise<JWK> {
    const jwk = await exportJWK(createPublicKey(this.#key));
    return { ...jwk, alg: 'EdDSA', use: 'sig', kid: await calculateJwkThumbprint(jwk) };
  }

  /** The receipt in compact form. Its text is canonical JSON (RFC 8785). */
  async sign(receipt: JsonObject): Promise<string> {
    const { kid } = await this.publicKey();
    return new CompactSign(Buffer.from(canonicalJson(receipt)))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'consent-receipt+json', kid: kid! })
      .sign(this.#key);
  }
}
