import { LOG_LEVELS, MODES, type Setting } from './settings.js';

/** What is wrong with a text as the value of a setting, in words that follow the setting's name; `undefined` if nothing. Never quotes the text. */
export function faultOf(setting: Setting, text: string): string | undefined {
  switch (setting.kind) {
    case 'text':
    case 'folder':
      return text.includes('\0') ? 'holds a character that is not allowed' : undefined;
    case 'url':
      return URL.canParse(text) && text.includes('://') ? undefined : 'is not an address with a scheme';
    case 'key':
      return isKey(text) ? undefined : 'is not 32 bytes in base64';
    case 'port':
      return inRange(text, 0, 65_535) ? undefined : 'is not a port';
    case 'count': {
      const [least, most] = setting.range ?? [0, Number.MAX_SAFE_INTEGER];
      return inRange(text, least, most) ? undefined : `is not a whole number from ${least} to ${most}`;
    }
    case 'mode':
      return isOneOf(MODES, text) ? undefined : `is not one of ${MODES.join(', ')}`;
    case 'level':
      return isOneOf(LOG_LEVELS, text) ? undefined : `is not one of ${LOG_LEVELS.join(', ')}`;
    case 'name':
      return /^[a-z0-9][a-z0-9-]{0,39}$/.test(text) ? undefined : 'is not up to 40 small letters, digits and hyphens';
    case 'municipality':
      return /^[0-9]{4}$/.test(text) ? undefined : 'is not a code of four digits';
  }
}

function isKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === text;
}

function inRange(text: string, least: number, most: number): boolean {
  return /^[0-9]{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

function isOneOf(words: readonly string[], text: string): boolean {
  return words.includes(text);
}
