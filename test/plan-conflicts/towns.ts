/** Danish towns by postal code, with the minutes that a car needs between them: round figures estimated by hand, one by one, not by any formula. */
export interface Journey {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

const journey = (from: string, to: string, minutes: number): Journey => ({ from, to, minutes });

export const JOURNEYS: readonly Journey[] = [
  journey('1550', '4000', 40),
  journey('2200', '3400', 45),
  journey('2500', '4600', 45),
  journey('1550', '5000', 110),
  journey('3400', '3000', 35),
  journey('2100', '3700', 200),
  journey('4000', '4300', 35),
  journey('4700', '4760', 30),
  journey('4200', '4700', 35),
  journey('4800', '4900', 50),
  journey('5000', '5700', 45),
  journey('5000', '5800', 30),
  journey('5500', '5000', 35),
  journey('5000', '6000', 55),
  journey('6700', '6000', 60),
  journey('6000', '7100', 30),
  journey('6100', '6400', 50),
  journey('6200', '6100', 30),
  journey('7100', '8700', 30),
  journey('7400', '7500', 35),
  journey('7400', '8600', 45),
  journey('8000', '8900', 40),
  journey('8000', '8600', 45),
  journey('8000', '8700', 50),
  journey('8000', '9000', 85),
  journey('8000', '5000', 100),
  journey('8800', '7800', 30),
  journey('8800', '8900', 45),
  journey('9000', '9800', 50),
  journey('9000', '9500', 50),
  journey('9900', '9800', 35),
  journey('9000', '2100', 270),
];

/** Codes of the towns, for what stays in one place. */
export const TOWNS: readonly string[] = [...new Set(JOURNEYS.flatMap(({ from, to }) => [from, to]))];
