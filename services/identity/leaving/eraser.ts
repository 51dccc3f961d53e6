import type { DataSource, EntityManager } from 'typeorm';
import { type Counts, eraseSome } from '../../../kit/catalogue';
import type { Receipt } from '../../../kit/erasure';
import { inRounds } from '../../../kit/rounds';
import type { Around } from '../../../kit/service';
import { catalogue } from './catalogue';
import type { Person } from './person';

const lookEveryMs = 5_000;
/** A service may have to wait until it has heard of it. */
const callMs = 12_000;
/** What was on its way when the account was erased has come by then: tokens are refused after 5 s, and a request takes no more than 5 s. */
export const settleSeconds = 15;
/** As long as the sender tries. */
const lastMailHours = 24;

/** Taken in a statement of its own, so that no transaction is open while a service works; asked again later if nothing comes of it. */
const TAKE = `
  update erasure_receipts set tries = tries + 1, due_at = now() + make_interval(secs => least(300, power(2, least(tries, 9))) + 15)
  where (erasure_id, service) = (select erasure_id, service from erasure_receipts
    where settled_at is null and due_at <= now() order by due_at limit 1 for update skip locked)
  returning erasure_id as id, service`;

/** Erased for good once it was asked after all that was on its way has come; until then it is asked once more. */
const NOTE = `
  update erasure_receipts receipt set counts = $3, erased_at = now(), tries = 0,
    settled_at = case when $4 and now() >= erasure.begun_at + make_interval(secs => ${settleSeconds}) then now() end,
    due_at = greatest(now() + interval '1 second', erasure.begun_at + make_interval(secs => ${settleSeconds}))
  from erasures erasure
  where erasure.id = receipt.erasure_id and (receipt.erasure_id, receipt.service) = ($1::uuid, $2::text)`;

/** Who it was is forgotten with the last receipt. */
const END = `
  update erasures set person = null, done_at = now()
  where id = $1 and done_at is null
    and not exists (select from erasure_receipts where erasure_id = $1 and settled_at is null)`;

interface Taken {
  readonly id: string;
  readonly service: string;
}

/** Asks every service for its receipts, until there are all: a service that is away, and this process after a crash, go on later. */
export function openEraser(db: DataSource, { links, hint, log }: Around): { close(): Promise<void> } {
  async function erasedBy(service: string, person: Person): Promise<Counts> {
    const link = links[service];
    if (!link) throw new Error(`No way to ${service} yet.`);
    let receipt: Receipt;
    do receipt = (await link.call('erase', { person: person.memberId }, callMs)) as Receipt;
    while (!receipt.isDone);
    return receipt.counts;
  }

  async function round(): Promise<boolean> {
    const [[taken]]: [Taken[], number] = await db.query(TAKE);
    if (!taken) return false;
    try {
      await work(taken);
    } catch (error) {
      log.warn({ err: error, service: taken.service }, 'an erasure waits: it is asked for again');
    }
    return true;
  }

  async function work({ id, service }: Taken): Promise<void> {
    const [{ person }]: [{ person: Person }] = await db.query('select person from erasures where id = $1', [
      id,
    ]);
    if (service === 'identity') return db.transaction((within) => again(within, id, person));
    const counts = await erasedBy(service, person);
    await note(db.manager, { id, service, counts, isWhole: true });
  }

  const rounds = inRounds({ pauseMs: lookEveryMs, log, sorry: 'erasing paused', round });
  const endHint = hint.on('identity', rounds.wake);
  return {
    close: async () => {
      endHint();
      await rounds.close();
    },
  };
}

async function note(
  within: EntityManager,
  { id, service, counts, isWhole }: Taken & { readonly counts: Counts; readonly isWhole: boolean },
): Promise<void> {
  await within.query(NOTE, [id, service, JSON.stringify(counts), isWhole]);
  await within.query(END, [id]);
}

/** Identity itself: what came meanwhile; it is whole once the last mail has left, which knows the address. */
async function again(within: EntityManager, id: string, person: Person): Promise<void> {
  const [known]: [{ counts: Counts }] = await within.query(
    `select counts from erasure_receipts where erasure_id = $1 and service = 'identity' for update`,
    [id],
  );
  await within.query(
    'delete from mails where letter_id = $1 and is_last and written_at < now() - make_interval(hours => $2)',
    [id, lastMailHours],
  );
  const met = await eraseSome(within, catalogue, { person: JSON.stringify(person), most: 10_000 });
  const counts: Record<string, number> = { ...known.counts };
  for (const [table, count] of Object.entries(met.counts)) counts[table] = (counts[table] ?? 0) + count;
  const waiting = await within.query('select from mails where letter_id = $1 and is_last', [id]);
  await note(within, { id, service: 'identity', counts, isWhole: met.isDone && waiting.length === 0 });
}
