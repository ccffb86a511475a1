/** The small part of oidc-provider 9 that the development issuer uses: the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    /** the request listener for node:http */
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    /** whether errors of a request stay off the console (Koa) */
    silent: boolean;
  }
}
