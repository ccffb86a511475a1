const LINE = /^helhed_source_operations_total\{system="([^"]+)",state="([^"]+)"\} (\d+)$/;

/** Operations that the target has asked of each source so far, whatever came of them. */
export async function operationsBySystem({
  address,
  metricsToken,
}: {
  address: string;
  metricsToken: string;
}): Promise<Record<string, number>> {
  const answer = await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  const found: Record<string, number> = {};
  for (const line of (await answer.text()).split('\n')) {
    const [, system, , count] = LINE.exec(line) ?? [];
    if (system !== undefined) found[system] = (found[system] ?? 0) + Number(count);
  }
  return found;
}
