import type { Bench } from '../bench/bench';
import { directory } from '../bench/directory/directory-bench';
import { embed } from '../bench/embed/embed-bench';
import { fanout } from '../bench/fanout/fanout-bench';
import { posting } from '../bench/posting/posting-bench';
import { search } from '../bench/search/search-bench';
import { start } from '../bench/start/start-bench';
import { tableOf } from '../bench/table';
import { runNamed } from './run-named';

const benches: Readonly<Record<string, Bench>> = { directory, embed, fanout, posting, search, start };

runNamed('bench', benches, async (bench, { name, isJson, wishes }) => {
  const rows = await bench.run(wishes);
  const text = isJson ? JSON.stringify({ bench: name, rows }, null, 2) : tableOf(bench.columns, rows);
  process.stdout.write(`${text}\n`);
  return 0;
});
