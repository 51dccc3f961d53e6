// node scripts/run.cjs NAME [arguments]: compiles what changed into dist/ and runs dist/scripts/NAME.js.
// Plain JavaScript, because it runs before anything is compiled. An unchanged tree costs one stat per file.
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const sources = ['kit', 'services', 'gateway', 'scripts', 'bench', 'proofs', 'clients'];

function* typescriptIn(folder) {
  if (!fs.existsSync(folder)) return;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* typescriptIn(full);
    if (entry.isFile() && full.endsWith('.ts') && !full.endsWith('.d.ts') && !full.endsWith('.test.ts'))
      yield full;
  }
}

const targetOf = (source) => path.join(root, 'dist', path.relative(root, source)).replace(/\.ts$/, '.js');

const modifiedAt = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const compilerChangedAt = modifiedAt(path.join(root, '.swcrc'));

const isStale = (source, target) => modifiedAt(target) < Math.max(modifiedAt(source), compilerChangedAt);

/** Written beside and renamed, so that a process starting at the same moment never reads half a file. */
async function compile(swc, source) {
  const target = targetOf(source);
  const { code, map } = await swc.transformFile(source, {
    swcrc: true,
    configFile: path.join(root, '.swcrc'),
  });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const beside = `${target}.${process.pid}`;
  fs.writeFileSync(`${target}.map`, map);
  fs.writeFileSync(beside, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
  fs.renameSync(beside, target);
}

async function build() {
  const stale = sources
    .flatMap((folder) => [...typescriptIn(path.join(root, folder))])
    .filter((source) => isStale(source, targetOf(source)));
  if (stale.length === 0) return;
  const swc = require('@swc/core');
  await Promise.all(stale.map((source) => compile(swc, source)));
}

build()
  .then(() => {
    const [name, ...rest] = process.argv.slice(2);
    const entry = path.join(root, 'dist', 'scripts', `${name}.js`);
    process.argv = [process.argv[0], entry, ...rest];
    // What the environment sets already stays as it is.
    const settings = path.join(root, '.env');
    if (fs.existsSync(settings)) process.loadEnvFile(settings);
    process.env.APOLLO_TELEMETRY_DISABLED = '1';
    require('reflect-metadata');
    require(entry);
  })
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
