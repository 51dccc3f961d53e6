import type { DataSource } from 'typeorm';

/** Each service's own database, as the seed writes to it. */
export interface Databases {
  readonly identity: DataSource;
  readonly regions: DataSource;
  readonly directory: DataSource;
  readonly messaging: DataSource;
}
