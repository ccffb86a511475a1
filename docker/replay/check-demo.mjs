import { parse } from 'yaml';
import { runInImage, startInImage } from './image-process.mjs';

const READY = /helhed ready on (http:\/\/\S+)/;
const VIEW = `query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") {
  contacts { name } efforts { title } sources { system state } receipt { logIndex } } }`;

/** The demo as the compose file starts it, on a free port: it starts, gives a token and answers with data of four systems, and ends. */
export async function checkDemo(image, composeFile, check) {
  const { demo } = parse(composeFile).services;
  check('the demo has the network of the host', [demo.network_mode, demo.ports, demo.networks], ['host', undefined, undefined]);
  const settings = settingsOf(demo, { PORT: '0' });
  const running = await startInImage(image, demo.command ?? image.command, settings, READY);
  if (running.address === undefined) throw new Error(`The demo did not start:\n${running.output()}`);
  const json = async (path, init) => (await fetch(`${running.address}${path}`, init)).json();

  const { citizens } = await json('/development/personas');
  const { accessToken } = await json('/development/token/coordinator');
  const { cpr } = citizens.find(({ special }) => special.includes('ALL_IN_ORDER'));
  const view = await json('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({ query: VIEW, variables: { cpr } }),
  });
  const { sources = [], receipt } = view.data?.citizenView ?? {};
  check('the demo answers from four systems', sources.length === 0 ? view : sources.map(({ state }) => state), [
    'OK',
    'OK',
    'OK',
    'OK',
  ]);
  check('the demo gives a receipt', typeof receipt?.logIndex, 'number');
  const { port } = new URL(running.address);
  check("the demo's health check", (await runInImage(image, image.healthcheck, { PORT: port })).code, 0);
  check("the demo's exit after SIGTERM", await running.end('SIGTERM'), 0);
  const open = await runInImage(image, demo.command ?? image.command, { ...settings, HOST: '0.0.0.0' });
  check(
    'the demo on any other address, which is refused',
    [open.code, /HOST must be this machine only/.test(open.output)],
    [1, true],
  );
}

/** The service's environment with `${NAME:-default}` filled in. */
function settingsOf({ environment }, given) {
  const filled = (value) => String(value).replaceAll(/\$\{(\w+):-([^}]*)\}/g, (_, name, otherwise) => given[name] ?? otherwise);
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(value)]));
}
