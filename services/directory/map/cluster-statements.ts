import type { Viewer } from '../../../kit/viewer';
import { conditionsOf } from '../members/conditions';
import type { Fit } from '../members/fit';
import type { Statement } from '../members/statements';
import { countedAreas, visibleTo } from '../people/person.policy';
import { belongsThere, communitiesIn, type Scope } from '../scope/scope';
import { Values } from '../values';
import type { Viewport } from './viewport';

export interface AskedClusters {
  readonly viewer: Viewer | null;
  readonly scope: Scope | null;
  readonly fit: Fit;
  readonly viewport: Viewport;
  readonly shows: Shows;
}

/** What of a mark is found only where it is asked for: the name of the area that most show, and what it takes to see it come apart. */
export interface Shows {
  readonly name: boolean;
  readonly bounds: boolean;
}

/** To a tenth of a metre: the last digits of a sum depend on the order it is made in, and the same map is to be the same answer. */
const middle = (axis: string) => `round((sum(${axis} * count) / sum(count))::numeric, 6)::float8`;

/** The first in the alphabet of those with the highest count, as one text that is the least: sorting each mark's areas would take as long as all the rest. */
const nameOfMost = `substr(min((lpad((2147483647 - count)::text, 10, '0') || name) collate "C"), 11)`;

const bounds = `json_build_object('west', min(longitude), 'south', min(latitude), 'east', max(longitude),
  'north', max(latitude))`;

/** Marks of a viewport, the largest first; always at least one row, which says which communities of the scope are unknown. */
export function clusters({ viewer, scope, fit, viewport, shows }: AskedClusters): Statement {
  const values = new Values();
  const { from, joins, where } = conditionsOf({ viewer, fit }, values, 'people');
  const { tables, missing } = communitiesIn(scope, values);
  const isFiltered = scope !== null || joins !== '' || where.length > 0;
  const seen = isFiltered
    ? `select a.name, a.latitude, a.longitude, found.count from shown_areas a join (
         select p.area_id, count(*)::int as count from ${from} ${joins}
         where ${[visibleTo(viewer, values), 'p.area_id is not null', ...where, ...(scope ? [belongsThere(scope)] : [])].join(' and ')}
         group by p.area_id
       ) found on found.area_id = a.id`
    : countedAreas(viewer, values);
  const cell = `${values.of(viewport.cell)}::float8`;
  return {
    sql: `with ${tables ? `${tables},` : ''} marks as (
        select sum(count)::int as count, count(*)::int as areas, ${middle('latitude')} as latitude,
          ${middle('longitude')} as longitude, ${shows.name ? nameOfMost : 'null'} as name, ${shows.bounds ? bounds : 'null'} as bounds
        from (${seen}) a where count > 0 and ${inside(viewport, values)}
        group by floor((longitude + 180) / ${cell}), floor((latitude + 90) / ${cell})
      )
      select one.missing, marks.* from (select ${missing} as missing) one left join marks on true
      order by marks.count desc, marks.latitude, marks.longitude`,
    values: values.list,
  };
}

function inside({ south, north, spans }: Viewport, values: Values): string {
  const latitudes = `a.latitude between ${values.of(south)}::float8 and ${values.of(north)}::float8`;
  const longitudes = spans.map(
    ([west, east]) => `a.longitude between ${values.of(west)}::float8 and ${values.of(east)}::float8`,
  );
  return `${latitudes} and (${longitudes.join(' or ')})`;
}
