/** Instructions of a Dockerfile that the replay knows. Whatever else stands there is refused rather than passed over. */
const KNOWN = new Set(['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD']);

/**
 * Reads a Dockerfile.
 * @param {string} text
 * @returns stages in order: `{ name, base, steps }`; each step is `{ line, instruction, flags, words?, command?, shell?, pairs? }`
 * @throws SyntaxError with the line, for an instruction or a form that the replay does not know
 */
export function readDockerfile(text) {
  const stages = [];
  for (const { line, content } of logicalLines(text)) {
    const [, instruction = '', rest = ''] = /^([A-Za-z]+)\s+(.*)$/s.exec(content) ?? [];
    if (!KNOWN.has(instruction)) throw refused(line, `the instruction ${instruction || content.split(/\s/)[0]} is not known`);
    if (instruction === 'FROM') stages.push(stageOf(line, rest));
    else if (stages.length === 0) throw refused(line, `${instruction} stands before the first FROM`);
    else stages.at(-1).steps.push(stepOf(line, instruction, rest));
  }
  return stages;
}

function logicalLines(text) {
  const lines = [];
  let open;
  for (const [at, raw] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(raw)) continue;
    const isContinued = /\\\s*$/.test(raw);
    const part = raw.replace(/\\\s*$/, '').trim();
    open = open ? { ...open, content: `${open.content} ${part}` } : { line: at + 1, content: part };
    if (isContinued) continue;
    lines.push(open);
    open = undefined;
  }
  if (open) throw refused(open.line, 'the last line goes on');
  return lines;
}

function stageOf(line, rest) {
  const [, base, name] = /^(\S+)(?:\s+AS\s+([a-z][a-z0-9-]*))?$/i.exec(rest) ?? [];
  if (base === undefined || base.startsWith('--')) throw refused(line, 'this form of FROM is not known');
  return { line, name, base, steps: [] };
}

function stepOf(line, instruction, rest) {
  const { flags, text } = flagsOf(line, rest);
  const step = { line, instruction, flags };
  switch (instruction) {
    case 'RUN':
      allow(line, flags, []);
      return { ...step, shell: text };
    case 'COPY': {
      allow(line, flags, ['from', 'chown']);
      const words = text.split(/\s+/);
      if (words.length < 2 || /[*?[\]"$]/.test(text)) throw refused(line, 'this form of COPY is not known');
      return { ...step, words };
    }
    case 'ENV':
      return { ...step, pairs: pairsOf(line, text) };
    case 'HEALTHCHECK': {
      allow(line, flags, ['interval', 'timeout', 'start-period', 'retries']);
      return { ...step, command: listOf(line, text.replace(/^CMD\s+/, '')) };
    }
    case 'ENTRYPOINT':
    case 'CMD':
      return { ...step, command: listOf(line, text) };
    default:
      if (/[\s$"[]/.test(text)) throw refused(line, `this form of ${instruction} is not known`);
      return { ...step, words: [text] };
  }
}

function flagsOf(line, rest) {
  const flags = {};
  let text = rest;
  for (let found = /^--([a-z-]+)=(\S+)\s+/.exec(text); found; found = /^--([a-z-]+)=(\S+)\s+/.exec(text)) {
    flags[found[1]] = found[2];
    text = text.slice(found[0].length);
  }
  if (text.startsWith('--')) throw refused(line, 'this flag is not known');
  return { flags, text: text.trim() };
}

function allow(line, flags, names) {
  const stranger = Object.keys(flags).find((name) => !names.includes(name));
  if (stranger !== undefined) throw refused(line, `the flag --${stranger} is not known`);
}

function pairsOf(line, text) {
  const pairs = text.split(/\s+/).map((word) => /^([A-Za-z_][A-Za-z0-9_]*)=([^"'$\\]*)$/.exec(word));
  if (pairs.includes(null)) throw refused(line, 'this form of ENV is not known');
  return pairs.map(([, name, value]) => [name, value]);
}

function listOf(line, text) {
  const refusal = refused(line, 'a command must be a JSON list of words');
  try {
    const list = JSON.parse(text);
    if (Array.isArray(list) && list.length > 0 && list.every((word) => typeof word === 'string')) return list;
  } catch (cause) {
    refusal.cause = cause;
  }
  throw refusal;
}

function refused(line, why) {
  return new SyntaxError(`Dockerfile, line ${line}: ${why}`);
}
