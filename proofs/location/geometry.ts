const earthRadiusM = 6_371_008.8;

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** Along a great circle, by the haversine, which is exact for near points too. */
export function metersBetween(one: Point, other: Point): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const across = radians(other.longitude - one.longitude);
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(across / 2) ** 2;
  return 2 * earthRadiusM * Math.asin(Math.sqrt(Math.min(1, h)));
}

/** Where one is who goes so far from a point, straight on; a bearing of 0 is north, of 90 east. */
export function moved({ latitude, longitude }: Point, bearing: number, km: number): Point {
  const [lat, way, turn] = [radians(latitude), (km * 1_000) / earthRadiusM, radians(bearing)];
  const sine = Math.sin(lat) * Math.cos(way) + Math.cos(lat) * Math.sin(way) * Math.cos(turn);
  const east = Math.atan2(
    Math.sin(turn) * Math.sin(way) * Math.cos(lat),
    Math.cos(way) - Math.sin(lat) * sine,
  );
  return { latitude: degrees(Math.asin(sine)), longitude: longitude + degrees(east) };
}

export function meanOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
}

/** How far something is from a place one may choose. */
export interface Range {
  readonly from: Point;
  readonly meters: number;
}

const steps = 40;
const closeEnoughM = 0.1;
const degreeM = (Math.PI / 180) * earthRadiusM;

/** The point that fits the ranges best, by Gauss and Newton from a first guess. */
export function trilaterated(ranges: readonly Range[], guess: Point): Point {
  let at = guess;
  for (let step = 0; step < steps; step += 1) {
    const shrink = Math.cos(radians(at.latitude));
    let [xx, xy, yy, xr, yr] = [0, 0, 0, 0, 0];
    for (const { from, meters } of ranges) {
      const far = Math.max(1, metersBetween(from, at));
      const x = ((at.longitude - from.longitude) * shrink * degreeM) / far;
      const y = ((at.latitude - from.latitude) * degreeM) / far;
      const miss = meters - far;
      [xx, xy, yy, xr, yr] = [xx + x * x, xy + x * y, yy + y * y, xr + x * miss, yr + y * miss];
    }
    const scale = xx * yy - xy * xy;
    if (Math.abs(scale) < 1e-9) return at;
    const [east, north] = [(yy * xr - xy * yr) / scale, (xx * yr - xy * xr) / scale];
    at = {
      latitude: at.latitude + north / degreeM,
      longitude: at.longitude + east / (degreeM * shrink),
    };
    if (Math.hypot(east, north) < closeEnoughM) return at;
  }
  return at;
}
