/** Mean and variance of a sample of two or more. */
function momentsOf(sample: readonly number[]): { mean: number; variance: number } {
  const mean = sample.reduce((sum, one) => sum + one, 0) / sample.length;
  const variance = sample.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (sample.length - 1);
  return { mean, variance };
}

/** Welch's t of two samples, whose variances may differ. From about 4.5 on, either way, their means differ beyond doubt. */
export function welchT(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [momentsOf(one), momentsOf(other)];
  return (a.mean - b.mean) / Math.sqrt(a.variance / one.length + b.variance / other.length);
}

/** Shares of both samples together that are looked at, the slowest left out: a difference can hide in the noise of the slow ones. */
const SHARES = [1, 0.99, 0.9, 0.5];

/** The t furthest from zero over all and over the quicker part, with one limit for both samples. */
export function strongestT(one: readonly number[], other: readonly number[]): number {
  const sorted = [...one, ...other].sort((a, b) => a - b);
  const values = SHARES.map((share) => {
    const limit = sorted[Math.ceil(sorted.length * share) - 1]!;
    const [a, b] = [one, other].map((sample) => sample.filter((value) => value <= limit)) as [number[], number[]];
    return a.length < 2 || b.length < 2 ? Number.POSITIVE_INFINITY : welchT(a, b);
  });
  return values.reduce((furthest, t) => (Math.abs(t) > Math.abs(furthest) ? t : furthest), 0);
}
