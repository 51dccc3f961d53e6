import { buildScripts } from '../gateway/embeds/files/build';
import { areScriptsBuilt } from '../gateway/embeds/files/place';
import { buildExplorer } from '../gateway/explorer/build';
import { explorerFolder, isExplorerBuilt } from '../gateway/explorer/place';

/** npm run build: run.cjs has compiled what changed when it comes here; what browsers run is bundled unless it is. */
async function main(): Promise<void> {
  if (!areScriptsBuilt()) await buildScripts();
  if (!isExplorerBuilt()) await buildExplorer(explorerFolder());
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
