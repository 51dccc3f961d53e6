const earthRadiusKm = 6371.0088;

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point of the Earth's surface as PostgreSQL's `cube` takes it, in km from the centre: near points are near there too. */
export function cubeOf({ latitude, longitude }: Point): string {
  const [lat, lon] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  const at = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
  return `(${at.map((part) => (part * earthRadiusKm).toFixed(6)).join(', ')})`;
}

/** The straight line through the Earth between two points that are so many km apart on its surface. */
export const chordOf = (km: number): number => 2 * earthRadiusKm * Math.sin(km / (2 * earthRadiusKm));
