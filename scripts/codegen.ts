import { typeDocuments } from './check/documents';

typeDocuments().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
