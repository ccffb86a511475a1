import type { SourceHttp } from './http.js';
import { SourceProblem } from './source-problem.js';
import { at, children, escapeXml, parseXml, textAt, type XmlNode } from './xml.js';

export interface SoapRequest {
  path: string;
  /** SOAPAction and WS-Addressing Action */
  action: string;
  /** the body's one child as XML, every value passed through `escapeXml` */
  body: string;
  token: string;
  /** goes into MessageID and KOMBIT's RequestHeader */
  requestId: string;
  traceparent?: string;
  signal: AbortSignal;
}

/** The one child of the answer's body: its local name and the element; or a fault with the codes that stand in it, never its text. */
export type SoapAnswer = { name: string; element: XmlNode } | { faultCode: string; errorCodes: readonly string[] };

const PREFIX = /^.*:/;
const CALLER_AT_FAULT =
  /^(Client|Sender|FailedAuthentication|FailedCheck|InvalidSecurity|InvalidSecurityToken|MessageExpired|SecurityTokenUnavailable|UnsupportedSecurityToken)/;

/**
 * One SOAP 1.1 exchange (W3C Note 8 May 2000) with WS-Addressing and KOMBIT's RequestHeader; the token goes as a bearer token.
 * @throws SourceProblem SOURCE_REFUSED (401, 403), SOURCE_UNAVAILABLE (any other status without a fault), SOURCE_INVALID (not SOAP)
 */
export async function soapCall(http: SourceHttp, request: SoapRequest): Promise<SoapAnswer> {
  const answer = await http.request({
    method: 'POST',
    path: request.path,
    headers: {
      'content-type': 'text/xml; charset=utf-8',
      soapaction: `"${request.action}"`,
      authorization: `Bearer ${request.token}`,
      ...(request.traceparent !== undefined && { traceparent: request.traceparent }),
    },
    body: envelope(request),
    signal: request.signal,
  });
  if (answer.status === 401 || answer.status === 403) throw new SourceProblem('SOURCE_REFUSED');
  const isXml = /^(text|application)\/xml\b/i.test(answer.contentType);
  if (answer.status !== 200 && !(answer.status === 500 && isXml)) throw new SourceProblem('SOURCE_UNAVAILABLE');
  if (!isXml) throw new SourceProblem('SOURCE_INVALID');
  return readEnvelope(answer.body, answer.status);
}

/** The problem that a SOAP fault stands for: the caller's side at fault is SOURCE_REFUSED, the source's side is SOURCE_UNAVAILABLE. */
export function faultProblem(faultCode: string): SourceProblem {
  return new SourceProblem(CALLER_AT_FAULT.test(faultCode) ? 'SOURCE_REFUSED' : 'SOURCE_UNAVAILABLE');
}

function envelope({ action, body, requestId }: SoapRequest): string {
  const id = escapeXml(requestId);
  return (
    '<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header>' +
    `<Action xmlns="http://www.w3.org/2005/08/addressing">${escapeXml(action)}</Action>` +
    `<MessageID xmlns="http://www.w3.org/2005/08/addressing">urn:uuid:${id}</MessageID>` +
    `<RequestHeader xmlns="http://kombit.dk/xml/schemas/RequestHeader/1/"><TransactionUUID>${id}</TransactionUUID></RequestHeader>` +
    `</soap:Header><soap:Body>${body}</soap:Body></soap:Envelope>`
  );
}

function readEnvelope(bytes: Buffer, status: number): SoapAnswer {
  const bodies = children(at(parseXml(bytes), 'Envelope'), 'Body');
  const names = Object.keys(bodies[0] ?? {}).filter((name) => !name.startsWith('@'));
  const [name] = names;
  const element = name === undefined ? undefined : children(bodies[0], name);
  if (bodies.length !== 1 || names.length !== 1 || name === undefined || element?.length !== 1)
    throw new SourceProblem('SOURCE_INVALID');
  const only = element[0]!;
  if (name === 'Fault')
    return { faultCode: (textAt(only, 'faultcode') ?? 'Server').replace(PREFIX, ''), errorCodes: errorCodes(only) };
  if (status !== 200) throw new SourceProblem('SOURCE_UNAVAILABLE');
  return { name, element: only };
}

/** ErrorCode of Serviceplatformen's fault detail (ServiceplatformFault_1.xsd). */
function errorCodes(fault: XmlNode): string[] {
  const errors = children(at(fault, 'detail', 'ServiceplatformFault', 'ErrorList'), 'Error');
  return errors.flatMap((error) => textAt(error, 'ErrorCode') ?? []);
}
