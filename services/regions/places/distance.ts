/** Mean radius of the Earth; a great-circle distance is exact to half a per cent with it. */
export const earthKm = 6371;

/**
 * The great-circle distance in km between `latitude`, `longitude` of the table and a point, as SQL. The haversine form
 * keeps its digits for places next to each other.
 */
export const distanceKm = (table: string, latitude: string, longitude: string): string => `
  (2 * ${earthKm} * asin(sqrt(least(1,
    sin(radians(${table}.latitude - ${latitude}) / 2) ^ 2 + cos(radians(${latitude})) * cos(radians(${table}.latitude))
      * sin(radians(${table}.longitude - ${longitude}) / 2) ^ 2))))`;

/** Degrees to a tenth of a metre: PostgreSQL refuses to square the smallest numbers there are. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
