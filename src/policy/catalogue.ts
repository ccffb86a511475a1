import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Purpose, Switch, SwitchSetting } from '../generated/documents.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import { faultsOf } from '../schema/validators.js';
import { type Positions, positionsOf, settled, switchFaults } from './switches.js';

/** The purposes in force in this installation, and the hash that names exactly this set. */
export interface Catalogue {
  /** by code, as they stand with the switches as they are */
  readonly purposes: ReadonlyMap<string, Purpose>;
  /** `sha256:` and 64 hex digits over the canonical JSON of all purposes, sorted by code, switches and their settings */
  readonly bundle: string;
}

/** All that a bundle is made of, as the files say it. */
export interface BundleContent {
  /** sorted by code */
  readonly purposes: readonly Purpose[];
  /** sorted by code */
  readonly switches: readonly Switch[];
  /** sorted by switch; a switch without one stands in its strict position */
  readonly settings: readonly SwitchSetting[];
}

/** A catalogue as it was read, with what its bundle holds. */
export interface LoadedCatalogue extends Catalogue {
  readonly content: BundleContent;
  readonly positions: Positions;
}

const SWITCHES = 'switches.json';

/**
 * Reads the built-in purposes and lays the municipality's own files over them by code; its `switches.json` sets switches. Every file must
 * pass its schema; one that does not stops the start and is named.
 * @param validate answers the faults of a document against purpose.schema.json
 */
export function readCatalogue(validate: (document: unknown) => string[], overlayFolder?: string): LoadedCatalogue {
  const purposes = new Map<string, Purpose>();
  const folders = [join(import.meta.dirname, 'purposes'), ...(overlayFolder ? [overlayFolder] : [])];
  for (const folder of folders) {
    if (!existsSync(folder)) throw new Error(`the policy folder ${folder} does not exist`);
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== SWITCHES)
      .sort()) {
      const document = parsed(folder, file);
      const faults = validate(document);
      if (faults.length > 0) throw new Error(`the purpose file ${file} is not valid: ${faults.join('; ')}`);
      purposes.set((document as Purpose).code, document as Purpose);
    }
  }
  const switches = listOf<Switch>(import.meta.dirname, 'policy/switch.schema.json');
  const settings = overlayFolder ? listOf<SwitchSetting>(overlayFolder, 'policy/switch-setting.schema.json') : [];
  return catalogueOf({ purposes: [...purposes.values()], switches, settings });
}

/**
 * The catalogue of a bundle's content: of the files, or of what was kept of an earlier bundle.
 * @throws Error naming a purpose or setting that speaks of a switch or position that is not declared
 */
export function catalogueOf({ purposes, switches, settings }: BundleContent): LoadedCatalogue {
  const faults = purposes.flatMap((purpose) => switchFaults(purpose, switches));
  if (faults.length > 0) throw new Error(faults.join('; '));
  const positions = positionsOf(switches, settings);
  const content: BundleContent = {
    purposes: [...purposes].sort(by(({ code }) => code)),
    switches: [...switches].sort(by(({ code }) => code)),
    settings: [...settings].sort(by((one) => one.switch)),
  };
  return {
    purposes: new Map(purposes.map((purpose) => [purpose.code, settled(purpose, positions)])),
    bundle: `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`,
    content,
    positions,
  };
}

const by =
  <T>(keyOf: (one: T) => string) =>
  (a: T, b: T): number =>
    keyOf(a) < keyOf(b) ? -1 : 1;

/** The list in the folder's `switches.json`, empty where there is no such file. */
function listOf<T>(folder: string, schema: string): T[] {
  if (!existsSync(join(folder, SWITCHES))) return [];
  const document = parsed(folder, SWITCHES);
  const faults = Array.isArray(document)
    ? document.flatMap((one: unknown, index) => faultsOf(schema, one).map((fault) => `/${index}${fault}`))
    : ['/ is not a list'];
  if (faults.length > 0) throw new Error(`the file ${SWITCHES} in ${folder} is not valid: ${faults.join('; ')}`);
  return document as T[];
}

function parsed(folder: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    throw new Error(`the policy file ${file} cannot be read as JSON`, { cause });
  }
}
