/**
 * Names on the wire in one place, so that a wrong guess costs one line. The CPR and request id headers are named in STAR's wiki; the wiki
 * asks for the data controller in every call (BEK 113/2026 § 6, stk. 3-4), but its header name and all paths are our spelling.
 */
export const HEADERS = {
  citizen: 'x-civilregistrationidentifier',
  requestId: 'x-requestid',
  authority: 'x-authoritycode',
} as const;

export const LONGEST_REQUEST_ID = 46;

export const PATHS = {
  token: '/oauth2/token',
  ready: '/helbred',
  kontaktgrupper: '/visiteringogstatus/v1/kontaktgrupper',
  fravaer: '/visiteringogstatus/v1/fravaer',
  sagsbehandlere: '/visiteringogstatus/v1/sagsbehandlere',
  minPlan: '/borgerindsats/v1/minplan',
  aktiviteter: '/borgerindsats/v1/aktiviteter',
  rehabiliteringsforloeb: '/borgerindsats/v1/rehabiliteringsforloeb',
  samtaler: '/kontaktforloeb/v1/samtaler',
  tilknytninger: '/egnesystemer/v1/primaeresagsbehandlere',
} as const;

export const SCOPES = {
  [PATHS.kontaktgrupper]: 'visiteringogstatus.kontaktgruppe.read',
  [PATHS.fravaer]: 'visiteringogstatus.fravaer.read',
  [PATHS.sagsbehandlere]: 'visiteringogstatus.sagsbehandler.read',
  [PATHS.minPlan]: 'borgerindsats.minplan.read',
  [PATHS.aktiviteter]: 'borgerindsats.aktivitet.read',
  [PATHS.rehabiliteringsforloeb]: 'borgerindsats.rehabiliteringsforloeb.read',
  [PATHS.samtaler]: 'kontaktforloeb.samtale.read',
  [PATHS.tilknytninger]: 'egnesystemer.sagsbehandler.read',
} as const;

/** Error codes that mean "nothing here": unknown person, dead person, no active plan, no active contact group, no such plan (STAR wiki). */
export const NOTHING_HERE: ReadonlySet<string> = new Set(['1010', '4404', '4405', '8002', '8060', '8306']);
