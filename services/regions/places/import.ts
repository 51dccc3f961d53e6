import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { Choice } from './gazetteer/choice';
import { type Gazetteer, readGazetteer } from './gazetteer/gazetteer';
import { shownAreaOfArea } from './gazetteer/shown-areas';
import { Slugs } from './gazetteer/slugs';
import { sourceVersion } from './gazetteer/source-files';
import type { Statement } from './insert-rows';
import { makePlaceIndexes } from './place-indexes';
import { insertEpcis, insertPlaces, insertShownAreas, insertShownSettlements } from './place-statements';

interface ImportOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Only these countries (`BE`), first-level areas (`US.SD`) and French départements (`FR.61`); all without it. */
  readonly parts?: readonly string[];
}

const rowsPerStep = 1_000;

/**
 * Fills the gazetteer from the data sets among the packages. Each step is committed with its number, so an interrupted
 * import goes on where it stopped, and one whose data is in already costs one statement.
 */
export async function importPlaces(db: DataSource, { onProgress, parts }: ImportOptions = {}): Promise<void> {
  const version = `${sourceVersion()} ${new Choice(parts).text}`;
  if (await isImported(db, version)) return;

  const runner = db.createQueryRunner();
  try {
    await runner.query(`select pg_advisory_lock(hashtextextended('places', 7))`);
    // A crash loses the last steps with their numbers, so nothing needs to wait for the disk.
    await runner.query('set synchronous_commit = off');
    if (await isImported(db, version)) return;
    const steps = stepsFor(readGazetteer(parts), new Slugs(await slugsGiven(db)));
    await writeSteps(runner, version, steps, onProgress);
    await makePlaceIndexes(db);
    await finish(runner, version, steps.length + 1);
    onProgress?.(steps.length + 1, steps.length + 1);
  } finally {
    await runner.query('reset synchronous_commit').catch(() => {});
    await runner.query(`select pg_advisory_unlock(hashtextextended('places', 7))`).catch(() => {});
    await runner.release();
  }
}

async function isImported(db: DataSource, version: string): Promise<boolean> {
  const rows = await db.query('select 1 from place_imports where version = $1 and steps_done = steps', [
    version,
  ]);
  return rows.length > 0;
}

/** None at a first import; all of an earlier one, so that whoever kept an address meets the same place. */
async function slugsGiven(db: DataSource): Promise<Map<string, string>> {
  const rows: { id: string; slug: string }[] = await db.query('select id, slug from places');
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

type Step = () => Statement;

function stepsFor({ areas, settlements, epcis, shownAreas }: Gazetteer, slugs: Slugs): Step[] {
  const shown = new Set([
    ...settlements.map((settlement) => shownAreas.of(settlement)),
    ...areas.map(shownAreaOfArea),
    ...areas.filter(({ kind }) => kind === 'ADMIN1' || kind === 'COUNTRY'),
  ]);
  const shownAbove = [...shown].filter((area) => 'sum' in area);
  return [
    ...inParts([...areas, ...settlements]).map((part) => () => insertPlaces(part, shownAreas, slugs)),
    ...inParts(epcis).map((part) => () => insertEpcis(part)),
    () => insertShownSettlements,
    ...inParts(shownAbove).map((part) => () => insertShownAreas(part, shownAreas)),
  ];
}

function inParts<T>(things: readonly T[]): (readonly T[])[] {
  const count = Math.ceil(things.length / rowsPerStep);
  return Array.from({ length: count }, (_, at) => things.slice(at * rowsPerStep, (at + 1) * rowsPerStep));
}

async function writeSteps(
  runner: QueryRunner,
  version: string,
  steps: readonly Step[],
  onProgress: ImportOptions['onProgress'],
): Promise<void> {
  const done = await begin(runner, version, steps.length + 1);
  let writing = Promise.resolve();
  for (const [at, step] of steps.entries()) {
    if (at < done) continue;
    // Prepared while the database writes the step before.
    await turnOfTheLoop();
    const statement = step();
    await writing;
    writing = write(runner, version, at + 1, statement).then(() => onProgress?.(at + 1, steps.length + 1));
  }
  await writing;
}

/** How many steps an earlier run of the same import has done. What is known of other releases is forgotten. */
async function begin(runner: QueryRunner, version: string, steps: number): Promise<number> {
  await runner.query('delete from place_imports where version <> $1', [version]);
  const [row] = await runner.query(
    `insert into place_imports (version, steps_done, steps) values ($1, 0, $2)
     on conflict (version) do update set steps = excluded.steps returning steps_done`,
    [version, steps],
  );
  return row.steps_done;
}

/** One statement, so that the rows and the number of their step stand or fall together. */
async function write(runner: QueryRunner, version: string, step: number, { sql, parameters }: Statement) {
  const last = parameters.length;
  await runner.query(
    `with written as (${sql}) update place_imports set steps_done = $${last + 1} where version = $${last + 2}`,
    [...parameters, step, version],
  );
}

async function finish(runner: QueryRunner, version: string, steps: number): Promise<void> {
  for (const table of ['places', 'epcis', 'shown_areas']) await runner.query(`analyze ${table}`);
  await runner.query('update place_imports set steps_done = $2 where version = $1', [version, steps]);
}
