import type { Point } from './point';

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => Math.round((angle * 180e5) / Math.PI) / 1e5;

/**
 * The people of an area and the point in their midst. Points are summed up on the sphere: a mean of longitudes would put
 * the islands on both sides of the 180th meridian in Africa.
 */
export class AreaSum {
  population = 0;
  private x = 0;
  private y = 0;
  private z = 0;
  private weight = 0;

  add({ latitude, longitude }: Point, population: number): void {
    const weight = Math.max(1, population);
    const flat = Math.cos(radians(latitude)) * weight;
    this.x += flat * Math.cos(radians(longitude));
    this.y += flat * Math.sin(radians(longitude));
    this.z += Math.sin(radians(latitude)) * weight;
    this.weight += weight;
    this.population += population;
  }

  get isEmpty(): boolean {
    return this.weight === 0;
  }

  point(): Point {
    return {
      latitude: degrees(Math.atan2(this.z, Math.hypot(this.x, this.y))),
      longitude: degrees(Math.atan2(this.y, this.x)),
    };
  }
}
