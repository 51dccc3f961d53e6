import { readFileSync } from 'node:fs';
import { type MapName, mapFiles } from './map-files';

/** Degrees east and north (WGS 84). */
export type Point = readonly [longitude: number, latitude: number];

/** Degrees: west, south, east, north. */
export type Box = readonly [number, number, number, number];

/** A département or a country, to be drawn. */
export interface Area {
  /** INSEE, or ISO 3166-1 numeric. */
  readonly code: string;
  /** INSEE code of the région a département is in. */
  readonly region: string | null;
  readonly rings: readonly (readonly Point[])[];
  readonly box: Box;
}

interface Geometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly arcs: readonly (readonly (number | readonly number[])[])[];
  readonly id?: string | number;
  readonly properties?: { readonly code?: string; readonly region?: string };
}

interface Topology {
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
}

const read = new Map<MapName, readonly Area[]>();

/** The areas of one of the maps that the gateway serves; read from its file once. */
export function areasOf(name: MapName, object: string): readonly Area[] {
  const known = read.get(name);
  if (known) return known;
  const topology = JSON.parse(readFileSync(mapFiles[name](), 'utf8')) as Topology;
  const arcs = topology.arcs.map((arc) => decoded(arc, topology.transform));
  const areas = (topology.objects[object]?.geometries ?? []).map((geometry) => areaOf(geometry, arcs));
  read.set(name, areas);
  return areas;
}

export const boxOf = (points: readonly Point[]): Box => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
  Math.max(...points.map(([x]) => x)),
  Math.max(...points.map(([, y]) => y)),
];

/** TopoJSON: each point of an arc is a step from the one before, in steps of a grid. */
function decoded(arc: Topology['arcs'][number], { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
  });
}

function areaOf(geometry: Geometry, arcs: readonly (readonly Point[])[]): Area {
  const polygons = (
    geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
  ) as readonly (readonly (readonly number[])[])[];
  const rings = polygons.flat().map((ring) => ring.flatMap((at) => arcAt(at, arcs)));
  const { code, region } = geometry.properties ?? {};
  return {
    code: code ?? String(geometry.id ?? ''),
    region: region ?? null,
    rings,
    box: boxOf(rings.flat()),
  };
}

/** A negative number is the arc read backwards. */
function arcAt(at: number, arcs: readonly (readonly Point[])[]): readonly Point[] {
  const arc = arcs[at < 0 ? ~at : at] ?? [];
  return at < 0 ? arc.toReversed() : arc;
}
