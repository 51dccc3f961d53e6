import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a command of node_modules; what it printed when it failed, nothing when all is well. */
export async function faultsOfTool(
  root: string,
  name: string,
  ...given: readonly string[]
): Promise<string[]> {
  const command = join(root, 'node_modules', '.bin', name);
  if (!existsSync(command)) return [`${name} is not installed: npm ci.`];
  const { code, output } = await outputOf(root, command, given);
  return code === 0 ? [] : [output.trim() || `${name} ended with ${code} and said nothing.`];
}

function outputOf(
  root: string,
  command: string,
  given: readonly string[],
): Promise<{ code: number | null; output: string }> {
  const child = spawn(command, given, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}
