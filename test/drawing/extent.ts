// How far path data reaches. Knows absolute commands: M, L, H, V, C, Q, A without rotation, and Z.

type Point = readonly [x: number, y: number];

export function extent(d: string) {
  const points = pointsOf(d);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** Points that enclose the path: its corners and control points, and many points of each arc. */
function pointsOf(d: string): Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = rest.trim() === '' ? [] : rest.trim().split(/ +/).map(Number);
    const last = numbers.slice(-2) as [number, number];
    if (command === 'H') at = [numbers.at(-1) ?? Number.NaN, at[1]];
    else if (command === 'V') at = [at[0], numbers.at(-1) ?? Number.NaN];
    else if (command === 'A') {
      points.push(...arc(at, numbers));
      at = last;
    } else if (command !== 'Z') {
      for (let index = 0; index < numbers.length; index += 2) {
        points.push([numbers[index] ?? Number.NaN, numbers[index + 1] ?? Number.NaN]);
      }
      at = last;
    }
    points.push(at);
  }
  return points;
}

function arc([x1, y1]: Point, numbers: readonly number[]): Point[] {
  const [rx = 0, ry = 0, rotation, large, sweep, x2 = 0, y2 = 0, ...more] = numbers;
  if (rotation !== 0 || more.length > 0) throw new Error(`The arc ${numbers} is not understood.`);
  // On the unit circle: half the chord, and from its middle to the centre.
  const [hx, hy] = [(x1 - x2) / 2 / rx, (y1 - y2) / 2 / ry];
  const half = Math.hypot(hx, hy);
  const grown = Math.max(1, half);
  const away = Math.sqrt(grown ** 2 - half ** 2) * (large === sweep ? -1 : 1);
  const cx = (x1 + x2) / 2 + (rx * away * hy) / half;
  const cy = (y1 + y2) / 2 - (ry * away * hx) / half;
  const start = Math.atan2((y1 - cy) / ry, (x1 - cx) / rx);
  const end = Math.atan2((y2 - cy) / ry, (x2 - cx) / rx);
  const whole = 2 * Math.PI;
  const turn = sweep === 1 ? (end - start + whole) % whole : -((start - end + whole) % whole);
  return Array.from({ length: 65 }, (_, index) => {
    const angle = start + (turn * index) / 64;
    return [cx + rx * grown * Math.cos(angle), cy + ry * grown * Math.sin(angle)];
  });
}
