/** Opens a server when the bench has said of what, tells it the port, and ends with it. */
export function whenTold(open) {
  process.once('message', async (settings) => process.send({ port: await open(settings) }));
  process.on('disconnect', () => process.exit(0));
}

/** As many as each service of the product has. */
export const databaseConnections = 10;

export function listening(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });
}
