import { gzipSync } from 'node:zlib';
import { bundle } from '../../gateway/embeds/files/build';
import { type Script, scripts } from '../../gateway/embeds/files/place';

/** Bytes of each script as it travels, at most: what a partner's visitors pay. */
const most: Readonly<Record<Script, number>> = {
  hameau: 3_000,
  frame: 1_000,
  framed: 1_500,
  building: 1_500,
};

/** The scripts of embeds stay small, packed as they are sent. */
export async function faultsOfScriptSizes(
  limits: Readonly<Record<Script, number>> = most,
): Promise<string[]> {
  const faults = await Promise.all(
    scripts.map(async (name) => {
      const size = gzipSync(await bundle(name)).length;
      return size > 0 && size <= limits[name]
        ? []
        : [`gateway/embeds/client/${name}.ts is ${size} bytes packed; 1 to ${limits[name]} are allowed.`];
    }),
  );
  return faults.flat();
}
